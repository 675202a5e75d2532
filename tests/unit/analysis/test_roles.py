"""What people are called besides their names."""

from __future__ import annotations

import pytest

from tuireader.analysis import analyse
from tuireader.model import Article, Entity, MentionForm


def entity(text: str, name: str) -> Entity:
    found = analyse(Article.from_text(text)).entities
    return next(e for e in found if e.name == name)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Then Armenia’s Prime Minister, Nikol Pashinyan, announced it.",
            "Nikol Pashinyan",
            "Armenia’s Prime Minister",
        ),
        (
            "It was said by Kazakh Foreign Minister Mukhtar Tileuberdi.",
            "Mukhtar Tileuberdi",
            "Kazakh Foreign Minister",
        ),
        (
            "Alyaksandr Lukashenka’s press secretary, Natalya Eismont, said so.",
            "Natalya Eismont",
            "Alyaksandr Lukashenka’s press secretary",
        ),
        (
            "We met Mary Brown, a lawyer from Leeds, today.",
            "Mary Brown",
            "lawyer from Leeds",
        ),
        ("We met Senator Mary Brown today.", "Mary Brown", "Senator"),
        (
            "The mayor of Porto Alto, Ana Lopes, left.",
            "Ana Lopes",
            "mayor of Porto Alto",
        ),
        (
            "We saw her husband, Grant Brown, there.",
            "Grant Brown",
            "her husband",
        ),
        (
            "Then the theatre director Mary Brown spoke.",
            "Mary Brown",
            "theatre director",
        ),
        (
            "We met Mary Brown, 52, a historian at Kenyon College who wrote it.",
            "Mary Brown",
            "historian at Kenyon College",
        ),
        (
            "Hedge fund manager Mary Brown paid.",
            "Mary Brown",
            "Hedge fund manager",
        ),
        (
            "Then Kentucky Republican Mary Brown spoke.",
            "Mary Brown",
            "Kentucky Republican",
        ),
        (
            "The Garrison Institute, a Washington think tank, paid.",
            "Garrison Institute",
            "Washington think tank",
        ),
    ],
)
def test_role_beside_a_name_is_kept(text: str, name: str, role: str) -> None:
    assert entity(text, name).roles == (role,)


@pytest.mark.parametrize(
    "text",
    [
        "We met Mary Brown, 34, today.",
        "Later Mrs Mary Brown and Sir John Brown left.",
        "He told the president, Mary Brown said.",
        "We met Mary Brown, the company said.",
    ],
)
def test_what_describes_nobody_is_no_role(text: str) -> None:
    assert entity(text, "Mary Brown").roles == ()


def test_office_held_by_one_person_refers_to_that_person() -> None:
    text = "President Mary Brown came. Later the president left."
    (reference,) = entity(text, "Mary Brown").references
    assert reference.form is MentionForm.ROLE
    assert reference.span.of(text) == "the president"


def test_office_held_by_two_refers_to_nobody() -> None:
    text = "President Mary Brown met President John Smith. Later the president left."
    assert entity(text, "Mary Brown").references == ()


def test_demonym_counts_with_its_country() -> None:
    text = "He left Armenia. The Armenian border is closed."
    (reference,) = entity(text, "Armenia").references
    assert reference.form is MentionForm.DEMONYM
    assert reference.span.of(text) == "Armenian"
