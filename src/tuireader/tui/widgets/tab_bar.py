"""The tabs of the side panel on one line, the present one underlined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tuireader.tui.widgets.pieces import Piece, painted, piece

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

_EDGE = 2
_GAPS = (2, 1)
"""Cells between names: the first that lets all of them be seen."""


class TabBar(Widget):
    """Names of tabs beside each other; a click takes one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab-bar--present", "tab-bar--other"}

    DEFAULT_CSS = """
    TabBar {
        height: 1;
        background: transparent;
        & > .tab-bar--present { text-style: bold underline; }
        & > .tab-bar--other { color: $muted; text-style: $muted-style; }
    }
    """

    ALLOW_SELECT = False

    present: reactive[str] = reactive("", init=False)
    """The tab that is shown."""

    @dataclass
    class Taken(Message):
        """A tab was clicked."""

        tab_bar: TabBar
        tab: str

        @property
        def control(self) -> TabBar:
            """The bar that says so."""
            return self.tab_bar

    def __init__(self, tabs: tuple[str, ...], *, id: str | None = None) -> None:  # noqa: A002
        """Make a bar.

        Args:
            tabs: names in lower case; they are shown with a capital.
            id: Textual's name of the widget.
        """
        super().__init__(id=id)
        self.tabs = tabs

    @property
    def _gap(self) -> int:
        names = sum(map(len, self.tabs)) + _EDGE
        room = self.size.width - names
        return next((gap for gap in _GAPS if gap * (len(self.tabs) - 1) <= room), 1)

    def render_line(self, y: int) -> Strip:
        """Paint the only line."""
        gap = Piece(" " * self._gap)
        line = [Piece(" " * _EDGE)]
        for tab in self.tabs:
            is_present = tab == self.present
            name = "tab-bar--present" if is_present else "tab-bar--other"
            line += [piece(tab.capitalize(), name), gap]
        return painted(self, line if y == 0 else (), self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Take the tab under the pointer."""
        start = _EDGE
        for tab in self.tabs:
            if start <= event.x < start + len(tab):
                self.post_message(self.Taken(self, tab))
                return
            start += len(tab) + self._gap
