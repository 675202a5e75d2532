"""The rules of a language: regular expressions made of its words.

No expression is longer than a few words, so that matching is linear in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from tuireader.analysis.times import meanings
from tuireader.analysis.times.readings import Reading, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tuireader.analysis.times.words import TimeWords

    Reader: TypeAlias = Callable[[TimeWords, re.Match[str]], Reading | None]

_YEAR: Final = r"(?:1\d|20)\d\d"
_NO_NUMBER: Final = r"(?!\d|[.,]\d)"
_ZONE: Final = r"(?:,?\s(?:[ECMP][SD]?T|GMT|BST|CES?T|UTC)\b)?"
_CLOCK: Final = (
    rf"(?:\d{{1,2}}(?:[:.]\d\d)?\s?[ap](?:\.\s?m\.|m\b){_ZONE}"
    rf"|\d{{1,2}}:\d\d{_ZONE}(?![\d:]))"
)


DIGIT: Final = "0"
"""Stands for any number among the first words of a rule."""


class Rule(NamedTuple):
    """A form that expressions have."""

    name: str
    first: frozenset[str]
    """Words that may begin it, folded, up to the first sign in them; or `DIGIT`."""
    pattern: re.Pattern[str]
    read: Reader
    """Says what a match means; None: nothing."""


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that does not tell capitals from small letters."""
    return re.compile(pattern, re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of these words; of two that fit, the longer."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(map(_escaped, longest)) or "(?!)"


def _escaped(word: str) -> str:
    if word.endswith("."):
        # "Sept" with its stop or without
        return re.escape(word[:-1]) + r"\.?"
    return re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]")


def lead(words: TimeWords) -> re.Pattern[str]:
    """Return the pattern of what may stand before a time: "9 a.m.", "early"."""
    on = f"(?:{any_of(words.list('on'))}\\s)?"
    parts = any_of(words.list("parts_before"))
    return compiled(rf"(?:(?P<part>{parts})(?:\s|-)|{_clock(words)},?\s{on})")


def tail(words: TimeWords) -> re.Pattern[str]:
    """Return the pattern of what may follow a day: "morning", "at 9 a.m."."""
    at = f"(?:{any_of(words.list('at'))}\\s)?"
    parts = any_of(words.list("parts_after"))
    return compiled(rf"(?:\s(?:{parts})(?!\w))?(?:,?\s{at}{_clock(words)})?")


def _clock(words: TimeWords) -> str:
    return rf"(?:{_CLOCK}|(?:{any_of(words.list('noon'))})\b)"


def rules(words: TimeWords) -> Iterator[Rule]:
    """Yield the rules of a language; the first that reads something has it."""
    for name, first, pattern, read in (
        *_calendar(words),
        *_named(words),
        *_counted(words),
        *_years(words),
    ):
        # "May 12" is a day in English; "12. Mai" is one everywhere
        if words.ordinals or name not in ("month-day", "century"):
            yield Rule(name, first_words(first), compiled(pattern), read)


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return what stands before the first sign of each: "new" of "new year"."""
    return frozenset(re.split(r"\W", phrase)[0] for phrase in phrases)


def beginnings(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of what may begin an expression: one of these, or a number.

    The words are joined where they begin alike, so that another word is passed over at
    its first letters: most of a text is. All words in capitals are let through.
    """
    branches: _Branches = {}
    capitals: set[str] = set()
    for word in words:
        capitals |= {*word.upper()}
        node = branches
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    starts = (f"[{c}{c.upper()}]{_joined(more)}" for c, more in branches.items())
    loud = f"[{''.join(sorted(capitals))}]{{2,}}"
    begun = "|".join((r"\d[^\W_]*", *starts, loud))
    return re.compile(rf"(?<![^\W_])(?:{begun})(?![^\W_])")


_Branches: TypeAlias = "dict[str, _Branches]"


def _joined(branches: _Branches) -> str:
    """Return the pattern of words that are kept letter by letter."""
    rest = [re.escape(c) + _joined(more) for c, more in branches.items() if c]
    either = rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})"
    if "" not in branches:
        return either
    return f"(?:{either})?" if rest else ""


_Row: TypeAlias = "tuple[str, Iterable[str], str, Reader]"


