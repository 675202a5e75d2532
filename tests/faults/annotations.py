"""Annotations that are made for the trials: the same for the same uid and words."""

from __future__ import annotations

from datetime import UTC, datetime

from tuireader.model import (
    Annotation,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)

_MADE = datetime(2023, 11, 15, 9, 30, tzinfo=UTC)


def annotation(uid: str, body: str) -> Annotation:
    """Return a note with these words."""
    quote = TextQuoteSelector("declined to", "The minister ", " comment.")
    return Annotation(
        uid=uid,
        motivation=Motivation.COMMENTING,
        target=Target(
            "00d1b2c3a4f5e697", TextPositionSelector(13, 24), quote, "ab" * 32
        ),
        body=body,
        created=_MADE,
        modified=_MADE,
    )
