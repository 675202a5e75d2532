"""Words and marks of a text."""

from __future__ import annotations

import pytest

from tuireader.analysis.tokens import Tokens, fold, tokenise
from tuireader.model import Span


def tokens_of(text: str, *apart: str) -> Tokens:
    return tokenise(text, [Span(0, len(text))], frozenset(apart))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Armenia’s border", ("Armenia", "’s", "border")),
        ("the U.S. and Mr. Smith", ("the", "U.S.", "and", "Mr.", "Smith")),
        ("John F. Kennedy", ("John", "F.", "Kennedy")),
        ("O’Brien doesn't mind", ("O’Brien", "doesn't", "mind")),
        ("the Moscow-led bloc", ("the", "Moscow", "-", "led", "bloc")),
        ("Nagorno-Karabakh", ("Nagorno-Karabakh",)),
        ("Wang Mei-hua", ("Wang", "Mei-hua")),
        ("a full-scale war", ("a", "full-scale", "war")),
        ("Armenia–Azerbaijan", ("Armenia", "–", "Azerbaijan")),
        ("AT&T’s", ("AT&T", "’s")),
        ("‘yes’, he", ("‘", "yes", "’", ",", "he")),
        ("Pashin\u200byan left", ("Pashin\u200byan", "left")),
    ],
)
def test_text_is_cut_into_words_and_marks(text: str, words: tuple[str, ...]) -> None:
    assert tokens_of(text).words == words


def test_hyphen_parts_two_countries() -> None:
    cut = tokens_of("Russia-Ukraine talks", "russia", "ukraine")
    assert cut.words == ("Russia", "-", "Ukraine", "talks")


def test_country_with_a_hyphen_stays_whole() -> None:
    cut = tokens_of("Guinea-Bissau", "guinea", "bissau", "guinea-bissau")
    assert cut.words == ("Guinea-Bissau",)


def test_only_the_given_parts_are_read() -> None:
    cut = tokenise("Read this, not that", [Span(0, 9)])
    assert cut.words == ("Read", "this")


def test_blocks_say_where_each_part_begins() -> None:
    cut = tokenise("One two\n\nThree", [Span(0, 7), Span(9, 14)])
    assert cut.blocks == (0, 2)


def test_token_is_found_by_offset() -> None:
    cut = tokens_of("Nikol Pashinyan said")
    assert (cut.at(0), cut.at(7), cut.at(99)) == (0, 1, 3)


def test_tokens_inside_a_span_are_listed() -> None:
    cut = tokens_of("Nikol Pashinyan said")
    assert list(cut.within(Span(6, 20))) == [1, 2]


def test_phrase_and_gap_give_the_text_back() -> None:
    cut = tokens_of("Nikol  Pashinyan")
    assert (cut.phrase(0, 1), cut.gap(0), cut.gap(1)) == ("Nikol  Pashinyan", "", "  ")
    assert len(cut) == 2


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Çavuşoğlu", "cavusoglu"),
        ("O’Brien", "o'brien"),
        ("Pashin\u00adyan", "pashinyan"),
    ],
)
def test_folding_levels_case_marks_and_invisible_characters(
    word: str, folded: str
) -> None:
    assert fold(word) == folded
