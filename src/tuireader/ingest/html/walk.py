"""A page's tree to passages of text, in reading order, with an explicit stack.

Nesting can be thousands of tags deep, so nothing here calls itself. beautifulsoup4's
own parsing and iteration do not either (tried with 100,000 nested tags).
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from bs4.element import NavigableString, PreformattedString, Tag

from tuireader.ingest.emphasis import Runs, add_run, is_all, leading
from tuireader.ingest.html.hints import (
    BLOCK,
    Hint,
    hint_in_quote,
    hint_of,
    is_invisible,
)
from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "pre": BlockKind.CODE,
    "listing": BlockKind.CODE,
    "xmp": BlockKind.CODE,
    "figcaption": BlockKind.CAPTION,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_CELLS = frozenset(("td", "th"))
_BOLD = frozenset(("b", "strong", "dt"))
_ITALIC = frozenset(("i", "em"))
_CELL_MARK = " | "
_LONGEST_NUMBER = 5
_SPACES = re.compile(r"[ \t\n\f\r]+")
# A line break parts paragraphs when it is doubled or when it follows a full stop.
_BREAK = re.compile(r"\n\s*\n|(?<=[.!?…])[\"'”’»)]*\s*(\n)")


class Anchor(NamedTuple):
    """A link in a passage: code points of the passage's text, and the address."""

    start: int
    end: int
    url: str


class Passage(NamedTuple):
    """The text of one block of the page."""

    text: str
    kind: BlockKind
    level: int
    anchors: tuple[Anchor, ...]
    region: int
    """Index of the innermost region that holds it."""
    hint: Hint
    """What the inline tags say that hold most of it: a byline, a date."""
    number: str = ""
    """Of an item of an ordered list: "1. "."""
    bold: int = 0
    """Code points in bold that it begins with."""
    is_aside: bool = False
    """Whether all of it is in italics."""

    @property
    def line(self) -> str:
        """The text on one line."""
        return self.text.replace("\n", " ")

    @property
    def linked(self) -> float:
        """Share of the text that is links, 0 to 1."""
        return sum(a.end - a.start for a in self.anchors) / (len(self.text) or 1)


@dataclass(slots=True)
class Region:
    """A part of the tree: the passages from `first` up to, not including, `end`."""

    parent: int
    tag: str
    hint: Hint
    first: int
    end: int = 0


@dataclass(slots=True)
class Page:
    """The passages of a page and the regions they lie in; region 0 is all of it."""

    passages: list[Passage] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)


class _Open(NamedTuple):
    """A tag that has been entered, and what is still to be read in it."""

    children: Iterator[PageElement]
    tag: str
    kind: BlockKind
    level: int
    region: int
    is_block: bool
    in_row: bool
    link: str
    hint: Hint
    item: int
    """Region of the list item that it lies in; 0: in none."""
    number: str
    """What stands before the words of that item: "1. "."""
    numbers: Iterator[int] | None
    """Of an ordered list: the numbers of the items to come."""
    is_bold: bool
    is_italic: bool


def walk(soup: BeautifulSoup) -> Page:
    r"""Return all that a page shows.

    Returns: the passages in reading order; none is empty, and their text has no white
        space at its ends. Line breaks inside a paragraph are kept as "\\n".
    """
    walker = _Walker()
    top = _Open(
        iter(soup.contents),
        tag="page",
        kind=BlockKind.PARAGRAPH,
        level=0,
        region=0,
        is_block=True,
        in_row=False,
        link="",
        hint=Hint.NONE,
        item=0,
        number="",
        numbers=None,
        is_bold=False,
        is_italic=False,
    )
    stack = [top]
    while stack:
        top = stack[-1]
        child = next(top.children, None)
        if child is None:
            walker.leave(stack.pop())
        elif isinstance(child, Tag):
            if child.name == "br":
                walker.add("\n", top)
            elif not is_invisible(child):
                stack.append(walker.enter(child, top))
        elif isinstance(child, NavigableString) and not isinstance(
            child, PreformattedString
        ):
            walker.add_words(str(child), top)
    return walker.page


