"""Which passages have which roles."""

from __future__ import annotations

from tuireader.model import Analysis, Quotation, Span
from tuireader.page.palette import Palette
from tuireader.page.roles import SPEAKERS, Mark, Role, speaker_marks

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
