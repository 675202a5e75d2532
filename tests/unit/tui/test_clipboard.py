from __future__ import annotations

import base64

from tuireader.tui.terminal.clipboard import can_copy, copy_sequence


def test_the_text_is_carried_in_base64() -> None:
    sequence = copy_sequence("‘regret’\x1b]0;x\x07", in_tmux=False)
    head, _, rest = sequence.partition(";c;")
    assert head == "\x1b]52"
    assert (
        base64.b64decode(rest.removesuffix("\x07")).decode() == "‘regret’\x1b]0;x\x07"
    )


def test_in_tmux_it_is_sent_to_tmux_and_to_the_terminal_around_it() -> None:
    sequence = copy_sequence("a", in_tmux=True)
    assert sequence.startswith("\x1b]52;c;YQ==\x07")
    assert sequence.endswith("\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\")


def test_a_console_has_no_clipboard() -> None:
    assert not can_copy("linux", "a")
    assert not can_copy("vt100", "a")
    assert not can_copy("", "a")
    assert can_copy("xterm-256color", "a")


def test_a_whole_book_is_too_long_to_copy() -> None:
    assert not can_copy("xterm", "word " * 20_000)
