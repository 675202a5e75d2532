"""The margin at the left of the text: who speaks, what is kept, where the cursor is.

```
▎✎ DP  ‘But we can only express regret ...
││ └ letters of the speaker, on the first line of each quotation
│└ ✎ note, ● bookmark, ▪ highlight (g b r p in other colours), where it begins
└ the lines of the reading cursor
```
"""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from tuireader.model import Motivation, speaker_key
from tuireader.page.palette import LETTERS
from tuireader.page.roles import Role, annotation_role
from tuireader.tui.widgets.signs import sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Placed, Quotation
    from tuireader.page.palette import Palette
    from tuireader.page.wrap import Line

BAR: Final = "▎"
_RANKS: Final = (
    Motivation.COMMENTING,
    Motivation.BOOKMARKING,
    Motivation.HIGHLIGHTING,
)
"""Of several on a line the first in this order is shown."""

_ROOMY: Final = 40
_NARROW: Final = 24
_TINY: Final = 10
"""Widths of the view, in cells, from which on the margin has more in it."""


class Layout(NamedTuple):
    """How wide the margin and the column are, in cells."""

    left: int
    """Empty cells before the margin."""
    sign: bool
    """Whether there is a cell for signs."""
    letters: int
    """Cells for letters; 0: none are shown."""
    gaps: tuple[int, int]
    """Empty cells before and behind the letters."""
    column: int
    """Cells of the text."""

    @property
    def margin(self) -> int:
        """Cells of the margin: bar, sign, letters and the gaps between."""
        return 1 + self.sign + self.letters + sum(self.gaps)

    @property
    def text(self) -> int:
        """Cells before the text."""
        return self.left + self.margin


def lay_out(width: int, column: int) -> Layout:
    """Centre a text column of at most `column` cells in a view of `width` cells.

    The margin stands at its left and takes room from the text only where there is no
    other. Every width from 1 on gives a column of at least one cell.
    """
    if width >= _ROOMY:
        layout = Layout(0, sign=True, letters=LETTERS, gaps=(1, 2), column=column)
        room = width - layout.margin - 1
    elif width >= _NARROW:
        layout = Layout(0, sign=True, letters=LETTERS, gaps=(0, 1), column=column)
        room = width - layout.margin
    elif width >= _TINY:
        layout = Layout(0, sign=True, letters=0, gaps=(0, 1), column=column)
        room = width - layout.margin
    else:
        layout = Layout(0, sign=False, letters=0, gaps=(0, 0), column=column)
        room = width - layout.margin
    column = max(min(column, room), 1)
    centred = (width - column) // 2 - layout.margin
    return layout._replace(left=max(centred, 0), column=column)


class Piece(NamedTuple):
    """Something in the margin."""

    text: str
    role: Role


class Margin:
    """What stands beside which line. Never changes."""

    def __init__(
        self,
        quotations: Sequence[Quotation] = (),
        palette: Palette | None = None,
        placed: Iterable[Placed] = (),
    ) -> None:
        """Sort speakers and annotations by place.

        Args:
            quotations: sorted by start.
            palette: gives letters and roles; None: no letters.
            placed: in any order; orphans are nowhere.
        """
        speakers = [] if palette is None else [(q.span.start, q) for q in quotations]
        self._quotation_starts = [start for start, _ in speakers]
        self._letters = [
            Piece(palette.letters(key), palette.role(key))
            for key in (speaker_key(q) for _, q in speakers)
            if palette is not None
        ]
        signs = sorted(_signs(placed))
        self._sign_starts = [start for start, _, _ in signs]
        self._signs = [(rank, piece) for _, rank, piece in signs]

    def letters(self, line: Line, before: Line | None = None) -> Piece | None:
        """Return the letters of the speaker whose words begin on the line.

        Where a second speaker begins on the line before, and nobody on this one, the
        second one's letters stand here: nobody is told by colour alone.
        """
        here = self._speakers(line)
        if here:
            return here[0]
        if before is None or before.block != line.block:
            return None
        return next(iter(self._speakers(before)[1:]), None)

    def sign(self, start: int, end: int) -> Piece | None:
        """Return the sign of what is kept from a place in this range on."""
        first = bisect_left(self._sign_starts, start)
        last = bisect_left(self._sign_starts, end)
        found = self._signs[first:last]
        return min(found, key=itemgetter(0))[1] if found else None

    def _speakers(self, line: Line) -> list[Piece]:
        if line.fold:
            return []
        first = bisect_left(self._quotation_starts, line.start)
        last = bisect_left(self._quotation_starts, line.end)
        found = dict.fromkeys(self._letters[first:last])
        return [piece for piece in found if piece.text]


def padded(piece: Piece | None, cells: int) -> str:
    """Return the text of a piece, filled to `cells`."""
    text = piece.text if piece else ""
    return text + " " * max(cells - cell_len(text), 0)


def _signs(placed: Iterable[Placed]) -> list[tuple[int, int, Piece]]:
    """Return start, rank and sign of everything kept that has a place."""
    found = []
    for one in placed:
        role = annotation_role(one.annotation)
        if role is not None and one.span:
            rank = _RANKS.index(one.annotation.motivation)
            found.append((one.span.start, rank, Piece(sign_of(one.annotation), role)))
    return found
