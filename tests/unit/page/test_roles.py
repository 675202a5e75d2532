"""Which passages have which roles."""

from __future__ import annotations

import pytest

from tuireader.model import (
    Analysis,
    Anchor,
    Annotation,
    Motivation,
    Placed,
    Quotation,
    Span,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from tuireader.page.palette import Palette
from tuireader.page.roles import (
    SPEAKERS,
    Mark,
    Role,
    annotation_marks,
    annotation_role,
    speaker_marks,
)

QUOTATIONS = (
    Quotation(Span(0, 20), "Ann Lee", inner=(Span(5, 9), Span(12, 15))),
    Quotation(Span(30, 40), "Ben Roe", inner=(Span(33, 36),)),
)
PALETTE = Palette.of(Analysis("a", quotations=QUOTATIONS))


def test_words_quoted_inside_keep_the_speakers_role_and_have_their_own() -> None:
    assert speaker_marks(QUOTATIONS, PALETTE) == (
        Mark(Span(0, 20), SPEAKERS[0]),
        Mark(Span(5, 9), Role.INNER_QUOTATION),
        Mark(Span(12, 15), Role.INNER_QUOTATION),
        Mark(Span(30, 40), SPEAKERS[1]),
        Mark(Span(33, 36), Role.INNER_QUOTATION),
    )


def test_of_one_speaker_alone_the_others_have_no_marks() -> None:
    assert speaker_marks(QUOTATIONS, PALETTE, "ben roe") == (
        Mark(Span(30, 40), SPEAKERS[1]),
        Mark(Span(33, 36), Role.INNER_QUOTATION),
    )


TARGET = Target("a", TextPositionSelector(3, 9), TextQuoteSelector("a word"))


def kept(motivation: Motivation, colour: str = "") -> Annotation:
    return Annotation("u", motivation, TARGET, colour=colour)


@pytest.mark.parametrize(
    ("colour", "role"),
    [
        ("", Role.HIGHLIGHTED),
        ("yellow", Role.HIGHLIGHTED),
        ("green", Role.HIGHLIGHTED_GREEN),
        ("blue", Role.HIGHLIGHTED_BLUE),
        ("orange", Role.HIGHLIGHTED_RED),
        ("purple", Role.HIGHLIGHTED_PURPLE),
        ("teal", Role.HIGHLIGHTED),
    ],
)
def test_a_highlight_has_the_role_of_its_colour(colour: str, role: Role) -> None:
    highlight = kept(Motivation.HIGHLIGHTING, colour)
    assert annotation_role(highlight) is role
    placed = Placed(highlight, Anchor.EXACT, Span(3, 9))
    assert annotation_marks([placed]) == (Mark(Span(3, 9), role),)


def test_a_note_that_came_with_a_colour_shows_both() -> None:
    note = kept(Motivation.COMMENTING, "blue")
    assert annotation_role(note) is Role.NOTED
    assert annotation_marks([Placed(note, Anchor.EXACT, Span(3, 9))]) == (
        Mark(Span(3, 9), Role.HIGHLIGHTED_BLUE),
        Mark(Span(3, 9), Role.NOTED),
    )
