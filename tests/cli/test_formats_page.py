from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tuireader import config, session, themes
from tuireader.cli import main
from tuireader.tui.keymaps import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    Row = dict[str, object]

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "tuireader"
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
SAMPLE = "docs/examples/statement.md"
NOTES = "docs/examples/notes.json"


def _section(title: str) -> str:
    """Return what stands under a heading, up to the next one."""
    found = re.search(
        rf"^#+ {re.escape(title)}\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL
    )
    assert found, title
    return found[1]


def _listed(title: str) -> list[str]:
    """Return the names in the first column of the table under a heading."""
    rows = re.findall(r"^\| (`.*?`) \|", _section(title), re.MULTILINE)
    return re.findall(r"`(.*?)`", " ".join(rows))


def _first(value: object, *path: str | int) -> Row:
    for step in path:
        if isinstance(step, int):
            assert isinstance(value, list)
            value = value[step]
        else:
            assert isinstance(value, dict)
            value = value[step]
    assert isinstance(value, dict)
    return value


@pytest.fixture
def printed(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Callable[..., str]:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("tuireader.paths.config_directory", lambda: tmp_path / "set")
    monkeypatch.setattr("tuireader.paths.library_directory", lambda: tmp_path / "kept")

    def run(*arguments: str) -> str:
        capsys.readouterr()
        assert main.execute(arguments) == main.OK
        return capsys.readouterr().out

    return run


@pytest.fixture
def exported(printed: Callable[..., str]) -> Callable[[str], str]:
    printed("notes", "import", NOTES)
    return lambda form: printed("notes", "export", "--format", form)


@pytest.mark.parametrize(
    ("command", "title", "path"),
    [
        ("quotes", "quotes", ()),
        ("quotes", "quotes: cue", ("cue",)),
        ("entities", "entities", ()),
        ("entities", "entities: mentions", ("mentions", 0)),
        ("times", "times", ()),
        ("text", "text", ()),
        ("text", "text: blocks", ("blocks", 0)),
        ("text", "text: links", ("links", 0)),
    ],
)
def test_what_a_command_prints_has_the_fields_of_the_page(
    printed: Callable[..., str], command: str, title: str, path: tuple[str | int, ...]
) -> None:
    rows = json.loads(printed(command, SAMPLE, "--format", "json"))
    lines = printed(command, SAMPLE, "--format", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == rows
    assert [*_first(rows, 0, *path)] == _listed(title)


def test_what_is_quoted_inside_has_the_fields_of_the_page(
    printed: Callable[..., str],
) -> None:
    rows = json.loads(printed("quotes", SAMPLE, "--format", "json"))
    (inner,) = [passage for row in rows for passage in row["inner"]]
    assert [*inner] == _listed("quotes: inner")
    assert inner["text"] == "‘enough’"
    assert "‘enough’" in printed("quotes", SAMPLE, "--format", "csv")


def test_listed_articles_have_the_fields_of_the_page(
    printed: Callable[..., str],
) -> None:
    printed("notes", "import", NOTES)
    (row,) = json.loads(printed("library", "list", "--format", "json"))
    assert [*row] == _listed("library list")


def test_explained_quotations_have_the_fields_of_the_page(
    printed: Callable[..., str],
) -> None:
    plain = printed("quotes", SAMPLE, "--format", "json")
    told = printed("quotes", SAMPLE, "--explain", "--format", "json")
    added = [*_first(json.loads(told), 0)][len(_first(json.loads(plain), 0)) :]
    assert added == _listed("quotes: with `--explain`")


@pytest.mark.parametrize("form", ["json", "csv"])
def test_an_explained_quotation_has_two_fields_more(
    printed: Callable[..., str], form: str
) -> None:
    out = printed("quotes", SAMPLE, "--explain", "--format", form)
    header = out.partition("\n")[0].split(",")
    names = [*_first(json.loads(out), 0)] if form == "json" else header
    assert names == [*_listed("quotes"), *_listed("quotes: with `--explain`")]


@pytest.mark.parametrize("command", ["quotes", "entities", "times"])
def test_a_table_has_the_columns_of_the_page(
    printed: Callable[..., str], command: str
) -> None:
    header = printed(command, SAMPLE, "--format", "csv").partition("\n")[0].split(",")
    assert header == [name for name in _listed(command) if name != "mentions"]


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("notes: json", ()),
        ("notes: articles", ("articles", 0)),
        ("notes: annotations", ("annotations", 0)),
        ("notes: body", ("annotations", 0, "body", 0)),
        ("notes: target", ("annotations", 0, "target")),
        (
            "notes: TextPositionSelector",
            ("annotations", 0, "target", "selector", 0),
        ),
        ("notes: TextQuoteSelector", ("annotations", 0, "target", "selector", 1)),
    ],
)
def test_exported_notes_have_the_fields_of_the_page(
    exported: Callable[[str], str], title: str, path: tuple[str | int, ...]
) -> None:
    assert [*_first(json.loads(exported("json")), *path)] == _listed(title)


