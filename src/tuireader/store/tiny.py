"""The library on disk: a TinyDB file with a journal, and texts beside it."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from tuireader.model import text_digest
from tuireader.store import failures
from tuireader.store.contents import Drop, Put, Remove
from tuireader.store.disk import exists, make_directory, read_file, replace_file
from tuireader.store.protocol import TableName, Transaction
from tuireader.store.storage import WAIT, JournalStorage
from tuireader.store.values import dump, load, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tuireader.store.contents import Contents, Operation
    from tuireader.store.disk import Disk
    from tuireader.store.protocol import Change, Record

FILE = "library.json"
TEXTS = "texts"
"""The directory of the texts, and the table of them in a backup."""
_DIGEST = re.compile(r"[0-9a-f]{64}")


class TinyStore:
    """Tables in `library.json`, texts in `texts/`, in a directory of their own.

    Opening makes nothing: directory and files appear with the first commit.
    """

    def __init__(
        self, directory: Path, *, disk: Disk | None = None, wait: float = WAIT
    ) -> None:
        """Read the library of a directory.

        Args:
            directory: where it is, or will be.
            disk: what that lies on; None: the real one.
            wait: seconds to wait for another session that is writing.

        Raises:
            LibraryError: what is there can't be read, or is no library.
        """
        self.path = directory
        self.storage = JournalStorage(directory / FILE, disk=disk, wait=wait)
        """The tables, as TinyDB knows them."""
        self._disk = self.storage.disk
        self._texts_seen: set[str] = set()

    @property
    def news(self) -> Sequence[str]:
        """What a person should be told of the files; one sentence each."""
        return self.storage.news

    @property
    def read_only(self) -> bool:
        """Whether the system would refuse to write here."""
        return self.storage.read_only

    def records(self, table: TableName) -> Mapping[str, Record]:
        """Return the records of a table by key, as this session knows them."""
        return self.storage.contents.keyed(table)

    def about(self, article_id: str, digest: str = "") -> Sequence[Record]:
        """Return the annotations of an article, or of its text in another place."""
        uids = self.storage.contents.about(article_id, digest)
        records = self.records(TableName.ANNOTATIONS)
        return [record for uid in uids if (record := records.get(uid)) is not None]

    def having(self, table: TableName, field: str, value: str = "") -> Sequence[Record]:
        """Return the records that have a field, without parsing the others."""
        return self.storage.contents.having(table, field, value)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Read and change in one step; see `Store.transaction`."""
        with self.storage.held():
            transaction = Transaction(self.records)
            yield transaction
            changes = transaction.changes
            if changes:
                self._unpack_texts()
                self.storage.commit(list(self._operations(changes)))
            else:
                self.storage.settle()

    def changed(self) -> bool:
        """Say whether other sessions wrote since the last `refresh`; costs one stat."""
        return self.storage.changed()

    def refresh(self) -> bool:
        """Take in what other sessions wrote; say whether there was anything."""
        return self.storage.refresh()

    def text(self, digest: str) -> str | None:
        """Return the text with this SHA-256; None: not kept, or not whole."""
        if not _DIGEST.fullmatch(digest):
            return None
        try:
            value = load(read_file(self._disk, self.text_path(digest)))
        except (OSError, ValueError):
            return packed_texts(self.storage.contents).get(digest)
        found = value.get("text") if isinstance(value, dict) else None
        whole = isinstance(found, str) and text_digest(found) == digest
        return found if isinstance(found, str) and whole else None

    def put_text(self, digest: str, text: str) -> None:
        """Keep a text for ever; nothing happens when it is there, and whole."""
        path = self.text_path(digest)
        if digest not in self._texts_seen or not exists(self._disk, path):
            if self.text(digest) is None:
                with self.storage.held():
                    self._write_text(digest, text)
            elif exists(self._disk, path):
                with failures.writing(path):  # who put it there may have been killed
                    self._disk.sync_directory(path.parent)
        self._texts_seen.add(digest)

    def tidy(self) -> None:
        """Write the file anew if that is worth it; for an idle moment."""
        self.storage.tidy()

    def close(self) -> None:
        """Let go of the files. Nothing is pending: every commit is written."""
        self.storage.close()

    def text_path(self, digest: str) -> Path:
        """Return where the text with a SHA-256 lies."""
        return self.path / TEXTS / digest[:2] / f"{digest}.json"

    def _write_text(self, digest: str, text: str) -> None:
        path = self.text_path(digest)
        with failures.writing(path):
            make_directory(self._disk, path.parent)
            replace_file(self._disk, path, dump({"digest": digest, "text": text}))
            self._disk.sync_directory(path.parent)

    def _unpack_texts(self) -> None:
        """Give the texts of a restored backup files of their own."""
        packed = packed_texts(self.storage.contents)
        for digest, found in packed.items():
            self._write_text(digest, found)
        if packed:
            self.storage.commit([Drop(TEXTS)])

    def _operations(self, changes: tuple[Change, ...]) -> Iterator[Operation]:
        contents = self.storage.contents
        given: dict[TableName, int] = {}
        for table, key, record in changes:
            number = contents.number(table, key)
            if record is None:
                if number is not None:
                    yield Remove(table, number, key)
                continue
            if number is None:
                given[table] = given.get(table, contents.highest(table)) + 1
                number = str(given[table])
            yield Put(table, number, record)


def packed_texts(contents: Contents) -> dict[str, str]:
    """Return the texts that a backup carries in its one file, by digest."""
    packed = contents.tables.get(TEXTS)
    records = packed.values() if packed else ()
    texts = (text(record, "text") for record in records)
    return {text_digest(found): found for found in texts}
