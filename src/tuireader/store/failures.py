"""Errors of the system as errors of the library, with what to do next."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError, LibraryFull, LibraryReadOnly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn an OSError inside into a LibraryError about `path`."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(f"can't read {path}: {reason}") from error


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an OSError inside into the LibraryError that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in _REFUSED:
            raise refused(path) from error
        reason = error.strerror or str(error)
        full = error.errno in _FULL
        raise (LibraryFull if full else LibraryError)(
            f"can't write {path}: {reason}",
            hint="make room and try again; nothing kept before is lost"
            if full
            else "nothing kept before is lost",
        ) from error


def refused(path: Path) -> LibraryReadOnly:
    """Return the error for a library that the system lets nobody write."""
    return LibraryReadOnly(
        f"can't write to {path}", hint="notes can be read but not kept there"
    )
