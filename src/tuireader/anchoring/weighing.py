"""How well a place of a text fits a passage: its words, and what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.anchoring.similar import Passage

LONG = 24
"""Characters from which a passage is its own proof when it stands there once."""
SIMILAR = 0.80
"""Likeness of a passage below which it is another one, unless its place is known."""
_NEARLY = 0.90
"""Likeness from which a long passage needs no neighbours."""
_NEIGHBOURS = 0.60
"""Likeness of the context on its better side that proves a place."""
_NEAR = 32
"""Characters on either side that are the nearest neighbours."""
_NEXT_DOOR = 0.75
"""Likeness of the nearest neighbours that proves a place."""
_LEAD = 0.02
"""By how much the context of a place has to be better than that of the next."""
_TELLING = 12
"""Characters of context on one side that say something."""


class Place(NamedTuple):
    """A place that may be the passage, in characters of the levelled text."""

    score: float
    likeness: float
    """Of the passage itself."""
    best: float
    """Of the context on its better side."""
    mean: float
    """Of the context on both sides."""
    near: float
    """Of the nearest words on both sides."""
    start: int
    end: int


class Choice(NamedTuple):
    """The place that fits best, and one elsewhere that fits as well, if any."""

    place: Place
    rival: Place | None = None
    is_known: bool = False
    """Whether the old text says so, with what stood before it and behind it."""

    has_twin: bool = False
    """Whether the old text had the words twice, and this may be the other place."""

    def is_plain(self, length: int) -> bool:
        """Say whether the words alone tell it, whatever stands around them."""
        return length >= LONG and self.place.likeness >= _NEARLY

    def is_sure(self, length: int) -> bool:
        """Say whether the same words are the same passage: few need neighbours."""
        if self.place.likeness < 1.0 or self.rival is not None or self.has_twin:
            return False
        return self.is_known or length >= LONG or self.place.near >= _NEXT_DOOR


def weighed(text: str, passage: Passage, start: int, end: int) -> Place:
    """Weigh a place of a levelled text; its range is not empty."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - costs 24 ms

    likeness = Levenshtein.normalized_similarity(passage.exact, text[start:end])
    before = text[max(0, start - len(passage.prefix)) : start]
    after = text[end : end + len(passage.suffix)]
    sides = [
        (_likeness(was, now), len(was))
        for was, now in ((passage.prefix, before), (passage.suffix, after))
        if len(was) >= _TELLING
    ]
    best = max((like for like, _ in sides), default=0.0)
    total = sum(size for _, size in sides)
    mean = sum(like * size for like, size in sides) / total if total else 0.0
    near = _likeness(
        passage.prefix[-_NEAR:] + passage.suffix[:_NEAR],
        # What stands now before the first word of the old text is a stranger too.
        text[max(0, start - _NEAR) : start] + text[end : end + _NEAR],
    )
    if not passage.prefix and not passage.suffix:
        near = 1.0
    score = 0.55 * likeness + 0.25 * best + 0.2 * mean
    return Place(score, likeness, best, mean, near, start, end)


def judged(places: Iterable[Place], length: int) -> Choice | None:
    """Choose the best place; None when none is good enough.

    Args:
        places: all that may be the passage.
        length: of the passage, in characters.
    """
    ranked = sorted(places, reverse=True)
    if not ranked or not _is_believed(ranked[0], length, alone=len(ranked) == 1):
        return None
    best, *others = ranked
    rival = next(
        (p for p in others if p.end <= best.start or best.end <= p.start), None
    )
    if rival is None or not _is_as_good(rival, best):
        return Choice(best)
    # Where not even the neighbours are known there is nothing to ask about.
    return Choice(best, rival) if best.best >= _NEIGHBOURS else None


def _likeness(was: str, now: str) -> float:
    """Return twice the characters in common over those in both, 0 to 1."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - costs 24 ms

    return Indel.normalized_similarity(was, now)


def _is_believed(place: Place, length: int, *, alone: bool) -> bool:
    long = length >= LONG
    if place.likeness < SIMILAR:
        return False
    if place.best >= _NEIGHBOURS or place.near >= _NEXT_DOOR:
        return True
    if place.likeness == 1.0:
        return long and alone
    return long and place.likeness >= _NEARLY


def _is_as_good(rival: Place, best: Place) -> bool:
    if rival.likeness == best.likeness:
        return best.mean - rival.mean < _LEAD
    return best.score - rival.score < _LEAD / 2
