"""A search line as a query of the index."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_PART: Final = re.compile(r'"([^"]*)"?|(\S+)')
_WORD: Final = re.compile(r"\w", re.UNICODE)
_SHORTEST_BEGINNING: Final = 3
"""Letters from which on the last word may be the beginning of one."""


def plain_words(line: str) -> list[str]:
    """Return the wanted words of a line as the index writes them: no accents, small."""
    wanted = " ".join(word for word in line.split() if not word.startswith("-"))
    plain = unicodedata.normalize("NFKD", wanted.casefold())
    return re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))


def as_query(line: str, *, is_typing: bool = False) -> str:
    """Return the query for a line that a reader typed; "" where there is no word in it.

    All words must stand in a text; "several words" in marks must stand together; a word
    after a minus must not be there.

    Args:
        line: as it was typed.
        is_typing: the last word may be the beginning of a longer one.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for match in _PART.finditer(line):
        together, word = match.groups()
        text = together if word is None else word
        target = wanted
        if word is not None and word.startswith("-") and len(word) > 1:
            text, target = word[1:], unwanted
        if _WORD.search(text):
            target.append(f'"{text.replace(chr(34), " ")}"')
    if not wanted:
        return ""
    last = (line.rsplit(maxsplit=1) or [""])[-1]
    may_go_on = is_typing and not line[-1:].isspace() and '"' not in last
    if may_go_on and len(last) >= _SHORTEST_BEGINNING and not last.startswith("-"):
        wanted[-1] += "*"
    query = " AND ".join(wanted)
    return f"({query}) NOT ({' OR '.join(unwanted)})" if unwanted else query
