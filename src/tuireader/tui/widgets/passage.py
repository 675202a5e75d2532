"""A few lines of the article, quoted above what is written about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widget import Widget

from tuireader.tui.widgets.pieces import fold, painted, piece

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.strip import Strip

    from tuireader.tui.widgets.pieces import Line

_MOST = 5


class Passage(Widget):
    """A passage of the article behind an upright bar, at most five lines of it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "passage--bar",
        "passage--words",
        "passage--speaker",
    }

    DEFAULT_CSS = """
    Passage {
        height: auto;
        background: transparent;
        & > .passage--bar { color: $noted; }
        & > .passage--words { text-style: italic; }
        & > .passage--speaker { color: $muted; text-style: $muted-style; }
    }
    """

    ALLOW_SELECT = False

    def __init__(self, words: str, speaker: str = "") -> None:
        """Take the words and who says them; both pass the display gate."""
        super().__init__()
        self._words, self._speaker = words, speaker

    def _lines(self, width: int) -> list[Line]:
        bar = piece("▎ ", "passage--bar")
        words = fold(self._words, width - 2, most=_MOST)
        lines: list[Line] = [(bar, piece(line, "passage--words")) for line in words]
        said = fold(f"— {self._speaker}" if self._speaker else "", width - 2, most=1)
        return lines + [(bar, piece(line, "passage--speaker")) for line in said]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at this width."""
        del container, viewport
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        lines = self._lines(self.size.width)
        return painted(self, lines[y] if y < len(lines) else (), self.size.width)
