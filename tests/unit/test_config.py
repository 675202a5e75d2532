from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tuireader.analysis import language
from tuireader.config import LANGUAGES, Settings, load, load_keymap
from tuireader.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = ("view.line-down", "pane.note")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_the_defaults_stand(file: Path) -> None:
    assert load(file, environ={}) == Settings()


def test_the_file_is_read(file: Path) -> None:
    file.write_text('theme = "paper"\nwidth = 72\nside_panel = false\n', "utf-8")
    settings = load(file, environ={})
    assert (settings.theme, settings.width, settings.side_panel) == ("paper", 72, False)


def test_environment_is_over_file_and_flag_over_environment(file: Path) -> None:
    file.write_text('theme = "paper"\n', "utf-8")
    environ = {"TUIREADER_THEME": "ink"}
    assert load(file, environ=environ).theme == "ink"
    assert load(file, environ=environ, theme="contrast").theme == "contrast"


def test_no_color_asks_for_the_monochrome_theme(file: Path) -> None:
    settings = load(file, environ={"NO_COLOR": "1"})
    assert settings.no_color
    assert settings.theme == "monochrome"


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ('theme = "ink"\nwidth = "wide"\n', 2, "wide"),
        ("width = 7000\n", 1, "7000"),
        ("\n\nthem = 1\n", 3, "theme"),
        ("theme = \n", 1, ""),
        ("side_panel = 3\n", 1, "3"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    file: Path, text: str, line: int, word: str
) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load(file, environ={})
    message = str(caught.value)
    assert str(file) in message
    assert f"line {line}" in message
    assert word in message


def test_a_file_that_is_no_text_is_named(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"config\.toml"):
        load(file, environ={})


def test_a_wrong_value_of_the_environment_is_named(file: Path) -> None:
    with pytest.raises(ConfigError, match="TUIREADER_WIDTH"):
        load(file, environ={"TUIREADER_WIDTH": "wide"})


def test_a_keymap_names_ids_and_keys(tmp_path: Path) -> None:
    file = tmp_path / "keymap.toml"
    assert load_keymap(file, known=KNOWN) == {}
    file.write_text('"pane.note" = "n,f2"\n', "utf-8")
    assert load_keymap(file, known=KNOWN) == {"pane.note": "n,f2"}


def test_a_keymap_with_an_unknown_id_names_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "keymap.toml"
    file.write_text('"pane.notes" = "n"\n', "utf-8")
    with pytest.raises(ConfigError, match=r"pane\.note"):
        load_keymap(file, known=KNOWN)


def test_the_languages_are_those_of_the_analysis() -> None:
    assert sorted(LANGUAGES) == sorted(language.KNOWN)


def test_a_language_that_is_not_known_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('language = "xx"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="language") as told:
        load(path, environ={})
    assert "en, fr, de, es, ru" in told.value.hint
    with pytest.raises(ConfigError, match="--language"):
        load(tmp_path / "none", environ={}, language="xx")


def test_the_language_is_set(tmp_path: Path) -> None:
    settings = load(tmp_path / "none", environ={"TUIREADER_LANGUAGE": "fr"})
    assert settings.language == "fr"


def test_the_tagger_stands_in_a_table_of_its_own(file: Path) -> None:
    file.write_text('[analysis]\ntagger = "spacy"\nspacy_model = "~/own"\n', "utf-8")
    settings = load(file, environ={})
    assert (settings.tagger, settings.spacy_model) == ("spacy", "~/own")
    environ = {"TUIREADER_TAGGER": "other", "TUIREADER_SPACY_MODEL": "x"}
    settings = load(file, environ=environ)
    assert (settings.tagger, settings.spacy_model) == ("other", "x")
    assert load(file, environ=environ, tagger="third").tagger == "third"
    assert load(file, environ={}, tagger="none").tagger == ""
    assert load(file, environ={"TUIREADER_TAGGER": "none"}).tagger == ""


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("\n[analysis]\ntagger = 3\n", 3, "name of a tagger"),
        ("[analysis]\nspacy_model = []\n", 2, "name or path of a pipeline"),
        ('[analysis]\ntager = "spacy"\n', 2, '"analysis.tagger"'),
        ('tagger = "spacy"\n', 1, "it is called analysis.tagger"),
        ('[analysis]\ntheme = "ink"\n', 2, "analysis.theme"),
    ],
)
def test_what_is_wrong_in_a_table_is_named_with_its_line(
    file: Path, text: str, line: int, told: str
) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load(file, environ={})
    assert f"line {line}" in str(caught.value)
    assert told in str(caught.value)
