"""Lines to look at: they scroll, and nothing in them can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.scroll_view import ScrollView

from tuireader.tui.keymaps import bindings
from tuireader.tui.widgets.pieces import painted, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from tuireader.tui.widgets.pieces import Line


class LineView(ScrollView, can_focus=True):
    """Painted lines on the line API, moved with the keys of a list.

    | class | paints |
    |---|---|
    | `lines--heading` | headings |
    | `lines--key` | names of keys |
    | `lines--muted` | asides |
    """

    BINDINGS = bindings("list")

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--heading",
        "lines--key",
        "lines--muted",
    }

    DEFAULT_CSS = """
    LineView {
        background: transparent;
        scrollbar-size: 0 0;
        & > .lines--heading { text-style: bold; }
        & > .lines--key { color: $primary; }
        & > .lines--muted { color: $muted; text-style: $muted-style; }
    }
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make a view of no lines."""
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines, from the first."""
        self._lines = tuple(lines)
        width = max(map(width_of, self._lines), default=0)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh(layout=True)

    def render_line(self, y: int) -> Strip:
        """Paint one line in sight."""
        number = y + self.scroll_offset.y
        line = self._lines[number] if number < len(self._lines) else ()
        return painted(self, line, self.size.width)

    def action_down(self) -> None:
        """Scroll a line down."""
        self.scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Scroll a line up."""
        self.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self.scroll_relative(y=max(self.size.height - 1, 1), animate=False)

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self.scroll_relative(y=-max(self.size.height - 1, 1), animate=False)

    def action_first(self) -> None:
        """Scroll to the first line."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Scroll to the last line."""
        self.scroll_to(y=self.virtual_size.height, animate=False)
