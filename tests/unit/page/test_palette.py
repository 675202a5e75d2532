"""Letters and roles of speakers."""

from __future__ import annotations

import pytest

from tuireader.model import Analysis, Quotation, Span
from tuireader.page.palette import Palette
from tuireader.page.roles import SPEAKERS, Role


def palette_of(*names: str | None) -> Palette:
    quotations = (
        Quotation(Span(place, place + 1), name, rule="test")
        for place, name in enumerate(names)
    )
    return Palette.of(Analysis("article", quotations=tuple(quotations)))


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
    assert palette_of(name).letters(name) == letters


def test_letters_are_unique() -> None:
    names = ("Dora Parr", "Dan Peters", "D P", "Dina Petrova", "Dov Pal")
    palette = palette_of(*names)
    assert len({palette.letters(name).casefold() for name in names}) == len(names)


def test_roles_follow_first_appearance() -> None:
    palette = palette_of("Ann", "Bob", "Ann")
    assert palette.speakers == ("Ann", "Bob")
    assert palette.role("Ann") is Role.SPEAKER_1
    assert palette.role("Bob") is Role.SPEAKER_2


def test_the_most_quoted_keep_a_colour_of_their_own() -> None:
    names = [f"Speaker{letter}" for letter in "ABCDEFGHIJ"]
    palette = palette_of(*names, *names[2:])
    own = [palette.role(name) for name in names[2:]]
    assert own == list(SPEAKERS)


def test_nobody_has_no_letters() -> None:
    palette = palette_of(None, "Ann")
    assert palette.letters(None) == ""
    assert palette.role(None) is Role.UNKNOWN_SPEAKER
