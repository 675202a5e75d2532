"""Names of annotations: unique over all libraries, in order of time.

Source: RFC 9562, section 5.7 (UUID version 7) and 6.2, method 2: within one process
each is greater than the one before, even when the clock stands still or goes back.
"""

from __future__ import annotations

import os
import threading
import time
import uuid

_RANDOM_BITS = 74
_LOW_BITS = 62


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


new_uid = UidMaker()
