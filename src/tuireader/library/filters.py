"""Which of the things kept are meant: by kind, colour, day, and by how they hang."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tuireader.model import Motivation, colour_names

if TYPE_CHECKING:
    from datetime import date

    from tuireader.model import Anchor, Annotation


class Kind(StrEnum):
    """What a reader calls a thing that was kept."""

    NOTE = "note"
    HIGHLIGHT = "highlight"
    BOOKMARK = "bookmark"
    CORRECTION = "correction"

    @property
    def motivation(self) -> Motivation:
        """W3C's word for it."""
        return _MOTIVATIONS[self]


_MOTIVATIONS = {
    Kind.NOTE: Motivation.COMMENTING,
    Kind.HIGHLIGHT: Motivation.HIGHLIGHTING,
    Kind.BOOKMARK: Motivation.BOOKMARKING,
    Kind.CORRECTION: Motivation.ASSESSING,
}


class Filter(NamedTuple):
    """Lets through what is of certain kinds, days and a colour, and hangs so or so."""

    kinds: tuple[Kind, ...] = ()
    """Empty: all."""
    since: date | None = None
    """The first day, in UTC."""
    until: date | None = None
    """The last day, included, in UTC."""
    colour: str = ""
    """Name of the colour; empty: any or none."""
    anchors: tuple[Anchor, ...] = ()
    """How they hung when their article was last opened; empty: in any way."""

    def __call__(self, annotation: Annotation) -> bool:
        """Say whether it is let through; what has no date is of no day."""
        wanted = {kind.motivation for kind in self.kinds}
        if wanted and annotation.motivation not in wanted:
            return False
        colour = self.colour.strip().casefold()
        if colour and colour not in colour_names(annotation):
            return False
        if self.anchors and annotation.anchor not in self.anchors:
            return False
        if self.since is None and self.until is None:
            return True
        if annotation.created is None:
            return False
        day = annotation.created.date()
        return (self.since or day) <= day <= (self.until or day)
