"""Sentences of which it is known who speaks: how their tables are written and read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pytest

from tuireader import analyse
from tuireader.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from _pytest.mark import ParameterSet

Row: TypeAlias = tuple[str, list[str | None]]
"""A text and who says each of its quotations; " / " stands between names that are all
right; None, and "nobody" among others, where nobody says it."""
_OR = " / "
_NOBODY = "nobody"


class Answer(NamedTuple):
    """What the analysis says of one quotation."""

    speaker: str | None
    confidence: float
    is_right: bool


def table(text: str) -> list[Row]:
    """Read a table: a line for each row, "text => speaker; speaker".

    "¶" parts paragraphs, "nobody" stands for None.
    """
    rows = []
    for line in text.strip().splitlines():
        sentences, _, names = line.rpartition(" => ")
        speakers = [None if one == _NOBODY else one for one in names.split("; ")]
        rows.append((sentences.replace(" ¶ ", "\n\n"), speakers))
    return rows


def cases(rows: Iterable[Row], wrong: Mapping[str, str]) -> list[ParameterSet]:
    """Return the rows for pytest; those that are still wrong fail, with the reason.

    Args:
        rows: All rows.
        wrong: How the text of a row begins that is wrong, and why it is.
    """
    found = []
    for row in rows:
        reason = next(
            (why for start, why in wrong.items() if row[0].startswith(start)), ""
        )
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        found.append(pytest.param(row, marks=marks, id=row[0][:40]))
    return found


def answers(language: str, row: Row) -> list[Answer]:
    """Return what is said of each quotation; none is right if some are lost."""
    text, speakers = row
    article = replace(Article.from_text(text), language=language)
    found = analyse(article).quotations
    same = len(found) == len(speakers)
    return [
        Answer(q.speaker, q.confidence, same and is_told(q.speaker, right))
        for q, right in zip(found, [*speakers, *[None] * len(found)], strict=False)
    ]


def is_told(speaker: str | None, right: str | None) -> bool:
    """Say whether a speaker is one of those that are right."""
    options = (right or _NOBODY).casefold().split(_OR)
    return (speaker or _NOBODY).casefold() in options


def share_right(language: str, rows: Iterable[Row], least: float = 0) -> float:
    """Return which part of the quotations is right, of those this confident."""
    told = [a for row in rows for a in answers(language, row) if a.confidence >= least]
    return sum(a.is_right for a in told) / len(told)


def misses(language: str, rows: Sequence[Row]) -> list[str]:
    """Return a line for each row that is not right."""
    lines = []
    for text, speakers in rows:
        found = answers(language, (text, speakers))
        if len(found) == len(speakers) and all(a.is_right for a in found):
            continue
        said = [(a.speaker, a.confidence) for a in found]
        lines.append(f"{text}: {said}, not {speakers}")
    return lines
