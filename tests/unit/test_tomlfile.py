from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tuireader.errors import ConfigError
from tuireader.tomlfile import TomlFile, nearest, read_toml

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = """\
# A comment = 1
name = "dusk"

[colours]
title = "#ffffff"
"speaker-1" = "#86b7ea"

[ "styles" ]
speaker-1 = "bold"

[a.b]
c.d = 1
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dusk.toml"


@pytest.fixture
def file(path: Path) -> TomlFile:
    path.write_text(WRITTEN, encoding="utf-8")
    return read_toml(path)


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("name",), 2),
        (("colours",), 4),
        (("colours", "title"), 5),
        (("colours", "speaker-1"), 6),
        (("styles", "speaker-1"), 9),
        (("a", "b", "c", "d"), 12),
    ],
)
def test_a_key_is_found_in_its_table(
    file: TomlFile, keys: tuple[str, ...], line: int
) -> None:
    assert file.line_of(*keys) == line


def test_a_key_that_is_missing_has_the_line_of_its_table(file: TomlFile) -> None:
    assert file.line_of("colours", "speaker-8") == 4


def test_a_key_that_is_nowhere_has_the_first_line(file: TomlFile) -> None:
    assert file.line_of("width") == 1


def test_an_error_names_file_line_and_what_to_do(file: TomlFile, path: Path) -> None:
    error = file.error("title is blue", "colours", "title", hint="take a colour")
    assert str(error) == f"{path} line 5: title is blue; take a colour"


def test_a_byte_order_mark_is_no_part_of_the_first_key(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbfwidth = 72\n")
    assert read_toml(path).values == {"width": 72}


def test_a_missing_file_is_left_to_the_caller(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_toml(path)


def test_a_directory_is_named_as_what_can_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="can't be read: is a directory"):
        read_toml(tmp_path)


def test_bytes_that_are_no_utf_8_are_said_to_be_none(path: Path) -> None:
    path.write_bytes(b'name = "caf\xe9"\n')
    with pytest.raises(ConfigError, match="not UTF-8; save it as UTF-8"):
        read_toml(path)


@pytest.mark.parametrize(
    ("text", "line"),
    [("width = 72\nwide\n", 2), ('\n\nname = "open\n', 3), ("a = [\n\n", 2)],
)
def test_what_is_no_toml_is_named_with_its_line(
    path: Path, text: str, line: int
) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=f"line {line}: not TOML"):
        read_toml(path)


def test_a_word_nearly_right_is_answered_with_the_right_one() -> None:
    assert nearest("them", {"theme", "width"}) == 'did you mean "theme"?'


def test_a_word_far_off_is_answered_with_all_there_are() -> None:
    assert nearest("zebra", {"width", "theme"}) == "there are: theme, width"
