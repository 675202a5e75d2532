"""Capital words in a row: titles, then a name. For languages without a grammar here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.declension import gender_of, is_cyrillic, is_given
from tuireader.analysis.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.neighbours.remembered import Remembered
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

_PARTICLES: Final = 3
"""Small words in a row inside a name: "von und zu"."""


class Run(NamedTuple):
    """Capital words in a row, and the small ones inside a name."""

    last: int
    name: int
    """Index of the name's first word."""
    is_person: bool
    """Whether a given name or a title shows that somebody is named."""


class Runs:
    """Reads names, and knows given names and their gender."""

    def __init__(
        self, words: Sayings, lexicon: Lexicon, remembered: Remembered | None
    ) -> None:
        """Keep the words of the language, the lexicon of names, and who is known."""
        self._words = words
        self._lexicon = lexicon
        self._remembered = remembered

    def at(self, part: Sequence[Word], first: int, stop: int) -> Run:
        """Return the run that begins at a capital word.

        Args:
            part: A sentence.
            first: The word.
            stop: Where the run must have ended.
        """
        last = first
        while True:
            at = last + 1
            if self._joins(part, at, stop):
                last = at
                continue
            while at < stop and at - last <= _PARTICLES and self._is_small(part[at]):
                at += 1
            inside = at > last + 1 and self._joins(part, at, stop)
            if not inside or not self._takes_particles(part, first, last, at):
                break
            last = at
        return self._split(part, first, last)

    def _split(self, part: Sequence[Word], first: int, last: int) -> Run:
        """Find where the name begins: at a given name, or behind the titles."""
        words, name = self._words, first
        for index in range(first, last):
            word = part[index].text
            if part[index].text[-1] == "." and len(word) == 2 and word.isupper():
                if part[index].folded not in words.titles:
                    return Run(last, index, is_person=True)
            elif self.is_given(word) and not words.is_listed(part[index].folded):
                return Run(last, index, is_person=True)
        while name < last and self._is_title(part[name]):
            name += 1
        return Run(last, name, is_person=name > first)

    def _joins(self, part: Sequence[Word], at: int, stop: int) -> bool:
        if at >= stop or not part[at].is_word or not part[at].is_capital:
            return False
        folded, before = part[at].folded, part[at - 1]
        if folded in self._words.time or folded in self._words.pronouns:
            # "Julia März", "Le Soir" are names.
            known = self.is_given(before.text) or before.folded in self._words.plain
            return known and before.is_capital
        if folded in self._words.plain and folded not in self._words.determiners:
            # "Yanis Casi".
            return self.is_given(before.text)
        return True

    def _is_small(self, word: Word) -> bool:
        return word.folded in self._words.particles and not word.is_capital

    def _takes_particles(
        self, part: Sequence[Word], first: int, last: int, at: int
    ) -> bool:
        """Say whether small words go on with a name: "Dominique de la Tour"."""
        if part[at].is_acronym or part[last].is_acronym:
            return False
        small = [word.folded for word in part[last + 1 : at]]
        is_one = len(small) == 1
        if is_one and small[0] in self._words.conjunctions:
            # "Clara Ruiz y Pablo León" are two, "Ortega y Gasset" is one.
            alone = at + 1 >= len(part) or not part[at + 1].is_capital
            return last > first and alone and not self.is_given(part[at].text)
        if is_one and self._words.verb_second and small[0] in self._words.determiners:
            # "erklärte Lange der Zeitung".
            return False
        begun = [word.text for word in part[first : last + 1]]
        if not any(map(self.is_given, begun)):
            return False
        if last == first:
            return True
        # "Anne Morel de Brest" has a family name already.
        known = fold(part[at].text)
        lexicon = self._lexicon
        is_body = known in lexicon.places or known in lexicon.organisations
        return not is_body and not self._words.speaks(part[at].folded)

    def _is_title(self, word: Word) -> bool:
        folded = word.folded
        words = self._words
        if folded in words.bodies and folded not in words.titles:
            # "Guardia Civil".
            return False
        return folded in words.titles or words.is_person(folded)

    def is_given(self, word: str) -> bool:
        """Say whether a word is a known given name."""
        own, words = word.casefold(), self._words
        if own in words.plain:
            return False
        if own in words.given_m or own in words.given_f:
            return True
        if is_cyrillic(word):
            return is_given(word, self._lexicon)
        folded, given = fold(word), self._lexicon.given
        first, _, second = folded.partition("-")
        return folded in given or (bool(second) and first in given and second in given)

    def is_known(self, word: str) -> bool:
        """Say whether a name of one word is one for sure: given, a place, a body."""
        if word.isupper():
            return True
        folded, lexicon = fold(word), self._lexicon
        if self._remembered and self._remembered.is_known(word):
            return True
        if is_cyrillic(word) and gender_of([word], lexicon):
            return True
        if self.is_given(word) or folded in lexicon.surnames:
            return True
        is_place = word.casefold() in self._words.places or folded in lexicon.places
        return is_place or folded in lexicon.organisations

    def gender(self, name: tuple[str, ...], determiner: str, head: str) -> str:
        """Return whose name it is, "m", "f" or "": by article, title and given name."""
        words = self._words
        feminine, masculine = words.determiners_f, words.determiners_m
        if head and determiner in feminine and determiner not in masculine:
            return "f"
        if head:
            known = words.gender(head) if words.is_person(head) else ""
            if known and (known == "f" or words.has_articles):
                return known
        own = name[0].casefold()
        if own in words.given_m or own in words.given_f:
            return "m" if own in words.given_m else "f"
        if is_cyrillic(name[0]):
            return gender_of(name, self._lexicon)
        given = fold(name[0])
        return self._lexicon.gender(given) or self._lexicon.gender(
            given.partition("-")[0]
        )
