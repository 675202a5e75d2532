"""Where the reading cursor can stand: sentences, and blocks where there are none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Article, Block


class Passages:
    """The passages of an article, sorted by start, disjoint, at least one."""

    __slots__ = ("_block_starts", "_blocks", "_spans", "_starts")

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Span] = (),
        *,
        unfolded: bool = False,
    ) -> None:
        """Take the sentences, and each shown block that has none.

        Args:
            article: its blocks; folded boilerplate is no place for the cursor.
            sentences: sorted, disjoint, each inside one block.
            unfolded: boilerplate is shown.
        """
        self._blocks = [
            b for b in article.blocks if unfolded or not b.kind.is_furniture
        ]
        self._block_starts = [block.span.start for block in self._blocks]
        whole = [Span(0, len(article.text))]
        self._spans = _filled(self._blocks, sentences) or whole
        self._starts = [span.start for span in self._spans]

    def __len__(self) -> int:
        """Return the number of passages."""
        return len(self._spans)

    def __getitem__(self, index: int) -> Span:
        """Return a passage, counted from 0."""
        return self._spans[index]

    def at(self, offset: int) -> int:
        """Return the passage that holds `offset`, else the next one, else the last."""
        index = self.at_or_before(offset)
        past = offset >= self._spans[index].end
        return min(index + past, len(self) - 1)

    def at_or_before(self, offset: int) -> int:
        """Return the last passage that begins at `offset` or before, else the first."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def at_or_after(self, offset: int) -> int:
        """Return the first passage that begins at `offset` or behind, else the last."""
        return min(bisect_left(self._starts, offset), len(self) - 1)

    def block_at(self, offset: int) -> Span:
        """Return the block that holds `offset`, else the one before, else the first."""
        if not self._blocks:
            return self._spans[0]
        index = max(bisect_right(self._block_starts, offset) - 1, 0)
        return self._blocks[index].span

    def block_start(self, offset: int, step: int) -> int | None:
        """Return where the block `step` blocks away begins.

        Backwards, the start of the block that holds `offset` counts as the first step
        when `offset` lies behind it. None: `offset` is in the last, or first, already.
        """
        if step > 0:
            index = bisect_right(self._block_starts, offset) - 1 + step
            last = len(self._block_starts) - 1
            if index - step >= last:
                return None
            return self._block_starts[min(index, last)]
        index = bisect_left(self._block_starts, offset) + step
        if index < step + 1:
            return None
        return self._block_starts[max(index, 0)]


def _filled(blocks: Sequence[Block], sentences: Sequence[Span]) -> list[Span]:
    """Return the sentences, and the blocks that have none."""
    spans: list[Span] = []
    at = 0
    for block in blocks:
        start, end = block.span.start, block.span.end
        while at < len(sentences) and sentences[at].end <= start:
            at += 1
        before = len(spans)
        while at < len(sentences) and sentences[at].start < end:
            spans.append(sentences[at])
            at += 1
        if len(spans) == before:
            spans.append(block.span)
    return spans
