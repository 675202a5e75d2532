from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tuireader import open_library, read
from tuireader.cli.main import execute
from tuireader.cli.wanted import COLOURS
from tuireader.model import Colour

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """The port stays closed

“Nobody was told,” said Ida Brandt, the harbour master. The quay was empty.

“We had no choice,” said Ole Lund, a minister.
"""


@pytest.fixture(autouse=True)
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for part in ("config", "state", "library"):
        place = tmp_path / part
        monkeypatch.setattr(f"tuireader.paths.{part}_directory", lambda p=place: p)
    monkeypatch.setenv("COLUMNS", "80")
    path = tmp_path / "port.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def kept(article: Path, tmp_path: Path) -> Path:
    """Keep a note on a sentence with a quotation, and one on a sentence without."""
    made = read(str(article))
    with open_library(tmp_path / "library") as library:
        for words, note in (
            ("“Nobody was told,” said Ida Brandt", "of Brandt"),
            ("The quay was empty.", "of nobody"),
            ("no choice", "of Lund"),
        ):
            start = made.text.index(words)
            library.add_note(made, start, start + len(words), note)
    return article


def _listed(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    capsys.readouterr()
    assert execute(["notes", "list", "--format", "json", *options]) == 0
    found = json.loads(capsys.readouterr().out)["annotations"]
    return [one["body"][0]["value"] for one in found]


@pytest.mark.parametrize(
    ("name", "notes"),
    [("brandt", ["of Brandt"]), ("minister", ["of Lund"]), ("nobody", [])],
)
@pytest.mark.usefixtures("kept")
def test_notes_are_chosen_by_who_is_quoted_in_the_passage(
    name: str, notes: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _listed(capsys, "--speaker", name) == notes


def test_the_text_of_the_note_counts_when_the_article_is_gone_or_changed(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.write_text("Something else.", encoding="utf-8")
    assert _listed(capsys, "--speaker", "Lund") == ["of Lund"]
    kept.unlink()
    assert _listed(capsys, "--speaker", "Lund") == ["of Lund"]


def test_a_corrected_speaker_counts(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = read(str(kept))
    start = made.text.index("“We had")
    with open_library(tmp_path / "library") as library:
        library.correct(made, start, made.text.index("” said Ole") + 1, "A typist")
    assert "of Lund" in _listed(capsys, "--speaker", "typist", "--kind", "note")
    assert _listed(capsys, "--speaker", "Lund") == []


def test_an_imported_passage_is_looked_at_in_the_article_as_it_is(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "readwise.csv"
    file.write_text(
        f"Highlight,Title,URL,Note\nNobody was told,Port,{article.as_uri()},came in\n"
        "Nobody was told,Port,https://example.org/gone,of no article\n",
        encoding="utf-8",
    )
    assert execute(["notes", "import", str(file)]) == 0
    assert _listed(capsys, "--speaker", "Brandt") == ["came in"]
    execute(["notes", "list", "--speaker", "Brandt"])
    assert "1 article can't be read" in capsys.readouterr().err


@pytest.mark.usefixtures("kept")
def test_notes_are_chosen_by_kind_and_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(_listed(capsys, "--kind", "note", "--since", "2020-01-01")) == 3
    assert _listed(capsys, "--kind", "bookmark", "--kind", "highlight") == []
    assert _listed(capsys, "--until", "2020-01-01") == []
    assert execute(["notes", "list", "--since", "soon"]) == 2


@pytest.mark.usefixtures("kept")
def test_a_file_each_article_is_written_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = tmp_path / "vault"
    each = ["notes", "export", "--each", str(vault)]
    assert execute(each) == 0
    (path,) = vault.iterdir()
    told = capsys.readouterr()
    assert told.out == f"{path}\n"
    assert told.err == "tuireader: 1 written, 0 as they were, 0 left\n"
    path.write_text(path.read_text("utf-8") + "mine", encoding="utf-8")
    assert execute(each) == 1
    assert "somebody wrote into it" in capsys.readouterr().err
    assert execute([*each, "--format", "json"]) == 2


@pytest.mark.usefixtures("kept")
def test_notes_go_out_as_org_with_what_escapes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = read(str(tmp_path / "port.txt"))
    with open_library(tmp_path / "library") as library:
        library.add_note(made, 0, 3, "* no heading \x1b[31m")
    capsys.readouterr()
    assert execute(["notes", "export", "--format", "org"]) == 0
    assert "\n\u200b* no heading ␛[31m\n" in capsys.readouterr().out


def test_an_import_says_at_most_twenty_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.csv"
    rows = "".join(f"u{n},/news/port.txt,x\n" for n in range(30))
    file.write_text(f"uid,origin,exact\n{rows}bad,,\n", encoding="utf-8")
    assert execute(["notes", "import", str(file)]) == 1
    told = capsys.readouterr()
    assert told.out == "30 new, 0 changed, 0 as they were, 1 left out\n"
    lines = told.err.splitlines()
    assert lines[0] == "tuireader: left out: line 32: an annotation of nothing"
    assert lines[-1] == "tuireader: and 11 more"
    assert len(lines) == 21


def test_a_highlight_has_a_colour_by_which_it_is_found(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add = ["notes", "add", str(article), "--quote"]
    uids = {}
    for words, colour in (("The port", "green"), ("The quay", "yellow")):
        assert execute([*add, words, "--colour", colour]) == 0
        uids[colour] = capsys.readouterr().out.strip()
    for colour, uid in uids.items():
        for command in (["list"], ["export"], ["search", "the"]):
            asked = ["notes", *command, "--format", "json", "--colour", colour]
            assert execute(asked) == 0
            (found,) = json.loads(capsys.readouterr().out)["annotations"]
            assert found["uid"] == uid
    execute(["notes", "list", "--colour", "green"])
    assert "green highlight" in capsys.readouterr().out
    execute(["notes", "export", "--colour", "green"])
    assert "*green highlight ·" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--colour", "teal"], "teal"),
        (["--colour", "red", "--note", "Why?"], "only a highlight"),
        (["--colour", "red", "--tag", "port"], "only a highlight"),
    ],
)
def test_a_colour_that_cannot_be_given_is_refused(
    article: Path,
    options: list[str],
    why: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert execute(["notes", "add", str(article), "--quote", "The quay", *options]) == 2
    assert why in capsys.readouterr().err


def test_the_colours_of_the_command_are_those_there_are() -> None:
    assert [*COLOURS] == [*Colour]


def test_notes_are_chosen_by_how_their_passage_hangs(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.write_text(TEXT.replace("The quay was empty.", ""), encoding="utf-8")
    with open_library(tmp_path / "library") as library:
        library.remember(read(str(kept)))
    assert _listed(capsys, "--anchor", "orphan") == ["of nobody"]
    assert _listed(capsys, "--anchor", "exact") == ["of Brandt", "of Lund"]
    both = ("--anchor", "exact", "--anchor", "orphan")
    assert len(_listed(capsys, *both)) == 3
    assert execute(["notes", "list"]) == 0
    table = capsys.readouterr().out
    assert table.count("orphan  The port stays closed") == 1
    assert "exact" not in table
