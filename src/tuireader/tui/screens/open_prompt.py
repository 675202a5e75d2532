"""Asks for a file to open: typed, completed, or one of the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.binding import Binding
from textual.widgets import Input

from tuireader.tui.screens.dialog import Dialog
from tuireader.tui.screens.path_completion import common_beginning, completions
from tuireader.tui.widgets.path_list import PathList
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget


class OpenPrompt(Dialog[str | None]):
    """Ends with a path or another origin as it was typed, or with None."""

    CSS_PATH = ["dialog.tcss", "open_prompt.tcss"]
    BINDINGS = [
        # Before the screen's own "tab", which would go to the next widget.
        Binding("tab", "complete", "complete", id="open.complete", priority=True)
    ]
    AUTO_FOCUS = "FilterInput"

    heading = "Open"
    keys = "tab complete   ↑ ↓ move   enter open   escape close"

    def __init__(self, recent: Sequence[str] = ()) -> None:
        """Take the origins that were opened last, the newest first."""
        super().__init__()
        self._recent = tuple(recent)

    def parts(self) -> Iterable[Widget]:
        """Yield the line to type in and what it can become."""
        yield FilterInput(placeholder="path of a text, Markdown or HTML file")
        rows = PathList()
        rows.show(self._recent)
        yield rows

    @property
    def _line(self) -> FilterInput:
        return self.query_one(FilterInput)

    @property
    def _rows(self) -> PathList:
        return self.query_one(PathList)

    @on(Input.Changed)
    def _complete_live(self, message: Input.Changed) -> None:
        message.stop()
        typed = message.value
        self._rows.show(completions(typed) if typed else self._recent)

    def action_complete(self) -> None:
        """Complete as far as it is clear, then to the row under the cursor."""
        typed = self._line.value
        common = common_beginning(self._rows.items) if typed else ""
        longer = common if len(common) > len(typed) else self._rows.item
        if longer:
            self._write(longer)

    def _write(self, path: str) -> None:
        self._line.value = path
        self._line.cursor_position = len(self._line.value)

    @on(Input.Submitted)
    def _submit(self, message: Input.Submitted) -> None:
        message.stop()
        row = self._rows.item
        self._take(message.value.strip() if row is None else row)

    @on(RowList.Chosen)
    def _choose(self, message: RowList.Chosen) -> None:
        message.stop()
        self._take(str(message.item))

    def _take(self, path: str) -> None:
        """Open a file, or look into a folder."""
        if path.endswith("/"):
            self._write(path)
            self._line.focus()
        elif path:
            self.dismiss(path)

    @on(FilterInput.Stepped)
    def _step(self, message: FilterInput.Stepped) -> None:
        message.stop()
        self._rows.step(message.step)

    @on(FilterInput.Left)
    @on(RowList.LeaveRequested)
    def _leave(self, message: FilterInput.Left | RowList.LeaveRequested) -> None:
        message.stop()
        self.dismiss(None)
