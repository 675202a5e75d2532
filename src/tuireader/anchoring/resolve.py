"""Find a passage again in a text that may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.model import Anchor, Span

if TYPE_CHECKING:
    from tuireader.model import Target


class Resolved(NamedTuple):
    """Where a target stands in a text, and how sure that is."""

    span: Span | None
    """None for an orphan."""
    anchor: Anchor
    score: float
    """0 to 1."""


def resolve(target: Target, text: str) -> Resolved:
    """Find the passage of a target.

    Args:
        target: the selectors, as `describe` made them.
        text: the text as it is now.
    """
    span = Span(target.position.start, target.position.end)
    if span.end <= len(text) and span.of(text) == target.quote.exact:
        return Resolved(span, Anchor.EXACT, 1.0)
    return Resolved(None, Anchor.ORPHAN, 0.0)
