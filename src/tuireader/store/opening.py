"""How a library is read: the file and its journal, or else the backup and all of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import LibraryDamaged, LibraryTooNew
from tuireader.store import journal, snapshot
from tuireader.store.contents import Contents
from tuireader.store.disk import opened, read_file, read_from

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.store.contents import Operation
    from tuireader.store.disk import Disk, Status
    from tuireader.store.journal import Head, Journal

_REPAIR = "it was left as it is; tuireader library repair takes what can be read of it"


class Files(NamedTuple):
    """The names of a library's files."""

    library: Path
    journal: Path
    lock: Path
    backup: Path

    @classmethod
    def of(cls, library: Path) -> Files:
        """Name the files beside `library.json`."""
        name = library.name
        return cls(
            library,
            library.with_name(f"{name}.journal"),
            library.with_name(f"{name}.lock"),
            library.with_name(f"{name}.bak"),
        )


class Finding(NamedTuple):
    """A file that is not as it was left."""

    path: Path
    what: str
    """What is wrong with it, and what was read instead; half a sentence."""


class Library(NamedTuple):
    """A library that was read, all that was kept in it."""

    contents: Contents
    generation: int
    """Of `library.json`; 0: there is none, or it is of an earlier format."""
    format: int | None
    """Of `library.json`; None: there is none."""
    size: int
    """Bytes of `library.json`."""
    status: Status | None
    """Of `library.json` as it was read; None: it is not there, or not to be trusted."""
    head: Head | None
    """Of the journal; None: there is none, or its head is damaged."""
    begin: int
    """Bytes of the journal before what `library.json` lacks."""
    end: int
    """Bytes of the journal up to the end of its last whole line."""
    inode: int
    """Of the journal; 0: there is none."""
    findings: list[Finding]

    @property
    def is_absent(self) -> bool:
        """Whether there is no file at all."""
        return self.format is None and not self.inode


def nothing() -> Library:
    """Return what stands for a library of which there is no file."""
    return Library(Contents(), 0, None, 0, None, None, 0, 0, 0, [])


class _Read(NamedTuple):
    """A library file, or why there is none."""

    snapshot: snapshot.Snapshot | None
    why: str
    status: Status | None
    data_size: int


def read(disk: Disk, files: Files) -> Library:
    """Read a library; write nothing.

    What is read is all that was kept, or it is not returned: where a file is damaged,
    its findings say so and what stands in for it.

    Raises:
        LibraryDamaged: something was lost; what there is was left as it is.
        LibraryTooNew: a later version wrote it.
        OSError: it can't be read.
    """
    found = _library_file(disk, files.library)
    data, inode = _journal_data(disk, files.journal)
    kept = None if data is None else journal.read(data)
    findings = [] if kept is None else _damage(files.journal, kept)
    base, commits, more = _base(disk, files, found, kept)
    findings += more
    contents = base.contents if base else Contents()
    for operations in commits:
        contents.apply(operations)
    good = found.snapshot if not more else None
    return Library(
        contents=contents,
        generation=max(good.generation if good else 0, _generation(kept)),
        format=found.snapshot.format if found.snapshot else None,
        size=found.data_size,
        status=found.status if good else None,
        head=kept.head if kept else None,
        begin=kept.begin if kept else 0,
        end=kept.end if kept else 0,
        inode=inode,
        findings=findings,
    )


def _base(
    disk: Disk, files: Files, found: _Read, kept: Journal | None
) -> tuple[snapshot.Snapshot | None, list[list[Operation]], list[Finding]]:
    """Return what to begin with, what to do to it, and what is to be said."""
    if kept is None:
        return _without_journal(disk, files, found), [], []
    head, why = kept.head, found.why
    if found.snapshot and (
        head is None or found.snapshot.generation >= head.generation
    ):
        return found.snapshot, kept.after, []
    if found.snapshot and head and _follows(head, found.snapshot):
        return found.snapshot, _all_of(kept), []
    if found.snapshot:
        why = f"{files.library} is older than its journal"
    if head is None:
        raise LibraryDamaged(f"{why}, and so is the journal", hint=_REPAIR)
    if head.backup is None:
        finding = Finding(files.library, f"{why}; the journal says all of it")
        return None, _all_of(kept), [finding]
    backup = _library_file(disk, files.backup).snapshot
    if backup is None or not _follows(head, backup):
        raise LibraryDamaged(why, hint=_REPAIR)
    newer = backup.generation >= head.generation
    what = f"{why}; {files.backup.name} and the journal say all of it"
    commits = kept.after if newer else _all_of(kept)
    return backup, commits, [Finding(files.library, what)]


def _all_of(kept: Journal) -> list[list[Operation]]:
    return [*journal.commits_before(kept), *kept.after]


def _follows(head: Head, found: snapshot.Snapshot) -> bool:
    """Say whether the whole journal leads on from a file, or from an earlier one."""
    return head.backup is None or found.generation >= head.backup


def _without_journal(
    disk: Disk, files: Files, found: _Read
) -> snapshot.Snapshot | None:
    if found.snapshot:
        return found.snapshot
    if found.status or _library_file(disk, files.backup).snapshot:
        raise LibraryDamaged(found.why, hint=_REPAIR)
    return None


def _library_file(disk: Disk, path: Path) -> _Read:
    try:
        with opened(disk, path, os.O_RDONLY) as file:
            data = read_from(disk, file, 0)
            status = disk.status(file)
    except FileNotFoundError:
        return _Read(None, f"{path} is missing", None, 0)
    try:
        return _Read(snapshot.decode(data, path), "", status, len(data))
    except LibraryDamaged as error:
        return _Read(None, error.message, status, len(data))
    except LibraryTooNew:
        if path.suffix == ".bak":
            return _Read(None, "", status, len(data))
        raise


def _journal_data(disk: Disk, path: Path) -> tuple[bytes | None, int]:
    try:
        with opened(disk, path, os.O_RDONLY) as file:
            return read_from(disk, file, 0), disk.status(file).inode
    except FileNotFoundError:
        return None, 0


def _damage(path: Path, kept: Journal) -> list[Finding]:
    """Say what is wrong with a journal, in one finding."""
    if not kept.damage:
        return []
    lost = sum(not damage.mended for damage in kept.damage)
    if not lost:
        return [Finding(path, f"{path} had a flipped bit, which was set right")]
    if not kept.damage[-1].data:
        return [Finding(path, f"{path} was cut short; the rest was read")]
    place = next(damage.offset for damage in kept.damage if not damage.mended)
    what = f"{path} is damaged in {lost} lines, from byte {place} on; the rest was read"
    return [Finding(path, what.replace("in 1 lines, from", "in a line, from"))]


def _generation(kept: Journal | None) -> int:
    return kept.head.generation if kept and kept.head else 0


def read_backup(disk: Disk, files: Files) -> Contents | None:
    """Return what the backup says by itself, or None.

    Raises:
        OSError: it can't be read.
    """
    found = _library_file(disk, files.backup).snapshot
    return found.contents if found else None


def generation_of(disk: Disk, path: Path) -> int:
    """Return the generation of a library file, 0 where it can't be told."""
    found = _library_file(disk, path).snapshot
    return found.generation if found else 0


def read_journal(disk: Disk, path: Path) -> Journal | None:
    """Return what the journal says, or None where there is none.

    Raises:
        LibraryTooNew: a later version wrote it.
        OSError: it can't be read.
    """
    try:
        return journal.read(read_file(disk, path))
    except FileNotFoundError:
        return None
