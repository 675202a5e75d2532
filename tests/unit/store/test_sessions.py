"""Real processes on one library: killed, and two at a time."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tuireader.library import open_library

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from tuireader.library import open_library
from tuireader.model import Article

directory, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
article = Article.from_text("The minister declined to comment.", origin="/news.txt")
with open_library(directory) as library:
    for number in range(count):
        note = library.add_note(article, 4, 12, f"{name}{number} " + "word " * 40)
        if number % 5 == 4:
            library.edit(note.uid, body=f"{name}{number} short")
        print(note.uid, flush=True)
"""


def writer(directory: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(directory), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("told", [1, 2, 5, 9, 17])
def test_what_was_acknowledged_before_kill_9_is_there(
    tmp_path: Path, told: int
) -> None:
    with writer(tmp_path, "a", 1000) as process:
        assert process.stdout is not None
        uids = [process.stdout.readline().strip() for _ in range(told)]
        process.send_signal(signal.SIGKILL)
        uids += process.stdout.read().split()
    kept = {note.uid for note in open_library(tmp_path).annotations()}
    assert set(uids) <= kept
    assert len(kept) <= len(uids) + 1


def test_two_sessions_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    with writer(tmp_path, "a", 30) as first, writer(tmp_path, "b", 30) as second:
        uids = {*first.communicate()[0].split(), *second.communicate()[0].split()}
    assert first.returncode == second.returncode == 0
    library = open_library(tmp_path)
    assert len(uids) == 60
    assert {note.uid for note in library.annotations()} == uids
    assert len(library.articles()) == 1
