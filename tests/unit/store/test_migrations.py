from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.errors import LibraryTooNew
from tuireader.store.migrations import FORMAT, Documents, format_of, migrate

FILE = Path("library.json")


def test_a_present_library_is_left_as_it_is() -> None:
    documents: Documents = {"meta": {"1": {"format": FORMAT}}, "annotations": {}}
    assert migrate(documents, FILE) is documents


def test_a_stock_file_is_brought_to_the_present_format() -> None:
    documents: Documents = {
        "annotations": {
            "1": {"uid": "kept"},
            "2": {"id": "urn:uuid:from-the-id"},
            "3": {"body": "nameless"},
            "4": {"body": "nameless"},
        }
    }
    migrated = migrate(documents, FILE)
    assert format_of(migrated) == FORMAT
    uids = [record["uid"] for record in migrated["annotations"].values()]
    assert uids[:2] == ["kept", "from-the-id"]
    assert len(set(uids)) == 4
    assert migrate(documents, FILE) == migrated
    assert "meta" not in documents


def test_what_the_meta_table_says_beyond_the_format_stays() -> None:
    documents: Documents = {"meta": {"1": {"format": "odd", "owner": "L. Holm"}}}
    assert migrate(documents, FILE)["meta"]["1"] == {
        "format": FORMAT,
        "owner": "L. Holm",
    }


def test_a_later_format_is_refused() -> None:
    documents: Documents = {"meta": {"1": {"format": FORMAT + 1}}}
    with pytest.raises(LibraryTooNew, match=r"library\.json has format 3"):
        migrate(documents, FILE)
