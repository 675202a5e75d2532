"""Double marks: which open, and which closes what."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.glyphs import (
    ALWAYS_OPENS,
    CLOSED_BY,
    DOUBLE,
    FAMILY,
    OPENING_BEFORE,
    SPACES,
    STRAIGHT,
    TWO_SIDED,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tuireader.analysis.quotations.marked_block import MarkedBlock

_OPENS_BEFORE_SPACE: Final = frozenset(("„", "“", "``", "‟", "〝"))
_ONLY_OPENS: Final = frozenset(("„", "``", "‘‘", "〝"))
_NEEDS_OPENING_PLACE: Final = frozenset(('"', "″", "”", "''", "’’"))
_FEET: Final = re.compile(r"\d['’′]\s?\d{1,2}$")
_MOST_TYPED: Final = 2
"""Marks too many that somebody may type."""
_GOES_ON: Final = re.compile(r"\s[(]?[^\W\d_A-Z]|-\w")
"""What follows a measure: a 19" screen, a 19"-wide one."""


class DoubleMarks:
    """The double marks of one block."""

    def __init__(self, block: MarkedBlock, *, goes_on: bool) -> None:
        """Take the block with all its marks.

        Args:
            block: the block.
            goes_on: whether the next block begins with a double mark.
        """
        self._block = block
        self._goes_on = goes_on
        glyphs = {glyph for glyph in block.glyphs if FAMILY[glyph] == DOUBLE}
        self._pairs: Mapping[int, int | None] | None = None
        if "“" in glyphs and glyphs <= TWO_SIDED:
            self._pairs = _ByShape(block).pairs()
        self._openings = tuple(self._pairs or ())

    def opens(self, index: int) -> bool:
        """Whether a double mark begins quoted words."""
        if self._pairs is not None:
            return index in self._pairs
        block, mark = self._block, self._block.marks[index]
        before, after = block.before(index), block.after(self._run_end(index))
        if after in SPACES and mark.text not in _OPENS_BEFORE_SPACE:
            return self._spaced_closing(index) is not None
        if mark.end >= block.span.end or before == "=":
            return False
        if mark.text in ALWAYS_OPENS:
            return True
        if mark.text == "″" or (before.isdigit() and mark.text == '"'):
            return before in OPENING_BEFORE
        return before in OPENING_BEFORE or not before.isalnum() or mark.text == '"'

    def next_opening(self, index: int) -> int | None:
        """Return the next mark that surely opens, where shapes tell; or None."""
        at = bisect_right(self._openings, index)
        return self._openings[at] if at < len(self._openings) else None

    def may_stay_open(self, index: int) -> bool:
        """Whether the words may go on in the next block."""
        block, mark = self._block, self._block.marks[index]
        if self.next_opening(index) is not None:
            return self._goes_on
        if mark.text not in _OPENS_BEFORE_SPACE and block.after(index) in SPACES:
            return False
        if mark.text in _NEEDS_OPENING_PLACE:
            return block.before(index) in OPENING_BEFORE
        return True

    def closing(self, first: int) -> int | None:
        """Return the mark that closes what another opened, or None."""
        block = self._block
        opening, last = block.marks[first].text, self._run_end(first)
        if self._pairs is not None:
            found = (self._pairs.get(index) for index in range(first, last + 1))
            return next((stop for stop in found if stop is not None), None)
        if block.last(DOUBLE) <= last:
            return None
        if opening in CLOSED_BY:
            return block.following(CLOSED_BY[opening], last)
        if block.after(first) in SPACES and opening in STRAIGHT:
            return self._spaced_closing(first)
        stop = self._next_closing(last)
        while stop is not None and last > first and block.touches(stop):
            stop, last = stop + 1, last - 1
        return stop

    def _run_end(self, first: int) -> int:
        """Return the last of several marks typed for one: ““It is over,” he said."""
        last = first
        while last - first < _MOST_TYPED and self._block.touches(last):
            last += 1
        return last

    def _next_closing(self, first: int) -> int | None:
        block = self._block
        is_straight = block.marks[first].text in STRAIGHT
        nested = 0
        for index in range(first + 1, block.last(DOUBLE) + 1):
            mark = block.marks[index]
            if mark.family != DOUBLE or mark.text in _ONLY_OPENS:
                continue
            if mark.text == "“" and block.looks_opening(index):
                nested += is_straight
                continue
            if nested and mark.text == "”":
                nested -= 1
                continue
            if not is_measure(block, index):
                return index
        return None

    def _spaced_closing(self, first: int) -> int | None:
        """Return the mark that ends " quoted words " with blanks inside."""
        block, mark = self._block, self._block.marks[first]
        if mark.text not in STRAIGHT or block.before(first) not in SPACES:
            return None
        stop = block.following((mark.text,), first)
        if stop is None or block.after(stop).isalnum():
            return None
        words = block.text[mark.end : block.marks[stop].start]
        return stop if any(map(str.isalpha, words)) else None


def is_measure(block: MarkedBlock, index: int) -> bool:
    """Whether a mark stands for inches: 5' 11", or a 19" screen in quoted words."""
    mark = block.marks[index]
    if mark.text not in '"″”' or not block.before(index).isdigit():
        return False
    start = max(block.span.start, mark.start - 6)
    if mark.text != "”" and _FEET.search(block.text[start : mark.start]):
        return True
    if not _GOES_ON.match(block.text, mark.end):
        return False
    following = next(
        (i for i in range(index + 1, len(block.marks)) if _is_double(block, i)), None
    )
    return following is not None and block.looks_closing(following)


def _is_double(block: MarkedBlock, index: int) -> bool:
    return block.marks[index].family == DOUBLE


class _ByShape:
    """Double marks that show by shape and place whether they open."""

    def __init__(self, block: MarkedBlock) -> None:
        self._block = block
        self._curly: list[int] = []
        self._straight: int | None = None

    def pairs(self) -> dict[int, int | None]:
        """Pair the marks of a block.

        Returns:
            Each mark that opens, ascending, with the one that closes it, or None.
            Nested ones are there too: “He said “no” twice”.
        """
        found: dict[int, int | None] = {}
        for index, mark in enumerate(self._block.marks):
            if mark.family != DOUBLE or is_measure(self._block, index):
                continue
            if self._opens(index):
                found[index] = None
                if mark.text in STRAIGHT:
                    self._straight = index
                else:
                    self._curly.append(index)
            elif (first := self._closed_by(index)) is not None:
                found[first] = index
        return found

    def _opens(self, index: int) -> bool:
        block, mark = self._block, self._block.marks[index]
        is_straight = mark.text in STRAIGHT
        if mark.end >= block.span.end or block.before(index) == "=":
            return False
        if is_straight and self._straight is not None:
            return False
        is_first = not self._curly and self._straight is None
        if block.looks_opening(index):
            return is_first or mark.text != "”"
        if not is_first or mark.text == "”":
            return False
        if block.after(index) in SPACES:
            return not is_straight and block.before(index) in SPACES
        return not is_straight or not block.before(index).isdigit()

    def _closed_by(self, index: int) -> int | None:
        """Close what a mark closes, and all that was opened in it; return its place."""
        is_straight = self._block.marks[index].text in STRAIGHT
        first = self._straight
        if self._curly and (first is None or not is_straight):
            first = self._curly[-1]
        if first is None:
            return None
        while self._curly and self._curly[-1] >= first:
            self._curly.pop()
        if self._straight is not None and self._straight >= first:
            self._straight = None
        return first