class _Walker:
    """Collects words until a block ends, then makes passages of them."""

    def __init__(self) -> None:
        self.page = Page(regions=[Region(-1, "page", Hint.NONE, 0)])
        self._parts: list[str] = []
        self._anchors: list[Anchor] = []
        self._bold: Runs = []
        self._italic: Runs = []
        self._length = 0
        self._hinted: dict[Hint, int] = {}
        self._begun_items: set[int] = set()

    def enter(self, tag: Tag, parent: _Open) -> _Open:
        """Open a tag: a block ends the one before it and starts a region."""
        name = tag.name
        captions_quote = _captions_quote(tag)
        in_quote = captions_quote or parent.kind is BlockKind.QUOTE
        hint = hint_in_quote(tag) if in_quote else hint_of(tag)
        is_cell = parent.in_row and name in _CELLS
        is_block = (name in BLOCK or "-" in name) and not is_cell
        region = parent.region
        if is_block:
            self.flush(parent)
            region = len(self.page.regions)
            first = len(self.page.passages)
            self.page.regions.append(Region(parent.region, name, hint, first))
        elif is_cell and self._length:
            self.add(_CELL_MARK, parent)
        kind, level = _kind_in(name, parent)
        if captions_quote:
            kind = BlockKind.QUOTE
        is_item = name == "li" and kind is BlockKind.LIST_ITEM
        number = f"{next(parent.numbers)}. " if is_item and parent.numbers else ""
        return _Open(
            iter(tag.contents),
            tag=name,
            kind=kind,
            level=level,
            region=region,
            is_block=is_block,
            in_row=parent.in_row or (name == "tr" and _is_data_row(tag)),
            link=_address(tag) if name == "a" else parent.link,
            hint=hint if not is_block and hint else parent.hint,
            item=region if is_item else parent.item,
            number=number if is_item else parent.number,
            numbers=_numbers(tag) if name == "ol" else None,
            is_bold=parent.is_bold or name in _BOLD,
            is_italic=parent.is_italic or name in _ITALIC,
        )

    def leave(self, left: _Open) -> None:
        """Close a tag."""
        if left.is_block:
            self.flush(left)
            self.page.regions[left.region].end = len(self.page.passages)

    def add_words(self, words: str, top: _Open) -> None:
        """Add text: as it is in code, else with runs of white space made one space."""
        if top.kind is not BlockKind.CODE:
            words = _SPACES.sub(" ", words)
            at_space = not self._parts or self._parts[-1][-1:] in " \n"
            if at_space:
                words = words.lstrip(" ")
        self.add(words, top)

    def add(self, words: str, top: _Open) -> None:
        """Add characters to the block that is being collected."""
        if not words:
            return
        start, end = self._length, self._length + len(words)
        self._parts.append(words)
        self._length = end
        if top.is_bold:
            add_run(self._bold, start, end)
        if top.is_italic:
            add_run(self._italic, start, end)
        if top.hint:
            self._hinted[top.hint] = self._hinted.get(top.hint, 0) + len(words)
        if top.link:
            last = self._anchors[-1] if self._anchors else None
            if last and last.end == start and last.url == top.link:
                self._anchors[-1] = last._replace(end=end)
            else:
                self._anchors.append(Anchor(start, end, top.link))

    def flush(self, block: _Open) -> None:
        """Make passages of what has been collected."""
        text = "".join(self._parts)
        hint = next(
            (h for h, length in self._hinted.items() if 2 * length >= len(text)),
            Hint.NONE,
        )
        pieces = [(0, len(text))] if block.kind is BlockKind.CODE else _pieces(text)
        for piece in pieces:
            passage = _passage(text, piece, self._anchors, block, hint)
            if passage.text:
                passage = self._with_emphasis(passage, text, piece)
                self.page.passages.append(self._as_item(passage, block))
        self._parts, self._anchors, self._length, self._hinted = [], [], 0, {}
        self._bold, self._italic = [], []

    def _with_emphasis(
        self, passage: Passage, text: str, piece: tuple[int, int]
    ) -> Passage:
        """Say what of a passage is in bold and in italics."""
        if passage.kind is BlockKind.CODE:
            return passage
        start, words = piece[0], text[slice(*piece)]
        start += len(words) - len(words.lstrip())
        return passage._replace(
            bold=leading(self._bold, passage.text, start),
            is_aside=is_all(self._italic, passage.text, start),
        )

    def _as_item(self, passage: Passage, block: _Open) -> Passage:
        """Number the first paragraph of a list item; the others are paragraphs."""
        if passage.kind is not BlockKind.LIST_ITEM:
            return passage
        if block.item in self._begun_items:
            return passage._replace(kind=BlockKind.PARAGRAPH, level=0)
        self._begun_items.add(block.item)
        return passage._replace(number=block.number)


