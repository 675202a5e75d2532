"""The entities of an article as the reader corrected them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.model.annotation import Anchor, Motivation
from tuireader.model.entity import Entity, EntityKind
from tuireader.model.entity_correction import Deed, EntityCorrection, read_correction
from tuireader.model.speaker import levelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tuireader.model.analysis import Analysis
    from tuireader.model.annotation import Annotation, Placed
    from tuireader.model.quotation import Quotation
    from tuireader.model.span import Span

_ORDER: Final = {kind: place for place, kind in enumerate(EntityKind)}
_BEFORE_ALL: Final = datetime.min.replace(tzinfo=UTC)


def corrected_entities(
    analysis: Analysis,
    placed: Iterable[Placed],
    everywhere: Iterable[Annotation] = (),
) -> Analysis:
    """Return the analysis with entities merged, renamed, moved and hidden.

    Args:
        analysis: what was found.
        placed: what was kept on the article. A correction is of the entity that is
            named where it hangs, or that has the name and kind it was made on.
        everywhere: corrections made on other articles, which go by name and kind.

    Returns:
        The corrections done one after the other, the oldest first; one that means
        nobody here changes nothing. Whoever speaks follows: a merged entity's words
        are the other's. The id of an entity stays as it was found.
    """
    steps = _steps(placed, everywhere)
    if not steps:
        return analysis
    register = _replayed(analysis, steps)
    shown = [one for one in register.entities.values() if one.id not in register.hidden]
    hidden = [one for one in register.entities.values() if one.id in register.hidden]
    return replace(
        analysis,
        entities=tuple(sorted(shown, key=_place)),
        hidden=tuple(sorted(hidden, key=_place)),
        quotations=tuple(map(register.said, analysis.quotations)),
    )


def corrections_of(
    entity: Entity,
    found: Analysis,
    placed: Iterable[Placed],
    everywhere: Iterable[Annotation] = (),
) -> tuple[Annotation, ...]:
    """Return the corrections that made an entity what it is, the oldest first.

    Args:
        entity: of the corrected analysis.
        found: the analysis without corrections.
        placed: as in `corrected_entities`.
        everywhere: likewise.
    """
    register = _replayed(found, _steps(placed, everywhere))
    return tuple(register.made_by.get(entity.id, ()))


def passage_of(entity: Entity, text: str) -> Span:
    """Return the mention on which a correction of an entity is to hang.

    Returns:
        The first that names it as it is shown: an alias may be another's one day.
    """
    spans = [mention.span for mention in entity.mentions]
    named = (span for span in spans if span.of(text) == entity.name)
    return next(named, spans[0])


class _Step(NamedTuple):
    annotation: Annotation
    correction: EntityCorrection
    span: Span | None
    """Where it hangs in this article; None: nowhere."""


class _Register:
    """Entities by id, while one correction after the other is done."""

    def __init__(self, analysis: Analysis) -> None:
        self.found = {one.id: one for one in analysis.entities}
        self.entities = dict(self.found)
        self.hidden: set[str] = set()
        self.made_by: dict[str, list[Annotation]] = {}
        self._heirs: dict[str, str] = {}

    def do(self, step: _Step) -> None:
        entity = self._meant(step)
        if entity is None:
            return
        correction = step.correction
        match correction.deed:
            case Deed.MERGE:
                entity = self._merge(entity, correction)
            case Deed.RENAME:
                entity = _renamed(entity, correction.other)
            case Deed.KIND:
                entity = replace(entity, kind=correction.other_kind or entity.kind)
            case Deed.HIDE:
                self.hidden.add(entity.id)
        self.entities[entity.id] = entity
        self.made_by.setdefault(entity.id, []).append(step.annotation)

    def said(self, quotation: Quotation) -> Quotation:
        """Let a quotation follow its speaker."""
        before = self.found.get(quotation.speaker_id or "")
        if before is None or quotation.speaker is None:
            return quotation
        now = self.entities[self._heir(before.id)]
        is_name = levelled(quotation.speaker) == levelled(before.name)
        name = now.name if is_name else quotation.speaker
        if (now.id, name) == (before.id, quotation.speaker):
            return quotation
        return replace(quotation, speaker=name, speaker_id=now.id)

    def _heir(self, key: str) -> str:
        while key in self._heirs:
            key = self._heirs[key]
        return key

    def _meant(self, step: _Step) -> Entity | None:
        """Return the entity that is named at the passage, else the one of that name."""
        correction, span = step.correction, step.span
        if span is not None:
            for entity in self.entities.values():
                if any(mention.span.overlaps(span) for mention in entity.mentions):
                    return entity
        bearers = self._bearers(correction.name)
        return next((one for one in bearers if one.kind is correction.kind), None)

    def _bearers(self, name: str) -> Iterator[Entity]:
        """Yield those with this display name, then those who have it too."""
        wanted = levelled(name)
        for entity in self.entities.values():
            if levelled(entity.name) == wanted:
                yield entity
        for entity in self.entities.values():
            if wanted in map(levelled, entity.full_names[1:]):
                yield entity

    def _merge(self, entity: Entity, correction: EntityCorrection) -> Entity:
        kind = correction.other_kind or entity.kind
        others = [one for one in self._bearers(correction.other) if one is not entity]
        alike = [one for one in others if one.kind is kind] or others
        if not alike:
            # The other is not named here, or under a name of this one already.
            return replace(_renamed(entity, correction.other), kind=kind)
        other = alike[0]
        del self.entities[entity.id]
        self._heirs[entity.id] = other.id
        self.hidden.discard(entity.id)
        self.made_by.setdefault(other.id, []).extend(self.made_by.pop(entity.id, ()))
        return _joined(other, entity)


def _replayed(analysis: Analysis, steps: Iterable[_Step]) -> _Register:
    register = _Register(analysis)
    for step in steps:
        register.do(step)
    return register


def _steps(
    placed: Iterable[Placed], everywhere: Iterable[Annotation]
) -> tuple[_Step, ...]:
    """Return what is to be done, once each, the oldest first."""
    spans: dict[str, Span | None] = {}
    kept: dict[str, Annotation] = {one.uid: one for one in everywhere}
    for one in placed:
        kept[one.annotation.uid] = one.annotation
        # A guess where a name stood may be another name.
        is_sure = one.anchor in {Anchor.EXACT, Anchor.NORMALISED}
        spans[one.annotation.uid] = one.span if is_sure else None
    steps = []
    for uid, annotation in kept.items():
        if annotation.motivation is Motivation.ASSESSING:
            correction = read_correction(annotation.body)
            if correction is not None:
                steps.append(_Step(annotation, correction, spans.get(uid)))
    return tuple(sorted(steps, key=_age))


def _renamed(entity: Entity, name: str) -> Entity:
    if not name or name == entity.name:
        return entity
    others = dict.fromkeys((entity.name, *entity.aliases))
    others.pop(name, None)
    return replace(entity, name=name, aliases=tuple(others))


def _joined(one: Entity, other: Entity) -> Entity:
    """Return the one entity under all names of both."""
    names = dict.fromkeys((*one.aliases, other.name, *other.aliases))
    names.pop(one.name, None)
    mentions = sorted((*one.mentions, *other.mentions), key=lambda m: m.span)
    references = sorted((*one.references, *other.references), key=lambda m: m.span)
    return replace(
        one,
        mentions=tuple(mentions),
        aliases=tuple(names),
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
        references=tuple(references),
    )


def _place(entity: Entity) -> tuple[int, int, Span]:
    return _ORDER[entity.kind], -len(entity.mentions), entity.mentions[0].span


def _age(step: _Step) -> tuple[datetime, str]:
    kept = step.annotation
    return kept.created or _BEFORE_ALL, kept.uid
