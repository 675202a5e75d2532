"""A dialog with a list and a line to type in that narrows it."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from textual import on
from textual.widgets import Input

from tuireader.tui.screens.dialog import Dialog
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.text_input import FilterInput

ItemT = TypeVar("ItemT")


class ListDialog(Dialog[ItemT | None], Generic[ItemT]):
    """Ends with an item, or with None; keys go between the line and the list."""

    @property
    def rows(self) -> RowList[Any]:
        """The list."""
        return self.query_one(RowList)

    def leave_line(self) -> None:
        """Do what escape in the line is for: close."""
        self.dismiss(None)

    def leave_rows(self) -> None:
        """Do what escape in the list is for: close."""
        self.dismiss(None)

    @on(Input.Submitted)
    def _submit(self, message: Input.Submitted) -> None:
        message.stop()
        self.rows.action_choose()

    @on(FilterInput.Stepped)
    def _step(self, message: FilterInput.Stepped) -> None:
        message.stop()
        self.rows.step(message.step)

    @on(RowList.FilterRequested)
    def _filter(self, message: RowList.FilterRequested) -> None:
        message.stop()
        self.query_one(FilterInput).focus(scroll_visible=False)

    @on(FilterInput.Left)
    def _leave_line(self, message: FilterInput.Left) -> None:
        message.stop()
        self.leave_line()

    @on(RowList.LeaveRequested)
    def _leave_rows(self, message: RowList.LeaveRequested) -> None:
        message.stop()
        self.leave_rows()
