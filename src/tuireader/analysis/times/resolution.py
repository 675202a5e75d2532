"""Which days an expression means, from the article's date and from what was told."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.times.meanings import season_of
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
from tuireader.analysis.times.tense import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

_WEEK: Final = 7
_WEEKLY: Final = timedelta(days=_WEEK)
_TUESDAY: Final = 1
_SATURDAY: Final = 5
_MONTHS: Final = 12
_NEAR: Final = timedelta(days=60)
"""A day of a month that is so near needs no tense: "a hearing was set for May 12"."""


class Anchors(NamedTuple):
    """From where one counts."""

    published: date | None
    """The article's own date."""
    told: Interval | None
    """The time that the text told last."""


def resolved(
    reading: Reading, anchors: Anchors, direction: Direction
) -> Interval | None:
    """Return the days that are meant; None where nothing tells or no calendar ends."""
    try:
        return _resolved(reading, anchors, direction)
    except (ValueError, OverflowError):
        # "Three thousand years ago" is before the first year that a date can have
        return None


def _resolved(
    reading: Reading, anchors: Anchors, direction: Direction
) -> Interval | None:
    if isinstance(reading, Interval):
        return reading
    if isinstance(reading, Unclear):
        return None
    from_told = isinstance(reading, Shift) and reading.is_told
    if isinstance(reading, (UnitOf, Weekday, Month, Season)):
        from_told = reading.which.is_told
    if from_told:
        return _from_told(reading, anchors.told)
    if anchors.published is None:
        return None
    return _from_day(reading, anchors.published, direction)


def _from_told(reading: Reading, told: Interval | None) -> Interval | None:
    if told is None:
        return None
    match reading:
        case Shift(unit=Unit.DAY, count=count) if told.start != told.end:
            # "In May …, two days later": of no day
            del count
            return None
        case Shift(unit=unit, count=count):
            return _shifted(told.start, unit, count)
        case UnitOf(unit=unit, which=which):
            return _shifted(told.start, unit, which.step)
        case Weekday(number=number, which=which) if told.end - told.start < _WEEKLY:
            return _weekday(number, which, told.end, Direction.UNKNOWN)
    return None


def _from_day(reading: Reading, base: date, direction: Direction) -> Interval | None:
    match reading:
        case Shift(unit=unit, count=count):
            return _shifted(base, unit, count)
        case UnitOf(unit=Unit.WEEKEND, which=which):
            return _weekend(which, base, direction)
        case UnitOf(unit=unit, which=which):
            return _shifted(base, unit, which.step)
        case Weekday(number=number, which=which):
            return _weekday(number, which, base, direction)
        case YearDay():
            return _year_day(reading, base, direction)
        case Month(number=number, which=which):
            months = [_month(base.year + n, number) for n in (-1, 0, 1)]
            return _chosen(months, which, base, direction)
        case Season(number=number, which=which):
            seasons = [season_of(base.year + n, number) for n in (-2, -1, 0, 1)]
            return _chosen(seasons, which, base, direction)
    return None


def _shifted(base: date, unit: Unit, count: int) -> Interval:
    match unit:
        case Unit.DAY:
            day = base + timedelta(days=count)
            return Interval(day, day)
        case Unit.WEEK | Unit.WEEKEND:
            monday = base + timedelta(days=_WEEK * count - base.weekday())
            first = _SATURDAY if unit is Unit.WEEKEND else 0
            return Interval(
                monday + timedelta(days=first), monday + timedelta(days=_WEEK - 1)
            )
        case Unit.MONTH:
            number = _MONTHS * base.year + base.month - 1 + count
            return _month(number // _MONTHS, number % _MONTHS + 1)
        case Unit.YEAR:
            return _year(base.year + count)
        case Unit.DECADE:
            return _year(base.year + 10 * count)


def _month(year: int, month: int) -> Interval:
    last = calendar.monthrange(year, month)[1]
    return Interval(date(year, month, 1), date(year, month, last))


def _year(year: int) -> Interval:
    return Interval(date(year, 1, 1), date(year, _MONTHS, 31))


def _weekday(number: int, which: Which, base: date, direction: Direction) -> Interval:
    ahead = (number - base.weekday()) % _WEEK
    back = ahead - _WEEK if ahead else 0
    match which:
        case Which.LAST | Which.TOLD_LAST:
            days = back or -_WEEK
        case Which.NEXT | Which.TOLD_NEXT:
            days = ahead or _WEEK
        case Which.THIS:
            days = back if direction is Direction.PAST else ahead
        case _:
            days = ahead if direction is Direction.FUTURE else back
    day = base + timedelta(days=days)
    return Interval(day, day)


def _weekend(which: Which, base: date, direction: Direction) -> Interval:
    this = _shifted(base, Unit.WEEKEND, 0)
    match which:
        case Which.LAST:
            step = -1
        case Which.NEXT:
            step = 1
        case Which.THIS:
            # "This weekend" in a Monday's paper is the one that is over
            likely = base.weekday() <= _TUESDAY or direction is Direction.PAST
            is_over = likely and direction is not Direction.FUTURE
            step = -1 if is_over and base.weekday() < _SATURDAY - 1 else 0
        case _:
            is_past = direction is not Direction.FUTURE and this.start > base
            step = -1 if is_past else 0
    return _shifted(base, Unit.WEEKEND, step)


def _year_day(reading: YearDay, base: date, direction: Direction) -> Interval | None:
    found: list[Interval] = []
    for year in (base.year - 1, base.year, base.year + 1):
        try:
            first = date(year, reading.month, reading.day)
            last = date(year, reading.month, reading.last_day)
        except ValueError:
            # 29 February
            continue
        found.append(Interval(first, last))
    if not found:
        return None
    nearest = min(found, key=lambda one: abs(one.start - base))
    if abs(nearest.start - base) <= _NEAR:
        return nearest
    return _chosen(found, Which.ANY, base, direction)


def _chosen(
    found: Iterable[Interval], which: Which, base: date, direction: Direction
) -> Interval | None:
    """Choose among the same month or season of several years, in order."""
    found = tuple(found)
    over = [one for one in found if one.end < base]
    begun = [one for one in found if one.start <= base]
    ahead = [one for one in found if one.start > base]
    unfinished = [one for one in found if one.end >= base]
    match which, direction:
        case Which.LAST, _:
            return over[-1] if over else None
        case Which.NEXT, _:
            return ahead[0] if ahead else None
        case Which.ANY, Direction.PAST:
            return begun[-1] if begun else None
        case Which.ANY, Direction.FUTURE:
            return unfinished[0] if unfinished else None
    return min(found, key=lambda one: _distance(one, base))


def _distance(one: Interval, base: date) -> timedelta:
    if one.start <= base <= one.end:
        return timedelta()
    return min(abs(one.start - base), abs(one.end - base))
