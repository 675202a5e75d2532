"""The words that attribute."""

from __future__ import annotations

import pytest

from tuireader.analysis.quotations.cues import Form, Strength, cue_lexicon

ENGLISH = cue_lexicon()


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("said", "say"),
        ("says", "say"),
        ("saying", "say"),
        ("told", "tell"),
        ("quipped", "quip"),
        ("denied", "deny"),
        ("replies", "reply"),
        ("argued", "argue"),
        ("admitting", "admit"),
        ("spoken", "speak"),
    ],
)
def test_every_inflection_is_known(form: str, base: str) -> None:
    assert ENGLISH.verbs[form].base == base


def test_verbs_of_saying_are_told_from_judgements_and_from_others() -> None:
    assert ENGLISH.verbs["said"].strength is Strength.SPEECH
    assert ENGLISH.verbs["praised"].strength is Strength.JUDGING
    assert ENGLISH.verbs["walked"].strength is Strength.OTHER


def test_a_form_knows_what_it_is() -> None:
    assert ENGLISH.verbs["saying"].form is Form.ING
    assert ENGLISH.verbs["says"].form is Form.THIRD


def test_nouns_that_look_like_verbs_are_marked() -> None:
    assert ENGLISH.verbs["reports"].is_rare
    assert not ENGLISH.verbs["said"].is_rare


@pytest.mark.parametrize(
    ("noun", "sort"),
    [
        ("spokesman", "people"),
        ("contractor", "maker"),
        ("report", "document"),
        ("council", "body"),
        ("claim", "saying"),
        ("bridge", "thing"),
    ],
)
def test_what_a_noun_stands_for_is_known(noun: str, sort: str) -> None:
    assert ENGLISH.sort_of_noun(noun) == sort


def test_a_language_without_a_file_has_the_english_cues() -> None:
    assert cue_lexicon("xx").verbs["said"].base == "say"
