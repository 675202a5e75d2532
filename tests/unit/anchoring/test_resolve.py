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

TEXT = """Harbour town votes on new bridge

The council of Ostrava Bay will vote on Friday on a bridge across the inlet, which \
the mayor, Lena Holm, called "the last missing piece" of the coastal road.

"We have waited thirty years," she told reporters on Monday. "Nobody can say that we \
were in a hurry."

Opponents fear for the eelgrass meadows in the inlet. A survey commissioned by the \
fishermen's association found that a third of them would lie in the shade of the deck.

The bridge would cost 84 million crowns. The council has set aside half of that.
"""


def target(words: str, text: str = TEXT, *, nth: int = 0) -> Target:
    start = text.index(words)
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Target("id", *describe(text, Span(start, start + len(words))))


def found_in(text: str, words: str, now: str) -> tuple[str | None, Anchor]:
    span, anchor, score, _ = resolve(target(words, text), now)
    assert 0 <= score <= 1
    return (None if span is None else span.of(now)), anchor


def found(words: str, now: str) -> tuple[str | None, Anchor]:
    return found_in(TEXT, words, now)


def test_in_the_same_text_it_stands_where_it_stood() -> None:
    assert resolve(target("the inlet", nth=1), TEXT) == Resolved(
        Span(TEXT.rindex("the inlet"), TEXT.rindex("the inlet") + 9), Anchor.EXACT, 1.0
    )


def test_words_put_before_it_move_it() -> None:
    now = "Updated at noon.\n\n" + TEXT
    assert found("Nobody can say that we were in a hurry", now) == (
        "Nobody can say that we were in a hurry",
        Anchor.EXACT,
    )


def test_a_long_passage_among_strangers_is_asked_about_unless_it_never_had_a_twin() -> (
    None
):
    words = "a third of them would lie in the shade"
    now = "A wholly different article, which happens to say: " + words + "."
    assert found(words, now) == (words, Anchor.FUZZY)
    assert resolve(target(words), now, TEXT).anchor is Anchor.EXACT


def test_a_short_passage_among_strangers_is_another_one() -> None:
    now = "Firemen came over the bridge when the museum burnt, a witness recalled."
    assert found("bridge", now) == (None, Anchor.ORPHAN)


def test_neighbours_tell_repeated_words_apart() -> None:
    now = "The inlet.\n\n" + TEXT
    span, anchor, *_ = resolve(target("the inlet", nth=1), now)
    assert span is not None
    assert (span.start, anchor) == (now.rindex("the inlet"), Anchor.EXACT)


def test_typography_that_changed_is_levelled() -> None:
    now = TEXT.replace('"', "”").replace("\n\n", "\n").replace(" a ", "\u00a0a ")
    assert found('"We have waited thirty years," she told', now) == (
        "”We have waited thirty years,” she told",
        Anchor.NORMALISED,
    )


def test_a_corrected_sentence_is_a_guess() -> None:
    now = TEXT.replace("thirty years", "thirtytwo years")
    assert found('"We have waited thirty years," she told reporters', now) == (
        '"We have waited thirtytwo years," she told reporters',
        Anchor.FUZZY,
    )


def test_a_short_passage_with_a_slip_is_found_between_its_neighbours() -> None:
    now = TEXT.replace("Lena Holm", "Lena Hulm")
    assert found("Lena Holm", now) == ("Lena Hulm", Anchor.FUZZY)


@pytest.mark.parametrize(
    "words",
    [
        '"We have waited for all of thirty years,"',
        '"We have waited,"',
        '"We waited thirty long years,"',
    ],
)
def test_words_put_in_or_taken_out_between_neighbours_are_a_guess(words: str) -> None:
    now = TEXT.replace('"We have waited thirty years,"', words)
    assert found('"We have waited thirty years,"', now) == (words, Anchor.FUZZY)


def test_other_words_between_the_same_neighbours_are_another_passage() -> None:
    now = TEXT.replace("We have waited thirty years", "It is too dear for us")
    assert found("We have waited thirty years", now) == (None, Anchor.ORPHAN)


@pytest.mark.parametrize(
    "text",
    [
        "I walk there daily, said the postman of the harbour.",
        "Said the postman of the harbour: I walk there daily",
    ],
)
def test_at_the_edge_of_a_text_one_neighbour_is_enough(text: str) -> None:
    now = text.replace("there daily", "right there almost daily")
    assert found_in(text, "I walk there daily", now) == (
        "I walk right there almost daily",
        Anchor.FUZZY,
    )


def test_a_changed_passage_is_found_although_its_words_stand_elsewhere() -> None:
    now = "Eelgrass meadows are rare.\n\n" + TEXT.replace("eelgrass m", "eelgras m")
    assert found("eelgrass meadows", now) == ("eelgras meadows", Anchor.FUZZY)


