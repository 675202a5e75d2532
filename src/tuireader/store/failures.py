"""Errors of the system as errors of the library, with what to do next."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError, LibraryFull, LibraryReadOnly, LibraryStopped

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path
    from types import TracebackType

_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def reading(path: Path) -> AbstractContextManager[None]:
    """Turn an OSError inside into a LibraryError about `path`."""
    return _Turning(path, _unread)


def writing(path: Path) -> AbstractContextManager[None]:
    """Turn an OSError inside into the LibraryError that says what to do."""
    return _Turning(path, _unwritten)


class _Turning:
    """Every note that is kept passes two of these; a generator would cost it thrice."""

    __slots__ = ("_make", "_path")

    def __init__(
        self, path: Path, make: Callable[[Path, OSError], LibraryError]
    ) -> None:
        self._path = path
        self._make = make

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, OSError):
            raise self._make(self._path, error) from error


def _unread(path: Path, error: OSError) -> LibraryError:
    is_in_the_way = isinstance(error, IsADirectoryError | NotADirectoryError)
    return LibraryError(
        f"can't read {path}: {error.strerror or error}",
        hint="give what is there another name" if is_in_the_way else "",
    )


def _unwritten(path: Path, error: OSError) -> LibraryError:
    if error.errno in _REFUSED:
        return refused(path)
    full = error.errno in _FULL
    return (LibraryFull if full else LibraryError)(
        f"can't write {path}: {error.strerror or error}",
        hint="make room and try again; nothing kept before is lost"
        if full
        else "nothing kept before is lost",
    )


def refused(path: Path) -> LibraryReadOnly:
    """Return the error for a library that the system lets nobody write."""
    return LibraryReadOnly(
        f"can't write to {path}", hint="notes can be read but not kept there"
    )


def stopped(journal: Path, why: str) -> LibraryStopped:
    """Return the error of a disk that could not keep what was written."""
    return LibraryStopped(
        f"the disk could not keep what was written to {journal}: {why}",
        hint="nothing more is written; what was kept before is safe; look at the "
        "disk and start again",
    )
