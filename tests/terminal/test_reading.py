"""The main job in a real terminal: open, see who speaks, note it, find it again."""

from __future__ import annotations

import re
import shlex
import signal
from typing import TYPE_CHECKING

import pytest

from terminal.tmux import SEED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from terminal.tmux import Terminal

    OpenTerminal = Callable[..., Terminal]

pytestmark = pytest.mark.terminal

TITLE = "Lukashenka urges Armenia"
FIRST_SPEAKER = "  AL  "
"""In the margin as soon as the article is analysed."""
SIZES = pytest.mark.parametrize(
    ("columns", "rows"), [(80, 24), (200, 50)], ids=["80x24", "200x50"]
)
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")


@SIZES
def test_the_article_opens_with_its_title_and_its_speakers(
    open_terminal: OpenTerminal, columns: int, rows: int
) -> None:
    terminal = open_terminal(columns, rows)
    terminal.start(SEED)
    terminal.shows(TITLE, FIRST_SPEAKER)
    terminal.keys("]", "]", "]", "]", "]")
    terminal.shows("DP")


@SIZES
def test_the_entities_stand_in_the_side_panel(
    open_terminal: OpenTerminal, columns: int, rows: int
) -> None:
    terminal = open_terminal(columns, rows)
    terminal.start(SEED)
    terminal.shows(TITLE)
    terminal.keys("e")
    terminal.shows("PEOPLE", "Nikol Pashinyan")
    terminal.keys("Escape")


@SIZES
def test_a_note_and_the_place_outlive_a_kill(
    open_terminal: OpenTerminal, columns: int, rows: int
) -> None:
    terminal = open_terminal(columns, rows)
    terminal.start(SEED)
    terminal.shows(TITLE, FIRST_SPEAKER)
    terminal.keys("]", "]", "]", "]", "]")
    terminal.shows("DP")
    terminal.keys("a")
    terminal.shows("ctrl+s")
    terminal.type("Moscow would rather not lose them")
    terminal.shows("Moscow would rather not lose them")
    terminal.keys("C-s")
    terminal.shows("note kept")
    terminal.send_signal(signal.SIGKILL)
    terminal.recover()

    terminal.start(SEED)
    terminal.shows("1 note")
    terminal.keys("A")
    terminal.shows("Moscow would rather not lose them")


def test_a_copy_is_in_the_buffer_of_a_tmux_that_nobody_has_set_up(
    open_terminal: OpenTerminal,
) -> None:
    terminal = open_terminal(80, 24)
    server = ",".join((terminal.flag("socket_path"), terminal.flag("pid"), "0"))
    terminal.run(f"export TMUX={server}")
    terminal.start(SEED)
    terminal.shows(TITLE, FIRST_SPEAKER)
    terminal.keys("]", "y")
    terminal.shows("copied into tmux's buffer")
    assert "‘seriously consider’" in terminal.buffer()
    assert "— Alyaksandr Lukashenka, “Lukashenka urges" in terminal.buffer()


