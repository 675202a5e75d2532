"""The words for days, months and years, as data: one TOML file a language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from tuireader.analysis.times.readings import Unit, Which

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANGUAGES: Final = ("en", "fr", "de", "es", "ru")
"""ISO 639-1 of the languages that have such a file."""

_WHICH: Final = {
    "last": Which.LAST,
    "this": Which.THIS,
    "next": Which.NEXT,
    "told_last": Which.TOLD_LAST,
    "told_this": Which.TOLD_THIS,
    "told_next": Which.TOLD_NEXT,
}


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words of one language. All lower case, apostrophes straight."""

    capitals: bool
    """Whether months and weekdays are always written with a capital; else never."""
    months: Mapping[str, int]
    """January is 1. What is short for a month ends with a stop."""
    weekdays: Mapping[str, int]
    """Monday is 0; likewise."""
    seasons: Mapping[str, int]
    """Spring is 0."""
    days: Mapping[str, int]
    """Words for a day to how far it is from today."""
    told: Mapping[str, int]
    """Likewise from the day that was told before."""
    feasts: Mapping[str, tuple[int, int]]
    """To month and day."""
    units: Mapping[str, Unit]
    """One of them: "week"."""
    many: Mapping[str, Unit]
    """One or more: "week", "weeks"."""
    which: Mapping[str, Which]
    """Before what they belong to: "last"."""
    which_after: Mapping[str, Which]
    """Behind it: "dernière"."""
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    lists: Mapping[str, tuple[str, ...]]
    """The other words by the name of their list."""

    def list(self, name: str) -> tuple[str, ...]:
        """Return a list of words; none where the language has none."""
        return self.lists.get(name, ())


@cache
def time_words(language: str) -> TimeWords:
    """Return the words of one of `LANGUAGES`; the file is read once."""
    folder = resources.files("tuireader.analysis.lexicons")
    source = (folder / f"times_{language}.toml").read_text(encoding="utf-8")
    table: dict[str, object] = tomllib.loads(source)
    units = {Unit(name): str(words) for name, words in _table(table, "units")}
    return TimeWords(
        capitals=table["capitals"] == "always",
        months=_numbered(table, "months", 1),
        weekdays=_numbered(table, "weekdays", 0),
        seasons=_numbered(table, "seasons", 0),
        days=_shifts(table, "days"),
        told=_shifts(table, "told"),
        feasts={
            phrase: (int(day[:2]), int(day[3:]))
            for day, phrases in _table(table, "feasts")
            for phrase in _strings(phrases)
        },
        units={
            word: unit
            for unit, words in units.items()
            for word in _split(words.partition("/")[0])
        },
        many={
            word: unit
            for unit, words in units.items()
            for word in _split(words.replace("/", " "))
        },
        which=_which(table, ""),
        which_after=_which(table, "_after"),
        numbers=_counts(table, "numbers"),
        ordinals=_counts(table, "ordinals"),
        lists={
            name: _split(value)
            for name, value in table.items()
            if isinstance(value, str)
        },
    )


def fold(words: str) -> str:
    """Return words as they stand in the lists."""
    return " ".join(words.casefold().replace("’", "'").split())


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in words.split())


def _table(table: Mapping[str, object], name: str) -> Iterable[tuple[str, object]]:
    found = table.get(name, {})
    return found.items() if isinstance(found, dict) else ()


def _strings(found: object) -> tuple[str, ...]:
    return tuple(map(str, found)) if isinstance(found, list) else ()


def _numbered(table: Mapping[str, object], name: str, first: int) -> dict[str, int]:
    return {
        word: number
        for number, row in enumerate(_strings(table.get(name)), start=first)
        for word in row.split()
    }


def _shifts(table: Mapping[str, object], name: str) -> dict[str, int]:
    return {
        phrase: int(days)
        for days, phrases in _table(table, name)
        for phrase in _strings(phrases)
    }


def _counts(table: Mapping[str, object], name: str) -> dict[str, int]:
    return {
        word: int(count)
        for count, words in _table(table, name)
        for word in _split(str(words))
    }


def _which(table: Mapping[str, object], ending: str) -> dict[str, Which]:
    return {
        word: meant
        for name, meant in _WHICH.items()
        for word in _split(str(table.get(f"{name}{ending}", "")))
    }
