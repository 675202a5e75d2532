"""Take the pictures of the manual from the real program: docs/screenshots/*.svg.

The program runs without a terminal, in a home of its own, on the seed article; keys
are pressed as a reader would. The same program gives the same pictures.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tuireader import Article, Library
from tuireader.config import Settings
from tuireader.reader import Reader
from tuireader.resources import seed_article
from tuireader.session import Session
from tuireader.store.tiny import TinyStore
from tuireader.tui.app import ReaderApp

if TYPE_CHECKING:
    from textual.pilot import Pilot

PICTURES = Path(__file__).parents[1] / "docs" / "screenshots"
READ_AT = datetime(2023, 11, 16, 9, 30, tzinfo=UTC)
NOTE = "Moscow regrets, Minsk threatens: who speaks for the bloc?"
NOTED = "should not make hasty decisions"


class Picture(NamedTuple):
    """One picture: what is pressed before it is taken."""

    name: str
    theme: str
    keys: tuple[str, ...]
    columns: int = 120
    rows: int = 34


DOWN = ("right_square_bracket",) * 5
ALL = (
    Picture("reading", "ink", DOWN),
    Picture("entities", "paper", (*DOWN, "e", "j")),
    Picture("note", "ink", (*DOWN, "A", "escape", "a", *NOTE.replace(" ", "_"))),
    Picture("small", "terminal", DOWN, columns=80, rows=24),
)


def main() -> None:
    """Take all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for picture in ALL:
        with tempfile.TemporaryDirectory(prefix="tuireader-") as home:
            # Session and library must not be those of whoever runs this.
            os.environ |= {f"XDG_{kind}_HOME": home for kind in ("STATE", "CONFIG")}
            svg = asyncio.run(_take(picture, Path(home)))
        path = PICTURES / f"{picture.name}.svg"
        path.write_text(svg, encoding="utf-8")
        print(path.relative_to(PICTURES.parents[1]))


async def _take(picture: Picture, home: Path) -> str:
    reader = Reader(Settings(library=home / "library"))
    article = reader.open(str(seed_article()))
    _note_before(article, home / "library")
    app = ReaderApp(reader, [article.origin], session=Session(theme=picture.theme))
    async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
        await _settle(pilot)
        for key in picture.keys:
            await pilot.press("space" if key == "_" else key)
        await _settle(pilot)
        svg = app.export_screenshot(title="tuireader")
    reader.close()
    return _without_web_fonts(svg)


async def _settle(pilot: Pilot[None]) -> None:
    """Wait until the article is read, analysed and painted."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def _note_before(article: Article, directory: Path) -> None:
    """Keep a note with a date that does not change from day to day."""
    start = article.text.index(NOTED)
    with Library(TinyStore(directory), clock=lambda: READ_AT) as library:
        library.add_note(
            article, start, start + len(NOTED), "As in 2021.", tags=("csto",)
        )


def _without_web_fonts(svg: str) -> str:
    """Let the viewer's own fixed-width font stand in: a picture fetches nothing."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    main()
