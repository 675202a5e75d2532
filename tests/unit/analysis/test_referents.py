"""Whom a pronoun means."""

from __future__ import annotations

import pytest

from tuireader import analyse
from tuireader.analysis.quotations.referents import (
    FEMININE,
    MASCULINE,
    PLURAL,
    SPEAKING,
    SUBJECT,
    Discourse,
    Referent,
    Usage,
)

ANN = Referent("Ann Lee", 0, FEMININE)
EVE = Referent("Eve Roe", 1, FEMININE)
TOM = Referent("Tom Doe", 2, MASCULINE)


def _last_speaker(text: str) -> str | None:
    return analyse(text).quotations[-1].speaker


def test_a_pronoun_fits_the_gender() -> None:
    discourse = Discourse()
    discourse.note(ANN, SUBJECT)
    discourse.note(TOM, SPEAKING)
    assert discourse.rank(FEMININE)[0].referent == ANN
    assert discourse.rank(PLURAL) == ()


def test_salience_fades_with_each_sentence() -> None:
    discourse = Discourse()
    discourse.note(ANN, SPEAKING)
    discourse.sentence += 6
    discourse.note(EVE, SUBJECT)
    assert discourse.rank(FEMININE)[0].referent == EVE


def test_the_subject_of_the_sentence_before_comes_first() -> None:
    discourse = Discourse()
    discourse.note(EVE, SUBJECT)
    discourse.note(ANN, SUBJECT)
    discourse.centre = EVE
    ranked = [one.referent for one in discourse.rank(FEMININE)]
    assert ranked == [EVE, ANN]


@pytest.mark.parametrize(
    ("usage", "least", "gender"),
    [
        (Usage(he=3, she=1), 2, MASCULINE),
        (Usage(he=1, she=2), 2, FEMININE),
        (Usage(he=2, she=2), 2, ""),
        (Usage(he=1), 2, ""),
    ],
)
def test_use_tells_gender_when_it_is_clear(
    usage: Usage, least: int, gender: str
) -> None:
    assert usage.gender(at_least=least) == gender


def test_a_family_name_tells_no_gender() -> None:
    text = (
        "Rakeyla Scott met Tom Doe at the harbour on Monday.\n\n"
        "“The boat is late,” she said."
    )
    assert _last_speaker(text) == "Rakeyla Scott"


def test_who_is_named_only_in_a_quotation_does_not_speak() -> None:
    text = (
        "Ann Lee runs the port. “I wrote to Eve Roe twice,” she said.\n\n"
        "“No answer came,” she added."
    )
    assert _last_speaker(text) == "Ann Lee"


def test_somebody_without_a_name_is_meant_by_he() -> None:
    text = (
        "The church was full. One former prisoner said that he had wept. "
        "“I had not expected it,” he said."
    )
    assert _last_speaker(text) == "One former prisoner"


def test_who_is_named_by_a_role_has_the_id_of_its_bearer() -> None:
    text = (
        "Judge Ann Berman heard the case on Monday. Lawyers spoke for hours.\n\n"
        "“It is late,” the judge said."
    )
    found = analyse(text).quotations[0]
    assert found.speaker == "the judge"
    assert found.speaker_id == "ann-berman"
