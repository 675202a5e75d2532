"""Highlights in colours: painted, changed, told without colour, found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandPalette

from tui.desk import ENTER, NARROW, SEED, WIDE, desk
from tui.panel_data import picture
from tuireader import session
from tuireader.library import open_library
from tuireader.reader import read
from tuireader.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Desk


def colours(it: Desk) -> list[str]:
    return [placed.annotation.colour for placed in it.pane.placed]


YELLOW, GREEN = 3, 2
"""Numbers of the terminal's own colours."""


def behind(it: Desk) -> set[int | None]:
    """Return the numbers of the colours that are behind words and signs."""
    view = it.pane.view
    strips = [view.render_line(y) for y in range(view.size.height)]
    styles = [segment.style for strip in strips for segment in strip]
    return {s.bgcolor.number for s in styles if s is not None and s.bgcolor is not None}


async def test_h_on_a_highlight_goes_on_to_the_next_colour(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("H")
        assert it.news == "yellow highlight kept"
        await it.press("H")
        assert it.news == "green highlight kept"
        assert colours(it) == ["green"]
        await it.press("H", "H", "H", "H")
        assert it.news == "yellow highlight kept"
        assert colours(it) == [""]
        await it.press("u")
        assert it.news.startswith("purple highlight “Lukashenka")
        assert colours(it) == ["purple"]


async def test_keys_typed_ahead_paint_one_highlight(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type("HHH)H")
        assert colours(it) == ["blue", "blue"]


async def test_the_colour_used_last_is_the_next_one_even_after_a_restart(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("H", "H", "right_parenthesis", "H")
        assert colours(it) == ["green", "green"]
        await it.press("Q")
    async with desk(tmp_path, SEED, session=session.load()) as it:
        await it.press("G", "H")
        assert colours(it) == ["green"] * 3


async def test_a_selection_is_highlighted_anew_within_another(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, session=Session(colour="red")) as it:
        await it.press("}", "}", "V", "H")
        await it.press("v", "H")
        assert colours(it) == ["red", "red"]
        await it.press("v", "H")
        assert sorted(colours(it)) == ["purple", "red"]


async def test_the_passage_is_painted_in_the_colour(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("H")
        assert YELLOW in behind(it)
        await it.press("H")
        assert GREEN in behind(it)
        assert YELLOW not in behind(it)


async def test_the_palette_knows_the_key(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("H", "colon")
        assert isinstance(it.app.screen, CommandPalette)
        await it.type(f"its next colour{ENTER}")
        while colours(it) != ["green"]:
            await it.pilot.pause()


async def test_colours_are_told_by_letters_too(tmp_path: Path) -> None:
    for size in (NARROW, WIDE):
        async with desk(tmp_path / str(size[0]), SEED, size=size) as it:
            await it.press("H", "H")
            rows = [it.pane.view.render_line(y).text for y in range(20)]
            assert any(row.lstrip(" ▎").startswith("g ") for row in rows)
            await it.press("A")
            assert "▸ g " in picture(it.app)
            assert "green" in picture(it.app)
            await it.press("escape", "ctrl+n")
            assert "▸ g " in picture(it.app)


async def test_the_list_of_notes_asks_for_a_colour(tmp_path: Path) -> None:
    seed = read(SEED)
    with open_library(tmp_path / "library") as library:
        library.highlight(seed, 700, 760, colour="blue")
        library.highlight(seed, 100, 150)
    async with desk(tmp_path, SEED) as it:
        await it.press("ctrl+n", "slash")
        await it.type("colour:bl")
        assert "▸ b " in picture(it.app)
        assert "1 of 2" in picture(it.app)
