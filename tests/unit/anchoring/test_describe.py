from __future__ import annotations

import pytest

from tuireader.anchoring import describe
from tuireader.model import Span, TextPositionSelector, TextQuoteSelector

TEXT = "‘We regret it’, Peskov said."


def test_a_passage_is_described_by_place_and_words() -> None:
    assert describe(TEXT, Span(16, 22)) == (
        TextPositionSelector(16, 22),
        TextQuoteSelector("Peskov", "‘We regret it’, ", " said."),
    )


def test_context_is_128_code_points() -> None:
    text = "a" * 200 + "b" + "c" * 200
    _, quote = describe(text, Span(200, 201))
    assert quote == TextQuoteSelector("b", "a" * 128, "c" * 128)


def test_a_passage_behind_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="ends at 28"):
        describe(TEXT, Span(20, 29))
