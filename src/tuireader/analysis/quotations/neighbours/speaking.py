"""Who a subject means, and how sure that is: for languages without a grammar here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.neighbours.pieces import (
    BODY,
    NOBODY,
    SEVERAL,
    SPEAKER,
)
from tuireader.analysis.quotations.neighbours.remembered import ANY, SPEAKING

if TYPE_CHECKING:
    from tuireader.analysis.quotations.neighbours.nouns import Phrase
    from tuireader.analysis.quotations.neighbours.pieces import Subject
    from tuireader.analysis.quotations.neighbours.remembered import Meant, Remembered
    from tuireader.analysis.quotations.neighbours.sources import Report
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings
    from tuireader.model import Span

MEASURED: Final = {
    "quotation-verb-speaker": 0.98,
    "quotation-speaker-verb": 0.93,
    "speaker-verb-quotation": 0.96,
    "clause-verb-speaker": 0.95,
    "speaker-quotation-verb": 0.88,
    "same-paragraph-after": 0.85,
    "subject-of-clause": 0.6,
    "according-to": 0.97,
    "by-speaker": 0.92,
    "saying-of": 0.93,
    "label": 0.93,
    "signed": 0.9,
    "same-paragraph": 0.95,
    "subject-before": 0.88,
    "continued": 0.93,
    "paragraph-before": 0.6,
    "takes-turn": 0.8,
}
"""How often each rule is right where it names somebody outright."""
_UNKNOWN_VERB: Final = 0.96
_WEAK: Final = 0.85
"""A verb that means something else more often, before a fragment."""
_DESCRIBED: Final = 0.94
"""A description before its verb: where it ends is less sure than of a name."""
_LOOSE: Final = frozenset(("speaker-verb-quotation", "speaker-quotation-verb"))
"""Rules that no comma and no inversion support."""
_SPEAKS: Final = 0.98
"""A noun for people or bodies."""
_THING: Final = 0.88
"""Any other noun."""
_ONE_WORD: Final = 0.96
"""A name of one word that was not given in full before."""
_STAND_IN: Final = 0.9
_LEFT_OUT: Final = 0.93
"""A subject that the verb goes without."""
_SHARES: Final = ((0.75, 0.98), (0.66, 0.95), (0.55, 0.88), (0.0, 0.8))
"""Share of the likeliest among those a pronoun can mean, and how often it is right."""


class Speaker(NamedTuple):
    """Somebody who says something."""

    name: str
    rule: str
    confidence: float
    span: Span
    """The words that stand for the speaker there."""
    cue: Span | None = None
    named: Span | None = None
    """Where a pronoun's owner was named."""


class Speaking:
    """Finds out whom a clause that attributes means."""

    def __init__(self, text: str, words: Sayings, remembered: Remembered) -> None:
        """Keep the article's text, the words of its language, and who is known."""
        self._text = text
        self._words = words
        self._remembered = remembered

    def speaker(
        self, report: Report, verb: Word | None, last: Speaker | None
    ) -> Speaker | None:
        """Return who speaks by a clause.

        Args:
            report: The clause.
            verb: Its verb, which may tell number and gender.
            last: Who spoke last in the paragraph.
        """
        base = MEASURED[report.rule] * (1.0 if report.is_known else _UNKNOWN_VERB)
        if verb and report.rule in _LOOSE and verb.folded in self._words.weak_verbs:
            base *= _WEAK
        subject = report.subject
        if subject is None:
            return self._left_out(report, verb, last, base)
        if subject.pronoun == BODY or not subject.pronoun:
            if subject.phrase is None:
                return self._plain(report, subject, base)
            gender = self._words.gender_by_verb(verb.folded) if verb else ""
            return self._phrase(report, subject, subject.phrase, base, gender)
        if subject.pronoun in (NOBODY, SPEAKER):
            return None
        meant = self._remembered.meant(subject.pronoun)
        return self._meant(report, subject.span, meant, base)

    def _phrase(
        self,
        report: Report,
        subject: Subject,
        phrase: Phrase,
        base: float,
        gender: str,
    ) -> Speaker | None:
        if not phrase.name:
            known = self._known(phrase)
            if known:
                self._remembered.spoke(known.name)
                sure = base * _STAND_IN
                span = subject.span
                return Speaker(
                    known.name, report.rule, sure, span, report.cue, known.span
                )
        name = self._remembered.note(
            self._text,
            phrase,
            SPEAKING,
            is_oblique=subject.is_oblique,
            gender=gender,
        )
        sure = base * self._sureness(phrase)
        if report.rule in _LOOSE and not phrase.name:
            sure *= _DESCRIBED
        return Speaker(name, report.rule, sure, phrase.span, report.cue)

    def _plain(self, report: Report, subject: Subject, base: float) -> Speaker | None:
        """Return who "in his words" is where "his" and "her" are one word."""
        if report.rule in ("according-to", "saying-of"):
            meant = self._remembered.meant(ANY)
            return self._meant(report, subject.span, meant, base)
        name = " ".join(subject.span.of(self._text).split())
        return Speaker(name, report.rule, base * _THING, subject.span, report.cue)

    def _sureness(self, phrase: Phrase) -> float:
        if not phrase.name:
            return _SPEAKS if phrase.speaks else _THING
        if len(phrase.name) > 1 or phrase.head:
            return 1.0
        return 1.0 if self._remembered.is_known(phrase.name[0]) else _ONE_WORD

    def _known(self, phrase: Phrase) -> Meant | None:
        """Return who "the minister" and "the young woman" is."""
        if phrase.is_plural or phrase.last - phrase.first > 2:
            return None
        head = phrase.head
        if (
            head in self._words.stand_ins
            and phrase.determiner not in self._words.indefinite
        ):
            meant = self._remembered.meant(phrase.gender)
            return meant if meant and meant.share >= _SHARES[1][0] else None
        if (
            phrase.determiner in self._words.indefinite
            or phrase.last - phrase.first > 1
        ):
            return None
        return self._remembered.in_role(head)

    def _left_out(
        self, report: Report, verb: Word | None, last: Speaker | None, base: float
    ) -> Speaker | None:
        """Return the subject of a verb that goes without."""
        if not self._words.drops_subjects and report.rule != "speaker-verb-quotation":
            return None
        cue = report.cue
        if last is not None:
            self._remembered.spoke(last.name)
            return Speaker(last.name, report.rule, base * _LEFT_OUT, last.span, cue)
        ending = verb.folded if verb else ""
        kind = ""
        if ending.endswith(self._words.plural_verbs):
            kind = SEVERAL
        meant = self._remembered.meant(kind)
        return self._meant(report, cue, meant, base * _LEFT_OUT)

    def _meant(
        self, report: Report, span: Span, meant: Meant | None, base: float
    ) -> Speaker | None:
        if meant is None:
            return None
        self._remembered.spoke(meant.name)
        sure = base * next(right for share, right in _SHARES if meant.share >= share)
        return Speaker(meant.name, report.rule, sure, span, report.cue, meant.span)
