"""TinyDB's own API upon the journal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB, where
from tinydb.table import Document

from tuireader.store.protocol import TableName
from tuireader.store.table import LibraryDatabase
from tuireader.store.tiny import TinyStore

if TYPE_CHECKING:
    from pathlib import Path

ANY = where("article").exists()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.json"


def test_documents_are_inserted_found_changed_and_removed(path: Path) -> None:
    with LibraryDatabase(path) as database:
        table = database.table("lists")
        assert table.insert({"article": "x", "n": 1}) == 1
        assert table.insert_multiple([{"article": "y"}, {"article": "x"}]) == [2, 3]
        assert table.update({"n": 2}, where("article") == "x") == [1, 3]
        assert table.remove(where("article") == "y") == [2]
        assert table.upsert({"article": "z"}, where("article") == "z") == [4]
        assert table.upsert({"n": 9}, where("article") == "z") == [4]
    with LibraryDatabase(path) as database:
        table = database.table("lists")
        assert table.all() == [
            {"article": "x", "n": 1 + 1},
            {"article": "x", "n": 2},
            {"article": "z", "n": 9},
        ]
        assert table.count(ANY) == 3
        assert table.get(doc_id=4) == {"article": "z", "n": 9}
        assert table.contains(where("n") == 9)
        assert len(table) == 3


def test_a_change_writes_only_itself(path: Path) -> None:
    with LibraryDatabase(path) as database:
        table = database.table("lists")
        table.insert_multiple({"article": "x" * 100} for _ in range(100))
        journal = path.with_name("library.json.journal")
        before = journal.stat().st_size
        table.update({"n": 1}, doc_ids=[50])
        table.remove(doc_ids=[51])
        assert journal.stat().st_size - before < 300


def test_several_updates_are_one_commit_and_see_each_other(path: Path) -> None:
    with LibraryDatabase(path) as database:
        table = database.table("lists")
        table.insert_multiple([{"n": 1}, {"n": 2}])
        journal = path.with_name("library.json.journal")
        before = journal.read_bytes().count(b"\n")
        changed = table.update_multiple(
            [
                ({"n": 5}, where("n") == 1),
                (lambda document: document.update(seen=True), where("n") == 5),
            ]
        )
        assert changed == [1, 1]
        assert table.all() == [{"n": 5, "seen": True}, {"n": 2}]
        assert journal.read_bytes().count(b"\n") == before + 1


def test_two_sessions_do_not_give_one_number_twice(path: Path) -> None:
    with LibraryDatabase(path) as first, LibraryDatabase(path) as second:
        numbers = [
            database.table("lists").insert({"article": "x"})
            for database in (first, second, first, second)
        ]
        assert numbers == [1, 2, 3, 4]
        first.table("lists").remove(doc_ids=[4])
        assert second.table("lists").insert({}) == 5


def test_a_query_is_not_answered_from_before_another_session_wrote(path: Path) -> None:
    with LibraryDatabase(path) as first, LibraryDatabase(path) as second:
        assert second.table("lists").search(ANY) == []
        first.table("lists").insert({"article": "x"})
        assert second.table("lists").search(ANY) == [{"article": "x"}]


def test_changing_what_was_found_changes_nothing_in_the_table(path: Path) -> None:
    with LibraryDatabase(path) as database:
        table = database.table("lists")
        given = {"article": "x", "tags": ["a"]}
        table.insert(given)
        given["tags"] = []
        table.search(ANY)[0]["tags"].append("b")
        table.all()[0]["tags"].append("b")
        assert table.all() == [{"article": "x", "tags": ["a"]}]


def test_a_document_with_a_number_of_its_own(path: Path) -> None:
    with LibraryDatabase(path) as database:
        table = database.table("lists")
        assert table.insert(Document({"n": 1}, doc_id=7)) == 7
        assert table.insert({"n": 2}) == 8
        with pytest.raises(ValueError, match="already exists"):
            table.insert(Document({"n": 3}, doc_id=7))
        assert table.upsert(Document({"n": 4}, doc_id=7)) == [7]
        assert table.get(doc_id=7) == {"n": 4}


def test_tables_are_emptied_and_dropped(path: Path) -> None:
    with LibraryDatabase(path) as database:
        database.table("lists").insert({"n": 1})
        database.table("lists").truncate()
        assert database.table("lists").all() == []
        assert database.table("lists").insert({"n": 1}) == 2
        database.table("other").insert({"n": 1})
        database.drop_table("other")
        assert database.tables() == {"lists"}
        database.drop_tables()
        assert database.tables() == set()
    with LibraryDatabase(path) as database:
        assert database.tables() == set()
        assert database.table("lists").insert({"n": 1}) == 3


def test_what_is_no_json_changes_nothing(path: Path) -> None:
    with LibraryDatabase(path) as database:
        table = database.table("lists")
        table.insert({"n": 1})
        for odd in ({"n": object()}, {"n": float("nan")}):
            with pytest.raises((TypeError, ValueError)):
                table.insert(odd)
        assert table.all() == [{"n": 1}]


def test_the_store_and_tinydb_see_one_library(tmp_path: Path, path: Path) -> None:
    store = TinyStore(tmp_path)
    with store.transaction() as transaction:
        transaction.put(TableName.ANNOTATIONS, {"uid": "a", "body": "one"})
    with LibraryDatabase(path) as database:
        table = database.table("annotations")
        table.update({"body": "two"}, where("uid") == "a")
        table.update({"uid": "b"}, where("uid") == "a")
    store.refresh()
    records = dict(store.records(TableName.ANNOTATIONS))
    assert records == {"b": {"uid": "b", "body": "two"}}


def test_stock_tinydb_reads_what_was_closed(path: Path) -> None:
    with LibraryDatabase(path) as database:
        database.table("lists").insert({"article": "x"})
    with TinyDB(path, access_mode="r") as stock:
        assert stock.table("lists").search(ANY) == [{"article": "x"}]
    assert json.loads(path.read_bytes())["lists"] == {"1": {"article": "x"}}


def test_writing_whole_tables_as_a_stock_storage_does_commits_what_differs(
    path: Path,
) -> None:
    with LibraryDatabase(path) as database:
        database.table("lists").insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}])
        database.table("other").insert({"n": 1})
        database.storage.write({"lists": {"1": {"n": 1}, "3": {"n": 7}, "9": {}}})
        assert database.tables() == {"lists"}
        table = database.table("lists")
        found = {document.doc_id: dict(document) for document in table}
        assert found == {1: {"n": 1}, 3: {"n": 7}, 9: {}}
        assert table.insert({}) == 10
