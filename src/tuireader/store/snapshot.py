"""The bytes of `library.json`: a TinyDB file with a document a line and a checksum.

Its first line is the table `meta`, whose one document says the format, the generation
(how many times the file was written anew) and `crc32`: the CRC-32, in hexadecimal, of
the whole file with these eight digits as zeros. Bytes that agree with it are what we
wrote, so that their lines need not be parsed before they are asked for.
"""

from __future__ import annotations

import gc
import re
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import LibraryDamaged
from tuireader.store.contents import KEYS, Contents, key_of
from tuireader.store.migrations import (
    FORMAT,
    HIGHEST,
    META,
    META_ID,
    format_of,
    migrate,
    too_new,
)
from tuireader.store.protocol import TableName
from tuireader.store.values import count, dump, load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tuireader.store.contents import Row
    from tuireader.store.migrations import Documents
    from tuireader.store.protocol import Json, Record

_OURS = {META, *(name.value for name in TableName)}
_NO_SUM = b"00000000"
_SUM = re.compile(rb'"crc32":"([0-9a-f]{8})"')
_FIRST_LINE = 1 << 16
"""Bytes within which the checksum stands."""
_BLANK = b"\0 \r\n\t"
_ENDS = {b"}", b"},", b"}}"}
"""Lines that end a table; the last one ends the file too."""
_LONGEST_END = 2
_WRITTEN = {"format", "generation", "crc32"}
"""Fields of `meta` that are made anew each time."""


class Snapshot(NamedTuple):
    """What a file says."""

    contents: Contents
    generation: int
    """0 for a file of an earlier format."""
    format: int
    """Of the file; its contents are of the present one."""


def encode(contents: Contents, generation: int) -> bytes:
    """Return the bytes of a file.

    Args:
        contents: all that is to stand there.
        generation: one more than the file had before.
    """
    numbers = contents.highest_of_all()
    highest = {f"{HIGHEST}{name}": number for name, number in numbers.items()}
    known = {name: value for name, value in contents.meta.items() if name in _WRITTEN}
    others = {name: contents.meta[name] for name in contents.meta if name not in known}
    meta: Record = {
        "format": FORMAT,
        "generation": generation,
        "crc32": _NO_SUM.decode(),
        **others,
        **highest,
    }
    parts = [b'{"%s":{"%s":%s}' % (META.encode(), META_ID.encode(), dump(meta))]
    for name, rows in contents.tables.items():
        lines = [
            b'"%s":%s' % (number.encode(), _row_bytes(name, row))
            for number, row in list(rows.raw.items())
        ]
        body = b",\n".join(lines)
        parts.append(b"%s:{\n%s%s}" % (dump(name), body, b"\n" if body else b""))
    data = b",\n".join(parts) + b"}\n"
    return data.replace(_NO_SUM, b"%08x" % zlib.crc32(data), 1)


def decode(data: bytes, path: Path) -> Snapshot:
    """Read the bytes of a file.

    Args:
        data: the bytes.
        path: of the file, for the messages.

    Raises:
        LibraryDamaged: they are not what was written, or no library.
        LibraryTooNew: a later version wrote them.
    """
    if not data[:_FIRST_LINE].strip(_BLANK) and not data.strip(_BLANK):
        raise LibraryDamaged(f"{path} is empty")
    found = _SUM.search(data, 0, data.find(b"\n", 0, _FIRST_LINE) + 1 or _FIRST_LINE)
    with _no_collection():
        if found is None:
            return _of_earlier_format(data, path)
        if found[1] != b"%08x" % _checksum(data, *found.span(1)):
            raise LibraryDamaged(f"{path} does not agree with its checksum")
        return _of_lines(data, path)


def _checksum(data: bytes, begin: int, end: int) -> int:
    view = memoryview(data)
    before = zlib.crc32(_NO_SUM, zlib.crc32(view[:begin]))
    return zlib.crc32(view[end:], before)


