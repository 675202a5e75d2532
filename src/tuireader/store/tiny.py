"""The library on disk: a TinyDB file, texts beside it, one writer at a time."""

from __future__ import annotations

import contextlib
import errno
import os
import re
from typing import TYPE_CHECKING, TypeAlias

from tuireader.errors import LibraryError, LibraryReadOnly
from tuireader.files import replace_file, sync_directory
from tuireader.model import text_digest
from tuireader.store.lock import LibraryLock
from tuireader.store.migrations import FORMAT, META, META_ID
from tuireader.store.protocol import TableName, Transaction
from tuireader.store.storage import LibraryStorage
from tuireader.store.values import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tuireader.store.migrations import Documents
    from tuireader.store.protocol import Change, Record, Tables

Numbers: TypeAlias = "dict[TableName, dict[str, str]]"
"""TinyDB document numbers, as text, by table and key."""

FILE = "library.json"
_DIGEST = re.compile(r"[0-9a-f]{64}")
WAIT = 10.0
"""Seconds to wait for another session that is writing."""


class TinyStore:
    """Tables in `library.json`, texts in `texts/`, in a directory of their own.

    Opening makes nothing: directory and files appear with the first commit.
    """

    def __init__(self, directory: Path, *, wait: float = WAIT) -> None:
        """Read the library of a directory.

        Args:
            directory: where it is, or will be.
            wait: seconds to wait for another session that is writing.

        Raises:
            LibraryError: what is there can't be read, or is no library.
        """
        self.path = directory
        self._file = directory / FILE
        self._lock = LibraryLock(directory / f"{FILE}.lock", wait=wait)
        self._storage = LibraryStorage(self._file)
        self._tables: Tables = {name: {} for name in TableName}
        self._numbers: Numbers = {}
        self._texts_seen: set[str] = set()
        with self._reading():
            self._storage.reload()
        self._index()

    @property
    def read_only(self) -> bool:
        """Whether the system would refuse to write here."""
        place = self.path
        while not place.exists() and place != place.parent:
            place = place.parent
        if not os.access(place, os.W_OK | os.X_OK):
            return True
        return self._file.exists() and not os.access(self._file, os.W_OK)

    def records(self, table: TableName) -> Mapping[str, Record]:
        """Return the records of a table by key, as this session knows them."""
        return self._tables[table]

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Read and change in one step; see `Store.transaction`."""
        self._begin_writing()
        with self._writing_lock():
            with self._reading():
                if self._storage.reload():
                    self._index()
            transaction = Transaction(self._tables)
            yield transaction
            if transaction.changes:
                self._commit(transaction.changes)

    def refresh(self) -> bool:
        """Take in what other sessions wrote; say whether there was anything."""
        with self._lock.held_at_once() as quiet, self._reading():
            if not quiet or not self._storage.reload():
                return False
            self._index()
            return True

    def text(self, digest: str) -> str | None:
        """Return the text with this SHA-256; None: not kept, or not whole."""
        if not _DIGEST.fullmatch(digest):
            return None
        try:
            value = load(self._text_path(digest).read_bytes())
        except (OSError, ValueError):
            return None
        text = value.get("text") if isinstance(value, dict) else None
        return text if isinstance(text, str) and text_digest(text) == digest else None

    def put_text(self, digest: str, text: str) -> None:
        """Keep a text for ever; nothing happens when it is there."""
        if digest in self._texts_seen:
            return
        path = self._text_path(digest)
        if not path.exists():
            self._begin_writing()
            with self._writing(path):
                _make_directory(path.parent.parent)
                _make_directory(path.parent)
                replace_file(path, dump({"digest": digest, "text": text}))
        self._texts_seen.add(digest)

    def close(self) -> None:
        """Let go of the file. Nothing is pending: every commit is written."""
        self._storage.close()

    def _begin_writing(self) -> None:
        if self.read_only:
            raise _refused(self.path)
        with self._writing(self.path):
            _make_directory(self.path)

    @contextlib.contextmanager
    def _writing_lock(self) -> Iterator[None]:
        with self._writing(self._file), self._lock.held():
            yield

    def _commit(self, changes: tuple[Change, ...]) -> None:
        documents, numbers = self._changed(changes)
        with self._writing(self._file):
            self._storage.write(documents)
        self._numbers = numbers
        for table, key, record in changes:
            if record is None:
                del self._tables[table][key]
            else:
                self._tables[table][key] = record

    def _changed(self, changes: tuple[Change, ...]) -> tuple[Documents, Numbers]:
        """Return the tables of the file with the changes, and the numbers in them."""
        documents = {name: {**table} for name, table in self._storage.documents.items()}
        meta = documents.setdefault(META, {}).get(META_ID, {})
        numbers = {name: {**known} for name, known in self._numbers.items()}
        highest = {name: self._highest(name, meta) for name in TableName}
        for table, key, record in changes:
            if record is None:
                del documents[table][numbers[table].pop(key)]
                continue
            if key not in numbers[table]:
                highest[table] += 1
                numbers[table][key] = str(highest[table])
            documents.setdefault(table, {})[numbers[table][key]] = record
        documents[META][META_ID] = {
            **meta,
            "format": FORMAT,
            **{f"last_{name}": number for name, number in highest.items()},
        }
        return documents, numbers

    def _highest(self, table: TableName, meta: Record) -> int:
        """Return the highest document number ever given, so that none is reused."""
        noted = meta.get(f"last_{table}")
        known = map(int, self._numbers[table].values())
        return max(noted if isinstance(noted, int) else 0, max(known, default=0))

    def _index(self) -> None:
        """Find the records by their keys; those without one stay in the file only."""
        tables: Tables = {name: {} for name in TableName}
        numbers: Numbers = {name: {} for name in TableName}
        for name in TableName:
            for number, record in self._storage.documents.get(name, {}).items():
                key = record.get(name.key)
                if isinstance(key, str):
                    tables[name][key] = record
                    numbers[name][key] = number
        self._tables = tables
        self._numbers = numbers

    def _text_path(self, digest: str) -> Path:
        return self.path / "texts" / digest[:2] / f"{digest}.json"

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or str(error)
            raise LibraryError(f"can't read {self._file}: {reason}") from error

    @contextlib.contextmanager
    def _writing(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
                raise _refused(path) from error
            reason = error.strerror or str(error)
            raise LibraryError(
                f"can't write {path}: {reason}", hint="nothing kept before is lost"
            ) from error


def _refused(path: Path) -> LibraryReadOnly:
    return LibraryReadOnly(
        f"can't write to {path}", hint="notes can be read but not kept there"
    )


def _make_directory(path: Path) -> None:
    """Make it and what leads to it, for the owner only, safe from a power cut."""
    if path.is_dir():
        return
    _make_directory(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    with contextlib.suppress(PermissionError):
        sync_directory(path.parent)