def test_an_annotation_page_has_the_fields_of_the_page(
    exported: Callable[[str], str],
) -> None:
    assert [*json.loads(exported("jsonld"))] == _listed("notes: jsonld")


def test_the_table_of_notes_has_the_columns_of_the_page(
    exported: Callable[[str], str],
) -> None:
    rows = [*csv.reader(io.StringIO(exported("csv")))]
    assert rows[0] == _listed("notes: csv")
    assert [len(row) for row in rows] == [len(rows[0])] * 3


def test_the_example_is_what_an_export_gives(exported: Callable[[str], str]) -> None:
    assert json.loads(exported("json")) == json.loads((ROOT / NOTES).read_bytes())


def test_the_settings_of_the_page_are_those_there_are() -> None:
    told = re.findall(r"^\| `(\w+)` \|", _section("config.toml"), re.MULTILINE)
    assert [*told, "no_color"] == [field.name for field in fields(config.Settings)]


def test_the_defaults_of_the_page_are_those_of_the_program() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", _section("config.toml"), re.MULTILINE)
    usual = config.Settings()
    told = {name: tomllib.loads(f"x = {v[1:-1]}")["x"] for name, v in rows if "`" in v}
    plain = (
        "theme",
        "width",
        "side_panel",
        "keep_texts",
        "language",
        "tagger",
        "spacy_model",
    )
    assert told == {name: getattr(usual, name) for name in plain}
    assert dict(rows)["library"] == str(usual.library).lower()


@pytest.mark.parametrize("title", ["config.toml", "keymap.toml"])
def test_the_example_of_a_file_is_one_the_program_reads(
    title: str, tmp_path: Path
) -> None:
    file = tmp_path / title
    file.write_text(_section(title).partition("```toml\n")[2].partition("```")[0])
    if title == "config.toml":
        assert config.load(file, environ={}) != config.Settings()
    else:
        assert len(config.load_keymap(file, known=[key.id for key in KEYS])) == 2


def test_a_theme_has_the_colours_and_roles_of_the_page() -> None:
    assert tuple(_listed("Themes: colours of the screen")) == themes.BASE
    assert sorted(_listed("Themes: roles")) == sorted(themes.ROLES)
    assert {*re.findall(r"`(\w+)`", _section("Themes"))} >= themes.STYLES


def test_a_theme_that_gives_only_what_must_be_given_is_read(tmp_path: Path) -> None:
    colours = _listed("Themes: colours of the screen")[:5]
    speakers = [role for role in _listed("Themes: roles") if role[-1].isdigit()]
    lines = "\n".join(f'{name} = "ansi_default"' for name in (*colours, *speakers))
    file = tmp_path / "bare.toml"
    file.write_text(f"dark = true\n[colours]\n{lines}\n")
    assert themes.read_theme(file).name == "bare"


def test_the_session_file_has_the_fields_of_the_page(tmp_path: Path) -> None:
    file = tmp_path / "session.json"
    session.save(session.Session(), file)
    assert [*json.loads(file.read_bytes())] == _listed("Session")


def test_the_exit_codes_are_those_of_the_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    codes = [main.OK, main.ERROR, main.USAGE, main.INTERRUPTED]
    assert _listed("Exit codes") == [str(code) for code in codes]
    assert main.execute(["text", "nowhere.txt"]) == main.ERROR
    assert main.execute(["text", "--loud"]) == main.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_every_variable_the_program_asks_for_is_on_the_page() -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    asked = {*re.findall(r'environ\.get\(\s*"([A-Z_]+)"', code)}
    asked |= {*re.findall(r'"([A-Z_]+)" (?:not )?in os\.environ', code)}
    settings = {field.name for field in fields(config.Settings)} - {"no_color"}
    asked |= {f"TUIREADER_{name.upper()}" for name in settings}
    told = {name for name in _listed("Environment") if not name.startswith("XDG_")}
    assert told == asked
