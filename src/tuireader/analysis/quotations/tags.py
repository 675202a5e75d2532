"""Parts of speech, as the grammar of the narration tells them apart."""

from __future__ import annotations

from enum import IntEnum
from typing import Final


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


# Before Python 3.12 a member costs ten times as much through its class, and reading a
# text asks for many at every word: `tags.NAME` is a mere look-up in a module.
NAME: Final = Tag.NAME
NOUN: Final = Tag.NOUN
NUMBER: Final = Tag.NUMBER
DETERMINER: Final = Tag.DETERMINER
POSSESSIVE: Final = Tag.POSSESSIVE
PRONOUN: Final = Tag.PRONOUN
OBJECT: Final = Tag.OBJECT
PREPOSITION: Final = Tag.PREPOSITION
CONJUNCTION: Final = Tag.CONJUNCTION
SUBORDINATOR: Final = Tag.SUBORDINATOR
RELATIVE: Final = Tag.RELATIVE
TO: Final = Tag.TO
AUXILIARY: Final = Tag.AUXILIARY
ADVERB: Final = Tag.ADVERB
VERB: Final = Tag.VERB
ING: Final = Tag.ING
COMMA: Final = Tag.COMMA
DASH: Final = Tag.DASH
COLON: Final = Tag.COLON
STOP: Final = Tag.STOP
QUOTATION: Final = Tag.QUOTATION
GLUE: Final = Tag.GLUE
OTHER: Final = Tag.OTHER
ACCORDING: Final = Tag.ACCORDING
