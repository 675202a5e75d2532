"""Names of annotations: unique over all libraries, in order of time.

Source: RFC 9562, section 5.7 (UUID version 7) and 6.2, method 2: within one process
each is greater than the one before, even when the clock stands still or goes back; and
greater than those that a library holds, once it was told of them.
"""

from __future__ import annotations

import os
import re
import threading
import time
import uuid
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_RANDOM_BITS = 74
_LOW_BITS = 62
_LENGTH = 36
_SHAPE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AHEAD = 366 * 24 * 60 * 60 * 1000
"""Milliseconds; a uid further in the future says nothing about our clock."""


class UidMaker:
    """Makes UUIDs of version 7 that never go backwards."""

    def __init__(self) -> None:
        """Begin with nothing made."""
        self._lock = threading.Lock()
        self._last = 0

    def __call__(self) -> str:
        """Return a new one, in its usual form of 36 characters."""
        milliseconds = time.time_ns() // 1_000_000
        chance = int.from_bytes(os.urandom(10), "big") >> (80 - _RANDOM_BITS)
        with self._lock:
            self._last = max(milliseconds << _RANDOM_BITS | chance, self._last + 1)
            value = self._last
        stamp = value >> _RANDOM_BITS
        high = value >> _LOW_BITS & 0xFFF
        low = value & (1 << _LOW_BITS) - 1
        return str(uuid.UUID(int=stamp << 80 | 7 << 76 | high << 64 | 2 << 62 | low))

    def follow(self, uids: Iterable[str]) -> None:
        """Make no uid from now on that is not greater than these.

        Another session may have made them before the clock was set back. What is no
        UUID of version 7, and what comes from a year ahead or more, is passed over.
        """
        last = max(filter(_is_ours, uids), default="")
        if last:
            value = uuid.UUID(last).int
            stamp = value >> 80
            if stamp <= time.time_ns() // 1_000_000 + _AHEAD:
                high, low = value >> 64 & 0xFFF, value & (1 << _LOW_BITS) - 1
                with self._lock:
                    known = stamp << _RANDOM_BITS | high << _LOW_BITS | low
                    self._last = max(self._last, known)


def latest(uids: Iterable[str]) -> datetime | None:
    """Return when the last of these was made, None where none says so."""
    last = max(filter(_is_ours, uids), default="")
    if not last:
        return None
    milliseconds = uuid.UUID(last).int >> 80
    return _EPOCH + timedelta(milliseconds=milliseconds)


def _is_ours(uid: str) -> bool:
    return len(uid) == _LENGTH and uid[14] == "7" and _SHAPE.fullmatch(uid) is not None


new_uid = UidMaker()
