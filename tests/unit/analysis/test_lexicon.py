"""What is known of names beforehand."""

from __future__ import annotations

from importlib import resources

import pytest

from tuireader.analysis.lexicon import english


@pytest.mark.parametrize(
    ("name", "gender"), [("john", "m"), ("natalya", "f"), ("xqzv", "")]
)
def test_gender_of_a_given_name(name: str, gender: str) -> None:
    assert english().gender(name) == gender


def test_demonym_leads_to_its_country() -> None:
    assert english().demonyms["armenian"] == "Armenia"


def test_other_names_lead_to_the_usual_one() -> None:
    assert english().same["uk"] == "United Kingdom"


def test_capital_leads_to_its_country() -> None:
    assert english().capitals["yerevan"] == "Armenia"


def test_places_are_known_by_size() -> None:
    lexicon = english()
    assert "belarus" in lexicon.countries
    assert "siberia" in lexicon.regions
    assert "minsk" in lexicon.cities
    assert {"belarus", "siberia", "minsk"} <= lexicon.places


def test_lexicon_is_small() -> None:
    file = resources.files("tuireader.analysis.lexicons") / "names.json.gz"
    assert len(file.read_bytes()) <= 300_000
