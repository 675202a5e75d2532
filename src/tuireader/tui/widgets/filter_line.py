"""The line above a list that narrows it, and says how much is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from textual.app import ComposeResult


class FilterLine(Horizontal):
    """What is typed at the left, "3 of 24" at the right."""

    DEFAULT_CSS = """
    FilterLine {
        height: 1;
        & > FilterInput { width: 1fr; }
        & > Static {
            width: auto;
            padding-left: 1;
            color: $muted;
            text-style: $muted-style;
        }
    }
    """

    def __init__(
        self, hint: str = "type to narrow the list", *, is_open: bool = False
    ) -> None:
        """Make an empty line.

        Args:
            hint: what is said while nothing is typed.
            is_open: whether it is seen before it is opened.
        """
        super().__init__()
        self.input = FilterInput(placeholder=hint)
        self._left = Static(markup=False)
        self._told = self._aside = ""
        self.display = is_open

    def compose(self) -> ComposeResult:
        """Put the number beside what is typed."""
        yield self.input
        yield self._left

    def open(self) -> None:
        """Be seen, and have the keys."""
        self.display = True
        self.input.focus(scroll_visible=False)

    def show_left(self, left: int, total: int) -> None:
        """Say how many rows of all are left."""
        self._told = f"{left} of {total}" if self.input.value else ""
        self._update()

    def show_aside(self, text: str) -> None:
        """Say before the number what is going on; empty: nothing is."""
        self._aside = text
        self._update()

    def _update(self) -> None:
        parts = filter(None, (self._aside, self._told))
        self._left.update(Content("   ".join(parts)))