def test_a_note_typed_in_one_go_is_kept_whole(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(80, 24)
    terminal.start(SEED)
    terminal.shows(TITLE, FIRST_SPEAKER)
    terminal.type("]aHalf of Moscow? Quite.\x13")
    terminal.shows("note kept")
    terminal.type("A")
    terminal.shows("Half of Moscow? Quite.")


@SIZES
def test_the_reader_comes_back_to_the_place_where_he_stopped(
    open_terminal: OpenTerminal, columns: int, rows: int
) -> None:
    terminal = open_terminal(columns, rows)
    terminal.start(SEED)
    terminal.shows(TITLE, FIRST_SPEAKER)
    terminal.keys("G")
    terminal.shows("100 %", "said Yeghoyan", "  AY  ")
    seen = terminal.screen()
    terminal.keys("q")
    terminal.is_over()

    terminal.start(SEED)
    terminal.until(lambda: terminal.screen() == seen, f"the same screen as\n{seen}")


@SIZES
@pytest.mark.parametrize("key", ["q", "Q"])
def test_quitting_gives_the_shell_its_screen_back(
    open_terminal: OpenTerminal, columns: int, rows: int, key: str
) -> None:
    terminal = open_terminal(columns, rows)
    terminal.start(SEED, before="echo before; ")
    terminal.shows(TITLE)
    terminal.keys(key)
    terminal.is_over()
    assert "before" in terminal.screen()
    assert TITLE not in terminal.screen()
    assert terminal.flag("cursor_flag") == "1"
    assert terminal.flag("mouse_any_flag") == "0"
    terminal.run("echo typed $((6 * 7))")
    terminal.shows("echo typed", "typed 42")


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_ends_the_program_in_order(
    open_terminal: OpenTerminal, number: signal.Signals
) -> None:
    terminal = open_terminal()
    terminal.start(SEED)
    terminal.shows(TITLE)
    terminal.send_signal(number)
    terminal.is_over()
    assert "Traceback" not in terminal.screen()
    assert terminal.flag("cursor_flag") == "1"


def test_a_terminal_too_small_says_what_it_needs_and_recovers(
    open_terminal: OpenTerminal,
) -> None:
    terminal = open_terminal()
    terminal.start(SEED)
    terminal.shows(TITLE)
    terminal.resize(20, 5)
    terminal.until(
        lambda: bool(re.search(r"\d+ ?[x×] ?\d+", terminal.screen())), "a size"
    )
    terminal.resize(80, 24)
    terminal.shows(TITLE)
    terminal.keys("Q")
    terminal.is_over()


def test_a_terminal_that_starts_too_small_recovers(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(columns=20, rows=5)
    terminal.start(SEED)
    terminal.until(lambda: terminal.flag("alternate_on") == "1", "the program")
    terminal.resize(80, 24)
    terminal.shows(TITLE)


def test_another_theme_is_chosen_and_kept(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.start(SEED)
    terminal.shows(TITLE)
    before = terminal.painted()
    terminal.keys("T")
    terminal.shows("monochrome")
    terminal.keys("j", "Enter")
    terminal.hides("monochrome")
    terminal.until(lambda: terminal.painted() != before, "other colours")


def test_no_color_is_obeyed(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(NO_COLOR="1")
    terminal.start(SEED)
    terminal.shows(TITLE, FIRST_SPEAKER)
    terminal.keys("]", "]", "]", "]", "]")
    terminal.shows("DP")
    terminal.keys("e")
    terminal.shows("PEOPLE")
    assert COLOUR.findall(terminal.painted()) == []


def test_colours_are_there_when_nothing_forbids_them(
    open_terminal: OpenTerminal,
) -> None:
    terminal = open_terminal()
    terminal.start(SEED)
    terminal.shows(TITLE)
    terminal.until(lambda: bool(COLOUR.findall(terminal.painted())), "colours")


def test_an_article_from_a_pipe_leaves_the_keys_to_the_terminal(
    open_terminal: OpenTerminal,
) -> None:
    terminal = open_terminal()
    terminal.start("-", before=f"cat {shlex.quote(str(SEED))} | ")
    terminal.shows(TITLE)
    terminal.keys("e")
    terminal.shows("PEOPLE")
    terminal.keys("Q")
    terminal.is_over()


def test_one_bad_origin_among_several_says_why_in_its_pane(
    open_terminal: OpenTerminal, home: Path
) -> None:
    terminal = open_terminal(columns=200, rows=50)
    terminal.start(SEED, home / "nowhere.txt")
    terminal.shows(TITLE, "nowhere.txt", "no such file")


def test_articles_stand_side_by_side_each_with_its_own_place(
    open_terminal: OpenTerminal, home: Path
) -> None:
    other = home / "other.txt"
    other.write_text("Ferry stopped\n\nNobody sailed on Monday.\n", encoding="utf-8")
    terminal = open_terminal(columns=200, rows=50)
    terminal.start(SEED, other)
    terminal.shows(TITLE, "Ferry stopped")
    terminal.keys("G")
    terminal.shows("Nobody sailed on Monday")
    terminal.keys("Tab", "q")
    terminal.until(
        lambda: (TITLE in terminal.screen()) != ("Ferry" in terminal.screen()),
        "one pane closed",
    )


def test_a_dumb_terminal_gets_the_article_printed(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(columns=200, rows=50, TERM="dumb")
    terminal.start(SEED)
    terminal.is_over()
    assert "Arman Yeghoyan" in terminal.screen()
    assert terminal.flag("alternate_on") == "0"


def test_suspended_and_brought_back_it_goes_on(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.run(f"exec env PS1={shlex.quote('ready> ')} bash --norc -i")
    terminal.start(SEED)
    terminal.shows(TITLE)
    terminal.keys("C-z")
    terminal.is_over()
    terminal.run("fg")
    terminal.shows(TITLE)
    terminal.keys("Q")
    terminal.is_over()
