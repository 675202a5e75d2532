"""Real processes on a real disk: killed, many at a time, and on a disk that is full."""

from __future__ import annotations

import random
import select
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, NamedTuple

from faults.trials import Tally
from tuireader.errors import LibraryError
from tuireader.library import open_library

_SOURCE = Path(__file__).parents[2] / "src"
_WRITER = """
import sys
from tuireader.library import open_library
from tuireader.model import Article

directory, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
article = Article.from_text("The minister declined to comment.", origin="/news.txt")
with open_library(directory) as library:
    print("ready", flush=True)
    for number in range(count):
        note = library.add_note(article, 4, 12, f"{name}{number} " + "long " * 800)
        print(note.uid, note.body.split()[0], "long", flush=True)
        if number % 3 == 2:
            library.edit(note.uid, body=f"{name}{number} short")
            print(note.uid, f"{name}{number}", "short", flush=True)
        if number % 40 == 39:
            library.tidy()
"""
_PLAIN = """
import sys
from tuireader.library import open_library
from tuireader.model import Article

directory, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
article = Article.from_text("The minister declined to comment.", origin="/news.txt")
with open_library(directory) as library:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(count):
        note = library.add_note(article, 4, 12, f"{name}{number}")
        print(note.uid, note.body, "long", flush=True)
"""


class _Told(NamedTuple):
    """What a process said that it had kept: the last word on each note."""

    notes: dict[str, tuple[str, bool]]
    """Its first word by uid, and whether it was made short."""


def kills(*, trials: int, seed: int) -> Tally:
    """Kill a process that writes and shrinks notes, at a moment that nobody chose."""
    tally = Tally()
    chance = random.Random(seed)
    for trial in range(trials):
        with tempfile.TemporaryDirectory(prefix="tuireader-faults-") as directory:
            library = Path(directory) / "lib"
            with _started(_WRITER, library, "a", 100_000) as process:
                output = _output(process)
                _wait_for(output)
                # Some while later, wherever it is then.
                select.select([], [], [], chance.uniform(0.02, 0.4))
                process.send_signal(signal.SIGKILL)
                told = _told(output.read())
            _compare(library, told, tally, f"trial {trial}", more=1)
    return tally


def crowd(*, writers: int, each: int) -> tuple[Tally, float]:
    """Let several processes write at once; also return notes a second."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="tuireader-faults-") as directory:
        library = Path(directory) / "lib"
        processes = [
            _started(_PLAIN, library, f"w{number}-", each) for number in range(writers)
        ]
        for process in processes:
            _wait_for(_output(process))
        began = time.perf_counter()
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        said = "".join(process.communicate()[0] for process in processes)
        took = time.perf_counter() - began
        _compare(library, _told(said), tally, f"{writers} writers", more=0)
    return tally, writers * each / took


def full(size: str) -> Tally:
    """Fill a small file system of its own, make it larger, go on; needs root."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="tuireader-faults-") as directory:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700"]
        subprocess.run([*mount, "tmpfs", directory], check=True)
        try:
            library = Path(directory) / "lib"
            with _started(_WRITER, library, "a", 100_000) as process:
                told = _told(_output(process).read())
            _compare(library, told, tally, "full", more=1)
            larger = ["mount", "-o", "remount,size=64m", directory]
            subprocess.run(larger, check=True)
            with _started(_WRITER, library, "b", 20) as process:
                told.notes.update(_told(_output(process).read()).notes)
            _compare(library, told, tally, "room again", more=1)
        finally:
            subprocess.run(["umount", "-l", directory], check=True)
    return tally


def _started(
    program: str, library: Path, name: str, count: int
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(library), name, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={"PYTHONPATH": str(_SOURCE), "HOME": str(library.parent)},
    )


def _output(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def _wait_for(output: IO[str]) -> None:
    assert output.readline() == "ready\n"


def _told(said: str) -> _Told:
    notes: dict[str, tuple[str, bool]] = {}
    for line in said.splitlines(keepends=True):
        words = line.split()
        if len(words) == 3 and line.endswith("\n"):
            uid, name, length = words
            notes[uid] = (name, length == "short")
    return _Told(notes)


def _compare(library: Path, told: _Told, tally: Tally, case: str, *, more: int) -> None:
    """Look for what was acknowledged; one change more may have been on its way."""
    tally.tried += 1
    tally.acknowledged += len(told.notes)
    try:
        found = {note.uid: note.body for note in open_library(library).annotations()}
    except LibraryError as error:
        tally.unreadable += 1
        tally.note(f"{case}: {error}")
        return
    off = len(found.keys() - told.notes.keys())
    for uid, (name, is_short) in told.notes.items():
        body = found.get(uid)
        if body is None:
            tally.lost += 1
            tally.note(f"{case}: {name} is not there")
        elif body == f"{name} short" and not is_short:
            off += 1
        elif body.split()[0] != name or body.endswith("short") != is_short:
            tally.wrong += 1
            tally.note(f"{case}: {name} says {body[:40]}")
    if off > more:
        tally.wrong += 1
        tally.note(f"{case}: {off} changes that nobody was told of")
