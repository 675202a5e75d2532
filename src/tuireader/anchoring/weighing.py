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
NEAR = 32
"""Characters on either side that are the nearest neighbours."""
_NEXT_DOOR = 0.75
"""Likeness of the nearest neighbours that proves a place."""
_FITS = 0.8
"""Likeness of the nearest words of one side that are the same words."""
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
    before: float
    """Of the nearest words before it."""
    after: float
    """Of the nearest words behind it."""
    start: int
    end: int

    @property
    def fits(self) -> bool:
        """Whether its neighbours of one side are known, or none were ever told."""
        return max(self.before, self.after) >= _FITS or self.near >= _NEXT_DOOR

    def is_apart(self, other: Place) -> bool:
        """Say whether two places have no character in common."""
        return other.end <= self.start or self.end <= other.start


class Choice(NamedTuple):
    """The place that fits best, and one elsewhere that fits as well, if any."""

    place: Place
    rival: Place | None = None
    is_known: bool = False
    """Whether the old text says so, with what stood before it and behind it."""
    may_be_twin: bool = False
    """Whether the words stood twice, or may have, and this may be the other place."""
    is_open: bool = False
    """Whether nothing but where the passage stood tells it from its rival."""

    def is_plain(self, length: int) -> bool:
        """Say whether the words alone tell it, whatever stands around them."""
        return length >= LONG and self.place.likeness >= _NEARLY

    def is_sure(self, length: int) -> bool:
        """Say whether the same words are the same passage: few need neighbours."""
        if self.place.likeness < 1.0 or self.rival is not None or self.may_be_twin:
            return False
        return self.is_known or length >= LONG or self.place.near >= _NEXT_DOOR


def weighed(text: str, passage: Passage, start: int, end: int) -> Place:
    """Weigh a place of a levelled text; its range is not empty."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - costs 24 ms

    likeness = Levenshtein.normalized_similarity(passage.exact, text[start:end])
    left = text[max(0, start - len(passage.prefix)) : start]
    right = text[end : end + len(passage.suffix)]
    sides = [
        (_likeness(was, now), len(was))
        for was, now in ((passage.prefix, left), (passage.suffix, right))
        if len(was) >= _TELLING
    ]
    best = max((like for like, _ in sides), default=0.0)
    total = sum(size for _, size in sides)
    mean = sum(like * size for like, size in sides) / total if total else 0.0
    near, before, after = _beside(text, passage, start, end)
    score = 0.55 * likeness + 0.25 * best + 0.2 * mean
    return Place(score, likeness, best, mean, near, before, after, start, end)


def _beside(
    text: str, passage: Passage, start: int, end: int
) -> tuple[float, float, float]:
    """Weigh the nearest words: of both sides, before and behind."""
    if passage.is_bare:
        return 1.0, 1.0, 1.0
    prefix, suffix = passage.prefix[-NEAR:], passage.suffix[:NEAR]
    # What stands now before the first word of the old text is a stranger too.
    left, right = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    near = _likeness(prefix + suffix, left + right)
    return near, _likeness(prefix, left), _likeness(suffix, right)


def judged(places: Iterable[Place], passage: Passage) -> Choice | None:
    """Choose the best place; None when none is good enough.

    Args:
        places: all that may be the passage.
        passage: levelled.
    """
    # Of copies the last is the article's own: what comes in stands at the top.
    ranked = sorted(places, reverse=True)
    if passage.is_bare:
        ranked.sort(key=lambda place: (-place.score, place.start))
    if not ranked:
        return None
    best, *others = ranked
    length = len(passage.exact)
    apart = [place for place in others if place.is_apart(best)]
    if passage.is_bare and length < LONG and len(apart) > 1:
        # A few words that stand everywhere: there is nothing to ask about.
        return None
    is_there = best.likeness == 1.0
    if _is_believed(best, length) and (best.fits or not is_there):
        rival = next((place for place in apart if _is_as_good(place, best)), None)
        return Choice(best, rival, is_open=passage.is_bare)
    if is_there and (length >= LONG or best.best >= _NEIGHBOURS):
        # Words that stand there are not gone, though what is beside them is strange.
        return Choice(best, next(iter(apart), None), is_open=True)
    return None


def _likeness(was: str, now: str) -> float:
    """Return twice the characters in common over those in both, 0 to 1."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - costs 24 ms

    return Indel.normalized_similarity(was, now)


def _is_believed(place: Place, length: int) -> bool:
    if place.likeness < SIMILAR:
        return False
    if place.best >= _NEIGHBOURS or place.near >= _NEXT_DOOR:
        return True
    return length >= LONG and place.likeness >= _NEARLY


def _is_as_good(rival: Place, best: Place) -> bool:
    if rival.likeness != best.likeness:
        return best.score - rival.score < _LEAD / 2
    return best.mean - rival.mean < _LEAD or min(best.before, best.after) < _FITS
