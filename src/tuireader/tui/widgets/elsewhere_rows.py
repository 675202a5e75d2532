"""The articles of the library that name an entity, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.tui.widgets.pieces import Line, fold, piece, spread
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.catalogue import Elsewhere


class ElsewhereRows(RowList["Elsewhere"]):
    """Articles: title, number of mentions; name and place of the chosen one."""

    def key(self, item: Elsewhere) -> str:
        """Return the article's id."""
        return item.article_id

    def words(self, item: Elsewhere) -> str:
        """Return the title and where it is from."""
        return f"{item.title} {item.origin}"

    def draw(self, item: Elsewhere, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw the title with the number; the chosen one tells where it is from."""
        paint = ("row--cursor",) if chosen else ()
        count = (piece(f"{item.times:>4}", "row--muted"),)
        first = spread((piece(item.title or item.origin, *paint),), count, width)
        if not chosen:
            return (first,)
        about = f"named {item.name} in {item.origin}"
        lines = fold(about, width - 2, most=3)
        return (first, *((piece(f"  {line}", "row--muted"),) for line in lines))
