"""The page on the library's format: its examples run, and say what the store says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tuireader import Article, open_library
from tuireader.store.migrations import FORMAT
from tuireader.store.protocol import TableName
from tuireader.store.short import COLUMNS
from tuireader.store.tiny import TinyStore

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "library.md").read_text("utf-8")
TEXT = "The minister declined to comment. “It’s over,” she said."
ARTICLE = Article.from_text(TEXT, origin="/news/port.html")


def printed(example: str, directory: Path) -> str:
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "examples" / example, directory],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
    )
    return done.stdout


@pytest.fixture(params=["in the journal", "tidied", "closed", "tidied and more"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A library at different moments, all kinds of steps among them."""
    opened = open_library(tmp_path)
    notes = [
        opened.add_note(ARTICLE, 4, 12, "Why?", tags=("port", "jobs")),
        opened.add_note(ARTICLE, 0, 12, "‘later removed’"),
        opened.highlight(ARTICLE, 13, 21, colour="green"),
        opened.highlight(ARTICLE, 34, 46),
        opened.bookmark(ARTICLE, 0, 0, "here"),
    ]
    opened.remove(notes[1].uid)
    if request.param.startswith("tidied"):
        opened.tidy()
    if request.param != "tidied":
        opened.edit(notes[0].uid, body="What now?")
        opened.correct(ARTICLE, 34, 46, "the minister")
    if request.param == "closed":
        opened.close()
    return tmp_path


def test_the_example_reads_what_the_store_reads(library: Path) -> None:
    found = map(json.loads, printed("read_library.py", library).splitlines())
    records = TinyStore(library).records(TableName.ANNOTATIONS)
    assert {record["uid"]: record for record in found} == dict(records)


def test_the_example_for_tinydb_lists_the_notes(library: Path) -> None:
    notes = open_library(library).annotations()
    bodies = [note.body for note in notes if note.motivation == "commenting"]
    assert printed("library_with_tinydb.py", library) == f"1 {bodies[0]}\n"


def test_the_head_of_a_journal_that_the_page_shows_agrees_with_its_checksum() -> None:
    digits, body = re.findall(r"^([0-9a-f]{8}) (\{.*\})$", PAGE, re.MULTILINE)[0]
    assert digits == f"{zlib.crc32(body.encode()):08x}"
    assert json.loads(body)["format"] == FORMAT


def test_the_page_lists_the_columns_of_a_note() -> None:
    (row,) = re.findall(r'^\| `\["note", NUMBER, …\]` \| (.*) \|$', PAGE, re.MULTILINE)
    places = [row.index(column) for column in COLUMNS if column != "note"]
    assert places == sorted(places)
