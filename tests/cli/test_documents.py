from __future__ import annotations

import io
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from tuireader.cli.main import execute
from tuireader.tui.keymaps import KEYS, as_typed

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "docs/guide.md", "docs/formats.md")
BLOCK = re.compile(r"```console\n\$ tuireader (.*?)\n(.*?)```", re.DOTALL)
TYPED = {typed for key in KEYS for typed in as_typed(key.keys).split()}


def _read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def _printed(command: str) -> str:
    """Return what a terminal would show: both streams, as they come."""
    shown = io.StringIO()
    with redirect_stdout(shown), redirect_stderr(shown):
        execute(shlex.split(command))
    return shown.getvalue().replace(f"{ROOT}/", "")


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    for variable in ("COLORFGBG", "NO_COLOR", "TUIREADER_THEME", "TUIREADER_LIBRARY"):
        monkeypatch.delenv(variable, raising=False)
    for name in ("config_directory", "library_directory", "state_directory"):
        path = tmp_path / name
        monkeypatch.setattr(f"tuireader.paths.{name}", lambda path=path: path)


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_print_one_after_the_other_what_it_says(
    page: str,
) -> None:
    written = BLOCK.findall(_read(page))
    assert [(command, _printed(command)) for command, _ in written] == written


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_commands_to_try(page: str) -> None:
    assert len(BLOCK.findall(_read(page))) >= 3


@pytest.mark.parametrize("page", PAGES)
def test_every_file_a_page_points_to_is_there(page: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", _read(page))
    place = (ROOT / page).parent
    assert [target for target in targets if not (place / target).exists()] == []


def test_every_key_of_the_readme_is_in_the_table() -> None:
    table = _read("README.md").partition("## Keys")[2].partition("## ")[0]
    named = " ".join(re.findall(r"`(.*?)`", table)).replace("\\|", "|").split()
    assert sorted(set(named) - TYPED - {"12%", "tuireader", "keys"}) == []


def test_every_key_of_the_guide_is_in_the_table() -> None:
    rows = re.findall(r"^\| (`.*?) \|", _read("docs/guide.md"), re.MULTILINE)
    named = " ".join(re.findall(r"`(.*?)`", " ".join(rows))).replace("\\|", "|")
    assert sorted(set(named.split()) - TYPED) == []
