"""A half-open range of code points in an article's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """The code points from `start` up to, not including, `end`."""

    start: int
    """First code point, counted from 0."""
    end: int
    """One past the last; never less than `start`."""

    def __init__(self, start: int, end: int) -> None:
        """Refuse a range that runs backwards.

        Raises:
            ValueError: `start` is negative or after `end`.
        """
        if not 0 <= start <= end:
            raise ValueError(f"no span runs from {start} to {end}")
        # There are tens of thousands in a long text: the slots are filled by their own
        # descriptors, which takes half the time that a frozen dataclass does.
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """An empty span is a place too: never false."""
        return True

    def __contains__(self, offset: int) -> bool:
        """Say whether the code point at `offset` lies inside."""
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Say whether all of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether they share a code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, distance: int) -> Span:
        """Return the span moved by `distance` code points."""
        return Span(self.start + distance, self.end + distance)

    def of(self, text: str) -> str:
        """Return the part of `text` it stands for."""
        return text[self.start : self.end]


_set_start: Final = vars(Span)["start"].__set__
_set_end: Final = vars(Span)["end"].__set__
