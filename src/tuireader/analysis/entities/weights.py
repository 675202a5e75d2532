"""How much each piece of evidence speaks for each kind, and the count of the votes."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

MENTIONS_WEIGHED: Final = 12
"""How many mentions of a name are looked at; later ones repeat the earlier."""


class Votes(NamedTuple):
    """For how much a piece of evidence counts, by kind."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    other: float = 0.0


NO_VOTES: Final = Votes()

WEIGHTS: Final[dict[str, Votes]] = {
    # What an outside tagger says.
    "tagged-person": Votes(person=5),
    "tagged-organisation": Votes(organisation=5),
    "tagged-place": Votes(place=5),
    "tagged-event": Votes(other=5),
    "tagged-work": Votes(other=5),
    "tagged-law": Votes(other=5),
    # What the name is made of.
    "country": Votes(place=10),
    "country-alone": Votes(place=14),
    "region": Votes(place=8),
    "region-name": Votes(place=5),
    "state": Votes(place=9),
    "town-unborne": Votes(place=3.5),
    "city": Votes(place=3.5),
    "town": Votes(place=2.2),
    "city-surname": Votes(place=1.5, person=0.8),
    "body": Votes(organisation=9),
    "company-suffix": Votes(organisation=7),
    "organisation-head": Votes(organisation=4),
    "centre": Votes(organisation=2.5, place=2),
    "joined-people": Votes(organisation=3),
    "organisation-start": Votes(organisation=3),
    "organisation-word": Votes(organisation=2),
    "place-head": Votes(place=4),
    "place-start": Votes(place=3),
    "other-head": Votes(other=4),
    "faith": Votes(other=6),
    "ship": Votes(other=4),
    "year": Votes(other=2),
    "given-first": Votes(person=4),
    "given-head": Votes(person=4.1),
    "given-alone": Votes(person=2.3),
    "surname-last": Votes(person=1.5),
    "surname-alone": Votes(person=1),
    "initial": Votes(person=3),
    "particle": Votes(person=2),
    "syllables": Votes(person=4),
    "conference": Votes(organisation=1.5, other=2),
    "generation": Votes(person=5),
    "acronym": Votes(person=-2, organisation=2.5, other=0.5),
    "inner-acronym": Votes(organisation=1.5),
    "camel": Votes(organisation=1, other=0.7),
    "digit": Votes(other=2),
    "common-words": Votes(organisation=1.2, other=1.2),
    "common-word": Votes(organisation=0.6, other=0.6),
    "surname-ending": Votes(person=1.5),
    "place-ending": Votes(place=1),
    "direction": Votes(place=5),
    "part-first": Votes(place=1.2),
    "part-last": Votes(place=3),
    "country-first": Votes(organisation=2),
    "maker-first": Votes(other=2.5, organisation=1),
    "common-name": Votes(person=1.2, organisation=0.4),
    "demonym-first": Votes(organisation=1.5),
    "unknown-pair": Votes(person=0.8, organisation=0.4),
    "unknown-word": Votes(organisation=0.4, person=0.2, place=0.4),
    # What stands around it.
    "title": Votes(person=6),
    "kin": Votes(person=3),
    "saying-after": Votes(person=1.5, organisation=0.6),
    "saying-before": Votes(person=2),
    "told": Votes(person=1, organisation=1),
    "beside-person": Votes(person=1.5),
    "beside-body": Votes(organisation=1.5),
    "beside-place": Votes(place=1.5),
    "personal-verb": Votes(person=1.5),
    "in": Votes(place=2.2, person=-0.5),
    "at": Votes(place=0.6, organisation=0.6),
    "from": Votes(place=0.7, organisation=0.2),
    "to": Votes(place=0.4),
    "of": Votes(place=0.3),
    "by": Votes(person=0.5, organisation=0.5),
    "byline": Votes(person=3),
    "dateline": Votes(place=4),
    "the": Votes(person=-2, organisation=1, place=0.4, other=0.8),
    "the-beside-noun": Votes(person=-0.5, organisation=0.7, place=0.3, other=0.4),
    "part-before": Votes(place=2),
    "age": Votes(person=5),
    "who": Votes(person=3),
    "which": Votes(person=-1.5, organisation=0.8, other=0.3),
    "where": Votes(place=2),
    "described": Votes(person=3),
    "described-body": Votes(organisation=2.5, person=-1),
    "place-after": Votes(place=2.5),
    "based": Votes(place=4),
    "place-noun-before": Votes(place=3),
    "place-noun-after": Votes(place=2),
    "body-noun-before": Votes(organisation=2.5),
    "body-noun-after": Votes(organisation=2.2),
    "work-noun-before": Votes(other=2.5),
    "product-noun": Votes(other=2),
    "number-after": Votes(other=1.5),
    "quoted": Votes(other=2.5),
    "titled": Votes(other=9),
}
"""The weight of every piece of evidence, tuned on development texts."""


def decide(evidence: Sequence[str], *, least: float = 0.0) -> EntityKind | None:
    """Return the kind with most votes.

    Args:
        evidence: Keys of `WEIGHTS`, once for every time it was seen.
        least: A person needs so many votes.

    Returns:
        The kind; None stands for event, work or law.
    """
    return most_voted(sums(evidence), least=least)


def sums(evidence: Sequence[str]) -> Votes:
    """Return the votes for each kind."""
    person = organisation = place = other = 0.0
    counts: dict[str, int] = {}
    for piece in evidence:
        counts[piece] = counts.get(piece, 0) + 1
    for piece, count in counts.items():
        votes = WEIGHTS[piece]
        times = 1 + log(count) if count > 1 else 1
        person += votes[0] * times
        organisation += votes[1] * times
        place += votes[2] * times
        other += votes[3] * times
    return Votes(person, organisation, place, other)


def most_voted(votes: Votes, *, least: float = 0.0) -> EntityKind | None:
    """Return the kind with most votes, the first of equals; as `decide` does."""
    person, organisation, place, other = votes
    if person < least:
        person = -100.0
    most = max(person, organisation, place, other)
    if most == person:
        return EntityKind.PERSON
    if most == organisation:
        return EntityKind.ORGANISATION
    return EntityKind.PLACE if most == place else None
