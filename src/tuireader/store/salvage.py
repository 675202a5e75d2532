"""What can still be read of a damaged `library.json`: every document that is whole."""

from __future__ import annotations

import json
import re

from tuireader.store.contents import Contents, key_of
from tuireader.store.protocol import TableName

_NAMES = "|".join(name.value for name in TableName)
_TABLE = re.compile(rf'"({_NAMES})":\s*\{{')
_DOCUMENT = re.compile(r'\s*,?\s*"([0-9]+)":\s*(?=\{)')
_NEXT = re.compile(r'"([0-9]+)":\s*(?=\{)')
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)


def salvage(data: bytes) -> Contents:
    """Return the documents of our tables that can be parsed and have a key.

    A table is read document by document; after a damaged one, reading goes on at the
    next that looks like the beginning of one.
    """
    contents = Contents()
    text = data.decode("utf-8", "surrogateescape")
    heads = list(_TABLE.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=False):
        _take(contents, head[1], text[head.end() : end])
    return contents


def _take(contents: Contents, table: str, text: str) -> None:
    found = _DOCUMENT.match(text) or _NEXT.search(text)
    while found:
        end = found.end()
        try:
            record, end = _DECODER.raw_decode(text, end)
            text[found.start() : end].encode()
        except (ValueError, RecursionError):
            found = _NEXT.search(text, max(end, found.end()))
            continue
        key = key_of(table, record)
        if key is not None:
            contents.add(table, found[1], record, key)
        found = _DOCUMENT.match(text, end) or _NEXT.search(text, end)
