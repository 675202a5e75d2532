"""Who a noun phrase of the narration is: a name, a pronoun, a description."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tuireader.analysis.quotations import kinds, tags
from tuireader.analysis.quotations.descriptions import Descriptions
from tuireader.analysis.quotations.referents import (
    FEMININE,
    MASCULINE,
    NEUTER,
    PLURAL,
    UNKNOWN,
    Antecedent,
    Discourse,
    Referent,
)
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind, MentionForm, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.items import Item
    from tuireader.analysis.quotations.phrases import Phrase
    from tuireader.model import Entity

_LONGEST = 120
"""Code points of a description; a longer one is cut at its head noun."""
_WOMEN = frozenset({"mother", "wife", "daughter", "sister", "girl", "queen"})
_MEN = frozenset({"father", "husband", "son", "brother", "boy", "king"})
_SPEECHLESS = frozenset(
    {"this", "that", "a", "an", "the", "no", "any", "each", "every", "much", "such"}
)
"""Determiners that stand for nobody."""
_ONE_WITH_S = frozenset({"congress", "press", "boss"})
_MANY = frozenset({"police", "people", "men", "women", "children", "staff", "media"})
_DESCRIBE = frozenset((tags.NOUN, tags.NAME, tags.DETERMINER, tags.NUMBER))
_COMPLETES = frozenset({"of", "for", "with", "at", "from", "by", "on", "in", "to"})
"""Prepositions that tell which one is meant: "the pitch on the website"."""


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
        self.descriptions = Descriptions(entities, cues)
        self._by_name = {entity.name: i for i, entity in enumerate(entities)}
        self._by_surname = self._surnames()
        self._by_role = {
            mention.span.start: index
            for index, entity in enumerate(entities)
            for mention in entity.references
            if mention.form is MentionForm.ROLE
        }

    def _surnames(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for index, entity in enumerate(self._entities):
            if entity.kind is EntityKind.PERSON:
                found.setdefault(fold(entity.name.split()[-1]), index)
        return found

    def meant(self, clauses: Clauses, position: int) -> tuple[Antecedent, ...]:
        """Say whom a noun phrase may mean, the likeliest first; () for nobody."""
        phrase = clauses.phrases[position]
        head = clauses.items[phrase.last]
        tag = head.tag
        if tag is tags.PRONOUN or tag is tags.OBJECT:
            return self.antecedents(head.word)
        one = self._referent(clauses, position, phrase, head)
        return (Antecedent(one),) if one else ()

    def antecedents(self, word: str) -> tuple[Antecedent, ...]:
        """Return whom a pronoun may mean, the likeliest first."""
        gender = self.gender_of(word)
        return self.discourse.rank(gender) if gender else ()

    def _referent(
        self, clauses: Clauses, position: int, phrase: Phrase, head: Item
    ) -> Referent | None:
        """Say who a noun phrase is that is no pronoun."""
        if head.entity >= 0:
            index = self._as_written(clauses, phrase, head)
            return self.entity(index, Span(head.start, head.end))
        if head.tag is tags.NAME:
            known = self._by_surname.get(fold(self._text[head.start : head.end]))
            if known is not None:
                return self.entity(known, Span(head.start, head.end))
        return self._description(clauses, position, phrase, head)

    def _as_written(self, clauses: Clauses, phrase: Phrase, head: Item) -> int:
        """Return whose name the phrase has: "Jane Roe" in "Jane Roe Says ‘No’"."""
        first = next(
            item
            for item in clauses.items[phrase.first : phrase.last + 1]
            if item.entity == head.entity
        )
        written = self._text[first.start : head.end]
        return self._by_name.get(written, head.entity)

    def bearer(self, referent: Referent) -> Entity | None:
        """Return the entity that is meant, by its name or by its role."""
        index = referent.entity
        return self._entities[index] if index >= 0 else None

    def plain(self, referent: Referent) -> Referent:
        """Return whom a description stands for, by name."""
        if not referent.is_described or referent.span is None:
            return referent
        return self.entity(referent.entity, referent.span)

    def entity(self, index: int, span: Span) -> Referent:
        """Return the entity with this index, named at `span`."""
        entity = self._entities[index]
        return Referent(entity.name, index, self._genders[index], span)

    def gender_of(self, word: str) -> str:
        """Return the gender or number of a pronoun; unknown for another word."""
        return _genders_of_pronouns(self._cues).get(word, UNKNOWN)

    def _description(
        self, clauses: Clauses, position: int, phrase: Phrase, head: Item
    ) -> Referent | None:
        """Name what has no name: "a spokesman for the company"."""
        if head.tag not in _DESCRIBE or head.word in _SPEECHLESS or head.word.isdigit():
            return None
        last = phrase.last
        following = position + 1
        while (
            clauses.kind(following) is kinds.PREPOSITION
            and clauses.word(following) in _COMPLETES
            and clauses.is_noun(following + 1)
        ):
            last = clauses.phrases[following + 1].last
            following += 2
        return self.described(clauses, phrase, last)

    def described(
        self, clauses: Clauses, phrase: Phrase, last: int | None = None
    ) -> Referent:
        """Say who a noun phrase without a name is.

        Args:
            clauses: The sentence.
            phrase: Its noun phrase.
            last: The last item of what completes it: "a clerk of the court".
        """
        items = clauses.items
        if phrase.first < phrase.last:
            phrase = _without_verb(clauses, phrase, self._cues)
        head = items[phrase.last]
        is_alone = last is None or last == phrase.last
        start = items[phrase.first].start
        end = items[phrase.last if last is None else last].end
        if end - start > _LONGEST:
            end = head.end
        name = " ".join(self._text[start:end].split())
        bearer = self._by_role.get(start, -1)
        if bearer < 0 and is_alone:
            bearer = self.descriptions.bearer(clauses, phrase, self.discourse)
        if bearer >= 0:
            gender = self._genders[bearer]
            return Referent(name, bearer, gender, Span(start, end), is_described=True)
        gender = _gender_of_noun(head.word, self._cues)
        return Referent(name, -1, gender, Span(start, end))


@cache
def _genders_of_pronouns(cues: CueLexicon) -> dict[str, str]:
    """Return what gender or number each pronoun tells."""
    genders: dict[str, str] = {}
    for words, gender in (
        (cues.masculine, MASCULINE),
        (cues.feminine, FEMININE),
        (cues.plural, PLURAL),
        (cues.neuter, NEUTER),
    ):
        for word in words:
            genders.setdefault(word, gender)
    return genders


@lru_cache(500)
def _gender_of_noun(word: str, cues: CueLexicon) -> str:
    if word.endswith("woman") or word in _WOMEN:
        return FEMININE
    if word in _MANY:
        return PLURAL
    if word.endswith("man") or word in _MEN:
        return MASCULINE
    if word.endswith(("s", "men", "people")) and word not in _ONE_WITH_S:
        return PLURAL
    is_person = cues.sort_of_noun(word) in {"people", "maker"}
    return UNKNOWN if is_person else NEUTER


def _without_verb(clauses: Clauses, phrase: Phrase, cues: CueLexicon) -> Phrase:
    """Cut off what follows a plural for people: "teachers scorn" in a headline."""
    for index in range(phrase.first, phrase.last):
        item = clauses.items[index]
        if item.tag is not tags.NOUN or clauses.items[index + 1].tag is not tags.NOUN:
            continue
        if item.word.endswith("s") and item.word in cues.people:
            return replace(phrase, last=index)
    return phrase
