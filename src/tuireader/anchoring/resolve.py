"""Find a passage again in a text that may have changed.

A cascade, the surest first: where it stood; where its words stand and nowhere else;
where its words stand among the same neighbours; likewise with quotation marks, dashes,
spaces and case levelled; where changed words stand between unchanged neighbours; where
nearly the same words stand among nearly the same neighbours. A place that has a rival
as good is a guess, and a passage without a place is an orphan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.anchoring.enclosed import enclosed_place
from tuireader.anchoring.levelling import Levelled, level
from tuireader.anchoring.similar import Passage, similar_places
from tuireader.model import Anchor, Span

if TYPE_CHECKING:
    from tuireader.model import Target, TextQuoteSelector

_LONG = 24
"""Code points from which a passage is its own proof when it stands there once."""
_PLACES = 50
"""Places of a short passage that are looked at."""
_PAGES = 4000
"""Characters from which a changed passage is looked for by its ends only."""
_END = 400
"""Characters of such an end."""
_ALMOST = 0.99
"""Likeness of a passage that was found by its ends, at most."""
_SIMILAR = 0.80
"""Likeness of a passage below which it is another one, unless it is enclosed."""
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


class Resolved(NamedTuple):
    """Where a target stands in a text, and how sure that is."""

    span: Span | None
    """None for an orphan."""
    anchor: Anchor
    score: float
    """0 to 1."""


class _Place(NamedTuple):
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


_ORPHAN = Resolved(None, Anchor.ORPHAN, 0.0)


def resolve(target: Target, text: str) -> Resolved:
    """Find the passage of a target.

    Args:
        target: the selectors, as `describe` made them or as W3C allows.
        text: the text as it is now.

    Returns:
        The place in code points of `text`. EXACT and NORMALISED are sure; FUZZY is a
        guess to be confirmed; ORPHAN is none.
    """
    quote = target.quote
    start, end = target.position.start, target.position.end
    if _stands(quote, text, start, end):
        return Resolved(Span(start, end), Anchor.EXACT, 1.0)
    at = text.find(quote.exact)
    alone = at >= 0 and text.find(quote.exact, at + 1) < 0
    if alone and len(quote.exact) >= _LONG:
        return Resolved(Span(at, at + len(quote.exact)), Anchor.EXACT, 1.0)
    return _among_neighbours(quote, level(text))


def _stands(quote: TextQuoteSelector, text: str, start: int, end: int) -> bool:
    """Say whether passage and context stand at a place unchanged."""
    return (
        end <= len(text)
        and text[start:end] == quote.exact
        and text.endswith(quote.prefix, 0, start)
        and text.startswith(quote.suffix, end)
    )


def _among_neighbours(quote: TextQuoteSelector, page: Levelled) -> Resolved:
    """Weigh the places of a passage by what stands around them."""
    passage = _levelled_passage(quote)
    if not passage.exact:
        return _point(passage, page)
    place = _best_place(page.text, passage)
    if place is None:
        return _ORPHAN
    span = Span(*page.source_span(place.start, place.end))
    if not _is_sure(place, len(passage.exact)):
        return Resolved(span, Anchor.FUZZY, place.score)
    anchor = Anchor.EXACT if span.of(page.source) == quote.exact else Anchor.NORMALISED
    return Resolved(span, anchor, place.score)


def _best_place(text: str, passage: Passage) -> _Place | None:
    """Find the place of a levelled passage that is good enough and has no rival."""
    length = len(passage.exact)
    places = [
        _weighed(text, passage, start, start + length)
        for start in _occurrences(text, passage.exact)
    ]
    best = _judged(places, length)
    if best or len(places) > 1:
        return best
    if length > _PAGES:
        return _between_its_ends(text, passage)
    if (enclosed := enclosed_place(text, passage)) is not None:
        return _weighed(text, passage, *enclosed)
    places += [_weighed(text, passage, *ends) for ends in similar_places(text, passage)]
    return _judged(places, length)


def _between_its_ends(text: str, passage: Passage) -> _Place | None:
    """Find a passage too long to compare by where its ends are."""
    prefix, exact, suffix = passage
    head = Passage(prefix, exact[:_END], exact[_END : 2 * _END])
    tail = Passage(exact[-2 * _END : -_END], exact[-_END:], suffix)
    first, last = _best_place(text, head), _best_place(text, tail)
    if first is None or last is None or last.end <= first.start:
        return None
    found = last.end - first.start
    likeness = min(found, len(exact)) / max(found, len(exact))
    if likeness < _SIMILAR:
        return None
    sure = min(likeness, _ALMOST)
    return first._replace(score=sure, likeness=sure, end=last.end)


def _levelled_passage(quote: TextQuoteSelector) -> Passage:
    """Level a quotation with its context, so that spaces at the seams come out once."""
    whole = level(quote.prefix + quote.exact + quote.suffix)
    first, last = len(quote.prefix), len(quote.prefix) + len(quote.exact)
    start = sum(origin < first for origin in whole.origins)
    end = sum(origin < last for origin in whole.origins)
    while start < end and whole.text[start] == " ":
        start += 1
    while start < end and whole.text[end - 1] == " ":
        end -= 1
    return Passage(whole.text[:start], whole.text[start:end], whole.text[end:])


def _occurrences(text: str, words: str) -> list[int]:
    places: list[int] = []
    at = text.find(words)
    while at >= 0 and len(places) < _PLACES:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _weighed(text: str, passage: Passage, start: int, end: int) -> _Place:
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
        before[-_NEAR:] + after[:_NEAR],
    )
    score = 0.55 * likeness + 0.25 * best + 0.2 * mean
    return _Place(score, likeness, best, mean, near, start, end)


def _likeness(was: str, now: str) -> float:
    """Return twice the characters in common over those in both, 0 to 1."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - costs 24 ms

    return Indel.normalized_similarity(was, now)


def _judged(places: list[_Place], length: int) -> _Place | None:
    """Accept the best place, or say that none is good enough."""
    if not places:
        return None
    best, *others = sorted(places, reverse=True)
    if not _is_believed(best, length, alone=not others):
        return None
    rival = next(
        (p for p in others if p.end <= best.start or best.end <= p.start), None
    )
    return None if rival and _is_as_good(rival, best) else best


def _is_believed(place: _Place, length: int, *, alone: bool) -> bool:
    long = length >= _LONG
    if place.likeness < _SIMILAR:
        return False
    if place.best >= _NEIGHBOURS or place.near >= _NEXT_DOOR:
        return True
    if place.likeness == 1.0:
        return long and alone
    return long and place.likeness >= _NEARLY


def _is_sure(place: _Place, length: int) -> bool:
    """Say whether the same words are the same passage: few words need neighbours."""
    if place.likeness < 1.0:
        return False
    return length >= _LONG or max(place.near, place.mean) >= _NEXT_DOOR


def _is_as_good(rival: _Place, best: _Place) -> bool:
    if rival.likeness == best.likeness:
        return best.mean - rival.mean < _LEAD
    return best.score - rival.score < _LEAD / 2


def _point(passage: Passage, page: Levelled) -> Resolved:
    """Find a place without words of its own by what stood on both sides of it."""
    around = passage.prefix + passage.suffix
    at = page.text.find(around) if around.strip() else -1
    if at < 0 or page.text.find(around, at + 1) >= 0:
        return _ORPHAN
    start = at + len(passage.prefix)
    offset = page.origins[start] if start < len(page.origins) else len(page.source)
    return Resolved(Span(offset, offset), Anchor.NORMALISED, 1.0)
