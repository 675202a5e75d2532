"""Whether a library may lie where it lies."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from tuireader.errors import LibraryUnsafe

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.store.disk import Disk

_ROOT = 0
_OF_THE_NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "fuse.sshfs",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.s3fs",
}


def refuse_unsafe(disk: Disk, directory: Path) -> None:
    """Refuse a directory in which somebody else could put a library of theirs.

    The system's own user may own it, for a library that is only read. One that is not
    there is ours to make.

    Raises:
        LibraryUnsafe: it belongs to another user, or anybody may write there.
        OSError: it can't be looked at.
    """
    try:
        found = disk.status(directory)
    except FileNotFoundError:
        return
    if found.owner not in {os.geteuid(), _ROOT}:
        raise LibraryUnsafe(
            f"{directory} belongs to another user (number {found.owner})",
            hint=f"take it with: sudo chown -R $USER {directory}; or use --library",
        )
    if found.mode & stat.S_IWOTH:
        raise LibraryUnsafe(
            f"anybody may write to {directory}",
            hint=f"close it with: chmod 700 {directory}",
        )


def warning(directory: Path, file_system: str) -> str:
    """Return what to say of a file system; empty where there is nothing to say."""
    if file_system not in _OF_THE_NETWORK:
        return ""
    return (
        f"{directory} lies on a network file system ({file_system}), where locks may "
        "not hold: let one machine at a time write there"
    )


def gone(directory: Path) -> str:
    """Return what to say when the files of an open library were deleted or moved."""
    return (
        f"the files of {directory} are gone; the next note writes again what this "
        "session knows"
    )


def file_system_of(device: int, mounts: str) -> str:
    """Return the kind of the file system with a device number; empty: not listed.

    Args:
        device: as the system tells it of any file there.
        mounts: the text of `/proc/self/mountinfo`.
    """
    wanted = f"{os.major(device)}:{os.minor(device)}"
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        if before.split(" ", 3)[2:3] == [wanted] and after:
            return after.split(" ", 1)[0]
    return ""
