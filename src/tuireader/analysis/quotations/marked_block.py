"""The quotation marks of one block, and what stands beside each."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.quotations.glyphs import (
    CLIPPED,
    FAMILY,
    NO_OPENING_AFTER,
    OPENING_BEFORE,
    SPACES,
    STRONG_AFTER,
    STRONG_BEFORE,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from tuireader.model import Span

_LONGEST_CLIPPED = 12


class QuoteMark(NamedTuple):
    """A glyph that may quote."""

    start: int
    end: int
    text: str
    family: str


def marks_in(text: str, span: Span, pattern: re.Pattern[str]) -> list[QuoteMark]:
    """Return the marks in a part of the text, in order."""
    return [
        QuoteMark(found.start(), found.end(), found.group(), FAMILY[found.group()])
        for found in pattern.finditer(text, span.start, span.end)
    ]


class MarkedBlock:
    """A block, or a part of one, with its marks; each is called by its index."""

    __slots__ = ("_last", "_places", "marks", "span", "text")

    def __init__(self, text: str, span: Span, marks: Sequence[QuoteMark]) -> None:
        """Take the article's text, where the block lies, and its marks in order."""
        self.text = text
        self.span = span
        self.marks = marks
        self._places: dict[str, list[int]] = {}
        self._last: dict[str, int] = {}
        for index, mark in enumerate(marks):
            self._places.setdefault(mark.text, []).append(index)
            self._last[mark.family] = index

    @property
    def glyphs(self) -> Iterable[str]:
        """The glyphs that occur, each once."""
        return self._places.keys()

    def before(self, index: int) -> str:
        """Return the character before a mark; a blank at the start."""
        start = self.marks[index].start
        return self.text[start - 1] if start > self.span.start else " "

    def after(self, index: int) -> str:
        """Return the character after a mark; a blank at the end."""
        end = self.marks[index].end
        return self.text[end] if end < self.span.end else " "

    def last(self, family: str) -> int:
        """Return the last mark of a family, or -1."""
        return self._last.get(family, -1)

    def following(self, glyphs: Iterable[str], index: int) -> int | None:
        """Return the first mark behind another that is one of these glyphs, or None."""
        found: list[int] = []
        for glyph in glyphs:
            places = self._places.get(glyph, ())
            at = bisect_right(places, index)
            found += places[at : at + 1]
        return min(found, default=None)

    def touches(self, index: int) -> bool:
        """Whether the same glyph follows at once: ““."""
        marks = self.marks[index : index + 2]
        one, *others = marks
        return any(
            one.end == other.start and one.text == other.text for other in others
        )

    def looks_opening(self, index: int) -> bool:
        """Whether a mark stands as an opening one: a blank before, a word behind."""
        return (
            self.before(index) in OPENING_BEFORE
            and self.after(index) not in NO_OPENING_AFTER
        )

    def looks_closing(self, index: int) -> bool:
        """Whether a mark stands as a closing one does, beside punctuation."""
        before, after = self.before(index), self.after(index)
        if before in SPACES or after.isalnum():
            return False
        ends = self.marks[index].end >= self.span.end
        return before in STRONG_BEFORE or after in STRONG_AFTER or ends

    def is_spaced(self, index: int) -> bool:
        """Whether blanks stand on both sides of a mark."""
        return self.before(index) in SPACES and self.after(index) in SPACES

    def is_clipped(self, index: int) -> bool:
        """Whether a mark may end a plural's possessive, a clipped word, a measure."""
        start = self.marks[index].start
        before = self.text[max(self.span.start, start - _LONGEST_CLIPPED) : start]
        return before[-1:] in ("s", "z", "x", "S") or bool(CLIPPED.search(before))
