"""Who does what a verb says: the subject behind it or before it.

For languages without a grammar here. Behind a verb the first noun phrase that no
preposition leads to is the subject; before it, the last one of its clause, and where a
clause between commas holds none, that of the clause before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.pieces import NOBODY, Pieces, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.quotations.neighbours.bearers import Bearers
    from tuireader.analysis.quotations.neighbours.nouns import Phrase
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

SEPARATORS: Final = frozenset(",—–-―")
_BREAKS: Final = frozenset(";:()[]?!…/")
_UNKNOWN: Final = 4
"""Words without a meaning here between a verb and its subject."""
_GROUP: Final = 2
"""Words of a verb before its last: "a-t-il simplement indiqué"."""
_ASIDE: Final = 7
"""Words between commas behind a verb."""


class Subjects:
    """Finds subjects in the sentences of an article."""

    def __init__(self, words: Sayings, bearers: Bearers) -> None:
        """Keep the words of the language and the reader of noun phrases."""
        self._words = words
        self._bearers = bearers
        self.pieces = Pieces(words, bearers)

    def behind(
        self, part: Sequence[Word], verb: int, stop: int, *, is_turned: bool = False
    ) -> Subject | None:
        """Return the subject that follows a verb.

        Args:
            part: A sentence.
            verb: Index of the verb.
            stop: Where the clause must have ended.
            is_turned: Whether the verb follows quoted words: then any noun will do.
        """
        words, at, unknown = self._words, verb + 1, 0
        group = part[max(0, verb - _GROUP) : verb + 1]
        hyphened = self.pieces.hyphened(*reversed(group))
        if hyphened and hyphened.pronoun != NOBODY:
            return hyphened
        is_bare = bool(hyphened) or self._is_bare(part, verb)
        body: Subject | None = None
        spare: Subject | None = None
        while at < stop and unknown < _UNKNOWN:
            word = part[at]
            if word.quotation >= 0 or word.folded in words.time:
                # "рассказал «Вечерней газете» Петров".
                at += 1
                continue
            if not word.is_word and not word.text[0].isdigit():
                aside = self._behind_aside(part, at, stop) if at == verb + 1 else at
                if aside == at:
                    break
                at = aside
                continue
            if self._ends_clause(word):
                break
            pronoun = self.pieces.as_subject(part, at, part[verb])
            if pronoun:
                if pronoun.pronoun != NOBODY:
                    return pronoun
                at, is_bare = at + 1, True
                continue
            if self.pieces.leads(word) and not word.is_capital:
                end = self._bearers.behind_preposition(part, at + 1, stop)
                body = body or self.pieces.body(part, at, end)
                at = max(end, at + 1)
                continue
            phrase = self.pieces.phrase(part, at, stop)
            if phrase and not self._is_audience(part, phrase):
                return Subject(phrase.span, self.apposed(part, phrase, stop))
            if phrase is None and at == verb + 1 and is_turned:
                spare = self._bare(part, at, stop)
            unknown += phrase is None and word.folded not in words.between
            at = phrase.last + 1 if phrase else at + 1
        return body if body and is_bare else spare

    def before(self, part: Sequence[Word], verb: int, start: int = 0) -> Subject | None:
        """Return the subject that a verb follows.

        Args:
            part: A sentence.
            verb: Index of the verb.
            start: Where the clause begins at the earliest.
        """
        stop, spare, apposed = verb, None, None
        for first in self._segments(part, start, verb):
            is_last = stop == verb
            found = self._of_segment(part, first, stop, is_last=is_last)
            phrase = found.phrase if found else None
            is_whole = phrase is not None and phrase.last == stop - 1
            if apposed is not None:
                return found if phrase and phrase.name and is_whole else apposed
            if found is not None and phrase is None and not is_last:
                # "Les commerçants, eux, se disent …".
                spare = spare or found
            elif phrase and not phrase.name and not is_last and is_whole:
                # "Paul Roy, le maire, dit …": a name may stand before it.
                apposed = found
            elif found is not None:
                return found
            elif is_last and not self._words.has_articles:
                spare = self._bare_before(part, first, verb)
            stop = first - 1
        return apposed or spare

    def first(self, part: Sequence[Word], start: int, stop: int) -> Subject | None:
        """Return the first top-level phrase or pronoun of a stretch of words."""
        return next(self.pieces.read(part, start, stop, is_loose=False), None)

    def in_clause(self, part: Sequence[Word], stop: int) -> Subject | None:
        """Return the subject of a sentence without a verb that is known."""
        if not part:
            return None
        start = int(part[0].folded in self._words.conjunctions)
        ends = [n for n in range(start, stop) if part[n].text in SEPARATORS]
        for first in (start, *(n + 1 for n in ends)):
            if first >= stop or (first > start and self._is_aside(part[first])):
                continue
            found = self.first(part, first, next((n for n in ends if n > first), stop))
            if found and found.phrase and not found.phrase.name:
                return found._replace(phrase=self.apposed(part, found.phrase, stop))
            if found:
                return found
        return None

    def agent(self, part: Sequence[Word], stop: int) -> Subject | None:
        """Return who acts in a passive: "par Paul Roy"."""
        for at in range(stop - 1):
            if part[at].folded in self._words.by:
                phrase = self._bearers.phrase_at(part, at + 1, stop)
                if phrase and (phrase.name or phrase.speaks):
                    return Subject(phrase.span, phrase, is_oblique=True)
        return None

    def apposed(self, part: Sequence[Word], phrase: Phrase, stop: int) -> Phrase:
        """Return a description with the name that follows it: "le préfet, Luc Roy"."""
        at = phrase.last + 1
        if phrase.name or not phrase.speaks or at + 1 >= stop:
            return phrase
        if part[at].folded in self._words.prepositions:
            # "le metteur en scène Jean Vial", "винодел из Тамани Лукерья Фаброва".
            at = self._bearers.behind_preposition(part, at + 1, stop) - 1
            if at + 1 >= stop or not self._bearers.runs.is_given(part[at + 1].text):
                return phrase
        elif part[at].text != ",":
            return phrase
        name = self._bearers.name_at(part, at + 1, stop)
        if name is None:
            return phrase
        if not (name.is_full or self._bearers.runs.is_given(name.name[0])):
            return phrase
        gender = phrase.gender or name.gender
        return name._replace(head=name.head or phrase.head, gender=gender)

    # Bodies

    def body_before(self, part: Sequence[Word], verb: int) -> Subject | None:
        """Return the body at which several say something: "В Кремле назвали"."""
        return self.body_in(part, 0, verb) if self._is_bare(part, verb) else None

    def body_in(self, part: Sequence[Word], first: int, stop: int) -> Subject | None:
        """Return the first body behind a preposition in a stretch of words."""
        for at in range(first, stop):
            if part[at].folded in self._words.bodies_at:
                end = self._bearers.behind_preposition(part, at + 1, stop)
                found = self.pieces.body(part, at, end)
                if found:
                    return found
        return None

    def _is_bare(self, part: Sequence[Word], verb: int) -> bool:
        """Say whether a verb may have nobody for its subject: "señalan desde"."""
        words, word = self._words, part[verb]
        if word.folded in words.impersonal_verbs:
            before = part[verb - 1].folded if verb else ""
            return not words.reflexives or before in words.reflexives
        if not words.drops_subjects:
            return False
        # "señalan desde", "дают понять в".
        group = part[max(0, verb - 1) : verb + 1]
        return any(
            words.is_verb(one.folded) and one.folded.endswith(words.plural_verbs)
            for one in group
        )

    # Parts between commas

    def _segments(self, part: Sequence[Word], start: int, verb: int) -> Iterator[int]:
        """Yield where the parts between commas begin, the last first."""
        for at in range(verb - 1, start - 1, -1):
            word = part[at]
            if word.text in _BREAKS:
                yield at + 1
                return
            if word.text in SEPARATORS:
                yield at + 1
        yield start

    def _of_segment(
        self, part: Sequence[Word], first: int, stop: int, *, is_last: bool
    ) -> Subject | None:
        """Return the subject in a part between commas."""
        if first < len(part) and part[first].folded in self._words.relatives:
            return None
        found = list(self.pieces.read(part, first, stop))
        if not found:
            return None
        if is_last:
            return self._nearest(part, stop, found)
        return None if first and self._is_aside(part[first]) else found[0]

    def _nearest(
        self, part: Sequence[Word], verb: int, found: list[Subject]
    ) -> Subject:
        """Return the subject of a verb among all that stands before it."""
        phrase, words = found[-1].phrase, self._words
        if words.infinitive_endings and part[verb].folded.endswith(
            words.infinitive_endings
        ):
            # "L'ambassadeur a convoqué la presse pour dénoncer …".
            return found[0]
        if phrase and any(
            word.folded in words.conjunctions for word in part[phrase.last + 1 : verb]
        ):
            # "Le juge a entendu Paul et dénoncé …".
            return found[0]
        # "Le gouverneur a décrété un deuil …": things do not speak.
        likely = [one for one in found if one.speaks or one.is_pronoun]
        return likely[-1] if likely else found[-1]

    def _is_aside(self, word: Word) -> bool:
        """Say whether a word begins a clause of its own between commas."""
        words, folded = self._words, word.folded
        if folded in words.relatives or folded in words.stops:
            return True
        return words.verb_second and folded in words.relative_articles

    def _bare_before(
        self, part: Sequence[Word], first: int, verb: int
    ) -> Subject | None:
        """Return a noun right before its verb: "28-летний рэпер говорит"."""
        if first >= verb or self.pieces.leads(part[first]):
            return None
        phrase = self._bearers.phrase_at(part, first, verb)
        if phrase is None or phrase.first != first or phrase.last != verb - 1:
            return None
        return Subject(phrase.span, phrase)

    # Behind a verb

    def _bare(self, part: Sequence[Word], at: int, stop: int) -> Subject | None:
        """Return a word that may be a name or noun: "sagte Behrens", "пишет семья"."""
        phrase = self._bearers.phrase_at(part, at, stop)
        if phrase is None or part[at].folded in self._words.plain:
            return None
        is_bare = part[at].is_capital or not self._words.has_articles
        return Subject(phrase.span, phrase) if is_bare else None

    def _behind_aside(self, part: Sequence[Word], at: int, stop: int) -> int:
        """Return what follows a word between commas: "lâche, dépité, un habitué"."""
        if part[at].text != ",":
            return at
        for close in range(at + 1, min(stop - 1, at + _ASIDE)):
            if part[close].text == ",":
                return close + 1
        return at

    def _is_audience(self, part: Sequence[Word], phrase: Phrase) -> bool:
        words = self._words
        if phrase.determiner in words.not_subject:
            return True
        inside = part[phrase.first : phrase.last + 1]
        return any(w.folded in words.audience for w in inside) and not phrase.is_full

    def _ends_clause(self, word: Word) -> bool:
        words, folded = self._words, word.folded
        if folded in words.stops or folded in words.relatives:
            return True
        return folded in words.conjunctions and not word.is_capital
