"""What the store asks of the file system, as one small protocol.

The store touches files through a `Disk` alone, so that a test can put one in its place
that is full, fails at the n-th call, or loses its power.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tuireader.store.place import file_system_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 1 << 30
"""Bytes of one read or write at most; Linux moves no more than 2 GiB at a time."""


class Status(NamedTuple):
    """What the file system knows of a file."""

    inode: int
    size: int
    """Bytes."""
    changed: int
    """Nanoseconds since 1970 at the last change of its bytes."""
    mode: int
    owner: int
    """Number of the user."""
    device: int


class Disk(Protocol):
    """Calls of the system, under names of ours. Every one may raise OSError."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file, mode 0600 when it is made, and return its number."""
        ...

    def close(self, file: int) -> None:
        """Let go of an open file."""
        ...

    def read(self, file: int, size: int, offset: int) -> bytes:
        """Read up to `size` bytes from `offset` on; fewer at the end of the file."""
        ...

    def write(self, file: int, data: bytes) -> int:
        """Write bytes and return how many; fewer when the disk is full."""
        ...

    def truncate(self, file: int, size: int) -> None:
        """Cut an open file to `size` bytes."""
        ...

    def sync(self, file: int) -> None:
        """Put the bytes of an open file, and its length, on the disk."""
        ...

    def sync_directory(self, path: Path) -> None:
        """Put the names in a directory on the disk."""
        ...

    def status(self, place: Path | int) -> Status:
        """Look at a path or at an open file."""
        ...

    def replace(self, old: Path, new: Path) -> None:
        """Give a file another name; what had that name is gone."""
        ...

    def link(self, old: Path, new: Path) -> None:
        """Give a file a second name."""
        ...

    def remove(self, path: Path) -> None:
        """Take a name away."""
        ...

    def make_directory(self, path: Path) -> None:
        """Make a directory for the owner alone; nothing happens when it is there."""
        ...

    def names(self, path: Path) -> list[str]:
        """List a directory."""
        ...

    def writable(self, path: Path) -> bool:
        """Say whether the system would let us write there."""
        ...

    def file_system(self, path: Path) -> str:
        """Return the kind of file system that a path lies on; empty: unknown."""
        ...

    def lock(self, file: int) -> bool:
        """Lock an open file against other sessions; False: one of them holds it."""
        ...

    def unlock(self, file: int) -> None:
        """Let go of the lock, wherever else the open file is held."""
        ...


class SystemDisk:
    """The real one."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file; no program that is started from here gets hold of it."""
        return os.open(path, flags | os.O_CLOEXEC, 0o600)

    def close(self, file: int) -> None:
        """Let go of an open file."""
        os.close(file)

    def read(self, file: int, size: int, offset: int) -> bytes:
        """Read up to `size` bytes from `offset` on."""
        return os.pread(file, size, offset)

    def write(self, file: int, data: bytes) -> int:
        """Write bytes and return how many."""
        return os.write(file, data)

    def truncate(self, file: int, size: int) -> None:
        """Cut an open file."""
        os.ftruncate(file, size)

    def sync(self, file: int) -> None:
        """Put bytes and length on the disk, and no more than that."""
        if sys.platform == "darwin":
            # There fsync leaves them in the disk's own cache.
            fcntl.fcntl(file, fcntl.F_FULLFSYNC)
        else:
            os.fdatasync(file)

    def sync_directory(self, path: Path) -> None:
        """Put the names in a directory on the disk."""
        file = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(file)
        finally:
            os.close(file)

    def status(self, place: Path | int) -> Status:
        """Look at a path or at an open file."""
        found = os.stat(place)  # noqa: PTH116 - an open file has no path
        return Status(
            found.st_ino,
            found.st_size,
            found.st_mtime_ns,
            found.st_mode,
            found.st_uid,
            found.st_dev,
        )

    def replace(self, old: Path, new: Path) -> None:
        """Give a file another name."""
        old.replace(new)

    def link(self, old: Path, new: Path) -> None:
        """Give a file a second name."""
        new.hardlink_to(old)

    def remove(self, path: Path) -> None:
        """Take a name away."""
        path.unlink()

    def make_directory(self, path: Path) -> None:
        """Make a directory for the owner alone."""
        path.mkdir(mode=0o700, exist_ok=True)

    def names(self, path: Path) -> list[str]:
        """List a directory."""
        return os.listdir(path)  # noqa: PTH208 - names, not paths

    def writable(self, path: Path) -> bool:
        """Say whether the system would let us write there."""
        return os.access(path, os.W_OK)

    def file_system(self, path: Path) -> str:
        """Return the kind of file system, as Linux tells it."""
        try:
            mounts = Path("/proc/self/mountinfo").read_text("utf-8", "replace")
        except OSError:
            return ""
        return file_system_of(self.status(path).device, mounts)

    def lock(self, file: int) -> bool:
        """Lock an open file against other sessions."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(self, file: int) -> None:
        """Let go of the lock; a child that was forked meanwhile does not keep it."""
        fcntl.flock(file, fcntl.LOCK_UN)


def read_file(disk: Disk, path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        OSError: it can't be read.
    """
    with opened(disk, path, os.O_RDONLY) as file:
        return read_from(disk, file, 0)


def read_from(disk: Disk, file: int, offset: int) -> bytes:
    """Return the bytes of an open file from `offset` to its end."""
    parts = []
    while part := disk.read(file, _CHUNK, offset):
        parts.append(part)
        offset += len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def write_all(disk: Disk, file: int, data: bytes) -> None:
    """Write bytes, in several steps where one takes fewer.

    Raises:
        OSError: they could not all be written; some may have been.
    """
    done = disk.write(file, data[:_CHUNK] if len(data) > _CHUNK else data)
    while done < len(data):
        more = disk.write(file, data[done : done + _CHUNK])
        if not more:
            raise OSError("nothing more can be written")
        done += more


def replace_file(disk: Disk, path: Path, data: bytes) -> None:
    """Put `data` at `path`: a reader sees the old bytes or the new, never both.

    It survives a power cut once the directory is synced, which is left to the caller.

    Raises:
        OSError: it can't be written; the old file stands as it was.
    """
    made = temporary(path)
    try:
        with opened(disk, made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as file:
            write_all(disk, file, data)
            disk.sync(file)
        disk.replace(made, path)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.remove(made)
        raise


def temporary(path: Path) -> Path:
    """Return the name under which the next bytes of a file are written first.

    It is the same for every session: only who holds the lock writes.
    """
    return path.with_name(f".{path.name}.tmp")


@contextlib.contextmanager
def opened(disk: Disk, path: Path, flags: int) -> Iterator[int]:
    """Hold a file open."""
    file = disk.open(path, flags)
    try:
        yield file
    finally:
        disk.close(file)


def exists(disk: Disk, path: Path) -> bool:
    """Say whether there is something at a path that can be looked at."""
    try:
        disk.status(path)
    except OSError:
        return False
    return True


def make_directory(disk: Disk, path: Path) -> None:
    """Make it and what leads to it, for the owner only, safe from a power cut.

    Raises:
        OSError: it can't be made.
    """
    if exists(disk, path):
        return
    make_directory(disk, path.parent)
    disk.make_directory(path)
    with contextlib.suppress(PermissionError):
        disk.sync_directory(path.parent)
