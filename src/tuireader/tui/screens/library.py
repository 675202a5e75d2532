"""The library: every article that was opened, to open it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import ArticleRecord
from tuireader.tui.screens.picker import Picker
from tuireader.tui.widgets.shelf import Shelf, ShelfRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.tui.widgets.row_list import RowList

__all__ = ["LibraryScreen", "ShelfRow"]


class LibraryScreen(Picker[ArticleRecord]):
    """Ends with the article to open, or with None."""

    CSS_PATH = ["dialog.tcss", "picker.tcss", "library.tcss"]

    heading = "Library"
    keys = "type to narrow   ↑ ↓ move   enter open   escape close"

    def __init__(self, shelf: Sequence[ShelfRow]) -> None:
        """Take the articles in the order in which they should stand."""
        super().__init__()
        self._shelf = tuple(shelf)

    def make_rows(self) -> RowList[ShelfRow]:
        """Return the shelf."""
        rows = Shelf()
        rows.show(self._shelf)
        return rows

    def take(self, item: object) -> ArticleRecord | None:
        """Return what the library knows of the article."""
        return item.record if isinstance(item, ShelfRow) else None
