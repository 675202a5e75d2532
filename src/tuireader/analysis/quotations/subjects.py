"""What the verbs of a sentence tell of their subjects: who spoke, who matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.analysis.quotations import kinds
from tuireader.analysis.quotations.cues import SPEECH
from tuireader.analysis.quotations.referents import IN_RELATIVE, SPEAKING, SUBJECT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.referents import Antecedent, Referent


def last_saying(
    clauses: Clauses, meant: Mapping[int, tuple[Antecedent, ...]]
) -> Referent | None:
    """Return who said something in a sentence, by its last verb of saying."""
    for position in range(len(clauses.phrases) - 1, -1, -1):
        phrase = clauses.phrases[position]
        if phrase.kind is not kinds.VERB or phrase.is_passive or not phrase.is_finite:
            continue
        if clauses.strength(position) is not SPEECH:
            continue
        subject = clauses.inverted_subject(position)
        if subject is None:
            subject = clauses.subject(position)
        if subject is not None and subject in meant:
            return meant[subject][0].referent
    return None


def weights_of_subjects(clauses: Clauses) -> dict[int, float]:
    """Say what being a subject adds to a noun phrase's salience, by phrase."""
    found: dict[int, float] = {}
    for position, phrase in enumerate(clauses.phrases):
        if phrase.kind is not kinds.VERB or not phrase.verb:
            continue
        subject = clauses.inverted_subject(position)
        if subject is None:
            subject = clauses.subject(position)
        if subject is None:
            continue
        says = phrase.verb.strength is SPEECH and not phrase.is_passive
        weight = SPEAKING if says else SUBJECT
        if clauses.kind(position - 1) is kinds.RELATIVE:
            # "a statement by the minister, who stated": a side remark.
            weight = IN_RELATIVE
        found[subject] = max(weight, found.get(subject, 0.0))
    return found