def test_words_that_stand_everywhere_do_not_lead_to_a_place() -> None:
    bells = "the bells of it rang. " * 9
    text = f"{bells}a b c and the bells of it sang to a b c all night. {bells}"
    now = text.replace("sang", "song")
    words, anchor = found_in(text, "a b c and the bells of it sang to a b c", now)
    assert (words, anchor) == ("a b c and the bells of it song to a b c", Anchor.FUZZY)


def test_a_passage_that_is_gone_is_an_orphan() -> None:
    now = TEXT.replace(
        '"We have waited thirty years," she told reporters on Monday.', ""
    )
    assert found("We have waited thirty years", now) == (None, Anchor.ORPHAN)


def test_a_few_words_among_half_strange_neighbours_are_a_guess() -> None:
    now = "Firemen found it burnt. Lena Holm" + TEXT.partition("Lena Holm")[2]
    assert found("Lena Holm", now) == ("Lena Holm", Anchor.FUZZY)


def test_twins_that_nothing_tells_apart_are_both_told() -> None:
    start, end = TEXT.index("The council of"), TEXT.index("Opponents")
    now = f"{TEXT[start:end]}\n\n{TEXT[start:end]}"
    span, anchor, _, rival = resolve(target("Lena Holm"), now)
    assert anchor is Anchor.FUZZY
    assert span is not None
    assert rival is not None
    assert {span.start, rival.start} == {now.index("Lena"), now.rindex("Lena")}


def test_in_an_empty_text_everything_is_an_orphan() -> None:
    assert found("bridge", "") == (None, Anchor.ORPHAN)
    assert found("We have waited thirty years", " ") == (None, Anchor.ORPHAN)


def test_ends_are_those_of_words() -> None:
    now = TEXT.replace("The council has", "Hte council has").replace("aside", "asdei")
    assert found("The council has set aside", now) == (
        "Hte council has set asdei",
        Anchor.FUZZY,
    )


def test_a_passage_of_many_pages_is_found_by_its_ends() -> None:
    text = " ".join(f"word{number}" for number in range(4000))
    now = "Before. " + text.replace("word2000 ", "").replace("word30 ", "")
    words, anchor = found_in(text, text[10:-10], now)
    assert words is not None
    assert anchor is Anchor.FUZZY
    assert (words[:12], words[-12:]) == (text[10:22], text[-22:-10])


@pytest.mark.parametrize(
    "now",
    [
        "Nothing of it is left.",
        " ".join(f"word{number}" for number in range(200)),
        " ".join(f"word{number}" for number in [*range(3000, 4000), *range(900)]),
        " ".join(f"word{number}" for number in [*range(900), *range(3000, 4000)]),
    ],
)
def test_a_passage_of_many_pages_that_was_cut_is_an_orphan(now: str) -> None:
    text = " ".join(f"word{number}" for number in range(4000))
    assert found_in(text, text[10:-10], now) == (None, Anchor.ORPHAN)


@pytest.mark.parametrize("before", ["", "Updated at noon.\n\n"])
def test_a_place_without_words_is_found_by_its_neighbours(before: str) -> None:
    at = TEXT.index("Opponents")
    point = Target("id", *describe(TEXT, Span(at, at)))
    span, anchor, *_ = resolve(point, before + TEXT)
    assert span == Span(at, at).shift(len(before))
    assert anchor is (Anchor.NORMALISED if before else Anchor.EXACT)


def test_the_end_of_a_text_is_a_place_too() -> None:
    point = Target("id", *describe("It ended.", Span(9, 9)))
    assert resolve(point, "At last it ended.").span == Span(17, 17)


def test_a_place_whose_neighbours_are_gone_is_an_orphan() -> None:
    point = Target("id", *describe(TEXT, Span(40, 40)))
    assert resolve(point, "Something else.").anchor is Anchor.ORPHAN


def test_white_space_alone_is_a_place() -> None:
    start = TEXT.index("\n\nOpponents")
    gap = Target("id", *describe(TEXT, Span(start, start + 2)))
    assert resolve(gap, "New.\n\n" + TEXT).anchor is not Anchor.ORPHAN


def test_a_note_on_a_whole_page_hangs_at_its_top() -> None:
    page = Target("id", TextPositionSelector(0, 0), TextQuoteSelector(""))
    assert resolve(page, TEXT) == Resolved(Span(0, 0), Anchor.EXACT, 1.0)


def test_words_without_context_are_found_where_they_stood() -> None:
    start = TEXT.rindex("bridge")
    bare = Target(
        "id", TextPositionSelector(start, start + 6), TextQuoteSelector("bridge")
    )
    assert resolve(bare, TEXT).span == Span(start, start + 6)


def test_words_without_context_or_place_are_not_guessed() -> None:
    bare = Target("id", TextPositionSelector(0, 0), TextQuoteSelector("bridge"))
    assert resolve(bare, TEXT).anchor is Anchor.ORPHAN
