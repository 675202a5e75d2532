"""The library's other articles that name an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tuireader.tui.screens.dialog import text_line
from tuireader.tui.screens.picker import Picker
from tuireader.tui.widgets.elsewhere_rows import ElsewhereRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from tuireader.catalogue import Elsewhere


class ElsewhereList(Picker["Elsewhere"]):
    """Ends with the article to open, or with None."""

    CSS_PATH = ["dialog.tcss", "picker.tcss", "entity_picker.tcss"]

    heading = "Also in"
    keys = "type to narrow   ↑ ↓ move   enter open   escape close"

    def __init__(self, name: str, found: Sequence[Elsewhere]) -> None:
        """Take the entity's name and the articles, in the order they should stand."""
        super().__init__()
        self._of = name
        self._found = tuple(found)

    def parts(self) -> Iterable[Widget]:
        """Yield the name, the line to type in, and the articles."""
        yield text_line(self._of, id="entity")
        yield from super().parts()

    def make_rows(self) -> ElsewhereRows:
        """Return the articles."""
        rows = ElsewhereRows()
        rows.show(self._found)
        return rows

    def take(self, item: object) -> Elsewhere | None:
        """Return the article."""
        return cast("Elsewhere", item)  # there are no other rows
