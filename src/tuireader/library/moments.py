"""Moments that never go back, whatever the clock of the machine does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_EVER: Final = datetime.min.replace(tzinfo=UTC)
_STEP: Final = timedelta(microseconds=1)
_AHEAD: Final = timedelta(days=366)
"""What is further in the future says nothing about our clock."""


class Moments:
    """When things are changed: by the clock, but never before what is known already.

    So the last change stays the last one, and what was exported before a change stays
    older than it. Safe to use from several threads.
    """

    def __init__(
        self, clock: Callable[[], datetime], known: Callable[[], Iterable[datetime]]
    ) -> None:
        """Know nothing yet.

        Args:
            clock: tells the moment, with a time zone.
            known: returns when things were changed before; asked once, when the first
                moment is wanted.
        """
        self.by_the_clock = clock
        self._known = known
        self._last: datetime | None = None
        self._lock = Lock()

    def __call__(self, *, after: datetime | None = None) -> datetime:
        """Return the present moment.

        Args:
            after: when the thing was changed before.
        """
        now = self.by_the_clock()
        known = self._known() if self._last is None else ()
        with self._lock:
            before = [*known, self._last or _EVER, after or _EVER]
            last = max(moment for moment in before if moment <= now + _AHEAD)
            self._last = now if now >= last else last + _STEP
            return self._last
