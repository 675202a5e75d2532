from __future__ import annotations

import time
import uuid
from typing import TYPE_CHECKING

from tuireader.store.uids import UidMaker

if TYPE_CHECKING:
    import pytest


def test_uids_are_version_7_and_of_now() -> None:
    made = uuid.UUID(UidMaker()())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert abs((made.int >> 80) / 1000 - time.time()) < 5


def test_uids_are_in_order_of_making() -> None:
    make = UidMaker()
    made = [make() for _ in range(2000)]
    assert made == sorted(set(made))


def test_a_clock_that_goes_back_changes_no_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make = UidMaker()
    first = make()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert first < make() < make()
