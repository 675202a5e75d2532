"""Colours that a passage can be highlighted in, by name. Themes say how they look."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from tuireader.model.annotation import Motivation

if TYPE_CHECKING:
    from tuireader.model.annotation import Annotation


class Colour(StrEnum):
    """In the order in which one follows the other; no two begin with one letter."""

    YELLOW = "yellow"
    """The usual one."""
    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    PURPLE = "purple"

    @property
    def kept(self) -> str:
        """The name in an annotation: empty for the usual one."""
        return "" if self is Colour.YELLOW else self.value

    @property
    def next(self) -> Colour:
        """The one that follows; after the last the first."""
        every: tuple[Colour, ...] = tuple(Colour)
        return every[(every.index(self) + 1) % len(every)]


# Kindle has pink and orange beside yellow and blue, Zotero magenta and orange: what
# stands for them is such that the four of a Kindle stay apart.
_ALIKE: Final = {
    "orange": Colour.RED,
    "pink": Colour.PURPLE,
    "magenta": Colour.PURPLE,
    "violet": Colour.PURPLE,
}


def colour_named(name: str) -> Colour:
    """Return the colour that a name is painted in; the usual one for one unknown.

    Args:
        name: of a colour of ours or of another program's, in any case; or empty.
    """
    folded = name.strip().casefold()
    if folded in _ALIKE:
        return _ALIKE[folded]
    return Colour(folded) if folded in set(Colour) else Colour.YELLOW


def colour_names(annotation: Annotation) -> tuple[str, ...]:
    """Return the names by which its colour is asked for, casefolded.

    That is the name it was kept under and that of the colour it is painted in, where
    they are two; of what is no highlight and has no colour there is none.
    """
    if not annotation.colour and annotation.motivation is not Motivation.HIGHLIGHTING:
        return ()
    own = annotation.colour.strip().casefold()
    names = (own, colour_named(own).value)
    return tuple(dict.fromkeys(name for name in names if name))