def _kind_in(name: str, parent: _Open) -> tuple[BlockKind, int]:
    """Return the kind and level that the text of a tag has."""
    kind = _KINDS.get(name)
    if kind is None or parent.kind in {BlockKind.CODE, BlockKind.CAPTION}:
        return parent.kind, parent.level
    if kind is BlockKind.HEADING:
        return kind, int(name[1])
    if kind is BlockKind.LIST_ITEM and parent.kind is BlockKind.LIST_ITEM:
        return kind, min(parent.level + 1, 8)
    return kind, 0


def _captions_quote(tag: Tag) -> bool:
    """Say whether a caption stands below a block quote and names its author."""
    if tag.name != "figcaption":
        return False
    above = tag.find_previous_sibling(True)
    return above is not None and above.name == "blockquote"


def _is_data_row(row: Tag) -> bool:
    """Say whether the cells of a table row hold words only, not a page's layout."""
    cells = [cell for cell in row.children if isinstance(cell, Tag)]
    return len(cells) > 1 and not any(
        isinstance(part, Tag) and part.name in BLOCK
        for cell in cells
        for part in cell.children
    )


def _numbers(tag: Tag) -> Iterator[int]:
    """Count the items of an ordered list from where it says it starts."""
    start = tag.get("start")
    if isinstance(start, str) and start.isdecimal() and len(start) <= _LONGEST_NUMBER:
        return count(int(start))
    return count(1)


def _address(tag: Tag) -> str:
    found = tag.get("href")
    return found.strip() if isinstance(found, str) else ""


def _pieces(text: str) -> list[tuple[int, int]]:
    """Part a text where line breaks mean a new paragraph."""
    if "\n" not in text:
        return [(0, len(text))]
    pieces: list[tuple[int, int]] = []
    start = 0
    for found in _BREAK.finditer(text):
        pieces.append((start, found.start(1) if found[1] else found.start()))
        start = found.end()
    return [*pieces, (start, len(text))]


def _passage(
    text: str, piece: tuple[int, int], anchors: list[Anchor], block: _Open, hint: Hint
) -> Passage:
    """Make a passage of the piece of `text` from start to end."""
    start, end = piece
    words = text[start:end]
    if block.kind is BlockKind.CODE and not anchors:
        words = textwrap.dedent(words.expandtabs(4))
    start += len(words) - len(words.lstrip())
    words = words.strip()
    moved = (_trimmed(anchor, start, words) for anchor in anchors)
    kept = tuple(anchor for anchor in moved if anchor.start < anchor.end)
    return Passage(words, block.kind, block.level, kept, block.region, hint)


def _trimmed(anchor: Anchor, offset: int, words: str) -> Anchor:
    """Return the part of a link that lies in `words`, which begin at `offset`."""
    start = max(anchor.start - offset, 0)
    end = min(anchor.end - offset, len(words))
    while start < end and words[start].isspace():
        start += 1
    while start < end and words[end - 1].isspace():
        end -= 1
    return Anchor(start, end, anchor.url)
