"""What a library holds, in memory: documents by table and number, records by key.

A document stays the bytes it was read as until somebody asks for it: opening a library
of 100,000 notes then takes a tenth of the time, and what nobody read is written again
as it was.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tuireader.store.about import AboutIndex
from tuireader.store.migrations import HIGHEST
from tuireader.store.protocol import TableName
from tuireader.store.values import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.store.protocol import Record

Row: TypeAlias = "Record | bytes"
"""A document, or the JSON of one that is known to be whole."""
_NOTES = TableName.ANNOTATIONS.value
KEYS = {name.value: name.key for name in TableName}
"""The field that names a record, by table."""


class Put(NamedTuple):
    """A document from now on."""

    table: str
    number: str
    record: Record


class Remove(NamedTuple):
    """A document that is gone."""

    table: str
    number: str
    key: str | None = None
    """Of its record; it says more than the number where two libraries were merged."""


class Drop(NamedTuple):
    """A table that is gone with all its documents."""

    table: str


Operation: TypeAlias = "Put | Remove | Drop"
"""One step of a commit. Doing it again changes nothing."""


class Rows(Mapping[str, "Record"]):
    """The documents of a table by number; each is parsed when it is first asked for.

    Safe to go through while another thread changes it: what is removed meanwhile is
    left out.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self.raw: dict[str, Row] = {}

    def __getitem__(self, number: str) -> Record:
        """Return a document, not to be changed in place."""
        row = self.raw[number]
        if isinstance(row, bytes):
            parsed = load(row)
            assert isinstance(parsed, dict)
            self.raw[number] = row = parsed
        return row

    def __iter__(self) -> Iterator[str]:
        """Go through the numbers as they are now."""
        return iter(list(self.raw))

    def __len__(self) -> int:
        """Count the documents."""
        return len(self.raw)

    def __contains__(self, number: object) -> bool:
        """Say whether there is such a document, without parsing it."""
        return number in self.raw

    def items(self) -> ItemsView[str, Record]:
        """Go through numbers and documents."""
        return _Items(self)

    def values(self) -> ValuesView[Record]:
        """Go through the documents."""
        return _Values(self)


class Keyed(Mapping[str, "Record"]):
    """The records of a table by their keys; otherwise as `Rows`."""

    def __init__(self, numbers: dict[str, str], rows: Rows) -> None:
        """Look at numbers by key, and at the documents by number."""
        self._numbers = numbers
        self._rows = rows

    def __getitem__(self, key: str) -> Record:
        """Return a record, not to be changed in place."""
        return self._rows[self._numbers[key]]

    def __iter__(self) -> Iterator[str]:
        """Go through the keys as they are now."""
        return iter(list(self._numbers))

    def __len__(self) -> int:
        """Count the records."""
        return len(self._numbers)

    def __contains__(self, key: object) -> bool:
        """Say whether there is such a record, without parsing it."""
        return key in self._numbers

    def items(self) -> ItemsView[str, Record]:
        """Go through keys and records."""
        return _Items(self)

    def values(self) -> ValuesView[Record]:
        """Go through the records."""
        return _Values(self)


