"""Who "the senator" is: what the article has called its people and bodies so far.

“Carl Lindqvist, a rancher from Elko,” makes “the rancher” him from there on; a word of
a body's own name does the same (“the commission”). Where nothing of the kind was said,
the person or body that is talked of most is meant, if the noun can stand for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations import kinds, tags
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.phrases import Phrase
    from tuireader.analysis.quotations.referents import Discourse
    from tuireader.model import Entity

_SPEAKS: Final = frozenset((EntityKind.PERSON, EntityKind.ORGANISATION))
_CLEAR: Final = 1.3
"""How much more than anybody else somebody must be talked of."""


class Descriptions:
    """What each entity of one article was called besides its names; grows."""

    def __init__(self, entities: Sequence[Entity], cues: CueLexicon) -> None:
        """Begin at the top of the article."""
        self._entities = entities
        self._cues = cues
        self._called: dict[int, set[str]] = {}

    def learn(self, clauses: Clauses) -> None:
        """Take what a sentence calls those it names."""
        for position, phrase in enumerate(clauses.phrases):
            entity = clauses.head(phrase).entity if phrase.kind is kinds.NOUN else -1
            if entity < 0 or self._entities[entity].kind not in _SPEAKS:
                continue
            called = self._called_from_start(entity)
            called |= self._titles(clauses, phrase, entity)
            if clauses.is_predicate(position + 2):
                called |= self._apposed(clauses, position + 2)
            for comma, other in (
                (position + 1, position + 2),
                (position - 1, position - 2),
            ):
                if clauses.kind(comma) in (kinds.COMMA, kinds.DASH):
                    called |= self._apposed(clauses, other)

    def bearer(self, clauses: Clauses, phrase: Phrase, discourse: Discourse) -> int:
        """Return the index of the entity that a noun phrase describes, or -1.

        Args:
            clauses: The sentence.
            phrase: Its noun phrase, without a name.
            discourse: Who was talked of until now.
        """
        first, head = clauses.items[phrase.first], clauses.head(phrase)
        if first.word != "the" or phrase.first == phrase.last:
            return -1
        word = head.word
        for is_named in (True, False):
            found = [
                (entity, weight)
                for entity, weight in discourse.weigh_entities().items()
                if self._may_be(entity, word, is_named=is_named)
            ]
            if not found:
                continue
            found.sort(key=lambda pair: -pair[1])
            is_clear = len(found) == 1 or found[0][1] >= _CLEAR * found[1][1]
            return found[0][0] if is_clear or is_named else -1
        return -1

    def _may_be(self, entity: int, word: str, *, is_named: bool) -> bool:
        """Whether a noun was used for an entity, or can be."""
        kind = self._entities[entity].kind
        if is_named:
            return word in self._called_from_start(entity)
        if kind is EntityKind.PERSON:
            return word in self._cues.anybody
        return kind is EntityKind.ORGANISATION and word in self._cues.any_body

    def _called_from_start(self, entity: int) -> set[str]:
        """Return the words for an entity; a body's own name has some."""
        if entity not in self._called:
            one = self._entities[entity]
            words: set[str] = set()
            if one.kind is EntityKind.ORGANISATION:
                words.update(fold(word) for word in one.name.split())
            self._called[entity] = words
        return self._called[entity]

    def _titles(self, clauses: Clauses, phrase: Phrase, entity: int) -> set[str]:
        """Return the nouns before a name: “the rancher Dale Ostrander”, “Sen.”."""
        words: set[str] = set()
        for item in clauses.items[phrase.first : phrase.last + 1]:
            if item.entity == entity:
                break
            if item.tag in (tags.NOUN, tags.NAME):
                word = item.word.rstrip(".")
                words.update(self._cues.written_out.get(word, (word,)))
        return words

    def _apposed(self, clauses: Clauses, position: int) -> set[str]:
        """Return the noun of an apposition: “Jane Roe, a rancher”."""
        if not clauses.is_noun(position):
            return set()
        phrase = clauses.phrases[position]
        head, first = clauses.head(phrase), clauses.items[phrase.first]
        if head.entity >= 0 or head.tag is not tags.NOUN:
            return set()
        if first.tag not in (tags.DETERMINER, tags.NOUN, tags.NAME, tags.NUMBER):
            return set()
        return {head.word}
