"""What stands on a terminal that is too small to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

LEAST_WIDTH = 40
LEAST_HEIGHT = 10


def is_too_small(width: int, height: int) -> bool:
    """Say whether a terminal of this size, in cells, is too small to read on."""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT


class TooSmall(Screen[None]):
    """Says what size is needed; whoever put it up takes it away when there is room."""

    CSS_PATH = "too_small.tcss"

    def compose(self) -> ComposeResult:
        """Yield the line that says so."""
        yield Static("", markup=False)

    def on_mount(self) -> None:
        """Say it for the size there is now."""
        self._tell(self.app.size.width, self.app.size.height)

    def on_resize(self, event: events.Resize) -> None:
        """Say it for the new size."""
        self._tell(event.size.width, event.size.height)

    def _tell(self, width: int, height: int) -> None:
        needs = f"{LEAST_WIDTH}x{LEAST_HEIGHT}"
        text = f"tuireader needs {needs}; this terminal is {width}x{height}"
        self.query_one(Static).update(Content(text))
