"""How a session behaves beside others, and when the disk does not do as it is told."""

from __future__ import annotations

import errno
import os
import threading
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from faults.simulated import SimulatedDisk, World
from tuireader.errors import LibraryDamaged, LibraryFull, LibraryStopped
from tuireader.model import text_digest
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from tuireader.store.protocol import Record

HOME = Path("/library")
NOTES = TableName.ANNOTATIONS
LIBRARY = HOME / "library.json"
JOURNAL = HOME / "library.json.journal"
BACKUP = HOME / "library.json.bak"


def put(store: TinyStore, *uids: str) -> None:
    with store.transaction() as transaction:
        for uid in uids:
            transaction.put(NOTES, {"uid": uid})


def opened(world: World, fail: Callable[[str, int], int] | None = None) -> TinyStore:
    return TinyStore(HOME, disk=SimulatedDisk(world, fail=fail), wait=0)


def uids(store: TinyStore) -> list[str]:
    return list(store.records(NOTES))


def test_a_commit_is_one_line_and_one_sync() -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    lines, world.calls = world.names[JOURNAL].content.count(b"\n"), Counter()
    put(store, "b", "c")
    assert world.names[JOURNAL].content.count(b"\n") == lines + 1
    assert (world.calls["write"], world.calls["sync"]) == (1, 1)
    assert world.names[JOURNAL].synced == world.names[JOURNAL].content
    assert not world.calls["replace"]


def test_looking_for_changes_costs_one_stat() -> None:
    world = World()
    store, other = opened(world), opened(world)
    put(store, "a")
    world.calls = Counter()
    assert not store.changed()
    assert not store.refresh()
    assert world.calls == {"status": 2}
    put(other, "b")
    assert store.changed()
    assert store.refresh()
    assert not store.changed()
    assert uids(store) == ["a", "b"]


def test_what_another_session_kept_is_read_from_the_end_of_the_journal() -> None:
    world = World()
    store, other = opened(world), opened(world)
    put(other, *map(str, range(200)))
    store.refresh()
    put(other, "late")
    world.calls = Counter()
    assert store.refresh()
    assert "late" in uids(store)
    assert world.calls["open"] == 0


def test_a_session_goes_on_when_another_wrote_the_file_anew() -> None:
    world = World()
    store, other = opened(world), opened(world)
    for number in range(4):
        put(store, f"a{number}")
        put(other, f"b{number}")
        (store, other)[number % 2].tidy()
    assert store.refresh() or not store.changed()
    assert sorted(uids(store)) == sorted(uids(opened(world)))
    assert len(uids(store)) == 8


def test_a_library_file_is_written_anew_when_the_journal_has_outgrown_it() -> None:
    world = World()
    store = opened(world)
    body = "word " * 40_000
    for number in range(12):
        with store.transaction() as transaction:
            transaction.put(NOTES, {"uid": "a", "body": f"{number} {body}"})
    assert len(world.names[LIBRARY].content) > 150_000
    total = sum(len(file.content) for file in set(world.names.values()))
    assert total < 4_000_000


def test_a_large_file_is_not_written_anew_for_one_note() -> None:
    world = World()
    store = opened(world)
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "a", "body": "word " * 100_000})
    store.close()
    store = opened(world)
    put(store, "b")
    before = world.names[LIBRARY]
    store.close()
    assert world.names[LIBRARY] is before
    assert uids(opened(world)) == ["a", "b"]


def test_a_session_that_only_read_writes_nothing_at_its_end() -> None:
    world = World()
    put(opened(world), "a")
    world.calls = Counter()
    store = opened(world)
    store.refresh()
    store.close()
    writes = {"create", "write", "sync", "replace", "link", "remove", "truncate"}
    assert not writes & world.calls.keys()


def test_a_full_disk_is_named_and_the_session_goes_on_when_there_is_room() -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    world.room = world.used() + 10
    with pytest.raises(LibraryFull, match=r"No space left.*make room"):
        put(store, "b")
    assert uids(store) == uids(opened(world)) == ["a"]
    world.room = None
    put(store, "b")
    assert uids(store) == uids(opened(world)) == ["a", "b"]


