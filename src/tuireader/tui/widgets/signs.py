"""What stands beside each thing that was kept: a sign of one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.model import Colour, Motivation, colour_named
from tuireader.page.roles import HIGHLIGHTS
from tuireader.tui.widgets.pieces import Piece, piece

if TYPE_CHECKING:
    from tuireader.model import Annotation
    from tuireader.tui.widgets.pieces import Line

_SIGNS: Final = {
    Motivation.COMMENTING: "✎",
    Motivation.HIGHLIGHTING: "▪",
    Motivation.BOOKMARKING: "●",
    Motivation.ASSESSING: "≠",
}
_PAINT: Final = {
    Motivation.BOOKMARKING: "row--bookmarked",
}


def sign_of(kept: Annotation) -> str:
    """Return the sign: one for each sort.

    A highlight in another colour than the usual one has the colour's first letter, so
    that it is not told by colour alone.
    """
    if kept.motivation is Motivation.HIGHLIGHTING:
        colour = colour_named(kept.colour)
        if colour is not Colour.YELLOW:
            return colour[0]
    return _SIGNS[kept.motivation]


def row_sign(kept: Annotation) -> Line:
    """Return the sign at the head of a row, and the space behind it."""
    if kept.motivation is Motivation.HIGHLIGHTING:
        paint: str = HIGHLIGHTS[colour_named(kept.colour)]
    else:
        paint = _PAINT.get(kept.motivation, "row--noted")
    return (piece(sign_of(kept), paint), Piece(" "))
