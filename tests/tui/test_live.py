"""What another session keeps is seen here within a second or so."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tui.desk import SEED, desk
from tuireader.errors import LibraryError
from tuireader.library import Library, open_library
from tuireader.reader import Reader, read
from tuireader.tui.app import ReaderApp
from tuireader.tui.screens.notes import NotesScreen
from tuireader.tui.widgets.kept_list import KeptList

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.screen import Screen

_PATIENCE = 20.0
"""Seconds after which it will never come, on a machine with much else to do."""


async def seen(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not condition():  # noqa: ASYNC110 - there is no event for what is shown
            await asyncio.sleep(0.02)


async def test_a_note_of_another_session_appears_and_goes(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as running:
        with open_library(tmp_path / "library") as other:
            note = other.add_note(read(SEED), 10, 40, "from elsewhere")
            await seen(lambda: len(running.pane.placed) == 1)
            other.remove(note.uid)
            await seen(lambda: not running.pane.placed)


async def test_all_panes_see_what_this_session_took_in_with_a_write(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED, SEED) as running:
        with open_library(tmp_path / "library") as other:
            other.add_note(read(SEED), 10, 40, "from elsewhere")
        # The write reads the file again, and nothing new is there for the next look.
        await running.press("H")
        first, second = running.screen.panes
        await seen(lambda: len(first.placed) == len(second.placed) == 2)


async def test_the_notes_screen_sees_it_too(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n")
        screen = running.app.screen
        assert isinstance(screen, NotesScreen)
        with open_library(tmp_path / "library") as other:
            other.add_note(read(SEED), 10, 40, "from elsewhere")
        await seen(lambda: screen.query_one(KeptList).total == 1)


async def test_a_library_that_can_not_be_read_any_more_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def refuse(_: Library) -> bool:
        nonlocal looks
        looks += 1
        raise LibraryError("the disk is gone")

    async with desk(tmp_path, SEED) as running:
        monkeypatch.setattr(Library, "refresh", refuse)
        await seen(lambda: "the disk is gone" in running.news)
        running.screen.hush()
        told = looks
        await seen(lambda: looks == told + 2)
        assert "the disk is gone" not in running.news


async def test_what_was_damaged_and_mended_is_told_until_a_key(tmp_path: Path) -> None:
    directory = tmp_path / "library"
    with open_library(directory) as before:
        before.add_note(read(SEED), 10, 40, "still here")
    (directory / "library.json").write_bytes(b"")
    async with desk(tmp_path, SEED) as running:
        await seen(lambda: "library.json" in running.news)
        assert [p.annotation.body for p in running.pane.placed] == ["still here"]
        assert list(directory.glob("*.damaged-*"))
        told = tuple(running.app.reader.news)
        assert all(sentence in running.news for sentence in told)
        await running.press("j")
        assert running.news == ""
    assert tuple(running.app.reader.news)[: len(told)] == told


async def test_what_is_mended_while_it_is_open_is_told_too(tmp_path: Path) -> None:
    directory = tmp_path / "library"
    with open_library(directory) as before:
        before.add_note(read(SEED), 10, 40, "still here")
    async with desk(tmp_path, SEED) as running:
        assert not running.app.reader.news
        (directory / "library.json").write_bytes(b"")
        # Another program puts back what it had copied: only then is it read again.
        journal = directory / "library.json.journal"
        copy = journal.with_suffix(".copy")
        copy.write_bytes(journal.read_bytes())
        copy.replace(journal)
        await seen(lambda: "library.json" in running.news)


@pytest.mark.parametrize("keys", [(), ("ctrl+n",), ("f1",)])
async def test_looking_paints_nothing_while_nothing_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    looks, painted = 0, 0
    refresh, display = Reader.refresh, ReaderApp._display

    def look(reader: Reader) -> bool:
        nonlocal looks
        looks += 1
        return refresh(reader)

    def paint(app: ReaderApp, screen: Screen[object], picture: object) -> None:
        nonlocal painted
        painted += 1
        display(app, screen, picture)  # type: ignore[arg-type] # whatever Textual paints

    async with desk(tmp_path, SEED) as running:
        await running.press("H", *keys)
        monkeypatch.setattr(Reader, "refresh", look)
        await seen(lambda: looks == 2)  # the first may have seen our own write
        await running.settle()  # and what it set to work paints
        before = looks
        monkeypatch.setattr(ReaderApp, "_display", paint)
        await seen(lambda: looks == before + 2)
        assert painted == 0
