from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tuireader import paths

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("found", "directory"),
    [
        (paths.config_directory, ".config"),
        (paths.library_directory, ".local/share"),
        (paths.state_directory, ".local/state"),
    ],
)
def test_without_variables_everything_lies_in_the_home(
    home: Path, found: Callable[[], Path], directory: str
) -> None:
    assert found() == home / directory / "tuireader"


@pytest.mark.parametrize(
    ("variable", "found"),
    [
        ("XDG_CONFIG_HOME", paths.config_directory),
        ("XDG_DATA_HOME", paths.library_directory),
        ("XDG_STATE_HOME", paths.state_directory),
    ],
)
def test_a_variable_of_the_system_moves_a_directory(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    found: Callable[[], Path],
) -> None:
    monkeypatch.setenv(variable, str(home / "elsewhere"))
    assert found() == home / "elsewhere" / "tuireader"


@pytest.mark.parametrize("named", ["", "relative/place"])
def test_a_variable_that_names_no_absolute_path_is_ignored(
    home: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", named)
    assert paths.library_directory() == home / ".local/share/tuireader"


@pytest.mark.parametrize(
    "name", ["config_file", "keymap_file", "user_themes_directory"]
)
def test_what_the_reader_writes_lies_beside_each_other(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(paths, "config_directory", lambda: Path("/mine"))
    assert getattr(paths, name)().parent == Path("/mine")


@pytest.mark.parametrize("name", ["session_file", "copies_directory"])
def test_what_the_program_remembers_is_no_configuration(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(paths, "state_directory", lambda: Path("/state"))
    assert getattr(paths, name)().parent == Path("/state")


def test_asking_for_a_path_makes_nothing(home: Path) -> None:
    paths.session_file()
    paths.library_directory()
    paths.user_themes_directory()
    assert not any(home.iterdir())
