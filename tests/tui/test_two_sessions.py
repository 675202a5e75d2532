"""One note in the editors of two sessions: no words of either are lost."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from tui import panel_data as data
from tui.desk import ENTER, ESCAPE, SAVE, SEED, Desk, desk
from tuireader.library import Library, open_library
from tuireader.reader import read
from tuireader.tui.screens.draft_offer import DraftOffer
from tuireader.tui.screens.note_editor import NoteEditor
from tuireader.tui.screens.their_words import TheirWords
from tuireader.tui.widgets.text_area import NoteArea

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tuireader.model import Annotation

FROM_THE_PAGE = ("A", "i")
FROM_ALL_NOTES = ("ctrl+n", "i")


@asynccontextmanager
async def editing(
    directory: Path, keys: tuple[str, ...]
) -> AsyncIterator[tuple[Desk, Library, Annotation]]:
    """Open the only note of a library in an editor, and a second session beside."""
    with open_library(directory / "library") as other:
        note = other.add_note(read(SEED), 10, 40, "ours", tags=("port",))
        async with desk(directory, SEED) as running:
            await running.press(*keys)
            assert isinstance(running.app.screen, NoteEditor)
            yield running, other, note


def kept(library: Library) -> list[tuple[str, tuple[str, ...]]]:
    library.refresh()
    return [(one.body, one.tags) for one in library.annotations()]


@pytest.mark.parametrize("keys", [FROM_THE_PAGE, FROM_ALL_NOTES])
async def test_words_for_a_note_that_was_removed_are_kept_as_a_new_one(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with editing(tmp_path, keys) as (running, other, note):
        await running.type("!")
        other.remove(note.uid)
        await running.type(SAVE)
        assert "removed in another session" in data.picture(running.app)
        assert "ctrl+s keeps this as a new note" in data.picture(running.app)
        await running.type(SAVE)
        assert not isinstance(running.app.screen, NoteEditor)
        assert kept(other) == [("ours!", ("port",))]
        assert other.annotations()[0].target == note.target
        assert [one.annotation.uid for one in other.deleted()] == [note.uid]


async def test_words_for_a_note_that_was_removed_are_left_as_a_draft(
    tmp_path: Path,
) -> None:
    async with editing(tmp_path, FROM_THE_PAGE) as (running, other, note):
        await running.type("!")
        other.remove(note.uid)
        await running.type(SAVE)
        await running.type(ESCAPE)
        assert running.app.screen is running.screen
        assert running.news == "kept as a draft: a here goes on with it"
        assert kept(other) == []
    async with desk(tmp_path, SEED) as running:
        assert isinstance(running.app.screen, DraftOffer)
        await running.press("enter", "ctrl+s")
        assert [p.annotation.body for p in running.pane.placed] == ["ours!"]


@pytest.mark.parametrize("keys", [FROM_THE_PAGE, FROM_ALL_NOTES])
async def test_a_note_that_was_changed_meanwhile_is_told_and_shown(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with editing(tmp_path, keys) as (running, other, note):
        await running.type("!")
        other.edit(note.uid, body="theirs", tags=("night",))
        await running.type(SAVE)
        assert "changed in another session" in data.picture(running.app)
        assert kept(other) == [("theirs", ("night",))]
        await running.press("ctrl+t")
        assert isinstance(running.app.screen, TheirWords)
        assert "theirs" in data.picture(running.app)
        assert "#night" in data.picture(running.app)
        await running.type(ESCAPE)
        assert running.app.screen.query_one(NoteArea).text == "ours!"
        await running.type(SAVE)
        assert kept(other) == [("ours!", ("port",))]
        assert other.history(note.uid)[-1].annotation.body == "theirs"


async def test_a_note_that_was_changed_since_its_draft_is_told_too(
    tmp_path: Path,
) -> None:
    async with editing(tmp_path, FROM_THE_PAGE) as (running, other, note):
        await running.type("!" + ESCAPE)
        assert running.news == "kept as a draft: i here goes on with it"
        other.edit(note.uid, body="theirs")
    async with desk(tmp_path, SEED) as running:
        assert isinstance(running.app.screen, DraftOffer)
        await running.type(ENTER)
        assert running.app.screen.query_one(NoteArea).text == "ours!"
        await running.type(SAVE)
        assert "changed in another session" in data.picture(running.app)
        await running.type(SAVE)
        assert [p.annotation.body for p in running.pane.placed] == ["ours!"]


async def test_a_second_change_meanwhile_is_told_again(tmp_path: Path) -> None:
    async with editing(tmp_path, FROM_THE_PAGE) as (running, other, note):
        await running.type("!")
        other.edit(note.uid, body="theirs")
        await running.type(SAVE)
        other.edit(note.uid, body="theirs again")
        await running.type(SAVE)
        assert "changed in another session" in data.picture(running.app)
        assert kept(other) == [("theirs again", ("port",))]


async def test_an_editor_that_nobody_typed_into_takes_nothing_back(
    tmp_path: Path,
) -> None:
    async with editing(tmp_path, FROM_THE_PAGE) as (running, other, note):
        other.edit(note.uid, body="theirs")
        await running.type(SAVE)
        assert running.app.screen is running.screen
        assert kept(other) == [("theirs", ("port",))]


async def test_the_other_words_are_asked_for_where_there_are_none(
    tmp_path: Path,
) -> None:
    async with editing(tmp_path, FROM_THE_PAGE) as (running, _, _note):
        await running.press("ctrl+t")
        assert isinstance(running.app.screen, NoteEditor)
        assert "no other session" in data.picture(running.app)
