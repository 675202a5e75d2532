"""A passage whose own words were changed, between neighbours that were not.

“I walk there every day,” said Roe. became “I walk there every single day,” said Roe.:
what stands before the passage and behind it says where it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.anchoring.similar import Passage

_NEAR = 32
"""Characters of a neighbour that are looked for."""
_TELLING = 12
"""Characters of a neighbour that say something."""
_LONG = 120
"""Characters of a passage that has other words where a fifth of it is different."""
_GROWN = 3
"""How many times as long as it was a passage may be that is still the same."""
_KEPT = 0.6
"""Twice the words in common over those in both, from which it is the same."""
_WORD = re.compile(r"\w+")


def enclosed_place(text: str, passage: Passage) -> tuple[int, int] | None:
    """Find where both neighbours of a passage stand with something like it between.

    Args:
        text: levelled.
        passage: levelled.

    Returns:
        A range of characters; None where a neighbour has changed, is too short or
        stands more than once, where something else is between the two, and where the
        passage is long.
    """
    if len(passage.exact) > _LONG:
        return None
    start = _end_of_prefix(text, passage.prefix)
    end = _start_of_suffix(text, passage.suffix)
    if start is None or end is None or end <= start:
        return None
    if end - start > _GROWN * len(passage.exact):
        return None
    if max(len(passage.prefix), len(passage.suffix)) < _TELLING:
        return None
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - costs 24 ms

    # Letters alone are much alike in any two sentences of a language.
    was, now = _WORD.findall(passage.exact), _WORD.findall(text[start:end])
    kept = Indel.normalized_similarity(was, now) if was else 0.0
    return (start, end) if kept >= _KEPT else None


def _end_of_prefix(text: str, prefix: str) -> int | None:
    near = prefix[-_NEAR:]
    if len(prefix) < _TELLING:
        # So little stands before a passage only at the top of a text.
        return len(prefix) if text.startswith(prefix) else None
    at = text.find(near)
    return at + len(near) if at >= 0 and text.find(near, at + 1) < 0 else None


def _start_of_suffix(text: str, suffix: str) -> int | None:
    near = suffix[:_NEAR]
    if len(suffix) < _TELLING:
        return len(text) - len(suffix) if text.endswith(suffix) else None
    at = text.find(near)
    return at if at >= 0 and text.find(near, at + 1) < 0 else None
