"""Which blocks are running prose: a score for each, and the best run of them.

An article is the run of neighbouring blocks with the largest sum of scores, where
prose counts above zero and furniture below (the maximum-sum segment). Of several runs
nearly as good the earliest is taken: what follows an article is often another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.ingest import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_PROSE = -4.0
_PER_WORD = 0.9
_WORDS_AT_MOST = 60
_SECTION_END = -45.0
_EARLY_ENOUGH = 0.6
_FURNITURE_INSIDE = 3
_CERTAIN_PROSE = 8.0


class _Run(NamedTuple):
    total: float
    start: int
    end: int


def score(text: str, *, is_item: bool = False) -> float:
    """Return how much a block looks like prose: above 0 prose, below 0 furniture."""
    words = wording.count_words(text)
    if wording.ends_article(text):
        return _SECTION_END
    if is_item and words < 12:
        return -3.5
    value = _NO_PROSE
    if wording.ends_in_stop(text):
        value += _PER_WORD * min(words, _WORDS_AT_MOST) + (3 if words >= 6 else 0)
    elif words >= 25:
        value += 0.5 * min(words, _WORDS_AT_MOST)
    if wording.mentions_ask(text) and words < 60:
        value = min(value, 0.0) - 8
    elif wording.is_related(text) and words < 30:
        value = min(value, 0.0) - 2
    if words < 20 and wording.is_menu(text):
        value -= 3
    return value


def most_prose(scores: Sequence[float]) -> float:
    """Return the sum of the best run; 0 when none is prose."""
    total = most = 0.0
    for value in scores:
        total = max(total + value, 0.0)
        most = max(most, total)
    return most


def best_run(scores: Sequence[float]) -> tuple[int, int]:
    """Return the half-open range of indexes of the article; all when none is prose."""
    runs: list[_Run] = []
    total = peak = 0.0
    start = end = 0
    for index, value in enumerate(scores):
        total += value
        if total > peak:
            peak, end = total, index + 1
        if total <= 0:
            if peak > 0:
                runs.append(_Run(peak, start, end))
            total, peak, start = 0.0, 0.0, index + 1
    if peak > 0:
        runs.append(_Run(peak, start, end))
    if not runs:
        return 0, len(scores)
    best = max(run.total for run in runs)
    chosen = next(run for run in runs if run.total >= _EARLY_ENOUGH * best)
    return chosen.start, chosen.end


def with_prose_below(scores: Sequence[float], end: int) -> int:
    """Move the end of an article below prose that a few lines of furniture part off.

    An appeal or two in the middle must not fold the paragraphs after them; the
    heading of comments or of other articles ("Related") ends the article for good.
    """
    index = end
    while index < len(scores) and index - end <= _FURNITURE_INSIDE:
        if scores[index] <= _SECTION_END:
            break
        index += 1
        if scores[index - 1] > _CERTAIN_PROSE:
            end = index
    return end
