"""Keys that arrive faster than dialogs stand go where the typist means them to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Key, Resize
from textual.geometry import Size
from textual.keys import _character_to_key

from tui.desk import ENTER, ESCAPE, SAVE, SEED, desk
from tuireader.tui.screens.open_prompt import OpenPrompt
from tuireader.tui.type_ahead import Settled, TypeAhead
from tuireader.tui.widgets.search_bar import SearchBar
from tuireader.tui.widgets.text_input import TextInput

if TYPE_CHECKING:
    from pathlib import Path


async def test_words_typed_with_the_key_go_into_the_note(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"]aHigher than all Queries: a/b?{SAVE}")
        bodies = [p.annotation.body for p in it.pane.placed]
        assert bodies == ["Higher than all Queries: a/b?"]


async def test_two_notes_in_one_go(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"]aone{SAVE}]atwo{SAVE}")
        assert [p.annotation.body for p in it.pane.placed] == ["one", "two"]


async def test_a_bookmark_is_named_in_one_go(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"mhalf and qualm{ENTER}")
        assert [p.annotation.body for p in it.pane.placed] == ["half and qualm"]


async def test_a_search_is_typed_in_one_go(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type("/Russia")
        assert it.screen.query_one(SearchBar).query_one(TextInput).value == "Russia"


async def test_a_path_is_typed_in_one_go(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type("oqualm.txt")
        assert isinstance(it.app.screen, OpenPrompt)
        assert it.app.screen.query_one(TextInput).value == "qualm.txt"


async def test_an_escape_and_a_command_leave_a_dialog(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"m{ESCAPE}s")
        assert it.screen.panel.tab == "speakers"


@pytest.mark.parametrize("motion", ["j", "]"])
async def test_motions_held_down_are_all_made(tmp_path: Path, motion: str) -> None:
    async with desk(tmp_path, SEED) as slow, desk(tmp_path / "b", SEED) as fast:
        for _ in range(9):
            await slow.press(_character_to_key(motion))
        await fast.type(motion * 9)
        assert fast.pane.view.cursor_offset == slow.pane.view.cursor_offset
        assert fast.pane.view.top_offset == slow.pane.view.top_offset


async def test_keys_after_a_closed_pane_still_arrive(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, SEED) as it:
        await it.type(f"qmkept{ENTER}")
        assert len(it.screen.panes) == 1
        assert [p.annotation.body for p in it.pane.placed] == ["kept"]


async def test_what_comes_after_the_last_screen_is_gone_asks_for_nothing(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED) as it:
        app = it.app
    assert not app.screen_stack
    await app.on_event(Key("j", "j"))
    app.on_resize(Resize(Size(20, 5), Size(20, 5)))
    assert not app.is_busy


async def test_a_key_that_is_at_work_when_the_program_closes_is_dropped(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED) as it:
        ahead = TypeAhead(it.app)
        ahead.follow()
        ahead.hold(Key("j", "j"))
    assert ahead.is_waiting
    ahead.take_in(Settled(1))
    assert not ahead.is_waiting
    assert ahead.next_key() is None
