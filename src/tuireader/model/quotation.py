"""A quotation: words in marks, or a turn of an interview, and who said them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.model.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their speaker and what gave the speaker away.

    In an interview or a transcript what somebody says in one paragraph is a quotation,
    quotation marks or not; words of others inside it part it in two.
    """

    span: Span
    """The quoted words, quotation marks included, a label before them not; a signed
    block quote may have no marks."""
    speaker: str | None = None
    """Name of the entity, or the noun phrase used; None: nobody, or unknown."""
    speaker_id: str | None = None
    """The id of the entity that speaks, when it is one: also where it is named by
    its role, "the judge"."""
    cue: Span | None = None
    """The words that attribute: "said", "according to", a colon; of a turn its label,
    which can stand in a paragraph further up."""
    rule: str = ""
    """Name of the rule that decided; never empty, "unattributed" included."""
    confidence: float = 0.0
    """How likely the speaker is right, 0 to 1, as it was measured."""
    evidence: tuple[Span, ...] = ()
    """Where the speaker was named and whatever else decided, nearest first."""
    inner: tuple[Span, ...] = ()
    """What the speaker quotes in turn, marks included; inside `span`, sorted."""
