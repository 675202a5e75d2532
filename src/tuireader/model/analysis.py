"""What the analysis of an article found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.model.speaker import speakers_of

if TYPE_CHECKING:
    from tuireader.model.entity import Entity
    from tuireader.model.quotation import Quotation
    from tuireader.model.span import Span
    from tuireader.model.times import Time


@dataclass(frozen=True, slots=True)
class Analysis:
    """Sentences, quotations, entities and times of one article."""

    article_id: str
    sentences: tuple[Span, ...] = ()
    """Sorted, disjoint, each inside one block, without white space around it."""
    quotations: tuple[Quotation, ...] = ()
    """Sorted by start, disjoint."""
    entities: tuple[Entity, ...] = ()
    """By kind in the order of `EntityKind`, then most mentions first, then as named."""
    times: tuple[Time, ...] = ()
    """Sorted by span, disjoint."""
    language: str = "en"
    """ISO 639-1 of the lexicon that was used."""
    hidden: tuple[Entity, ...] = ()
    """Those that the reader does not want listed, in the same order; they may speak."""

    def entity(self, entity_id: str | None) -> Entity | None:
        """Return the entity with this id, hidden or not, or None."""
        known = (*self.entities, *self.hidden)
        return next((e for e in known if e.id == entity_id), None)

    def speakers(self) -> tuple[str, ...]:
        """Return the names of all who are quoted, once each, by first appearance.

        An entity that is quoted under several descriptions has its own name.
        """
        return tuple(speaker.name for speaker in speakers_of(self))
