"""Finds what of an article reaches a terminal raw.

A program may send sequences of its own. What it must never send is one that an
article brought along. So a harmless article is opened first: what the program says
there is its own vocabulary, and everything beyond it has to be accounted for.
"""

from __future__ import annotations

import fcntl
import html
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE: Final = 40.0
"""Seconds until the marker has to be on the screen."""
QUIET: Final = 0.4
"""Seconds without a byte after which the program has said what it had to say."""

_STRING = rb"[\]P_^Xk](?:[^\x07\x1b\x9c]|\x1b(?!\\))*?(?:\x07|\x1b\\|$)"
_SEQUENCE: Final = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|" + _STRING + rb"|[ -/]*[0-~])", re.DOTALL
)
_ORDINARY: Final = "\n\r\t"
# Takes the terminal as its own (for /dev/tty), then becomes the program.
_LAUNCH: Final = """
import os, sys
os.login_tty(int(sys.argv[1]))
os.execvp(sys.argv[2], sys.argv[2:])
"""


def leaks(content: bytes, output: bytes, harmless: bytes) -> set[str]:
    """Return what `content` brought to the terminal, as escaped text.

    Args:
        content: the bytes of the hostile article, or of a note or a file name.
        output: what the program sent to the terminal with it.
        harmless: what it sends with an article that has nothing to hide.
    """
    return (
        _copied_sequences(content, output, harmless)
        | _foreign_strings(output, harmless)
        | (_invisible(output) - _invisible(harmless))
    )


def _copied_sequences(content: bytes, output: bytes, harmless: bytes) -> set[str]:
    written = content.decode("utf-8", "surrogateescape")
    meant = html.unescape(written).encode("utf-8", "surrogateescape")
    everything = _SEQUENCE.findall(content) + _SEQUENCE.findall(meant)
    brought = {found for found in everything if len(found) > 2}
    return {repr(one) for one in brought if one in output and one not in harmless}


def _foreign_strings(output: bytes, harmless: bytes) -> set[str]:
    """Return operating-system and device commands that the program never sends."""
    own = {_head(found) for found in _SEQUENCE.findall(harmless)}
    return {
        repr(found)
        for found in _SEQUENCE.findall(output)
        if found[1:2] in b"]P_^Xk" and _head(found) not in own
    }


def _head(sequence: bytes) -> bytes:
    """Return the introducer and the command: `ESC ] 52` of a clipboard command."""
    found = re.match(rb"\x1b.[0-9]*", sequence, re.DOTALL)
    return found[0] if found else sequence


def _invisible(output: bytes) -> set[str]:
    """Return the characters of the plain output that show nothing and do something."""
    text = _SEQUENCE.sub(b"", output).decode("utf-8", "backslashreplace")
    hidden = {
        f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
        for character in set(text) - set(_ORDINARY)
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    }
    return hidden | set(re.findall(r"\\x[0-9a-f]{2}", text))


def seen(output: bytes) -> bytes:
    """Return the output without its sequences: the words, in order of sending."""
    return _SEQUENCE.sub(b"", output)


def run_in_terminal(
    command: Sequence[str],
    *,
    marker: bytes,
    keys: Sequence[bytes] = (),
    environment: Mapping[str, str],
    columns: int = 120,
    rows: int = 40,
) -> bytes:
    """Run a program in a terminal of its own and return all it sends there.

    Args:
        command: the program and its arguments.
        marker: a word that has to be sent before anything is pressed.
        keys: pressed one after the other, each when the program is quiet.
        environment: all of it.
        columns: of the terminal, in cells.
        rows: of the terminal, in cells.

    Raises:
        AssertionError: the marker never came.
    """
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-c", _LAUNCH, str(theirs), *command],
        pass_fds=[theirs],
        env=dict(environment),
    ) as process:
        os.close(theirs)
        try:
            output = _listen(ours, marker)
            for key in keys:
                os.write(ours, key)
                output += _until_quiet(ours)
        finally:
            process.kill()
            os.close(ours)
    return output


def _listen(terminal: int, marker: bytes) -> bytes:
    output = b""
    deadline = time.monotonic() + PATIENCE
    while marker not in seen(output):
        if time.monotonic() > deadline:
            raise AssertionError(f"{marker!r} never came: {seen(output)[-2000:]!r}")
        output += _read(terminal, QUIET)
    return output + _until_quiet(terminal)


def _until_quiet(terminal: int) -> bytes:
    output = b""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        more = _read(terminal, QUIET)
        if not more:
            break
        output += more
    return output


def _read(terminal: int, patience: float) -> bytes:
    """Return what comes within `patience` seconds; nothing at the end."""
    ready, _, _ = select.select([terminal], [], [], patience)
    if not ready:
        return b""
    try:
        return os.read(terminal, 65536)
    except OSError:  # EIO: the program is gone
        return b""
