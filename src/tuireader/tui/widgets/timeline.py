"""When things happen in an article, in the order of time."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.page.timeline import (
    DAYS_CELLS,
    clause_around,
    in_order,
    long_days,
    sentence_of,
    short_days,
    undated,
)
from tuireader.tui.widgets.pieces import Line, Piece, cut, fold, piece
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.rows import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Analysis, Article, Span, Time

_GAP = 2
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """A time with the sentence that tells it."""

    time: Time
    sentence: Span
    days: str
    """Its days as the column shows them; empty when they are not known."""


def moments_of(article: Article, analysis: Analysis) -> tuple[Moment | Heading, ...]:
    """Return the times of an article in order, those without a date last."""

    def moment(time: Time) -> Moment:
        sentence = sentence_of(article, analysis.sentences, time)
        return Moment(time, sentence, short_days(time))

    dated = tuple(moment(time) for time in in_order(analysis.times))
    rest = tuple(moment(time) for time in undated(analysis.times))
    return (*dated, Heading("NO DATE TOLD", len(rest)), *rest) if rest else dated


class Timeline(RowList[Moment]):
    """The times of an article, the one nearest the reader marked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make the timeline of an article that is not analysed yet."""
        super().__init__("reading what happened when…", id=id)
        self._text = ""
        self._times: tuple[Time, ...] = ()
        self._here: Time | None = None

    def show_analysis(self, article: Article, analysis: Analysis) -> None:
        """List the times of an article."""
        self.empty = "no dates are told"
        self._text = article.text
        self._times = analysis.times
        self._here = None
        self.show(moments_of(article, analysis))

    def show_cursor(self, offset: int) -> None:
        """Mark the time that stands nearest to the code point."""
        starts = [time.span.start for time in self._times]
        after = bisect_left(starts, offset)
        near = self._times[max(after - 1, 0) : after + 1]
        here = min(near, key=lambda t: abs(t.span.start - offset), default=None)
        if here != self._here:
            self._here = here
            self.redraw()

    def is_here(self, item: Moment) -> bool:
        """Say whether no other time is nearer to the reader."""
        return item.time == self._here

    def key(self, item: Moment) -> str:
        """Return where it stands."""
        return str(item.time.span.start)

    def words(self, item: Moment) -> str:
        """Return its days and its sentence."""
        told = (item.days, long_days(item.time), item.sentence.of(self._text))
        return " ".join(" ".join(told).split())

    def draw(self, item: Moment, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw one line; the chosen one unfolds its clause, and its year if need be."""
        indent = DAYS_CELLS + _GAP
        room = max(width - indent, 1)
        most = _MOST_LINES if chosen else 1
        text = clause_around(self._text, item.sentence, item.time, room * most)
        paint = ("row--cursor",) if chosen else ()
        days = piece(f"{item.days:>{DAYS_CELLS}}", *paint)
        gap = Piece(" " * _GAP)
        if not chosen:
            return (cut((days, gap, piece(text)), width),)
        folded = fold(text, room, most=most) or ("",)
        first: Line = (days, gap, piece(folded[0], *paint))
        space = Piece(" " * indent)
        rest = [(space, piece(line, *paint)) for line in folded[1:]]
        if item.days[-4:].isdigit():
            return [first, *rest]
        # a week's column has no year
        told = piece(long_days(item.time), "row--muted")
        return [first, *rest, (space, told)]
