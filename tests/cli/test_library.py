"""`tuireader library`: articles and the files they are kept in."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tuireader import open_library
from tuireader.cli.main import execute

if TYPE_CHECKING:
    from pathlib import Path

QUOTE = "declined to comment"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one article, on which there is one note."""
    for name in ("config_directory", "library_directory", "state_directory"):
        path = tmp_path / name
        monkeypatch.setattr(f"tuireader.paths.{name}", lambda path=path: path)
    monkeypatch.delenv("TUIREADER_LIBRARY", raising=False)
    article = tmp_path / "port.md"
    article.write_text("# Port closed\n\nThe minister declined to comment.\n")
    command = ["notes", "add", str(article), "--quote", QUOTE, "--note", "Why?"]
    assert execute(command) == 0
    return tmp_path


@pytest.fixture
def library(home: Path) -> Path:
    return home / "library_directory"


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert execute(["library", "list", "--format", "json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_articles_are_listed_with_their_notes(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = listed(capsys)
    assert (row["title"], row["notes"], row["read"]) == ("Port closed", 1, 0)
    assert row["origin"] == str(home / "port.md")
    assert execute(["library", "list"]) == 0
    assert f"{row['id']}    0 %    1 notes  Port closed" in capsys.readouterr().out
    assert execute(["library", "list", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out) == row


def test_an_article_is_added_with_its_text(
    home: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "ferry.txt").write_text("The ferry runs again.")
    missing = str(home / "missing.txt")
    assert execute(["library", "add", str(home / "ferry.txt"), missing]) == 1
    assert "missing.txt" in capsys.readouterr().err
    origins = {row["origin"]: row["digest"] for row in listed(capsys)}
    digest = origins[str(home / "ferry.txt")]
    with open_library(library) as opened:
        assert "The ferry runs again." in (opened.stored_text(str(digest)) or "")


def test_removing_an_article_asks_and_keeps_the_notes(
    home: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, True])
    monkeypatch.setattr("click.confirm", lambda *_, **__: next(answers))
    for left in (1, 0):
        assert execute(["library", "remove", str(home / "port.md")]) == 0
        with open_library(library) as opened:
            assert len(opened.articles()) == left
            assert len(opened.annotations()) == 1


def test_notes_go_with_the_article_when_that_is_said(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = listed(capsys)
    short = str(row["id"])[:8]
    assert execute(["library", "remove", short, "--with-notes", "--yes"]) == 0
    with open_library(library) as opened:
        assert opened.annotations() == ()


@pytest.mark.usefixtures("home")
def test_an_article_that_is_not_there_is_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert execute(["library", "remove", "nowhere.txt", "--yes"]) == 1
    assert "no article is called nowhere.txt" in capsys.readouterr().err


@pytest.mark.usefixtures("home")
def test_a_check_of_a_good_library_finds_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    capsys.readouterr()
    assert execute(["library", "check"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "1 articles, 1 annotations, 1 texts read; 0 problems\n"
    assert printed.err == ""
    assert execute(["library", "repair"]) == 0
    assert capsys.readouterr().out == "there was nothing to repair\n"


def test_a_check_names_what_is_wrong_and_leaves_it(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (text,) = library.glob("texts/*/*.json")
    text.write_bytes(text.read_bytes().replace(b"minister", b"monister"))
    journal = library / "library.json.journal"
    journal.write_bytes(journal.read_bytes() + b"00000000 [")
    before = journal.read_bytes()
    assert execute(["library", "check"]) == 1
    said = capsys.readouterr().err
    assert f"{text.name} is not the text that it was" in said
    assert "10 bytes of a change that was never acknowledged" in said
    assert journal.read_bytes() == before


def test_a_note_that_does_not_stand_in_its_text_is_named(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_library(library) as opened:
        (note,) = opened.annotations()
        moved = json.loads(json.dumps(opened.stored_text(note.target.digest)))
        assert QUOTE in moved
    file = library / "library.json"
    journal = library / "library.json.journal"
    data = json.loads(file.read_bytes())
    data["meta"] = {"1": {"format": 1}}
    data["annotations"]["1"]["target"]["selector"][0]["start"] += 1
    file.write_text(json.dumps(data))
    journal.unlink()
    assert execute(["library", "check"]) == 1
    assert f"{note.uid} does not stand where it says" in capsys.readouterr().err


def test_a_damaged_library_is_mended_when_it_is_opened_and_says_so_in_a_line(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "library.json").write_bytes(b"")
    assert execute(["notes", "list"]) == 0
    printed = capsys.readouterr()
    assert "Why?" in printed.out
    (line,) = printed.err.splitlines()
    (aside,) = library.glob("*.damaged-*")
    assert "library.json is empty" in line
    assert line.endswith(f"what was there is kept as {aside.name}")
    assert execute(["library", "check"]) == 0


def test_repair_takes_what_can_be_read_when_something_is_lost(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = library / "library.json"
    file.write_bytes(file.read_bytes()[:-10])
    for name in ("library.json.journal", "library.json.bak"):
        (library / name).unlink()
    assert execute(["notes", "list"]) == 1
    assert "library repair" in capsys.readouterr().err
    assert execute(["library", "repair"]) == 0
    assert "1 annotations were read" in capsys.readouterr().out
    assert execute(["notes", "list"]) == 0
    assert "Why?" in capsys.readouterr().out


def test_what_can_not_be_read_at_all_is_refused_and_then_set_aside_by_repair(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(library)
    library.mkdir(mode=0o700)
    (library / "library.json").write_bytes(b"PK\x03\x04")
    assert execute(["notes", "list"]) == 1
    assert "tuireader library repair" in capsys.readouterr().err
    assert (library / "library.json").read_bytes() == b"PK\x03\x04"
    assert execute(["library", "repair"]) == 0
    assert "the library begins empty" in capsys.readouterr().out
    (aside,) = library.glob("*.damaged-*")
    assert aside.read_bytes() == b"PK\x03\x04"
    assert execute(["notes", "list"]) == 0


def test_a_directory_in_the_place_of_the_library_is_named_with_the_way_out(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(library)
    (library / "library.json").mkdir(parents=True, mode=0o700)
    library.chmod(0o700)
    assert execute(["library", "repair"]) == 1
    assert "give what is there another name" in capsys.readouterr().err


def test_a_backup_needs_a_file(library: Path) -> None:
    assert execute(["library", "backup", "-"]) == 2
    assert execute(["library", "backup", str(library / "library.json")]) == 1


def test_a_damaged_text_is_set_aside_and_written_again_with_the_next_note(
    home: Path, library: Path
) -> None:
    (text,) = library.glob("texts/*/*.json")
    text.write_bytes(b"")
    assert execute(["library", "repair"]) == 0
    assert not text.exists()
    command = ["notes", "add", str(home / "port.md"), "--quote", "minister"]
    assert execute(command) == 0
    assert execute(["library", "check"]) == 0


def test_a_backup_is_one_file_and_is_restored_by_its_name(
    home: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    backup = home / "backup.json"
    for _ in range(2):  # over the last one too
        assert execute(["library", "backup", str(backup)]) == 0
    assert capsys.readouterr().out.startswith("1 annotations in ")
    restored = home / "restored"
    restored.mkdir(mode=0o700)
    shutil.copy(backup, restored / "library.json")
    with open_library(library) as old, open_library(restored) as new:
        (note,) = new.annotations()
        assert (note,) == old.annotations()
        text = new.stored_text(note.target.digest)
        assert text == old.stored_text(note.target.digest)
        new.edit(note.uid, body="What now?")
        assert new.stored_text(note.target.digest) == text
    with open_library(restored) as new:
        assert [found.body for found in new.annotations()] == ["What now?"]
        assert new.stored_text(note.target.digest) == text
    assert execute(["--library", str(restored), "library", "check"]) == 0


@pytest.mark.usefixtures("library")
def test_a_backup_does_not_take_the_place_of_another_file(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (home / "port.md").read_bytes()
    assert execute(["library", "backup", str(home / "port.md")]) == 1
    assert "is no library" in capsys.readouterr().err
    assert (home / "port.md").read_bytes() == before


def test_without_a_library_there_is_nothing_to_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["check"], ["repair"], ["backup", str(tmp_path / "b.json")]):
        nowhere = str(tmp_path / "nowhere")
        assert execute(["--library", nowhere, "library", *command]) == 1
        assert "there is no library" in capsys.readouterr().err
