"""Who may be meant by the words at a place: a name, a noun phrase, one of several.

For languages without a grammar here. A name is a run of capital words with a known
given name in it, or of two words and more; what stands before the given name says what
the person is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.nouns import (
    Nouns,
    Opening,
    Phrase,
)
from tuireader.analysis.quotations.neighbours.runs import Run, Runs
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.neighbours.remembered import Remembered
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

_ONE: Final = "one"
"""The head of a phrase for one of several."""
_NAMED: Final = 2
"""Capital words behind the first of a run that may be a name."""


class Bearers:
    """Finds names and noun phrases in the sentences of an article."""

    def __init__(
        self, words: Sayings, lexicon: Lexicon, remembered: Remembered | None = None
    ) -> None:
        """Keep what is looked up again and again.

        Args:
            words: Of the language.
            lexicon: Names known beforehand.
            remembered: Who has been named so far.
        """
        self._words = words
        self._remembered = remembered
        self.runs = Runs(words, lexicon, remembered)
        self._nouns = Nouns(words, lexicon, self.runs)

    def phrase_at(
        self, part: Sequence[Word], first: int, stop: int, *, is_loose: bool = True
    ) -> Phrase | None:
        """Return the noun phrase that begins at a word.

        Args:
            part: A sentence.
            first: Where the phrase begins.
            stop: Where it must have ended.
            is_loose: Whether words that are not known may belong to it.
        """
        one = self._one_of(part, first, stop)
        if one:
            return one
        words, at = self._words, first
        while at < stop and self._is_determiner(part, at, stop):
            at += 1
        if at >= stop or not part[at].is_word:
            return None
        determiner = part[at - 1].folded if at > first else ""
        opening = Opening(first, at, stop, determiner, is_loose)
        word = part[at]
        if word.folded not in words.time and self._may_name(part, opening):
            return self._at_capital(part, opening)
        is_verb = words.is_verb(word.folded) and not words.is_listed(word.folded)
        if word.folded in words.bounds or (at == first and is_verb):
            return None
        return self._nouns.read(part, opening)

    def name_at(self, part: Sequence[Word], first: int, stop: int) -> Phrase | None:
        """Return the name that begins at a word, titles before it left out."""
        if first >= stop or not part[first].is_capital:
            return None
        word = part[first].folded
        if word in self._words.plain and word not in self._words.titles:
            return None
        run = self.runs.at(part, first, stop)
        if self._is_of_place(part, first, run):
            return None
        return self._nouns.named(part, first, run)

    def _is_of_place(self, part: Sequence[Word], first: int, run: Run) -> bool:
        """Say whether a noun has a place behind it: "Посол Китая", "Глава ООН"."""
        if self._words.has_articles or not run.name == run.last > first:
            return False
        word = part[run.last]
        return word.is_acronym or self._nouns.is_place(word)

    def name_before(self, part: Sequence[Word], stop: int) -> Phrase | None:
        """Return the name in the genitive that ends before a word: "Langes"."""
        word, first = part[stop - 1], stop - 1
        while first > 0 and part[first - 1].is_word and part[first - 1].is_capital:
            first -= 1
        bare = word.text[:-1]
        known = self._remembered is not None and self._remembered.is_known(bare)
        if not known and (
            first == stop - 1 or not self.runs.is_given(part[first].text)
        ):
            return None
        end = word._replace(text=bare, folded=word.folded[:-1], end=word.end - 1)
        return self.name_at((*part[: stop - 1], end), first, stop)

    def is_known(self, phrase: Phrase) -> bool:
        """Say whether a name of one word is one for sure: given, a place, a body."""
        is_alone = len(phrase.name) == 1 and not phrase.head
        return not is_alone or self.runs.is_known(phrase.name[0])

    # Behind a preposition

    def behind_preposition(self, part: Sequence[Word], first: int, stop: int) -> int:
        """Return where the phrase of a preposition ends.

        Args:
            part: A sentence.
            first: The word after the preposition.
            stop: Where the phrase must have ended.

        Returns:
            Index of the first word behind it.
        """
        at = first
        while at < stop and part[at].is_word and part[at].folded in self._words.time:
            at += 1
        if at > first:
            return at
        if not self._words.has_articles:
            return self._behind_bare(part, first, stop)
        if first < stop and self._is_infinitive(part[first]):
            # "sin levantar la voz", "pour payer le loyer".
            first += 1
        found = self.phrase_at(part, first, stop)
        if found is None:
            return first
        if not found.name:
            return self._behind_noun(part, found)
        # "in Berlin Peter Lange": the place ends where the given name begins.
        before = found.last - len(found.name)
        return before + 1 if before >= first else found.last + 1

    def _behind_noun(self, part: Sequence[Word], found: Phrase) -> int:
        """Return where the noun of a preposition ends: "mit Tränen Aischa Benmusa"."""
        words, last = self._words, found.last
        if not words.verb_second or last - found.first < _NAMED:
            return last + 1
        run = [part[n].is_capital for n in range(last - _NAMED, last + 1)]
        known = any(words.speaks(w.folded) for w in part[last - 1 : last + 1])
        return last + 1 if known or not all(run) else last - 1

    def _behind_bare(self, part: Sequence[Word], first: int, stop: int) -> int:
        """Return where adjectives with one noun end: Russian has no articles."""
        words, at = self._words, first
        while at + 1 < stop and part[at].folded.endswith(words.oblique_adjectives):
            after = part[at + 1]
            is_next = words.is_verb(after.folded) or words.speaks(after.folded)
            if not after.is_word or after.is_capital or is_next:
                break
            at += 1
        if at >= stop or not part[at].is_word:
            return min(at, stop)
        if part[at].is_capital:
            run = self.runs.at(part, at, stop)
            return run.name if run.name > at else run.last + 1
        return at + 1

    def _is_infinitive(self, word: Word) -> bool:
        endings = self._words.infinitive_endings
        return not word.is_capital and bool(endings) and word.folded.endswith(endings)

    # How a phrase begins

    def _one_of(self, part: Sequence[Word], first: int, stop: int) -> Phrase | None:
        """Return somebody of a group: "l'un d'eux"."""
        words = self._words
        for phrase in words.ones:
            last = first + len(phrase) - 1
            if last >= stop or part[first].folded != phrase[0]:
                continue
            if all(part[first + n].folded == word for n, word in enumerate(phrase)):
                after = part[last + 1] if last + 1 < stop else None
                if after and after.is_word and self._begins_noun(after):
                    return None
                span = Span(part[first].start, part[last].end)
                return Phrase(first, last, span, head=_ONE, speaks=True)
        return None

    def _begins_noun(self, word: Word) -> bool:
        words = self._words
        is_small = word.folded in words.bounds or words.is_verb(word.folded)
        return not is_small and word.folded not in words.between

    def _is_determiner(self, part: Sequence[Word], at: int, stop: int) -> bool:
        word, words = part[at], self._words
        if word.text.isdigit():
            return at + 1 < stop and words.is_person(part[at + 1].folded)
        if word.folded not in words.determiners or at + 1 >= stop:
            return False
        after = part[at + 1]
        if not (after.is_word or after.text.isdigit()):
            return False
        # "l'a répété": a pronoun.
        return after.folded not in words.auxiliaries or after.is_capital

    def _may_name(self, part: Sequence[Word], opening: Opening) -> bool:
        """Say whether a capital word is more than the first of its sentence."""
        at, words = opening.at, self._words
        word = part[at]
        if not word.is_capital:
            return False
        if word.folded not in words.plain or at > opening.first:
            return True
        if at + 1 >= len(part) or not part[at + 1].is_capital:
            return False
        if word.folded in words.titles and at + 1 < opening.stop:
            # "M. Roy".
            return True
        # "le quotidien Le Soir".
        return at > 0 and word.folded in words.determiners and part[at - 1].is_word

    def _at_capital(self, part: Sequence[Word], opening: Opening) -> Phrase:
        """Read a phrase whose first noun is written with a capital."""
        words, at, nouns = self._words, opening.at, self._nouns
        if self._is_adjective(part, opening):
            return nouns.read(part, opening)
        run = self.runs.at(part, at, opening.stop)
        has_determiner = bool(opening.determiner)
        is_noun = words.speaks(part[at].folded) or (
            words.verb_second and has_determiner
        )
        if is_noun and run.last > at and words.is_person(part[run.last].folded):
            # "die Vorsitzende Richterin".
            begun = part[at : run.last]
            if not any(self.runs.is_given(word.text) for word in begun):
                run = Run(at, at, is_person=False)
        if is_noun and self._is_of_place(part, at, run):
            return nouns.read(part, opening)
        if run.is_person or not is_noun:
            return self._capital_name(part, opening, run)
        if not words.verb_second and run.last > at:
            # "Comisiones Obreras", "Maire Paul": all of it is a name.
            if not has_determiner:
                return nouns.named(part, opening.first, run)
            if words.has_articles and part[at].folded in words.bodies:
                return nouns.read(part, opening, run.last)
        return nouns.read(part, opening)

    def _capital_name(self, part: Sequence[Word], opening: Opening, run: Run) -> Phrase:
        """Return a name, or in German a noun that nothing shows to be one."""
        words, at = self._words, opening.at
        if run.name == run.last == at and self._is_common(part, opening):
            return self._nouns.read(part, opening._replace(is_loose=False))
        named = self._nouns.named(part, opening.first, run, opening.determiner)
        if not words.verb_second or opening.determiner or self.is_known(named):
            return named
        # "fordern Korrekturen": all nouns have a capital.
        return self._nouns.read(part, opening)

    def _is_adjective(self, part: Sequence[Word], opening: Opening) -> bool:
        """Say whether a noun follows an adjective that opens a Russian sentence."""
        words, at = self._words, opening.at
        if words.has_articles or at + 1 >= opening.stop:
            return False
        after = part[at + 1]
        if not part[at].folded.endswith(words.adjectives) or after.is_capital:
            return False
        is_small = after.folded in words.bounds or words.is_verb(after.folded)
        return after.is_word and not is_small

    def _is_common(self, part: Sequence[Word], opening: Opening) -> bool:
        """Say whether a single capital word is a noun: in German all are."""
        word = part[opening.at]
        if self._words.speaks(word.folded):
            return True
        is_bare = opening.at == opening.first
        return self._words.verb_second and not is_bare and not word.is_acronym
