from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tuireader import analyse, open_library, read, resources
from tuireader.cli.main import execute
from tuireader.model import Article, Deed, EntityCorrection, EntityKind

SEED = str(resources.seed_article())
SAMPLES = sorted(
    str(path)
    for path in resources.seeds_directory().iterdir()
    if path.name != "README.md"
)


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("config", "state"):
        monkeypatch.setattr(
            f"tuireader.paths.{part}_directory", lambda part=part: tmp_path / part
        )
    library = tmp_path / "library"
    monkeypatch.setattr("tuireader.paths.library_directory", lambda: library)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("TUIREADER_THEME", "TUIREADER_LIBRARY", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def test_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["--version"]) == 0
    assert capsys.readouterr().out.startswith("tuireader ")


@pytest.mark.parametrize(
    "command",
    [
        "read",
        "show",
        "quotes",
        "entities",
        "times",
        "text",
        "notes",
        "themes",
        "keys",
        "doctor",
    ],
)
def test_every_command_has_a_help_text(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute([command, "--help"]) == 0
    assert "Usage: tuireader" in capsys.readouterr().out


def test_quotes_of_the_seed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["quotes", SEED, "--format", "json"]) == 0
    quotes = json.loads(capsys.readouterr().out)
    assert len(quotes) == 18
    first = quotes[0]
    assert first["speaker"] == "Alyaksandr Lukashenka"
    assert first["text"] == "‘seriously consider’"
    text = Path(SEED).read_text(encoding="utf-8")
    assert all(text[q["start"] : q["end"]] == q["text"] for q in quotes)


