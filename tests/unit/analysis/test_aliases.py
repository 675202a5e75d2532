"""Which names are names of the same."""

from __future__ import annotations

import pytest

from tuireader.analysis import analyse
from tuireader.model import Article, Entity


def entities(text: str) -> dict[str, Entity]:
    return {e.name: e for e in analyse(Article.from_text(text)).entities}


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("We met Mary Brown. Then Brown left.", "Mary Brown", ("Brown",)),
        (
            "It joined the World Trade Organisation (WTO). The WTO agreed.",
            "World Trade Organisation",
            ("WTO",),
        ),
        ("He left the UK. Then Britain voted.", "UK", ("Britain",)),
        (
            "Here Niklol Pashinyan sat. Nikol Pashinyan rose. Nikol Pashinyan ate.",
            "Nikol Pashinyan",
            ("Niklol Pashinyan",),
        ),
        (
            "He works for Ford Motor Company. Later Ford won.",
            "Ford Motor Company",
            ("Ford",),
        ),
    ],
)
def test_names_of_one_entity_are_joined(
    text: str, name: str, aliases: tuple[str, ...]
) -> None:
    assert entities(text)[name].aliases == aliases


def test_last_word_alone_is_the_thing_named_in_full_before() -> None:
    text = "They sent up Space Shuttle Zorvath. Later Zorvath landed."
    assert entities(text)["Space Shuttle Zorvath"].aliases == ("Zorvath",)


def test_product_stays_apart_from_its_maker() -> None:
    assert {"Google", "Google Maps"} <= entities(
        "We asked Google. They use Google Maps."
    ).keys()


def test_capital_stays_apart_from_its_country() -> None:
    assert {"Moscow", "Russia"} <= entities("He left Moscow for Russia.").keys()


def test_ids_are_unique() -> None:
    text = "Mr Ren spoke. In Ren-2 and in REN they saw Ren’s Ren 2. The West-2, West 2."
    found = analyse(Article.from_text(text)).entities
    assert len({e.id for e in found}) == len(found)
