"""What the words of a match mean: from a regular expression's groups to a reading."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING, Final

from tuireader.analysis.times.readings import (
    Interval,
    Month,
    Reading,
    Season,
    Shift,
    Unclear,
    Unit,
    UnitOf,
    Weekday,
    Which,
    YearDay,
)
from tuireader.analysis.times.words import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from tuireader.analysis.times.words import TimeWords

_CENTURY: Final = 100
_SEASON_MONTHS: Final = 3
_WINTER: Final = 3
_LAST_MONTH: Final = 12
_LAST_YEAR: Final = 9999


def _days(year: int, month: int, day: int, last: int | None = None) -> Interval | None:
    try:
        return Interval(date(year, month, day), date(year, month, last or day))
    except ValueError:
        return None


def _month_of(year: int, month: int) -> Interval | None:
    return _days(year, month, 1, calendar.monthrange(year, month)[1])


def season_of(year: int, number: int) -> Interval:
    """Return the days of a season; the winter of 2024 begins in December 2024."""
    first = _SEASON_MONTHS * (number + 1)
    last_year, last = (year, first + 2) if number != _WINTER else (year + 1, 2)
    end = calendar.monthrange(last_year, last)[1]
    return Interval(date(year, first, 1), date(last_year, last, end))


def read_numeric(_: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "2023-11-24"."""
    return _days(*map(int, match.group("year", "month", "day")))


def read_either_way(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "24/11/2023"; "3/4/2023" is one day in London and another in Boston."""
    year, first, second = int(match["year"]), int(match["a"]), int(match["b"])
    if not words.ordinals or first > _LAST_MONTH or first == second:
        return _days(year, second, first)
    if second > _LAST_MONTH:
        return _days(year, first, second)
    return Unclear()


def read_calendar(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read a month with its day, its year or both."""
    parts = match.groupdict()
    month = words.months.get(_key(words.months, match["month"]), 0)
    ordinal = parts.get("ordinal")
    if ordinal:
        number = words.ordinals[fold(ordinal)]
        return YearDay(month, number, number)
    if not parts.get("day"):
        return _month_of(int(match["year"]), month)
    day = int(match["day"])
    last = int(match["to"] or day)
    if last < day:
        return None
    if parts.get("year"):
        return _days(int(match["year"]), month, day, last)
    # 2000 had all days that there are
    return YearDay(month, day, last) if _days(2000, month, day, last) else None


def _key(table: Mapping[str, object], words: str) -> str:
    key = fold(words)
    return key if key in table else f"{key.rstrip('.')}."


def read_feast(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "Christmas Eve"."""
    month, day = words.feasts[fold(match["words"])]
    return YearDay(month, day, day)


def read_day(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "yesterday"."""
    return Shift(Unit.DAY, words.days[fold(match["words"])])


def read_told(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "the next day"."""
    return Shift(Unit.DAY, words.told[fold(match["words"])], is_told=True)


def _which(words: TimeWords, match: re.Match[str]) -> Which:
    parts = match.groupdict()
    if parts.get("which"):
        return words.which[fold(match["which"])]
    if parts.get("after"):
        return words.which_after[fold(match["after"])]
    return Which.ANY


def read_weekday(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "Tuesday", "last Tuesday"."""
    number = words.weekdays[fold(match["words"])]
    return Weekday(number, _which(words, match))


def read_month(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "March"; what is short for a month needs its stop."""
    key = _key(words.months, match["words"])
    if key.endswith(".") and not match["words"].endswith("."):
        return None
    return Month(words.months[key], _which(words, match))


def read_season(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "last spring", "spring of 2021"."""
    number = words.seasons[fold(match["words"])]
    if match["year"]:
        return season_of(int(match["year"]), number)
    return Season(number, _which(words, match))


def read_unit(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "last week"."""
    unit = words.units[fold(match["words"])]
    # "that day" and "the next day" are in the list of days; "this day" is none
    if unit in (Unit.DAY, Unit.DECADE):
        return None
    return UnitOf(unit, _which(words, match))


def read_weekend(_: TimeWords, __: re.Match[str]) -> Reading | None:
    """Read "the weekend"."""
    return UnitOf(Unit.WEEKEND, Which.ANY)


def read_shift(words: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "two weeks ago", "three years later"."""
    unit = words.many[fold(match["words"])]
    number = fold(match["count"])
    count = int(number) if number.isdecimal() else words.numbers[number]
    parts = match.groupdict()
    is_before = bool(parts["ago"] or parts.get("earlier"))
    is_told = bool(parts.get("later") or parts.get("earlier"))
    return Shift(unit, -count if is_before else count, is_told)


def read_decade(_: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "1990s", "’90s"."""
    decade = int(match["decade"]) if match["decade"] else 190 + int(match["tens"])
    return Interval(date(10 * decade, 1, 1), date(10 * decade + 9, 12, 31))


def read_century(_: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "18th century"."""
    number = int(match["number"])
    if not 1 <= number <= _CENTURY:
        return None
    last = _CENTURY * number
    return Interval(
        date(last - _CENTURY + 1, 1, 1), date(min(last, _LAST_YEAR), 12, 31)
    )


def read_years(_: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "2014-15"."""
    first, last = int(match["year"]), int(match["to"])
    if last < _CENTURY:
        last += first - first % _CENTURY
    if not first < last < first + 2 * _CENTURY:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31))


def read_year(_: TimeWords, match: re.Match[str]) -> Reading | None:
    """Read "2014", "années 1990"."""
    year = int(match["year"])
    last = year + 9 if match["before"] and not year % 10 else year
    return Interval(date(year, 1, 1), date(last, 12, 31))
