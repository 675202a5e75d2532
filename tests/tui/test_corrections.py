"""`c`: the reader names the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.desk import ENTER, ESCAPE, NARROW, SEED, WIDE, desk
from tuireader.model import Motivation
from tuireader.tui.screens.speaker_picker import SpeakerPicker
from tuireader.tui.widgets.speaker_choice import SpeakerChoices

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Desk

FOUND = "Alyaksandr Lukashenka"


def speaker(it: Desk) -> str | None:
    assert it.pane.quotation is not None
    return it.pane.quotation.speaker


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_speaker_is_chosen_and_stays(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with desk(tmp_path, SEED, size=size) as it:
        assert speaker(it) == FOUND
        await it.type(f"cGrigor{ENTER}")
        assert it.news == "correction kept"
        assert speaker(it) == "Armen Grigoryan"
        await it.press("w")
        assert it.news == "Armen Grigoryan: your correction, 100% sure"
    async with desk(tmp_path, SEED, size=size) as it:
        assert speaker(it) == "Armen Grigoryan"


async def test_another_name_is_typed(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}")
        assert speaker(it) == "Jane Roe"
        assert "Jane Roe" in it.pane.palette.speakers


async def test_nobody_says_it(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cnobody{ENTER}")
        assert speaker(it) is None


async def test_undo_takes_corrections_back_one_by_one(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}cJohn Doe{ENTER}")
        assert speaker(it) == "John Doe"
        await it.press("u")
        assert it.news == "correction as before"
        assert speaker(it) == "Jane Roe"
        await it.press("u")
        assert it.news == "correction taken back"
        assert speaker(it) == FOUND
        await it.press("u")
        assert it.news == "nothing to undo"
        assert it.app.reader.library.annotations() == ()


async def test_a_correction_is_withdrawn_for_what_was_found(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}")
        await it.type("c")
        rows = it.app.screen.query_one(SpeakerChoices)
        assert (rows.items[0].name, rows.items[0].withdraws) == (FOUND, True)
        await it.type(ENTER)
        assert speaker(it) == FOUND
        assert it.pane.placed == ()


async def test_escape_changes_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane{ESCAPE}")
        assert speaker(it) == FOUND
        assert it.app.screen is it.screen


async def test_without_a_quotation_it_is_said(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("G", "c")
        assert it.news == "no quotation here: ] goes to the next one"


async def test_the_notes_tell_of_it_and_open_it(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}")
        kept = it.pane.placed[0].annotation
        assert kept.motivation is Motivation.ASSESSING
        assert it.screen.panel.notes.words(it.pane.placed[0]).endswith(
            "said by Jane Roe"
        )
        await it.type("Ai")
        assert isinstance(it.app.screen, SpeakerPicker)
        await it.type(f"John Doe{ENTER}")
        assert speaker(it) == "John Doe"
