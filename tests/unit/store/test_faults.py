"""The trials of `make bench-faults`, a smaller number of each."""

from __future__ import annotations

import pytest

from faults import processes, trials
from faults.simulated import SimulatedDisk


@pytest.mark.parametrize(("name", "trial"), trials.all_trials(whole=False))
def test_nothing_is_lost_or_wrong(name: str, trial: trials.Trial) -> None:
    found = trial()
    assert found.tried >= 20, name
    assert found.is_good, found


def test_the_trials_notice_a_disk_that_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SimulatedDisk, "sync", lambda _disk, _file: None)
    assert not trials.power_cuts(6, 6, seed=1).is_good


def test_the_trials_notice_names_that_are_not_synced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SimulatedDisk, "sync_directory", lambda _disk, _path: None)
    assert trials.power_cuts(6, 6, seed=1).lost


def test_the_trials_notice_a_change_that_is_torn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SimulatedDisk, "truncate", lambda _disk, _file, _size: None)
    assert trials.kills(5).lost


def test_processes_that_are_killed_lose_nothing() -> None:
    found = processes.kills(trials=6, seed=3)
    assert found.acknowledged > 50
    assert found.is_good, found


def test_processes_that_write_at_once_lose_nothing() -> None:
    found, rate = processes.crowd(writers=4, each=25)
    assert found.acknowledged == 100
    assert found.is_good, found
    assert rate > 20
