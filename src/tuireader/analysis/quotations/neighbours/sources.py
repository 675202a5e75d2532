"""Phrases that lead to a source: according to X, in her words, dem Minister zufolge.

For languages without a grammar here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.neighbours.pieces import SEVERAL, Subject
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.neighbours.bearers import Bearers
    from tuireader.analysis.quotations.neighbours.subjects import Subjects
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

_REACH: Final = 6
"""Words before a postposition, and behind a source, that are looked at."""
_FROM_QUOTATION: Final = 3
"""Words behind a quotation at which "with these words" may begin."""


class Report(NamedTuple):
    """A clause or a phrase that attributes."""

    rule: str
    cue: Span
    verb: int
    """Index of its verb; -1: it has none."""
    subject: Subject | None
    is_known: bool = True
    """Whether the verb is a verb of saying, and not any verb that stands like one."""


def matches(part: Sequence[Word], at: int, phrase: tuple[str, ...]) -> bool:
    """Say whether the words of a phrase stand at a place."""
    if at + len(phrase) > len(part):
        return False
    return all(part[at + n].folded == word for n, word in enumerate(phrase))


class Sources:
    """Reads phrases that lead to a source."""

    def __init__(self, words: Sayings, bearers: Bearers, subjects: Subjects) -> None:
        """Keep the words of the language and the readers of phrases and subjects."""
        self._words = words
        self._bearers = bearers
        self._subjects = subjects

    def at(
        self, part: Sequence[Word], at: int, stop: int, *, is_front: bool = False
    ) -> Report | None:
        """Return the source that a phrase at a word leads to: "selon X".

        Args:
            part: A sentence.
            at: The word.
            stop: Where the source must have ended.
            is_front: Whether the sentence begins there: then "for X" may do.
        """
        words = self._words
        if part[at].folded not in words.leads:
            return None
        for phrase in words.according_by:
            if matches(part, at, phrase):
                cue = Span(part[at].start, part[at + len(phrase) - 1].end)
                subject = Subject(cue, pronoun=self._owner(phrase))
                return Report("according-to", cue, -1, subject)
        phrases = words.according
        if is_front:
            phrases = (*phrases, *words.according_first)
        for phrase in phrases:
            if not matches(part, at, phrase):
                continue
            source = self._source(part, at + len(phrase), stop)
            is_opinion = phrase in words.according_first
            if source and (not is_opinion or self._is_opinion(part, source)):
                cue = Span(part[at].start, part[at + len(phrase) - 1].end)
                return Report("according-to", cue, -1, source)
        return None

    def before(self, part: Sequence[Word], at: int) -> Report | None:
        """Return the source before a word like "zufolge"."""
        if part[at].folded not in self._words.postpositions:
            return None
        cue = Span(part[at].start, part[at].end)
        for first in range(max(0, at - _REACH), at):
            pronoun = self._subjects.pieces.pronoun(part[first])
            if pronoun and first == at - 1 and pronoun.is_pronoun:
                return Report("according-to", cue, -1, pronoun)
            phrase = self._bearers.phrase_at(part, first, at)
            if phrase and phrase.last == at - 1:
                source = Subject(phrase.span, phrase, is_oblique=True)
                return Report("according-to", cue, -1, source)
        return None

    def after_word(self, part: Sequence[Word], first: int, stop: int) -> Report | None:
        """Read "so der Minister"."""
        if part[first].folded not in self._words.after_words:
            return None
        cue = Span(part[first].start, part[first].end)
        report = Report("quotation-verb-speaker", cue, -1, None)
        phrase = self._bearers.phrase_at(part, first + 1, stop)
        if phrase is not None and phrase.determiner not in self._words.not_subject:
            whole = self._subjects.apposed(part, phrase, len(part))
            return report._replace(subject=Subject(whole.span, whole))
        if first + 1 >= stop:
            return None
        pronoun = self._subjects.pieces.pronoun(part[first + 1])
        if pronoun and pronoun.is_pronoun:
            return report._replace(subject=pronoun)
        return None

    def with_words(self, part: Sequence[Word], first: int) -> Report | None:
        """Read "mit diesen Worten eröffnete X das Fest"."""
        for phrase in self._words.with_words:
            for at in range(first, min(first + _FROM_QUOTATION, len(part))):
                verb = at + len(phrase)
                if verb >= len(part) or not matches(part, at, phrase):
                    continue
                cue = Span(part[at].start, part[verb - 1].end)
                subject = self._subjects.behind(part, verb, len(part))
                if subject is None:
                    subject = self._subjects.first(part, verb, len(part))
                if subject and (subject.phrase is None or subject.speaks):
                    return Report("quotation-verb-speaker", cue, -1, subject)
        return None

    def owner(self, word: Word) -> Subject | None:
        """Return who "his" before a saying is: "sa réponse"."""
        words = self._words
        if word.folded not in words.his | words.her | words.their:
            return None
        return Subject(Span(word.start, word.end), pronoun=self._owner((word.folded,)))

    def _owner(self, phrase: tuple[str, ...]) -> str:
        """Return whose words "in her words" are; "" where "his" and "her" are one."""
        words = self._words
        for word in phrase:
            is_his, is_her = word in words.his, word in words.her
            if word in words.their:
                return SEVERAL
            if is_his is not is_her:
                return "m" if is_his else "f"
        return ""

    def _source(self, part: Sequence[Word], at: int, stop: int) -> Subject | None:
        if at >= stop:
            return None
        pronoun = self._subjects.pieces.pronoun(part[at])
        if pronoun:
            return pronoun if pronoun.is_pronoun else None
        phrase = self._bearers.phrase_at(part, at, stop)
        if phrase is None or phrase.determiner in self._words.own:
            # "selon nos informations".
            return None
        phrase = self._subjects.apposed(part, phrase, min(len(part), stop + _REACH))
        return Subject(phrase.span, phrase, is_oblique=True)

    def _is_opinion(self, part: Sequence[Word], source: Subject) -> bool:
        """Say whether "for X" at the front means what X thinks."""
        phrase, words = source.phrase, self._words
        if phrase is None:
            return True
        at = phrase.last + 1
        if not phrase.speaks or at >= len(part):
            return False
        if not words.has_articles:
            return True
        if not words.verb_second:
            return part[at].text == ","
        if part[at].text == ",":
            # "Für Nadja Kolb, die Leiterin, hat sich …".
            ends = (n for n in range(at + 1, len(part)) if part[n].text == ",")
            at = next(ends, at) + 1
        if at >= len(part):
            return False
        return part[at].folded in words.be or part[at].folded in words.auxiliaries
