"""An article broken into lines of a given width. Lines are ranges of code points.

Nothing of the text is copied or changed: a line says from which code point to which it
runs, and everything else on the page is found by these numbers. White space at the end
of a line belongs to no line. Narrow text, one cell for each code point, is broken with
`str.rfind`, half a microsecond a line; a block with anything else in it is measured
code point by code point as the display gate will show it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import combining

from rich.cells import cell_len, set_cell_size

from tuireader.model import BlockKind, Span
from tuireader.page.gate import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.model import Article, Block

# Everything outside is wide, zero-width, or not shown as it is.
_NOT_NARROW: Final = re.compile(
    r"[^\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482"
    r"\u048a-\u0530\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]"
)
# Several blanks in a row, one of them a line break: shown as one space.
_RAGGED: Final = re.compile(r"\n[ \n]| \n")
_MAIL_LINE: Final = re.compile(r"[^\n]*[^\s]")
_LETTER: Final = re.compile(r"[^\W_]")
_MARKER: Final = re.compile(r"(?:[-*+•‣–·]|\(?\w{1,3}[.)]) +")
_BULLET: Final = "• "
_INDENT: Final = 2
"""Cells for each level of a list, and before code."""
_QUOTE_INDENT: Final = 4
_LEAST_WIDTH_FOR_INDENT: Final = 24
_FOLD_SIGN: Final = "···"

BLANKS: Final = frozenset(" \t\n\r\x85\u2028\u2029")
"""What the gate shows as a space; several of them in a row are shown as one."""

# A line must not begin or end with these in text that has no spaces.
_CLOSING: Final = frozenset(
    "、。，．：；！？）」』】〕〉》〗’”…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_OPENING: Final = frozenset("（「『【〔〈《〖‘“")

_NO_BLOCK: Final = -1


class Line(NamedTuple):
    """A line of the page."""

    start: int
    """First code point shown on it."""
    end: int
    """One past the last; equal to `start` on a blank line."""
    block: int
    """Index of its block in `Article.blocks`; -1 on a blank line."""
    kind: BlockKind | None
    """Kind of that block; None on a blank line."""
    indent: int = 0
    """Cells before the text."""
    bullet: str = ""
    """Stands at the right end of the indent."""
    fold: str = ""
    """What a folded line says in place of its text, through the display gate."""


class _Shape(NamedTuple):
    """How a block stands in the column."""

    first: int
    """Indent of its first line, in cells."""
    rest: int
    """Indent of the others."""
    bullet: str = ""


_PLAIN: Final = _Shape(0, 0)


class Page:
    """The lines of an article at one width. Never changes; made by `wrap`."""

    __slots__ = ("_article", "_blocks", "_ends", "_folds", "_starts", "width")

    width: int
    """Cells that a line may take."""

    def __init__(self, article: Article, width: int, lines: _Lines) -> None:
        """Keep the columns of the table of lines."""
        self._article = article
        self.width = width
        self._starts = array("q", lines.starts)
        self._ends = array("q", lines.ends)
        self._blocks = array("l", lines.blocks)
        self._folds = dict(lines.folds)

    def __len__(self) -> int:
        """Return the number of lines; at least 1."""
        return len(self._starts)

    def __getitem__(self, number: int) -> Line:
        """Return a line, counted from 0.

        Raises:
            IndexError: the page has fewer lines.
        """
        start, end = self._starts[number], self._ends[number]
        index = self._blocks[number]
        if index == _NO_BLOCK:
            return Line(start, end, index, None)
        block = self._article.blocks[index]
        if number in self._folds:
            fold = self._fold(index, self._folds[number])
            return Line(start, end, index, block.kind, fold=fold)
        shape = _shape(self._article.text, block, self.width)
        if start == block.span.start:
            return Line(start, end, index, block.kind, shape.first, shape.bullet)
        return Line(start, end, index, block.kind, shape.rest)

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines from top to bottom."""
        return (self[number] for number in range(len(self)))

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines. Made anew each time: on long pages ask for single ones."""
        return tuple(self)

    def line_at(self, offset: int) -> int:
        """Return the number of the line that shows the code point at `offset`.

        White space that is on no line counts for the line before it; what lies before
        the first line or behind the last counts for these.
        """
        number = max(bisect_right(self._starts, offset) - 1, 0)
        while number and self._blocks[number] == _NO_BLOCK:
            number -= 1
        return number

    def _fold(self, index: int, count: int) -> str:
        """Return the line that stands for `count` blocks from the one at `index` on."""
        lines = "1 line" if count == 1 else f"{count} lines"
        words = self._article.blocks[index].span.of(self._article.text)
        head = f"{_FOLD_SIGN} {lines} of the site’s own: "
        # More text than a line can hold need not pass the gate.
        said = " ".join(shown(words[: 4 * self.width]).split())
        room = self.width - cell_len(head) - cell_len(_FOLD_SIGN) - 1
        if cell_len(said) > room:
            said = set_cell_size(said, max(room - 1, 0)).rstrip() + "…"
        line = f"{head}{said} {_FOLD_SIGN}"
        if cell_len(line) > self.width:
            line = set_cell_size(f"{_FOLD_SIGN} {lines}", self.width).rstrip()
        return line


def wrap(article: Article, width: int, *, unfolded: bool = False) -> Page:
    """Break an article into lines.

    Blocks stand one blank line apart; items of a list, and date and byline, follow
    each other without one. A single line break inside a block is a space, except in
    code and in quoted mail, where each line begins with ">". Boilerplate blocks in a
    row become one folded line, or none when there is no letter in them.

    Args:
        article: its blocks are shown, in order.
        width: cells of the column; at least 1 is taken. Only a single glyph that is
            wider than the column makes a line longer.
        unfolded: show boilerplate as it is.

    Returns:
        A page of at least one line. Each code point of the shown blocks that is not
        white space lies on exactly one line.
    """
    lines = _Lines(article.text, max(width, 1))
    blocks = article.blocks
    index = 0
    while index < len(blocks):
        block = blocks[index]
        is_folded = block.kind.is_furniture and not unfolded
        after = _after_furniture(blocks, index) if is_folded else index + 1
        whole = Span(block.span.start, blocks[after - 1].span.end)
        if is_folded and _LETTER.search(article.text, whole.start, whole.end) is None:
            index = after
            continue
        if lines.starts and not _follow(article.text, blocks[index - 1], block):
            lines.add_blank(blocks[index - 1].span.end)
        if is_folded:
            lines.add_fold(index, whole.start, whole.end, after)
        else:
            lines.add_block(index, block)
        index = after
    if not lines.starts:
        lines.add_blank(0)
    return Page(article, lines.width, lines)


def _after_furniture(blocks: Sequence[Block], index: int) -> int:
    """Return the index of the first block from `index` on that is no boilerplate."""
    while index < len(blocks) and blocks[index].kind.is_furniture:
        index += 1
    return index


def _follow(text: str, before: Block, block: Block) -> bool:
    """Say whether a block follows the one before it without a blank line."""
    if before.kind is block.kind is BlockKind.LIST_ITEM:
        return text.count("\n", before.span.end, block.span.start) < 3
    meta = (BlockKind.DATE, BlockKind.BYLINE)
    return before.kind in meta and block.kind in meta


def _shape(text: str, block: Block, width: int) -> _Shape:
    if width < _LEAST_WIDTH_FOR_INDENT:
        return _PLAIN
    most = width // 3
    if block.kind is BlockKind.QUOTE:
        return _Shape(_QUOTE_INDENT, _QUOTE_INDENT)
    if block.kind is BlockKind.CODE:
        return _Shape(_INDENT, _INDENT)
    if block.kind is not BlockKind.LIST_ITEM:
        return _PLAIN
    left = min(_INDENT * block.level, most)
    marker = _MARKER.match(text, block.span.start, block.span.end)
    if marker:
        return _Shape(left, left + len(marker[0]))
    return _Shape(left + len(_BULLET), left + len(_BULLET), _BULLET)


class _Lines:
    """The table of lines while it is made."""

    def __init__(self, text: str, width: int) -> None:
        self.width = width
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.blocks: list[int] = []
        self.folds: dict[int, int] = {}
        """Number of blocks folded, by line."""
        self._text = text
        self._flat = text.replace("\n", " ")
        self._cells = _Cells()
        self._narrow = _NOT_NARROW.search(text) is None

    def add_blank(self, offset: int) -> None:
        self.starts.append(offset)
        self.ends.append(offset)
        self.blocks.append(_NO_BLOCK)

    def add_fold(self, index: int, start: int, end: int, after: int) -> None:
        self.folds[len(self.starts)] = after - index
        self.starts.append(start)
        self.ends.append(end)
        self.blocks.append(index)

    def add_block(self, index: int, block: Block) -> None:
        shape = _shape(self._text, block, self.width)
        first, rest = self.width - shape.first, self.width - shape.rest
        start, end = block.span.start, block.span.end
        if block.kind is BlockKind.CODE:
            self._break_code(start, end, rest)
        elif self._text[start] == ">" and block.kind is BlockKind.QUOTE:
            for line in _MAIL_LINE.finditer(self._text, start, end):
                self._break(line.start(), line.end(), rest, rest)
        else:
            self._break(start, end, first, rest)
        self.blocks.extend([index] * (len(self.starts) - len(self.blocks)))

    def _break(self, start: int, end: int, first: int, rest: int) -> None:
        """Break prose, whose first line has room for `first` cells."""
        if self._is_narrow(start, end):
            self._break_narrow(start, end, first, rest)
        else:
            self._break_measured(start, end, first, rest)

    def _is_narrow(self, start: int, end: int) -> bool:
        if not self._narrow and _NOT_NARROW.search(self._text, start, end):
            return False
        if self._text.find("\n", start, end) < 0:
            return True
        return _RAGGED.search(self._text, start, end) is None

    def _break_narrow(self, start: int, end: int, room: int, rest: int) -> None:
        """Break where the last space in reach is; one cell a code point."""
        flat, starts, ends = self._flat, self.starts, self.ends
        find = flat.rfind
        while end - start > room:
            cut = find(" ", start, start + room + 1)
            starts.append(start)
            if cut <= start:
                start += room
                ends.append(start)
            else:
                start = cut + 1
                while flat[cut - 1] == " ":
                    cut -= 1
                ends.append(cut)
                while flat[start] == " ":
                    start += 1
            room = rest
        starts.append(start)
        ends.append(end)

    def _break_code(self, start: int, end: int, room: int) -> None:
        """Keep the line breaks; break what is longer than the column where it ends."""
        while start <= end:
            stop = self._text.find("\n", start, end)
            stop = end if stop < 0 else stop
            at = start
            width = 0
            for place in range(start, stop):
                cells = self._cells[self._text[place]]
                if cells and width + cells > room and place > at:
                    self.starts.append(at)
                    self.ends.append(place)
                    at, width = place, 0
                width += cells
            self.starts.append(at)
            self.ends.append(stop)
            start = stop + 1

    def _break_measured(self, start: int, end: int, room: int, rest: int) -> None:
        """Break by the cells of each code point, between wide ones too."""
        flat, cells = self._flat, self._cells
        at, width = start, 0
        stop, resume = start, start  # where the line can end, and the next one begin
        place = start
        while place < end:
            letter = flat[place]
            if letter in BLANKS and not _is_base(flat, place):
                after = place + 1
                while after < end and flat[after] in BLANKS:
                    after += 1
                after -= _is_base(flat, after - 1)
                stop, resume = place, after
                width += 1
                place = after
                continue
            size = cells[letter]
            if size > 1 and place > resume and _may_break(flat, place):
                stop, resume = place, place
            # A blank at the edge hangs over; what follows it, even unseen, may not.
            if (size or width > room) and width + size > room and place > at:
                if stop <= at:
                    stop, resume = place, place
                self.starts.append(at)
                self.ends.append(stop)
                at = place = stop = resume
                width, room = 0, rest
                continue
            width += size
            place += 1
        self.starts.append(at)
        self.ends.append(end)


def _may_break(text: str, place: int) -> bool:
    """Say whether a line may begin with the wide glyph at `place`."""
    return text[place] not in _CLOSING and text[place - 1] not in _OPENING


def _is_base(text: str, place: int) -> bool:
    """Say whether a combining mark follows: even a space can carry one."""
    return place + 1 < len(text) and combining(text[place + 1]) > 0


class _Cells(dict[str, int]):
    """Cells that each code point takes once it has passed the display gate."""

    def __missing__(self, letter: str) -> int:
        self[letter] = cells = cell_len(shown(letter))
        return cells
