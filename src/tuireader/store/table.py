"""TinyDB's API upon the journal: a table whose commits carry only what they change.

```python
with LibraryDatabase("library.json") as database:
    database.table("annotations").search(where("motivation") == "commenting")
```
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, TypeAlias, cast

from tinydb import TinyDB
from tinydb.table import Document, Table

from tuireader.store.contents import Drop, steps
from tuireader.store.storage import JournalStorage
from tuireader.store.values import dump, load

if TYPE_CHECKING:
    from tinydb.queries import QueryLike

    from tuireader.store.contents import Operation
    from tuireader.store.protocol import Json, Record

Fields: TypeAlias = (
    "Mapping[str, object] | Callable[[MutableMapping[str, object]], None]"
)
"""What an update sets, or a function that changes a document."""


class JournalDocument(Document):
    """A document of its own: changing it, or what is in it, changes no table."""

    def __init__(self, value: Mapping[str, object], doc_id: int) -> None:
        """Copy a document."""
        super().__init__(copy.deepcopy(dict(value)), doc_id)


class JournalTable(Table):
    """A TinyDB table over `JournalStorage`.

    Numbers are given while the lock is held and never twice, and no query is answered
    from before another session wrote.
    """

    document_class = JournalDocument
    _seen = -1
    _given = 0

    @property
    def _journal(self) -> JournalStorage:
        # TinyDB makes the table with the storage that the database was made with.
        return cast("JournalStorage", self._storage)

    def insert(self, document: Mapping[str, object]) -> int:
        """Insert a document and return its number."""
        with self._journal.held():
            return super().insert(_numbered(document))

    def insert_multiple(self, documents: Iterable[Mapping[str, object]]) -> list[int]:
        """Insert documents in one commit and return their numbers."""
        with self._journal.held():
            return super().insert_multiple(map(_numbered, documents))

    def search(self, cond: QueryLike) -> list[Document]:
        """Return the documents that a query matches, as they are on the disk now."""
        self._journal.refresh()
        if self._seen != self._journal.version:
            self.clear_cache()
            self._seen = self._journal.version
        return super().search(cond)

    def update(
        self,
        fields: Fields,
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        """Change the documents that a query matches and return their numbers."""
        with self._journal.held():
            if cond is not None and doc_ids is None:
                doc_ids = self._matching(cond)
            return super().update(fields, None, doc_ids)

    def update_multiple(self, updates: Iterable[tuple[Fields, QueryLike]]) -> list[int]:
        """Make several updates in one commit and return the numbers that changed."""
        changes = list(updates)
        changed: list[int] = []

        def update(table: MutableMapping[int, Mapping[str, object]]) -> None:
            edits = cast("_Edits", table)
            for number in edits:
                for fields, cond in changes:
                    if cond(edits.peek(number)):
                        changed.append(number)
                        document = edits[number]
                        if callable(fields):
                            fields(document)
                        else:
                            document.update(fields)

        with self._journal.held():
            self._update_table(update)
        return changed

    def upsert(
        self, document: Mapping[str, object], cond: QueryLike | None = None
    ) -> list[int]:
        """Change what a query matches, or insert; return the numbers."""
        with self._journal.held():
            return super().upsert(_numbered(document), cond)

    def remove(
        self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None
    ) -> list[int]:
        """Remove the documents that a query matches and return their numbers."""
        with self._journal.held():
            if cond is not None and doc_ids is None:
                doc_ids = self._matching(cond)
            return super().remove(None, doc_ids)

    def _matching(self, cond: QueryLike) -> list[int]:
        rows = self._journal.contents.rows(self.name)
        return [int(number) for number, record in rows.items() if cond(record)]

    def _get_next_id(self) -> int:
        """Return the next number; called several times before they are committed."""
        self._given = max(self._journal.contents.highest(self.name), self._given) + 1
        return self._given

    def _update_table(
        self, updater: Callable[[dict[int, Mapping[str, object]]], None]
    ) -> None:
        with self._journal.held():
            edits = _Edits(self.name, self._journal.contents.rows(self.name))
            updater(edits)  # type: ignore[arg-type] # TinyDB says dict
            self._journal.commit(list(edits.operations()))
        self.clear_cache()


def _numbered(document: Mapping[str, object]) -> Mapping[str, object]:
    """Keep the number of a document that has one."""
    if isinstance(document, Document):
        return JournalDocument(document, document.doc_id)
    return document


class LibraryDatabase(TinyDB):
    """A TinyDB database in a library's file, as safe as the library is."""

    table_class = JournalTable
    default_storage_class = JournalStorage  # type: ignore[assignment] # TinyDB says which


class _Edits(MutableMapping[int, "dict[str, object]"]):
    """A table that is being changed: documents are copied when they are touched."""

    def __init__(self, name: str, rows: Mapping[str, Record]) -> None:
        self._name = name
        self._rows = rows
        self._touched: dict[int, dict[str, object]] = {}
        self._gone: set[int] = set()
        self._is_cleared = False

    def __getitem__(self, number: int) -> dict[str, object]:
        """Return a copy that may be changed."""
        if number not in self._touched:
            self._touched[number] = copy.deepcopy(dict(self.peek(number)))
        return self._touched[number]

    def peek(self, number: int) -> Mapping[str, object]:
        """Return a document that is not to be changed."""
        if number in self._touched:
            return self._touched[number]
        if number in self._gone or self._is_cleared:
            raise KeyError(number)
        return self._rows[str(number)]

    def __setitem__(self, number: int, document: Mapping[str, object]) -> None:
        self._touched[number] = dict(document)
        self._gone.discard(number)

    def __delitem__(self, number: int) -> None:
        self.peek(number)
        self._touched.pop(number, None)
        self._gone.add(number)

    def __contains__(self, number: object) -> bool:
        if number in self._touched:
            return True
        hidden = self._is_cleared or number in self._gone
        return not hidden and str(number) in self._rows

    def __iter__(self) -> Iterator[int]:
        old = [] if self._is_cleared else [int(number) for number in self._rows]
        yield from [number for number in old if number not in self._gone]
        known = set(old)
        yield from [number for number in self._touched if number not in known]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Remove everything."""
        self._touched, self._gone, self._is_cleared = {}, set(), True

    def operations(self) -> Iterator[Operation]:
        """Yield what was done, as steps of a commit."""
        if self._is_cleared:
            yield Drop(self._name)
        for number in self._gone:
            old = self._rows.get(str(number))
            yield from steps(self._name, str(number), old, None)
        for number, document in self._touched.items():
            record = load(dump(cast("Json", document)))
            assert isinstance(record, dict)
            old = None if self._is_cleared else self._rows.get(str(number))
            yield from steps(self._name, str(number), old, record)
