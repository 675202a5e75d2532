"""Which of several things that are kept on one passage is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Annotation, Placed
from tuireader.tui.screens.picker import Picker
from tuireader.tui.widgets.note_list import NoteList

if TYPE_CHECKING:
    from collections.abc import Sequence


class KeptHere(Picker[Annotation]):
    """Ends with the one that is meant, or with None."""

    def __init__(self, kept: Sequence[Placed], *, removes: bool) -> None:
        """Take what is kept there, and whether one of it is to be deleted."""
        super().__init__()
        self._kept = kept
        verb = "delete" if removes else "open"
        self.heading = f"Which one to {verb}?"
        self.keys = f"type to narrow   ↑ ↓ move   enter {verb}   escape close"

    def make_rows(self) -> NoteList:
        """Return them in the order in which they were given."""
        rows = NoteList()
        rows.show(self._kept)
        return rows

    def take(self, item: object) -> Annotation | None:
        """Return what the row is about."""
        return item.annotation if isinstance(item, Placed) else None
