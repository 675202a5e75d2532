"""The filter of the side panel: what is typed narrows the list that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on
from textual.containers import Vertical
from textual.widgets import Input

from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.tui.widgets.filter_line import FilterLine


class Filtering(Vertical):
    """Part of the side panel: the line above the lists."""

    filter_line: FilterLine

    # What the panel gives

    @property
    def rows(self) -> RowList[Any]:
        """The list that is seen."""
        raise NotImplementedError

    @property
    def lists(self) -> Iterable[RowList[Any]]:
        """All lists."""
        raise NotImplementedError

    def focus_rows(self) -> None:
        """Give the keys to the list that is seen."""
        raise NotImplementedError

    # The filter

    @on(RowList.FilterRequested)
    def _begin_filter(self, message: RowList.FilterRequested) -> None:
        message.stop()
        self.filter_line.open()

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        message.stop()
        self.rows.narrow(message.value)
        self.count_left()
        self.rows.tell_highlighted()

    def count_left(self) -> None:
        """Say how many rows the filter leaves of how many."""
        rows = self.rows
        self.filter_line.show_left(len(rows.items), rows.total)

    @on(Input.Submitted)
    def _keep_filter(self, message: Input.Submitted) -> None:
        message.stop()
        if message.value.strip():
            self.focus_rows()
        else:
            self.end_filter()

    @on(FilterInput.Stepped)
    def _step(self, message: FilterInput.Stepped) -> None:
        message.stop()
        self.rows.step(message.step)

    @on(FilterInput.Left)
    def _leave_filter(self, message: FilterInput.Left) -> None:
        message.stop()
        self.end_filter()

    def end_filter(self) -> None:
        """List everything again."""
        if not self.filter_line.display:
            return
        field = self.filter_line.input
        had_keys = field.has_focus
        with self.prevent(Input.Changed):
            field.value = ""
        self.filter_line.display = False
        self.count_left()
        for rows in self.lists:
            rows.narrow("")
        if had_keys:
            self.focus_rows()
