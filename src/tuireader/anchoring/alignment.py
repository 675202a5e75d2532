"""Which words of an old text stand where in the new one.

Runs of three words that each text has once are the same words, wherever they went; from
there a block grows in both directions as long as the words are the same. So a moved
paragraph is one block elsewhere, and a repeated sentence belongs to the block that
grows across it.

Source: Paul Heckel, "A technique for isolating differences between files",
Communications of the ACM 21 (4), 1978, which does this with lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_PAIRS_KEPT = 2
_LEAST = 8
"""Characters of a block that says something."""
_Shingle = tuple[str, str, str]


class Block(NamedTuple):
    """The same characters in both levelled texts."""

    old: int
    new: int
    size: int

    @property
    def old_end(self) -> int:
        """One past its last character in the old text."""
        return self.old + self.size

    @property
    def new_end(self) -> int:
        """One past its last character in the new text."""
        return self.new + self.size

    def shared(self, start: int, end: int) -> int:
        """Return how many characters of a range of the old text it has."""
        return max(0, min(end, self.old_end) - max(start, self.old))


class Alignment:
    """Blocks of two texts: in the order of the old one and disjoint there."""

    def __init__(self, old: str, new: str, blocks: list[Block]) -> None:
        """Take the levelled texts and the blocks, sorted and disjoint in `old`."""
        self.old, self.new = old, new
        self.blocks = blocks
        self._olds = [block.old for block in blocks]
        self._by_new = sorted(blocks, key=lambda block: block.new)
        self._news = [block.new for block in self._by_new]
        self._longest = max((block.size for block in blocks), default=0)

    @property
    def share(self) -> float:
        """How much of the old text is in the new one, 0 to 1."""
        return sum(block.size for block in self.blocks) / max(len(self.old), 1)

    def around(self, start: int, end: int) -> list[Block]:
        """Return the blocks that have characters of a range of the old text."""
        first = bisect_right(self._olds, start) - 1
        found = self.blocks[max(first, 0) : bisect_left(self._olds, end)]
        return [block for block in found if block.shared(start, end)]

    def sources(self, start: int, end: int) -> list[Block]:
        """Return the blocks that have characters of a range of the new text."""
        first = bisect_left(self._news, start - self._longest)
        found = self._by_new[first : bisect_left(self._news, end)]
        return [block for block in found if block.new_end > start]


@lru_cache(maxsize=_PAIRS_KEPT)
def align(old: str, new: str) -> Alignment:
    """Align two levelled texts, in time linear in their lengths."""
    return Alignment(old, new, _disjoint(sorted(_blocks(old, new))))


def _blocks(old: str, new: str) -> list[Block]:
    """Grow a block around each run of words that both texts have once."""
    was, now = old.split(" "), new.split(" ")
    old_starts, new_starts = _starts(was), _starts(now)
    places = _rare(now)
    grown: dict[int, int] = {}
    blocks = []
    for shingle, at in _rare(was).items():
        there = places.get(shingle)
        if there is None or grown.get(there - at, 0) > at:
            continue
        first, last = _grown(was, now, at, there)
        grown[there - at] = last
        start = old_starts[first]
        size = old_starts[last - 1] + len(was[last - 1]) - start
        if size >= _LEAST:
            blocks.append(Block(start, new_starts[first + there - at], size))
    return blocks


def _starts(words: list[str]) -> list[int]:
    """Return where each word begins, and where one more would."""
    return list(accumulate((len(word) + 1 for word in words), initial=0))


def _rare(words: list[str]) -> dict[_Shingle, int]:
    """Return the runs of three words that stand once, and where, in their order."""
    places: dict[_Shingle, int] = {}
    often: set[_Shingle] = set()
    for at, shingle in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if places.setdefault(shingle, at) != at:
            often.add(shingle)
    for shingle in often:
        del places[shingle]
    return places


def _grown(was: list[str], now: list[str], at: int, there: int) -> tuple[int, int]:
    """Grow three equal words in both directions; the range is one of `was`."""
    first, last, shift = at, at + 3, there - at
    while first and first + shift and was[first - 1] == now[first - 1 + shift]:
        first -= 1
    most = min(len(was), len(now) - shift)
    while last < most and was[last] == now[last + shift]:
        last += 1
    return first, last


def _disjoint(blocks: list[Block]) -> list[Block]:
    """Give characters of the old text that two blocks have to the longer one."""
    kept: list[Block] = []
    for block in blocks:
        rest: Block | None = block
        while rest and kept and rest.old < kept[-1].old_end:
            before = kept.pop()
            if rest.size > before.size:
                kept += _cut(before, before.old, rest.old)
                continue
            kept.append(before)
            rest = next(iter(_cut(rest, before.old_end, rest.old_end)), None)
        kept += [rest] if rest else []
    return kept


def _cut(block: Block, start: int, end: int) -> list[Block]:
    """Return what a block has of a range of the old text, where it is worth it."""
    start, end = max(start, block.old), min(end, block.old_end)
    if end - start < _LEAST:
        return []
    return [Block(start, block.new + start - block.old, end - start)]
