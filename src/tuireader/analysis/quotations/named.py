"""Which entity is named at a place of the text."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.tokens import Tokens
    from tuireader.model import Entity


class Named:
    """The mentions of all entities; three numbers each."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        """Take the entities; an index among them is what is asked for."""
        rows = sorted(
            (mention.span, index)
            for index, entity in enumerate(entities)
            for mention in entity.mentions
        )
        self._starts = array("i", (span.start for span, _ in rows))
        self._ends = array("i", (span.end for span, _ in rows))
        self._entities = array("i", (index for _, index in rows))

    def at(self, offset: int) -> int:
        """Return the index of the entity, or -1."""
        row = bisect_right(self._starts, offset) - 1
        if row < 0 or offset >= self._ends[row]:
            return -1
        return self._entities[row]

    def column(self, tokens: Tokens) -> array[int]:
        """Return `at` for the start of each token: looked up by number, not sought."""
        found = array("i", (-1,)) * len(tokens)
        following = (*self._starts[1:], len(tokens.text))[: len(self._starts)]
        rows = zip(self._starts, self._ends, following, self._entities, strict=True)
        for start, end, begins, entity in rows:
            first = bisect_left(tokens.starts, start)
            stop = bisect_left(tokens.starts, min(end, begins), first)
            for position in range(first, stop):
                found[position] = entity
        return found
