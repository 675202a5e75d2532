from __future__ import annotations

from datetime import date

import pytest
from rich.cells import cell_len

from tuireader.model import Article, Span, Time
from tuireader.page.timeline import (
    DAYS_CELLS,
    clause_around,
    in_order,
    long_days,
    sentence_of,
    short_days,
    undated,
)


def made(first: str = "", last: str = "", start: int = 0) -> Time:
    return Time(
        Span(start, start + 1),
        "x",
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last or first) if first else None,
    )


def at(text: str, words: str) -> Time:
    start = text.index(words)
    return Time(Span(start, start + len(words)), words)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2016-07-27", "2016-07-27", "27 Jul 2016"),
        ("2016-07-01", "2016-07-31", "Jul 2016"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("1980-01-01", "1989-12-31", "1980–1989"),
        ("2016-03-01", "2016-05-31", "Mar–May 2016"),
        ("2024-12-01", "2025-02-28", "Dec–Feb 2025"),
        ("2016-07-18", "2016-07-24", "18–24 Jul"),
        ("2016-11-28", "2016-12-04", "28 Nov–4 Dec"),
        ("", "", ""),
    ],
)
def test_days_fit_their_column(first: str, last: str, expected: str) -> None:
    shown = short_days(made(first, last))
    assert shown == expected
    assert cell_len(shown) <= DAYS_CELLS


def test_all_days_are_told_in_full() -> None:
    assert long_days(made("2016-07-18", "2016-07-24")) == "2016-07-18 to 2016-07-24"
    assert long_days(made("2016-07-18")) == "2016-07-18"
    assert long_days(made()) == "no date is told"


def test_times_are_in_order_of_days_and_then_of_place() -> None:
    late, early, open_ = made("2016-05-02", start=5), made("2015-01-01"), made(start=1)
    again = made("2016-05-02", start=9)
    assert in_order((open_, again, late, early)) == (early, late, again)
    assert undated((open_, again)) == (open_,)


def test_a_time_outside_all_sentences_has_its_block() -> None:
    article = Article.from_text("In 2008.\nIn 2009.")
    time = at(article.text, "2009")
    assert sentence_of(article, (), time) == Span(9, 17)
    assert sentence_of(article, (Span(0, 8), Span(9, 17)), time) == Span(9, 17)


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (60, "…who left the company in 2014, told reporters."),
        (20, "…company in 2014, told reporters."),
        (3, "…2014, told reporters."),
    ],
)
def test_the_words_around_begin_with_the_clause_and_show_the_time(
    room: int, expected: str
) -> None:
    text = "A co-founder, who left the company in 2014, told reporters."
    assert clause_around(text, Span(0, len(text)), at(text, "2014"), room) == expected


def test_an_opening_mark_stays_with_its_words() -> None:
    text = "“April,” he said."
    whole = Span(0, len(text))
    assert clause_around(text, whole, at(text, "April"), 30) == text
