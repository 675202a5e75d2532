"""What each passage of a page is: title, byline, date, caption, furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.ingest import wording
from tuireader.ingest.dates import date_line
from tuireader.ingest.html.hints import Hint
from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tuireader.ingest.html.walk import Passage

_ABOVE = 20
"""Passages above the article among which an unconfirmed h1 is still its title."""
_HEAD_ABOVE, _HEAD_BELOW = 5, 4
_BYLINE_WORDS = 30
_OWN = frozenset((BlockKind.TITLE, BlockKind.CAPTION, BlockKind.CODE, BlockKind.QUOTE))
"""Kinds whose names and dates are not the article's."""


def label(
    passages: Sequence[Passage], chosen: range, hints: Sequence[Hint], declared: str
) -> tuple[tuple[BlockKind, ...], str]:
    """Say what each passage is.

    Args:
        passages: of the whole page.
        chosen: the indexes of the article among them.
        hints: what the markup says of each.
        declared: the title that the page declares, or "".

    Returns: as many kinds as there are passages, and the words of the title.
    """
    kinds = [
        _kind(passage, hint)
        if index in chosen and hint not in {Hint.CERTAIN, Hint.FURNITURE}
        else BlockKind.BOILERPLATE
        for index, (passage, hint) in enumerate(zip(passages, hints, strict=True))
    ]
    title = _label_title(passages, kinds, chosen, declared)
    _label_head(passages, kinds, chosen, title)
    _label_foot(passages, kinds, chosen)
    words = declared if title is None else passages[title].line
    return tuple(kinds), words


def _kind(passage: Passage, hint: Hint) -> BlockKind:
    """Say what a passage inside the article is."""
    text, words = passage.line, wording.count_words(passage.text)
    if hint is Hint.RELATED:
        return BlockKind.RELATED
    if passage.kind is BlockKind.CODE:
        return BlockKind.CODE
    if hint is Hint.CAPTION or passage.kind is BlockKind.CAPTION:
        return BlockKind.CAPTION
    if hint is Hint.BYLINE and words <= _BYLINE_WORDS:
        return BlockKind.BYLINE
    if hint is Hint.DATE and date_line(text):
        return BlockKind.DATE
    if words < 30 and wording.is_related(text):
        return BlockKind.RELATED
    if words < 60 and not wording.holds_quotation(text) and _is_ask(text):
        return BlockKind.BOILERPLATE
    if words < 45 and wording.is_caption(text):
        return BlockKind.CAPTION
    return passage.kind


def _is_ask(text: str) -> bool:
    return wording.is_plea(text) or wording.is_notice(text)


def _label_title(
    passages: Sequence[Passage], kinds: list[BlockKind], chosen: range, declared: str
) -> int | None:
    """Mark the passage that is the title and return its index.

    The last one above the article whose words are the declared title; else a heading
    that shares them; else the h1 right above. The title's other copies are furniture.
    """
    wanted = _letters(declared)
    above = range(min(chosen.start + 3, len(passages)))
    same = [index for index in above if wanted == _letters(passages[index].text)]
    for index in same if wanted else ():
        kinds[index] = BlockKind.BOILERPLATE
    headings = [i for i in above if passages[i].kind is BlockKind.HEADING]
    tops = [index for index in headings if passages[index].level == 1]
    alike = [i for i in tops or headings if _shares(_letters(passages[i].text), wanted)]
    near = [index for index in tops if index >= chosen.start - _ABOVE]
    found = ((same if wanted else []) or alike or near)[-1:]
    if not found:
        return None
    kinds[found[0]] = BlockKind.TITLE
    return found[0]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _shares(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)


def _label_head(
    passages: Sequence[Passage],
    kinds: list[BlockKind],
    chosen: range,
    title: int | None,
) -> None:
    """Find date, byline and caption near the beginning of the article."""
    top = chosen.start if title is None else min(title, chosen.start)
    last = min(chosen.start + _HEAD_BELOW, len(passages))
    for index in range(max(0, top - _HEAD_ABOVE), last):
        text = passages[index].line
        if kinds[index] in _OWN:
            continue
        if wording.byline_of(text):
            kinds[index] = BlockKind.BYLINE
        elif date_line(text):
            kinds[index] = BlockKind.DATE
        elif (
            passages[index].kind is BlockKind.CAPTION
            and title is not None
            and title < index < chosen.start
        ):
            # the picture under a title, above the first paragraph
            kinds[index] = BlockKind.CAPTION


def _label_foot(
    passages: Sequence[Passage], kinds: list[BlockKind], chosen: range
) -> None:
    """Keep the pointers to other articles right below the last paragraph."""
    for index in range(chosen.stop, len(passages)):
        text = passages[index].line
        if wording.count_words(text) >= 30 or not wording.is_related(text):
            return
        kinds[index] = BlockKind.RELATED


def byline_in(passages: Sequence[Passage], kinds: Sequence[BlockKind]) -> str:
    """Return the names in the first byline, or ""."""
    found = (
        wording.byline_of(passage.line)
        for passage, kind in zip(passages, kinds, strict=True)
        if kind is BlockKind.BYLINE
    )
    return next(filter(None, found), "")


def date_in(passages: Sequence[Passage], kinds: Sequence[BlockKind]) -> date | None:
    """Return the first date among those that are marked, or None."""
    found = (
        date_line(passage.line)
        for passage, kind in zip(passages, kinds, strict=True)
        if kind is BlockKind.DATE
    )
    return next(filter(None, found), None)
