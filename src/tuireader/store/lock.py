"""One writer at a time: `flock` on a file beside the library that is never replaced."""

from __future__ import annotations

import os
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tuireader.errors import LibraryLocked
from tuireader.store.disk import make_directory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tuireader.store.disk import Disk

_SHORTEST, _LONGEST = 0.0003, 0.004
"""Seconds between two tries: at first, and after many."""


class LibraryLock:
    """Keeps out the other threads of this process and the other sessions.

    The thread that holds it may take it again. A child that is forked meanwhile does
    not hold it.
    """

    def __init__(self, path: Path, *, disk: Disk, wait: float) -> None:
        """Name the lock file; it and its directory are made when it is first taken.

        Args:
            path: the lock file.
            disk: where it is.
            wait: seconds to wait for another holder.
        """
        self._path = path
        self._disk = disk
        self._wait = wait
        self._threads = threading.RLock()
        self._process = os.getpid()
        self.depth = 0
        """How many times the thread that holds it has taken it."""

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            LibraryLocked: somebody else held it for longer than the wait.
            OSError: the lock file can't be made.
        """
        self._begin_again_in_a_child()
        if not self._threads.acquire(timeout=self._wait):
            raise self._locked()
        file = -1
        try:
            if not self.depth:
                file = self._open()
                self._take(file)
            self.depth += 1
            try:
                yield
            finally:
                self.depth -= 1
                if not self.depth:
                    self._disk.unlock(file)
        finally:
            if file >= 0:
                self._disk.close(file)
            self._threads.release()

    @contextmanager
    def held_at_once(self) -> Iterator[bool]:
        """Hold off the other threads if none is writing; yield whether it is so."""
        self._begin_again_in_a_child()
        taken = self._threads.acquire(blocking=False)
        try:
            yield taken and not self.depth
        finally:
            if taken:
                self._threads.release()

    def _open(self) -> int:
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW
        try:
            return self._disk.open(self._path, flags)
        except FileNotFoundError:
            make_directory(self._disk, self._path.parent)
            return self._disk.open(self._path, flags)

    def _take(self, file: int) -> None:
        deadline = time.monotonic() + self._wait
        pause = _SHORTEST
        while not self._disk.lock(file):
            if time.monotonic() >= deadline:
                raise self._locked()
            time.sleep(pause)
            pause = min(pause * 1.5, _LONGEST)

    def _begin_again_in_a_child(self) -> None:
        """Forget what a thread of the parent held when this process was forked."""
        if os.getpid() != self._process:
            self._threads = threading.RLock()
            self._process = os.getpid()
            self.depth = 0

    def _locked(self) -> LibraryLocked:
        return LibraryLocked(
            f"another session has held {self._path} for {self._wait:g} seconds",
            hint="try again, or end that session",
        )