def test_quotes_of_one_speaker(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["quotes", SEED, "--speaker", "Grigoryan", "--format", "jsonl"]
    assert execute(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {json.loads(line)["speaker"] for line in lines} == {"Armen Grigoryan"}


MINISTER = """Helena Marsh, the transport minister, opened the bridge on Monday.

“The road is open,” said Marsh. “We counted the bolts,” the minister said.

“They never asked us,” a neighbour said.
"""


@pytest.mark.parametrize("words", ["helena", "Marsh", "the minister", "TRANSPORT"])
def test_a_speaker_is_found_by_every_name_and_description(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    (tmp_path / "bridge.txt").write_text(MINISTER, encoding="utf-8")
    origin = str(tmp_path / "bridge.txt")
    arguments = ["quotes", origin, "--speaker", words, "--format", "jsonl"]
    assert execute(arguments) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["speaker"] for row in rows] == ["Helena Marsh", "the minister"]
    assert {row["speaker_name"] for row in rows} == {"Helena Marsh"}
    assert {row["speaker_id"] for row in rows} == {"helena-marsh"}


def test_a_table_has_the_name_and_below_it_the_description(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bridge.txt").write_text(MINISTER, encoding="utf-8")
    assert execute(["quotes", str(tmp_path / "bridge.txt")]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Helena Marsh      “The road is open,”",
        "Helena Marsh      “We counted the bolts,”",
        "  “the minister”",
        "a neighbour       “They never asked us,”",
    ]


def test_the_legend_names_a_speaker_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bridge.txt").write_text(MINISTER, encoding="utf-8")
    assert execute(["show", str(tmp_path / "bridge.txt")]) == 0
    legend = capsys.readouterr().out.splitlines()[-2:]
    assert [" ".join(line.split()) for line in legend] == [
        "HM Helena Marsh",
        "Ne a neighbour",
    ]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Helena Marsh", "Helena Marsh"),
        ("helena\u00a0mar\u00adsh", "Helena Marsh"),
        ("José", "José Luz"),
        ("Jose\u0301", "José Luz"),
        ("JOSE LUZ", "José Luz"),
    ],
)
def test_a_speaker_is_found_however_the_name_is_encoded(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: str, name: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<p>“The pier is safe,” said Helena&nbsp;Mar&shy;sh on Monday.</p>"
        "<p>“It is not,” said Jose\u0301&#8239;Luz&#8203;, who built it.</p>",
        encoding="utf-8",
    )
    assert execute(["quotes", str(page), "--speaker", asked, "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["speaker"] == name


def test_quotes_as_csv_and_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["quotes", SEED, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 18
    assert execute(["quotes", SEED]) == 0
    assert "Natalya Eismont" in capsys.readouterr().out


def test_times_of_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["times", SEED, "--format", "json"]) == 0
    times = json.loads(capsys.readouterr().out)
    days = {" ".join(t["text"].split()): (t["first"], t["last"]) for t in times}
    assert days["23 November"] == ("2023-11-23", "2023-11-23")
    assert days["Tuesday"] == ("2023-11-14", "2023-11-14")
    assert [t["first"] for t in times] == sorted(t["first"] for t in times)
    text = Path(SEED).read_text(encoding="utf-8")
    assert all(text[t["start"] : t["end"]] == t["text"] for t in times)


def test_times_as_table_and_csv(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "dateless.txt"
    path.write_text("She was born in 1931.\n\nShe died on Tuesday.\n", "utf-8")
    assert execute(["times", str(path), SEED]) == 0
    out = capsys.readouterr().out
    assert "        1931  She was born in 1931.\n           ?  She died" in out
    assert " 23 Nov 2023  On Tuesday, Armenia" in out
    assert execute(["times", str(path), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["first"] for row in rows] == ["1931-01-01", ""]


def test_entities_of_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["entities", SEED, "--format", "json"]) == 0
    entities = {e["name"]: e for e in json.loads(capsys.readouterr().out)}
    assert "Niklol Pashinyan" in entities["Nikol Pashinyan"]["aliases"]
    assert entities["Kremlin"]["kind"] == "ORGANISATION"
    assert execute(["entities", SEED]) == 0
    assert "PEOPLE" in capsys.readouterr().out
    for style in ("jsonl", "csv"):
        assert execute(["entities", SEED, "--format", style]) == 0
        assert "Kremlin" in capsys.readouterr().out


@pytest.mark.parametrize("style", ["text", "markdown", "json", "jsonl"])
def test_the_text_of_an_article(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["text", SEED, "--format", style]) == 0
    assert "not leaving the CSTO" in capsys.readouterr().out


@pytest.mark.parametrize("origin", SAMPLES)
def test_every_sample_is_shown(origin: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["show", origin]) == 0
    out = capsys.readouterr().out
    assert out.strip()
    assert "\x1b" not in out


def test_show_in_colour_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["--theme", "paper", "show", "--color", "always", SEED]) == 0
    out = capsys.readouterr().out
    assert "\x1b[" in out
    assert "DP" in out


def test_an_origin_alone_prints_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert execute([SEED]) == 0
    assert "not leaving the CSTO" in capsys.readouterr().out


def test_one_bad_origin_is_told_and_the_others_are_printed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.txt")
    assert execute(["quotes", gone, SEED]) == 1
    printed = capsys.readouterr()
    assert "gone.txt" in printed.err
    assert "Natalya Eismont" in printed.out


@pytest.mark.parametrize(
    ("content", "word"), [(b"\x89PNG\r\n\x1a\n\0\0\0", "PNG"), (b"", "nothing to read")]
)
def test_what_is_no_text_is_one_line(
    content: bytes, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(content)
    assert execute(["show", str(path)]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert word.casefold() in error.casefold()


def test_a_directory_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["show", str(tmp_path)]) == 1
    assert "directory" in capsys.readouterr().err


def test_wrong_words_are_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["quotes", "--format", "xml", SEED]) == 2
    assert capsys.readouterr().err.startswith("tuireader: ")
    assert execute(["--theme", "nope", "show", SEED]) == 1
    assert 'no theme "nope"' in capsys.readouterr().err


def test_a_broken_setting_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config"
    config.mkdir()
    (config / "config.toml").write_text('theme = "ink"\nwidth = "wide"\n', "utf-8")
    assert execute(["show", SEED]) == 1
    assert "line 2" in capsys.readouterr().err


def test_notes_are_added_listed_searched_and_removed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    add = ["notes", "add", SEED, "--quote", "only express regret"]
    assert execute([*add, "--note", "Moscow is mild", "--tag", "csto"]) == 0
    uid = capsys.readouterr().out.strip()
    assert execute(["notes", "list"]) == 0
    assert "Moscow is mild" in capsys.readouterr().out
    assert execute(["notes", "search", "MILD"]) == 0
    assert uid in capsys.readouterr().out
    assert execute(["notes", "list", "--tag", "other"]) == 0
    assert capsys.readouterr().out == ""
    assert execute(["notes", "remove", uid]) == 0
    capsys.readouterr()
    assert execute(["notes", "remove", uid]) == 1
    assert uid in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--quote", " "], ["--quote", "express regret", "--note", " "]]
)
def test_a_note_of_blanks_is_a_mistake_in_the_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["notes", "add", SEED, *words]) == 2
    assert "words" in capsys.readouterr().err


def test_a_passage_that_is_not_there_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert execute(["notes", "add", SEED, "--quote", "no such words"]) == 1
    assert "no such words" in capsys.readouterr().err


def test_a_library_with_no_notes_says_so_beside_the_data(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert execute(["notes", "list"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "tuireader: no notes there\n"


def test_a_table_of_notes_ends_with_its_last_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    add = ["notes", "add", SEED, "--quote", "only express regret", "--note", "mild"]
    assert execute(add) == 0
    capsys.readouterr()
    assert execute(["notes", "export", "--format", "csv"]) == 0
    assert not capsys.readouterr().out.endswith("\n\n")


@pytest.mark.parametrize("style", ["json", "jsonl", "csv", "jsonld"])
def test_notes_go_out_and_come_back_once(
    style: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add = ["notes", "add", SEED, "--quote", "only express regret", "--note", "whose?"]
    assert execute(add) == 0
    capsys.readouterr()
    assert execute(["notes", "export", "--format", style]) == 0
    file = tmp_path / f"notes.{style}"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    other = ["--library", str(tmp_path / "other")]
    assert execute([*other, "notes", "import", str(file)]) == 0
    assert capsys.readouterr().out.startswith("1 new")
    assert execute([*other, "notes", "import", str(file)]) == 0
    assert capsys.readouterr().out.startswith("0 new")


def test_notes_as_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    execute(
        ["notes", "add", SEED, "--quote", "only express regret", "--note", "whose?"]
    )
    capsys.readouterr()
    assert execute(["notes", "export"]) == 0
    out = capsys.readouterr().out
    assert "> only express regret" in out
    assert "whose?" in out


def test_themes_keys_and_doctor_print(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for command in ("themes", "keys", "doctor"):
        assert execute([command]) == 0
    out = capsys.readouterr().out
    assert "okabe-ito" in out
    assert '"view.line-down"' in out
    assert "Textual" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["completion", shell]) == 0
    assert "_TUIREADER_COMPLETE" in capsys.readouterr().out


def test_a_later_library_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = tmp_path / "library"
    execute(["notes", "add", SEED, "--quote", "only express regret"])
    file = library / "library.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    for record in data["meta"].values():
        for key, value in record.items():
            if isinstance(value, int):
                record[key] = value + 1000
    file.write_text(json.dumps(data), encoding="utf-8")
    before = file.read_bytes()
    capsys.readouterr()
    assert execute(["notes", "list"]) == 1
    assert "library.json" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_quotes_explain_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["quotes", SEED, "--speaker", "Eismont", "--explain"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert (
        "because: “stated” and the speaker follow the words (see “Natalya Eismont”"
        in told
    )


def test_quotes_explain_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["quotes", SEED, "--explain", "--format", "json"]) == 0
    text = Path(SEED).read_text(encoding="utf-8")
    for quote in json.loads(capsys.readouterr().out):
        assert quote["reason"]
        for seen in quote["evidence"]:
            assert text[seen["start"] : seen["end"]] == seen["text"]
    assert execute(["quotes", SEED, "--explain", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert rows[0]["evidence"] == "Lukashenka"


def test_quotes_are_printed_as_the_reader_corrected_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = read(SEED)
    span = analyse(article).quotations[0].span
    with open_library(tmp_path / "library") as library:
        library.correct(article, span.start, span.end, "A typist")
    assert execute(["quotes", SEED, "--format", "json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert (first["speaker"], first["rule"]) == ("A typist", "corrected")
    assert execute(["show", SEED]) == 0
    assert "A typist" in capsys.readouterr().out


def test_entities_are_printed_as_the_reader_corrected_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = read(SEED)
    found = next(e for e in analyse(article).entities if e.name == "Nikol Pashinyan")
    span = found.mentions[0].span
    said = EntityCorrection(found.name, found.kind, Deed.RENAME, "N. Pashinyan")
    with open_library(tmp_path / "library") as library:
        library.correct_entity(article, span.start, span.end, said)
    assert execute(["entities", SEED, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    renamed = next(row for row in rows if row["id"] == found.id)
    assert (renamed["name"], renamed["aliases"][0]) == ("N. Pashinyan", found.name)
    assert execute(["quotes", SEED, "--speaker", "N. Pashinyan"]) == 0
    assert "N. Pashinyan  " in capsys.readouterr().out
    assert execute(["notes", "list"]) == 0
    told = capsys.readouterr().out
    assert "  Nikol Pashinyan is called N. Pashinyan\n" in told


def test_a_correction_for_all_articles_counts_in_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_library(tmp_path / "library") as library:
        for name, deed in (("Nikol Pashinyan", Deed.HIDE), ("Nobody", Deed.HIDE)):
            said = EntityCorrection(name, EntityKind.PERSON, deed, everywhere=True)
            library.correct_entity(Article.from_text("Another."), 0, 7, said)
    assert execute(["entities", SEED, "--kind", "person"]) == 0
    told = capsys.readouterr().out
    assert "Pashinyan" not in told
    assert "Lukashenka" in told


def test_a_library_that_can_not_be_read_costs_only_the_corrections(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "library.json").write_text("no library", encoding="utf-8")
    assert execute(["quotes", SEED, "--format", "jsonl"]) == 0
    told = capsys.readouterr()
    assert told.err.startswith("tuireader: corrections are left out: ")
    assert len(told.out.splitlines()) == 18


def test_notes_list_says_who_was_found_to_speak(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = read(SEED)
    first, second, *_ = (one.span for one in analyse(article).quotations)
    with open_library(tmp_path / "library") as library:
        library.correct(article, first.start, first.end, "A typist")
        library.correct(article, second.start, second.end, "")
    assert execute(["notes", "list"]) == 0
    told = capsys.readouterr().out
    assert "  said by A typist\n" in told
    assert "  nobody says this\n" in told


def test_markdown_is_not_imported_and_it_is_said_what_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.md").write_text("---\ntitle: Notes\n---\n", encoding="utf-8")
    assert execute(["notes", "import", str(tmp_path / "notes.md")]) == 1
    told = capsys.readouterr().err
    assert "Markdown is for people and can't be imported" in told
    assert "json, jsonl, csv and jsonld" in told


def test_a_removed_note_is_listed_restored_and_has_a_history(
    capsys: pytest.CaptureFixture[str],
) -> None:
    add = ["notes", "add", SEED, "--quote", "only express regret", "--note", "mild"]
    assert execute(add) == 0
    uid = capsys.readouterr().out.strip()
    assert execute(["notes", "history", uid]) == 0
    assert "never changed" in capsys.readouterr().err
    with open_library() as library:
        library.edit(uid, body="not mild")
    assert execute(["notes", "remove", uid]) == 0
    capsys.readouterr()
    assert execute(["notes", "list"]) == 0
    assert uid not in capsys.readouterr().out
    assert execute(["notes", "list", "--deleted"]) == 0
    assert uid in capsys.readouterr().out
    assert execute(["notes", "history", uid]) == 0
    out = capsys.readouterr().out
    assert out.startswith("until it was edited, ")
    assert "\n  mild" in out
    assert execute(["notes", "restore", uid]) == 0
    assert execute(["notes", "restore", uid]) == 1
    capsys.readouterr()
    assert execute(["notes", "list"]) == 0
    assert "not mild" in capsys.readouterr().out
    assert execute(["notes", "remove", "--for-good", uid]) == 0
    assert execute(["notes", "history", uid]) == 1


def test_the_catalogue_is_made_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--library", str(tmp_path)]
    added = ["notes", "add", SEED, "--quote", "only express regret", "--note", "Why?"]
    assert execute([*added, *where]) == 0
    capsys.readouterr()
    assert execute(["library", "rebuild", *where]) == 0
    told = capsys.readouterr()
    assert told.out == "1 articles and the notes can be searched\n"
    assert "Lukashenka" in told.err


def test_notes_without_a_terminal_tell_what_there_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert execute(["notes"]) == 2
    assert "list" in capsys.readouterr().out
