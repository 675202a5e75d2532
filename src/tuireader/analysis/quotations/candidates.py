"""Who could have said the quoted words, and what speaks for each.

Every sieve proposes; none decides. A proposal carries the name of its construction, the
cue, and its traits: short names of what is true of it. `choice` weighs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from tuireader.analysis.quotations.referents import SPEAKING, Referent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.quoted_words import QuotedWords
    from tuireader.analysis.quotations.referents import Antecedent
    from tuireader.model import Span

    Antecedents: TypeAlias = Mapping[int, tuple[Antecedent, ...]]

MOST: Final = 3
"""A count above this is as good as this."""


class Candidate(NamedTuple):
    """Somebody who may be the speaker."""

    referent: Referent
    rule: str
    """The construction that proposes: "speaker-verb-quotation"."""
    traits: tuple[str, ...]
    """What is true of this proposal, as the weights name it."""
    cue: Span | None = None
    """The words that attribute."""
    mention: Span | None = None
    """The words that stand for the speaker there: "she", "the judge"."""
    weight: float = SPEAKING
    """What it adds to the speaker's salience when it is chosen."""


class Choice(NamedTuple):
    """The candidate that was chosen."""

    candidate: Candidate
    confidence: float
    """What part of all the weight its speaker has, 0 to 1."""


class Place(NamedTuple):
    """A quotation in its sentence."""

    clauses: Clauses
    position: int
    """Which phrase it is."""
    words: QuotedWords
    referents: Antecedents
    """Who each noun phrase may be, likeliest first, by phrase."""
