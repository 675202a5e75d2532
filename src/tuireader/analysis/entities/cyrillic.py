"""Russian entities: names joined over their cases, and kinds by what Russian shows.

The index knows names by how they are written, and English words that are none. In
Russian a name is written in six ways, and a capital at the front of a sentence tells
nothing: this goes over the index and joins "Анны Орловой" with "Анна Орлова".
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.declension import (
    gender_of,
    is_cyrillic,
    is_given,
    is_nominative,
    nominative,
    stem,
)
from tuireader.model.entity import Entity, EntityKind, Mention
from tuireader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from tuireader.analysis.lexicon import Lexicon

_WORD: Final = re.compile(r"[\w.-]+")
_OPENS: Final = frozenset('.!?…«"“„—–:\n(')
_GIVEN_AT_LEAST: Final = 4
"""Letters of a given name where any word has a capital: "Мы" is none."""
_BEFORE: Final = 12
"""Code points that are looked at before a name."""
_ADJECTIVE: Final = re.compile(
    r"(?:[ыио]й|[оеы]го|[оы]му?|ая|яя|ую|ых|их|ые|ие|ым|им)$"
)
_IN: Final = frozenset(("в", "во", "на", "из", "под"))
_ORDER: Final = {kind: number for number, kind in enumerate(EntityKind)}


class _Piece(NamedTuple):
    """One mention of a name."""

    words: tuple[str, ...]
    span: Span
    entity: Entity


@dataclass(slots=True)
class _Joined:
    """All mentions of one entity."""

    kind: EntityKind
    name: str = ""
    """The nominative; empty: the most frequent spelling."""
    pieces: list[_Piece] = field(default_factory=list)


def russian_entities(  # noqa: PLR0917 - what is known, each for itself
    text: str,
    entities: Sequence[Entity],
    lexicon: Lexicon,
    places: AbstractSet[str],
    bodies: AbstractSet[str],
    is_person: Callable[[str], bool],
) -> tuple[Entity, ...]:
    """Join the cases of Russian names, and mend their kinds.

    Args:
        text: Of the article.
        entities: As the index has them.
        lexicon: Given names in Latin letters.
        places: Names of places in the nominative, folded.
        bodies: Nouns and names for bodies, likewise.
        is_person: Says whether a folded noun means a person: "посол".

    Returns:
        By kind, most mentions first. Words that only open a sentence are left out;
        names in other letters are as they were.
    """
    other = [one for one in entities if not is_cyrillic(one.name)]
    pieces = [
        piece
        for entity in entities
        if is_cyrillic(entity.name)
        for mention in entity.mentions
        for piece in _cut(text, mention.span, entity, lexicon, is_person)
    ]
    reader = _Reader(text, lexicon, places, bodies)
    joined = reader.joined(sorted(pieces, key=lambda piece: piece.span))
    taken: set[str] = {one.id for one in other}
    found = [*other, *(_entity(one, taken) for one in joined)]
    found.sort(key=lambda e: (_ORDER[e.kind], -len(e.mentions), e.mentions[0].span))
    return tuple(found)


def _cut(
    text: str,
    span: Span,
    entity: Entity,
    lexicon: Lexicon,
    is_person: Callable[[str], bool],
) -> Iterator[_Piece]:
    """Cut "Приозёрска Юрий Кравцов" where the given name begins.

    A noun that opens the sentence is no part of the name: "Посол Китая".
    """
    words = list(_WORD.finditer(text, span.start, span.end))
    while len(words) > 1 and is_person(words[0][0].casefold()):
        words = words[1:]
    if not words:
        return
    at = next(
        (n for n in range(1, len(words) - 1) if is_given(words[n][0], lexicon)), 0
    )
    if at and is_given(words[0][0], lexicon):
        at = 0
    for part in (words[:at], words[at:]):
        if part:
            whole = Span(part[0].start(), part[-1].end())
            yield _Piece(tuple(word[0] for word in part), whole, entity)


class _Reader:
    """Decides what each name is, and which are the same."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        places: AbstractSet[str],
        bodies: AbstractSet[str],
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._places = {stem(place) for place in places}
        self._bodies = {stem(body) for body in bodies}

    def joined(self, pieces: Sequence[_Piece]) -> list[_Joined]:
        """Return the mentions of each entity together, in order of the first."""
        people = [p for p in pieces if len(p.words) > 1 and self._is_person(p.words)]
        full = self._full_names(people)
        by_word = _by_word(full.values())
        groups: dict[tuple[str, ...], _Joined] = {}
        for piece in pieces:
            name = full.get(piece.words)
            if name is None and len(piece.words) == 1:
                name = by_word.get(stem(piece.words[0]))
            if name is not None:
                key = tuple(word.casefold() for word in name)
                kind = EntityKind.PERSON
            else:
                kind_of_name = self._kind(piece)
                if kind_of_name is None:
                    continue
                kind = kind_of_name
                key = tuple(stem(word) for word in piece.words)
            group = groups.setdefault(key, _Joined(kind))
            group.name = " ".join(name) if name else ""
            group.pieces.append(piece)
        return list(groups.values())

    def _full_names(
        self, people: Sequence[_Piece]
    ) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Return the nominative of each way a person's whole name is written."""
        lexicon = self._lexicon
        plain = {p.words: nominative(p.words, lexicon).words for p in people}
        names = set(plain.values())
        for words, name in plain.items():
            # "Александра Орлова" is Александр where the article has an Александр.
            other = nominative(words, lexicon, is_oblique=True).words
            if other != name and other in names:
                plain[words] = other
        return plain

    def _is_person(self, words: Sequence[str]) -> bool:
        if any(word.isupper() and len(word) > 1 and "." not in word for word in words):
            return False
        return is_given(words[0], self._lexicon) or (
            bool(gender_of(words, self._lexicon)) and stem(words[0]) not in self._bodies
        )

    def _kind(self, piece: _Piece) -> EntityKind | None:
        """Return what a name is that is no person's full name; None: no name."""
        word = piece.words[0]
        root = stem(piece.words[-1])
        if root in self._places:
            return EntityKind.PLACE
        if len(piece.words) > 1:
            return piece.entity.kind
        if root in self._bodies and not self._opens(piece):
            return EntityKind.ORGANISATION
        if word.isupper() and len(word) > 1:
            return EntityKind.ORGANISATION
        is_exact = len(word) >= _GIVEN_AT_LEAST and is_nominative(word, self._lexicon)
        if is_exact or (is_given(word, self._lexicon) and not self._opens(piece)):
            return EntityKind.PERSON
        if self._opens(piece) or _ADJECTIVE.search(word):
            return None
        if self._word_before(piece) in _IN:
            return EntityKind.PLACE
        if gender_of([word], self._lexicon):
            return EntityKind.PERSON
        return piece.entity.kind

    def _opens(self, piece: _Piece) -> bool:
        """Say whether a name stands where any word has a capital."""
        start = piece.span.start
        before = self._text[max(0, start - _BEFORE) : start].rstrip(" \t\u00a0")
        return not before or before[-1] in _OPENS

    def _word_before(self, piece: _Piece) -> str:
        start = piece.span.start
        before = self._text[max(0, start - _BEFORE) : start].split()
        return before[-1].casefold() if before else ""


def _by_word(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return whole names by their last word, and by a first that only one has."""
    names = list(dict.fromkeys(names))
    firsts = Counter(stem(name[0]) for name in names)
    found = {stem(name[0]): name for name in names if firsts[stem(name[0])] == 1}
    return found | {stem(name[-1]): name for name in names}


def _entity(joined: _Joined, taken: set[str]) -> Entity:
    """Make one entity of all that is the same."""
    spelt = [" ".join(piece.words) for piece in joined.pieces]
    name = joined.name or Counter(spelt).most_common(1)[0][0]
    same = [piece.entity for piece in joined.pieces]
    best = next((one for one in same if one.name == name), same[0])
    number, own = 1, best.id
    while own in taken:
        number += 1
        own = f"{best.id}-{number}"
    taken.add(own)
    return replace(
        best,
        id=own,
        name=name,
        kind=joined.kind,
        mentions=tuple(Mention(piece.span) for piece in joined.pieces),
        aliases=tuple(dict.fromkeys(form for form in spelt if form != name)),
        roles=tuple(dict.fromkeys(role for one in same for role in one.roles)),
    )
