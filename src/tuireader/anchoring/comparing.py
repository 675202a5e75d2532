"""A passage as it was beside what stands at its place now, word by word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tuireader.anchoring.levelling import level, level_once
from tuireader.anchoring.trace import Trace
from tuireader.model import Compared, ComparedPart, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Target

_AROUND = 160
"""Code points shown on either side of a passage."""
_WORD = re.compile(r"\S+\s*|\s+")


def compare(target: Target, text: str, old: str, span: Span | None) -> Compared | None:
    """Set a passage of the old text beside its place in the new one.

    Args:
        target: the selectors, made on `old`.
        text: as it is now.
        old: as it was.
        span: the passage in `text`; None for an orphan: where its neighbours went.

    Returns:
        None when the selectors do not fit the old text.
    """
    position = target.position
    if old[position.start : position.end] != target.quote.exact:
        return None
    then = _words(old, Span(position.start, position.end))
    place = span or _neighbourhood(text, old, position.start, position.end)
    now = [] if place is None else _words(text, place)
    return _marked(then, now)


def _neighbourhood(text: str, old: str, start: int, end: int) -> Span | None:
    """Return where a passage that is gone would stand, by what stood around it."""
    page = level(text)
    carried = Trace.of(level(old), start, end, page.text).carried
    if carried is None:
        return None
    origins = (*page.origins, len(text))
    first, last = origins[carried.start], origins[carried.end]
    return Span(first, max(first, last))


def _words(text: str, span: Span) -> list[tuple[str, bool]]:
    """Return the words of a passage and around it; True for its own."""
    first = _word_start(text, max(0, span.start - _AROUND), span.start)
    last = _word_end(text, span.end, min(len(text), span.end + _AROUND))
    parts = (
        (text[first : span.start], False),
        (text[span.start : span.end], True),
        (text[span.end : last], False),
    )
    return [
        (word, is_passage) for part, is_passage in parts for word in _WORD.findall(part)
    ]


def _word_start(text: str, at: int, most: int) -> int:
    while 0 < at < most and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, least: int, at: int) -> int:
    while least < at < len(text) and not text[at].isspace():
        at -= 1
    return at


def _marked(then: list[tuple[str, bool]], now: list[tuple[str, bool]]) -> Compared:
    """Find the words that both sides have."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - costs 24 ms

    was = [level_once(word).text.strip() for word, _ in then]
    here = [level_once(word).text.strip() for word, _ in now]
    same_then: set[int] = set()
    same_now: set[int] = set()
    for step in Indel.opcodes(was, here):
        if step.tag == "equal":
            same_then.update(range(step.src_start, step.src_end))
            same_now.update(range(step.dest_start, step.dest_end))
    return Compared(_joined(then, same_then), _joined(now, same_now))


def _joined(
    words: Iterable[tuple[str, bool]], same: set[int]
) -> tuple[ComparedPart, ...]:
    """Put neighbours that are alike into one part."""
    parts: list[ComparedPart] = []
    for number, (word, is_passage) in enumerate(words):
        part = ComparedPart(word, is_passage, number not in same)
        if parts and parts[-1][1:] == part[1:]:
            part = part._replace(text=parts.pop().text + word)
        parts.append(part)
    return tuple(parts)
