"""What labels of speakers name: "WALLACE" is Chris Wallace, and no body."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from tuireader.analysis.quotations.turn_labels import agree, parts_of_name
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.script import Turn
    from tuireader.model import Entity, Span

_ORDER = {kind: place for place, kind in enumerate(EntityKind)}


def with_labels(
    entities: Sequence[Entity], turns: Sequence[Turn], lexicon: Lexicon
) -> tuple[Entity, ...]:
    """Give what only labels name to those whom the labels mean.

    Args:
        entities: Who and what the article names, in their order.
        turns: Of the article, sorted.
        lexicon: Names known beforehand.

    Returns:
        Entities in their order; a name in capitals that only labels have is a person.
    """
    labels = _Labels(turns)
    if not labels:
        return tuple(entities)
    joins: defaultdict[str, list[Entity]] = defaultdict(list)
    kept: list[Entity] = []
    by_id = {entity.id: entity for entity in entities}
    for entity in entities:
        owner = by_id.get(labels.owner(entity) or "")
        if owner is entity:
            kept.append(_as_person(entity, lexicon))
        elif owner is not None and _is_name_of(owner, entity):
            joins[owner.id].append(entity)
        else:
            kept.append(entity)
    joined = (_joined(entity, joins[entity.id]) for entity in kept)
    return tuple(
        sorted(
            joined,
            key=lambda e: (_ORDER[e.kind], -len(e.mentions), e.mentions[0].span.start),
        )
    )


class _Labels:
    """Where labels stand, and whom they mean."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        meant = {turn.cue: turn.party.entity for turn in turns if turn.cue}
        self._spans: list[Span] = sorted(meant)
        self._meant = [meant[span] for span in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def owner(self, entity: Entity) -> str | None:
        """Return whom the labels mean in which alone an entity is named."""
        owners = {self._at(mention.span.start) for mention in entity.mentions}
        return owners.pop() if len(owners) == 1 else None

    def _at(self, offset: int) -> str | None:
        place = bisect_right(self._spans, offset, key=lambda span: span.start) - 1
        if place < 0 or offset >= self._spans[place].end:
            return None
        return self._meant[place]


def _is_name_of(owner: Entity, entity: Entity) -> bool:
    """Say whether one's name is a form of the other's: not the party in brackets."""
    parts = parts_of_name(entity.name)
    forms = [parts_of_name(name) for name in (owner.name, *owner.aliases)]
    letters = "".join(parts)
    return any(
        agree(parts, form) or letters == "".join(part[0] for part in form)
        for form in forms
        if form and parts
    )


def _as_person(entity: Entity, lexicon: Lexicon) -> Entity:
    parts = parts_of_name(entity.name)
    if entity.kind is EntityKind.PERSON or not parts:
        return entity
    known = parts[-1] in lexicon.personal and " ".join(parts) not in lexicon.places
    return replace(entity, kind=EntityKind.PERSON) if known else entity


def _joined(entity: Entity, others: Sequence[Entity]) -> Entity:
    if not others:
        return entity
    names = (name for other in others for name in (other.name, *other.aliases))
    aliases = dict.fromkeys((*entity.aliases, *names))
    aliases.pop(entity.name, None)
    mentions = (mention for other in others for mention in other.mentions)
    return replace(
        entity,
        aliases=tuple(aliases),
        mentions=tuple(sorted((*entity.mentions, *mentions), key=lambda m: m.span)),
    )
