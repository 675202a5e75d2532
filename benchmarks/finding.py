"""How soon what was kept is found again: the first page of notes, words in articles."""

from __future__ import annotations

import asyncio
import bisect
import itertools
import re
import statistics
import time
from functools import partial
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import clock

from tuireader import resources
from tuireader.catalogue.catalogue import Catalogue
from tuireader.catalogue.entries import Sort, Text
from tuireader.config import Settings
from tuireader.reader import Reader
from tuireader.session import Session
from tuireader.tui.app import ReaderApp
from tuireader.tui.screens.notes import NotesScreen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TIMES = 5
_PATIENCE = 30.0
"""Seconds after which a page that does not come is given up."""
_VOCABULARY = 50_000
_WORDS = 500
"""Of an article: some 3,200 characters."""
_QUERIES = 400
_ADDED = 200
_SCANNED = 1_000
"""Articles that are read through for the comparison."""
_SYLLABLES = """
ka lo mi ren tu sa be dor ni va sho el pra gu tim os fe lan qui ze
"""


class FirstPage(NamedTuple):
    """The screen of all notes, from the key to its first page on the screen."""

    median: float
    """Seconds."""
    slowest: float


class Finding(NamedTuple):
    """Words in a catalogue of articles."""

    median: float
    """Seconds for a search."""
    late: float
    """Of the slowest in twenty."""
    slowest: float
    adding: float
    """Seconds for one more article, the median."""
    scanning: float
    """Seconds to look through all texts in memory for a word, without a catalogue."""
    share: float
    """Bytes of the catalogue for a byte of text."""


def first_page(library: Path) -> FirstPage:
    """Open the screen of all notes of a library some times, in a program anew each."""
    times = [asyncio.run(_first_page(library)) for _ in range(_TIMES)]
    return FirstPage(statistics.median(times), max(times))


async def _first_page(library: Path) -> float:
    reader = Reader(Settings(library=library))
    app = ReaderApp(reader, [str(resources.seed_article())], session=Session())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        reader.library.newest(1)  # it is open
        while any(not worker.is_finished for worker in app.workers):
            await pilot.pause()
        began = time.perf_counter()
        app.simulate_key("ctrl+n")
        while not _stands(app):
            if time.perf_counter() - began > _PATIENCE:
                raise SystemExit("the screen of all notes does not come")
            await asyncio.sleep(0.001)
        seconds = time.perf_counter() - began
    reader.close()
    return seconds


def _stands(app: ReaderApp) -> bool:
    screen = app.screen
    if not isinstance(screen, NotesScreen) or not screen.is_mounted:
        return False
    rows = screen.rows
    return bool(rows.items) and bool(rows.render_line(0).text.strip())


def search(articles: int, folder: Path) -> Finding:
    """Fill a catalogue, then search it for one, two and three words, and phrases.

    The words are as frequent as their rank tells (Zipf); those asked for are drawn
    evenly over the logarithm of the rank, so that rare and common ones are among them.
    """
    texts = _Texts(Random(articles))
    catalogue = Catalogue(folder)
    total = 0
    for number in range(articles):
        text = texts.text()
        total += len(text.encode())
        _put(catalogue, number, text)
    size = catalogue.path.stat().st_size
    queries = itertools.islice(texts.queries(), _QUERIES)
    times = sorted(
        clock.wall_seconds(partial(catalogue.search, line)) for line in queries
    )
    adding = [
        clock.wall_seconds(partial(_put, catalogue, number, texts.text()))
        for number in range(articles, articles + _ADDED)
    ]
    catalogue.close()
    some = [texts.text() for _ in range(_SCANNED)]
    words = [re.compile(rf"\b{texts.word()}\b", re.IGNORECASE) for _ in range(_TIMES)]
    scan = statistics.median(
        clock.wall_seconds(partial(_matching, some, word)) for word in words
    )
    return Finding(
        statistics.median(times),
        times[len(times) * 19 // 20],
        times[-1],
        statistics.median(adding),
        scan * articles / _SCANNED,
        size / total,
    )


def _put(catalogue: Catalogue, number: int, text: str) -> None:
    title, place = text[:60], f"/bench/{number}.html"
    key, digest = f"{number:016x}", f"{number:064x}"
    catalogue.put(Text(Sort.ARTICLE, key, digest, title, place, text))


def _matching(texts: Iterable[str], word: re.Pattern[str]) -> list[str]:
    return [text for text in texts if word.search(text)]


class _Texts:
    """Words by rank, and texts made of them."""

    def __init__(self, random: Random) -> None:
        self._random = random
        pairs = itertools.product(_SYLLABLES.split(), repeat=4)
        words = ["".join(syllables) for syllables in pairs]
        random.shuffle(words)
        self._words = words[:_VOCABULARY]
        self._weights = list(
            itertools.accumulate(1 / rank for rank in range(1, _VOCABULARY + 1))
        )
        self._last: list[str] = []

    def text(self) -> str:
        """Return one more."""
        self._last = self._random.choices(
            self._words, cum_weights=self._weights, k=_WORDS
        )
        return " ".join(self._last)

    def queries(self) -> Iterator[str]:
        """Yield lines to search for, without end."""
        while True:
            one, two, three = self.word(), self.word(), self.word()
            yield from (one, f"{one} {two}", f"{one} {two} {three}")
            place = self._random.randrange(_WORDS - 1)
            yield f'"{self._last[place]} {self._last[place + 1]}"'

    def word(self) -> str:
        """Return a word, evenly over the logarithm of the rank."""
        wanted = self._random.random() * self._weights[-1]
        return self._words[bisect.bisect(self._weights, wanted)]
