"""A dialog to pick one of many: type to narrow, arrows to move, enter to take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from textual import on
from textual.widgets import Input

from tuireader.tui.screens.list_dialog import ItemT, ListDialog
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget


class Picker(ListDialog[ItemT], Generic[ItemT]):
    """Ends with the item that was taken, or with None."""

    CSS_PATH = ["dialog.tcss", "picker.tcss"]
    AUTO_FOCUS = "FilterInput"

    keys = "type to narrow   ↑ ↓ move   enter take   escape close"

    def make_rows(self) -> Widget:
        """Return the list, filled."""
        raise NotImplementedError

    def take(self, item: object) -> ItemT | None:
        """Return what the dialog ends with when a row is chosen."""
        raise NotImplementedError

    def parts(self) -> Iterable[Widget]:
        """Yield the line to type in and the list."""
        yield FilterInput(placeholder="type to narrow the list")
        yield self.make_rows()

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        message.stop()
        self.rows.narrow(message.value)

    @on(RowList.Chosen)
    def _end(self, message: RowList.Chosen) -> None:
        message.stop()
        self.dismiss(self.take(message.item))
