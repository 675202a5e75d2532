"""Where quoted words begin and end.

A mark is read by what stands beside it and by what is open; the style of the outer
marks is voted per article, since only that tells ‘quoted’ from the workers’ rights.
Nothing runs past its block: a quotation of several paragraphs, which repeats the
opening mark and leaves out the closing one, comes out as one span a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.quotations.glyphs import (
    AFTER_CLOSING,
    ALWAYS_OPENS,
    ANGLE,
    CLIPPED,
    CLOSED_BY,
    CORNER,
    DOUBLE,
    DOUBLED_OPENS,
    ELISION,
    FAMILY,
    HEAD_LENGTH,
    MARK,
    NARROW,
    OPENING_BEFORE,
    SINGLE,
    SINGLY,
    SPACES,
    STRONG_AFTER,
    STRONG_BEFORE,
    SUBHEAD_LENGTH,
)
from tuireader.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.model import Block


class Quoted(NamedTuple):
    """Words between quotation marks."""

    span: Span
    """Marks included; inside one block."""
    block: int
    """Index of the block."""
    is_closed: bool
    """Whether its closing mark is there."""
    continues: bool
    """Whether it opens again what the block before left open."""
    inner: tuple[Span, ...] = ()
    """What is quoted inside it, marks included; sorted, disjoint."""


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    family: str


@dataclass(slots=True)
class _Style:
    """What the article uses its marks for."""

    single_is_outer: bool = False
    angle_opens: str = "«"


def find_quoted(text: str, blocks: Sequence[Block]) -> tuple[Quoted, ...]:
    """Find the words in quotation marks.

    Args:
        text: The article's text.
        blocks: Its blocks, sorted and disjoint; boilerplate and code are passed over.

    Returns:
        The outermost quoted words, sorted by start, disjoint, each in one block.
    """
    pattern = MARK if DOUBLED_OPENS.search(text) else SINGLY
    marked = [
        (index, block, _marks(text, block.span, pattern))
        for index, block in enumerate(blocks)
        if not block.kind.is_furniture and block.kind is not BlockKind.CODE
    ]
    style = _vote(text, marked)
    found: list[Quoted] = []
    still_open = ""
    for index, block, marks in marked:
        singles = style.single_is_outer or _is_head(index, block)
        reader = _BlockReader(text, block.span, marks, style, singles=singles)
        last = None
        for first, stop, is_closed in reader.pairs():
            mark = marks[first]
            end = marks[stop].end if is_closed else block.span.end
            continues = mark.start == block.span.start and still_open == mark.family
            inner = _inner(text, Span(mark.end, end), marks[first:stop], style)
            last = Quoted(Span(mark.start, end), index, is_closed, continues, inner)
            found.append(last)
        still_open = ""
        if last and not last.is_closed:
            still_open = FAMILY[_mark_at(text, last.span.start)]
    return tuple(found)


def _is_head(index: int, block: Block) -> bool:
    """Whether a block reads as a headline, where single marks quote in any style."""
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return True
    limit = HEAD_LENGTH if index < 2 else SUBHEAD_LENGTH
    return block.kind is BlockKind.PARAGRAPH and len(block.span) <= limit


def _mark_at(text: str, start: int) -> str:
    found = MARK.match(text, start)
    return found.group() if found else '"'


def _marks(text: str, span: Span, pattern: re.Pattern[str]) -> list[_Mark]:
    return [
        _Mark(found.start(), found.end(), found.group(), FAMILY[found.group()])
        for found in pattern.finditer(text, span.start, span.end)
    ]


def _vote(text: str, marked: Sequence[tuple[int, Block, list[_Mark]]]) -> _Style:
    """Find out whether single marks quote, and which way guillemets point."""
    opens_left = sum(
        _points_out(text, mark) for _, _, marks in marked for mark in marks
    )
    for _, _, marks in marked:
        opener = next((mark for mark in marks if mark.family == ANGLE), None)
        if opener is not None:
            # The first of a block opens, whichever way it points.
            opens_left += 1 if opener.text in "«‹" else -1
    style = _Style(single_is_outer=True, angle_opens="»" if opens_left < 0 else "«")
    singles = others = 0
    for position, (index, block, marks) in enumerate(marked):
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            continue
        weight = 1 if index or len(block.span) > HEAD_LENGTH or position else 0
        reader = _BlockReader(text, block.span, marks, style, singles=True)
        for first, _, is_closed in reader.pairs():
            if marks[first].family == SINGLE:
                singles += weight * is_closed
            else:
                others += weight
    style.single_is_outer = singles > others
    return style


def _points_out(text: str, mark: _Mark) -> int:
    """Return 1 for a guillemet that stands as in «so», -1 as in »so«, else 0."""
    if mark.family != ANGLE:
        return 0
    before = text[max(0, mark.start - 2) : mark.start].rstrip(NARROW) or " "
    after = text[mark.end : mark.end + 2].lstrip(NARROW) or " "
    # French sets spaces inside the marks: « so », said he. What follows a closing mark
    # there is punctuation after a space, which no opening mark has.
    opens = before[-1] in OPENING_BEFORE and (after[0].isalnum() or after[0] in "“‘…([")
    closes = before[-1] not in SPACES and not after[0].isalnum()
    if opens == closes:
        return 0
    return 1 if opens == (mark.text in "«‹") else -1


class _BlockReader:
    """Pairs the marks of one block."""

    def __init__(
        self, text: str, span: Span, marks: list[_Mark], style: _Style, *, singles: bool
    ) -> None:
        self._text = text
        self._span = span
        self._marks = marks
        self._style = style
        self._singles = singles
        self._single_closers = self._strong_single_closers() if singles else []
        self._is_unbalanced = False
        self._last_of: dict[str, int] = {}
        for index, mark in enumerate(marks):
            self._last_of[mark.family] = index

    def pairs(self) -> Iterator[tuple[int, int, bool]]:
        """Yield opening mark, closing mark and whether it was closed."""
        index, count = 0, len(self._marks)
        while index < count:
            if not self._opens(index):
                index += 1
                continue
            stop = self._closing(index)
            if stop is not None:
                yield index, stop, True
                index = stop + 1
            elif self._may_stay_open(index):
                yield index, count, False
                return
            else:
                index += 1

    def _before(self, index: int) -> str:
        start = self._marks[index].start
        return self._text[start - 1] if start > self._span.start else " "

    def _after(self, index: int) -> str:
        end = self._marks[index].end
        return self._text[end] if end < self._span.end else " "

    def _opens(self, index: int) -> bool:
        mark = self._marks[index]
        before, after = self._before(index), self._after(index)
        if mark.family == CORNER:
            return mark.text in CLOSED_BY
        if mark.family == ANGLE:
            outward = mark.text in ("«‹" if self._style.angle_opens == "«" else "»›")
            return outward and mark.end < self._span.end
        if mark.family == SINGLE:
            return self._single_opens(index, before, after)
        if after in SPACES and mark.text not in ("„", "“", "``", "‟", "〝"):
            return False
        if mark.end >= self._span.end or before == "=":
            return False
        if mark.text in ALWAYS_OPENS:
            return True
        if mark.text == "″" or (before.isdigit() and mark.text == '"'):
            return before in OPENING_BEFORE
        return before in OPENING_BEFORE or not before.isalnum() or mark.text == '"'

    def _single_opens(self, index: int, before: str, after: str) -> bool:
        mark = self._marks[index]
        if not self._singles or mark.text in "′´":
            return False
        if after in SPACES and (mark.text != "‘" or before not in SPACES):
            return False
        if before not in OPENING_BEFORE or mark.end >= self._span.end:
            return False
        if after in ",;:!?)" or (after == "." and not self._dots(mark.end)):
            return False
        if ELISION.match(self._text, mark.start):
            return False
        if mark.text != "’":
            return True
        return bisect_right(self._single_closers, index) < len(self._single_closers)

    def _dots(self, start: int) -> bool:
        return self._text.startswith(("..", ". ."), start)

    def _may_stay_open(self, index: int) -> bool:
        mark = self._marks[index]
        if mark.family == SINGLE:
            return mark.start == self._span.start and mark.text != "’"
        if mark.family == DOUBLE and mark.text in ('"', "″", "”", "''", "’’"):
            return self._before(index) in OPENING_BEFORE
        return True

    def _closing(self, first: int) -> int | None:
        opening = self._marks[first]
        if self._last_of[opening.family] <= first:
            return None
        if opening.family == SINGLE:
            return self._single_closing(first)
        if opening.family == DOUBLE:
            return self._double_closing(first)
        return self._pointed_closing(first)

    def _pointed_closing(self, first: int) -> int | None:
        """Pair marks whose two sides differ, nested ones counted."""
        opening = self._marks[first].text
        closing = CLOSED_BY[opening]
        depth = 0
        if self._is_unbalanced:
            return self._next(closing, first)
        for index in range(first + 1, self._last_of[self._marks[first].family] + 1):
            mark = self._marks[index].text
            depth += mark == opening
            if mark == closing:
                if not depth:
                    return index
                depth -= 1
        self._is_unbalanced = True
        return self._next(closing, first) if depth else None

    def _next(self, text: str, first: int) -> int | None:
        """Return the next mark of this shape."""
        following = range(first + 1, len(self._marks))
        return next((i for i in following if self._marks[i].text == text), None)

    def _double_closing(self, first: int) -> int | None:
        opening = self._marks[first].text
        closes = CLOSED_BY.get(opening)
        is_straight = opening in ('"', "″", "＂")
        nested = 0
        for index in range(first + 1, self._last_of[DOUBLE] + 1):
            mark = self._marks[index]
            if mark.family != DOUBLE:
                continue
            before, after = self._before(index), self._after(index)
            if closes:
                if mark.text in closes:
                    return index
                continue
            if mark.text in ("„", "``", "‘‘", "〝"):
                continue
            if mark.text == "“" and before in SPACES and after not in SPACES:
                nested += is_straight
                continue
            if nested and mark.text == "”":
                nested -= 1
                continue
            if mark.text in ('"', "″") and before.isdigit() and self._is_inches(index):
                continue
            return index
        return None

    def _is_inches(self, index: int) -> bool:
        start = self._marks[index].start
        return bool(
            re.search(r"\d['’′]\s?\d{1,2}$", self._text[max(0, start - 6) : start])
        )

    def _single_closes(self, index: int) -> str:
        """Say how surely a single mark closes: "strong", "weak" or ""."""
        mark = self._marks[index]
        before, after = self._before(index), self._after(index)
        if mark.family != SINGLE or mark.text in "‚‛`":
            return ""
        if before in SPACES:
            nested = index and self._marks[index - 1].end + 1 == mark.start
            return "strong" if nested and after in AFTER_CLOSING else ""
        if after.isalnum() and before.isalnum():
            return ""
        if after.isalnum() and before not in STRONG_BEFORE:
            return ""
        if mark.text == "‘" and not self._style_is_german(index):
            return ""
        if before in STRONG_BEFORE and not after.isalnum():
            return "strong"
        return (
            "strong" if after in STRONG_AFTER or mark.end >= self._span.end else "weak"
        )

    def _style_is_german(self, index: int) -> bool:
        return any(mark.text == "‚" for mark in self._marks[max(0, index - 8) : index])

    def _strong_single_closers(self) -> list[int]:
        """Return the marks that surely close, or may and are no possessive."""
        found = []
        for index, mark in enumerate(self._marks):
            sure = self._single_closes(index) if mark.family == SINGLE else ""
            if sure == "strong" or (sure and not self._is_clipped(index)):
                found.append(index)
        return found

    def _is_clipped(self, index: int) -> bool:
        """Whether the mark may be a plural's possessive or a clipped word's."""
        start = self._marks[index].start
        before = self._text[max(self._span.start, start - 12) : start]
        return before[-1:] in ("s", "z", "x", "S") or bool(CLIPPED.search(before))

    def _single_closing(self, first: int) -> int | None:
        closers = self._single_closers
        following = bisect_right(closers, first)
        sure = closers[following] if following < len(closers) else None
        limit = len(self._marks) if sure is None else sure
        maybe = None
        for index in range(first + 1, limit):
            mark = self._marks[index]
            if mark.family != SINGLE:
                continue
            if maybe is not None and self._opens(index):
                return maybe
            if maybe is None and self._single_closes(index):
                maybe = index
            elif maybe is None and self._opens(index) and mark.text != "’":
                if sure is None:
                    return None
                continue
        return maybe if sure is None else sure


def _inner(
    text: str, span: Span, marks: list[_Mark], style: _Style
) -> tuple[Span, ...]:
    """Find what is quoted inside quoted words, whose opening mark is the first."""
    outer = marks[0].family
    inside = [mark for mark in marks[1:] if mark.family != outer]
    if not inside:
        return ()
    reader = _BlockReader(text, span, inside, style, singles=outer != SINGLE)
    return tuple(
        Span(inside[start].start, inside[stop].end)
        for start, stop, is_closed in reader.pairs()
        if is_closed
    )
