"""Find a passage again in a text that may have changed.

A cascade, the surest first: where it stood; where its words stand and nowhere else;
where the old text, if it is known, says that it went; where its words stand among the
same neighbours, with quotation marks, dashes, spaces and case levelled; where changed
words stand between unchanged neighbours; where nearly the same words stand among nearly
the same neighbours. A place that has a rival as good is a guess, and a passage without
a place is an orphan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.anchoring.enclosed import enclosed_place
from tuireader.anchoring.levelling import Levelled, level, level_once
from tuireader.anchoring.similar import Passage, similar_places
from tuireader.anchoring.trace import Trace
from tuireader.anchoring.weighing import (
    LONG,
    NEAR,
    SIMILAR,
    Choice,
    Place,
    judged,
    weighed,
)
from tuireader.model import Anchor, Span

if TYPE_CHECKING:
    from tuireader.model import Target, TextQuoteSelector

_PLACES = 50
"""Places of a short passage that are looked at."""
_PAGES = 800
"""Characters from which a changed passage is looked for by its ends only."""
_END = 400
"""Characters of such an end."""
_ALMOST = 0.99
"""Likeness of a passage that was found by its ends, at most."""


class Resolved(NamedTuple):
    """Where a target stands in a text, and how sure that is."""

    span: Span | None
    """None for an orphan."""
    anchor: Anchor
    score: float
    """0 to 1."""
    rival: Span | None = None
    """Another place that is as good: nothing tells the two apart."""


_ORPHAN = Resolved(None, Anchor.ORPHAN, 0.0)


def resolve(target: Target, text: str, old: str | None = None) -> Resolved:
    """Find the passage of a target.

    Args:
        target: the selectors, as `describe` made them or as W3C allows.
        text: the text as it is now.
        old: the text that the selectors were made on, where it is known. What went
            where from there is stronger evidence than any likeness.

    Returns:
        The place in code points of `text`. EXACT and NORMALISED are sure; FUZZY is a
        guess to be confirmed; ORPHAN is none.
    """
    quote = target.quote
    start, end = target.position.start, target.position.end
    if old is not None and old[start:end] != quote.exact:
        old = None
    if _stands(quote, text, start, end) and not _is_copied(quote, text, old):
        return Resolved(Span(start, end), Anchor.EXACT, 1.0)
    if (only := _only_place(quote, text, old)) is not None:
        return Resolved(only, Anchor.EXACT, 1.0)
    page = level(text)
    passage = _levelled_passage(quote)
    if not passage.exact:
        return _point(passage, page)
    trace = None if old is None else Trace.of(level(old), start, end, page.text)
    choice = _choice(page.text, passage, trace)
    return _ORPHAN if choice is None else _named(choice, passage, page, target)


def _stands(quote: TextQuoteSelector, text: str, start: int, end: int) -> bool:
    """Say whether passage and context stand at a place unchanged."""
    return (
        end <= len(text)
        and text[start:end] == quote.exact
        and text.endswith(quote.prefix, 0, start)
        and text.startswith(quote.suffix, end)
    )


def _is_copied(quote: TextQuoteSelector, text: str, old: str | None) -> bool:
    """Say whether passage and context stand in more places than in the old text.

    A headline that is copied to the top of its own article stands where it stood,
    before the same words, and is not what was noted.
    """
    whole = quote.prefix + quote.exact + quote.suffix
    if old is None or text.find(whole, text.find(whole) + 1) < 0:
        return False
    return text.count(whole) > old.count(whole)


def _only_place(quote: TextQuoteSelector, text: str, old: str | None) -> Span | None:
    """Find a passage of some length where its words stand, if they are no twin's.

    They may be, where the old text had them twice, or where it is not known and other
    words stand around them now.
    """
    words = quote.exact
    at = text.find(words)
    end = at + len(words)
    if len(words) < LONG or at < 0 or text.find(words, at + 1) >= 0:
        return None
    if old is not None:
        is_sure = old.find(words, old.find(words) + 1) < 0
    else:
        before, after = quote.prefix[-NEAR:], quote.suffix[:NEAR]
        is_sure = (
            not before + after
            or (len(before) == NEAR and text.endswith(before, 0, at))
            or (len(after) == NEAR and text.startswith(after, end))
        )
    return Span(at, end) if is_sure else None


def _named(
    choice: Choice, passage: Passage, page: Levelled, target: Target
) -> Resolved:
    """Call an answer by its name, in code points of the text."""
    place, rival = choice.place, choice.rival
    span = Span(*page.source_span(place.start, place.end))
    if choice.is_sure(len(passage.exact)):
        is_exact = span.of(page.source) == target.quote.exact
        anchor = Anchor.EXACT if is_exact else Anchor.NORMALISED
        return Resolved(span, anchor, place.score)
    if rival is None:
        return Resolved(span, Anchor.FUZZY, place.score)
    other = Span(*page.source_span(rival.start, rival.end))
    stood = target.position.start
    if choice.is_open and abs(other.start - stood) < abs(span.start - stood):
        span, other = other, span
    return Resolved(span, Anchor.FUZZY, place.score, other)


def _choice(text: str, passage: Passage, trace: Trace | None) -> Choice | None:
    """Choose the place of a levelled passage, by the old text or else by likeness."""
    if trace is None:
        choice = _best_place(text, passage)
        return choice and choice._replace(may_be_twin=not choice.place.fits)
    if (known := trace.place(passage)) is not None:
        twin = _twin(text, passage, known) if trace.has_twin else None
        return Choice(known, twin, trace.is_enclosed, trace.has_twin)
    choice = _best_place(text, passage, trace)
    # Its neighbours closed ranks: only a passage of some length can be it, moved.
    if choice is None or (
        trace.is_enclosed and not choice.is_plain(len(passage.exact))
    ):
        lone = trace.lone_place(passage)
        return None if lone is None else Choice(lone)
    return choice._replace(may_be_twin=trace.has_twin)


def _twin(text: str, passage: Passage, known: Place) -> Place | None:
    """Return the best other place with the same words."""
    length = len(passage.exact)
    places = (
        weighed(text, passage, start, start + length)
        for start in _occurrences(text, passage.exact)
    )
    return max((place for place in places if place.is_apart(known)), default=None)


def _best_place(
    text: str, passage: Passage, trace: Trace | None = None
) -> Choice | None:
    """Find the place of a levelled passage that is good enough."""
    length = len(passage.exact)
    places = [
        weighed(text, passage, start, start + length)
        for start in _occurrences(text, passage.exact)
        if trace is None or trace.allows(start, start + length)
    ]
    best = judged(places, passage)
    # With the old text, blocks have told where so many words went, if anywhere.
    is_followed = trace is not None and length > _END
    if best or len(places) > 1 or is_followed:
        return best
    if length > _PAGES:
        return _between_its_ends(text, passage)
    if (enclosed := enclosed_place(text, passage)) is not None:
        return Choice(weighed(text, passage, *enclosed))
    places += [
        weighed(text, passage, *ends)
        for ends in similar_places(text, passage)
        if trace is None or trace.allows(*ends)
    ]
    return judged(places, passage)


def _between_its_ends(text: str, passage: Passage) -> Choice | None:
    """Find a passage too long to compare by where its ends are."""
    prefix, exact, suffix = passage
    head = Passage(prefix, exact[:_END], exact[_END : 2 * _END])
    tail = Passage(exact[-2 * _END : -_END], exact[-_END:], suffix)
    first, last = _best_place(text, head), _best_place(text, tail)
    if first is None or last is None or last.place.end <= first.place.start:
        return None
    found = last.place.end - first.place.start
    likeness = min(found, len(exact)) / max(found, len(exact))
    if likeness < SIMILAR:
        return None
    sure = min(likeness, _ALMOST)
    place = first.place._replace(score=sure, likeness=sure, end=last.place.end)
    return Choice(place)


def _levelled_passage(quote: TextQuoteSelector) -> Passage:
    """Level a quotation with its context, so that spaces at the seams come out once."""
    whole = level_once(quote.prefix + quote.exact + quote.suffix)
    first, last = len(quote.prefix), len(quote.prefix) + len(quote.exact)
    start, end = whole.levelled_range(first, last)
    return Passage(whole.text[:start], whole.text[start:end], whole.text[end:])


def _occurrences(text: str, words: str) -> list[int]:
    places: list[int] = []
    at = text.find(words)
    while at >= 0 and len(places) < _PLACES:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _point(passage: Passage, page: Levelled) -> Resolved:
    """Find a place without words of its own by what stood on both sides of it."""
    around = passage.prefix + passage.suffix
    at = page.text.find(around) if around.strip() else -1
    if at < 0 or page.text.find(around, at + 1) >= 0:
        return _ORPHAN
    start = at + len(passage.prefix)
    offset = page.origins[start] if start < len(page.origins) else len(page.source)
    return Resolved(Span(offset, offset), Anchor.NORMALISED, 1.0)
