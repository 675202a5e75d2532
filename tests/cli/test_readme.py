from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tuireader.cli.main import execute
from tuireader.tui.keymaps import KEYS, as_typed

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n\$ tuireader (.*?)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), BLOCKS)
def test_a_command_prints_what_the_readme_says(
    command: str,
    output: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("tuireader.paths.config_directory", lambda: tmp_path)
    execute(shlex.split(command))
    printed = capsys.readouterr()
    found = (printed.out + printed.err).replace(f"{ROOT}/", "")
    assert found == output


def test_the_readme_has_commands_to_try() -> None:
    assert len(BLOCKS) >= 3


def test_every_key_of_the_readme_is_in_the_table() -> None:
    table = README.partition("## Keys")[2].partition("## ")[0]
    named = " ".join(re.findall(r"`(.*?)`", table)).replace("\\|", "|").split()
    known = {typed for key in KEYS for typed in as_typed(key.keys).split()}
    assert sorted(set(named) - known - {"12%", "tuireader", "keys"}) == []


def test_every_file_the_readme_points_to_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []
