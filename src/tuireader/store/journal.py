"""What the journal says: a head, what the backup lacks, what `library.json` lacks.

```
6673ba1c {"format":2,"generation":7,"backup":6,"from":1802}      the head
  1,802 bytes of lines: from library.json.bak to library.json
  the lines since
```
So `library.json` and what stands from there on, or `library.json.bak` and all of it,
say the same; either may be lost. A line is a commit: a list of operations, each a whole
document or a removal, which may be done twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import LibraryTooNew
from tuireader.store import lines, short
from tuireader.store.contents import Drop, Put, Remove
from tuireader.store.migrations import FORMAT
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.store.contents import Operation
    from tuireader.store.lines import Damage
    from tuireader.store.protocol import Json

_NOTES = TableName.ANNOTATIONS.value


class Head(NamedTuple):
    """The first line."""

    generation: int
    """Of the `library.json` that the lines from `start` on follow."""
    backup: int | None
    """Generation of the `library.json.bak` that the first line follows; None: an empty
    library."""
    start: int
    """Bytes of the lines between the two, counted from the end of the head."""


class Journal(NamedTuple):
    """A journal that was read."""

    head: Head | None
    """None: it is damaged, and all lines are taken as `after`."""
    before: bytes
    """Lines between the backup and the library file."""
    after: list[list[Operation]]
    """Commits that the library file does not hold."""
    begin: int
    """Bytes before `after`."""
    end: int
    """Bytes up to the end of the last whole line."""
    damage: list[Damage]
    """Counted from the beginning of the file."""


def encode_head(head: Head) -> bytes:
    """Return the first line."""
    return lines.line(
        {
            "format": FORMAT,
            "generation": head.generation,
            "backup": head.backup,
            "from": head.start,
        }
    )


def encode(operations: Iterable[Operation]) -> bytes:
    """Return the line of a commit.

    Raises:
        ValueError: a record holds what JSON has no words for.
    """
    return lines.line([_encode(operation) for operation in operations])


def decode(values: Iterable[Json]) -> list[list[Operation]]:
    """Read commits.

    Raises:
        LibraryTooNew: they say what this version does not know.
    """
    commits = []
    for value in values:
        if not isinstance(value, list):
            raise _unknown()
        commits.append([_decode(item) for item in value])
    return commits


def read(data: bytes) -> Journal:
    """Read a journal to which nobody is writing, or its whole lines.

    Raises:
        LibraryTooNew: a later version wrote it.
    """
    end = data.find(b"\n") + 1
    head, damage = _head(data[:end] if end else data)
    if head is None:
        found = lines.scan(data, is_whole=True)
        values = [value for value in found.values if isinstance(value, list)]
        damage = found.damage or damage
        return Journal(None, b"", decode(values), 0, len(data) - found.rest, damage)
    first = len(encode_head(head))
    begin = first + head.start
    before = data[first:begin]
    after = lines.scan(data[begin:], is_whole=True)
    if not lines.are_whole(before):
        hurt = lines.scan(before, is_whole=True).damage
        damage += (found._replace(offset=found.offset + first) for found in hurt)
    damage += (found._replace(offset=found.offset + begin) for found in after.damage)
    if len(data) < begin:
        damage.append(lines.Damage(len(data), b"", mended=False))
    return Journal(
        head,
        before,
        decode(after.values),
        begin,
        max(begin, len(data) - after.rest),
        damage,
    )


def commits_before(found: Journal) -> list[list[Operation]]:
    """Return the commits between the backup and the library file.

    Raises:
        LibraryTooNew: a later version wrote them.
    """
    return decode(lines.scan(found.before, is_whole=True).values)


def _head(first: bytes) -> tuple[Head | None, list[Damage]]:
    found = lines.scan(first, is_whole=True)
    said = found.values[0] if found.values else None
    if not isinstance(said, dict):
        return None, [lines.Damage(0, first, mended=False)]
    number, generation = said.get("format"), said.get("generation")
    backup, start = said.get("backup"), said.get("from")
    if not isinstance(number, int) or number > FORMAT:
        raise _unknown()
    assert isinstance(generation, int)
    assert isinstance(start, int)
    assert backup is None or isinstance(backup, int)
    return Head(generation, backup, start), found.damage


def _encode(operation: Operation) -> Json:
    match operation:
        case Put(table, number, record):
            row = short.row_of(record) if table == _NOTES else None
            if row is not None:
                return ["note", number, *row]
            return ["put", table, number, record]
        case Remove(table, number, key):
            return ["remove", table, number, key]
        case Drop(table):
            return ["drop", table]


def _decode(value: Json) -> Operation:
    match value:
        case ["note", str(number), *row]:
            return Put(_NOTES, number, short.record_of(row))
        case ["put", str(table), str(number), dict(record)]:
            return Put(table, number, record)
        case ["remove", str(table), str(number), str() | None as key]:
            return Remove(table, number, key)
        case ["drop", str(table)]:
            return Drop(table)
    raise _unknown()


def _unknown() -> LibraryTooNew:
    return LibraryTooNew(
        "the library's journal says what this tuireader does not know",
        hint="it was left as it is; open it with a newer tuireader",
    )
