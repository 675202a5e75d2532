"""Checking, repairing and backing up a library on the disk."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import LibraryDamaged, LibraryError, TuireaderError
from tuireader.model import text_digest
from tuireader.store import failures, journal, opening, snapshot
from tuireader.store.codec import decode_annotation, decode_article, decode_position
from tuireader.store.contents import Contents, Put
from tuireader.store.disk import SystemDisk, exists, read_file, replace_file
from tuireader.store.lock import LibraryLock
from tuireader.store.protocol import TableName
from tuireader.store.rewriting import Rewriting
from tuireader.store.salvage import salvage
from tuireader.store.storage import WAIT
from tuireader.store.tiny import FILE, TEXTS, TinyStore, packed_texts
from tuireader.store.values import load, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tuireader.store.disk import Disk
    from tuireader.store.opening import Files

_DECODERS = {
    TableName.ARTICLES: decode_article,
    TableName.ANNOTATIONS: decode_annotation,
    TableName.POSITIONS: decode_position,
    TableName.DELETED: decode_annotation,
}


class Check(NamedTuple):
    """What was read, and what is wrong with it."""

    contents: Contents | None
    """None: the library can't be opened."""
    texts: dict[str, str]
    """Those that are whole, by digest."""
    problems: list[str]
    """One sentence each; none: everything is as it was written."""


def check(directory: Path, disk: Disk | None = None) -> Check:
    """Read every byte of a library and change none.

    Every checksum is verified, every document parsed, every text compared with its
    digest, and the backup with the journal compared with the file.

    Raises:
        LibraryError: it can't be read at all, or another session held it for too long.
    """
    disk = disk or SystemDisk()
    files = opening.Files.of(directory / FILE)
    with failures.reading(directory), _quiet(disk, files):
        contents, problems = _files(disk, files)
        texts, damaged = _texts(disk, directory)
    if contents:
        problems += _records(contents)
        texts = packed_texts(contents) | texts
    return Check(contents, texts, [*problems, *damaged])


def repair(directory: Path, disk: Disk | None = None) -> list[str]:
    """Make a library good again with all that can be read of it; say what was done.

    What is damaged stays, under another name; where nothing of it can be read, the
    library begins empty.

    Raises:
        LibraryReadOnly: it is damaged, and can't be written.
        LibraryError: it can't be written.
    """
    disk = disk or SystemDisk()
    files = opening.Files.of(directory / FILE)
    done = _texts_set_aside(disk, directory)
    try:
        store = TinyStore(directory, disk=disk)
    except LibraryDamaged as error:
        return [*_pieced_together(disk, files, error), *done]
    if store.news and store.read_only:
        raise failures.refused(directory)
    done += store.news
    store.close()
    return done


def back_up(directory: Path, target: Path, disk: Disk | None = None) -> int:
    """Write everything, the texts too, into one file; return how many annotations.

    As `library.json` in a directory of its own it is a library.

    Raises:
        LibraryError: it can't be written, or there is something else in its place.
    """
    disk = disk or SystemDisk()
    if target in opening.Files.of(directory / FILE):
        raise LibraryError(f"{target} is the library itself", hint="name another file")
    store = TinyStore(directory, disk=disk)
    contents = store.storage.contents
    texts, _ = _texts(disk, directory)
    kept = packed_texts(contents)
    found = [*texts, *(digest for digest in kept if digest not in texts)]
    contents.apply(
        Put(TEXTS, str(number), {"digest": digest, "text": store.text(digest) or ""})
        for number, digest in enumerate(found, 1)
    )
    data = snapshot.encode(contents, store.storage.generation)
    store.close()
    with failures.writing(target):
        if exists(disk, target) and not _is_library(read_file(disk, target), target):
            raise LibraryError(
                f"{target} is there and is no library", hint="name another file"
            )
        replace_file(disk, target, data)
        disk.sync_directory(target.parent)
    return len(contents.keyed(TableName.ANNOTATIONS))


def _files(disk: Disk, files: Files) -> tuple[Contents | None, list[str]]:
    """Check the library file, the journal and the backup."""
    problems: list[str] = []
    contents: Contents | None = None
    kept = opening.read_journal(disk, files.journal)
    try:
        found = opening.read(disk, files)
    except TuireaderError as error:
        problems.append(str(error))
    else:
        contents = found.contents
        problems += (finding.what for finding in found.findings)
        unfinished = _size(disk, files.journal) - found.end
        if unfinished > 0:
            problems.append(
                f"{files.journal} ends in {unfinished} bytes of a change that was "
                "never acknowledged; they are cut off with the next one"
            )
    if kept and kept.head and kept.head.backup is not None:
        problems += _backup(disk, files, kept, contents)
    return contents, problems


