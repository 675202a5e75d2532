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


def test_uids_follow_those_that_were_made_before_the_clock_went_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = time.time_ns()
    before = UidMaker()
    old = [before() for _ in range(5)]
    monkeypatch.setattr(time, "time_ns", lambda: now - 3_600 * 10**9)
    make = UidMaker()
    assert make() < old[0]
    make.follow([*old, "made-elsewhere", old[0].upper()])
    made = [make() for _ in range(100)]
    assert [*old, *made] == sorted({*old, *made})


def test_a_uid_of_the_far_future_is_not_followed() -> None:
    make = UidMaker()
    make.follow(["ffffffff-ffff-7fff-bfff-ffffffffffff"])
    assert abs((uuid.UUID(make()).int >> 80) / 1000 - time.time()) < 5


def test_with_nothing_to_follow_uids_are_of_now() -> None:
    make = UidMaker()
    make.follow([])
    assert uuid.UUID(make()).version == 7
