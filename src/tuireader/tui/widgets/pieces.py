"""Lines made of painted pieces: cut, filled and folded to a width in cells.

A piece names the component classes it is painted with, never a colour. Every piece
passes the display gate when it is made, so its width is the width on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from tuireader.page.gate import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget


class Piece(NamedTuple):
    """Text to be painted in one way. Made with `piece`, never by hand from content."""

    text: str
    paint: tuple[str, ...] = ()
    """Component classes; later ones win."""


Line = tuple[Piece, ...]
"""Pieces from left to right."""


def piece(text: str, *paint: str) -> Piece:
    """Make a piece of any text, through the display gate."""
    return Piece(shown(text), paint)


def width_of(line: Sequence[Piece]) -> int:
    """Return the cells that a line takes."""
    return sum(cell_len(part.text) for part in line)


def cut(line: Sequence[Piece], width: int) -> Line:
    """Return as much of the line as fits in `width` cells, "…" where it was cut."""
    if width_of(line) <= width:
        return tuple(line)
    kept: list[Piece] = []
    left = width - 1
    for part in line:
        if left <= 0:
            break
        size = min(cell_len(part.text), left)
        kept.append(part._replace(text=set_cell_size(part.text, size)))
        left -= size
    if width > 0:
        last = kept.pop() if kept else Piece("")
        kept.append(last._replace(text=last.text.rstrip() + "…"))
    return tuple(kept)


def spread(left: Sequence[Piece], right: Sequence[Piece], width: int) -> Line:
    """Put one line at the left and one at the right of `width` cells.

    The right one is kept whole and the left one is cut, with a space between them.
    """
    room = width - width_of(right) - bool(right)
    left = cut(left, max(room, 0))
    gap = width - width_of(left) - width_of(right)
    return (*left, Piece(" " * max(gap, 0)), *right)


def painted(widget: Widget, line: Sequence[Piece], width: int) -> Strip:
    """Paint a line in the component classes of `widget`, cut or filled to `width`."""
    segments = [
        Segment(part.text, widget.get_visual_style(*part.paint).rich_style)
        for part in line
    ]
    plain = widget.get_visual_style().rich_style
    return Strip(segments).adjust_cell_length(width, plain)


def fold(text: str, width: int, *, most: int = 0) -> tuple[str, ...]:
    """Break text into lines of at most `width` cells, at spaces where there are any.

    Args:
        text: any text; it passes the display gate here.
        width: cells, at least 1 is taken.
        most: number of lines; what does not fit is cut with "…". 0: as many as needed.

    Returns:
        Lines without white space around them; none for a blank text.
    """
    width = max(width, 1)
    lines: list[str] = []
    for line in _lines(shown(text).split(), width):
        if most and len(lines) == most:
            whole = (Piece(f"{lines[-1]} {line}"),)
            lines[-1] = cut(whole, width)[0].text
            break
        lines.append(line)
    return tuple(lines)


def _lines(words: Sequence[str], width: int) -> Iterator[str]:
    line = ""
    for word in words:
        joined = f"{line} {word}" if line else word
        if cell_len(joined) <= width:
            line = joined
            continue
        if line:
            yield line
        line = word
        while cell_len(line) > width:
            part = set_cell_size(line, width).rstrip() or line[0]
            yield part
            line = line[len(part) :]
    if line:
        yield line
