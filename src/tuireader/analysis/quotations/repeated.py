"""A headline quotes words that the article quotes again, with their speaker."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Block, Quotation, Span

REPEATED: Final = "repeated"
_CONFIDENCE: Final = 0.95
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_INNER: Final = re.compile("‘[^’]*’|“[^”]*”|«[^»]*»|„[^“”]*[“”]")
_AT_LEAST: Final = 3
"""Words that are no accident when they come again."""
_HEADS: Final = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION)


def with_repeated(
    text: str, blocks: Sequence[Block], quotations: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """Give the words quoted in titles, headings and captions their speaker.

    Args:
        text: Of the article.
        blocks: Its blocks; sorted.
        quotations: Of the whole article, sorted.

    Returns:
        The same quotations. A headline's words that come again in a quotation of the
        text have the speaker of that one.
    """
    heads = [block.span for block in blocks if block.kind in _HEADS]
    in_heads = _inside(heads, quotations)
    if not in_heads:
        return tuple(quotations)
    said = {
        index: f" {_own_words(text, quotation.span)} "
        for index, quotation in enumerate(quotations)
        if quotation.speaker and index not in in_heads
    }
    found = list(quotations)
    for index in in_heads:
        words = _words(text, found[index].span)
        if words.count(" ") + 1 < _AT_LEAST:
            continue
        again = (n for n, other in said.items() if f" {words} " in other)
        source = next(again, None)
        if source is not None:
            found[index] = _as_said(found[index], found[source])
    return tuple(found)


def _as_said(quotation: Quotation, source: Quotation) -> Quotation:
    return replace(
        quotation,
        speaker=source.speaker,
        speaker_id=source.speaker_id,
        cue=None,
        rule=REPEATED,
        confidence=min(_CONFIDENCE, source.confidence),
        evidence=(source.span,),
    )


def _inside(heads: Sequence[Span], quotations: Sequence[Quotation]) -> set[int]:
    """Return the indices of the quotations in these blocks."""
    found: set[int] = set()
    following = 0
    for index, quotation in enumerate(quotations):
        while following < len(heads) and heads[following].end <= quotation.span.start:
            following += 1
        if following < len(heads) and heads[following].covers(quotation.span):
            found.add(index)
    return found


def _own_words(text: str, span: Span) -> str:
    """Return a quotation's words without those that it quotes from others."""
    return _in_small(_INNER.sub(" … ", span.of(text)[1:-1]))


def _words(text: str, span: Span) -> str:
    """Return the words of a passage in small letters, without marks."""
    return _in_small(span.of(text))


def _in_small(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
