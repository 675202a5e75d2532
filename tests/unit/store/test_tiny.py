from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB, where

from faults.simulated import SimulatedDisk, World
from tuireader.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    LibraryTooNew,
)
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

if TYPE_CHECKING:
    from tuireader.store.protocol import Record

NOTES = TableName.ANNOTATIONS
HOME = Path("/library")
DIGEST = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


def put(store: TinyStore, *records: Record) -> None:
    with store.transaction() as transaction:
        for record in records:
            transaction.put(NOTES, record)


def remove(store: TinyStore, uid: str) -> None:
    with store.transaction() as transaction:
        transaction.remove(NOTES, uid)


def uids(store: TinyStore) -> list[str]:
    return list(store.records(NOTES))


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def library_file(directory: Path, data: bytes) -> Path:
    directory.mkdir(exist_ok=True)
    path = directory / "library.json"
    path.write_bytes(data)
    return path


def content(directory: Path) -> dict[str, dict[str, Record]]:
    found: dict[str, dict[str, Record]] = json.loads(
        (directory / "library.json").read_bytes()
    )
    return found


def test_opening_makes_nothing(tmp_path: Path) -> None:
    store = TinyStore(tmp_path / "a" / "lib")
    assert not uids(store)
    assert not store.read_only
    assert not list(tmp_path.iterdir())


def test_a_transaction_without_changes_writes_no_file(tmp_path: Path) -> None:
    store = TinyStore(tmp_path / "lib")
    with store.transaction() as transaction:
        transaction.remove(NOTES, "never there")
    assert not (tmp_path / "lib" / "library.json").exists()


def test_what_was_put_is_there_for_the_next_session(tmp_path: Path) -> None:
    put(TinyStore(tmp_path), {"uid": "a", "body": "‘It’s over’"})
    assert TinyStore(tmp_path).records(NOTES)["a"]["body"] == "‘It’s over’"


def test_only_the_owner_may_look(tmp_path: Path) -> None:
    store = TinyStore(tmp_path / "lib")
    put(store, {"uid": "a"})
    store.put_text(DIGEST, "hello")
    modes = {
        path.name: stat.S_IMODE(path.stat().st_mode)
        for path in [tmp_path / "lib", *(tmp_path / "lib").rglob("*")]
    }
    assert modes == {
        "lib": 0o700,
        "library.json": 0o600,
        "library.json.journal": 0o600,
        "library.json.lock": 0o600,
        "texts": 0o700,
        "2c": 0o700,
        f"{DIGEST}.json": 0o600,
    }


