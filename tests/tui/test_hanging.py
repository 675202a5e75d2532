"""Notes whose passage changed: confirmed, refused, hung up by hand, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.desk import ENTER, ESCAPE, NARROW, SAVE, WIDE, desk
from tui.panel_data import picture
from tuireader.model import Anchor
from tuireader.tui.screens.comparison import Comparison

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Desk
    from tuireader.model import Placed

OLD = """The bridge opens

The council met on Friday and few had come to listen to what it had to say.

The mayor promised that the bridge would be open within two years.

Opponents fear for the eelgrass meadows that lie in the shade of the deck.
"""
PROMISE = "The mayor promised that the bridge would be open within two years."
MOVED = OLD.replace("within two years", "within three yards")
GONE = OLD.replace(PROMISE + "\n\n", "")


def article(directory: Path, text: str) -> str:
    path = directory / "bridge.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


async def note_on_the_promise(directory: Path) -> None:
    async with desk(directory, article(directory, OLD)) as it:
        while not it.pane.view.target_span.of(OLD).startswith("The mayor"):
            await it.press("right_parenthesis")
        await it.type(f"asince when?{SAVE}")
        assert only(it).anchor is Anchor.EXACT


def only(it: Desk) -> Placed:
    (placed,) = it.pane.placed
    return placed


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_moved_note_asks_once(tmp_path: Path, size: tuple[int, int]) -> None:
    await note_on_the_promise(tmp_path)
    async with desk(tmp_path, article(tmp_path, MOVED), size=size) as it:
        assert only(it).anchor is Anchor.FUZZY
        await it.press("A")
        assert "moved? y confirms, x orphans" in picture(it.app)
        await it.press("y")
        assert it.news == "note hangs here now"
        assert only(it).anchor is Anchor.EXACT
        assert "moved?" not in picture(it.app)
        await it.press("y")
        assert it.news == "nothing to confirm: only a moved note asks"
    async with desk(tmp_path, article(tmp_path, MOVED), size=size) as it:
        assert only(it).anchor is Anchor.EXACT
        assert only(it).annotation.target.quote.exact.endswith("three yards.")


async def test_a_refused_guess_is_an_orphan_and_undo_takes_it_back(
    tmp_path: Path,
) -> None:
    await note_on_the_promise(tmp_path)
    async with desk(tmp_path, article(tmp_path, MOVED)) as it:
        await it.press("A", "x")
        assert it.news == "note is an orphan now; x again deletes it"
        assert only(it).anchor is Anchor.ORPHAN
        await it.press("u")
        assert only(it).anchor is Anchor.FUZZY
        await it.press("x")
    async with desk(tmp_path, article(tmp_path, MOVED)) as it:
        assert only(it).anchor is Anchor.ORPHAN
        await it.press("A", "x")
        assert it.pane.placed == ()


async def test_an_orphan_is_hung_on_the_selection(tmp_path: Path) -> None:
    await note_on_the_promise(tmp_path)
    async with desk(tmp_path, article(tmp_path, GONE)) as it:
        assert only(it).anchor is Anchor.ORPHAN
        await it.press("G", "v", "left_parenthesis")
        selected = it.pane.view.target_span
        await it.press("A")
        assert "p hangs it on the selection" in picture(it.app)
        await it.press("p")
        assert (only(it).anchor, only(it).span) == (Anchor.EXACT, selected)
        assert only(it).annotation.body == "since when?"
        await it.press("u")
        assert only(it).anchor is Anchor.ORPHAN


SPOKEN = """The bridge opens

“I have waited for years,” said Dorothea Lindqvist, the mayor.

“We will see who pays for it,” said Ines Carrow, a retired nurse.
"""


async def test_who_speaks_is_another_after_a_move(tmp_path: Path) -> None:
    async with desk(tmp_path, article(tmp_path, SPOKEN)) as it:
        while not it.pane.view.target_span.of(SPOKEN).startswith("“I have"):
            await it.press("right_parenthesis")
        await it.type(f"aat last{SAVE}")
        assert only(it).annotation.speaker == "Dorothea Lindqvist"
        await it.press("right_parenthesis", "A", "p")
        assert only(it).annotation.target.quote.exact.startswith("“We will")
        assert only(it).annotation.speaker == "Ines Carrow"
        await it.press("ctrl+n")
        assert "— Ines Carrow" in picture(it.app)
        await it.press("slash")
        await it.type("speaker:lindqvist")
        assert "no note like that" in picture(it.app)
        await it.press("escape", "escape", "u")
        assert "— Dorothea Lindqvist" in picture(it.app)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_then_and_now_are_shown_and_answered(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    await note_on_the_promise(tmp_path)
    async with desk(tmp_path, article(tmp_path, MOVED), size=size) as it:
        await it.press("A", "v")
        assert isinstance(it.app.screen, Comparison)
        shown = picture(it.app)
        for told in ("Then and now", "THEN", "NOW", "two", "three", "yards."):
            assert told in shown
        await it.press("j", "k", "escape")
        assert only(it).anchor is Anchor.FUZZY
        await it.press("v", "y")
        assert only(it).anchor is Anchor.EXACT


async def test_of_an_orphan_the_neighbours_are_shown(tmp_path: Path) -> None:
    await note_on_the_promise(tmp_path)
    async with desk(tmp_path, article(tmp_path, GONE)) as it:
        await it.press("A", "v", "y")
        assert isinstance(it.app.screen, Comparison)
        assert "it belongs there" not in picture(it.app)
        await it.type(ESCAPE)
        assert only(it).anchor is Anchor.ORPHAN
    other = "Something else entirely was written here since then."
    async with desk(tmp_path, article(tmp_path, other)) as it:
        await it.press("A", "v")
        assert "nothing of what stood around it is left" in picture(it.app)


async def test_a_text_that_is_not_kept_is_said(tmp_path: Path) -> None:
    await note_on_the_promise(tmp_path)
    for kept in (tmp_path / "library" / "texts").rglob("*.json"):
        kept.unlink()
    async with desk(tmp_path, article(tmp_path, GONE)) as it:
        await it.press("A", "v")
        assert it.news == "the text that this was noted on is not kept here"
        await it.type(ENTER)
