"""Kinds of phrases."""

from __future__ import annotations

from enum import IntEnum
from typing import Final


class Kind(IntEnum):
    """What a phrase is."""

    NOUN = 0
    VERB = 1
    PREPOSITION = 2
    CONJUNCTION = 3
    SUBORDINATOR = 4
    RELATIVE = 5
    COMMA = 6
    DASH = 7
    COLON = 8
    STOP = 9
    QUOTATION = 10
    ADVERB = 11
    ACCORDING = 12
    OTHER = 13


# Before Python 3.12 a member costs ten times as much through its class, and reading a
# text asks for many at every phrase: `kinds.NOUN` is a mere look-up in a module.
NOUN: Final = Kind.NOUN
VERB: Final = Kind.VERB
PREPOSITION: Final = Kind.PREPOSITION
CONJUNCTION: Final = Kind.CONJUNCTION
SUBORDINATOR: Final = Kind.SUBORDINATOR
RELATIVE: Final = Kind.RELATIVE
COMMA: Final = Kind.COMMA
DASH: Final = Kind.DASH
COLON: Final = Kind.COLON
STOP: Final = Kind.STOP
QUOTATION: Final = Kind.QUOTATION
ADVERB: Final = Kind.ADVERB
ACCORDING: Final = Kind.ACCORDING
OTHER: Final = Kind.OTHER
