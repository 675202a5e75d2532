"""Which of two bearers of a family name a short mention is."""

from __future__ import annotations

import pytest

from tuireader.analysis import analyse
from tuireader.model import Article


def bearers(text: str, mention: str) -> list[str]:
    """Return who each mention is, in the order of the text."""
    found = [
        (place.span.start, entity.name)
        for entity in analyse(Article.from_text(text)).entities
        for place in entity.mentions
        if place.span.of(text) == mention
    ]
    return [name for _, name in sorted(found)]


@pytest.mark.parametrize(
    ("text", "mention", "names"),
    [
        (
            "Bill Clinton met Hillary Clinton. Mrs Clinton spoke. Mr Clinton slept.",
            "Clinton",
            ["Hillary Clinton", "Bill Clinton"],
        ),
        (
            "Anna Kane came with her husband, Peter Kane. Mrs Kane sat. Mr Kane stood.",
            "Kane",
            ["Anna Kane", "Peter Kane"],
        ),
        (
            "Senator Mark Orr met Governor Al Orr. Governor Orr left. Senator Orr ate.",
            "Orr",
            ["Al Orr", "Mark Orr"],
        ),
        (
            "Robin Soto ran. Then Soto won. His sister, Elena Soto, wept. Soto smiled.",
            "Soto",
            ["Robin Soto", "Robin Soto"],
        ),
        (
            "We saw Mark Udall. We saw Tom Udall. Then Udall spoke.",
            "Udall",
            ["Tom Udall"],
        ),
    ],
    ids=["address", "kin", "office", "settled", "nearest"],
)
def test_short_mention_goes_to_its_bearer(
    text: str, mention: str, names: list[str]
) -> None:
    assert bearers(text, mention) == names
