"""Themes, the one under the cursor with a sample of its colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.themes import Theme
from tuireader.tui.widgets.pieces import Line, Piece, fold, piece, spread
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPEAKERS = tuple(f"speaker-{number}" for number in range(1, 9))


class ThemeList(RowList[Theme]):
    """Names and descriptions. The sample shows the theme that is on, so turn it on."""

    def words(self, item: Theme) -> str:
        """Return its name and description."""
        return f"{item.name} {item.description}"

    def key(self, item: Theme) -> str:
        """Return its name."""
        return item.name

    def draw(self, item: Theme, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw the name; the chosen one unfolds description and sample."""
        kind = piece("dark" if item.dark else "light", "row--muted")
        if not chosen:
            return (spread((piece(item.name),), (kind,), width),)
        first = spread((piece(item.name, "row--cursor"),), (kind,), width)
        told = fold(item.description, width, most=2)
        about = [(piece(line, "row--muted"),) for line in told]
        sample = [piece(f"S{n} ", name) for n, name in enumerate(_SPEAKERS, 1)]
        kept = (piece("✎ ", "row--noted"), piece("●", "row--bookmarked"))
        return (first, *about, (*sample, Piece(" "), *kept))
