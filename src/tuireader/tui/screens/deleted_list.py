"""What was deleted from an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Placed, Span
from tuireader.tui.screens.picker import Picker
from tuireader.tui.widgets.note_list import NoteList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation


class DeletedList(Picker[str]):
    """Ends with the uid of what is to be brought back, or with None."""

    heading = "Deleted"
    keys = "type to narrow   ↑ ↓ move   enter bring back   escape close"

    def __init__(self, deleted: Iterable[Annotation]) -> None:
        """Take what was deleted."""
        super().__init__()
        self._deleted = tuple(deleted)

    def make_rows(self) -> NoteList:
        """Return notes and passages, in the order of the text."""
        rows = NoteList("nothing was deleted here")
        rows.show_placed([_placed(annotation) for annotation in self._deleted])
        return rows

    def take(self, item: object) -> str | None:
        """Return the uid of the row."""
        return item.annotation.uid if isinstance(item, Placed) else None


def _placed(annotation: Annotation) -> Placed:
    """Return it where it stood; where it would hang now is not worth looking for."""
    position = annotation.target.position
    return Placed(annotation, annotation.anchor, Span(position.start, position.end))
