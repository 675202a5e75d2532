"""How well times are found and resolved; `python -m gold.times` lists what is wrong."""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gold.marked import ARTICLES, PRACTICE, read_marked
from tuireader import analyse
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tuireader.model import Article, Time

GOLD: Final = Path(__file__).parent / "times.toml"
_PER_CENT: Final = 100


@dataclass(frozen=True, slots=True)
class MarkedTime:
    """An expression as a person marked it."""

    span: Span
    start: date | None
    """None: the article does not tell."""
    end: date | None


@dataclass(frozen=True, slots=True)
class MarkedTimes:
    """An article, read with its date, and its expressions of time."""

    name: str
    article: Article
    times: tuple[MarkedTime, ...]
    """Sorted by span."""


def marked_times(gold: Path = GOLD) -> Iterator[MarkedTimes]:
    """Read the articles that have their times marked.

    Raises:
        ValueError: words do not stand in their article so often.
    """
    for said in tomllib.loads(gold.read_text(encoding="utf-8"))["article"]:
        name = said["name"]
        folder = ARTICLES if (ARTICLES / name).exists() else PRACTICE
        article = read_marked(folder / name).article
        article = replace(article, published=said.get("published"))
        times = sorted(
            (_marked(article.text, name, *row) for row in said["times"]),
            key=lambda time: time.span,
        )
        yield MarkedTimes(name, article, tuple(times))


def _marked(text: str, name: str, words: str, number: int, *days: str) -> MarkedTime:
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    spans = [Span(*match.span()) for match in whole.finditer(text)]
    if len(spans) < number:
        message = f"{name}: {words!r} does not stand there {number} times"
        raise ValueError(message)
    start, end = (date.fromisoformat(day) if day else None for day in days)
    return MarkedTime(spans[number - 1], start, end)


def time_scores(
    articles: Iterable[MarkedTimes] | None = None,
) -> tuple[dict[str, float], list[str]]:
    """Score the analysis on the marked times.

    Returns:
        Every measure in per cent, and what went wrong, a line each. Days are those of
        expressions that were found; they are right when the first and the last one are.
    """
    found = wanted = right = resolved = 0
    misses: list[str] = []
    for marked in marked_times() if articles is None else articles:
        answers = {time.span: time for time in analyse(marked.article).times}
        gold = {time.span: time for time in marked.times}
        found, wanted = found + len(answers), wanted + len(gold)
        for span in sorted(answers.keys() | gold.keys()):
            right += span in answers and span in gold
            miss = _miss(answers.get(span), gold.get(span))
            resolved += not miss
            if miss:
                around = Span(max(span.start - 40, 0), span.end + 20)
                words = " ".join(around.of(marked.article.text).split())
                misses.append(f"{marked.name}: {words}: {miss}")
    return {
        "times, recall": round(_PER_CENT * right / wanted, 1),
        "times, precision": round(_PER_CENT * right / found, 1),
        "times, days": round(_PER_CENT * resolved / right, 1),
    }, misses


def _miss(answer: Time | None, gold: MarkedTime | None) -> str:
    if gold is None:
        assert answer is not None
        return f"{answer.text!r} is no time"
    if answer is None:
        return "not found"
    if (answer.start, answer.end) == (gold.start, gold.end):
        return ""
    return f"{gold.start} to {gold.end}, got {answer.start} to {answer.end}"


if __name__ == "__main__":
    reached, wrong = time_scores()
    sys.stdout.writelines(f"{line}\n" for line in (*wrong, reached))
