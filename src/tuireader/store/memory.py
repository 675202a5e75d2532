"""A store that forgets: for tests, and when no library can be opened."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.store.protocol import TableName, Tables, Transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tuireader.store.protocol import Record


class MemoryStore:
    """Keeps nothing beyond the process."""

    read_only = False
    path = Path()
    news: Sequence[str] = ()

    def __init__(self) -> None:
        """Begin empty."""
        self._lock = threading.RLock()
        self._tables: Tables = {name: {} for name in TableName}
        self._texts: dict[str, str] = {}

    def records(self, table: TableName) -> Mapping[str, Record]:
        """Return the records of a table by key."""
        return self._tables[table]

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Read and change in one step."""
        with self._lock:
            transaction = Transaction(self.records)
            yield transaction
            for table, key, record in transaction.changes:
                if record is None:
                    del self._tables[table][key]
                else:
                    self._tables[table][key] = record

    def about(self, article_id: str, digest: str = "") -> Sequence[Record]:
        """Return all annotations: there are few."""
        del article_id, digest
        return list(self._tables[TableName.ANNOTATIONS].values())

    def having(self, table: TableName, field: str, value: str = "") -> Sequence[Record]:
        """Return the records that have a field, whatever stands there."""
        del value
        return [record for record in self._tables[table].values() if field in record]

    def changed(self) -> bool:
        """Say that nobody else was here."""
        return False

    def tidy(self) -> None:
        """Do nothing: there is nothing to put away."""

    def refresh(self) -> bool:
        """Say that nobody else was here."""
        return False

    def text(self, digest: str) -> str | None:
        """Return the text with this SHA-256, or None."""
        return self._texts.get(digest)

    def put_text(self, digest: str, text: str) -> None:
        """Keep a text as long as the process lives."""
        self._texts.setdefault(digest, text)

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
