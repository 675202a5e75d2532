"""Who a label of an interview means: WALLACE is Chris Wallace, HM is Helena Marsh."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.turn_labels import (
    Sort,
    agree,
    is_title,
    parts_of_name,
)
from tuireader.analysis.titles import FEMININE_TITLES, MASCULINE_TITLES
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tuireader.analysis.lexicon import Gender, Lexicon
    from tuireader.analysis.quotations.turn_labels import Label
    from tuireader.analysis.quotations.turn_words import TurnWords
    from tuireader.model import Article, Block, Entity, Span

ASKS: Final = "Question"
"""The name of whoever asks, where nobody says who it is."""
ANSWERS: Final = "Answer"
_AT_TOP: Final = 3.0
"""How much it presents somebody to be named in the first block, a headline."""
_HEADLINE: Final = 160
"""Code points of the longest one."""
_SUBJECT: Final = 2.0
"""To be named where a sentence begins, or behind quoted words: “…,” Abbas says."""
_IN_PASSING: Final = 0.5
"""To be named by what one has: "Biden's visit"."""
_BEFORE: Final = 60
"""Code points before a name that are looked at."""
_TITLES: Final = re.compile(r"(?:[A-Z][\w.-]*\s+){1,4}$")
_BEGINS: Final = re.compile(r"(?:^|[.!?…\n]|[\"”»“’]|[,;:])\s*$")
_POSSESSIVE: Final = re.compile(r"['’]s\b")
_CLEARLY: Final = 2
"""How many times as often the one who is interviewed is named as anybody else."""
_INITIALS: Final = range(2, 5)
_MANY: Final = 20
"""Bearers of one name that are looked at: a register of Smiths takes no turns."""


class Party(NamedTuple):
    """Somebody who takes turns."""

    name: str
    """The entity's, else as the label has it."""
    entity: str | None = None
    """Id of the entity."""
    named: Span | None = None
    """Where the article names the entity outside of the labels."""
    is_person: bool = False
    """Whether more than a colon says that it can speak."""


class _Bearer(NamedTuple):
    """Somebody whom a label can mean."""

    party: Party
    forms: tuple[tuple[str, ...], ...]
    """The words of each of his names."""
    gender: Gender
    """As a title or the given name tells."""


class Parties:
    """Tells whom labels mean, from the names in the article and in the labels."""

    def __init__(
        self,
        labels: Sequence[Label],
        entities: Sequence[Entity],
        lexicon: Lexicon,
        words: TurnWords,
    ) -> None:
        """Read the names.

        Args:
            labels: All that may be labels, in order.
            entities: Who and what the article names.
            lexicon: Names known beforehand.
            words: Of the article's language.
        """
        self._lexicon = lexicon
        self._words = words
        self._bearers: list[_Bearer] = []
        self._by_part: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._bodies: dict[tuple[str, ...], Party] = {}
        self._only_labels: dict[tuple[str, ...], Entity] = {}
        names = dict.fromkeys(one.name for one in labels if one.sort is Sort.NAME)
        self._apart = _of_both_genders(names)
        for entity in entities if names else ():
            self._learn(entity, labels)
        # "SEN. JOHN HOLT" tells who "HOLT" is, wherever it stands.
        self._found: dict[str, Party] = {}
        for name in sorted(names, key=lambda one: -len(parts_of_name(one))):
            self._found[name] = self._party(name)

    def of(self, label: Label) -> Party:
        """Return whom a label with a name means."""
        return self._found[label.name]

    def _learn(self, entity: Entity, labels: Sequence[Label]) -> None:
        names = map(parts_of_name, (entity.name, *entity.aliases))
        forms = tuple(parts for parts in names if parts)
        place = _named_outside(entity, labels)
        is_person = entity.kind is EntityKind.PERSON
        party = Party(entity.name, entity.id, place, is_person)
        if not forms:
            return
        if place is None:
            self._only_labels.setdefault(forms[0], entity)
        elif is_person:
            given = max(forms, key=len)
            gender = self._lexicon.gender(given[0]) if len(given) > 1 else ""
            self._add(_Bearer(party, forms, gender))
        else:
            for parts in forms:
                self._bodies.setdefault(_without_article(parts), party)

    def _add(self, bearer: _Bearer) -> None:
        for parts in bearer.forms:
            for key in (parts[0], parts[-1], _initials(parts)):
                self._by_part[key][len(self._bearers)] = None
        self._bearers.append(bearer)

    def _party(self, name: str) -> Party:
        parts, gender = parts_of_name(name), _gender_of_title(name)
        if not parts:
            return Party(name)
        found = self._bearer(parts, gender) or self._bodies.get(_without_article(parts))
        letters = "".join(filter(str.isalnum, name))
        if found is None and letters.isupper() and len(letters) in _INITIALS:
            found = self._only(f"{fold(letters)}.", lambda _: True)
        is_person = self._is_person(name, parts)
        if found is None:
            only = self._only_labels.get(parts)
            found = Party(only.name, only.id) if only else Party(name)
            is_person = is_person or bool(only and only.kind is EntityKind.PERSON)
            self._add(_Bearer(found._replace(is_person=is_person), (parts,), gender))
        return found._replace(is_person=found.is_person or is_person)

    def _bearer(self, parts: tuple[str, ...], gender: Gender) -> Party | None:
        """Return the only one who can bear a name."""

        def fits(bearer: _Bearer) -> bool:
            if gender and bearer.gender not in {gender, ""}:
                return False
            # "MR. MARSH" and "MS. MARSH" are two: a mere "Marsh" is neither.
            if gender and parts[-1] in self._apart and not bearer.gender:
                return False
            return any(agree(parts, form) for form in bearer.forms)

        def is_named(bearer: _Bearer) -> bool:
            return any(form[-1] == parts[-1] for form in bearer.forms) and fits(bearer)

        return self._only(parts[-1], is_named) or self._only(parts[-1], fits)

    def _only(self, key: str, fits: Callable[[_Bearer], bool]) -> Party | None:
        found = [
            self._bearers[index].party
            for index in islice(self._by_part.get(key, ()), _MANY)
            if fits(self._bearers[index])
        ]
        return found[0] if len(found) == 1 else None

    def _is_person(self, name: str, parts: tuple[str, ...]) -> bool:
        folded = [fold(word).rstrip(".,") for word in name.split()]
        if any(word in self._words.roles for word in folded):
            return True
        if len(folded) > 1 and is_title(folded[0]):
            return True
        return len(parts) > 1 and parts[0] in self._lexicon.given


