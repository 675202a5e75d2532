from __future__ import annotations

import base64
import os
from typing import TYPE_CHECKING

import pytest

from tuireader.tui.terminal.clipboard import (
    can_copy,
    copy_sequence,
    give_to_tmux,
    through_tmux,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_the_text_is_carried_in_base64() -> None:
    sequence = copy_sequence("‘regret’\x1b]0;x\x07")
    head, _, rest = sequence.partition(";c;")
    assert head == "\x1b]52"
    assert (
        base64.b64decode(rest.removesuffix("\x07")).decode() == "‘regret’\x1b]0;x\x07"
    )


def test_through_tmux_it_reaches_the_terminal_around_it() -> None:
    sequence = through_tmux(copy_sequence("a"))
    assert sequence == "\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\"


def test_a_console_has_no_clipboard() -> None:
    assert not can_copy("linux", "a")
    assert not can_copy("vt100", "a")
    assert not can_copy("", "a")
    assert can_copy("xterm-256color", "a")


def test_a_whole_book_is_too_long_to_copy() -> None:
    assert not can_copy("xterm", "word " * 20_000)


@pytest.fixture
def tmux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that notes what it is given, in a directory of its own."""
    program = tmp_path / "tmux"
    program.write_text(
        '#!/bin/sh\ncat > "$(dirname "$0")/given"\nprintf %s "$*" > "$0.words"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    return program


def test_tmux_is_given_the_text_as_it_stands(tmux: Path) -> None:
    text = "‘regret’; $(touch x) `y`\n— Peskov"
    assert give_to_tmux(text)
    assert (tmux.parent / "given").read_text("utf-8") == text
    assert tmux.with_name("tmux.words").read_text() == "load-buffer -w -"


def test_an_older_tmux_is_given_it_too(tmux: Path) -> None:
    words = tmux.read_text()
    tmux.write_text(words.replace("cat", '[ "$2" != -w ] || exit 1\ncat', 1))
    assert give_to_tmux("a")
    assert tmux.with_name("tmux.words").read_text() == "load-buffer -"


def test_a_tmux_that_fails_has_not_got_it(tmux: Path) -> None:
    tmux.write_text("#!/bin/sh\necho no server >&2\nexit 1\n")
    assert not give_to_tmux("a")


def test_without_tmux_nothing_is_run(
    tmux: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TMUX")
    assert not give_to_tmux("a")
    assert not (tmux.parent / "given").exists()
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    monkeypatch.setenv("PATH", str(tmux.parent / "nowhere"))
    assert not give_to_tmux("a")
