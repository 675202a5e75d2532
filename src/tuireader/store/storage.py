"""The library file as a TinyDB storage: read when it changed, replaced whole.

Stock `JSONStorage` writes over the old bytes, so that a kill at the wrong moment
leaves neither; it also opens an empty file as an empty library. This one does neither.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from tinydb.storages import Storage

from tuireader.errors import LibraryDamaged
from tuireader.files import replace_file
from tuireader.store.migrations import META, format_of, migrate
from tuireader.store.protocol import TableName
from tuireader.store.values import dump, load

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.store.migrations import Documents
    from tuireader.store.protocol import Json

_OURS = {META, *(name.value for name in TableName)}


class LibraryStorage(Storage):
    """Holds the tables in memory and the file they came from open.

    While the file is held open its inode number can't be given to another, so that
    number, size and time of change tell for certain whether somebody replaced it.
    """

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is opened yet."""
        self.path = path
        self.documents: Documents = {}
        """The tables as last read or written, of the present format."""
        self._held = -1
        self._signature: tuple[int, int, int] | None = None
        self._unmigrated = b""

    def __del__(self) -> None:
        """Let go of the file."""
        self.close()

    def read(self) -> Documents | None:
        """Return the tables as they are on the disk now; None: there is no file.

        Raises:
            LibraryDamaged: the file is not a library.
            LibraryTooNew: a later version wrote it.
            OSError: it can't be read.
        """
        self.reload()
        return self.documents or None

    def reload(self) -> bool:
        """Read the file again if it is another one; say whether it was."""
        signature = self._sign()
        if signature == self._signature:
            return False
        if signature is None:
            self.close()
            self.documents = {}
            return True
        descriptor = os.open(self.path, os.O_RDONLY)
        try:
            with os.fdopen(descriptor, "rb", closefd=False) as handle:
                data = handle.read()
            found = _tables(data, self.path)
            documents = migrate(found, self.path)
        except BaseException:
            os.close(descriptor)
            raise
        self._hold(descriptor)
        self.documents = documents
        self._unmigrated = b"" if format_of(found) == format_of(documents) else data
        return True

    def write(self, data: Documents) -> None:
        """Put the tables on the disk; they are there when it returns.

        Raises:
            OSError: they could not be written; the old file stands.
        """
        new = dump({name: {**documents} for name, documents in data.items()})
        if self._unmigrated:
            replace_file(self.path.with_name(f"{self.path.name}.bak"), self._unmigrated)
            self._unmigrated = b""
        replace_file(self.path, new)
        self._hold(os.open(self.path, os.O_RDONLY))
        self.documents = data

    def close(self) -> None:
        """Let go of the file; the next reading opens it anew."""
        if self._held >= 0:
            with contextlib.suppress(OSError):
                os.close(self._held)
        self._held = -1
        self._signature = None

    def _hold(self, descriptor: int) -> None:
        self.close()
        self._held = descriptor
        self._signature = _signature(os.fstat(descriptor))

    def _sign(self) -> tuple[int, int, int] | None:
        try:
            return _signature(self.path.stat())
        except FileNotFoundError:
            return None


def _signature(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns


def _tables(data: bytes, path: Path) -> Documents:
    """Check that the bytes are tables of documents, some of them ours."""
    kept = "it was left as it is; move it away to begin a new library"
    if not data.strip(b"\0 \r\n\t"):
        raise LibraryDamaged(f"{path} is empty", hint=kept)
    try:
        value = load(data)
    except ValueError:
        message = f"{path} is cut short or is no JSON"
        raise LibraryDamaged(message, hint=kept) from None
    if not isinstance(value, dict) or (value and not _OURS & value.keys()):
        raise LibraryDamaged(f"{path} is not a library of tuireader", hint=kept)
    documents: Documents = {}
    for name, table in value.items():
        documents[name] = _documents(table)
        if len(documents[name]) != _size(table):
            raise LibraryDamaged(f"{path}: the table {name} is broken", hint=kept)
    return documents


def _documents(table: Json) -> dict[str, dict[str, Json]]:
    if not isinstance(table, dict):
        return {}
    return {
        number: record
        for number, record in table.items()
        if number.isdecimal() and isinstance(record, dict)
    }


def _size(table: Json) -> int:
    return len(table) if isinstance(table, dict) else -1
