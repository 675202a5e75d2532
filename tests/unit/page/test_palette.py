"""Letters and roles of speakers."""

from __future__ import annotations

import pytest

from tuireader.model import Analysis, Entity, EntityKind, Mention, Quotation, Span
from tuireader.page.palette import Palette
from tuireader.page.roles import SPEAKERS, Role


def palette_of(*names: str | None) -> Palette:
    """Make the palette of an article in which phrases are quoted, no entities."""
    quotations = (
        Quotation(Span(place, place + 1), name, rule="test")
        for place, name in enumerate(names)
    )
    return Palette.of(Analysis("article", quotations=tuple(quotations)))


def letters_of(name: str, palette: Palette) -> str:
    return palette.letters(name.casefold())


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Dora Parr", "DP"),
        ("Moscow", "Mo"),
        ("EU", "EU"),
        ("a senior official", "SO"),
        ("Human Rights Watch", "HRW"),
        ("the White House", "WH"),
    ],
)
def test_letters_are_initials(name: str, letters: str) -> None:
    assert letters_of(name, palette_of(name)) == letters


def test_letters_are_unique() -> None:
    names = ("Dora Parr", "Dan Peters", "D P", "Dina Petrova", "Dov Pal")
    palette = palette_of(*names)
    letters = {letters_of(name, palette).casefold() for name in names}
    assert len(letters - {""}) == len(names)


def test_roles_follow_first_appearance() -> None:
    palette = palette_of("Ann", "Bob", "Ann")
    assert [speaker.name for speaker in palette.speakers] == ["Ann", "Bob"]
    assert palette.role("ann") is Role.SPEAKER_1
    assert palette.role("bob") is Role.SPEAKER_2


def test_the_most_quoted_keep_a_colour_of_their_own() -> None:
    names = [f"Speaker{letter}" for letter in "ABCDEFGHIJ"]
    palette = palette_of(*names, *names[2:])
    own = [palette.role(name.casefold()) for name in names[2:]]
    assert own == list(SPEAKERS)


def test_nobody_has_no_letters() -> None:
    palette = palette_of(None, "Ann")
    assert palette.letters(None) == ""
    assert palette.role(None) is Role.UNKNOWN_SPEAKER


def test_an_entity_has_one_colour_and_one_set_of_letters_under_all_its_names() -> None:
    marsh = Entity(
        "helena-marsh", "Helena Marsh", EntityKind.PERSON, (Mention(Span(0, 1)),)
    )
    by_role = Quotation(Span(0, 1), "the minister", marsh.id)
    by_name = Quotation(Span(2, 3), "Helena Marsh", marsh.id)
    stranger = Quotation(Span(4, 5), "The minister")
    palette = Palette.of(
        Analysis("a", quotations=(by_role, by_name, stranger), entities=(marsh,))
    )
    assert [speaker.name for speaker in palette.speakers] == [
        "Helena Marsh",
        "The minister",
    ]
    assert palette.letters(marsh.id) == "HM"
    assert palette.called(by_role) == "Helena Marsh (“the minister”)"
    assert palette.called(by_name) == palette.name_of(by_role) == "Helena Marsh"
    assert palette.called(Quotation(Span(6, 7))) == ""
