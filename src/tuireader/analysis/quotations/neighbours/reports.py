"""Clauses that say who says it, behind the quoted words or inside them.

“…”, said X; “…”, X said; “…”, as X said. For languages without a grammar here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.pieces import (
    BODY,
    NOBODY,
    SPEAKER,
    Subject,
)
from tuireader.analysis.quotations.neighbours.sources import Report, Sources
from tuireader.analysis.quotations.neighbours.subjects import SEPARATORS
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.neighbours.bearers import Bearers
    from tuireader.analysis.quotations.neighbours.subjects import Subjects
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

_STEPS: Final = 6
"""Small words before a verb behind the quotation."""
_NAME: Final = 30
"""Code points of a name in quotation marks."""
_ADJECTIVES: Final = 3
"""Words between a verb and the noun of its subject."""
_NEAR: Final = 3
"""Words beside a verb among which its reflexive stands."""
_SIGNS: Final = frozenset("—–―(")
_ENDS: Final = SEPARATORS | frozenset(";:.!?…(")


class Reports:
    """Reads what stands behind quoted words."""

    def __init__(self, words: Sayings, bearers: Bearers, subjects: Subjects) -> None:
        """Keep the words of the language and the readers of phrases and subjects."""
        self._words = words
        self._bearers = bearers
        self._subjects = subjects
        self.sources = Sources(words, bearers, subjects)
        self._leads = words.between | words.reflexives | words.auxiliaries | words.be

    def at(self, part: Sequence[Word], first: int, *, is_marked: bool) -> Report | None:
        """Return the clause that begins at a word.

        Args:
            part: A sentence.
            first: The word behind the quotation and its comma or dash.
            is_marked: Whether a comma, a dash or a full stop parts it from the
                quoted words: then any verb with a speaker behind it will do.
        """
        if first >= len(part) or not part[first].is_word:
            return None
        stop, sources = self._clause_end(part, first), self.sources
        source = sources.at(part, first, stop) or sources.with_words(part, first)
        if source is None and part[first].folded in self._words.as_words:
            return self._as_said(part, first + 1, stop)
        return (
            source
            or sources.after_word(part, first, stop)
            or self._subject_first(part, first, stop)
            or self._verb_first(part, first, stop, is_marked=is_marked)
        )

    def signed(self, part: Sequence[Word], at: int) -> Report | None:
        """Return the name that signs a quotation: “…” — X, or “…” (X)."""
        if at + 2 >= len(part) or part[at + 1].text not in _SIGNS:
            return None
        name = self._bearers.name_at(part, at + 2, len(part))
        if name is None or not name.is_full:
            return None
        if any(word.is_word for word in part[name.last + 1 :]):
            return None
        cue = Span(part[at + 1].start, part[at + 1].end)
        return Report("signed", cue, -1, Subject(name.span, name))

    def is_verb(self, part: Sequence[Word], at: int) -> bool:
        """Say whether a word is a verb of saying here, and no noun."""
        words, word = self._words, part[at]
        if word.is_capital and (at or word.text.isupper()):
            return False
        base = word.folded.split("-")[0]
        if not words.is_verb(word.folded) and not words.is_verb(base):
            return self._is_half(part, at)
        before = part[at - 1].folded if at else ""
        if before in words.genitives and before not in words.not_subject:
            return False
        if before not in words.determiners:
            return True
        if before not in words.between:
            return False
        after = part[at + 1].folded if at + 1 < len(part) else ""
        is_noun = word.folded in words.nouns_of_saying or after in words.genitives
        is_noun = is_noun or words.is_listed(word.folded)
        return not (is_noun and words.has_articles)

    def _is_half(self, part: Sequence[Word], at: int) -> bool:
        """Say whether another word makes a verb one of saying.

        "geht von … aus", "zeigte sich".
        """
        words, folded = self._words, part[at].folded
        halves = words.split.get(folded)
        if halves and any(other.folded in halves for other in part[at + 1 :]):
            return True
        if folded not in words.reflexive_verbs:
            return False
        near = (*part[max(0, at - _NEAR) : at], *part[at + 1 : at + _NEAR])
        return any(one.folded in words.reflexives for one in near)

    # The subject stands first

    def _as_said(self, part: Sequence[Word], first: int, stop: int) -> Report | None:
        """Read "wie der Minister sagte", "según explicó Roe"."""
        if first >= stop:
            return None
        if not self._words.verb_second:
            return self._subject_first(part, first, stop) or self._verb_first(
                part, first, stop, is_marked=False
            )
        verb = next((n for n in range(first, stop) if self.is_verb(part, n)), None)
        if verb is None:
            return None
        subject = self._subjects.before(part, verb, first)
        if subject is None:
            subject = self._subjects.body_in(part, first, verb)
        if subject is None:
            return None
        cue = Span(part[verb].start, part[verb].end)
        return Report("quotation-speaker-verb", cue, verb, subject)

    def _subject_first(
        self, part: Sequence[Word], first: int, stop: int
    ) -> Report | None:
        """Read "he said" and "Roe said" behind the words."""
        subject, at = self._subjects.pieces.pronoun(part[first]), first + 1
        if subject is None:
            phrase = self._bearers.phrase_at(part, first, stop)
            if phrase is None or not (phrase.name or phrase.speaks):
                return None
            subject, at = Subject(phrase.span, phrase), phrase.last + 1
        if subject.pronoun in (NOBODY, SPEAKER):
            return None
        if any(word.quotation >= 0 for word in part[at:]):
            # “…”, he says “…”: the clause leads to what follows.
            return None
        while at < stop and part[at].folded in self._leads:
            at += 1
        if at >= stop or not self.is_verb(part, at):
            return None
        cue = Span(part[at].start, part[at].end)
        return Report("quotation-speaker-verb", cue, at, subject)

    # The verb stands first

    def _verb_first(
        self, part: Sequence[Word], first: int, stop: int, *, is_marked: bool
    ) -> Report | None:
        """Read "said Roe" behind the words."""
        at, limit = first, min(stop, first + _STEPS)
        while at < limit and part[at].is_word:
            word = part[at]
            if self.is_verb(part, at) and not self._leads_on(part, at, stop):
                return self._turned(part, at, stop)
            base = word.folded.split("-")[0]
            if word.folded in self._leads or base in self._leads:
                framed = self._framed(part, at, stop)
                if framed:
                    return framed
                at += 1
                continue
            if "-" in word.folded and self._subjects.pieces.hyphened(word):
                # "sourit-elle": only a verb has its pronoun behind a hyphen.
                return self._turned(part, at, stop)
            end = self._aside_end(part, at, stop)
            if end is None:
                return self._unknown(part, at, stop) if is_marked else None
            at = end
        return None

    def _leads_on(self, part: Sequence[Word], at: int, stop: int) -> bool:
        """Say whether a verb is followed by the one that says: "a fait savoir"."""
        after = at + 1
        if after >= stop or "-" in part[at].text:
            return False
        is_person = self._words.is_person(part[after].folded)
        return self.is_verb(part, after) and not is_person

    def _aside_end(self, part: Sequence[Word], at: int, stop: int) -> int | None:
        """Return the known verb behind an aside: "тихо сказал", "с улыбкой сказал"."""
        words = self._words
        if part[at].is_capital or part[at].folded in words.determiners:
            return None
        end = at + 1
        if part[at].folded in words.prepositions:
            end = self._bearers.behind_preposition(part, at + 1, stop)
        if end <= at or end >= stop or not part[end].is_word:
            return None
        return end if self.is_verb(part, end) else None

    def _turned(self, part: Sequence[Word], at: int, stop: int) -> Report:
        end = next((n for n in range(at, len(part)) if self._is_end(part, n)), None)
        end = len(part) if end is None else end
        subject = self._subjects.behind(part, at, max(stop, end), is_turned=True)
        cue = Span(part[at].start, part[at].end)
        return Report("quotation-verb-speaker", cue, at, subject)

    def _framed(self, part: Sequence[Word], at: int, stop: int) -> Report | None:
        """Read "hatte Peter Lange gesagt": the verb stands at the end."""
        words = self._words
        if not words.verb_second or part[at].folded not in words.auxiliaries:
            return None
        behind = at + 1
        while behind < stop and part[behind].folded in words.between:
            behind += 1
        subject = None
        if behind < stop:
            subject = self._subjects.pieces.as_subject(part, behind)
        behind += 1
        if subject is None:
            phrase = self._bearers.phrase_at(part, behind - 1, stop)
            if phrase is None:
                return None
            subject, behind = Subject(phrase.span, phrase), phrase.last + 1
        for index in range(behind, stop):
            if self.is_verb(part, index):
                cue = Span(part[index].start, part[index].end)
                return Report("quotation-verb-speaker", cue, index, subject)
        return None

    # Verbs that are not known

    def _unknown(self, part: Sequence[Word], at: int, stop: int) -> Report | None:
        """Read any word that stands like a verb of saying: “…”, tonne Luc Barbier."""
        words, word = self._words, part[at]
        if word.is_capital or word.folded in words.bounds | words.determiners:
            return None
        if words.speaks(word.folded) or word.folded in words.after_words:
            return None
        found = self._turned(part, at, stop)._replace(is_known=False)
        if found.subject is None:
            return found if self._is_whole(part, at) else None
        return found if self._is_near(part, at, found.subject) else None

    def _is_whole(self, part: Sequence[Word], verb: int) -> bool:
        """Say whether a verb alone is the clause: “…”, tronó."""
        words, after = self._words, verb + 1
        if not words.drops_subjects:
            return False
        ends = after >= len(part) or not part[after].is_word
        return ends and part[verb].folded.endswith(words.finite_endings)

    def _is_near(self, part: Sequence[Word], verb: int, subject: Subject) -> bool:
        """Say whether a speaker stands right behind a verb that is not known."""
        if subject.pronoun in (NOBODY, SPEAKER, BODY):
            return False
        if subject.pronoun and subject.span.end <= part[verb].start:
            # "a-t-il éludé".
            return True
        at = verb + 1
        while at < len(part) and part[at].folded in self._words.reflexives:
            at += 1
        if at >= len(part) or subject.span.end <= part[at].start:
            return False
        begins = subject.span.start
        if subject.phrase is None:
            return begins == part[at].start
        first = next((n for n in range(at, len(part)) if part[n].end > begins), at)
        between = part[at:first]
        is_near = len(between) <= _ADJECTIVES and not any(
            word.is_capital or not word.is_word or word.folded in self._words.stops
            for word in between
        )
        after = subject.phrase.last + 1
        is_last = after >= len(part) or not part[after].is_word
        is_noun = bool(subject.phrase.determiner) and is_last
        is_noun = is_noun and part[0].quotation >= 0
        return is_near and (subject.speaks or is_noun)

    # Where clauses end

    def _clause_end(self, part: Sequence[Word], first: int) -> int:
        for at in range(first, len(part)):
            if self._is_end(part, at) or part[at].text in _ENDS:
                return at
        return len(part)

    def _is_end(self, part: Sequence[Word], at: int) -> bool:
        """Say whether a quotation ends a clause: not a name in marks in the middle."""
        if part[at].quotation < 0:
            return False
        goes_on = at + 1 < len(part) and part[at + 1].is_word
        is_short = part[at].end - part[at].start <= _NAME
        return not (goes_on and is_short and at and part[at - 1].is_word)
