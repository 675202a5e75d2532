"""`c`: the reader names the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.desk import ENTER, ESCAPE, NARROW, SEED, WIDE, desk
from tui.panel_data import picture
from tuireader.model import Motivation
from tuireader.tui.screens.speaker_picker import SpeakerPicker
from tuireader.tui.widgets.speaker_choice import SpeakerChoices
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Desk

FOUND = "Alyaksandr Lukashenka"
BRIDGE = """The bridge opens

“The road is open,” said Helena Marsh, the transport minister. “It stays open.”

“And it is safe.”

“We had no part in it,” the minister said.

“I walk there every day,” said Tom Reed.
"""


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
        assert it.news == "Armen Grigoryan: your correction"
    async with desk(tmp_path, SEED, size=size) as it:
        assert speaker(it) == "Armen Grigoryan"


async def test_another_name_is_typed(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}")
        assert speaker(it) == "Jane Roe"
        assert it.pane.palette.speaker("jane roe") is not None


async def test_nobody_says_it(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cnobody{ENTER}")
        assert speaker(it) is None
        await it.press("w")
        assert it.news == "nobody: your correction"
        await it.press("escape")
        assert "nobody · your correction" in picture(it.app)


async def test_undo_takes_corrections_back_one_by_one(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}cJohn Doe{ENTER}")
        assert speaker(it) == "John Doe"
        await it.press("u")
        assert it.news == "correction “said by Jane Roe” as before"
        assert speaker(it) == "Jane Roe"
        await it.press("u")
        assert it.news == "correction “said by Jane Roe” taken back"
        assert speaker(it) == FOUND
        await it.press("u")
        assert it.news == "nothing to undo"
        assert it.app.reader.library.annotations() == ()


async def test_changes_are_undone_after_a_restart(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}cJohn Doe{ENTER}")
        left = it.screen.session(theme="")
    async with desk(tmp_path, SEED, session=left) as it:
        assert speaker(it) == "John Doe"
        await it.press("u")
        assert it.news == "correction “said by Jane Roe” as before"
        assert speaker(it) == "Jane Roe"
        await it.press("u")
        assert it.news == "correction “said by Jane Roe” taken back"
        await it.press("u")
        assert it.news == "nothing to undo"


async def test_what_was_deleted_comes_back_after_a_restart(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"cJane Roe{ENTER}")
        await it.press("x")
        assert speaker(it) == FOUND
        left = it.screen.session(theme="")
    async with desk(tmp_path / "other", SEED, session=left) as it:
        await it.press("u")
        assert it.news == "nothing to undo"
    async with desk(tmp_path, SEED, session=left) as it:
        await it.press("u")
        assert speaker(it) == "Jane Roe"


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


def bridge(directory: Path, text: str = BRIDGE) -> str:
    path = directory / "bridge.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def everybody(it: Desk) -> list[str | None]:
    assert it.pane.analysis is not None
    return [quotation.speaker for quotation in it.pane.analysis.quotations]


async def test_what_goes_on_from_a_corrected_quotation_goes_with_it(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, bridge(tmp_path)) as it:
        before = everybody(it)
        await it.type(f"]cTom{ENTER}")
        assert everybody(it) == [*["Tom Reed"] * 3, *before[3:]]
        await it.type("]w")
        assert it.news.startswith("Tom Reed: goes on from your correction, ")
    async with desk(tmp_path, bridge(tmp_path)) as it:
        assert everybody(it)[:3] == ["Tom Reed"] * 3
        for key in "]xux":  # each on what the one before it has left
            await it.type(key)
        assert everybody(it) == before


async def test_words_put_into_a_quotation_leave_its_correction(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge(tmp_path)) as it:
        await it.type(f"GcJane Roe{ENTER}")
        assert everybody(it)[-1] == "Jane Roe"
    edited = BRIDGE.replace("every day", "every single day")
    async with desk(tmp_path, bridge(tmp_path, edited)) as it:
        assert everybody(it)[-1] == "Jane Roe"


async def test_a_name_joins_its_entity_and_a_role_finds_it(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge(tmp_path)) as it:
        await it.type("Gctransport")
        rows = it.app.screen.query_one(SpeakerChoices)
        assert [row.name for row in rows.items] == ["Helena Marsh", "transport"]
        await it.press("escape")
        await it.type("chelena marsh")
        await it.type(ENTER)
        assert it.pane.quotation is not None
        assert it.pane.quotation.speaker_id == "helena-marsh"
        assert [one.name for one in it.pane.palette.speakers] == ["Helena Marsh"]


async def test_who_begins_as_it_is_typed_stands_first(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type("cg")
        rows = it.app.screen.query_one(SpeakerChoices).items
        assert rows[0].name == "Armen Grigoryan"
        assert rows[-1].about == "as typed"
        await it.press("backspace")
        assert rows[-1] not in it.app.screen.query_one(SpeakerChoices).items


async def test_tab_writes_the_name_that_is_meant(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge(tmp_path)) as it:
        await it.type("Gchel")
        await it.press("tab")
        line = it.app.screen.query_one(FilterInput)
        assert line.value == "Helena Marsh"
        await it.type(f" Jr{ENTER}")
        assert speaker(it) == "Helena Marsh Jr"


async def test_the_filter_ends_with_the_last_words_of_its_speaker(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, bridge(tmp_path)) as it:
        await it.type("Gf")
        assert it.pane.view.speaker_filter == "tom-reed"
        await it.type(f"cJane Roe{ENTER}")
        assert it.pane.view.speaker_filter is None
