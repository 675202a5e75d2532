"""What the words beside a quotation say of its speaker, all constructions together.

For languages without a grammar here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.bearers import Bearers
from tuireader.analysis.quotations.neighbours.leads import Leads
from tuireader.analysis.quotations.neighbours.pieces import (
    BODY,
    NOBODY,
    SPEAKER,
    Subject,
)
from tuireader.analysis.quotations.neighbours.remembered import (
    MENTIONED,
    SUBJECT,
    Remembered,
)
from tuireader.analysis.quotations.neighbours.reports import Reports
from tuireader.analysis.quotations.neighbours.sources import Report
from tuireader.analysis.quotations.neighbours.speaking import (
    MEASURED,
    Speaker,
    Speaking,
)
from tuireader.analysis.quotations.neighbours.subjects import SEPARATORS, Subjects
from tuireader.analysis.quotations.neighbours.unsaid import Unsaid
from tuireader.analysis.quotations.neighbours.words import (
    Word,
    count_words,
    last_letter,
    scan,
)
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.neighbours.nouns import Phrase
    from tuireader.analysis.quotations.sayings import Sayings

_NEAR: Final = 3
"""Words behind a subject among which its verb stands."""
_ASIDE: Final = 14
"""Words of a clause inside a quotation at most."""
_STOPS: Final = frozenset("!?…,")


class Beside:
    """Reads the sentence of a quotation."""

    def __init__(
        self, text: str, words: Sayings, lexicon: Lexicon, remembered: Remembered
    ) -> None:
        """Put the readers of phrases, subjects and clauses together."""
        self._text = text
        self._words = words
        self._remembered = remembered
        self._small = words.bounds | words.determiners | words.between | words.genitives
        self._bearers = Bearers(words, lexicon, remembered)
        self._subjects = Subjects(words, self._bearers)
        self._reports = Reports(words, self._bearers, self._subjects)
        self._leads = Leads(words, self._bearers, self._subjects, self._reports)
        self._speaking = Speaking(text, words, remembered)
        self.unsaid = Unsaid(text, words, self._reports)

    def speaker(
        self, part: Sequence[Word], at: int, last: Speaker | None
    ) -> Speaker | None:
        """Return who says a quotation.

        Args:
            part: Its sentence.
            at: Its index there.
            last: Who spoke last in the paragraph.
        """
        if self.unsaid.is_title(part, at) or part[0].folded in self._words.neither:
            return None
        behind = self._behind(part, at)
        if behind and not self._is_thing(behind):
            found = self._resolve(behind, part, last)
            if found:
                return found
        found = self._inside(part[at], last)
        if found:
            return found
        for report in (
            self._leads.ahead(part, at),
            self._leads.across(part, at),
            self._leads.at_end(part, at),
            self._leads.behind(part, at),
            behind,
        ):
            if report and self._may_speak(report):
                found = self._resolve(report, part, last)
                if found:
                    return found
        return None

    def announced(self, words: Sequence[Word]) -> Speaker | None:
        """Return who speaks after a colon that ends a paragraph."""
        first = next(
            (n + 1 for n in range(len(words) - 2, -1, -1) if words[n].text in ".!?"), 0
        )
        part = (*words[first:], Word('"', "", words[-1].end, words[-1].end, 0))
        report = self._leads.ahead(part, len(part) - 1)
        return self._resolve(report, part, None) if report else None

    def subject_of(self, part: Sequence[Word], at: int) -> Speaker | None:
        """Return the person who is the subject of the clause words are set in."""
        first = self._text[part[at].start + 1 : part[at].end].lstrip()[:1]
        is_noun = self._words.verb_second and count_words(self._text, part[at]) > 1
        if not first.islower() and not is_noun:
            return None
        subject = self._subjects.in_clause(part, at)
        phrase = subject.phrase if subject else None
        if subject is None or phrase is None or not subject.speaks:
            return None
        if part[at - 1].text == "," or not self._acts(part[phrase.last + 1 : at]):
            # "L'homme, « connu de la police », …"; "Paul est « fatigué »".
            return None
        report = Report("subject-of-clause", subject.span, -1, subject)
        return self._resolve(report, part, None)

    def _acts(self, between: Sequence[Word]) -> bool:
        """Say whether a verb other than "be" may stand among words."""
        words = self._words
        told = [word.folded for word in between if word.is_word]
        return any(
            word in words.auxiliaries or word not in self._small for word in told
        )

    def is_settled(self, part: Sequence[Word], at: int) -> bool:
        """Say whether nobody else need be looked for.

        Quoted words are a title, or the sentence names a source of whom nothing is
        known yet: "in her view, …".
        """
        if self.unsaid.is_title(part, at) or part[0].folded in self._words.neither:
            return True
        report = self._leads.ahead(part, at)
        return report is not None and report.rule == "according-to"

    def is_reported(self, part: Sequence[Word]) -> bool:
        """Say whether a sentence is in the mood of what others said: "sei"."""
        return any(word.folded in self._words.reported for word in part)

    def has_subject(
        self, part: Sequence[Word], first: int, stop: int, speaker: Speaker
    ) -> bool:
        """Say whether somebody else than a speaker is named between two quotations."""
        found = self._subjects.first(part, first, stop)
        if found is None or found.span.overlaps(speaker.span):
            return False
        phrase = found.phrase
        return phrase is None or bool(phrase.name) or phrase.speaks

    def learn(self, part: Sequence[Word], *, is_said: bool) -> Speaker | None:
        """Remember who is named in a sentence.

        Args:
            part: The sentence.
            is_said: Whether somebody says something in it.

        Returns:
            Its subject, as the speaker of what follows.
        """
        subject = self._subjects.in_clause(part, len(part))
        self._note_names(part, 0 if not is_said else _first_quoted(part))
        return None if is_said else self._subject(part, subject)

    def prepare(self, part: Sequence[Word]) -> None:
        """Remember who is named before the first quotation of a sentence."""
        first = _first_quoted(part)
        self._note_names(part[:first], 0)
        colon = next((n for n in range(first) if part[n].text in ":;"), 0)
        if 0 < colon < first - 1:
            # The subject of what stands before a colon is who "he" is behind it.
            self._subject(part, self._subjects.in_clause(part[:colon], colon))

    def _note_names(self, part: Sequence[Word], at: int) -> None:
        while at < len(part):
            name = None
            if part[at].is_word and part[at].is_capital:
                name = self._bearers.name_at(part, at, len(part))
            if name is None:
                at += 1
                continue
            known = self._remembered.is_known(name.name[-1])
            if name.is_full or known:
                before = part[at - 1].folded if at else ""
                self._remembered.note(
                    self._text,
                    name,
                    MENTIONED,
                    is_oblique=before in self._words.prepositions,
                )
            at = name.last + 1

    def _subject(self, part: Sequence[Word], subject: Subject | None) -> Speaker | None:
        """Remember the subject of a sentence that nobody's words are in."""
        if subject is None:
            return None
        rule, phrase = "subject-before", subject.phrase
        sure = MEASURED[rule]
        if phrase is None:
            meant = self._remembered.meant(subject.pronoun)
            if meant is None:
                return None
            self._remembered.spoke(meant.name, SUBJECT)
            return Speaker(
                meant.name, rule, sure * 0.95, subject.span, None, meant.span
            )
        if not (phrase.name or phrase.speaks):
            return None
        gender = self._verb_gender(part, phrase.last + 1)
        name = self._remembered.note(self._text, phrase, SUBJECT, gender=gender)
        self._note_pair(part, phrase)
        if not phrase.name:
            sure *= 0.95
        return Speaker(name, rule, sure, phrase.span)

    def _verb_gender(self, part: Sequence[Word], at: int) -> str:
        """Return what the verb behind a subject tells of its gender."""
        near = part[at : at + _NEAR]
        told = (self._words.gender_by_verb(w.folded) for w in near if w.is_word)
        return next(filter(None, told), "")

    def told(self, part: Sequence[Word]) -> Speaker | None:
        """Return who says what stands before: "C'est ce que répète X"."""
        report = self._leads.ahead(part, len(part))
        if report is None or report.verb < 0 or report.subject is None:
            return None
        found = self._resolve(report, part, None)
        return found._replace(rule="same-paragraph-after") if found else None

    def _note_pair(self, part: Sequence[Word], first: Phrase) -> None:
        """Remember the second of two subjects, and both: "Clara Ruiz y Pablo León"."""
        at = first.last + 1
        if at + 1 >= len(part) or part[at].folded not in self._words.conjunctions:
            return
        phrase = self._bearers.phrase_at(part, at + 1, len(part), is_loose=False)
        if phrase and (phrase.name or phrase.speaks):
            second = self._subjects.apposed(part, phrase, len(part))
            self._remembered.note(self._text, second, SUBJECT)
            both = first._replace(
                span=Span(first.span.start, phrase.span.end), name=(), is_plural=True
            )
            self._remembered.note(self._text, both, SUBJECT)

    # Clauses beside the marks

    def _resolve(
        self, report: Report, part: Sequence[Word], last: Speaker | None
    ) -> Speaker | None:
        verb = part[report.verb] if report.verb >= 0 else None
        return self._speaking.speaker(report, verb, last)

    def _is_thing(self, report: Report) -> bool:
        """Say whether the subject of a clause is no person and no body."""
        phrase = report.subject.phrase if report.subject else None
        return phrase is not None and not (phrase.name or phrase.speaks)

    def _may_speak(self, report: Report) -> bool:
        if report.rule != "clause-verb-speaker":
            return True
        return report.subject is not None and not self._is_thing(report)

    def _behind(self, part: Sequence[Word], at: int) -> Report | None:
        """Look right behind the quotation."""
        first, is_marked = at + 1, last_letter(self._text, part[at]) in _STOPS
        while first < len(part) and (
            part[first].text in SEPARATORS or part[first].text == "."
        ):
            first, is_marked = first + 1, True
        if first >= len(part):
            return None
        report = self._reports.at(part, first, is_marked=is_marked)
        report = report or self._reports.signed(part, at)
        if report is None:
            return None
        if not is_marked and not self._is_plain(report, part, at):
            return None
        return report

    def _is_plain(self, report: Report, part: Sequence[Word], at: int) -> bool:
        """Say whether a clause attributes without a comma before it."""
        if report.rule in ("according-to", "signed"):
            return True
        subject = report.subject
        if report.rule != "quotation-verb-speaker" or subject is None:
            return False
        if at and part[at - 1].is_word:
            return False
        phrase = subject.phrase
        return phrase is None or bool(phrase.name) or phrase.speaks

    def _inside(self, quotation: Word, last: Speaker | None) -> Speaker | None:
        """Look inside the quotation: “…, she said. …”."""
        words = self._words
        if words.verb_second:
            return None
        part = tuple(scan(self._text, quotation.start + 1, quotation.end - 1))
        for at in range(len(part) - 1):
            is_break = part[at].text in SEPARATORS or part[at].text in "!?…"
            if not is_break or part[at + 1].is_capital or not part[at + 1].is_word:
                continue
            report = self._reports.at(part, at + 1, is_marked=True)
            if report and self._is_inquit(part, at + 1, report):
                return self._resolve(report, part, last)
        return None

    def _is_inquit(self, part: Sequence[Word], first: int, report: Report) -> bool:
        """Say whether a clause inside quoted words is the reporter's."""
        subject = report.subject
        if report.rule != "quotation-verb-speaker" or subject is None:
            return False
        if subject.pronoun in (NOBODY, SPEAKER, BODY):
            return False
        phrase = subject.phrase
        if phrase and (
            phrase.determiner in self._words.own
            or not (phrase.name or (phrase.speaks and report.is_known))
        ):
            return False
        ends = SEPARATORS | set(".!?")
        end = next(
            (n for n in range(first, len(part)) if part[n].text in ends), len(part)
        )
        return end - first <= _ASIDE


def _first_quoted(part: Sequence[Word]) -> int:
    """Return the index of the first quotation of a sentence, or its end."""
    return next((n for n, word in enumerate(part) if word.quotation >= 0), len(part))
