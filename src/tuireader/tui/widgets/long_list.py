"""A list of very many rows: only those in sight are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar, overload

from textual.geometry import Size

from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.tui.widgets.pieces import Line
    from tuireader.tui.widgets.rows import Heading

ItemT = TypeVar("ItemT")


class Evenly(Sequence[int]):
    """The lines at which rows begin: all of one height but the one that is unfolded."""

    def __init__(
        self, count: int, height: int, unfolded: int, unfolded_height: int
    ) -> None:
        """Take how many rows there are, and which is how high."""
        self._count, self._height, self._unfolded = count, height, unfolded
        self._more = unfolded_height - height

    def __len__(self) -> int:
        """Count the beginnings, with the end of the last row."""
        return self._count + 1

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...

    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        """Return where a row begins."""
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        more = self._more if number > self._unfolded and self._count else 0
        return number * self._height + more


class LongList(RowList[ItemT]):
    """Rows of one height, without headings; what is shown is narrowed by others.

    A subclass draws with `draw`, the row under the cursor in as many lines as it
    likes, any other in `HEIGHT` lines at most.
    """

    HEIGHT: ClassVar[int] = 3

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def show(self, items: Iterable[ItemT | Heading]) -> None:
        """List these; the cursor stays on its item, else near its place."""
        kept = None if self.item is None else self.key(self.item)
        self._all = self._rows = tuple(items)
        place = min(self.cursor, max(len(self._rows) - 1, 0))
        if kept is not None and (not self._rows or self._key_at(place) != kept):
            numbers = range(len(self._rows))
            place = next((n for n in numbers if self._key_at(n) == kept), place)
        self.set_reactive(RowList.cursor, place)
        self.redraw()
        self._keep_in_sight()

    def _measure(self) -> None:
        height = len(self._lines_of(self.cursor)) if self._rows else 0
        count = len(self._rows)
        self._starts = Evenly(count, self.HEIGHT, self.cursor, height)
        self.virtual_size = Size(self.size.width, self._starts[-1])
        self.refresh()

    def _draw(self, number: int, *, chosen: bool) -> tuple[Line, ...]:
        lines = super()._draw(number, chosen=chosen)
        if chosen:
            return lines
        return (*lines, *((),) * self.HEIGHT)[: self.HEIGHT]

    def _move(self, number: int, *, backwards: bool = False) -> None:
        del backwards
        place = min(max(number, 0), len(self._rows) - 1)
        if self._rows and place != self.cursor:
            self.cursor = place
            self.tell_highlighted()
