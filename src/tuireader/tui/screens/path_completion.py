"""Names of files that a typed path can become."""

from __future__ import annotations

import os
from itertools import takewhile
from pathlib import Path

_MOST = 200


def completions(typed: str) -> tuple[str, ...]:
    """Return the paths that begin as `typed` does.

    Args:
        typed: as the reader types it: relative, absolute, or with "~".

    Returns:
        At most 200, sorted, folders with "/" at their end; hidden ones only when the
        name begins with a dot. Nothing where there is nothing to read.
    """
    folder, begun = os.path.split(typed)
    try:
        with os.scandir(Path(folder or ".").expanduser()) as entries:
            found = sorted(
                entry.name + ("/" if entry.is_dir() else "")
                for entry in entries
                if entry.name.startswith(begun)
                and (begun.startswith(".") or not entry.name.startswith("."))
            )
    except (OSError, RuntimeError, ValueError):
        return ()
    return tuple(str(os.path.join(folder, name)) for name in found[:_MOST])  # noqa: PTH118 - keeps "./" and "/"


def common_beginning(paths: tuple[str, ...]) -> str:
    """Return the characters that all paths begin with."""
    first, last = min(paths, default=""), max(paths, default="")
    pairs = zip(first, last, strict=False)
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
