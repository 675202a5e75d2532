"""Turns of a dialogue that open with a dash."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tuireader import analyse
from tuireader.model import Article, Quotation

FRENCH = """Le garde s’est approché.

— Vous habitez ici ?

— Je ne sais pas, dit Paul Girard. Peut-être.

— Comment ça ? demanda le garde. Il haussa les épaules.

— Non, dit-il, je ne reviendrai pas."""
SPANISH = """—¿Vive usted aquí?

—No lo sé —dijo Pablo León—. Tal vez «mañana».

—¿Cómo que no? —preguntó el guardia."""
RUSSIAN = """— Вы здесь живёте?

— Не знаю, — сказал Игорь Белов. — Москва — это не мой город.

— Как это? — спросил сторож и вышел."""


def quotations(language: str, text: str) -> tuple[Article, tuple[Quotation, ...]]:
    article = replace(Article.from_text(text), language=language)
    return article, analyse(article).quotations


@pytest.mark.parametrize(
    ("language", "text", "turns"),
    [
        (
            "fr",
            FRENCH,
            [
                ("— Vous habitez ici ?", None),
                ("— Je ne sais pas", "Paul Girard"),
                ("Peut-être.", "Paul Girard"),
                ("— Comment ça ?", "le garde"),
            ],
        ),
        (
            "es",
            SPANISH,
            [
                ("—¿Vive usted aquí?", "el guardia"),
                ("—No lo sé", "Pablo León"),
                ("Tal vez «mañana».", "Pablo León"),
                ("—¿Cómo que no?", "el guardia"),
            ],
        ),
        (
            "ru",
            RUSSIAN,
            [
                ("— Вы здесь живёте?", "сторож"),
                ("— Не знаю", "Игорь Белов"),
                ("Москва — это не мой город.", "Игорь Белов"),
                ("— Как это?", "сторож"),
            ],
        ),
    ],
)
def test_what_is_said_is_parted_from_who_says_it(
    language: str, text: str, turns: list[tuple[str, str | None]]
) -> None:
    article, found = quotations(language, text)
    said = [(q.span.of(article.text), q.speaker) for q in found]
    for words, speaker in turns:
        assert words in [span for span, _ in said]
        assert speaker is None or (words, speaker) in said


def test_he_is_not_who_spoke_before_in_a_dialogue() -> None:
    _, found = quotations("fr", FRENCH)
    assert [q.speaker for q in found][-2:] == ["Paul Girard"] * 2


def test_he_is_the_other_of_two() -> None:
    text = (
        "— Bonjour, dit le garde.\n\n— Bonjour, dit Paul Girard.\n\n"
        "— Vous partez ? demanda-t-il."
    )
    speakers = [q.speaker for q in quotations("fr", text)[1]]
    assert speakers == ["le garde", "Paul Girard", "le garde"]


def test_a_list_with_dashes_is_no_dialogue() -> None:
    text = "Les mesures :\n\n— La fermeture du pont ;\n\n— La création d’une navette."
    assert not quotations("fr", text)[1]


def test_a_question_makes_a_dialogue_without_anybody_named() -> None:
    text = "— Vous partez ?\n\n— Demain."
    assert len(quotations("fr", text)[1]) == 2


def test_german_has_no_turns_with_dashes() -> None:
    assert not quotations("de", "— Gehen Sie?\n\n— Morgen, sagte Peter Lange.")[1]


def test_a_paragraph_that_is_mostly_in_marks_is_no_turn() -> None:
    text = "— « Nous partirons demain, quoi qu’il arrive », a dit Anne Morel."
    article, found = quotations("fr", text)
    assert [q.span.of(article.text)[0] for q in found] == ["«"]
