"""A line as runs: pieces of text that look alike, through the display gate."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from tuireader.model import BlockKind
from tuireader.page.gate import shown
from tuireader.page.roles import BLOCK_ROLES, Mark, Role
from tuireader.page.wrap import BLANKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.page.wrap import Line

_SPACES: Final = re.compile(r" {2,}")
_NO_ROLES: Final = frozenset[Role]()


class Run(NamedTuple):
    """A piece of a line."""

    text: str
    """Through the gate; never empty."""
    roles: frozenset[Role]


class Marks:
    """Marks of one sort on a text, found by place in logarithmic time."""

    __slots__ = ("_marks", "_reach", "_starts")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """Take marks in any order; they may overlap."""
        self._marks = sorted(marks)
        self._starts = [mark.span.start for mark in self._marks]
        # The furthest end so far never falls, so it can be searched by halves.
        self._reach = list(accumulate((mark.span.end for mark in self._marks), max))

    def __len__(self) -> int:
        """Return the number of marks."""
        return len(self._marks)

    def within(self, start: int, end: int) -> Sequence[Mark]:
        """Return the marks that share a code point with the range, sorted by start."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.span.end > start]


def runs(text: str, line: Line, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Cut a line into runs.

    Together the runs show the line from its first to its last code point; neighbours
    differ in their roles. Outside code, several blanks in a row are one space.

    Args:
        text: the article's.
        line: one of its page.
        marks: those that touch the line; others are passed over. They may overlap: a
            run then has the roles of all.
    """
    role = BLOCK_ROLES.get(line.kind) if line.kind else None
    base = frozenset((role,)) if role else _NO_ROLES
    if line.fold:
        return (Run(line.fold, base),)
    pieces: list[Run] = []
    for start, end, roles in _pieces(line, marks, base):
        piece = shown(text[start:end])
        if line.kind is not BlockKind.CODE:
            piece = _SPACES.sub(" ", piece)
            if pieces and piece[:1] == " " == pieces[-1].text[-1]:
                piece = piece[1:]
        if not piece:
            continue
        if pieces and pieces[-1].roles == roles:
            pieces[-1] = Run(pieces[-1].text + piece, roles)
        else:
            pieces.append(Run(piece, roles))
    return tuple(pieces)


def offset_at(text: str, line: Line, cell: int) -> int:
    """Return the code point that is shown `cell` cells after the line's indent.

    What lies before the text counts for the first code point, what lies behind it for
    the last.
    """
    at = 0
    before = ""
    for offset in range(line.start, line.end):
        letter = text[offset]
        if letter in BLANKS and before in BLANKS and line.kind is not BlockKind.CODE:
            continue
        at += cell_len(shown(letter))
        if at > cell:
            return offset
        before = letter
    return max(line.end - 1, line.start)


def _pieces(
    line: Line, marks: Iterable[Mark], base: frozenset[Role]
) -> list[tuple[int, int, frozenset[Role]]]:
    """Return the parts of the line between which a mark begins or ends."""
    touching = [
        mark
        for mark in marks
        if mark.span.start < line.end and mark.span.end > line.start
    ]
    if not touching:
        return [(line.start, line.end, base)]
    cuts = {line.start, line.end}
    for mark in touching:
        cuts.add(max(mark.span.start, line.start))
        cuts.add(min(mark.span.end, line.end))
    edges = sorted(cuts)
    return [
        (
            start,
            end,
            base.union(
                mark.role
                for mark in touching
                if mark.span.start <= start and end <= mark.span.end
            ),
        )
        for start, end in pairwise(edges)
    ]
