"""The grammar of times: what stands at a place of the text.

Nothing here looks at the words around; `guards` does, and says what is a name, a number
or a habit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.times.readings import (
    Interval,
    Reading,
    Shift,
    Unit,
    Weekday,
    YearDay,
)
from tuireader.analysis.times.rules import (
    DIGIT,
    Rule,
    beginnings,
    first_words,
    lead,
    rules,
    tail,
)
from tuireader.analysis.times.words import time_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tuireader.analysis.times.words import TimeWords


_WORD: Final = re.compile(r"[^\W_]+")


class Found(NamedTuple):
    """An expression at a place."""

    end: int
    """One past its last code point."""
    rule: str
    """Name of the rule that read it."""
    reading: Reading


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language."""

    words: TimeWords
    first: re.Pattern[str]
    """Words that may begin an expression, in small letters or with a capital; numbers,
    and words in capitals."""
    leading: frozenset[str]
    """First words of what may stand before a day; folded, or `DIGIT`."""
    lead: re.Pattern[str]
    """What may stand before a day and belongs to it: "9 a.m.", "early"."""
    tail: re.Pattern[str]
    """What may follow a day: "morning", "at 9 a.m."."""
    rules: Mapping[str, tuple[Rule, ...]]
    """By the word that begins an expression, folded, or `DIGIT`; of several rules the
    first that reads something has it."""

    def at(self, text: str, start: int, end: int) -> Found | None:
        """Read the expression that begins at a place.

        Args:
            text: of the article.
            start: code point where a word begins.
            end: nothing from there on is looked at.
        """
        key = self._key(text, start, end)
        if key in self.leading:
            lead = self.lead.match(text, start, end)
            found = self._after_lead(text, lead.end(), end) if lead else None
            if lead and found and (lead["part"] or self._is_day(found.reading)):
                return found
        return self._core(text, start, end, key)

    def _after_lead(self, text: str, start: int, end: int) -> Found | None:
        return self._core(text, start, end, self._key(text, start, end))

    def _core(self, text: str, start: int, end: int, key: str) -> Found | None:
        for rule in self.rules.get(key, ()):
            match = rule.pattern.match(text, start, end)
            reading = rule.read(self.words, match) if match else None
            if match and reading is not None:
                past = match.end()
                if self._is_day(reading):
                    tail = self.tail.match(text, past, end)
                    past = tail.end() if tail else past
                return Found(past, rule.name, reading)
        return None

    @staticmethod
    def _key(text: str, start: int, end: int) -> str:
        """Return the first word at a place as the rules are found by it."""
        word = _WORD.match(text, start, end)
        if word is None:
            return ""
        return DIGIT if word[0][0].isdigit() else word[0].casefold()

    @staticmethod
    def _is_day(reading: Reading) -> bool:
        match reading:
            case Interval(start=start, end=last):
                return start == last
            case Shift(unit=unit):
                return unit is Unit.DAY
            case Weekday() | YearDay():
                return True
        return False


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of one of `words.LANGUAGES`, made once."""
    words = time_words(language)
    by_word: dict[str, tuple[Rule, ...]] = {}
    for rule in rules(words):
        for word in rule.first:
            by_word[word] = (*by_word.get(word, ()), rule)
    leading = first_words((*words.list("parts_before"), *words.list("noon")))
    return Grammar(
        words=words,
        first=beginnings(sorted({*by_word, *leading} - {DIGIT, ""})),
        leading=leading | {DIGIT},
        lead=lead(words),
        tail=tail(words),
        rules=by_word,
    )
