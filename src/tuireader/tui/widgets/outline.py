"""The parts of an article: its title and headings, or how its paragraphs begin."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.model import BlockKind
from tuireader.tui.widgets.pieces import Line, Piece, fold, piece, spread
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Article, Block

_HEADED = (BlockKind.TITLE, BlockKind.HEADING)
_PARAGRAPHS = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
_FIRST_WORDS = 160
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A place in the outline."""

    block: Block
    text: str
    """The heading, or the first words of the paragraph."""
    depth: int
    """0 for the title; what follows is indented by two cells a step."""
    percent: int
    """How far into the article it stands."""


def outline_of(article: Article) -> tuple[Part, ...]:
    """Return title and headings, or title and paragraphs when there is no heading."""
    kinds: tuple[BlockKind, ...] = _HEADED
    if not article.blocks_of(BlockKind.HEADING):
        kinds = (BlockKind.TITLE, *_PARAGRAPHS)
    blocks = article.blocks_of(*kinds)
    levels = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    highest = min(levels, default=0)
    return tuple(
        Part(
            block=block,
            text=block.span.of(article.text)[:_FIRST_WORDS],
            depth=_depth(block, highest),
            percent=100 * block.span.start // max(len(article.text), 1),
        )
        for block in blocks
    )


def _depth(block: Block, highest: int) -> int:
    if block.kind is BlockKind.HEADING:
        return min(block.level - highest, _DEEPEST) + 1
    return 0 if block.kind is BlockKind.TITLE else 1


class Outline(RowList[Part]):
    """The parts of an article, the present one marked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make the outline of no article."""
        super().__init__("no article is open", id=id)
        self._parts: tuple[Part, ...] = ()
        self._here = -1

    def show_article(self, article: Article) -> None:
        """List the parts of an article."""
        self.empty = "the article has no parts"
        self._parts = outline_of(article)
        self._here = -1
        self.show(self._parts)

    def show_cursor(self, offset: int) -> None:
        """Mark the part in which the code point stands."""
        starts = [part.block.span.start for part in self._parts]
        here = bisect_right(starts, offset) - 1
        if here != self._here:
            self._here = here
            self.redraw()

    def is_here(self, item: Part) -> bool:
        """Say whether the reader is in this part."""
        return self._here >= 0 and item == self._parts[self._here]

    def key(self, item: Part) -> str:
        """Return where it stands."""
        return str(item.block.span.start)

    def words(self, item: Part) -> str:
        """Return its text."""
        return item.text

    def draw(self, item: Part, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw one line, or two for a long chosen one."""
        indent = "  " * max(item.depth - 1, 0)
        paint = ["row--title"] if item.depth == 0 else []
        paint += ["row--cursor"] if chosen else []
        told = f"{item.percent:>3}%" if item.depth else ""
        room = width - len(indent) - 6
        folded = fold(item.text, room, most=3 if chosen else 1) or ("",)
        name = (Piece(indent), piece(folded[0], *paint))
        first = spread(name, (piece(told, "row--muted"),), width)
        rest = [(Piece(indent), piece(line, *paint)) for line in folded[1:]]
        return [first, *rest]
