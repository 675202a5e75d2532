"""No article, title, file name or note makes the terminal do anything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from terminal.leaks import leaks, run_in_terminal, seen

pytestmark = pytest.mark.terminal

ROOT = Path(__file__).parents[2]
HOSTILE = ROOT / "tests" / "data" / "hostile"
FILES = sorted(HOSTILE.iterdir())
MARKUP = {"markup.txt", "brackets.txt"}
TUIREADER = (sys.executable, "-m", "tuireader")
MARKER = b"ENDMARK"
# The side panel with names and speakers, the reason, the notes, the help.
KEYS = (b"e", b"s", b"w", b"A", b"t", b"\x1b", b"G", b"g")
HARMLESS = """Harbour closed

The harbour of Port Ellery will stay closed until spring, the council decided.

“We agreed, and the ferry can wait,” said mayor Ada Holm.

Nobody voted against it. ENDMARK
"""
PAYLOAD = "\x1b]0;stolen title\x07\u202edesrever\u200b \x9b31m [@click=app.quit]x[/]"
NAME = PAYLOAD.replace("/", "")


def environment(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT / "src"),
    }


def opened(home: Path, *origins: Path | str) -> bytes:
    """Return what the program sends while it shows these and keys are pressed."""
    return run_in_terminal(
        [*TUIREADER, *map(str, origins)],
        marker=MARKER,
        keys=KEYS,
        environment=environment(home),
    )


def printed(home: Path, origin: Path) -> bytes:
    """Return what the commands without a screen send to a terminal."""
    commands = 'for c in show quotes entities text; do "$@" $c "$FILE"; done; echo'
    return run_in_terminal(
        ["sh", "-c", f"{commands} THE-END", "sh", *TUIREADER],
        marker=b"THE-END",
        environment={**environment(home), "FILE": str(origin)},
    )


def write_harmless(home: Path, name: str = "harmless.txt") -> Path:
    """Write an article that has nothing to hide."""
    article = home / name
    article.write_text(HARMLESS, encoding="utf-8")
    return article


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return what the program sends with an article that hides nothing."""
    home = tmp_path_factory.mktemp("home")
    return opened(home, write_harmless(home))


@pytest.fixture(scope="module")
def printed_vocabulary(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return what the commands send with an article that hides nothing."""
    home = tmp_path_factory.mktemp("home")
    return printed(home, write_harmless(home))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_file_is_hostile_and_the_finder_sees_it(file: Path) -> None:
    content = file.read_bytes()
    assert bool(leaks(content, content, b"")) is (file.name not in MARKUP)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_hostile_article_sends_nothing_of_its_own(
    file: Path, home: Path, vocabulary: bytes
) -> None:
    assert leaks(file.read_bytes(), opened(home, file), vocabulary) == set()


def test_markup_in_an_article_is_shown_as_it_was_written(home: Path) -> None:
    words = seen(opened(home, HOSTILE / "markup.txt"))
    assert b"[@click=app.quit]closed[/]" in words
    assert b"[/nothing]" in words


def test_a_hostile_file_name_is_only_a_name(home: Path, vocabulary: bytes) -> None:
    article = write_harmless(home, f"{NAME}.txt")
    assert leaks(os.fsencode(article), opened(home, article), vocabulary) == set()


def test_a_hostile_name_of_a_missing_file_is_only_a_name(
    home: Path, vocabulary: bytes
) -> None:
    output = opened(home, write_harmless(home), f"{NAME}.txt")
    assert leaks(NAME.encode(), output, vocabulary) == set()


def test_a_hostile_note_is_only_a_note(home: Path, vocabulary: bytes) -> None:
    article = write_harmless(home)
    passage = ["--quote", "the ferry can wait", "--note", PAYLOAD, "--tag", PAYLOAD]
    subprocess.run(
        [*TUIREADER, "notes", "add", str(article), *passage],
        check=True,
        capture_output=True,
        env=environment(home),
    )
    output = opened(home, article)
    assert leaks(PAYLOAD.encode(), output, vocabulary) == set()
    assert b"desrever" in seen(output)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_command_in_a_terminal_sends_nothing_of_the_article(
    file: Path, home: Path, printed_vocabulary: bytes
) -> None:
    output = printed(home, file)
    assert leaks(file.read_bytes(), output, printed_vocabulary) == set()
