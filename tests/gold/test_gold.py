"""What the analysis reaches on our own articles may rise, and never falls."""

from __future__ import annotations

from functools import cache

import pytest

from gold.marked import TYPES, Marked, marked_articles
from gold.scores import pins, scores
from gold.times import marked_times

ARTICLES = marked_articles()
_SLACK = 1.0
"""Points by which a score may be above its pin."""


@cache
def reached() -> dict[str, float]:
    return scores(ARTICLES)[0]


@pytest.mark.parametrize("measure", pins())
def test_no_score_falls(measure: str) -> None:
    assert reached()[measure] >= pins()[measure]


def test_every_score_is_pinned_about_as_high_as_it_is() -> None:
    higher = {n: s for n, s in reached().items() if s > pins()[n] + _SLACK}
    assert not higher, "run `python -m gold.scores --pin` in tests/"


def test_there_is_enough_of_everything() -> None:
    quotations = [q for marked in ARTICLES for q in marked.quotations]
    roles = [
        r for marked in ARTICLES for entity in marked.entities for r in entity.roles
    ]
    assert len(ARTICLES) >= 16
    assert len(quotations) >= 250
    assert len(roles) >= 100
    for type_ in TYPES:
        assert sum(q.type == type_ for q in quotations) >= 10, type_
    assert {marked.language for marked in ARTICLES} >= {"en", "fr", "de", "es", "ru"}


def test_there_are_enough_times() -> None:
    marked = tuple(marked_times())
    assert len(marked) >= 12
    assert sum(len(one.times) for one in marked) >= 120
    assert any(time.start is None for one in marked for time in one.times)


@pytest.mark.parametrize("marked", ARTICLES, ids=lambda marked: marked.name)
def test_what_is_listed_stands_in_the_article(marked: Marked) -> None:
    text = " ".join(marked.article.text.casefold().split())
    for entity in marked.entities:
        for name in (entity.name, *entity.aliases):
            assert name.casefold() in text