def _backup(
    disk: Disk, files: Files, kept: journal.Journal, contents: Contents | None
) -> Iterator[str]:
    """Say whether the backup and the journal lead to the same library."""
    backup = opening.read_backup(disk, files)
    if backup is None:
        yield f"{files.backup} is missing or damaged; the next one will be good"
        return
    for operations in (*journal.commits_before(kept), *kept.after):
        backup.apply(operations)
    if contents and any(
        dict(backup.keyed(name)) != dict(contents.keyed(name)) for name in TableName
    ):
        yield f"{files.backup} and the journal say something else than {files.library}"


def _records(contents: Contents) -> Iterator[str]:
    """Parse every document, and say which is no record."""
    for name, decode in _DECODERS.items():
        for number, record in contents.rows(name).items():
            try:
                decode(record)
            except ValueError as error:
                yield f"number {number} of {name} can't be read: {error}"
        for key, record in contents.keyed(name).items():
            if record.get(name.key) != key:
                yield f"{key} of {name} is kept under another key"


def _texts(disk: Disk, directory: Path) -> tuple[dict[str, str], list[str]]:
    """Read all texts; return those that are whole, and what is to be said."""
    texts: dict[str, str] = {}
    problems = []
    for path in _text_files(disk, directory):
        digest = path.name.removesuffix(".json")
        try:
            value = load(read_file(disk, path))
        except (OSError, ValueError):
            value = None
        found = text(value, "text") if isinstance(value, dict) else ""
        if text_digest(found) == digest:
            texts[digest] = found
        else:
            problems.append(f"{path} is not the text that it was")
    return texts, problems


def _text_files(disk: Disk, directory: Path) -> Iterator[Path]:
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        for part in sorted(disk.names(directory / TEXTS)):
            for name in sorted(disk.names(directory / TEXTS / part)):
                if name.endswith(".json") and not name.startswith("."):
                    yield directory / TEXTS / part / name


def _texts_set_aside(disk: Disk, directory: Path) -> list[str]:
    with failures.writing(directory):
        whole, _ = _texts(disk, directory)
        done = []
        for path in _text_files(disk, directory):
            if path.name.removesuffix(".json") not in whole:
                aside = path.with_name(f"{path.name}.damaged")
                disk.replace(path, aside)
                done.append(f"{path} is damaged and is now {aside.name}")
        return done


def _pieced_together(disk: Disk, files: Files, error: LibraryError) -> list[str]:
    """Write a library of all that can be read of the three files."""
    lock = LibraryLock(files.lock, disk=disk, wait=WAIT)
    with failures.writing(files.library), lock.held():
        contents = opening.read_backup(disk, files) or Contents()
        if exists(disk, files.library):
            contents.take(salvage(read_file(disk, files.library)))
        kept = opening.read_journal(disk, files.journal)
        if kept:
            for operations in (*journal.commits_before(kept), *kept.after):
                contents.apply(operations)
        names = (files.library, files.journal, files.backup)
        findings = [opening.Finding(name, f"{name} was read") for name in names]
        present = [found for found in findings if exists(disk, found.path)]
        library = opening.nothing()._replace(
            contents=contents,
            generation=max(
                kept.head.generation if kept and kept.head else 0,
                opening.generation_of(disk, files.backup),
            ),
            inode=-1,
            findings=present,
        )
        done = [error.message, *Rewriting(disk, files, library).set_aside()]
        Rewriting(disk, files, library).write()
    if not any(contents.tables.values()):
        return [*done, "nothing of it can be read, so the library begins empty"]
    count = len(contents.keyed(TableName.ANNOTATIONS))
    return [*done, f"{count} annotations were read; some may be missing or older"]


def _is_library(data: bytes, path: Path) -> bool:
    try:
        snapshot.decode(data, path)
    except LibraryError:
        return False
    return True


def _size(disk: Disk, path: Path) -> int:
    return disk.status(path).size if exists(disk, path) else 0


@contextlib.contextmanager
def _quiet(disk: Disk, files: Files) -> Iterator[None]:
    """Let nobody write meanwhile, where that can be had."""
    if exists(disk, files.lock) and disk.writable(files.lock):
        with LibraryLock(files.lock, disk=disk, wait=WAIT).held():
            yield
    else:
        yield
