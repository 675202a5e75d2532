"""Lines that drop while a note is being written, and what is left of its words."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from terminal.tmux import INTERVAL, PATIENCE, PROGRAM, ROOT, SEED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from terminal.tmux import Terminal

    OpenTerminal = Callable[..., Terminal]

pytestmark = pytest.mark.terminal

TITLE = "Lukashenka urges Armenia"
FIRST_SPEAKER = "  AL  "
WORDS = "Moscow would rather not lose them"
SOON = 2.0
"""Seconds within which a program without a terminal has to be gone."""
# Takes the terminal without making it the one whose hang-up sends a signal.
LAUNCH = """
import os, sys
terminal = int(sys.argv[1])
for number in (0, 1, 2):
    os.dup2(terminal, number)
os.execvp(sys.argv[2], sys.argv[2:])
"""


def write_a_note(terminal: Terminal, words: str = WORDS) -> None:
    terminal.start(SEED)
    terminal.shows(TITLE, FIRST_SPEAKER)
    terminal.keys("]", "a")
    terminal.shows("ctrl+s")
    terminal.type(words)
    terminal.shows(words)


def drafts_in(home: Path) -> list[Path]:
    return list((home / ".local/share/tuireader/drafts").glob("*.json"))


def is_drafted(home: Path, words: str) -> bool:
    return any(words in path.read_text("utf-8") for path in drafts_in(home))


def is_running(pid: int) -> bool:
    """Say so; one that has ended and that nobody has asked about yet is not."""
    done = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)],
        capture_output=True,
        check=False,
        text=True,
    )
    return done.stdout.strip()[:1] not in {"", "Z"}


def ends_soon(terminal: Terminal, pid: int) -> None:
    cut = time.monotonic()
    while is_running(pid):
        if time.monotonic() > cut + PATIENCE:
            raise AssertionError(f"{pid} still runs\n{terminal.screen()}")
        time.sleep(INTERVAL)
    assert time.monotonic() - cut <= SOON


def close_window(terminal: Terminal) -> None:
    pid, tmux = terminal.pid(), int(terminal.flag("pid"))
    terminal.close()
    ends_soon(terminal, pid)
    # Another one can't use the socket before.
    terminal.until(lambda: not is_running(tmux), "the end of tmux")


def is_taken_up(terminal: Terminal, words: str = WORDS) -> None:
    terminal.start(SEED)
    terminal.shows("a draft of", words)
    terminal.keys("Enter")
    terminal.shows("ctrl+s", words)


def test_words_two_seconds_old_outlive_a_kill(
    open_terminal: OpenTerminal, home: Path
) -> None:
    terminal = open_terminal()
    write_a_note(terminal)
    typed = time.monotonic()
    terminal.until(lambda: is_drafted(home, WORDS), "a draft on the disk")
    assert time.monotonic() - typed <= SOON
    terminal.send_signal(signal.SIGKILL)
    terminal.recover()

    is_taken_up(terminal)
    terminal.keys("C-s")
    terminal.shows("note kept")
    assert drafts_in(home) == []
    terminal.keys("q")
    terminal.is_over()
    terminal.start(SEED)
    terminal.shows("1 note")
    assert "a draft of" not in terminal.screen()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_costs_no_letter(
    open_terminal: OpenTerminal, number: signal.Signals
) -> None:
    terminal = open_terminal()
    write_a_note(terminal)
    terminal.send_signal(number)
    terminal.is_over()
    is_taken_up(terminal)


def test_a_closed_window_costs_no_letter_and_ends_the_program(
    open_terminal: OpenTerminal, home: Path
) -> None:
    terminal = open_terminal()
    write_a_note(terminal)
    close_window(terminal)
    assert is_drafted(home, WORDS)
    is_taken_up(open_terminal())


def test_a_terminal_that_goes_without_a_signal_ends_the_program(
    home: Path,
) -> None:
    ours, theirs = os.openpty()
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT / "src"),
    }
    with subprocess.Popen(
        [sys.executable, "-c", LAUNCH, str(theirs), *PROGRAM, str(SEED)],
        pass_fds=[theirs],
        env=environment,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        screen = b""
        while TITLE.encode() not in screen:
            screen += os.read(ours, 65536)
        os.close(ours)
        cut = time.monotonic()
        process.wait(PATIENCE)
        assert time.monotonic() - cut <= SOON


def test_a_note_that_was_said_to_be_kept_outlives_a_kill_at_once(
    open_terminal: OpenTerminal,
) -> None:
    terminal = open_terminal()
    write_a_note(terminal)
    terminal.keys("C-s")
    terminal.shows("note kept")
    terminal.send_signal(signal.SIGKILL)
    terminal.recover()
    terminal.start(SEED)
    terminal.shows("1 note")
    assert "a draft of" not in terminal.screen()


def test_escape_leaves_a_draft_that_can_be_thrown_away(
    open_terminal: OpenTerminal, home: Path
) -> None:
    terminal = open_terminal()
    write_a_note(terminal)
    terminal.keys("Escape")
    terminal.shows("kept as a draft")
    terminal.keys("a")
    terminal.shows("ctrl+s", WORDS)
    terminal.keys("Escape")
    terminal.shows("kept as a draft")
    terminal.keys("Q")
    terminal.is_over()

    terminal.start(SEED)
    terminal.shows("a draft of", WORDS)
    terminal.keys("x")
    terminal.shows("Throw these words away?")
    terminal.keys("y")
    terminal.hides("a draft of")
    terminal.until(lambda: drafts_in(home) == [], "no draft on the disk")


def fake_editor(home: Path, script: str) -> str:
    path = home / "fake editor"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o700)
    return f"'{path}' --wait"


def test_a_long_note_is_written_in_the_readers_own_editor(
    open_terminal: OpenTerminal, home: Path
) -> None:
    script = (
        'ls -l "$2" > "$HOME/seen"; cat "$2" >> "$HOME/seen"; echo "Or not?" >> "$2"'
    )
    terminal = open_terminal(EDITOR=fake_editor(home, script))
    write_a_note(terminal)
    terminal.keys("C-e")
    terminal.shows("ctrl+s", WORDS, "Or not?")
    seen = (home / "seen").read_text("utf-8")
    assert seen.startswith("-rw-------")
    assert WORDS in seen
    terminal.keys("C-s")
    terminal.shows("note kept")
    assert list((home / ".local/share/tuireader/drafts").iterdir()) == []


@pytest.mark.parametrize(
    ("script", "line"), [("exit 3", "ended with 3"), ("", "no editor")]
)
def test_an_editor_that_fails_leaves_the_words_and_says_why(
    open_terminal: OpenTerminal, home: Path, script: str, line: str
) -> None:
    terminal = open_terminal(EDITOR=fake_editor(home, script) if script else "")
    write_a_note(terminal)
    terminal.keys("C-e")
    terminal.shows("ctrl+s", WORDS, line)


def test_a_line_that_drops_in_the_readers_own_editor_costs_nothing_saved(
    open_terminal: OpenTerminal, home: Path
) -> None:
    script = 'echo "written elsewhere" >> "$2"; echo saved; exec sleep 60'
    terminal = open_terminal(EDITOR=fake_editor(home, script))
    write_a_note(terminal)
    terminal.keys("C-e")
    terminal.shows("saved")
    close_window(terminal)
    terminal = open_terminal()
    terminal.start(SEED)
    terminal.shows("a draft of", WORDS, "written elsewhere")
