"""One writer at a time: `flock` on a file beside the library that is never replaced."""

from __future__ import annotations

import fcntl
import os
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tuireader.errors import LibraryLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.005
"""Seconds between two tries."""


class LibraryLock:
    """Keeps out the other threads of this process and the other sessions."""

    def __init__(self, path: Path, *, wait: float) -> None:
        """Name the lock file; it is made when the lock is first taken.

        Args:
            path: the lock file.
            wait: seconds to wait for another holder.
        """
        self._path = path
        self._wait = wait
        self._threads = threading.Lock()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            LibraryLocked: somebody else held it for longer than the wait.
            OSError: the lock file can't be made.
        """
        deadline = time.monotonic() + self._wait
        if not self._threads.acquire(timeout=self._wait):
            raise self._locked()
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                self._take(descriptor, deadline)
                yield
            finally:
                os.close(descriptor)
        finally:
            self._threads.release()

    @contextmanager
    def held_at_once(self) -> Iterator[bool]:
        """Hold off the other threads if none is writing; yield whether it is so."""
        taken = self._threads.acquire(blocking=False)
        try:
            yield taken
        finally:
            if taken:
                self._threads.release()

    def _take(self, descriptor: int, deadline: float) -> None:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    raise self._locked() from None
                time.sleep(_PAUSE)
            else:
                return

    def _locked(self) -> LibraryLocked:
        return LibraryLocked(
            f"another session has held {self._path} for {self._wait:g} seconds",
            hint="try again, or end that session",
        )