class Contents:
    """All tables of a library."""

    def __init__(self, meta: Record | None = None) -> None:
        """Begin empty.

        Args:
            meta: what the file says of itself.
        """
        self.meta: Record = dict(meta or {})
        self.tables: dict[str, Rows] = {}
        self._numbers: dict[str, dict[str, str]] = {name: {} for name in KEYS}
        self._highest: dict[str, int] = {}
        self._about: AboutIndex | None = None
        for name, value in self.meta.items():
            if name.startswith(HIGHEST) and isinstance(value, int):
                self._highest[name.removeprefix(HIGHEST)] = value

    def keyed(self, table: TableName) -> Keyed:
        """Return the records of a table by key."""
        return Keyed(self._numbers[table], self.rows(table))

    def rows(self, table: str) -> Rows:
        """Return the documents of a table, which begins empty."""
        return self.tables.setdefault(table, Rows())

    def number(self, table: str, key: str) -> str | None:
        """Return the number of the document with a key."""
        return self._numbers[table].get(key)

    def about(self, article_id: str, digest: str) -> Sequence[str]:
        """Return uids of annotations: of all about an article or its text, or more."""
        if self._about is None:
            index = AboutIndex()
            rows = self.rows(_NOTES)
            for uid, number in list(self._numbers[_NOTES].items()):
                index.add(uid, rows.raw[number])
            self._about = index
        return self._about.uids(article_id, digest)

    def having(self, table: str, field: str, value: str = "") -> Sequence[Record]:
        """Return the documents with a field; see `Store.having`."""
        wanted = f'"{field}":' + (f'"{value}"' if value else "")
        rows, sought = self.rows(table), wanted.encode()
        numbers = [
            number
            for number, row in list(rows.raw.items())
            if (sought in row if isinstance(row, bytes) else _has(row, field, value))
        ]
        return [row for number in numbers if (row := rows.get(number)) is not None]

    def highest(self, table: str) -> int:
        """Return the highest number ever given in a table."""
        return self._highest.get(table, 0)

    def numbers(self, table: str) -> dict[str, str]:
        """Return the numbers of a table's documents by their keys, to be filled."""
        return self._numbers.setdefault(table, {})

    def highest_of_all(self) -> dict[str, int]:
        """Return the highest number ever given, by table."""
        return dict(self._highest)

    def add(self, table: str, number: str, row: Row, key: str | None) -> None:
        """Take in a document that was read.

        Args:
            table: where it stands.
            number: its number.
            row: the document.
            key: of its record; None: it has none, and is not to be found by key.
        """
        self._highest[table] = max(self.highest(table), int(number))
        self.rows(table).raw[number] = row
        if key is not None:
            self._numbers[table][key] = number

    def take(self, others: Contents) -> None:
        """Put in the records of another library that have a key."""
        for name in TableName:
            for number, record in others.rows(name).items():
                if key_of(name, record) is not None:
                    self._put(name, number, record)

    def apply(self, operations: Iterable[Operation]) -> None:
        """Do what a commit says."""
        for operation in operations:
            match operation:
                case Put(table, number, record):
                    self._put(table, number, record)
                case Remove(table, number, key):
                    self._remove(table, number, key)
                case Drop(table):
                    self.tables.pop(table, None)
                    if table in self._numbers:
                        self._numbers[table] = {}

    def _put(self, table: str, number: str, record: Record) -> None:
        key = key_of(table, record)
        if key is not None and table == _NOTES and self._about is not None:
            self._about.add(key, record)
        if key is None:
            self.add(table, number, record, None)
            return
        known = self._numbers[table].get(key)
        if known is not None:
            # Its number may differ where the file came from another library.
            self.rows(table).raw[known] = record
            self._highest[table] = max(self.highest(table), int(number))
            return
        if number in self.rows(table):
            number = str(self.highest(table) + 1)
        self.add(table, number, record, key)

    def _remove(self, table: str, number: str, key: str | None) -> None:
        self._highest[table] = max(self.highest(table), int(number))
        if key is not None:
            known = self._numbers[table].get(key)
            if known is None:
                return
            number = known
        self._forget(table, number)

    def _forget(self, table: str, number: str) -> None:
        rows = self.rows(table)
        if number in rows:
            key = key_of(table, rows[number])
            del rows.raw[number]
            if key is not None and self._numbers[table].get(key) == number:
                del self._numbers[table][key]


def key_of(table: str, record: Record) -> str | None:
    """Return the key of a record; None: it has none, or the table is not ours."""
    key = record.get(KEYS[table]) if table in KEYS else None
    return key if isinstance(key, str) else None


def _has(record: Record, field: str, value: str) -> bool:
    return record.get(field) == value if value else field in record


def steps(
    table: str, number: str, old: Record | None, new: Record | None
) -> Iterator[Operation]:
    """Yield what makes one document another; None: there is none."""
    if old == new:
        return
    key = None if old is None else key_of(table, old)
    if old is not None and (new is None or key_of(table, new) != key):
        yield Remove(table, number, key)
    if new is not None:
        yield Put(table, number, new)


class _Items(ItemsView[str, "Record"]):
    def __init__(self, mapping: Mapping[str, Record]) -> None:
        self._all = mapping
        super().__init__(mapping)

    def __iter__(self) -> Iterator[tuple[str, Record]]:
        for key in self._all:
            found = self._all.get(key)
            if found is not None:
                yield key, found


class _Values(ValuesView["Record"]):
    def __init__(self, mapping: Mapping[str, Record]) -> None:
        self._all = mapping
        super().__init__(mapping)

    def __iter__(self) -> Iterator[Record]:
        for key in self._all:
            found = self._all.get(key)
            if found is not None:
                yield found
