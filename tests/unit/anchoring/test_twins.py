"""Equal passages: which is which is known or asked, and never called exact untold."""

from __future__ import annotations

import pytest

from tuireader.anchoring import Resolved, describe, resolve
from tuireader.model import (
    Anchor,
    Span,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)

BAY = "The first paragraph is about bridges and boats in the bay."
HILLS = "Trains and lines in the hills fill a second one, and tunnels."
SKY = "Planes and their routes in the sky are the matter of a third."
NEWS = "Entirely other things stand here, none of which was known before."
MORE = "Of something else again another paragraph now tells the readers."
SENTENCE = "The chairman said that nothing was decided."


def text_of(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


OLD = text_of(BAY, SENTENCE, HILLS, SENTENCE, SKY)
REWRITTEN = text_of(NEWS, SENTENCE, MORE, SENTENCE, NEWS[::-1])
SWAPPED = text_of(HILLS, SENTENCE, BAY, SENTENCE, SKY)


def places(text: str, words: str = SENTENCE) -> list[Span]:
    starts = (at for at in range(len(text)) if text.startswith(words, at))
    return [Span(start, start + len(words)) for start in starts]


def note(nth: int, text: str = OLD, words: str = SENTENCE) -> Target:
    return Target("id", *describe(text, places(text, words)[nth]))


def bare(words: str) -> Target:
    return Target("id", TextPositionSelector(0, 0), TextQuoteSelector(words))


@pytest.mark.parametrize("words", [SENTENCE, "nothing was decided"])
def test_words_without_context_that_stand_twice_are_asked_about(words: str) -> None:
    first, second = places(OLD, words)
    span, anchor, score, rival = resolve(bare(words), OLD)
    assert (span, anchor, rival) == (first, Anchor.FUZZY, second)
    assert score > 0


def test_of_many_places_without_context_the_first_is_asked_about() -> None:
    now = text_of(OLD, SENTENCE)
    first, second, _ = places(now)
    span, anchor, _, rival = resolve(bare(SENTENCE), now)
    assert (span, anchor, rival) == (first, Anchor.FUZZY, second)


def test_words_without_context_that_stand_once_are_those() -> None:
    assert resolve(bare(HILLS), OLD) == Resolved(places(OLD, HILLS)[0], Anchor.EXACT, 1)


@pytest.mark.parametrize("old", [OLD, None])
@pytest.mark.parametrize("nth", [0, 1])
def test_twins_whose_surroundings_are_gone_are_told_by_their_order(
    nth: int, old: str | None
) -> None:
    here = places(REWRITTEN)
    span, anchor, _, rival = resolve(note(nth), REWRITTEN, old)
    assert (span, anchor, rival) == (here[nth], Anchor.FUZZY, here[1 - nth])


@pytest.mark.parametrize("old", [OLD, None])
@pytest.mark.parametrize("nth", [0, 1])
def test_twins_whose_surroundings_were_swapped_are_asked_about(
    nth: int, old: str | None
) -> None:
    span, anchor, _, rival = resolve(note(nth), SWAPPED, old)
    assert anchor is Anchor.FUZZY
    assert [span, rival] in (places(SWAPPED), places(SWAPPED)[::-1])


def test_the_twin_that_is_left_is_not_taken_for_the_one_that_is_gone() -> None:
    now = text_of(BAY, HILLS, SENTENCE, SKY)
    (left,) = places(now)
    assert resolve(note(0), now, OLD).anchor is Anchor.ORPHAN
    assert resolve(note(0), now)[:2] == (left, Anchor.FUZZY)
    assert resolve(note(1), now)[:2] == (left, Anchor.EXACT)
    assert resolve(note(1), now, OLD)[:2] == (left, Anchor.EXACT)


@pytest.mark.parametrize("nth", [0, 1])
def test_twins_among_their_own_neighbours_are_not_asked_about(nth: int) -> None:
    now = text_of(NEWS, OLD, MORE)
    assert resolve(note(nth), now) == Resolved(places(now)[nth], Anchor.EXACT, 1.0)


def test_a_third_that_was_put_in_is_a_twin_of_neither() -> None:
    now = text_of(MORE, SENTENCE, NEWS, OLD)
    for nth in (0, 1):
        for old in (OLD, None):
            found = resolve(note(nth), now, old)
            assert found[:2] == (places(now)[nth + 1], Anchor.EXACT)


def test_a_headline_copied_to_the_top_of_its_article_is_not_the_headline() -> None:
    old = text_of(BAY, HILLS, SKY, MORE, NEWS)
    now = text_of(BAY, HILLS, SKY, BAY, HILLS, SKY, MORE, NEWS)
    target = note(0, old, BAY)
    assert now.startswith(BAY + target.quote.suffix)
    found = resolve(target, now, old)
    assert found.span == places(now, BAY)[1] or found.anchor is Anchor.FUZZY


def test_what_was_repeated_before_stands_where_it_stood() -> None:
    old = text_of(BAY, HILLS, SKY, BAY, HILLS, SKY, NEWS)
    now = old.replace(NEWS, MORE)
    assert resolve(note(0, old, BAY), now, old) == Resolved(
        places(now, BAY)[0], Anchor.EXACT, 1.0
    )
