"""Many spans in little room."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Spans(Sequence[Span]):
    """Spans as two columns of numbers: 8 bytes each, where an object takes 120.

    A span is made when it is asked for. A long article has thousands of sentences, and
    they are all there while it is found who speaks.
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take spans in their order; none is kept."""
        self._starts = array("i")
        self._ends = array("i")
        for span in spans:
            self._starts.append(span.start)
            self._ends.append(span.end)

    def begins_after(self, offset: int, otherwise: int) -> int:
        """Return where the first one behind an offset begins; they must be sorted."""
        following = bisect_right(self._starts, offset)
        is_there = following < len(self._starts)
        return self._starts[following] if is_there else otherwise

    def __len__(self) -> int:
        """Return the number of spans."""
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...

    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        """Return a span, or several."""
        if isinstance(index, slice):
            pairs = zip(self._starts[index], self._ends[index], strict=True)
            return tuple(Span(start, end) for start, end in pairs)
        return Span(self._starts[index], self._ends[index])
