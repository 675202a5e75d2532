"""What a store of records can do, whichever way it writes.

A store holds tables of records by key. A commit is a short list of changes, each a
whole record or a removal, so that it can be replayed: a store may rewrite its file,
append the changes to a journal, or send them to a server.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A value of a JSON file."""
Record: TypeAlias = "dict[str, Json]"
"""A JSON object of a table. Never changed once a store holds it: put a new one."""


class TableName(StrEnum):
    """The tables of a library; the value is the name in the file."""

    ARTICLES = "articles", "id"
    ANNOTATIONS = "annotations", "uid"
    POSITIONS = "positions", "article"
    DELETED = "deleted", "uid"
    """Annotations that were deleted and can be brought back."""

    key: str
    """The field of a record that names it."""

    def __new__(cls, value: str, key: str) -> Self:
        """Make a name of the table's and of its key's."""
        name = str.__new__(cls, value)
        name._value_ = value
        name.key = key
        return name


Tables: TypeAlias = "dict[TableName, dict[str, Record]]"
"""Records by table, then by key."""


class Change(NamedTuple):
    """One step of a commit."""

    table: TableName
    key: str
    record: Record | None
    """What stands there from now on; None: nothing."""


class Transaction:
    """What one commit reads and changes; it sees its own changes."""

    def __init__(self, records: Callable[[TableName], Mapping[str, Record]]) -> None:
        """Begin on tables as they are now.

        Args:
            records: returns those of a table by key.
        """
        self._records = records
        self._changes: dict[tuple[TableName, str], Record | None] = {}

    def get(self, table: TableName, key: str) -> Record | None:
        """Return a record, or None; not to be changed in place."""
        if (table, key) in self._changes:
            return self._changes[table, key]
        return self._records(table).get(key)

    def put(self, table: TableName, record: Record) -> None:
        """Set a record, new or in place of the one with its key."""
        key = record[table.key]
        assert isinstance(key, str)
        self._changes[table, key] = record

    def remove(self, table: TableName, key: str) -> None:
        """Take a record away, if there is one."""
        self._changes[table, key] = None

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is not as it was, at most one change for each record."""
        return tuple(
            Change(table, key, record)
            for (table, key), record in self._changes.items()
            if self._records(table).get(key) != record
        )


class Store(Protocol):
    """Tables of records, and texts by digest. Safe to use from several threads."""

    @property
    def path(self) -> Path:
        """The directory of the library."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether every transaction would be refused."""
        ...

    def records(self, table: TableName) -> Mapping[str, Record]:
        """Return the records of a table by key, as this session knows them.

        The mapping is live: copy it in one step before going through it.
        """
        ...

    def about(self, article_id: str, digest: str = "") -> Sequence[Record]:
        """Return the annotations of an article, or of its text in another place.

        There may be more among them, never fewer.

        Args:
            article_id: of the article.
            digest: of its text; empty: only by article.
        """
        ...

    def having(self, table: TableName, field: str, value: str = "") -> Sequence[Record]:
        """Return the records that have a field, without a look into the others.

        There may be more among them, never fewer.

        Args:
            table: where they stand.
            field: its name.
            value: the text that stands there; empty: whatever does.
        """
        ...

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Read and change in one step that no other thread or session comes between.

        What was changed is on the disk when the `with` block is left without an error;
        nothing is changed when it is left with one.

        Raises:
            LibraryReadOnly: nothing can be written there.
            LibraryLocked: another session did not let go in time.
            LibraryFull: there is no room; the library is as it was.
            LibraryStopped: the disk failed; this session writes no more.
            LibraryError: it could not be written; the library is as it was.
        """
        ...

    @property
    def news(self) -> Sequence[str]:
        """What a person should be told of the library; one sentence each.

        What was damaged and how it was mended, and where it lies when that is no good
        place. May grow while the library is open.
        """
        ...

    def changed(self) -> bool:
        """Say whether other sessions wrote since the last `refresh`; costs one stat."""
        ...

    def tidy(self) -> None:
        """Do now what would have to be done later; for an idle moment."""
        ...

    def refresh(self) -> bool:
        """Take in what other sessions wrote; say whether there was anything.

        Raises:
            LibraryError: it can't be read any more.
        """
        ...

    def text(self, digest: str) -> str | None:
        """Return the text with this SHA-256, or None."""
        ...

    def put_text(self, digest: str, text: str) -> None:
        """Keep a text for ever; nothing happens when it is there.

        Raises:
            LibraryError: as a transaction does.
        """
        ...

    def close(self) -> None:
        """Let go of what is held open. Nothing is pending: every commit is written."""
        ...
