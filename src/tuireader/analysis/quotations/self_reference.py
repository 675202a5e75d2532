"""Whether somebody can have said the quoted words, by what they say of him.

Who says “Roe is a liar” is hardly Roe; no report says “I”; and where “she said” stands
beside the words, the sentence before was about her, not about the weather.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.analysis.quotations.referents import UNKNOWN
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.analysis.quotations.candidates import Candidate
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.quoted_words import QuotedWords
    from tuireader.analysis.quotations.referents import Referent
    from tuireader.model import Entity


class SelfReference:
    """Compares quoted words with those who may have said them."""

    def __init__(self, entities: Sequence[Entity], cues: CueLexicon) -> None:
        """Take the entities of the article and the words of its language."""
        self._entities = entities
        self._cues = cues

    def marked(
        self, candidates: Iterable[Candidate], words: QuotedWords, asked: str
    ) -> list[Candidate]:
        """Give each candidate the traits of what the words say of him.

        Args:
            candidates: Who may have said them.
            words: The quoted words.
            asked: The gender that a pronoun beside the words has; "" without one.
        """
        return [
            one._replace(traits=(*one.traits, *self._traits(one, words, asked)))
            for one in candidates
        ]

    def _traits(
        self, candidate: Candidate, words: QuotedWords, asked: str
    ) -> list[str]:
        referent = candidate.referent
        sort = self.sort(referent)
        traits = [f"{person}/{sort}" for person in words.persons]
        if self._is_named(referent, words):
            traits.append("names-itself")
        if asked and referent.gender not in (asked, UNKNOWN):
            traits.append("gender-clash")
        return traits

    def sort(self, referent: Referent) -> str:
        """Name what sort of speaker somebody is: a kind of entity, or of noun."""
        if referent.entity >= 0:
            return self._entities[referent.entity].kind.name.lower()
        words = referent.name.lower().split()
        known = (self._cues.sort_of_noun(word) for word in words)
        return next((sort for sort in known if sort != "thing"), "thing")

    def _is_named(self, referent: Referent, words: QuotedWords) -> bool:
        """Whether the words name who would say them."""
        if referent.entity < 0:
            return False
        entity = self._entities[referent.entity]
        names = fold(entity.name).split()
        if entity.kind is EntityKind.PERSON:
            return names[-1] in words.flat
        return all(name in words.flat for name in names)