def _of_lines(data: bytes, path: Path) -> Snapshot:
    """Take apart what is known to be whole; parse nothing but the first line."""
    head, *lines = data.split(b"\n")
    said = load(head.removesuffix(b",") + (b"}" if head.endswith(b",") else b""))
    assert isinstance(said, dict)
    described = said[META]
    assert isinstance(described, dict)
    meta = described[META_ID]
    assert isinstance(meta, dict)
    if count(meta.get("format")) > FORMAT:
        raise too_new(path, count(meta.get("format")))
    contents = Contents(meta)
    begin = 0
    for number, line in enumerate(lines):
        if len(line) <= _LONGEST_END and line in _ENDS:
            name = load(lines[begin][:-2])
            assert isinstance(name, str)
            _fill(contents, name, lines[begin + 1 : number])
            begin = number + 1
    return Snapshot(contents, count(meta.get("generation")), FORMAT)


def _fill(contents: Contents, table: str, lines: list[bytes]) -> None:
    """Take in the lines of a table; `meta` has told the highest number already."""
    raw, numbers = contents.rows(table).raw, contents.numbers(table)
    begin = _BEGINNINGS.get(table, b"\n")
    long = len(begin)
    for line in lines:
        colon = line.index(b":")
        number = line[1 : colon - 1].decode()
        row = line[colon + 1 : -1] if line.endswith(b",") else line[colon + 1 :]
        raw[number] = row
        if row.startswith(begin):
            key = row[long : row.index(b'"', long)]
            if b"\\" not in key:
                numbers[key.decode()] = number
                continue
        if table in _BEGINNINGS:
            record = contents.rows(table)[number]
            odd = key_of(table, record)
            if odd is not None:
                numbers[odd] = number


_BEGINNINGS = {name.value: b'{"%s":"' % name.key.encode() for name in TableName}
"""How the row of a record begins whose key needs no escape."""


def _row_bytes(table: str, row: Row) -> bytes:
    """Return the JSON of a document, its key first."""
    if isinstance(row, bytes):
        return row
    key = key_of(table, row)
    if key is not None:
        name = KEYS[table]
        row = {name: key, **row} if next(iter(row)) != name else row
    try:
        return dump(row)
    except ValueError:
        return dump(_finite(row))


def _finite(value: Json) -> Json:
    """Return a value without the numbers that JSON has no words for: null instead."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    is_odd = isinstance(value, float) and value - value != 0
    return None if is_odd else value


def _of_earlier_format(data: bytes, path: Path) -> Snapshot:
    """Read a file without a checksum: stock TinyDB's, or one of format 1."""
    try:
        value = load(data)
    except ValueError:
        raise LibraryDamaged(f"{path} is cut short or is no JSON") from None
    documents = _tables(value, path)
    number = format_of(documents)
    if number == FORMAT:
        raise LibraryDamaged(f"{path} has lost its checksum")
    migrated = migrate(documents, path)
    contents = Contents(migrated.get(META, {}).get(META_ID, {}))
    for table, rows in migrated.items():
        for row, record in rows.items() if table != META else ():
            contents.add(table, row, record, key_of(table, record))
    return Snapshot(contents, 0, number)


def _tables(value: Json, path: Path) -> Documents:
    """Check that a value is tables of documents, some of them ours."""
    if not isinstance(value, dict) or (value and not _OURS & value.keys()):
        raise LibraryDamaged(f"{path} is not a library of tuireader")
    documents: Documents = {}
    for name, table in value.items():
        documents[name] = _documents(table)
        if len(documents[name]) != (len(table) if isinstance(table, dict) else -1):
            raise LibraryDamaged(f"{path}: the table {name} is broken")
    return documents


def _documents(table: Json) -> dict[str, dict[str, Json]]:
    if not isinstance(table, dict):
        return {}
    return {
        number: record
        for number, record in table.items()
        if number.isdecimal() and number.isascii() and isinstance(record, dict)
    }


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold off the collector: a million new objects would be gone through many times.

    Nothing that is read here refers to itself.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
