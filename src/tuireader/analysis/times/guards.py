"""What looks like a time and is none: names, verbs, numbers, habits, durations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tuireader.analysis.lexicon import word_set
from tuireader.analysis.times.readings import (
    Month,
    Season,
    UnitOf,
    Weekday,
    Which,
)
from tuireader.analysis.times.words import fold

if TYPE_CHECKING:
    from tuireader.analysis.times.grammar import Found
    from tuireader.analysis.times.place import Place
    from tuireader.analysis.times.words import TimeWords

_BEFORE_NUMBER: Final = frozenset("$€£¥₽#№.,:/-–+−%*=°_@&")
"""Signs with which a number goes on: "$2016", "1,846", "A-1990"."""
_MONTHS_AND_NAMES: Final = ("May", "March", "April", "June", "August")
_NAMED: Final = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Lady|Lord|President|Minister|Theresa|[A-Z][a-z]+)\.?\s"
    rf"(?P<name>{'|'.join(_MONTHS_AND_NAMES)})(?=['’]s?\b|\s(?:said|says|told|has|had|is|was)\b)"
)
"""Somebody who is called like a month: "Theresa May said"."""
_OPENING: Final = frozenset('“"‘«„')
_ABOUT: Final = word_set("about around")
_TIME_LEADS: Final = word_set("in since until by before after")
_GO_ON: Final = word_set("in of when that after before and")
"""After "a Tuesday", which then is any Tuesday."""
_SURE: Final = word_set("in since until till last next this early late")
"""Before a month, also where somebody is called like it."""
_LOOSE: Final = word_set("of for to and or about around")
"""Prepositions that stand before people and nouns as well as before times."""
_AFTER_MARCH: Final = word_set("on of against for to in and was is")
"""After "the March", which then is people on foot."""
_FIRST_SURE_YEAR: Final = 1800
_OPENS: Final = re.compile(r"(?:^|[.!?:“\"‘(—–]\s?)$")


class Guards:
    """Says of an expression whether it is a time where it stands."""

    def __init__(self, words: TimeWords, text: str) -> None:
        """Look for people who are called like a month.

        Args:
            words: of the article's language.
            text: of the article.
        """
        self._words = words
        leads = set(words.list("before"))
        is_likely = any(name in text for name in _MONTHS_AND_NAMES)
        self._people = frozenset(
            fold(found["name"])
            for found in (_NAMED.finditer(text) if is_likely else ())
            if fold(found[0].split()[0]) not in leads
        )
        self._sets = {
            name: frozenset(words.list(name))
            for name in (
                *("doubtful", "names", "articles", "before", "every", "counted"),
                *("quantities", "names_before", "names_after", "shows", "year_words"),
                *("parts_after",),
            )
        }

    def let_pass(self, found: Found, place: Place) -> bool:
        """Say whether the expression is a time."""
        before, second = place.words_before()
        if fold(before) in self._sets["every"]:
            return False
        if isinstance(found.reading, (Weekday, Month)) and not self._has_case(place):
            return False
        match found.reading:
            case Weekday(which=Which.ANY):
                return self._is_weekday(place, before)
            case Month(which=Which.ANY):
                return self._is_month(place, fold(before), fold(second))
            case Season(which=Which.ANY):
                return self._is_season(place, fold(before), fold(second))
        return self._others(found, place, before, second)

    def _others(self, found: Found, place: Place, before: str, second: str) -> bool:
        match found.rule, found.reading:
            case "year", _:
                return self._is_year(place, fold(before), fold(second))
            case ("unit", UnitOf(which=Which.LAST | Which.NEXT)):
                # "Over the last year" is a length of time
                return not (
                    self._words.ordinals and fold(before) in self._sets["articles"]
                )
            case "weekend", _:
                return self._is_led(fold(before), fold(second))
            case "told", _:
                return self._is_told(place)
            case "day", _:
                return self._is_day(place, before)
            case (("month-day" | "day-month" | "month-year" | "ordinal"), _):
                return self._has_case(place)
            case (("years" | "decade" | "numeric" | "iso" | "century"), _):
                return not self._is_in_number(place)
        return True

    @staticmethod
    def _is_in_number(place: Place) -> bool:
        """Say whether it goes on with what stands right before it: "A-1990"."""
        is_first = place.start == place.block.start
        return not is_first and place.text[place.start - 1] in _BEFORE_NUMBER

    def _has_case(self, place: Place) -> bool:
        """Say whether months and weekdays have the capital that their language asks."""
        letters = [
            w for w in re.findall(r"[^\W\d_]{3,}", place.words) if self._is_name(w)
        ]
        return all(word[0].isupper() for word in letters) or not self._words.capitals

    def _is_name(self, word: str) -> bool:
        key = fold(word)
        tables = (self._words.months, self._words.weekdays)
        return any(key in table or f"{key}." in table for table in tables)

    def _is_weekday(self, place: Place, before: str) -> bool:
        after = place.word_after()
        name = next((w for w in place.words.split() if self._is_name(w)), place.words)
        if not self._has_usual_capital(name, place):
            return False
        if fold(before) in self._sets["names_before"]:
            return False
        if after[:1].isupper() and (
            fold(after) in self._sets["names_after"] or before in ("The", "the")
        ):
            return False
        if not self._words.ordinals:
            return True
        if fold(after).removesuffix("s") in self._sets["parts_after"]:
            return False  # "Friday nights"
        is_part = place.words.split()[-1] in self._sets["parts_after"]
        if fold(before) in ("a", "an", "one", "another", "some"):
            # "A Sunday editorial" is of last Sunday, "a Tuesday morning in June" is not
            goes_on = fold(after) in _GO_ON
            return bool(after) and after.islower() and not goes_on and not is_part
        # "At Friday night football games"
        return not (before == "at" and is_part)

    def _is_month(self, place: Place, before: str, second: str) -> bool:
        if before[:1].isdigit():
            return False  # "31 February"
        name = place.words.split()[-1]
        key = fold(name)
        if not self._words.capitals and name.istitle():
            return False  # "Mars est une planète"
        if place.words.split()[0] != name:
            # "early May", "mid-March" are led by what they begin with
            return True
        is_led = before in self._sets["before"]
        after = place.word_after()
        if key in self._sets["doubtful"] or key in self._people:
            return self._is_sure(place, before, second)
        if is_led or not self._words.capitals:
            return True
        previous = place.words_before()[0]
        if previous[:1].isupper() and not _OPENS.search(place.left()):
            return False
        return not (key in self._sets["names"] and after[:1].isupper())

    def _is_sure(self, place: Place, before: str, second: str) -> bool:
        """Say whether "May", or a month that somebody is called, is one here."""
        if fold(place.words) in self._people:
            return before in _SURE
        after = place.word_after()
        is_in_article = before == "the" and after.islower()
        if is_in_article and fold(after) not in _AFTER_MARCH:
            return True
        is_led = before in self._sets["before"] and before not in _LOOSE
        return is_led or self._is_end_of(before, second)

    @staticmethod
    def _is_end_of(before: str, second: str) -> bool:
        return before == "of" and second in (
            "end",
            "start",
            "beginning",
            "middle",
            "month",
        )

    def _has_usual_capital(self, name: str, place: Place) -> bool:
        """Say whether a name of a day or month is written as usual."""
        is_capital = name[:1].isupper()
        if self._words.capitals:
            return is_capital
        return not is_capital or bool(_OPENS.search(place.left())) or name.isupper()

    def _is_season(self, place: Place, before: str, second: str) -> bool:
        is_doubtful = fold(place.words.split()[-1]) in self._sets["doubtful"]
        if is_doubtful and before in (
            "to",
            "of",
            "and",
            "or",
            "for",
            "about",
            "around",
        ):
            return False
        if is_doubtful and fold(place.word_after()) == "of":
            return False  # "since the fall of the Wall"
        return self._is_led(before, second)

    def _is_led(self, before: str, second: str) -> bool:
        if before in self._sets["before"]:
            return True
        is_article = before in self._sets["articles"] and before not in ("a", "an")
        return is_article and second in self._sets["before"]

    def _is_told(self, place: Place) -> bool:
        # "The day after the vote" is told by a deed
        if not place.words.endswith(("after", "before")):
            return True
        return not place.word_after()

    def _is_day(self, place: Place, before: str) -> bool:
        after = place.word_after()
        if place.words[:1].isupper() and before[:1].isupper():
            return False
        if fold(after) in self._sets["shows"]:
            return False
        if not self._words.capitals and place.words == "mañana":
            return fold(before) not in ("la", "una", "por", "cada", "esa", "aquella")
        # "der Morgen", "das Gestern": nouns
        is_noun = self._words.capitals and not self._words.ordinals
        return not (is_noun and place.words[0].isupper() and before != "")

    def _is_year(self, place: Place, before: str, second: str) -> bool:
        if self._is_in_number(place):
            return False
        is_about = before in _ABOUT and second in _TIME_LEADS
        if before in self._sets["quantities"] and not is_about:
            return False
        sign = place.text[place.start - 1 : place.start]
        if sign in _OPENING and place.right().startswith(": "):
            return False  # “2001: A Space Odyssey”
        after = fold(place.word_after())
        is_led = before in self._sets["year_words"]
        if after in self._sets["counted"]:
            return False
        digits = re.search(r"\d{4}", place.words)
        year = int(digits[0]) if digits else 0
        if year >= _FIRST_SURE_YEAR or place.words != place.words.strip("0123456789"):
            return second not in ("page", "no") or is_led
        return is_led and not (before == "the" and after)
