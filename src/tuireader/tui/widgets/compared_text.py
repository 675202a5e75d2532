"""One side of a comparison: the passage, what is around it, what is different."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.widget import Widget

from tuireader.tui.widgets.pieces import Piece, cut, painted, piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.geometry import Size
    from textual.strip import Strip

    from tuireader.model import ComparedPart
    from tuireader.tui.widgets.pieces import Line


class ComparedText(Widget):
    """Folded words; those of the passage and those that changed stand out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "compared--around",
        "compared--passage",
        "compared--changed",
    }

    DEFAULT_CSS = """
    ComparedText {
        height: auto;
        background: transparent;
        & > .compared--around { color: $muted; text-style: $muted-style; }
        & > .compared--passage { color: $foreground; text-style: none; }
        & > .compared--changed { text-style: bold underline; }
    }
    """

    ALLOW_SELECT = False

    def __init__(self, parts: tuple[ComparedPart, ...]) -> None:
        """Take the words; they pass the display gate."""
        super().__init__()
        self._words = tuple(_words(parts))

    def _lines(self, width: int) -> list[Line]:
        lines: list[list[Piece]] = [[]]
        used = 0
        for word in self._words:
            size = cell_len(word.text)
            if used and used + 1 + size > width:
                lines.append([])
                used = 0
            if used:
                lines[-1].append(Piece(" "))
                used += 1
            lines[-1].append(word)
            used += size
        return [cut(line, width) for line in lines]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at this width."""
        del container, viewport
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        lines = self._lines(self.size.width)
        return painted(self, lines[y] if y < len(lines) else (), self.size.width)


def _words(parts: tuple[ComparedPart, ...]) -> Iterator[Piece]:
    for part in parts:
        paint = ["compared--passage" if part.is_passage else "compared--around"]
        if part.is_changed:
            paint.append("compared--changed")
        for word in part.text.split():
            yield piece(word, *paint)