def test_after_a_failed_sync_a_session_writes_no_more_and_says_so() -> None:
    failing = [False]

    def fail(name: str, _number: int) -> int:
        return errno.EIO if failing[0] and name == "sync" else 0

    world = World()
    store, other = opened(world, fail), opened(world)
    put(store, "a")
    failing[0] = True
    with pytest.raises(LibraryStopped, match=r"Input/output error.*start again"):
        put(store, "b")
    failing[0] = False
    world.calls = Counter()
    with pytest.raises(LibraryStopped):
        put(store, "b")
    store.close()
    assert not world.calls["sync"]
    assert not world.calls["write"]
    assert uids(store) == uids(opened(world)) == ["a"]
    put(other, "c")
    assert uids(opened(world)) == ["a", "c"]


def test_a_file_without_hard_links_is_copied() -> None:
    world = World()
    store = opened(world, lambda name, _: errno.EPERM if name == "link" else 0)
    put(store, "a")
    store.tidy()
    put(store, "b")
    store.close()
    world.names[LIBRARY].content = b""
    again = opened(world)
    assert uids(again) == ["a", "b"]
    assert len(again.news) == 1


def test_a_file_older_than_its_journal_is_not_taken_for_the_library() -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    old = world.names[LIBRARY].content
    for uid in "bcd":
        put(store, uid)
        store.tidy()
    world.new_file(LIBRARY).content = old
    again = opened(world)
    assert uids(again) == ["a", "b", "c", "d"]
    assert "older than its journal" in again.news[0]


@pytest.mark.parametrize("lost", [LIBRARY, JOURNAL, BACKUP])
def test_any_one_file_may_be_gone(lost: Path) -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    store.tidy()
    put(store, "b")
    store.close()
    del world.names[lost]
    again = opened(world)
    assert uids(again) == ["a", "b"]
    assert bool(again.news) == (lost == LIBRARY)
    put(again, "c")
    assert uids(opened(world)) == ["a", "b", "c"]


def test_a_library_of_which_two_files_are_damaged_is_not_opened_and_left() -> None:
    world = World()
    store = opened(world)
    for uid in "abc":
        put(store, uid)
        store.tidy()
    for path in (LIBRARY, BACKUP):
        world.new_file(path).content = b"damaged"
    before = {path: file.content for path, file in world.names.items()}
    with pytest.raises(LibraryDamaged, match="library repair"):
        opened(world)
    assert {path: file.content for path, file in world.names.items()} == before


