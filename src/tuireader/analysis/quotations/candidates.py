"""Who could have said the quoted words, and what speaks for each.

Every sieve proposes; none decides. A proposal carries the name of its construction, the
cue, and its traits: short names of what is true of it. `choice` weighs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.quotations.referents import SPEAKING, Referent

if TYPE_CHECKING:
    from tuireader.model import Span


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
