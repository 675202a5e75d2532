"""Copying over any number of hops: OSC 52, with tmux's passthrough.

Source: xterm's control sequences, "Operating System Commands", Ps = 5 2; tmux(1),
`allow-passthrough`.
"""

from __future__ import annotations

import base64

_NO_CLIPBOARD = ("linux", "vt", "dumb", "ansi", "cons", "sun")
_LONGEST = 74_994
"""Bytes before base64; terminals drop longer ones (xterm's limit is 100,000 after)."""


def can_copy(term: str, text: str) -> bool:
    """Say whether a terminal named `term` may take `text` into a clipboard."""
    size = len(text.encode("utf-8", "replace"))
    return bool(term) and not term.startswith(_NO_CLIPBOARD) and size <= _LONGEST


def copy_sequence(text: str, *, in_tmux: bool) -> str:
    """Return the control sequence that puts `text` on the clipboard.

    In tmux it is sent twice: plain, for tmux's own clipboard, and wrapped, for the
    terminal around it.
    """
    data = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    plain = f"\x1b]52;c;{data}\x07"
    if not in_tmux:
        return plain
    return plain + "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
