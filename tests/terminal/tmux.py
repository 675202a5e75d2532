"""A real terminal for the tests: tmux on a socket of its own, driven by keys.

Nothing of the person who runs the tests is read or written: home, configuration,
data and state lie in a temporary directory. Nobody sleeps for a fixed time; whoever
needs something on the screen waits until it is there, or fails with the screen.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import signal
    from collections.abc import Callable, Mapping

PATIENCE: Final = 30.0
"""Seconds to wait for anything. A loaded machine is slow, not wrong."""
INTERVAL: Final = 0.03
"""Seconds between two looks at the screen."""
PROMPT: Final = "ready> "
PROGRAM: Final = (sys.executable, "-m", "tuireader")
ROOT: Final = Path(__file__).parents[2]
SEED: Final = ROOT / "seeds" / "000_adc8b5b7744c4b71.txt"


class Terminal:
    """One shell in one window; the program is started by typing its command."""

    def __init__(
        self,
        home: Path,
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Open a window of this many cells with a shell at its prompt."""
        self.home = home
        self._pid_file = home / "pid"
        self._socket = home / "tmux"
        shell = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TERM": "tmux-256color",
            "COLORTERM": "truecolor",
            "PS1": PROMPT,
            "PYTHONPATH": str(ROOT / "src"),
            **(environment or {}),
        }
        settings = [f"{name}={value}" for name, value in shell.items()]
        self._tmux(
            "-f", "/dev/null", "new-session", "-d",
            "-x", str(columns), "-y", str(rows),
            shlex.join(["env", "-i", *settings, "sh"]),
            ";", "set", "-g", "status", "off",
            ";", "set", "-g", "escape-time", "0",
            ";", "set", "-g", "window-size", "manual",
            ";", "resize-window", "-x", str(columns), "-y", str(rows),
        )  # fmt: skip
        self.shows(PROMPT.strip())

    def close(self) -> None:
        """End the window and everything in it."""
        self._tmux("kill-server", check=False)

    def _tmux(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            ["tmux", "-S", str(self._socket), *arguments],
            capture_output=True,
            check=False,
            text=True,
            env={**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
            timeout=PATIENCE,
        )
        if check and done.returncode:
            raise AssertionError(f"tmux {arguments[0]}: {done.stderr}{self.screen()}")
        return done.stdout

    def run(self, command: str) -> None:
        """Type a line into the shell."""
        self._tmux("send-keys", "-l", command)
        self._tmux("send-keys", "Enter")

    def start(self, *arguments: str | Path, before: str = "") -> None:
        """Start the program from the shell.

        Args:
            arguments: of the program.
            before: what stands before it on the line, `cat article | ` for example.
        """
        self._pid_file.unlink(missing_ok=True)
        program = shlex.join([*PROGRAM, *map(str, arguments)])
        script = f"echo $$ > {shlex.quote(str(self._pid_file))}; exec {program}"
        self.run(f"clear; {before}sh -c {shlex.quote(script)}")

    def recover(self) -> None:
        """Give the shell its terminal back after a program that was killed."""
        self.type("stty sane; printf '\\033c\\033[?1049l'")
        self.keys("C-j")  # a raw terminal does not turn Enter into the end of a line
        self.is_over()

    def keys(self, *keys: str) -> None:
        """Press keys by tmux's names: "j", "C-s", "Escape", "PageDown"."""
        self._tmux("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type text as it stands."""
        self._tmux("send-keys", "-l", text)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, in cells."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def screen(self) -> str:
        """Return what is on the screen, a line a row."""
        return self._tmux("capture-pane", "-p", check=False)

    def painted(self) -> str:
        """Return what is on the screen with its colours, as SGR sequences."""
        return self._tmux("capture-pane", "-p", "-e")

    def buffer(self) -> str:
        """Return what tmux would paste."""
        return self._tmux("show-buffer", check=False)

    def flag(self, name: str) -> str:
        """Return what tmux knows of the window: `alternate_on`, `cursor_flag`."""
        return self._tmux("display-message", "-p", f"#{{{name}}}").strip()

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds.

        Raises:
            AssertionError: it did not, within `PATIENCE`; with the screen.
        """
        deadline = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > deadline:
                raise AssertionError(f"still waiting: {what}\n{self.screen()}")
            time.sleep(INTERVAL)

    def shows(self, *texts: str) -> None:
        """Wait until all these texts are on the screen at once."""

        def all_there() -> bool:
            screen = self.screen()
            return all(text in screen for text in texts)

        self.until(all_there, f"{texts} on the screen")

    def hides(self, text: str) -> None:
        """Wait until this text is gone from the screen."""
        self.until(lambda: text not in self.screen(), f"{text!r} gone")

    def is_over(self) -> None:
        """Wait until the shell has its prompt and its screen back."""
        self.until(
            lambda: (
                self.screen().rstrip().endswith(PROMPT.strip())
                and self.flag("alternate_on") == "0"
            ),
            "the shell's prompt",
        )

    def pid(self) -> int:
        """Return the process id of the program that was started last."""
        self.until(lambda: self._pid_file.exists() and bool(self._id()), "a process id")
        return int(self._id())

    def _id(self) -> str:
        return self._pid_file.read_text(encoding="ascii").strip()

    def send_signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid(), number)
