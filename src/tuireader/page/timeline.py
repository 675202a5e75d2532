"""Times in the order in which things happen, and how a row tells of one."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tuireader.model import Article, Span, Time

DAYS_CELLS: Final = 12
"""The widest that `short_days` returns, in cells."""
_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_CLAUSE_START: Final = re.compile(r"[,;:—–]\s*|\s-{1,2}\s|(?=[(“«„])|(?<=\s)(?=[‘\"])")


def in_order(times: Iterable[Time]) -> tuple[Time, ...]:
    """Return times by their days, then by place; those without days are left out."""
    dated = [
        (time.start, time.end, time.span, time)
        for time in times
        if time.start is not None and time.end is not None
    ]
    return tuple(row[-1] for row in sorted(dated, key=lambda row: row[:3]))


def undated(times: Iterable[Time]) -> tuple[Time, ...]:
    """Return the times of which nobody knows which days they mean, by place."""
    return tuple(time for time in times if time.start is None)


def short_days(time: Time) -> str:
    """Return the days of a time in at most `DAYS_CELLS` cells: "27 Jul 2016".

    A week has no year, which is that of its neighbours; "" where no day is known.
    """
    first, last = time.start, time.end
    if first is None or last is None:
        return ""
    if first == last:
        return _day(first)
    if _is_whole_year(first, last):
        return _years(first, last)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last)
    if first.month == last.month:
        return f"{first.day}–{last.day} {_MONTHS[last.month - 1]}"
    return f"{_day(first)[:-5]}–{_day(last)[:-5]}"


def long_days(time: Time) -> str:
    """Return the days of a time as ISO dates: "2016-07-18 to 2016-07-24"."""
    if time.start is None or time.end is None:
        return "no date is told"
    if time.start == time.end:
        return time.start.isoformat()
    return f"{time.start.isoformat()} to {time.end.isoformat()}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year:04}"


def _is_whole_year(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _years(first: date, last: date) -> str:
    return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"


def _months(first: date, last: date) -> str:
    end = f"{_MONTHS[last.month - 1]} {last.year}"
    is_one = (first.year, first.month) == (last.year, last.month)
    return end if is_one else f"{_MONTHS[first.month - 1]}–{end}"


def sentence_of(article: Article, sentences: Sequence[Span], time: Time) -> Span:
    """Return the sentence of a time; its block where it stands in none.

    Args:
        article: where it stands.
        sentences: sorted by start.
        time: one of the article's.
    """
    number = bisect_right(sentences, time.span.start, key=lambda one: one.start) - 1
    if number >= 0 and sentences[number].covers(time.span):
        return sentences[number]
    block = article.block_at(time.span.start)
    return block.span if block and block.span.covers(time.span) else time.span


def clause_around(text: str, sentence: Span, time: Time, room: int) -> str:
    """Return the words around a time, from its clause to the end of its sentence.

    The words of the time are among the first `room` code points, if they fit; what is
    left out before them is "…".
    """
    start = sentence.start
    for match in _CLAUSE_START.finditer(text, sentence.start, time.span.start):
        start = match.end()
    if time.span.end - start > room:
        least = max(time.span.end - room + 2, start)
        space = text.find(" ", least, time.span.start)
        start = space + 1 if space >= 0 else time.span.start
    sign = "…" if start > sentence.start else ""
    return sign + " ".join(text[start : sentence.end].split())
