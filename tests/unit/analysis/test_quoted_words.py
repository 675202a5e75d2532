"""Whether quoted words are somebody's, or the name of something."""

from __future__ import annotations

import pytest

from tuireader import analyse


@pytest.mark.parametrize(
    "text",
    [
        "The novel “Winter Harbour” sold well.",
        "She won a prize for the song “Cold Water Blues”.",
        "Nobody watched “The Late Hour” last year.",
        "A “smart” kettle costs forty pounds.",
        "The so-called “water holiday” has cost a fifth of the crop.",
    ],
)
def test_names_and_scare_quotes_have_no_speaker(text: str) -> None:
    assert [one.speaker for one in analyse(text).quotations] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe said the kettle was “far too clever for its own good”.", "Jane Roe"),
        ("Jane Roe said she felt “cold”.", "Jane Roe"),
        ("Jane Roe called the plan “a disgrace”.", "Jane Roe"),
        ("Jane Roe warned of “a long and bitter winter”.", "Jane Roe"),
    ],
)
def test_fragments_that_somebody_says_have_a_speaker(text: str, speaker: str) -> None:
    assert [one.speaker for one in analyse(text).quotations] == [speaker]