def interviewee(
    article: Article, intro: Sequence[Block], entities: Sequence[Entity]
) -> Party | None:
    """Return whom the headline and the intro of an interview present, if it is clear.

    Args:
        article: The article.
        intro: Its blocks before the first question.
        entities: Who and what it names.

    Returns:
        The person that stands there for far more than anybody else but the author.
    """
    if not intro:
        return None
    author = fold(article.byline)
    presented: dict[str, float] = {}
    known: dict[str, Entity] = {}
    for entity in entities:
        if entity.kind is not EntityKind.PERSON or fold(entity.name) in author:
            continue
        weight = sum(
            _weight(article.text, intro[0], mention.span)
            for mention in entity.mentions
            if mention.span.end <= intro[-1].span.end
        )
        if weight:
            presented[entity.id] = weight
            known[entity.id] = entity
    ranked = sorted(presented.values(), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0] < _CLEARLY * ranked[1]):
        return None
    entity = known[max(presented, key=lambda one: presented[one])]
    return Party(entity.name, entity.id, entity.mentions[0].span, is_person=True)


def _weight(text: str, first: Block, mention: Span) -> float:
    """Say how much a place where somebody is named presents him."""
    if first.span.covers(mention) and len(first.span) <= _HEADLINE:
        return _AT_TOP
    if _POSSESSIVE.match(text, mention.end):
        return _IN_PASSING
    before = _TITLES.sub("", text[max(0, mention.start - _BEFORE) : mention.start])
    return _SUBJECT if _BEGINS.search(before) else 1.0


def questioner(article: Article, entities: Iterable[Entity]) -> Party:
    """Return who asks: the author, if there is one."""
    author = article.byline.strip()
    if not author or "," in author or " and " in author or len(author.split()) > 4:
        return Party(ASKS, is_person=True)
    known = next((e.id for e in entities if fold(e.name) == fold(author)), None)
    return Party(author, known, is_person=True)


def _named_outside(entity: Entity, labels: Sequence[Label]) -> Span | None:
    """Return the first place where an entity is named and nothing is labelled."""
    for mention in entity.mentions:
        at = mention.span.start
        before = bisect_right(labels, at, key=lambda label: label.span.start) - 1
        if before < 0 or at >= labels[before].span.end:
            return mention.span
    return None


def _gender_of_title(name: str) -> Gender:
    first = fold(name.split(maxsplit=1)[0]).rstrip(".")
    if first in MASCULINE_TITLES:
        return "m"
    return "f" if first in FEMININE_TITLES else ""


def _of_both_genders(names: Iterable[str]) -> frozenset[str]:
    """Return the last names that some label calls Mr and another one Ms."""
    genders: defaultdict[str, set[Gender]] = defaultdict(set)
    for name in names:
        for last in parts_of_name(name)[-1:]:
            genders[last].add(_gender_of_title(name))
    return frozenset(last for last, found in genders.items() if {"m", "f"} <= found)


def _initials(parts: tuple[str, ...]) -> str:
    """Return the first letters with a dot, so that no name is spelt like that."""
    return "".join(part[0] for part in parts) + "."


def _without_article(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts[1:] if len(parts) > 1 and parts[0] in {"the", "der", "le"} else parts