def test_threads_of_one_session_wait_for_each_other(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    inside, most = [0], [0]

    def write(name: str) -> None:
        for number in range(20):
            with store.transaction() as transaction:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                transaction.put(NOTES, {"uid": f"{name}{number}"})
                inside[0] -= 1

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert len(uids(TinyStore(tmp_path))) == 60


def test_a_child_forked_while_the_lock_is_held_does_not_hold_it(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    put(store, "a")
    reading, writing = os.pipe()
    with store.transaction() as transaction:
        child = os.fork()
        if not child:
            # Only what a forked child may do: wait for the parent's word, then write.
            os.read(reading, 1)
            code = 1
            try:
                put(store, "child")
                code = 0
            finally:
                os._exit(code)
        transaction.put(NOTES, {"uid": "b"})
    put(store, "c")
    os.write(writing, b"!")
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    os.close(reading)
    os.close(writing)
    assert uids(TinyStore(tmp_path)) == ["a", "b", "c", "child"]
    assert store.refresh()


def test_a_damaged_library_on_a_full_disk_is_read_and_can_be_written_later() -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    store.tidy()
    put(store, "b")
    world.names[LIBRARY] = world.new_file(LIBRARY)
    world.room = 0
    again = opened(world)
    assert uids(again) == ["a", "b"]
    again.refresh()
    again.refresh()
    assert len([name for name in world.names if "damaged" in name.name]) <= 1
    with pytest.raises(LibraryFull):
        put(again, "c")
    world.room = None
    put(again, "c")
    assert uids(opened(world)) == ["a", "b", "c"]


def test_an_interruption_while_a_change_is_written_leaves_it_out() -> None:
    interrupting = [False]

    def fail(name: str, _number: int) -> int:
        if interrupting[0] and name == "write":
            raise KeyboardInterrupt
        return 0

    world = World()
    store = opened(world, fail)
    put(store, "a")
    interrupting[0] = True
    with pytest.raises(KeyboardInterrupt):
        put(store, "b")
    interrupting[0] = False
    put(store, "c")
    assert uids(store) == uids(opened(world)) == ["a", "c"]


def test_an_old_file_that_can_not_be_brought_over_stays_as_it_is() -> None:
    world = World()
    world.directories.add(HOME)
    old = b'{"annotations":{"1":{"uid":"a"}}}'
    world.new_file(LIBRARY).content = old
    world.room = len(old) + 10
    store = opened(world)
    assert uids(store) == ["a"]
    with pytest.raises(LibraryFull):
        put(store, "b")
    assert world.names[LIBRARY].content == old
    world.room = None
    put(store, "b")
    assert uids(opened(world)) == ["a", "b"]
    assert world.names[HOME / "library.json.format-0"].content == old


def test_annotations_of_an_article_are_found_however_they_name_it() -> None:
    world = World()
    store = opened(world)
    article, digest = "00d1b2c3a4f5e697", "ab" * 32
    usual: Record = {"target": {"article": article, "digest": digest}}
    odd: Record = {"creator": {"article": "ffffffffffffffff"}, **usual}
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "usual", **usual})
        transaction.put(NOTES, {"uid": "odd", **odd})
        source = f"urn:x-tuireader:article:{article}"
        transaction.put(NOTES, {"uid": "foreign", "target": source})
        transaction.put(NOTES, {"uid": "of nothing"})
        transaction.put(NOTES, {"uid": "other", "target": {"article": "x"}})

    def about(opened: TinyStore, *asked: str) -> set[object]:
        return {record["uid"] for record in opened.about(*asked)}

    store.tidy()
    for session in (store, opened(world)):
        assert about(session, article) == {"usual", "odd", "foreign"}
        assert about(session, "nowhere", digest) == {"usual", "odd"}
        assert about(session, "x") == {"other"}
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "late", **usual})
        transaction.remove(NOTES, "odd")
    assert about(store, article) == {"usual", "foreign", "late"}


def test_a_damaged_library_that_another_session_holds_is_read_and_left() -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    world.new_file(LIBRARY)
    with store.transaction():
        again = opened(world)
        assert uids(again) == ["a"]
        assert "library.json is empty" in again.news[0]
    assert not world.names[LIBRARY].content
    assert uids(opened(world)) == ["a"]
    assert world.names[LIBRARY].content


def test_a_file_of_others_is_set_aside_and_there_is_a_backup_again() -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    store.tidy()
    put(store, "b")
    store.tidy()
    world.new_file(LIBRARY).content = b'{"annotations": {"1": {"uid": "old"}}}'
    put(store, "c")
    store.close()
    assert "changed by another program" in "".join(store.news)
    for lost in (LIBRARY, JOURNAL):
        after = world.copy()
        del after.names[lost]
        assert uids(opened(after)) == ["a", "b", "c"]


def test_a_library_whose_files_are_gone_is_written_again_by_who_knows_it() -> None:
    world = World()
    store = opened(world)
    put(store, "a")
    store.put_text(text_digest("What was said."), "What was said.")
    for name in [*world.names]:
        del world.names[name]
    assert store.refresh()
    assert uids(store) == ["a"]
    assert not store.refresh()
    assert ["the files of /library are gone" in said for said in store.news] == [True]
    store.put_text(text_digest("What was said."), "What was said.")
    put(store, "b")
    other = opened(world)
    assert uids(other) == ["a", "b"]
    assert other.text(text_digest("What was said.")) == "What was said."
    assert not other.news


def test_a_library_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "lib").mkdir()
    link = tmp_path / "lib" / "library.json"
    link.symlink_to(tmp_path / "notes" / "library.json")
    for uid in ("a", "b"):
        store = TinyStore(tmp_path / "lib")
        put(store, uid)
        store.close()
    assert link.is_symlink()
    assert uids(TinyStore(tmp_path / "lib")) == ["a", "b"]
    assert uids(TinyStore(tmp_path / "notes")) == ["a", "b"]
