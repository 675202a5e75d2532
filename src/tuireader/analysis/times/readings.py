"""What an expression of time means before it is known from when it is seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import date


class Which(Enum):
    """Which one of many is meant."""

    ANY = "any"
    """Tense and preposition decide: "on Tuesday"."""
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    TOLD_LAST = "told last"
    """The one before the time that was told: "the previous week"."""
    TOLD_THIS = "told this"
    """That same one: "later that year"."""
    TOLD_NEXT = "told next"
    """The one after it: "the following week"."""

    @property
    def is_told(self) -> bool:
        """Whether it is counted from a time that the text has told."""
        return self in (Which.TOLD_LAST, Which.TOLD_THIS, Which.TOLD_NEXT)

    @property
    def step(self) -> int:
        """How many units on from where one counts: -1, 0 or 1."""
        if self in (Which.LAST, Which.TOLD_LAST):
            return -1
        return 1 if self in (Which.NEXT, Which.TOLD_NEXT) else 0


class Unit(Enum):
    """What is counted."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Interval:
    """Days that the words tell by themselves: "2008", "1990s", "2014-15"."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day or some days of a month, without a year: "23 November"."""

    month: int
    day: int
    last_day: int
    """That of `day` when it is one."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: "Tuesday", "last Tuesday"."""

    number: int
    """Monday is 0."""
    which: Which = Which.ANY


@dataclass(frozen=True, slots=True)
class Month:
    """A month without a year: "March", "last March"."""

    number: int
    which: Which = Which.ANY


@dataclass(frozen=True, slots=True)
class Season:
    """A season: "last winter"; with its year it is an `Interval`."""

    number: int
    """Spring is 0."""
    which: Which = Which.ANY


@dataclass(frozen=True, slots=True)
class UnitOf:
    """A week, month or year: "last week", "the following month"."""

    unit: Unit
    which: Which


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance: "yesterday", "two weeks ago", "three years later"."""

    unit: Unit
    count: int
    """Into the past below 0."""
    is_told: bool = False
    """Whether it is counted from a time that the text has told."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A day that two countries read differently: "3/4/2023"."""


Reading: TypeAlias = (
    Interval | YearDay | Weekday | Month | Season | UnitOf | Shift | Unclear
)
