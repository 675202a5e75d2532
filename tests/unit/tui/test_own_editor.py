"""Which editor the environment names, and what is said when it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tuireader.tui.terminal.own_editor import EditorFailed, editor_of, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"EDITOR": "nano"}, ["nano"]),
        ({"VISUAL": "vim -u 'my rc'", "EDITOR": "ed"}, ["vim", "-u", "my rc"]),
        ({"VISUAL": " ", "EDITOR": "ed; rm $HOME"}, ["ed;", "rm", "$HOME"]),
    ],
)
def test_the_first_that_is_named_is_taken_word_by_word(
    environment: dict[str, str], command: list[str]
) -> None:
    assert editor_of(environment) == command


@pytest.mark.parametrize(
    ("environment", "line"),
    [({}, "no editor"), ({"EDITOR": "vi 'half"}, r"\$EDITOR can't be read: vi 'half")],
)
def test_without_one_it_says_what_to_set(
    environment: dict[str, str], line: str
) -> None:
    with pytest.raises(EditorFailed, match=line):
        editor_of(environment)


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (["/nowhere/vi"], "vi: no such file"),
        (["false"], "false ended with 1"),
        (["a\0b"], "null"),
    ],
)
def test_one_that_fails_says_why(tmp_path: Path, command: list[str], line: str) -> None:
    with pytest.raises(EditorFailed, match=line):
        run(command, tmp_path / "note.md")
