"""Blocks with their text put together into one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Block, BlockKind, Link, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARAGRAPHS_APART = "\n\n"
_ITEMS_APART = "\n"


class Composer:
    """Collects blocks; the text grows with them."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._links: list[Link] = []

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        level: int = 0,
        links: Sequence[tuple[int, int, str]] = (),
        before: str = "",
        bold: int = 0,
        is_aside: bool = False,
    ) -> None:
        """Append a block.

        Args:
            kind: what it is.
            text: without white space at its ends; an empty one is passed over.
            level: of a heading or a list item.
            links: start, end (code points of `text`) and address, sorted, disjoint.
            before: what the block starts with: the number of a list item.
            bold: how many code points at the beginning of `text` are in bold.
            is_aside: whether all of it is in italics.
        """
        # one for one, so that the links stay where they are
        text = text.replace("\r", "\n")
        if not text.strip():
            return
        if self._blocks:
            both_items = kind is self._blocks[-1].kind is BlockKind.LIST_ITEM
            self._append(_ITEMS_APART if both_items else _PARAGRAPHS_APART)
        start = self._length
        self._append(before + text)
        words = start + len(before)
        label = Span(words, words + bold) if bold else None
        span = Span(start, self._length)
        self._blocks.append(Block(kind, span, level, label, is_aside))
        self._links += [
            Link(Span(words + first, words + last), url)
            for first, last, url in links
            if first < last
        ]

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    @property
    def text(self) -> str:
        """The whole text so far."""
        return "".join(self._parts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks so far, in order."""
        return tuple(self._blocks)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links so far, in order."""
        return tuple(self._links)
