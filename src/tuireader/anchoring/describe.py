"""A passage as selectors that outlive a change of the text.

Source: W3C Recommendation "Web Annotation Data Model", sections 4.2.4 (text quote)
and 4.2.5 (text position).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import TextPositionSelector, TextQuoteSelector

if TYPE_CHECKING:
    from tuireader.model import Span

CONTEXT = 128
"""Code points kept on either side: four times the usual 32 halves the wrong answers."""


def describe(text: str, span: Span) -> tuple[TextPositionSelector, TextQuoteSelector]:
    """Say where a passage stands and what it says, with what stands around it.

    Args:
        text: the whole text.
        span: the passage, in code points.

    Raises:
        ValueError: the span ends behind the text.
    """
    if span.end > len(text):
        raise ValueError(f"the text ends at {len(text)}, the passage at {span.end}")
    quote = TextQuoteSelector(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )
    return TextPositionSelector(span.start, span.end), quote
