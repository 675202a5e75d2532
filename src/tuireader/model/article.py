"""An article: one string of text, and what its parts are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from tuireader.model.digest import article_id, text_digest
from tuireader.model.span import Span

if TYPE_CHECKING:
    from datetime import date


class BlockKind(StrEnum):
    """What a block is for its reader."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    DATE = "date"
    BYLINE = "byline"
    CODE = "code"
    RELATED = "related"
    BOILERPLATE = "boilerplate"

    @property
    def is_furniture(self) -> bool:
        """Whether a reader skips it: folded on the page, left out of the analysis."""
        return self is BlockKind.BOILERPLATE


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like part of the text."""

    kind: BlockKind
    span: Span
    """Without the white space around it; the blocks are disjoint, in order."""
    level: int = 0
    """Of a heading 1 to 6, of a list item its depth from 0."""
    label: Span | None = None
    """The words in bold that it begins with, at times all of it: a speaker's name, a
    question; all of a term of a definition list. None: it begins otherwise, or in a
    format without bold."""
    is_aside: bool = False
    """Whether all of it is in italics: a stage direction, a note of the editors."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the text that lead elsewhere."""

    span: Span
    url: str
    """As it was written; never opened or shown without a check."""


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its parts. All offsets are code points in `text`."""

    id: str
    """Stable for an origin, so that notes find it again when its text has changed."""
    origin: str
    """Absolute path, URL, or "-" for standard input."""
    text: str
    """Never altered after it has been read in."""
    title: str = ""
    byline: str = ""
    published: date | None = None
    language: str = ""
    """ISO 639-1 where it is declared, else empty."""
    blocks: tuple[Block, ...] = ()
    """Sorted by start, disjoint; every character outside them is white space."""
    links: tuple[Link, ...] = ()
    """Sorted by start, disjoint."""
    digest: str = field(default="", compare=False)
    """SHA-256 of the text, hexadecimal; made when it is not given."""

    def __post_init__(self) -> None:
        """Compute the digest."""
        if not self.digest:
            object.__setattr__(self, "digest", text_digest(self.text))

    @classmethod
    def from_text(cls, text: str, *, origin: str = "-") -> Article:
        """Make an article of a text taken as it stands.

        Each line that is not blank becomes a paragraph; nothing is called a title or
        boilerplate. Offsets in the analysis are then offsets in `text` itself.
        """
        blocks = tuple(
            Block(BlockKind.PARAGRAPH, Span(*found.span()))
            for found in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)
        )
        return cls(id=article_id(origin, text), origin=origin, text=text, blocks=blocks)

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """Return the blocks of these kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the code point at `offset`, or None."""
        return next((block for block in self.blocks if offset in block.span), None)
