"""Names of colours that passages are highlighted in."""

from __future__ import annotations

import pytest

from tuireader.model import (
    Annotation,
    Colour,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    colour_named,
    colour_names,
)

TARGET = Target("a", TextPositionSelector(0, 4), TextQuoteSelector("tide"))


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("", Colour.YELLOW),
        ("yellow", Colour.YELLOW),
        ("Green", Colour.GREEN),
        ("pink", Colour.PURPLE),
        ("magenta", Colour.PURPLE),
        ("orange", Colour.RED),
        ("teal", Colour.YELLOW),
    ],
)
def test_every_name_is_painted_in_one_of_ours(name: str, colour: Colour) -> None:
    assert colour_named(name) is colour


def test_the_four_colours_of_a_kindle_stay_apart() -> None:
    names = ("yellow", "blue", "pink", "orange")
    assert len({colour_named(name) for name in names}) == len(names)


def test_the_colours_follow_each_other_around() -> None:
    around = [Colour.YELLOW]
    while (after := around[-1].next) is not Colour.YELLOW:
        around.append(after)
    assert around == [*Colour]


def test_the_usual_colour_is_kept_without_a_name() -> None:
    assert [colour.kept for colour in Colour] == ["", "green", "blue", "red", "purple"]
    assert all(colour_named(colour.kept) is colour for colour in Colour)


def test_letters_tell_the_colours_apart() -> None:
    assert len({colour[0] for colour in Colour}) == len(Colour)


@pytest.mark.parametrize(
    ("motivation", "colour", "names"),
    [
        (Motivation.HIGHLIGHTING, "", ("yellow",)),
        (Motivation.HIGHLIGHTING, "Pink", ("pink", "purple")),
        (Motivation.HIGHLIGHTING, "green", ("green",)),
        (Motivation.COMMENTING, "", ()),
        (Motivation.COMMENTING, "blue", ("blue",)),
    ],
)
def test_a_colour_is_asked_for_by_its_own_name_and_by_ours(
    motivation: Motivation, colour: str, names: tuple[str, ...]
) -> None:
    kept = Annotation("u", motivation, TARGET, colour=colour)
    assert colour_names(kept) == names
