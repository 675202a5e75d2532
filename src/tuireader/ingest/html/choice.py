"""Which passages of a page are the article.

Every passage gets a score as in `tuireader.ingest.prose`, with what the markup says
added. The article is the part of the tree with the largest sum, and of that the best
run. A hint is void where most of the page's prose lies under it: "has-sidebar" on a
wrapper says nothing of the words inside.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from tuireader.ingest import prose, wording
from tuireader.ingest.html.hints import Hint
from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.ingest.html.walk import Page, Passage

_OUTSIDE = frozenset((Hint.FURNITURE, Hint.CERTAIN, Hint.RELATED))
_VOID_SHARE = {Hint.FURNITURE: 0.4, Hint.RELATED: 0.4, Hint.CERTAIN: 0.8}
_MARKED_SHARE = 0.5
_FURNITURE = -6.0
_HEADING = -1.0
_LINKED = 0.5


def choose_article(page: Page) -> tuple[range, tuple[Hint, ...]]:
    """Find the article in a page.

    Returns: the indexes of the passages it runs over, and for each passage of the
        page what the markup around it says (`Hint.NONE` where that is void).
    """
    plain = [_score(passage) for passage in page.passages]
    body = _marked(page, plain, Hint.BODY)
    hints = _hints(page, plain, body)
    scores = [
        min(value, 0.0) + _FURNITURE if hint in _OUTSIDE else value
        for value, hint in zip(plain, hints, strict=True)
    ]
    first, end = _best_region(page, scores)
    if body is not None and _holds(scores, body) >= _MARKED_SHARE * _holds(
        scores, range(first, end)
    ):
        return _without_edges(page, body, hints), hints
    article = _marked(page, scores, Hint.ARTICLE)
    if article is not None and sum(
        scores[article.start : article.stop]
    ) >= _MARKED_SHARE * sum(scores[first:end]):
        first, end = article.start, article.stop
    start, stop = prose.best_run(scores[first:end])
    return range(first + start, first + stop), hints


def _holds(scores: Sequence[float], part: range) -> float:
    return sum(max(scores[index], 0.0) for index in part)


def _marked(page: Page, scores: Sequence[float], mark: Hint) -> range | None:
    """Return the range of the marked region with the most prose."""
    good = [0.0, *accumulate(max(value, 0.0) for value in scores)]
    marked = [
        region
        for region in page.regions
        if region.hint is mark and region.first < region.end
    ]
    if not marked:
        return None
    best = max(marked, key=lambda region: good[region.end] - good[region.first])
    return range(best.first, best.end)


def _without_edges(page: Page, body: range, hints: Sequence[Hint]) -> range:
    """Drop the furniture at both ends of a marked body."""

    def is_edge(index: int) -> bool:
        text = page.passages[index].text
        return (
            hints[index] in _OUTSIDE
            or wording.ends_article(text)
            or (wording.count_words(text) < 60 and wording.mentions_ask(text))
        )

    first, end = body.start, body.stop
    while first < end and is_edge(first):
        first += 1
    while end > first and is_edge(end - 1):
        end -= 1
    return range(first, end)


def _score(passage: Passage) -> float:
    words = wording.count_words(passage.text)
    if passage.kind is BlockKind.CODE:
        return 2.0
    value = prose.score(passage.text, is_item=passage.kind is BlockKind.LIST_ITEM)
    if passage.kind is BlockKind.HEADING:
        return max(value, _HEADING) if passage.linked < _LINKED else -6.0
    if passage.linked > _LINKED and words < 40:
        return min(value, 0.0) - 4
    if passage.kind is BlockKind.CAPTION:
        return min(value, -1.0)
    return value


def _hints(page: Page, scores: Sequence[float], body: range | None) -> tuple[Hint, ...]:
    """Return the hint that holds for each passage: the strongest of its regions."""
    good = [0.0, *accumulate(max(value, 0.0) for value in scores)]
    all_good = good[-1] or 1.0
    held: list[Hint] = []
    for region in page.regions:
        above = held[region.parent] if region.parent >= 0 else Hint.NONE
        hint = region.hint
        share = (good[region.end] - good[region.first]) / all_good
        around = (
            body is not None and region.first <= body.start and body.stop <= region.end
        )
        if hint in _OUTSIDE and (around or share > _VOID_SHARE[hint]):
            hint = Hint.NONE
        if above in _OUTSIDE or hint in {Hint.NONE, Hint.ARTICLE, Hint.BODY}:
            hint = above
        held.append(hint)
    return tuple(held[passage.region] or passage.hint for passage in page.passages)


def _best_region(page: Page, scores: Sequence[float]) -> tuple[int, int]:
    """Return the range of the part of the tree with the largest sum of scores."""
    total = [0.0, *accumulate(scores)]
    # of equals the innermost: it comes later
    best = max(
        enumerate(page.regions),
        key=lambda pair: (total[pair[1].end] - total[pair[1].first], pair[0]),
    )[1]
    return best.first, best.end
