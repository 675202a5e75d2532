"""The analysis as the reader corrected it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from tuireader.model.annotation import Motivation
from tuireader.model.corrected_entities import corrected_entities
from tuireader.model.entity_correction import is_about_entity
from tuireader.model.inheritance import REPEATED, heirs
from tuireader.model.speaker import entity_called, levelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tuireader.model.analysis import Analysis
    from tuireader.model.annotation import Annotation, Placed
    from tuireader.model.quotation import Quotation
    from tuireader.model.span import Span

CORRECTED: Final = "corrected"
"""The rule of a quotation whose speaker the reader named."""
CARRIED: Final = "carried"
"""The rule of one that had its speaker from such a quotation, and follows it."""

_BEFORE_ALL: Final = datetime.min.replace(tzinfo=UTC)


def corrected(
    analysis: Analysis,
    placed: Iterable[Placed],
    everywhere: Iterable[Annotation] = (),
) -> Analysis:
    """Return the analysis with the entities and speakers that the reader corrected.

    Args:
        analysis: what was found.
        placed: what was kept on the article; only corrections count. One whose passage
            no longer holds a quotation, or is gone, changes nothing.
        everywhere: corrections of entities that were made on other articles.

    Returns:
        The same quotations; where several corrections name a speaker, the last one.
        Those that had their speaker from a corrected one have the new speaker too,
        unless nobody says that one. The entities are those of `corrected_entities`.
    """
    placed = tuple(placed)
    analysis = corrected_entities(analysis, placed, everywhere)
    corrections = [one for one in placed if names_speaker(one.annotation)]
    speakers: dict[int, str] = {}
    for one in sorted(corrections, key=_age):
        index = _meant(analysis.quotations, one.span)
        if index is not None:
            speakers[index] = one.annotation.body
    if not speakers:
        return analysis
    quotations = list(analysis.quotations)
    for index, name in speakers.items():
        quotations[index] = _said_by(quotations[index], name, analysis)
    _carry(quotations, analysis.quotations, speakers)
    return replace(analysis, quotations=tuple(quotations))


def names_speaker(annotation: Annotation) -> bool:
    """Say whether it is a correction of who says a quotation."""
    is_correction = annotation.motivation is Motivation.ASSESSING
    return is_correction and not is_about_entity(annotation.body)


def is_of_entity(annotation: Annotation) -> bool:
    """Say whether it is a correction of an entity."""
    is_correction = annotation.motivation is Motivation.ASSESSING
    return is_correction and is_about_entity(annotation.body)


def correction_of(quotation: Quotation, placed: Iterable[Placed]) -> Placed | None:
    """Return the correction that counts for a quotation, if there is one."""
    found = [
        one
        for one in placed
        if names_speaker(one.annotation) and _meant((quotation,), one.span) is not None
    ]
    return max(found, key=_age, default=None)


def _meant(quotations: tuple[Quotation, ...], span: Span | None) -> int | None:
    """Return which quotation shares half or more of what it and a passage cover."""
    if span is None:
        return None
    for index, quotation in enumerate(quotations):
        start = max(quotation.span.start, span.start)
        end = min(quotation.span.end, span.end)
        whole = max(quotation.span.end, span.end) - min(
            quotation.span.start, span.start
        )
        if 2 * (end - start) >= whole:
            return index
    return None


def _said_by(quotation: Quotation, name: str, analysis: Analysis) -> Quotation:
    entity = entity_called(name, analysis) if name else None
    # "ann lee" is the name in a hurry; "Lee" and "the judge" are other words for her.
    is_name = entity is not None and levelled(entity.name) == levelled(name)
    return replace(
        quotation,
        speaker=entity.name if entity and is_name else name or None,
        speaker_id=entity.id if entity else None,
        cue=None,
        rule=CORRECTED,
        confidence=1.0,
        evidence=(),
    )


def _carry(
    quotations: list[Quotation],
    found: tuple[Quotation, ...],
    names: Mapping[int, str],
) -> None:
    """Give what inherited a speaker that was wrong the right one."""
    for index, source in heirs(found, names.keys()).items():
        if not names[source]:
            continue
        given = quotations[source]
        rule = found[index].rule
        quotations[index] = replace(
            found[index],
            speaker=given.speaker,
            speaker_id=given.speaker_id,
            cue=None,
            rule=rule if rule == REPEATED else CARRIED,
            evidence=(given.span,),
        )


def _age(one: Placed) -> tuple[datetime, str]:
    kept = one.annotation
    return kept.modified or kept.created or _BEFORE_ALL, kept.uid
