"""Where quoted words begin and end.

A mark is read by what stands beside it and by what is open; the style of the outer
marks is voted per article, since only that tells ‘quoted’ from the workers’ rights.
Nothing runs past its block: a quotation of several paragraphs, which repeats the
opening mark and leaves out the closing one, comes out as one span a paragraph.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.quotations.glyphs import (
    ANGLE,
    BACKTICKS,
    DOUBLED,
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
    SUBHEAD_LENGTH,
)
from tuireader.analysis.quotations.mark_pairs import Pairing, Style
from tuireader.analysis.quotations.marked_block import MarkedBlock, marks_in
from tuireader.model import BlockKind, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tuireader.analysis.quotations.marked_block import QuoteMark
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


class _Marked(NamedTuple):
    """A block that is read, with its marks."""

    number: int
    block: Block
    marks: MarkedBlock


def find_quoted(text: str, blocks: Sequence[Block]) -> tuple[Quoted, ...]:
    """Find the words in quotation marks.

    Args:
        text: The article's text.
        blocks: Its blocks, sorted and disjoint; boilerplate and code are passed over.

    Returns:
        The outermost quoted words, sorted by start, disjoint, each in one block.
    """
    pattern = MARK if _has(DOUBLED, text) and DOUBLED_OPENS.search(text) else SINGLY
    marked = partial(_marked, text, blocks, pattern)
    style = _vote(text, marked)
    found: list[Quoted] = []
    still_open = ""
    for one, following in _with_next(marked()):
        span, marks = one.block.span, one.marks.marks
        if not marks:
            still_open = ""
            continue
        singles = style.single_is_outer or _is_head(one.number, one.block)
        family = _opening_family(following, style) if following else ""
        pairing = Pairing(one.marks, style, singles=singles, following=family)
        last = None
        for first, stop, is_closed in pairing.pairs():
            mark = marks[first]
            end = marks[stop].end if is_closed else span.end
            continues = mark.start == span.start and still_open == mark.family
            inner = _inner(text, Span(mark.end, end), marks[first:stop], style)
            last = Quoted(
                Span(mark.start, end), one.number, is_closed, continues, inner
            )
            found.append(last)
        still_open = ""
        if last and not last.is_closed:
            still_open = FAMILY[_mark_at(text, last.span.start)]
    return tuple(found)


def _marked(
    text: str, blocks: Sequence[Block], pattern: re.Pattern[str]
) -> Iterator[_Marked]:
    """Yield the blocks that are read: one at a time, a long text has many marks."""
    for index, block in enumerate(blocks):
        if not block.kind.is_furniture and block.kind is not BlockKind.CODE:
            marks = marks_in(text, block.span, pattern)
            yield _Marked(index, block, MarkedBlock(text, block.span, marks))


def _with_next(
    marked: Iterable[_Marked],
) -> Iterator[tuple[_Marked, _Marked | None]]:
    """Yield each block with the one that follows."""
    before: _Marked | None = None
    for one in marked:
        if before is not None:
            yield before, one
        before = one
    if before is not None:
        yield before, None


def _opening_family(one: _Marked, style: Style) -> str:
    """Return the family of the mark with which a block begins, or ""."""
    marks, start = one.marks.marks, one.block.span.start
    if not marks or marks[0].start != start or not one.marks.looks_opening(0):
        return ""
    first = marks[0]
    if first.family == SINGLE:
        elides = ELISION.match(one.marks.text, start) is not None
        quotes = style.single_is_outer and first.text not in "’´′"
        return SINGLE if quotes and not elides else ""
    return first.family


def _is_head(index: int, block: Block) -> bool:
    """Whether a block reads as a headline, where single marks quote in any style."""
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return True
    limit = HEAD_LENGTH if index < 2 else SUBHEAD_LENGTH
    return block.kind is BlockKind.PARAGRAPH and len(block.span) <= limit


def _mark_at(text: str, start: int) -> str:
    found = MARK.match(text, start)
    return found.group() if found else '"'


def _vote(text: str, marked: Callable[[], Iterable[_Marked]]) -> Style:
    """Find out whether single marks quote, and how the other marks do."""
    style = Style(
        single_is_outer=True,
        angle_opens=_opening_angle(text, marked()) if _has("«»‹›", text) else "«",
        backticks_close="`" in text and BACKTICKS.search(text) is not None,
    )
    singles = others = 0
    for position, one in enumerate(marked()):
        is_head = one.block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        if is_head or not one.marks.marks:
            continue
        is_long = one.number or len(one.block.span) > HEAD_LENGTH or position
        for first, _, is_closed in Pairing(one.marks, style, singles=True).pairs():
            if one.marks.marks[first].family == SINGLE:
                singles += bool(is_long and is_closed)
            else:
                others += bool(is_long)
    return replace(style, single_is_outer=singles > others)


def _has(marks: Iterable[str], text: str) -> bool:
    """Whether any of these stands in a text: much quicker told than by a pattern."""
    return any(mark in text for mark in marks)


def _opening_angle(text: str, marked: Iterable[_Marked]) -> str:
    """Return "«" where guillemets point outwards, else "»"."""
    outwards = 0
    for one in marked:
        angles = [mark for mark in one.marks.marks if mark.family == ANGLE]
        outwards += sum(_points_out(text, mark) for mark in angles)
        if angles:
            # The first of a block opens, whichever way it points.
            outwards += 1 if angles[0].text in "«‹" else -1
    return "»" if outwards < 0 else "«"


def _points_out(text: str, mark: QuoteMark) -> int:
    """Return 1 for a guillemet that stands as in «so», -1 as in »so«, else 0."""
    before = text[max(0, mark.start - 2) : mark.start].rstrip(NARROW) or " "
    after = text[mark.end : mark.end + 2].lstrip(NARROW) or " "
    # French sets spaces inside the marks: « so », said he. What follows a closing mark
    # there is punctuation after a space, which no opening mark has.
    opens = before[-1] in OPENING_BEFORE and (after[0].isalnum() or after[0] in "“‘…([")
    closes = before[-1] not in SPACES and not after[0].isalnum()
    if opens == closes:
        return 0
    return 1 if opens == (mark.text in "«‹") else -1


def _inner(
    text: str, span: Span, marks: Sequence[QuoteMark], style: Style
) -> tuple[Span, ...]:
    """Find what is quoted inside quoted words, whose opening mark is the first."""
    inside = marks[1:]
    if not inside:
        return ()
    block = MarkedBlock(text, span, inside)
    pairing = Pairing(block, style, singles=marks[0].family != SINGLE)
    return tuple(
        Span(inside[first].start, inside[last].end)
        for first, last, is_closed in pairing.pairs()
        if is_closed
    )
