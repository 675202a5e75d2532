"""What stands before quoted words, or further on in their sentence, and attributes.

X said: “…”; according to X, it is “…”; it is “…” and late, said X. For languages
without a grammar here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.pieces import Subject
from tuireader.analysis.quotations.neighbours.sources import Report
from tuireader.analysis.quotations.neighbours.subjects import SEPARATORS
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.neighbours.bearers import Bearers
    from tuireader.analysis.quotations.neighbours.reports import Reports
    from tuireader.analysis.quotations.neighbours.subjects import Subjects
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

_FAR: Final = 60
"""Words to each side of a quotation that are read."""
_REACH: Final = 6
"""Words back from a participle to its auxiliary."""
_LABEL: Final = 3
"""Words between a phrase and the colon behind it: "Réponse sèche de X :"."""


class Leads:
    """Reads a sentence around its quoted words."""

    def __init__(
        self, words: Sayings, bearers: Bearers, subjects: Subjects, reports: Reports
    ) -> None:
        """Keep the words of the language and what reads phrases and clauses."""
        self._words = words
        self._bearers = bearers
        self._subjects = subjects
        self._reports = reports
        self._small = words.between | words.reflexives | words.auxiliaries

    def ahead(self, part: Sequence[Word], at: int) -> Report | None:
        """Return what attributes before a quotation.

        Args:
            part: A sentence.
            at: Index of the quotation.
        """
        start = self._start(part, at)
        verb = self._main_verb(part, start, at)
        source = self._source(part, start, at)
        if source and (verb is None or source.cue.start > part[verb].start):
            return source
        if verb is not None:
            return self._by_verb(part, start, verb, at)
        if source:
            return source
        return self._by_colon(part, start, at)

    def behind(self, part: Sequence[Word], at: int) -> Report | None:
        """Return what attributes further on: “…” and late, said X."""
        for index in range(at + 1, min(len(part), at + _FAR)):
            word = part[index]
            if word.text in ";:":
                return None
            found = self._reports.sources.at(part, index, len(part))
            if found:
                return found
            if self._words.postpositions:
                found = self._reports.sources.before(part, index)
                if found:
                    return found
            if word.text not in SEPARATORS or index + 1 >= len(part):
                continue
            found = self._reports.at(part, index + 1, is_marked=False)
            if found and found.rule == "quotation-verb-speaker":
                return found._replace(rule="clause-verb-speaker")
        return None

    def across(self, part: Sequence[Word], at: int) -> Report | None:
        """Read a subject before the words and its verb right behind them."""
        verb = at + 1
        if self._words.verb_second or verb >= len(part) or not at:
            return None
        if not part[verb].is_word or not self._reports.is_verb(part, verb):
            return None
        subject = self._subjects.before(part, at)
        if subject is None:
            return None
        cue = Span(part[verb].start, part[verb].end)
        return Report("speaker-quotation-verb", cue, verb, subject)

    def at_end(self, part: Sequence[Word], at: int) -> Report | None:
        """Read a verb at the end of its clause: "X hat es „…“ genannt"."""
        if not self._words.verb_second:
            return None
        verb = next(
            (
                index
                for index in range(at + 1, min(len(part), at + 4))
                if part[index].is_word
            ),
            len(part),
        )
        if verb >= len(part) or not self._reports.is_verb(part, verb):
            return None
        if any(part[n].text in SEPARATORS for n in range(at + 1, verb)):
            return None
        frame = [part[n].folded for n in range(at)]
        words = self._words
        comma = max((n for n in range(at) if part[n].text == ","), default=-1)
        if comma > 0 and part[comma + 1].folded in words.determiners:
            # "Die Verfasser, die „…“ beklagen, …".
            subject = self._subjects.before(part, comma)
        elif any(word in words.be for word in frame):
            subject = self._subjects.agent(part, at)
        elif any(word in words.auxiliaries or word in words.stops for word in frame):
            subject = self._subjects.before(part, at)
        else:
            return None
        if subject is None:
            return None
        cue = Span(part[verb].start, part[verb].end)
        return Report("speaker-verb-quotation", cue, verb, subject)

    # Verbs before the quotation

    def _start(self, part: Sequence[Word], at: int) -> int:
        nearest = max(0, at - _FAR)
        for index in range(at - 1, nearest - 1, -1):
            if part[index].text == ";":
                return index + 1
        return nearest

    def _main_verb(self, part: Sequence[Word], start: int, at: int) -> int | None:
        """Return the last verb of saying before a quotation that is no aside."""
        verbs = [
            index
            for index in range(start, at)
            if part[index].is_word
            and self._reports.is_verb(part, index)
            and self._is_finite(part, index, start)
        ]
        free = [verb for verb in verbs if not self._in_aside(part, verb, at)]
        fitting = free or verbs
        return fitting[-1] if fitting else None

    def _in_aside(self, part: Sequence[Word], verb: int, at: int) -> bool:
        """Say whether a verb is in a relative clause that has ended."""
        opens = verb
        while opens > 0 and part[opens - 1].text not in SEPARATORS:
            opens -= 1
        is_relative = part[opens].folded in self._words.relatives
        if not is_relative:
            return False
        return any(part[n].text in SEPARATORS for n in range(verb, at))

    def _is_finite(self, part: Sequence[Word], at: int, start: int) -> bool:
        """Say whether a form is more than a participle: "critiquée", "promis"."""
        words, folded = self._words, part[at].folded
        if not folded.endswith(words.participles) or not words.participles:
            return True
        for index in range(at - 1, max(start, at - _REACH) - 1, -1):
            before = part[index].folded
            base = before.split("-")[0]
            if base in words.auxiliaries or base in words.be:
                return True
            if before in words.conjunctions and self._has_auxiliary(part, start, at):
                return True
        return False

    def _has_auxiliary(self, part: Sequence[Word], start: int, stop: int) -> bool:
        return any(w.folded in self._words.auxiliaries for w in part[start:stop])

    def _by_verb(
        self, part: Sequence[Word], start: int, verb: int, at: int
    ) -> Report | None:
        words, subjects = self._words, self._subjects
        cue = Span(part[verb].start, part[verb].end)
        report = Report("speaker-verb-quotation", cue, verb, None)
        if self._is_passive(part, verb, start):
            agent = subjects.agent(part, len(part))
            return report._replace(rule="by-speaker", subject=agent)
        after = part[verb + 1] if verb + 1 < at else None
        if self._is_turned(part, verb):
            found = subjects.behind(part, verb, at)
            if found:
                return report._replace(subject=found)
        if words.verb_second and after is not None:
            # "Das Viertel nennt er": the object stands first.
            pronoun = subjects.pieces.pronoun(after, part[verb])
            if pronoun and pronoun.is_pronoun and self._is_nominative(after):
                return report._replace(subject=pronoun)
        found = (
            subjects.before(part, verb, start)
            or self._coordinated(part, verb, start)
            or subjects.body_before(part, verb)
            or subjects.behind(part, verb, at)
        )
        return report._replace(subject=found)

    def _is_nominative(self, pronoun: Word) -> bool:
        words = self._words
        return pronoun.folded not in words.determiners | words.between

    def _coordinated(
        self, part: Sequence[Word], verb: int, start: int
    ) -> Subject | None:
        """Return the subject of the verb before: "explique X et ajoute"."""
        words = self._words
        joins = any(part[n].folded in words.conjunctions for n in range(start, verb))
        infinite = any(part[n].folded in words.prepositions for n in range(start, verb))
        if not (joins or infinite):
            return None
        for index in range(verb - 1, start - 1, -1):
            word = part[index]
            if word.is_word and self._reports.is_verb(part, index):
                turned = self._is_turned(part, index)
                found = self._subjects.behind(part, index, verb) if turned else None
                return found or self._subjects.before(part, index, start)
        return None

    def _is_turned(self, part: Sequence[Word], verb: int) -> bool:
        """Say whether a verb follows a quotation, as in “…”, dijo X."""
        at = verb - 1
        while at >= 0 and (
            part[at].text in SEPARATORS or part[at].folded in self._small
        ):
            at -= 1
        return at >= 0 and part[at].quotation >= 0

    def _is_passive(self, part: Sequence[Word], verb: int, start: int) -> bool:
        words = self._words
        if not words.participles or not part[verb].folded.endswith(words.participles):
            return False
        near = part[max(start, verb - _REACH) : verb]
        if any(word.folded in words.reflexives for word in near):
            return False
        if any(word.folded in words.auxiliaries for word in near):
            return any(word.folded in words.been for word in near)
        return any(word.folded in words.be for word in near)

    # Sources and colons

    def _source(self, part: Sequence[Word], start: int, at: int) -> Report | None:
        words = self._words
        for index in range(start, at):
            word = part[index]
            if word.quotation >= 0 and index + 1 < at:
                continue
            found = self._reports.sources.at(
                part, index, at, is_front=self._is_front(part, start, index)
            )
            if found:
                return found
            if word.folded in words.postpositions:
                found = self._reports.sources.before(part, index)
                if found:
                    return found
        return None

    def _is_front(self, part: Sequence[Word], start: int, at: int) -> bool:
        return at == start or (
            at == start + 1 and part[start].folded in self._words.conjunctions
        )

    def _by_colon(self, part: Sequence[Word], start: int, at: int) -> Report | None:
        """Read “X : …” and "La réaction de X : …", by what stands before a colon."""
        if at <= start or part[at - 1].text != ":":
            return None
        colon = at - 1
        cue = Span(part[colon].start, part[colon].end)
        for index in range(start, colon):
            if part[index].folded in self._words.nouns_of_saying:
                found = self._owner(part, index, colon)
                if found:
                    return Report("saying-of", cue, -1, found)
        found = self._subjects.in_clause(part[start:colon], colon - start)
        if found:
            phrase = found.phrase
            is_label = phrase is not None and phrase.last + 1 >= colon - start
            if phrase and not (phrase.name or phrase.speaks or is_label):
                return None
            rule = "label" if is_label else "speaker-verb-quotation"
            return Report(rule, cue, -1, found)
        return None

    def _owner(self, part: Sequence[Word], noun: int, stop: int) -> Subject | None:
        """Return whose saying it is: "la réaction de X", "sa réponse"."""
        words = self._words
        before = part[noun - 1].folded if noun else ""
        if words.verb_second and before.endswith("s") and part[noun - 1].is_capital:
            # "Peter Langes Fazit: …".
            name = self._bearers.name_before(part, noun)
            if name:
                return Subject(name.span, name)
        owner = self._reports.sources.owner(part[noun - 1]) if noun else None
        if owner:
            return owner
        for at in range(noun + 1, min(stop, noun + 1 + _LABEL)):
            folded = part[at].folded
            leads = folded in words.genitives or folded in words.by
            if words.has_articles and not leads:
                continue
            first = at if folded in words.determiners and words.verb_second else at + 1
            phrase = self._bearers.phrase_at(
                part, first if words.has_articles else at, stop
            )
            if phrase and (phrase.name or phrase.speaks):
                return Subject(phrase.span, phrase, is_oblique=True)
        return None
