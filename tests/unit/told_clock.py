"""A clock for the tests of the library, and what it says first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

START = datetime(2023, 11, 15, 9, 30, tzinfo=UTC)


class Clock:
    """A clock that is one minute later each time it is asked."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now
