"""What the real-terminal tests share: a window, and a home that is nobody's."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from terminal.tmux import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    OpenTerminal = Callable[..., Terminal]


@pytest.fixture
def home() -> Iterator[Path]:
    """Return an empty home with a short path: a socket's name has 107 bytes at most."""
    with tempfile.TemporaryDirectory(
        prefix="tuireader-",
        ignore_cleanup_errors=True,  # a program that was left running may still write
    ) as directory:
        yield Path(directory)


@pytest.fixture
def open_terminal(home: Path) -> Iterator[OpenTerminal]:
    """Return what opens a window in that home; all are closed in the end."""
    if shutil.which("tmux") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("tmux is not installed, and here these tests must run")
        pytest.skip("tmux is not installed (apt-get install tmux)")
    opened: list[Terminal] = []

    def open_one(columns: int = 80, rows: int = 24, **environment: str) -> Terminal:
        opened.append(
            Terminal(home, columns=columns, rows=rows, environment=environment)
        )
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.close()
