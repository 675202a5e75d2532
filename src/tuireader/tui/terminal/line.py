"""The line to the reader's terminal: what is done when it is cut.

A hung-up terminal is always ready to be read and never gives a byte, so waiting for
keys spins; what is written to it fails or waits for ever, and Textual's loop with it.
So a thread of its own sees the line drop, and ends the program if nothing else does.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import threading
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE: Final = 1.0
"""Seconds for an orderly end after the terminal is gone."""
_LONG_PATIENCE: Final = 15.0
"""The same when we were only asked to end: another session may hold the lock."""


class Line:
    """Ends the program, once, when its terminal is gone or a signal asks for it."""

    def __init__(self, rescue: Callable[[], None], leave: Callable[[], object]) -> None:
        """Take what is to be done; nothing is watched yet.

        Args:
            rescue: writes down what must not be lost; called in a thread of its own.
            leave: asks for an orderly end; called in any thread, and returns at once.
        """
        self._rescue, self._leave = rescue, leave
        self._ending = threading.Lock()

    def watch(self, terminal: int) -> None:
        """Watch a terminal, and the signals of a dropped line.

        Args:
            terminal: its file descriptor; no terminal: only the signals.
        """
        for number in (signal.SIGHUP, signal.SIGTERM):
            # A test runs the app outside the main thread, where signals can't be set.
            with contextlib.suppress(ValueError):
                signal.signal(number, lambda number, _: self.cut(number))
        if os.isatty(terminal):
            threading.Thread(target=self._watch, args=(terminal,), daemon=True).start()

    def cut(self, number: int) -> None:
        """Save what must not be lost and ask for an end, soon made sure of.

        Args:
            number: of the signal, SIGHUP too for one that did not come.
        """
        if not self._ending.acquire(blocking=False):
            return
        # The process waits for this thread, and not for the one that ends it.
        threading.Thread(target=self._rescue).start()
        threading.Thread(target=self._see_to_it, args=(number,), daemon=True).start()
        self._leave()

    def _watch(self, terminal: int) -> None:
        poll = select.poll()
        poll.register(terminal, 0)  # a hang-up is told without being asked for
        if any(event & select.POLLHUP for _, event in poll.poll()):
            self.cut(signal.SIGHUP)

    def _see_to_it(self, number: int) -> None:
        time.sleep(_PATIENCE if number == signal.SIGHUP else _LONG_PATIENCE)
        # The loop may wait for ever for a terminal that takes nothing any more.
        os.kill(os.getpid(), signal.SIGKILL)
