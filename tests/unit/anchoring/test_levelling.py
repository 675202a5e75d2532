from __future__ import annotations

import pytest

from tuireader.anchoring.levelling import level


@pytest.mark.parametrize(
    ("text", "levelled"),
    [
        ("“No,” she said", '"no," she said'),
        ("l’État «c'est» moi", "l'etat \"c'est\" moi"),
        ("a – b — c -- d", "a - b - c - d"),
        ("and so on…", "and so on..."),
        ("one\n\n  two\u00a0three\tfour", "one two three four"),
        ("  at the start", "at the start"),
        ("minis\u00adter \u200bof", "minister of"),
        ("ﬁnancial", "financial"),
        ("Straße", "strasse"),
        ("e\u0301te\u0301", "ete"),
        ("it`s", "it's"),
        ("Пашинян", "пашинян"),
        ("", ""),
    ],
)
def test_what_a_reader_does_not_see_is_levelled(text: str, levelled: str) -> None:
    assert level(text).text == levelled


def test_every_character_knows_where_it_stood() -> None:
    text = "‘Yes’ …  ﬁn"
    levelled = level(text)
    assert levelled.text == "'yes' ... fin"
    assert [text[origin] for origin in levelled.origins] == list("‘Yes’ ……… ﬁﬁn")


def test_a_span_takes_its_accents_along() -> None:
    text = "cafe\u0301 noir"
    assert level(text).source_span(0, 4) == (0, 5)
