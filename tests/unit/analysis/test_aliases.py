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
        (
            "Calloway Air cancelled it. Calloway said the storm was to blame.",
            "Calloway Air",
            ("Calloway",),
        ),
        (
            "She told the Granite Courier so. The Courier printed it.",
            "Granite Courier",
            ("Courier",),
        ),
        (
            "Hairdresser Gina Ferrante came. Then Gina left.",
            "Gina Ferrante",
            ("Gina",),
        ),
        (
            "We saw Philip Ostrander. His friends call him Phil, he says.",
            "Philip Ostrander",
            ("Phil",),
        ),
        (
            "Here is Ikaika Nakoa. Later Mr. Nakoa left.",
            "Ikaika Nakoa",
            ("Nakoa",),
        ),
        ("José Ramos sat. Jose Ramos rose.", "José Ramos", ("Jose Ramos",)),
        (
            "He met Hillary Clinton. Hilary Clinton spoke. Hillary Clinton left.",
            "Hillary Clinton",
            ("Hilary Clinton",),
        ),
        (
            "It left Greenwich, Conn., for Connecticut. In Connecticut it rained.",
            "Connecticut",
            ("Conn.",),
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


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("We saw the Google Science Fair. Google paid.", ("Google Science Fair",)),
        ("He owns an Apple TV. Apple made it.", ("Apple",)),
        ("Kowloon East and Kowloon West voted.", ("Kowloon East", "Kowloon West")),
        ("Eric Garner met Erica Garner.", ("Eric Garner", "Erica Garner")),
        ("The Bank of Tarn closed. In Tarn it rained.", ("Bank of Tarn", "Tarn")),
    ],
)
def test_what_only_looks_alike_stays_apart(text: str, apart: tuple[str, ...]) -> None:
    found = entities(text)
    assert set(apart) <= found.keys()
    assert not any(found[name].aliases for name in apart)


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
