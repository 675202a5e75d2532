"""One pass over the text: expressions of time, resolved as they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.times.grammar import Found, grammar
from tuireader.analysis.times.guards import Guards
from tuireader.analysis.times.place import Place
from tuireader.analysis.times.readings import (
    Interval,
    Reading,
    Shift,
    UnitOf,
    Weekday,
)
from tuireader.analysis.times.resolution import Anchors, resolved
from tuireader.analysis.times.tense import Direction, Tenses
from tuireader.analysis.times.words import LANGUAGES
from tuireader.model import BlockKind, Span, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from tuireader.model.article import Block

_NOT_READ: Final = frozenset((BlockKind.CODE, BlockKind.RELATED, BlockKind.BOILERPLATE))


def find_times(
    text: str, blocks: Iterable[Block], language: str, published: date | None
) -> tuple[Time, ...]:
    """Find the days, weeks, months, seasons and years that a text names.

    Args:
        text: of the article.
        blocks: to be read; code and links to other articles are not.
        language: ISO 639-1; in a language without a grammar nothing is found.
        published: the day from which "on Tuesday" is seen; None: such times are found,
            and which day they mean stays unknown.

    Returns:
        Sorted by start, disjoint, each inside one block.
    """
    if language not in LANGUAGES:
        return ()
    search = _Search(text, language, published)
    return tuple(
        time
        for block in blocks
        if block.kind not in _NOT_READ
        for time in search.times(block.span)
    )


class _Search:
    def __init__(self, text: str, language: str, published: date | None) -> None:
        self._text = text
        self._published = published
        self._grammar = grammar(language)
        self._guards = Guards(self._grammar.words, text)
        self._tenses = Tenses(self._grammar.words)

    def times(self, block: Span) -> Iterator[Time]:
        told: Interval | None = None
        after = block.start
        first = self._grammar.first
        for word in first.finditer(self._text, block.start, block.end):
            start = word.start()
            if start < after:
                continue
            found = self._grammar.at(self._text, start, block.end)
            if found is None:
                continue
            place = Place(self._text, start, found.end, block)
            if not self._guards.let_pass(found, place):
                continue
            interval = self._resolved(found, place, told)
            if interval is None and _is_told(found.reading):
                continue
            after = found.end
            told = interval or told
            yield _time(place, found, interval)

    def _resolved(
        self, found: Found, place: Place, told: Interval | None
    ) -> Interval | None:
        if isinstance(found.reading, Interval):
            return found.reading
        direction = Direction.UNKNOWN
        if self._published is not None:
            direction = self._tenses.direction(place)
        return resolved(found.reading, Anchors(self._published, told), direction)


def _is_told(reading: Reading) -> bool:
    if isinstance(reading, (UnitOf, Weekday)):
        return reading.which.is_told
    return isinstance(reading, Shift) and reading.is_told


def _time(place: Place, found: Found, interval: Interval | None) -> Time:
    return Time(
        span=Span(place.start, place.end),
        text=place.words,
        start=interval.start if interval else None,
        end=interval.end if interval else None,
        is_exact=isinstance(found.reading, Interval),
    )
