"""The words of a sentence as the grammar reads them: each with its part of speech."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tuireader.analysis.quotations.cues import Verb


class Tag(IntEnum):
    """Parts of speech, as coarse as finding a subject allows."""

    NAME = 0
    NOUN = 1
    """Also adjectives and everything that is not known."""
    NUMBER = 2
    DETERMINER = 3
    POSSESSIVE = 4
    """The ’s of a name or noun."""
    PRONOUN = 5
    """As a subject: "she"."""
    OBJECT = 6
    """As an object: "them"."""
    PREPOSITION = 7
    CONJUNCTION = 8
    SUBORDINATOR = 9
    RELATIVE = 10
    TO = 11
    AUXILIARY = 12
    ADVERB = 13
    VERB = 14
    ING = 15
    COMMA = 16
    DASH = 17
    COLON = 18
    STOP = 19
    QUOTATION = 20
    GLUE = 21
    """A hyphen or stroke inside a compound."""
    OTHER = 22
    ACCORDING = 23


class Item(NamedTuple):
    """A word, a mark or a whole quotation."""

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
