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


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        (
            "He leads the CEP (Polish Electoral Commission). The CEP will count again.",
            "Polish Electoral Commission",
            ("CEP",),
        ),
        (
            "The National Treasury Bank (BNT) paid. Later the BNT denied it.",
            "National Treasury Bank",
            ("BNT",),
        ),
        (
            "It fell near the Masjid Ulu (Great Mosque) on Monday.",
            "Masjid Ulu",
            ("Great Mosque",),
        ),
        (
            "Apple Computer sued the agency. Then Apple gave in.",
            "Apple Computer",
            ("Apple",),
        ),
    ],
)
def test_a_name_explained_in_brackets_is_an_alias(
    text: str, name: str, aliases: tuple[str, ...]
) -> None:
    assert entities(text)[name].aliases == aliases


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The Harbour Authority (NYSE) fell. The NYSE rose.", "NYSE"),
        ("The play stars Gandalf Storm (Greta Lindqvist) again.", "Greta Lindqvist"),
        ("They met at the Metro Hotel (Denmark) in spring.", "Denmark"),
        ("So said Anu Kallaste (Foreign Ministry) on Monday.", "Foreign Ministry"),
    ],
)
def test_what_else_stands_in_brackets_is_none(text: str, apart: str) -> None:
    assert apart in entities(text)
    assert all(apart not in e.aliases for e in entities(text).values())


_VERSIONS = (
    "He wrote software for the browser Snow Lynx 4. Snow Lynx 4 was slow. The firm "
    "praised Snow Lynx 7, the newest version. Snow Lynx is a browser for everyone."
)


def test_versions_of_a_thing_are_counted_apart() -> None:
    found = entities(_VERSIONS)
    assert {n: len(found[n].mentions) for n in found if n.startswith("Snow")} == {
        "Snow Lynx": 1,
        "Snow Lynx 4": 2,
        "Snow Lynx 7": 1,
    }


def test_an_acronym_goes_to_its_version() -> None:
    found = entities(_VERSIONS + " The browser SL4 is old; SL7 is not.")
    assert found["Snow Lynx 4"].aliases == ("Snow Lynx", "SL4")
    assert found["Snow Lynx 7"].aliases == ("Snow Lynx", "SL7")


@pytest.mark.parametrize(
    "text",
    [
        # amounts
        "He paid for the film Dort 2,400 and Dort 3,500. The film Dort 2,400 won.",
        # one number only
        "He wrote the app Snow Lynx 4. The app Snow Lynx 4 is one. Snow Lynx sold.",
        # counts of what comes after
        "The browser Snow Lynx 4 times failed and 7 times won. Snow Lynx 7 times.",
        # people
        "Greta Holm 6 points, Ada Holm 4. Greta Holm 6 games, Greta Holm 7 of them.",
    ],
)
def test_numbers_that_are_no_versions(text: str) -> None:
    assert not [name for name in entities(text) if name[-1].isdecimal()]
