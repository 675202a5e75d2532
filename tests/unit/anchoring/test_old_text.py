"""What the text that a note was made on tells of its passage."""

from __future__ import annotations

import pytest

from tuireader.anchoring import Resolved, describe, resolve
from tuireader.anchoring.alignment import Block, align
from tuireader.anchoring.levelling import level
from tuireader.anchoring.similar import Passage, cut_to_words
from tuireader.model import (
    Anchor,
    Span,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)

FIRST = "The council of Ostrava Bay will vote on Friday on a bridge across the inlet."
SECOND = "“We are late,” the mayor said. “We have waited thirty years,” she added."
THIRD = "Opponents fear for the eelgrass meadows, a third of which would lie in shade."
FOURTH = "The bridge would cost 84 million crowns, and half of that has been set aside."
LAST = "“We are late,” a fisherman said too, when he was asked about it on the quay."


def text_of(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


TEXT = text_of(FIRST, SECOND, THIRD, FOURTH, LAST)
NEWS = "Officials said that the figures were preliminary and may be revised again."


def target(words: str, text: str = TEXT) -> Target:
    start = text.index(words)
    return Target("id", *describe(text, Span(start, start + len(words))))


def found(words: str, now: str, old: str = TEXT) -> tuple[str | None, Anchor]:
    span, anchor, *_ = resolve(target(words, old), now, old)
    return (None if span is None else span.of(now)), anchor


def test_a_paragraph_that_moved_takes_its_notes_along() -> None:
    now = text_of(FOURTH, LAST, SECOND, FIRST, THIRD)
    span = resolve(target("the mayor"), now, TEXT).span
    assert span is not None
    assert span.start == now.index("the mayor")


def test_the_same_words_elsewhere_are_not_taken_for_those_that_are_gone() -> None:
    now = TEXT.replace(SECOND + "\n\n", "")
    assert found("“We are late,”", now) == (None, Anchor.ORPHAN)


def test_one_of_two_equal_passages_is_known_by_where_it_stood() -> None:
    sentence = "Nobody was asked about any of it before."
    old = f"{FIRST} {sentence}\n\n{THIRD} {sentence}\n\n{FOURTH}"
    now = f"{FIRST}\n\n{THIRD} {sentence}\n\n{FOURTH}"
    start = old.index(sentence)
    note = Target("id", *describe(old, Span(start, start + len(sentence))))
    assert resolve(note, now).anchor is Anchor.FUZZY
    assert resolve(note, now, old).anchor is Anchor.ORPHAN


def test_which_of_two_equal_passages_went_where_may_be_a_guess() -> None:
    words = "“We are late,” the council was told."
    old = text_of(FIRST, words, THIRD, words, FOURTH)
    now = text_of(THIRD, NEWS, words, "Later the council met again.", FOURTH)
    assert found(words, now, old)[1] is not Anchor.EXACT


def test_a_changed_word_is_known_by_what_stands_around_it() -> None:
    now = TEXT.replace("thirty years", "thirsty yards")
    assert found("thirty years", now) == ("thirsty yards", Anchor.FUZZY)


def test_other_last_words_before_a_known_paragraph_are_still_its_last() -> None:
    now = TEXT.replace("lie in shade.", "lay in shame, all day.")
    assert found(THIRD, now) == (
        THIRD.replace("lie in shade.", "lay in shame, all day."),
        Anchor.FUZZY,
    )


def test_a_sentence_put_in_before_a_changed_passage_is_no_part_of_it() -> None:
    now = TEXT.replace("“We have waited thirty", f"{NEWS} “We halve waited thirty")
    words, anchor = found("“We have waited thirty years,”", now)
    assert (words, anchor) == ("“We halve waited thirty years,”", Anchor.FUZZY)


def test_a_letter_before_what_came_in_is_no_part_of_it() -> None:
    old = TEXT.replace("“We have", "A rule is a rule, and a bridge no ship. “We have")
    now = old.replace("A rule is a rule, and", f"A {NEWS} A rule is a ruler, and")
    words, _ = found("A rule is a rule, and a bridge", now, old)
    assert words == "A rule is a ruler, and a bridge"


def test_a_passage_torn_apart_is_an_orphan() -> None:
    passage = f"{THIRD}\n\n{FOURTH}"
    now = text_of(THIRD, FIRST, SECOND, LAST, NEWS, FOURTH)
    assert found(passage, now) == (None, Anchor.ORPHAN)


def test_a_passage_with_a_clause_cut_out_is_a_guess() -> None:
    now = TEXT.replace(", and half of that has been set aside", "")
    words, anchor = found(FOURTH, now)
    assert anchor is Anchor.ORPHAN or words == FOURTH.partition(",")[0] + "."


def test_a_word_that_was_its_own_paragraph_is_found_where_it_went() -> None:
    old = text_of(FIRST, "Eelgrass.", SECOND, THIRD, FOURTH, LAST)
    now = text_of(FIRST, SECOND, THIRD, "Eelgrass.", FOURTH, LAST)
    assert found("Eelgrass.", now, old) == ("Eelgrass.", Anchor.FUZZY)


ASKED = "Ask the divers, if you can, about the shoots."


def test_a_word_beside_what_stood_there_is_found_where_it_went() -> None:
    old = text_of(FIRST, ASKED, SECOND, THIRD, FOURTH, LAST)
    asked = "Go, if you can, about the ships and boats."
    now = text_of(FIRST, SECOND, THIRD, FOURTH, LAST, f"{NEWS} {asked}")
    assert found("if you can,", now, old) == ("if you can,", Anchor.FUZZY)


def test_a_word_among_strangers_is_another_one() -> None:
    old = text_of(FIRST, ASKED, SECOND, THIRD, FOURTH, LAST)
    now = text_of(
        FIRST, SECOND, THIRD, FOURTH, LAST, f"{NEWS} Go, if you can, quickly!"
    )
    assert found("if you can,", now, old) == (None, Anchor.ORPHAN)


def test_a_piece_of_another_word_is_no_part_of_what_is_left() -> None:
    moved = "The mayor went to the district court."
    said = "That is what she said in a statement."
    old = text_of(FIRST, moved, THIRD, SECOND, FOURTH, LAST)
    now = text_of(moved, FIRST, SECOND, said, THIRD, FOURTH, LAST)
    words = "court.\n\nOpponents fear"
    assert found(words, now, old) == ("Opponents fear", Anchor.FUZZY)
    words = "court.\n\nOpponents"
    assert found(words, now, old) == (None, Anchor.ORPHAN)


def test_in_another_article_a_word_is_another_one() -> None:
    now = f"{NEWS} Bridge across rivers were built in {LAST} Eelgrass."
    old = text_of(FIRST, "Eelgrass.", THIRD)
    assert found("Eelgrass.", now, old) == (None, Anchor.ORPHAN)


def test_a_moved_sentence_with_a_slip_is_a_guess() -> None:
    sentence = "Divers of the university counted the shoots for nine summers."
    old = text_of(FIRST, sentence, SECOND, THIRD, FOURTH)
    slip = sentence.replace("counted", "county").replace("nine", "mine")
    now = text_of(FIRST, SECOND, THIRD, FOURTH, slip)
    assert found(sentence, now, old) == (slip, Anchor.FUZZY)


def test_an_old_text_that_does_not_fit_the_selectors_says_nothing() -> None:
    bare = Target("id", TextPositionSelector(0, 9), TextQuoteSelector("the quay."))
    now = "Before. " + TEXT
    assert resolve(bare, now, TEXT) == resolve(bare, now)


def test_a_passage_of_many_pages_is_compared_by_its_blocks() -> None:
    old = " ".join(f"word{number}" for number in range(4000))
    now = "Before. " + old.replace("word2000 ", "").replace("word30 ", "wrd30 ")
    note = Target("id", *describe(old, Span(10, len(old) - 10)))
    span, anchor, *_ = resolve(note, now, old)
    assert span is not None
    assert anchor is Anchor.FUZZY
    assert (span.start, span.end) == (18, len(now) - 10)


@pytest.mark.parametrize("now", ["", " ", "bridge", "x " * 500])
def test_in_a_text_without_a_word_of_it_everything_is_an_orphan(now: str) -> None:
    gone = Resolved(None, Anchor.ORPHAN, 0.0)
    assert resolve(target("the eelgrass meadows"), now, TEXT) == gone


def test_blocks_are_disjoint_in_the_old_text_and_say_the_same() -> None:
    old = level(f"{TEXT} {FIRST} {LAST} {THIRD}").text
    new = level(f"{LAST} {TEXT} {SECOND} {NEWS} {LAST}").text
    found = align(old, new)
    assert found.blocks
    end = 0
    for block in found.blocks:
        assert block.old >= end
        assert old[block.old : block.old_end] == new[block.new : block.new_end]
        end = block.old_end


def test_a_block_of_a_few_letters_says_nothing() -> None:
    assert align("to be or", "we go to be or not").blocks == [Block(0, 6, 8)]
    assert align("a b c", "d a b c").blocks == []


def test_of_two_blocks_with_the_same_words_the_longer_one_has_them() -> None:
    # The words between belong to both; what is left of the shorter says nothing.
    old = "one two three four five six seven"
    new = "one two three four - - two three four five six seven"
    found = align(old, new).blocks
    assert [old[block.old : block.old_end] for block in found][-1].endswith("seven")
    assert all(block.size >= 8 for block in found)


def test_pages_between_blocks_that_are_other_pages_now_are_gone() -> None:
    def leaves(name: str) -> str:
        return " ".join(f"{name}{number}" for number in range(400))

    old = text_of(FIRST, SECOND, leaves("leaf"), THIRD, FOURTH)
    now = text_of(FIRST, SECOND, leaves("twig"), THIRD, FOURTH)
    assert found(leaves("leaf"), now, old) == (None, Anchor.ORPHAN)


def test_a_piece_of_the_next_word_is_no_part_of_what_is_left() -> None:
    passage = Passage("so ", "the talks in the", " end")
    text = "so the talks. officials"
    assert cut_to_words(text, passage, 3, 17) == (3, 13)
    assert cut_to_words(text, passage, 3, 23) == (3, 23)
    assert cut_to_words("thetalks", passage, 3, 7) == (3, 7)
