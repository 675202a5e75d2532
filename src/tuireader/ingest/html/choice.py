"""Which passages of a page are the article.

Every passage gets a score as in `tuireader.ingest.prose`, with what the markup says
added. A part of the tree that is marked as the body of an article ("entry-content")
and has nearly all the prose is taken whole, but for the furniture at its ends.
Otherwise the article is the part of the tree with the largest sum of scores, and of
that the best run. A hint is void where much of the page's prose lies under it:
"has-sidebar" on a wrapper says nothing of the words inside.
"""

from __future__ import annotations

from itertools import accumulate, islice
from typing import TYPE_CHECKING

from tuireader.ingest import prose, wording
from tuireader.ingest.html.hints import Hint
from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.ingest.html.walk import Page, Passage

_VOID_SHARE = {Hint.FURNITURE: 0.4, Hint.RELATED: 0.4, Hint.CERTAIN: 0.8}
"""Of the page's prose: above it the hint says nothing. Its keys lie outside."""
_BODY_SHARE = 0.8
_ARTICLE_SHARE = 0.5
_EARLY_ENOUGH = 0.6
_CLEARLY_BETTER = 1.6
_CLIMBS = 30
_FURNITURE = -6.0
_LINKED_HEADING = -6.0
_LINKED_WORDS = -4.0
_CODE = 2.0
_PLAIN_ITEM = -1.0
_QUOTE = 0.1
_SHORT_QUOTE = 40
"""Words."""
_LINKED = 0.5
_LEAD = 5.0
_LEAD_BLOCKS = 3


def choose_article(page: Page) -> tuple[range, tuple[Hint, ...]]:
    """Find the article in a page.

    Returns: the indexes of the passages it runs over, and for each passage of the
        page what the markup around it says (`Hint.NONE` where that is void).
    """
    plain = [_score(passage) for passage in page.passages]
    body = _marked(page, plain, Hint.BODY)
    hints = _hints(page, plain, body)
    scores = [
        min(value, 0.0) + _FURNITURE if hint in _VOID_SHARE else value
        for value, hint in zip(plain, hints, strict=True)
    ]
    best = _best_region(page, scores)
    enough = _prose_in(scores, best)
    if body and _prose_in(scores, body) >= _BODY_SHARE * enough:
        start = _lead_start(page, body.start, hints, scores)
        return _without_edges(page, range(start, body.stop), hints), hints
    article = _marked(page, scores, Hint.ARTICLE)
    if article and _prose_in(scores, article) >= _ARTICLE_SHARE * enough:
        best = article
    start, stop = prose.best_run(scores[best.start : best.stop])
    return range(best.start + start, best.start + stop), hints


def _score(passage: Passage) -> float:
    if passage.kind is BlockKind.CODE:
        return _CODE
    words = wording.count_words(passage.text)
    is_item = passage.kind is BlockKind.LIST_ITEM
    value = prose.score(passage.line, is_item=is_item)
    if passage.kind is BlockKind.HEADING:
        return max(value, -1.0) if passage.linked < _LINKED else _LINKED_HEADING
    if passage.linked > _LINKED and words < 40:
        return min(value, 0.0) + _LINKED_WORDS
    if is_item:
        # a list of ingredients must not part an article in two
        return max(value, _PLAIN_ITEM) if value > _LINKED_WORDS else value
    if passage.kind is BlockKind.QUOTE and words < _SHORT_QUOTE:
        # a short quotation at the end of an article, and who signs it, belong to it
        return value if wording.mentions_ask(passage.text) else max(value, _QUOTE)
    return min(value, -1.0) if passage.kind is BlockKind.CAPTION else value


def _prose_in(scores: Sequence[float], part: range) -> float:
    return sum(max(scores[index], 0.0) for index in part)


def _marked(page: Page, scores: Sequence[float], mark: Hint) -> range | None:
    """Return the range of a region with this mark: the earliest of the best ones."""
    good = [0.0, *accumulate(max(value, 0.0) for value in scores)]
    marked = [
        (good[region.end] - good[region.first], range(region.first, region.end))
        for region in page.regions
        if region.hint is mark and region.first < region.end
    ]
    best = max((held for held, _ in marked), default=0.0)
    return next((part for held, part in marked if held >= _EARLY_ENOUGH * best), None)


def _hints(page: Page, scores: Sequence[float], body: range | None) -> tuple[Hint, ...]:
    """Return the hint that holds for each passage: the strongest of its regions."""
    good = [0.0, *accumulate(max(value, 0.0) for value in scores)]
    all_good = good[-1] or 1.0
    held: list[Hint] = []
    for region in page.regions:
        above = held[region.parent] if region.parent >= 0 else Hint.NONE
        hint = region.hint
        if hint in _VOID_SHARE:
            share = (good[region.end] - good[region.first]) / all_good
            has_body = body and region.first <= body.start and body.stop <= region.end
            if has_body or share > _VOID_SHARE[hint]:
                hint = Hint.NONE
        if above in _VOID_SHARE or hint in {Hint.NONE, Hint.ARTICLE, Hint.BODY}:
            hint = above
        held.append(hint)
    return tuple(held[passage.region] or passage.hint for passage in page.passages)


def _best_region(page: Page, scores: Sequence[float]) -> range:
    """Return the range of the part of the tree with the largest sum of scores.

    A lone paragraph can beat the part that it stands in, because of the furniture
    beside it; so the part around is taken while its best run is clearly better.
    """
    total = [0.0, *accumulate(scores)]
    # of equals the innermost: it comes later
    index, best = max(
        enumerate(page.regions),
        key=lambda pair: (total[pair[1].end] - total[pair[1].first], pair[0]),
    )
    found = range(best.first, best.end)
    most = prose.most_prose(scores[best.first : best.end])
    for around in islice(_ranges_around(page, index), _CLIMBS):
        here = prose.most_prose(scores[around.start : around.stop])
        if here > _CLEARLY_BETTER * most:
            found, most = around, here
    return found


def _ranges_around(page: Page, index: int) -> Iterator[range]:
    """Yield the ranges of the regions around one, from the inside, each once."""
    last = page.regions[index]
    while index >= 0:
        region = page.regions[index]
        if (region.first, region.end) != (last.first, last.end):
            yield range(region.first, region.end)
            last = region
        index = region.parent


def _lead_start(
    page: Page, start: int, hints: Sequence[Hint], scores: Sequence[float]
) -> int:
    """Take in the sentences right above a marked body: the lead of the article."""
    first = start
    while (
        start - first < _LEAD_BLOCKS
        and first > 0
        and scores[first - 1] > _LEAD
        and hints[first - 1] is Hint.NONE
        and page.passages[first - 1].kind is not BlockKind.HEADING
    ):
        first -= 1
    return first


def _without_edges(page: Page, body: range, hints: Sequence[Hint]) -> range:
    """Drop the furniture at both ends of a marked body."""
    first, end = body.start, body.stop
    while first < end and _is_furniture(page.passages[first], hints[first]):
        first += 1
    while end > first and (
        _is_furniture(page.passages[end - 1], hints[end - 1])
        or page.passages[end - 1].kind is BlockKind.HEADING
    ):
        end -= 1
    return range(first, end)


def _is_furniture(passage: Passage, hint: Hint) -> bool:
    text, words = passage.line, wording.count_words(passage.text)
    if hint in _VOID_SHARE or wording.ends_article(text):
        return True
    if words < 40 and passage.linked > _LINKED:
        return True
    return words < 60 and wording.mentions_ask(text)
