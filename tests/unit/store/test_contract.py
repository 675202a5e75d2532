"""What every store promises, asked of each of them."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tuireader.store.memory import MemoryStore
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.store.protocol import Record, Store

NOTES = TableName.ANNOTATIONS
ARTICLES = TableName.ARTICLES
DIGEST = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


@pytest.fixture(params=["memory", "tiny"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else TinyStore(tmp_path / "lib")


def put(store: Store, *records: Record) -> None:
    with store.transaction() as transaction:
        for record in records:
            transaction.put(NOTES, record)


def test_a_new_store_is_empty(store: Store) -> None:
    assert [dict(store.records(name)) for name in TableName] == [{}, {}, {}, {}]


def test_what_was_put_is_there(store: Store) -> None:
    put(store, {"uid": "a", "body": "Ask the ministry."})
    assert dict(store.records(NOTES)) == {
        "a": {"uid": "a", "body": "Ask the ministry."}
    }


def test_a_record_takes_the_place_of_the_one_with_its_key(store: Store) -> None:
    put(store, {"uid": "a", "body": "first"}, {"uid": "b", "body": "other"})
    put(store, {"uid": "a", "body": "second"})
    assert [record["body"] for record in store.records(NOTES).values()] == [
        "second",
        "other",
    ]


def test_a_removed_record_is_gone(store: Store) -> None:
    put(store, {"uid": "a"}, {"uid": "b"})
    with store.transaction() as transaction:
        transaction.remove(NOTES, "a")
        transaction.remove(NOTES, "never there")
    assert list(store.records(NOTES)) == ["b"]


def test_a_transaction_sees_its_own_changes(store: Store) -> None:
    put(store, {"uid": "a"})
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "b"})
        transaction.remove(NOTES, "a")
        assert transaction.get(NOTES, "b") == {"uid": "b"}
        assert transaction.get(NOTES, "a") is None


def test_nothing_is_seen_before_the_transaction_ends(store: Store) -> None:
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "a"})
        assert not store.records(NOTES)


def test_a_transaction_that_fails_changes_nothing(store: Store) -> None:
    put(store, {"uid": "a", "body": "kept"})

    def fail() -> None:
        with store.transaction() as transaction:
            transaction.put(NOTES, {"uid": "a", "body": "lost"})
            transaction.put(ARTICLES, {"id": "x"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.records(NOTES)["a"]["body"] == "kept"
    assert not store.records(ARTICLES)


def test_one_transaction_changes_several_tables(store: Store) -> None:
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "a"})
        transaction.put(ARTICLES, {"id": "x"})
        transaction.put(TableName.POSITIONS, {"article": "x", "offset": 7})
    assert [list(store.records(name)) for name in TableName] == [
        ["x"],
        ["a"],
        ["x"],
        [],
    ]


def test_putting_and_removing_in_one_transaction_is_nothing(store: Store) -> None:
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "a"})
        transaction.remove(NOTES, "a")
    assert not store.records(NOTES)


def test_nobody_else_has_changed_anything(store: Store) -> None:
    put(store, {"uid": "a"})
    assert not store.refresh()


def test_a_text_comes_back_as_it_was(store: Store) -> None:
    assert store.text(DIGEST) is None
    store.put_text(DIGEST, "hello")
    store.put_text(DIGEST, "hello")
    assert store.text(DIGEST) == "hello"


def test_threads_do_not_lose_each_others_records(store: Store) -> None:
    def write(name: str) -> None:
        for number in range(10):
            put(store, {"uid": f"{name}{number}"})

    threads = [Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.records(NOTES)) == 40


def test_a_closed_store_can_be_read_on(store: Store) -> None:
    put(store, {"uid": "a"})
    store.close()
    assert list(store.records(NOTES)) == ["a"]
    assert not store.read_only
