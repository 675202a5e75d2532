"""The parts of a clause that can be its subject: noun phrases and pronouns.

For languages without a grammar here. What a preposition leads to is no subject, but may
be the body where something is said: "dit-on à la mairie".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.quotations.neighbours.bearers import Bearers
    from tuireader.analysis.quotations.neighbours.nouns import Phrase
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

SEVERAL: Final = "p"
SPEAKER: Final = "i"
"""I, we."""
NOBODY: Final = "0"
"""Nobody in particular: "on", "es"."""
BODY: Final = "b"
"""The body at which something is said."""
_THIRD: Final = frozenset(("m", "f", SEVERAL))


class Subject(NamedTuple):
    """What speaks: a phrase, or a pronoun."""

    span: Span
    phrase: Phrase | None = None
    pronoun: str = ""
    """"m", "f", `SEVERAL`, `SPEAKER`, `NOBODY` or `BODY`; empty for a phrase, and for
    "his" where the language does not tell it from "her"."""
    is_oblique: bool = False
    """Whether it stands behind a preposition."""

    @property
    def is_pronoun(self) -> bool:
        """Whether it is he, she or they."""
        return self.pronoun in _THIRD

    @property
    def speaks(self) -> bool:
        """Whether it is a name, or a noun for people or bodies."""
        phrase = self.phrase
        return phrase is not None and (bool(phrase.name) or phrase.speaks)


class Pieces:
    """Reads the parts of a clause."""

    def __init__(self, words: Sayings, bearers: Bearers) -> None:
        """Keep the words of the language and the reader of noun phrases."""
        self._words = words
        self._bearers = bearers

    def read(
        self, part: Sequence[Word], first: int, stop: int, *, is_loose: bool = True
    ) -> Iterator[Subject]:
        """Yield the phrases and pronouns of a stretch that no preposition leads to.

        Args:
            part: A sentence.
            first: Where the stretch begins.
            stop: Where it has ended.
            is_loose: Whether words that are not known may belong to a phrase.
        """
        at = first
        while at < stop:
            word = part[at]
            if not word.is_word:
                at += 1
                continue
            if self.leads(word):
                end = self._bearers.behind_preposition(part, at + 1, stop)
                at = max(end, at + 1)
                continue
            pronoun = self.as_subject(part, at)
            if pronoun and pronoun.is_pronoun:
                yield pronoun
                at += 1
                continue
            phrase = self.phrase(part, at, stop, is_loose=is_loose)
            if phrase is None:
                at += 1
                continue
            if self._can(phrase):
                yield Subject(phrase.span, phrase)
            at = phrase.last + 1

    def phrase(
        self, part: Sequence[Word], at: int, stop: int, *, is_loose: bool = True
    ) -> Phrase | None:
        """Return the phrase at a word, if it can speak or has a determiner."""
        phrase = self._bearers.phrase_at(part, at, stop, is_loose=is_loose)
        if phrase is None or part[at].folded in self._words.time:
            return None
        if not (phrase.name or phrase.determiner or phrase.speaks):
            return None
        if phrase.name and at == 0 and not self._is_name(part, at, phrase):
            return None
        return None if phrase.head in self._words.time else phrase

    def leads(self, word: Word) -> bool:
        """Say whether a noun phrase behind a word is no subject."""
        words, folded = self._words, word.folded
        if word.is_acronym:
            return False
        return folded in words.prepositions or (
            folded in words.genitives and folded not in words.determiners
        )

    def body(self, part: Sequence[Word], at: int, end: int) -> Subject | None:
        """Return the body behind a preposition: "dit-on à la mairie"."""
        words, start = self._words, at + 1
        if part[at].folded not in words.bodies_at or end <= start:
            return None
        leads = words.prepositions | (words.genitives - words.determiners)
        while start < end and part[start].folded in leads:
            start += 1
        if start >= len(part) or part[start].folded in words.time:
            return None
        pronoun = self.pronoun(part[start])
        if pronoun:
            return pronoun if pronoun.is_pronoun else None
        phrase = self._bearers.phrase_at(part, start, len(part))
        if phrase is None:
            return None
        return Subject(phrase.span, phrase, pronoun=BODY, is_oblique=True)

    # Pronouns

    def pronoun(self, word: Word, verb: Word | None = None) -> Subject | None:
        """Return what a pronoun stands for, or None.

        Args:
            word: Any word.
            verb: The verb beside it, which tells "she" from "they" in German.
        """
        words, folded = self._words, word.folded
        span = Span(word.start, word.end)
        if folded in words.impersonal:
            return Subject(span, pronoun=NOBODY)
        if folded in words.first_person:
            return Subject(span, pronoun=SPEAKER)
        if folded not in words.pronouns:
            return None
        if folded in words.masculine:
            return Subject(span, pronoun="m")
        is_plural = folded in words.plural
        if folded in words.feminine:
            is_plural = (
                is_plural
                and verb is not None
                and verb.folded.endswith(words.plural_verbs)
            )
        return Subject(span, pronoun=SEVERAL if is_plural else "f")

    def as_subject(
        self, part: Sequence[Word], at: int, verb: Word | None = None
    ) -> Subject | None:
        """Return a pronoun that can be a subject: no dative, no determiner."""
        folded, words = part[at].folded, self._words
        if folded in words.between and folded in words.pronouns:
            return None
        after = part[at + 1] if at + 1 < len(part) else None
        if folded in words.determiners and after and words.speaks(after.folded):
            # "esta mujer".
            return None
        return self.pronoun(part[at], verb)

    def hyphened(self, *verbs: Word) -> Subject | None:
        """Return the pronoun that hangs on a verb: "dit-elle", "a-t-il déclaré"."""
        for word in verbs:
            if "-" not in word.folded:
                continue
            found = self.pronoun(word._replace(folded=word.folded.rsplit("-", 1)[1]))
            if found:
                return found
        return None

    # What can be a subject

    def _can(self, phrase: Phrase) -> bool:
        words = self._words
        if phrase.determiner in words.not_subject or phrase.head in words.audience:
            return False
        if phrase.name or phrase.determiner or not words.has_articles:
            return True
        # "Le maire, élu d'un souffle, a promis …": one without an article is none.
        return phrase.is_plural or phrase.head not in words.people_m | words.people_f

    def _is_name(self, part: Sequence[Word], at: int, phrase: Phrase) -> bool:
        """Say whether the first word of a sentence is a name, and no mere capital.

        "Pékin dénonce" is one; "Interrogé hier, il dit" is none.
        """
        words, after = self._words, phrase.last + 1
        if phrase.determiner or self._bearers.is_known(phrase):
            return True
        if after >= len(part) or words.is_verb(part[at].folded):
            # "Gritaron, ella esperó": a verb without a subject.
            return False
        if part[after].text == ",":
            ending = words.participles
            return not (ending and part[at].folded.endswith(ending))
        folded = part[after].folded
        if folded in words.conjunctions:
            return after + 1 < len(part) and part[after + 1].is_capital
        leads = words.auxiliaries | words.be | words.reflexives
        return words.is_verb(folded) or folded in leads
