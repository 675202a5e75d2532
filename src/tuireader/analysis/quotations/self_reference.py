"""Whether somebody can have said the quoted words, by what they say of him.

Who says “Roe is a liar” is hardly Roe; no report says “I”; and where “she said” stands
beside the words, the sentence before was about her, not about the weather.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.referents import UNKNOWN
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
        self._names: dict[int, tuple[str, ...]] = {}
        """The words by which each entity would be known in what it says."""

    def marked(
        self, candidates: Iterable[Candidate], words: QuotedWords, asked: str
    ) -> Iterator[Candidate]:
        """Give each candidate the traits of what the words say of him.

        Args:
            candidates: Who may have said them.
            words: The quoted words.
            asked: The gender that a pronoun beside the words has; "" without one.
        """
        for one in candidates:
            traits = self._traits(one.referent, words, asked)
            yield one._replace(traits=(*one.traits, *traits)) if traits else one

    def _traits(self, referent: Referent, words: QuotedWords, asked: str) -> list[str]:
        traits: list[str] = []
        if words.persons:
            sort = self.sort(referent)
            traits += [f"{person}/{sort}" for person in words.persons]
        if referent.entity >= 0 and words.flat.issuperset(
            self._words_of(referent.entity)
        ):
            traits.append("names-itself")
        if asked and referent.gender not in (asked, UNKNOWN):
            traits.append("gender-clash")
        return traits

    def sort(self, referent: Referent) -> str:
        """Name what sort of speaker somebody is: a kind of entity, or of noun."""
        if referent.entity >= 0:
            return _SORTS[self._entities[referent.entity].kind]
        return _sort_of_noun_phrase(referent.name, self._cues)

    def _words_of(self, index: int) -> tuple[str, ...]:
        """Return a person's last name, or all words of another name."""
        if index not in self._names:
            entity = self._entities[index]
            names = fold(entity.name).split()
            is_person = entity.kind is EntityKind.PERSON
            self._names[index] = tuple(names[-1:] if is_person else names)
        return self._names[index]


_SORTS: Final = {kind: kind.name.lower() for kind in EntityKind}


@lru_cache(500)
def _sort_of_noun_phrase(name: str, cues: CueLexicon) -> str:
    known = map(cues.sort_of_noun, name.lower().split())
    return next((sort for sort in known if sort != "thing"), "thing")
