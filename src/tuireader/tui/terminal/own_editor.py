"""The reader's own editor, in `$VISUAL` or `$EDITOR`, for what takes more lines."""

from __future__ import annotations

import shlex
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_VARIABLES = ("VISUAL", "EDITOR")


class EditorFailed(Exception):
    """The editor was not run, or gave up: one line that says why."""


def editor_of(environment: Mapping[str, str]) -> list[str]:
    """Return the command that the environment names, as words for no shell.

    Raises:
        EditorFailed: it names none, or not in a way that can be read.
    """
    for variable in _VARIABLES:
        named = environment.get(variable, "").strip()
        if not named:
            continue
        try:
            return shlex.split(named)
        except ValueError:
            raise EditorFailed(f"${variable} can't be read: {named}") from None
    raise EditorFailed("no editor: name one in $EDITOR, nano or vi for example")


def run(command: list[str], path: Path) -> None:
    """Let the editor have the terminal until it ends.

    Raises:
        EditorFailed: it can't be run, or says that its words are not wanted.
    """
    # The terminal sends the keys for an interrupt to us too; they are the editor's.
    # A handler, since what is ignored would be ignored by the editor too.
    name = Path(command[0]).name
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        done = subprocess.run(  # noqa: S603 - the reader's own command, and no shell
            [*command, str(path)], check=False
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise EditorFailed(f"{name}: {reason.lower()}") from error
    finally:
        signal.signal(signal.SIGINT, before)
    # One that was killed may have saved before.
    if done.returncode > 0:
        raise EditorFailed(f"{name} ended with {done.returncode}: nothing is changed")
