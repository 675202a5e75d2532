"""The words of a sentence as the grammar reads them: each with its part of speech."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tuireader.analysis.quotations.cues import Verb
    from tuireader.analysis.quotations.tags import Tag


@dataclass(slots=True, eq=False)
class Item:
    """A word, a mark or a whole quotation.

    Never altered; to freeze it would take longer than to make it, and there is one for
    every word.
    """

    tag: Tag
    word: str
    """Lower case, apostrophes straight; empty for a quotation."""
    start: int
    end: int
    verb: Verb | None = None
    entity: int = -1
    """Index of the entity that is named here."""
    quotation: int = -1
    """Index of the quotation."""


class Sentence(NamedTuple):
    """One sentence of narration."""

    block: int
    items: tuple[Item, ...]
    is_headline: bool = False
    """Whether Nearly All Its Words Are Capitals."""
