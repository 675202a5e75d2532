"""A headline in marks over an interview is said by the one who answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.parties import Party
    from tuireader.analysis.quotations.script import Turn
    from tuireader.model import Block, Quotation

INTERVIEWED: Final = "interviewed"
_CONFIDENCE: Final = 0.8
_AT_LEAST: Final = 3
"""Words that are what somebody said, and no mere word of his."""
_TWO: Final = 2


def with_headline(
    text: str,
    blocks: Sequence[Block],
    quotations: Sequence[Quotation],
    turns: Sequence[Turn],
) -> tuple[Quotation, ...]:
    """Give what the title of an interview quotes to the one who is interviewed.

    Args:
        text: Of the article.
        blocks: Its blocks; sorted.
        quotations: Of the article, sorted.
        turns: Of the article, sorted.

    Returns:
        The same quotations; where two take turns, those of the title that have no
        speaker are by the one who asks less.
    """
    party = _interviewed(text, turns)
    titles = [block.span for block in blocks if block.kind is BlockKind.TITLE]
    if party is None:
        return tuple(quotations)
    return tuple(
        _said(quotation, party)
        if quotation.speaker is None
        and any(title.covers(quotation.span) for title in titles)
        and len(quotation.span.of(text).split()) >= _AT_LEAST
        else quotation
        for quotation in quotations
    )


def _interviewed(text: str, turns: Sequence[Turn]) -> Party | None:
    """Return the party of two that asks less, if it is known by name."""
    asking = Counter({turn.party: 0 for turn in turns})
    asking.update(turn.party for turn in turns if "?" in turn.words.of(text)[-3:])
    if len(asking) != _TWO:
        return None
    (_, most), (party, least) = asking.most_common()
    return party if party.entity and _TWO * least < most else None


def _said(quotation: Quotation, party: Party) -> Quotation:
    return replace(
        quotation,
        speaker=party.name,
        speaker_id=party.entity,
        rule=INTERVIEWED,
        confidence=_CONFIDENCE,
        evidence=(party.named,) if party.named else (),
    )
