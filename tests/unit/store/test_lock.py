from __future__ import annotations

import fcntl
import os
import threading
from typing import TYPE_CHECKING

import pytest

from tuireader.errors import LibraryLocked
from tuireader.store.disk import SystemDisk
from tuireader.store.lock import LibraryLock
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

if TYPE_CHECKING:
    from pathlib import Path


def test_another_session_is_waited_for_and_then_named(tmp_path: Path) -> None:
    store = TinyStore(tmp_path, wait=0.05)
    descriptor = os.open(tmp_path / "library.json.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with (
        pytest.raises(LibraryLocked, match=r"library\.json\.lock"),
        store.transaction(),
    ):
        pass
    os.close(descriptor)
    with store.transaction() as transaction:
        transaction.put(TableName.ANNOTATIONS, {"uid": "a"})
    assert list(store.records(TableName.ANNOTATIONS)) == ["a"]


def test_another_thread_is_waited_for_and_then_named(tmp_path: Path) -> None:
    lock = LibraryLock(tmp_path / "lock", disk=SystemDisk(), wait=0.05)
    caught: list[BaseException] = []

    def take() -> None:
        try:
            with lock.held():
                pass
        except LibraryLocked as error:
            caught.append(error)

    with lock.held():
        thread = threading.Thread(target=take)
        thread.start()
        thread.join()
    assert len(caught) == 1


def test_a_session_that_lets_go_in_time_is_waited_for(tmp_path: Path) -> None:
    lock = LibraryLock(tmp_path / "lock", disk=SystemDisk(), wait=5)
    descriptor = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    timer = threading.Timer(0.03, os.close, [descriptor])
    timer.start()
    with lock.held():
        timer.join()


def test_the_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    lock = LibraryLock(tmp_path / "lock", disk=SystemDisk(), wait=0.05)
    with pytest.raises(ZeroDivisionError), lock.held():
        _ = 1 // 0
    with lock.held(), lock.held_at_once() as quiet:
        assert not quiet
    with lock.held_at_once() as quiet:
        assert quiet
