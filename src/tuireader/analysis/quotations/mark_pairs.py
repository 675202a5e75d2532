"""Which mark closes what which one opened, inside one block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.quotations.double_marks import DoubleMarks
from tuireader.analysis.quotations.glyphs import (
    ANGLE,
    CLOSED_BY,
    CORNER,
    DOUBLE,
    ELISION,
    SINGLE,
    STRONG_BEFORE,
)
from tuireader.analysis.quotations.single_marks import SingleMarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.analysis.quotations.marked_block import MarkedBlock


@dataclass(frozen=True, slots=True)
class Style:
    """What an article uses its marks for."""

    single_is_outer: bool = False
    angle_opens: str = "«"
    backticks_close: bool = False


class Pair(NamedTuple):
    """Quoted words by the indices of their marks."""

    first: int
    last: int
    """Where nothing closes, the number of marks."""
    is_closed: bool


class Pairing:
    """Pairs the marks of one block."""

    def __init__(
        self, block: MarkedBlock, style: Style, *, singles: bool, following: str = ""
    ) -> None:
        """Take a block.

        Args:
            block: its marks.
            style: of the article.
            singles: whether single marks quote here.
            following: the family of the mark that opens the next block, or "".
        """
        self._block = block
        self._style = style
        self._following = following
        self._doubles = DoubleMarks(block, goes_on=following == DOUBLE)
        self._singles = SingleMarks(
            block,
            quote=singles,
            backticks_close=style.backticks_close,
            goes_on=following == SINGLE,
        )
        self._is_unbalanced = False

    def pairs(self) -> Iterator[Pair]:
        """Yield the outermost quoted words, in order."""
        index, count = 0, len(self._block.marks)
        while index < count:
            stop = None
            if self._opens(index):
                stop = self._closing(index)
                if stop is None and self._may_stay_open(index):
                    yield Pair(index, count, is_closed=False)
                    return
            if stop is not None and self._holds_words(index, stop):
                yield Pair(index, stop, is_closed=True)
                index = stop
            index += 1

    def _holds_words(self, first: int, last: int) -> bool:
        marks = self._block.marks
        return bool(self._block.text[marks[first].end : marks[last].start].strip())

    def _opens(self, index: int) -> bool:
        mark = self._block.marks[index]
        if mark.family == CORNER:
            return mark.text in CLOSED_BY
        if mark.family == ANGLE:
            outward = mark.text in ("«‹" if self._style.angle_opens == "«" else "»›")
            return outward and mark.end < self._block.span.end
        marks = self._singles if mark.family == SINGLE else self._doubles
        return marks.opens(index)

    def _may_stay_open(self, index: int) -> bool:
        family = self._block.marks[index].family
        if family == SINGLE:
            return self._singles.may_stay_open(index)
        return family != DOUBLE or self._doubles.may_stay_open(index)

    def _closing(self, first: int) -> int | None:
        block = self._block
        family = block.marks[first].family
        if family in (ANGLE, CORNER):
            return None if block.last(family) <= first else self._pointed_closing(first)
        if family == SINGLE:
            stop = self._singles.closing(first)
        else:
            stop = self._doubles.closing(first)
        mistyped = self._mistyped_closing(first, stop)
        return stop if mistyped is None else mistyped

    def _pointed_closing(self, first: int) -> int | None:
        """Pair marks whose two sides differ, nested ones counted."""
        block = self._block
        opening = block.marks[first].text
        closing = CLOSED_BY[opening]
        depth = 0
        if self._is_unbalanced:
            return block.following(closing, first)
        for index in range(first + 1, block.last(block.marks[first].family) + 1):
            mark = block.marks[index].text
            depth += mark == opening
            if mark == closing:
                if not depth:
                    return index
                depth -= 1
        self._is_unbalanced = True
        return block.following(closing, first) if depth else None

    def _mistyped_closing(self, first: int, stop: int | None) -> int | None:
        """Return the mark of another kind that closes: “We are late’, he said.

        Args:
            first: the mark that opens.
            stop: the mark that would close it, or None.
        """
        block = self._block
        family = block.marks[first].family
        other = DOUBLE if family == SINGLE else SINGLE
        if block.last(other) <= first:
            return None
        opening = self._next_opening(first, stop)
        if opening is None and (stop is not None or self._following == family):
            return None
        opened = 0
        for index in range(first + 1, opening or len(block.marks)):
            mark = block.marks[index]
            if mark.family != other:
                continue
            if block.looks_opening(index):
                opened += ELISION.match(block.text, mark.start) is None
            elif block.looks_closing(index) and opened:
                opened -= 1
            elif block.looks_closing(index) and self._may_be_mistyped(index, opening):
                return index + block.touches(index)
        return None

    def _next_opening(self, first: int, stop: int | None) -> int | None:
        """Return a mark like the first that opens again before the words are closed."""
        block, singles = self._block, self._singles
        if block.marks[first].family == SINGLE:
            inside = range(first + 1, len(block.marks) if stop is None else stop)
            return next((i for i in inside if singles.opens_surely(i)), None)
        if stop is None:
            return self._doubles.next_opening(first)
        return stop if block.looks_opening(stop) else None

    def _may_be_mistyped(self, index: int, opening: int | None) -> bool:
        """Whether a mark closes for another; the surer where one opens again."""
        block = self._block
        if opening is not None or block.before(index) in STRONG_BEFORE:
            return True
        return block.after(index) == "," and not block.is_clipped(index)
