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
    from collections.abc import Iterable, Sequence

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
        self._called: dict[str, set[int]] = {}
        """Who was called by a word; a body by those of its own name from the start."""
        for index, entity in enumerate(entities):
            if entity.kind is EntityKind.ORGANISATION:
                self._call(index, map(fold, entity.name.split()))

    def learn(self, clauses: Clauses) -> None:
        """Take what a sentence calls those it names."""
        for position, phrase in enumerate(clauses.phrases):
            entity = clauses.head(phrase).entity if phrase.kind is kinds.NOUN else -1
            if entity < 0 or self._entities[entity].kind not in _SPEAKS:
                continue
            self._call(entity, self._titles(clauses, phrase, entity))
            if clauses.is_predicate(position + 2):
                self._call(entity, self._apposed(clauses, position + 2))
            for comma, other in (
                (position + 1, position + 2),
                (position - 1, position - 2),
            ):
                if clauses.kind(comma) in (kinds.COMMA, kinds.DASH):
                    self._call(entity, self._apposed(clauses, other))

    def _call(self, entity: int, words: Iterable[str]) -> None:
        for word in words:
            self._called.setdefault(word, set()).add(entity)

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
        called = self._called.get(word, ())
        is_general = word in self._cues.anybody or word in self._cues.any_body
        if not called and not is_general:
            return -1
        weights = discourse.weigh_entities().items()
        found = [pair for pair in weights if pair[0] in called]
        if not found and is_general:
            found = [pair for pair in weights if self._may_be(pair[0], word)]
        if not found:
            return -1
        found.sort(key=lambda pair: -pair[1])
        is_clear = len(found) == 1 or found[0][1] >= _CLEAR * found[1][1]
        is_named = found[0][0] in called
        return found[0][0] if is_clear or is_named else -1

    def _may_be(self, entity: int, word: str) -> bool:
        """Whether a noun that means anybody can stand for an entity."""
        kind = self._entities[entity].kind
        if kind is EntityKind.PERSON:
            return word in self._cues.anybody
        return kind is EntityKind.ORGANISATION and word in self._cues.any_body

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
