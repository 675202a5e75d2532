"""From an origin to its bytes, or one clear line on why not."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.errors import IngestError, OriginNotFound, OriginUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable

STANDARD_INPUT = "-"
LARGEST = 64 * 1024 * 1024
"""Bytes. A text of this size is 10 million words; a larger file is no article."""
_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")
_NAMES_LOOKED_AT = 2000


def absolute(origin: str) -> str:
    """Return what `Article.origin` says: an absolute path, or "-".

    Raises:
        IngestError: it is a URL, or no name at all.
    """
    if origin == STANDARD_INPUT:
        return origin
    if _URL.match(origin):
        raise IngestError(
            f"{origin}: fetching comes later",
            hint="save the page and open the file",
        )
    if not origin.strip() or "\0" in origin:
        raise OriginNotFound("an empty name is no file", hint="name a file, or -")
    try:
        path = Path(origin).expanduser()
    except RuntimeError as error:
        raise OriginNotFound(f"{origin}: there is no such home") from error
    # `/dev/fd/63` of a process substitution must stay what it is: no `resolve`
    return os.path.normpath(Path.cwd() / path)


def read_bytes(origin: str, stdin: Callable[[], bytes] | None = None) -> bytes:
    """Read the bytes of an absolute path or of standard input.

    Raises:
        OriginNotFound: no such file.
        OriginUnreadable: a directory, a device, no permission, or too large.
    """
    if origin == STANDARD_INPUT:
        data = (stdin or sys.stdin.buffer.read)()
        _check_size(len(data), "standard input")
        return data
    path = Path(origin)
    try:
        found = path.stat()
        _check_kind(found.st_mode, origin)
        _check_size(found.st_size, origin)
        with path.open("rb") as handle:
            data = handle.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise OriginNotFound(f"{origin}: no such file", hint=_nearest(path)) from error
    except NotADirectoryError as error:
        raise OriginNotFound(
            f"{origin}: no such file", hint="a part of the path is a file"
        ) from error
    except PermissionError as error:
        raise OriginUnreadable(
            f"{origin}: no permission to read it", hint="see ls -l, or copy it"
        ) from error
    except OSError as error:
        reason = (error.strerror or "it can't be read").lower()
        raise OriginUnreadable(f"{origin}: {reason}") from error
    _check_size(len(data), origin)
    return data


def _check_kind(mode: int, origin: str) -> None:
    if stat.S_ISDIR(mode):
        raise OriginUnreadable(
            f"{origin}: a directory", hint="name a file that is in it"
        )
    if stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
        raise OriginUnreadable(f"{origin}: a device, not a text")
    # terminals and the like never end; a pipe such as <(curl ...) does
    if stat.S_ISCHR(mode) and Path(origin) != Path(os.devnull):
        raise OriginUnreadable(
            f"{origin}: a device, not a text", hint="use - for standard input"
        )


def _check_size(size: int, name: str) -> None:
    if size > LARGEST:
        megabytes = LARGEST // (1024 * 1024)
        raise OriginUnreadable(
            f"{name}: larger than {megabytes} MB", hint="split it into parts"
        )


def _nearest(path: Path) -> str:
    """Suggest the file whose name is most like the one that is not there."""
    import difflib  # noqa: PLC0415 - only wanted when something went wrong

    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return f"there is no directory {path.parent}"
    close = difflib.get_close_matches(path.name, names[:_NAMES_LOOKED_AT], n=1)
    return f"did you mean {path.parent / close[0]}?" if close else ""
