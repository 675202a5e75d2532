"""Copying over any number of hops: OSC 52, and tmux's own buffer.

Source: xterm's control sequences, "Operating System Commands", Ps = 5 2; tmux(1),
`load-buffer`, `set-clipboard`, `allow-passthrough`.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess

_NO_CLIPBOARD = ("linux", "vt", "dumb", "ansi", "cons", "sun")
_LONGEST = 74_994
"""Bytes before base64; terminals drop longer ones (xterm's limit is 100,000 after)."""

_FLAGS = (("-w",), ())
_PATIENCE = 5
"""Seconds that tmux may take."""


def can_copy(term: str, text: str) -> bool:
    """Say whether a terminal named `term` may take `text` into a clipboard."""
    size = len(text.encode("utf-8", "replace"))
    return bool(term) and not term.startswith(_NO_CLIPBOARD) and size <= _LONGEST


def may_be_kept(term: str) -> bool:
    """Say whether `term` is a terminal in another one, which may get no copy of it.

    So is a tmux or a screen on this side of an ssh, of which we know only the name.
    """
    return term.startswith(("tmux", "screen"))


def copy_sequence(text: str) -> str:
    """Return the control sequence that puts `text` on the terminal's clipboard."""
    data = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    return f"\x1b]52;c;{data}\x07"


def through_tmux(sequence: str) -> str:
    """Wrap a sequence for the terminal around tmux, which lets it through if set so."""
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"


def give_to_tmux(text: str) -> bool:
    """Put `text` into tmux's own buffer, and on the clipboard where tmux may.

    As it is set when nobody has set it, tmux takes no clipboard sequence from a program
    that runs in it, and says nothing; from its own command it takes one.

    Returns:
        Whether tmux has it; False where we are not in tmux.
    """
    program = shutil.which("tmux")
    if "TMUX" not in os.environ or program is None:
        return False
    data = text.encode("utf-8", "replace")
    # Before version 3.2 it has only the buffer to give.
    return any(_takes([program, "load-buffer", *flags, "-"], data) for flags in _FLAGS)


def _takes(command: list[str], data: bytes) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the text is no argument
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
