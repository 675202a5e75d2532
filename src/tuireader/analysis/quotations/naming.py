"""Who a noun phrase of the narration is: a name, a pronoun, a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.analysis.quotations.clauses import Kind
from tuireader.analysis.quotations.narration import Tag
from tuireader.analysis.quotations.referents import (
    FEMININE,
    MASCULINE,
    NEUTER,
    PLURAL,
    UNKNOWN,
    Discourse,
    Referent,
)
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.model import Entity

_LONGEST = 120
"""Code points of a description; a longer one is cut at its head noun."""
_WOMEN = frozenset({"mother", "wife", "daughter", "sister", "girl", "queen"})
_MEN = frozenset({"father", "husband", "son", "brother", "boy", "king"})
_ONE_WITH_S = frozenset({"congress", "press", "boss"})


class Naming:
    """Names the noun phrases of one article, and remembers whom it talked of."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        genders: Sequence[str],
        cues: CueLexicon,
    ) -> None:
        """Begin at the top of the article.

        Args:
            text: the article's text.
            entities: who and what it names.
            genders: the pronoun each entity takes, in the same order.
            cues: the words of its language.
        """
        self.discourse = Discourse()
        self._text = text
        self._entities = entities
        self._genders = genders
        self._cues = cues
        self._by_surname = self._surnames()

    def _surnames(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for index, entity in enumerate(self._entities):
            if entity.kind is EntityKind.PERSON:
                found.setdefault(fold(entity.name.split()[-1]), index)
        return found

    def referent(self, clauses: Clauses, position: int) -> Referent | None:
        """Say who a noun phrase is."""
        phrase = clauses.phrases[position]
        head = clauses.head(phrase)
        span = Span(head.start, head.end)
        if head.tag in (Tag.PRONOUN, Tag.OBJECT):
            return self.pronoun(head.word)
        if head.entity >= 0:
            return self.entity(head.entity, span)
        if head.tag is Tag.NAME:
            known = self._by_surname.get(fold(self._text[head.start : head.end]))
            if known is not None:
                return self.entity(known, span)
        return self._description(clauses, position)

    def entity(self, index: int, span: Span) -> Referent:
        """Return the entity with this index, named at `span`."""
        entity = self._entities[index]
        return Referent(entity.name, index, self._genders[index], span)

    def pronoun(self, word: str) -> Referent | None:
        """Return whom a pronoun means, or None."""
        if word in self._cues.masculine:
            gender = MASCULINE
        elif word in self._cues.feminine:
            gender = FEMININE
        elif word in self._cues.plural:
            gender = PLURAL
        elif word in self._cues.neuter:
            gender = NEUTER
        else:
            return None
        return self.discourse.resolve(gender)

    def _description(self, clauses: Clauses, position: int) -> Referent | None:
        """Name what has no name: "a spokesman for the company"."""
        phrase = clauses.phrases[position]
        head = clauses.head(phrase)
        if head.tag not in (Tag.NOUN, Tag.NAME, Tag.DETERMINER, Tag.NUMBER):
            return None
        last = phrase.last
        following = position + 1
        while (
            clauses.kind(following) is Kind.PREPOSITION
            and clauses.word(following) in ("of", "for", "with", "at", "from")
            and clauses.is_noun(following + 1)
        ):
            last = clauses.phrases[following + 1].last
            following += 2
        start, end = clauses.items[phrase.first].start, clauses.items[last].end
        if end - start > 120:
            end = head.end
        name = " ".join(self._text[start:end].split())
        return Referent(name, -1, self._noun_gender(head.word), Span(start, end))

    def _noun_gender(self, word: str) -> str:
        if word.endswith("woman") or word in (
            "mother",
            "wife",
            "daughter",
            "sister",
            "girl",
            "queen",
        ):
            return FEMININE
        if word.endswith("man") or word in (
            "father",
            "husband",
            "son",
            "brother",
            "boy",
            "king",
        ):
            return MASCULINE
        if word.endswith(("s", "men", "people")) and word not in (
            "congress",
            "press",
            "boss",
        ):
            return PLURAL
        if word in self._cues.people:
            return UNKNOWN
        return NEUTER
