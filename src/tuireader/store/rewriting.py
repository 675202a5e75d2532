"""How `library.json` is written anew, and what is damaged set aside.

The order makes every moment a good one: the old file becomes the backup, the new one
takes its place, and then the journal is replaced by one that begins where the backup
ends. Until then the old journal, done again upon the new file, changes nothing.
"""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tuireader.store import journal, lines, snapshot
from tuireader.store.disk import (
    exists,
    opened,
    read_file,
    read_from,
    replace_file,
    temporary,
)
from tuireader.store.migrations import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tuireader.store.disk import Disk
    from tuireader.store.opening import Files, Library


class Rewriting:
    """One time of writing anew; the lock is held meanwhile."""

    def __init__(self, disk: Disk, files: Files, library: Library) -> None:
        """Take what is on the disk.

        Args:
            disk: where it is.
            files: their names.
            library: what they say.
        """
        self._disk = disk
        self._files = files
        self._library = library

    def write(self) -> Library:
        """Write everything; return what is on the disk now.

        Where there is no good file to become the backup it is written twice, so that
        there is a backup again from which all of it follows.

        Raises:
            OSError: it failed; what is on the disk says the same as before.
        """
        written = self._write()
        if written.head and written.head.backup == written.generation:
            self._library = written
            written = self._write()
        return written

    def _write(self) -> Library:
        disk, files, old = self._disk, self._files, self._library
        generation = old.generation + 1
        data = snapshot.encode(old.contents, generation)
        backup, kept = self._kept(generation)
        if old.status is not None:
            self._back_up(old)
        replace_file(disk, files.library, data)
        status = disk.status(files.library)
        disk.sync_directory(files.library.parent)
        head = journal.Head(generation, backup, len(kept))
        replace_file(disk, files.journal, journal.encode_head(head) + kept)
        inode = disk.status(files.journal).inode
        disk.sync_directory(files.library.parent)
        begin = len(journal.encode_head(head)) + len(kept)
        return old._replace(
            generation=generation,
            format=FORMAT,
            size=len(data),
            status=status,
            head=head,
            begin=begin,
            end=begin,
            inode=inode,
            findings=[],
        )

    def set_aside(self) -> Iterator[str]:
        """Give what was found damaged another name too, and say what was done.

        Yields:
            A sentence for each.
        """
        for finding in self._library.findings:
            if exists(self._disk, finding.path):
                name = self._aside(finding.path).name
                yield f"{finding.what}; what was there is kept as {name}"
            else:
                yield finding.what

    def set_aside_foreign(self) -> Iterator[str]:
        """Do the same for a library file that another program has put there since."""
        path, status = self._files.library, self._library.status
        if not exists(self._disk, path):
            self._library = self._library._replace(status=None)
        elif self._library.inode and self._disk.status(path) != status:
            name = self._aside(path).name
            self._library = self._library._replace(status=None)
            yield f"{path} was changed by another program; that is kept as {name}"

    def _aside(self, path: Path) -> Path:
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
        for number in range(1, 1000):
            more = f"-{number}" if number > 1 else ""
            aside = path.with_name(f"{path.name}.damaged-{stamp}{more}")
            if not exists(self._disk, aside):
                break
        self._second_name(path, aside)
        return aside

    def _kept(self, generation: int) -> tuple[int | None, bytes]:
        """Return which generation the backup will have, and the lines from there on."""
        old = self._library
        if old.status is None:
            nothing = not (old.format or old.inode or any(old.contents.tables.values()))
            return None if nothing else generation, b""
        if not old.inode:
            return old.generation if old.format == FORMAT else 0, b""
        with opened(self._disk, self._files.journal, os.O_RDONLY) as file:
            data = read_from(self._disk, file, old.begin)
        found = lines.scan(data, is_whole=True)
        kept = data[: len(data) - found.rest]
        if found.damage:
            kept = b"".join(map(lines.line, found.values))
        return old.generation if old.format == FORMAT else 0, kept

    def _back_up(self, old: Library) -> None:
        """Make the file that is there the backup too; keep one of an earlier format."""
        path, made = self._files.library, temporary(self._files.backup)
        if old.format != FORMAT:
            before = path.with_name(f"{path.name}.format-{old.format}")
            if not exists(self._disk, before):
                self._second_name(path, before)
        with contextlib.suppress(FileNotFoundError):
            self._disk.remove(made)
        self._second_name(path, made)
        self._disk.replace(made, self._files.backup)
        # Where both were the same file already, the system leaves the other name.
        with contextlib.suppress(FileNotFoundError):
            self._disk.remove(made)

    def _second_name(self, old: Path, new: Path) -> None:
        """Give a file a second name; a copy where the file system has none."""
        try:
            self._disk.link(old, new)
        except OSError:
            replace_file(self._disk, new, read_file(self._disk, old))
