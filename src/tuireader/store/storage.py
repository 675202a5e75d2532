"""The library on disk as a TinyDB storage: appended to, and written anew now and then.

Stock `JSONStorage` writes over the old bytes, so that a kill at the wrong moment leaves
neither; it also opens an empty file as an empty library, and two sessions overwrite
each other. This one appends each commit to a journal and does none of that.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from tinydb.storages import Storage

from tuireader.errors import LibraryError, LibraryLocked, LibraryReadOnly
from tuireader.store import failures, journal, lines, opening, place
from tuireader.store.contents import Drop, steps
from tuireader.store.disk import (
    SystemDisk,
    exists,
    is_read_only,
    read_from,
    write_all,
)
from tuireader.store.lock import LibraryLock
from tuireader.store.migrations import FORMAT, META
from tuireader.store.rewriting import Rewriting
from tuireader.store.values import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tuireader.store.contents import Contents, Operation
    from tuireader.store.disk import Disk, Status
    from tuireader.store.protocol import Record

WAIT = 10.0
"""Seconds to wait for another session that is writing."""
_TRIES = 3
"""How often a library is read that another session may be writing anew."""
_SMALL = 1 << 18
"""Bytes of a library file that is written anew at the end of every session."""
_SHARE = 4
"""A larger one, when the journal has this part of its bytes."""
_LARGE = 1 << 20
"""Bytes of a journal up to which a session goes on appending in any case."""


class JournalStorage(Storage):
    """Holds the tables in memory, and the journal open.

    While the journal is held open its inode number can't be given to another file, so
    that number and size tell for certain whether somebody wrote to it or replaced it.
    Safe to use from several threads and sessions. Opening writes nothing, unless what
    it finds is damaged and can be mended without loss.
    """

    def __init__(
        self, path: str | Path, *, disk: Disk | None = None, wait: float = WAIT
    ) -> None:
        """Read a library.

        Args:
            path: of `library.json`, whether it is there or not.
            disk: where it is; None: the real one.
            wait: seconds to wait for another session that is writing.

        Raises:
            LibraryError: what is there can't be read, or is no library.
        """
        # A link to a file elsewhere stays one: the other files lie beside that file.
        path = Path(path)
        self.files = opening.Files.of(path.resolve() if path.is_symlink() else path)
        self.disk: Disk = SystemDisk() if disk is None else disk
        self.news: list[str] = []
        """What a person should be told: what was damaged and is mended, and where it
        lies when that is no good place. One sentence each."""
        self.version = 0
        """Another number whenever the contents are others."""
        self._lock = LibraryLock(self.files.lock, disk=self.disk, wait=wait)
        self._file = -1
        self._stopped = ""
        self._tidies = True
        self._wrote = False
        self._is_writable = self._is_settled = self._is_named = False
        self._is_cut = False
        """Whether nothing stands behind the last whole line, for who holds the lock."""
        self._library = opening.nothing()
        with failures.reading(self.files.library):
            self._look_at_the_place()
        self._read_patiently()

    def __del__(self) -> None:
        """Let go of the file; nothing is written."""
        self._let_go()

    @property
    def contents(self) -> Contents:
        """What the library holds, as this session knows it."""
        return self._library.contents

    @property
    def generation(self) -> int:
        """How many times the file was written anew."""
        return self._library.generation

    @property
    def read_only(self) -> bool:
        """Whether the system would refuse to write here."""
        return is_read_only(self.disk, (self.files.library, self.files.journal))

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Keep everybody else from writing, and know what they wrote before.

        Raises:
            LibraryReadOnly: nothing can be written there.
            LibraryLocked: another session did not let go in time.
            LibraryError: it can't be read any more.
        """
        # A journal that was opened to be written tells of itself when it can't be.
        if not self._is_writable and self.read_only:
            raise failures.refused(self.files.library.parent)
        with failures.writing(self.files.lock):
            place.refuse_unsafe(self.disk, self.files.library.parent)
            with self._lock.held():
                self._catch_up()
                yield

    def commit(self, operations: Sequence[Operation]) -> None:
        """Do something to the library, within `held`; it is on the disk afterwards.

        Raises:
            ValueError: a record holds what JSON has no words for.
            LibraryFull: there was no room; the library is as it was.
            LibraryStopped: the disk failed, now or before; open the library again.
            LibraryError: it could not be written; the library is as it was.
        """
        if not operations:
            return
        line = journal.encode(operations)
        if self._stopped:
            raise failures.stopped(self.files.journal, self._stopped)
        if self._library.inode < 0:
            self._catch_up()
        with failures.writing(self.files.journal):
            if self._library.head is None or self._library.format != FORMAT:
                self._write_anew()
            self._append(line)
        self.contents.apply(operations)
        self._library = self._library._replace(end=self._library.end + len(line))
        self.version += 1
        self._wrote = True
        if self._pending() > max(_LARGE, self._library.size):
            self._write_anew_if_possible()

    def changed(self) -> bool:
        """Say whether others wrote since: one look at the journal, and no more."""
        library = self._library
        try:
            found = self.disk.status(self.files.journal)
        except OSError:
            return library.inode != 0 or library.status != self._status()
        return found.inode != library.inode or found.size != library.end

    def refresh(self) -> bool:
        """Take in what other sessions wrote; say whether there was anything.

        Raises:
            LibraryError: the library can't be read any more.
        """
        if not self.changed():
            return False
        with self._lock.held_at_once() as quiet:
            if not quiet:
                return False
            before = self.version
            with failures.reading(self.files.library):
                if not self._read_tail(is_whole=False):
                    self._read_patiently()
            return self.version != before

    def tidy(self) -> None:
        """Write `library.json` anew if the journal has grown; for an idle moment.

        What can't be done now is left for another time: nothing depends on it.
        """
        pending = self._pending()
        small = self._library.size <= _SMALL
        if pending > 0 and (small or pending * _SHARE >= self._library.size):
            with contextlib.suppress(LibraryError), self.held():
                self._write_anew_if_possible()

    def close(self) -> None:
        """Tidy up, and let go of the files; the next call opens them again."""
        if self._wrote and not self._stopped:
            self.tidy()
        self._let_go()

    def read(self) -> dict[str, Mapping[str, Record]] | None:  # type: ignore[override] # mappings, parsed one by one
        """Return the tables as they are on the disk now; None: there are none."""
        self.refresh()
        tables = self.contents.tables
        return {name: tables[name] for name in list(tables)} or None

    def write(self, data: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
        """Make the tables what `data` says, in one commit of what is not so yet."""
        with self.held():
            operations: list[Operation] = []
            for name, table in data.items():
                if name != META and table is not self.contents.tables.get(name):
                    operations += self._differences(name, table)
            gone = (name for name in self.contents.tables if name not in data)
            self.commit([*operations, *map(Drop, gone)])

    def _differences(
        self, name: str, table: Mapping[str, Mapping[str, object]]
    ) -> Iterator[Operation]:
        rows = self.contents.rows(name)
        for number in rows:
            if number not in table:
                yield from steps(name, number, rows[number], None)
        for number, document in table.items():
            record = load(dump(dict(document)))  # type: ignore[arg-type] # dump says what is none
            assert isinstance(record, dict)
            yield from steps(name, number, rows.get(number), record)

    def _append(self, line: bytes) -> None:
        """Put a line at the end of the journal and wait until it is on the disk."""
        disk, end = self.disk, self._library.end
        if not self._is_writable:
            self._let_go()  # it may be open to be read: nothing could be written before
            self._file = disk.open(self.files.journal, os.O_RDWR | os.O_APPEND)
            self._is_writable = True
        if not self._is_cut and disk.status(self._file).size > end:
            # What a killed session did not finish; nobody was told that it is kept.
            disk.truncate(self._file, end)
        self._is_cut = False
        try:
            write_all(disk, self._file, line)
        except BaseException:
            self._take_back(end)
            raise
        self._sync(end)
        self._is_cut = True

    def settle(self) -> None:
        """Wait until what a killed session wrote is on the disk too, within `held`.

        It can be seen, yet a power cut would take it from one who need not write it.
        """
        if self._stopped:
            raise failures.stopped(self.files.journal, self._stopped)
        if self._file >= 0 and not (self._is_settled and self._is_named):
            self._sync(self._library.end)

    def _sync(self, end: int) -> None:
        try:
            self.disk.sync(self._file)
            if not self._is_named:  # who put the files there may have been killed
                self.disk.sync_directory(self.files.journal.parent)
        except OSError as error:
            # The system may have dropped the bytes and take the next try for a success.
            self._stopped = error.strerror or str(error)
            self._take_back(end)
            raise failures.stopped(self.files.journal, self._stopped) from error
        self._is_settled = self._is_named = True

    def _take_back(self, end: int) -> None:
        """Cut off what nobody was told is kept; else the next writer does it."""
        with contextlib.suppress(OSError):
            self.disk.truncate(self._file, end)

    def _catch_up(self) -> None:
        """Know what is on the disk, while nobody writes; mend what can be mended."""
        self._is_cut = not self.changed()
        if self._is_cut:
            return
        with failures.reading(self.files.library):
            if not self._read_tail(is_whole=True):
                self._read()
                if self._library.findings:
                    self._mend()

    def _read_tail(self, *, is_whole: bool) -> bool:
        """Take in what was appended; False: that is not all that happened."""
        library = self._library
        if self._file < 0 or not library.inode:
            return False
        try:
            found = self.disk.status(self.files.journal)
        except FileNotFoundError:
            return False
        if found.inode != library.inode or found.size < library.end:
            return False
        data = read_from(self.disk, self._file, library.end)
        tail = lines.scan(data, is_whole=is_whole)
        if tail.damage:
            return False
        for operations in journal.decode(tail.values):
            self.contents.apply(operations)
            self.version += 1
            self._is_settled = False
        self._library = library._replace(end=library.end + len(data) - tail.rest)
        return True

    def _read_patiently(self) -> None:
        """Read all of it, again where another session may have been at it."""
        with failures.reading(self.files.library):
            for last in (False,) * (_TRIES - 1) + (True,):
                try:
                    self._read()
                except LibraryError:
                    if last:
                        raise
                else:
                    if not self._library.findings:
                        return
        try:
            with self.held():
                if self._library.findings:
                    self._mend()
        except (LibraryReadOnly, LibraryLocked):
            self.news += (finding.what for finding in self._library.findings)

    def _read(self) -> None:
        self._let_go()
        self._is_settled = self._is_named = False
        found = opening.read(self.disk, self.files)
        self.version += 1
        if found.is_absent and not self._library.is_absent:
            self.news.append(place.gone(self.files.library.parent))
            found = found._replace(contents=self.contents)
        self._library = found
        if self._library.inode:
            self._is_writable = not self.read_only
            flags = os.O_APPEND | os.O_RDWR if self._is_writable else os.O_RDONLY
            self._file = self.disk.open(self.files.journal, flags)
            if self.disk.status(self._file).inode != self._library.inode:
                self._let_go()  # it was replaced this very moment: look again next time

    def _mend(self) -> None:
        """Set damaged files aside and write good ones; say so."""
        if not self._tidies:
            return
        anew = Rewriting(self.disk, self.files, self._library)
        self._let_go()
        try:
            self.news += anew.set_aside()
            self._library = anew.write()
        except OSError:
            self._library = self._library._replace(inode=-1)
            self._tidies = False

    def _write_anew(self) -> None:
        """Write `library.json` and a journal that follows it; raise OSError."""
        self._let_go()
        anew = Rewriting(self.disk, self.files, self._library)
        try:
            self.news += anew.set_aside_foreign()
            self._library = anew.write()
        except OSError:
            # Some of it may be done: the disk says the same, but in other files.
            self._library = self._library._replace(inode=-1)
            raise

    def _write_anew_if_possible(self) -> None:
        """Write anew; where that fails, go on with the journal as it is."""
        if self._tidies:
            try:
                self._write_anew()
            except OSError:
                self._tidies = False

    def _pending(self) -> int:
        """Return how many bytes of lines `library.json` does not hold."""
        return self._library.end - self._library.begin

    def _look_at_the_place(self) -> None:
        directory = self.files.library.parent
        place.refuse_unsafe(self.disk, directory)
        if exists(self.disk, directory):
            said = place.warning(directory, self.disk.file_system(directory))
            self.news += [said] if said else []

    def _status(self) -> Status | None:
        try:
            return self.disk.status(self.files.library)
        except OSError:
            return None

    def _let_go(self) -> None:
        file, self._file = getattr(self, "_file", -1), -1
        self._is_writable = False
        if file >= 0:
            with contextlib.suppress(OSError):
                self.disk.close(file)
