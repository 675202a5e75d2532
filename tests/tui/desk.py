"""The whole program on a pretended terminal, with a library of its own."""

from __future__ import annotations

import unicodedata
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.events import Key
from textual.keys import _character_to_key, _get_unicode_name_from_key

from tuireader import resources
from tuireader.config import Settings
from tuireader.reader import Reader
from tuireader.session import Session
from tuireader.tui.app import ReaderApp
from tuireader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Sequence
    from pathlib import Path

    from textual.pilot import Pilot

    from tuireader.tui.panes.article_pane import ArticlePane
    from tuireader.tui.screens.reading import ReadingScreen

SEED = str(resources.seed_article())
SAVE, ENTER, ESCAPE = "\x13", "\r", "\x1b"
LEAVE = "\x11"
_KEY_NAMES = {SAVE: "ctrl+s", ENTER: "enter", ESCAPE: "escape", LEAVE: "ctrl+q"}
_CALM = 3
"""Times in a row that nothing is at work, after which all is done."""
WIDE, NARROW = (200, 50), (80, 24)


class Desk:
    """A running app, and what a test asks of it."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReadingScreen:
        screen = self.app.reading_screen
        assert screen is not None
        return screen

    @property
    def pane(self) -> ArticlePane:
        pane = self.screen.active_pane
        assert pane is not None
        return pane

    @property
    def news(self) -> str:
        return self.screen.query_one(StatusLine).news

    async def press(self, *keys: str) -> None:
        for key in keys:
            self.app.post_message(_pressed(key))
            await self.settle()

    async def type(self, characters: Iterable[str]) -> None:
        """Let all of it stand in the queue before the first key is looked at."""
        for character in characters:
            name = _KEY_NAMES.get(character) or _character_to_key(character)
            self.app.post_message(Key(name, character))
        await self.pilot.pause()
        await self.settle()

    @property
    def _is_working(self) -> bool:
        if self.app.return_code is not None:
            return False
        workers = (not worker.is_finished for worker in self.app.workers)
        return self.app.is_busy or any(workers)

    async def settle(self) -> None:
        calm = 0
        while calm < _CALM:  # what a worker brought may set others to work
            calm = 0 if self._is_working else calm + 1
            await self.pilot.pause(0 if calm else 0.001)


def _pressed(key: str) -> Key:
    """Return the press of a key, by its name or by what it types."""
    if len(key) == 1:
        return Key(_character_to_key(key), key)
    try:
        return Key(key, unicodedata.lookup(_get_unicode_name_from_key(key)))
    except KeyError:
        return Key(key, None)


@asynccontextmanager
async def desk(
    directory: Path,
    *origins: str,
    size: tuple[int, int] = NARROW,
    session: Session | None = None,
    keymap: dict[str, str] | None = None,
    notices: Sequence[str] = (),
    settled: bool = True,
    stdin: bytes = b"",
    keep_texts: bool = True,
    shows_notes: bool = False,
) -> AsyncIterator[Desk]:
    settings = Settings(library=directory / "library", keep_texts=keep_texts)
    reader = Reader(settings, stdin=lambda: stdin)
    app = ReaderApp(
        reader,
        origins,
        session=session or Session(),
        keymap=keymap,
        notices=notices,
        shows_notes=shows_notes,
    )
    async with app.run_test(size=size) as pilot:
        running = Desk(app, pilot)
        if settled:
            await running.settle()
        yield running
    reader.close()
