"""The bookmarks of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Motivation, Placed
from tuireader.tui.screens.picker import Picker
from tuireader.tui.widgets.note_list import NoteList

if TYPE_CHECKING:
    from collections.abc import Iterable


class BookmarkList(Picker[Placed]):
    """Ends with the bookmark to go to, or with None."""

    heading = "Bookmarks"

    def __init__(self, placed: Iterable[Placed]) -> None:
        """Take what was kept of the article; only bookmarks are listed."""
        super().__init__()
        self._bookmarks = tuple(
            one for one in placed if one.annotation.motivation is Motivation.BOOKMARKING
        )

    def make_rows(self) -> NoteList:
        """Return names and passages."""
        rows = NoteList("no bookmarks yet: m on a sentence makes one")
        rows.show_placed(self._bookmarks)
        return rows

    def take(self, item: object) -> Placed | None:
        """Return the bookmark, if its place is known."""
        return item if isinstance(item, Placed) and item.span is not None else None