def test_stock_tinydb_can_read_the_file(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    put(store, {"uid": "a", "body": "one"}, {"uid": "b", "body": "two"})
    store.close()
    with TinyDB(tmp_path / "library.json", access_mode="r") as stock:
        found = stock.table("annotations").get(where("uid") == "b")
        assert found == {"uid": "b", "body": "two"}


def test_a_stock_tinydb_file_is_adopted(tmp_path: Path) -> None:
    with TinyDB(tmp_path / "library.json") as stock:
        stock.table("annotations").insert({"uid": "old", "body": "by hand"})
        stock.table("annotations").insert({"body": "without a name"})
        stock.table("reading-lists").insert({"title": "Armenia"})
    before = (tmp_path / "library.json").read_bytes()
    store = TinyStore(tmp_path)
    names = uids(store)
    assert names[0] == "old"
    assert len(names) == 2
    assert uids(TinyStore(tmp_path)) == names
    assert (tmp_path / "library.json").read_bytes() == before

    put(store, {"uid": "new"})
    assert (tmp_path / "library.json.bak").read_bytes() == before
    assert uids(TinyStore(tmp_path)) == [*names, "new"]
    assert content(tmp_path)["reading-lists"] == {"1": {"title": "Armenia"}}


def test_document_numbers_are_never_given_twice(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    put(store, {"uid": "a"}, {"uid": "b"})
    remove(store, "b")
    store.close()
    store = TinyStore(tmp_path)
    put(store, {"uid": "c"})
    remove(store, "c")
    store = TinyStore(tmp_path)
    put(store, {"uid": "d"})
    store.close()
    assert list(content(tmp_path)["annotations"]) == ["1", "4"]


def test_records_without_a_key_stay_in_the_file(tmp_path: Path) -> None:
    odd = b'{"meta":{"1":{"format":1}},"annotations":{"9":{"body":"odd"}}}'
    library_file(tmp_path, odd)
    store = TinyStore(tmp_path)
    assert not uids(store)
    put(store, {"uid": "a"})
    assert content(tmp_path)["annotations"]["9"] == {"body": "odd"}


def test_two_sessions_keep_each_others_records(tmp_path: Path) -> None:
    first, second = TinyStore(tmp_path), TinyStore(tmp_path)
    put(first, {"uid": "a"})
    put(second, {"uid": "b"})
    put(first, {"uid": "c"})
    assert uids(second) == ["a", "b"]
    assert second.refresh()
    assert not second.refresh()
    assert uids(first) == uids(second) == ["a", "b", "c"]


def test_a_change_of_the_same_length_by_another_session_is_seen(tmp_path: Path) -> None:
    first, second = TinyStore(tmp_path), TinyStore(tmp_path)
    put(first, {"uid": "a", "body": "0"})
    second.refresh()
    for digit in "123456789":
        put(first, {"uid": "a", "body": digit})
        assert second.refresh()
        assert second.records(NOTES)["a"]["body"] == digit


def test_a_library_that_was_moved_away_is_still_known(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    put(store, {"uid": "a"})
    (tmp_path / "away").mkdir()
    for name in ("library.json", "library.json.journal"):
        (tmp_path / name).rename(tmp_path / "away" / name)
    assert store.refresh()
    assert uids(store) == ["a"]
    put(store, {"uid": "b"})
    assert uids(TinyStore(tmp_path)) == ["a", "b"]
    assert uids(TinyStore(tmp_path / "away")) == ["a"]


def test_refresh_does_not_wait_for_a_transaction_of_its_own(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    with store.transaction():
        assert not store.refresh()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\0" * 300,
        b'{"meta":{"1":{"format":1}},"annotations":{"1":{"uid":"a","bo',
        b'{"meta":{"1":{"format":1}},"annotations":{"1":{"uid":"\xff"}}}',
        b"[" * 100_000,
        b"[]",
        b'"library"',
        b'{"_default":{"1":{"task":"buy milk"}}}',
        b'{"annotations":[]}',
        b'{"annotations":{"one":{"uid":"a"}}}',
        b'{"annotations":{"1":"a"}}',
        b"PK\x03\x04 not json at all",
    ],
)
def test_a_damaged_or_foreign_file_is_refused_and_left_as_it_is(
    tmp_path: Path, data: bytes
) -> None:
    path = library_file(tmp_path, data)
    with pytest.raises(LibraryDamaged) as caught:
        TinyStore(tmp_path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == data
    assert [entry.name for entry in tmp_path.iterdir()] == ["library.json"]


def test_a_file_that_another_program_writes_meanwhile_is_set_aside(
    tmp_path: Path,
) -> None:
    store = TinyStore(tmp_path)
    put(store, {"uid": "a"})
    library_file(tmp_path, b"[]")
    put(store, {"uid": "b"})
    store.close()
    assert uids(TinyStore(tmp_path)) == ["a", "b"]
    (aside,) = tmp_path.glob("library.json.damaged-*")
    assert aside.read_bytes() == b"[]"
    assert aside.name in store.news[0]


def test_a_library_of_a_later_version_is_refused_and_left_as_it_is(
    tmp_path: Path,
) -> None:
    data = b'{"meta":{"1":{"format":3}},"annotations":{}}'
    path = library_file(tmp_path, data)
    with pytest.raises(LibraryTooNew, match="format 3"):
        TinyStore(tmp_path)
    assert path.read_bytes() == data


def test_an_empty_object_is_an_empty_library(tmp_path: Path) -> None:
    library_file(tmp_path, b"{}")
    put(TinyStore(tmp_path), {"uid": "a"})
    assert uids(TinyStore(tmp_path)) == ["a"]


def test_a_directory_in_place_of_the_file_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "library.json").mkdir()
    with pytest.raises(LibraryError, match=r"can't read .*library\.json"):
        TinyStore(tmp_path)


def test_a_file_in_place_of_the_directory_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "lib").write_text("not a directory")
    with pytest.raises(LibraryError, match="can't read"):
        TinyStore(tmp_path / "lib")


@pytest.mark.parametrize("refused", ["lib", "library.json"])
def test_a_read_only_library_is_read_but_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    put(TinyStore(tmp_path / "lib"), {"uid": "a"})
    monkeypatch.setattr(
        os, "access", lambda path, mode: not mode & os.W_OK or path.name != refused
    )
    store = TinyStore(tmp_path / "lib")
    assert store.read_only
    assert uids(store) == ["a"]
    with pytest.raises(LibraryReadOnly, match=str(tmp_path / "lib")):
        put(store, {"uid": "b"})
    with pytest.raises(LibraryReadOnly, match=str(tmp_path / "lib")):
        store.put_text(DIGEST, "hello")


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.EPERM])
def test_a_refusal_of_the_system_says_that_it_is_read_only(code: int) -> None:
    disk = SimulatedDisk(World(), fail=lambda name, _: code if name == "write" else 0)
    store = TinyStore(HOME, disk=disk)
    with pytest.raises(LibraryReadOnly, match=r"library\.json"):
        put(store, {"uid": "a"})


def test_a_text_that_cannot_be_written_is_one_clear_error() -> None:
    world = World()
    world.room = 0
    store = TinyStore(HOME, disk=SimulatedDisk(world))
    with pytest.raises(LibraryFull, match="No space left"):
        store.put_text(DIGEST, "hello")
    world.room = None
    store.put_text(DIGEST, "hello")
    assert TinyStore(HOME, disk=SimulatedDisk(world)).text(DIGEST) == "hello"


def test_a_text_that_is_not_whole_is_not_shown(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put_text(DIGEST, "hello")
    path = tmp_path / "texts" / "2c" / f"{DIGEST}.json"
    for data in (b"", b"[]", b'{"text":7}', b'{"text":"hallo"}'):
        path.write_bytes(data)
        assert store.text(DIGEST) is None


def test_a_digest_is_not_a_way_to_another_file(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text('{"text":"hello"}')
    assert TinyStore(tmp_path / "lib").text("../../secret") is None


def test_a_parent_that_cannot_be_synced_does_not_stop_the_first_note() -> None:
    def refuse(name: str, number: int) -> int:
        return errno.EACCES if name == "sync_directory" and number < 2 else 0

    world = World()
    put(TinyStore(HOME, disk=SimulatedDisk(world, fail=refuse)), {"uid": "a"})
    assert uids(TinyStore(HOME, disk=SimulatedDisk(world))) == ["a"]


def test_many_changes_leave_no_file_open(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    put(store, {"uid": "0"})
    before = open_files()
    for number in range(30):
        put(store, {"uid": str(number)})
    assert open_files() == before
    store.close()
    assert open_files() < before
