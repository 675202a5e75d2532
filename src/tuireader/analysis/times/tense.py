"""Whether a time lies before or after the article's own: by preposition and tense."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from tuireader.analysis.lexicon import word_set
from tuireader.analysis.quotations.cues import Form, Strength, cue_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.times.place import Place
    from tuireader.analysis.times.words import TimeWords

_WORDS: Final = 14
"""Words of the clause that are looked at on either side."""
_NEAR: Final = 6
"""Words before a time in which its deadline stands."""
_DEADLINES: Final = word_set("close end start middle noon midnight dawn early late")
_BE_WITH: Final = frozenset(("be", "is", "are", "being"))
_BE: Final = frozenset(("is", "are", "am"))
_NEITHER_VERB: Final = frozenset(("during", "morning", "evening", "nothing", "thing"))


class Direction(Enum):
    """Where to look from the article's date."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Tenses:
    """Tells the direction of a time from its clause."""

    def __init__(self, words: TimeWords) -> None:
        """Take the words of a language; English has its verbs besides."""
        self._past = frozenset(words.list("past"))
        self._future = frozenset(words.list("future"))
        self._endings = words.list("future_endings")
        self._not = frozenset(words.list("not_words"))
        self._meaning_to = frozenset(words.list("meaning_to"))
        self._verbs = cue_lexicon().verbs if self._meaning_to else {}

    def direction(self, place: Place) -> Direction:
        """Return where the time lies, as far as its clause tells.

        The nearest verb before it decides, then the nearest behind it: "said on Tuesday
        that he will resign", "on Tuesday he will resign".
        """
        # "…, er werde am Freitag reisen": a comma parts more than it does in English
        commas = not self._verbs
        before = place.clause_before(commas=commas)[:_WORDS]
        after = place.clause_after(commas=commas)[:_WORDS]
        if self._verbs and before:
            led = self._led(before, after)
            if led is not Direction.UNKNOWN:
                return led
        found = self._nearest(before, backwards=True)
        if found is Direction.UNKNOWN:
            found = self._nearest(after, backwards=False)
        return found

    def _led(self, before: Sequence[str], after: Sequence[str]) -> Direction:
        """Read the preposition."""
        lead = next((w for w in before if w not in ("the", "at", "least")), "")
        if lead == "since":
            return Direction.PAST
        if {"until", "till"} & {*before[:_NEAR]}:
            # "Did not arrive until Thursday"
            return Direction.PAST if self._not & {*before} else Direction.FUTURE
        if lead == "by" or self._is_deadline(before[:_NEAR]):
            is_over = "had" in (*before, *after) or "was" in before
            return Direction.PAST if is_over else Direction.FUTURE
        return Direction.UNKNOWN

    @staticmethod
    def _is_deadline(before: Sequence[str]) -> bool:
        """Say whether a deadline stands before it: "by close of play on Monday"."""
        words = [word for word in before if word != "the"]
        return any(
            word == "by" and number and words[number - 1] in _DEADLINES
            for number, word in enumerate(words)
        )

    def _nearest(self, words: Sequence[str], *, backwards: bool) -> Direction:
        present = Direction.UNKNOWN
        for number, word in enumerate(words):
            if self._is_future(word):
                return Direction.FUTURE
            if word in self._past:
                return Direction.PAST
            step = 1 if backwards else -1
            near = number + step
            previous = words[near] if 0 <= near < len(words) else ""
            if self._is_past(word):
                if previous in _BE_WITH:
                    # "Should be shut before the summer"
                    continue
                return Direction.PAST
            form = self._form(word)
            if form is Form.BASE and previous == "to":
                return self._infinitive(words[number + 2 :] if backwards else ())
            if form is Form.ING or (word.endswith("ing") and previous in _BE):
                if previous in _BE:
                    return Direction.FUTURE
            elif self._is_present(word) and previous not in _ARTICLES:
                present = Direction.FUTURE
        return present

    def _is_future(self, word: str) -> bool:
        is_form = bool(self._endings) and word.endswith(self._endings)
        return is_form or word in self._future or word.endswith("'ll")

    def _form(self, word: str) -> Form | None:
        verb = self._verbs.get(word)
        return verb.form if verb else None

    def _is_past(self, word: str) -> bool:
        if not self._verbs or word in self._meaning_to:
            return word in self._verbs and self._form(word) is Form.PAST
        verb = self._verbs.get(word)
        is_regular = verb is None and word.endswith("ed") and len(word) > len("need")
        return is_regular or (verb is not None and verb.form is Form.PAST)

    def _is_present(self, word: str) -> bool:
        verb = self._verbs.get(word)
        if verb is None or verb.strength is Strength.SPEECH or verb.is_rare:
            return False
        return verb.form is Form.THIRD

    def _infinitive(self, before: Sequence[str]) -> Direction:
        """Say when an infinitive happens, from the words before it, nearest first.

        "Agreed to meet on Friday" lies ahead, "declined to comment on Friday" does not.
        """
        for number, word in enumerate(before):
            is_plan = number == 0 and word in ("was", "were")
            if is_plan or word in self._meaning_to or word in self._future:
                return Direction.FUTURE
            if word in self._past or self._is_past(word):
                return Direction.PAST
        return Direction.UNKNOWN


_ARTICLES: Final = frozenset(("a", "an", "the", "his", "her", "its", "their", "of"))
