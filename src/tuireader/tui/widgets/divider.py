"""A thin line between two parts of the screen."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


class Divider(Widget):
    """An upright line of one cell; unlike a border it can be dim in 16 colours."""

    DEFAULT_CSS = """
    Divider {
        width: 1;
        height: 1fr;
        background: transparent;
        color: $muted;
        text-style: $muted-style;
    }
    """

    ALLOW_SELECT = False

    def render_line(self, y: int) -> Strip:
        """Paint one cell of the line; all are alike."""
        del y
        style = self.get_visual_style().rich_style
        return Strip([Segment("│", style)], 1)