def _calendar(words: TimeWords) -> Iterator[_Row]:
    month = any_of(words.months)
    whole = any_of(word for word in words.months if word[-1] != ".")
    of = rf"(?:\s(?:{any_of(words.list('of'))}|del))?"
    ending = any_of(words.list("ordinal_endings"))
    to_day = r"(?:\s?[-–]\s?(?P<to>\d{1,2})(?!\d))?"
    day = rf"(?P<day>\d{{1,2}})(?:{ending})?{to_day}"
    articles = any_of(words.list("articles"))
    name = rf"(?:(?:{any_of(words.weekdays)}),?\s(?:(?:{articles})\s)?)?"
    year = rf"\s(?P<year>{_YEAR}){_NO_NUMBER}"
    iso = r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"
    numeric = r"(?P<a>\d{1,2})(?P<sign>[./])(?P<b>\d{1,2})(?P=sign)(?P<year>\d{4})"
    day_month = rf"{name}{day}{of}\s(?P<month>{month})(?!\w)(?:,?{of}{year})?"
    month_day = rf"{name}(?P<month>{month})\s{day}(?!\d|[.,:]\d|\s?%)(?:,?{year})?"
    ordinal = rf"(?P<ordinal>{any_of(words.ordinals)})\sof\s(?P<month>{whole})(?!\w)"
    yield "iso", (DIGIT,), iso, meanings.read_numeric
    yield "numeric", (DIGIT,), rf"{numeric}(?!\w|[.,/]\d)", meanings.read_either_way
    yield "day-month", (DIGIT, *words.weekdays), day_month, meanings.read_calendar
    yield (
        "month-day",
        (*words.months, *words.weekdays),
        month_day,
        meanings.read_calendar,
    )
    yield (
        "month-year",
        words.months,
        rf"(?P<month>{month}),?{of}{year}",
        meanings.read_calendar,
    )
    yield "ordinal", words.ordinals, ordinal, meanings.read_calendar


def _named(words: TimeWords) -> Iterator[_Row]:
    weekday = any_of(word for word in words.weekdays if word[-1] != ".")
    which, after = any_of(words.which), any_of(words.which_after)
    before = rf"(?:(?P<which>{which})\s)?"
    behind = rf"(?:\s(?P<after>{after})(?!\w))?"
    of = rf"(?:\s(?:{any_of(words.list('of'))}|del))?"
    year = rf"{of}\s(?P<year>{_YEAR}){_NO_NUMBER}"
    season = rf"{before}{_word(words.seasons)}(?:{year}|{behind})"
    yield "feast", words.feasts, _word(words.feasts), meanings.read_feast
    yield "day", words.days, _word(words.days), meanings.read_day
    yield "told", words.told, _word(words.told), meanings.read_told
    yield (
        "weekday",
        (*words.which, *words.weekdays),
        rf"{before}(?P<words>{weekday})(?!\w){behind}",
        meanings.read_weekday,
    )
    yield (
        "month",
        (*words.which, *words.months),
        rf"{before}{_word(words.months)}{behind}",
        meanings.read_month,
    )
    yield "season", (*words.which, *words.seasons), season, meanings.read_season
    unit = _word(words.units)
    yield "unit", words.which, rf"(?P<which>{which})\s{unit}", meanings.read_unit
    yield (
        "unit-after",
        words.units,
        rf"{unit}\s(?P<after>{after})(?!\w)",
        meanings.read_unit,
    )
    weekends = [word for word, unit in words.units.items() if unit is Unit.WEEKEND]
    yield "weekend", weekends, _word(weekends), meanings.read_weekend


def _word(words: Iterable[str]) -> str:
    return rf"(?P<words>{any_of(words)})(?!\w)"


def _counted(words: TimeWords) -> Iterator[_Row]:
    number = rf"(?P<count>\d{{1,3}}|{any_of(words.numbers)})\s{_word(words.many)}"
    how = "|".join(
        rf"(?P<{name}>{any_of(words.list(f'{name}_after'))})"
        for name in ("ago", "from_now", "later", "earlier")
    )
    ago = any_of(words.list("ago_before"))
    yield (
        "counted",
        (DIGIT, *words.numbers),
        rf"{number}\s(?:{how})(?!\w)",
        meanings.read_shift,
    )
    yield (
        "ago",
        words.list("ago_before"),
        rf"(?P<ago>{ago})\s{number}",
        meanings.read_shift,
    )


def _years(words: TimeWords) -> Iterator[_Row]:
    decade = r"(?P<decade>(?:1[5-9]|20)\d)0(?:['’]?s|er|-х|-е)"
    tens = r"(?<=['’])(?P<tens>[2-9])0s"
    to_year = rf"(?P<to>{_YEAR}|\d\d)(?![\w/–-]|[.,]\d)"
    before = rf"(?:(?P<before>{any_of(words.list('decade_before'))})\s)?"
    noun = rf"(?:\s(?:{any_of(words.list('year_after'))})(?!\w))?"
    year = rf"{before}(?P<year>{_YEAR})(?![\w%/°]|[.,:]\d|-\d){noun}"
    century = r"(?P<number>\d{1,2})(?:st|nd|rd|th)(?:\s|-)century(?!\w)"
    yield "decade", (DIGIT,), rf"(?:{decade}|{tens})(?!\w)", meanings.read_decade
    yield "century", (DIGIT,), century, meanings.read_century
    yield (
        "years",
        (DIGIT,),
        rf"(?P<year>{_YEAR})\s?[-–/]\s?{to_year}",
        meanings.read_years,
    )
    yield "year", (DIGIT, *words.list("decade_before")), year, meanings.read_year
