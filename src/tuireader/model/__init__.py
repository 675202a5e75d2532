"""The words of the field: frozen, slotted dataclasses on the standard library.

A name is loaded when it is first used (PEP 562): making a dataclass takes half a
millisecond, and no command needs all of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.model.analysis import Analysis
    from tuireader.model.annotation import (
        Anchor,
        Annotation,
        ArticleRecord,
        Motivation,
        Placed,
        Position,
        Target,
        TextPositionSelector,
        TextQuoteSelector,
    )
    from tuireader.model.article import Article, Block, BlockKind, Link
    from tuireader.model.colour import Colour, colour_named, colour_names
    from tuireader.model.comparison import Compared, ComparedPart
    from tuireader.model.corrected_entities import (
        corrected_entities,
        corrections_of,
        passage_of,
    )
    from tuireader.model.correction import (
        CARRIED,
        CORRECTED,
        corrected,
        correction_of,
        is_of_entity,
        names_speaker,
    )
    from tuireader.model.digest import article_id, text_digest
    from tuireader.model.entity import Entity, EntityKind, Mention, MentionForm
    from tuireader.model.entity_correction import (
        Deed,
        EntityCorrection,
        correction_in_words,
        kind_in_words,
        read_correction,
    )
    from tuireader.model.quotation import Quotation
    from tuireader.model.span import Span
    from tuireader.model.speaker import (
        Speaker,
        entity_called,
        speaker_key,
        speakers_of,
    )
    from tuireader.model.times import Time

_HOMES = {
    "Analysis": "analysis",
    "Anchor": "annotation",
    "Annotation": "annotation",
    "Article": "article",
    "ArticleRecord": "annotation",
    "Block": "article",
    "BlockKind": "article",
    "CARRIED": "correction",
    "CORRECTED": "correction",
    "Colour": "colour",
    "Compared": "comparison",
    "ComparedPart": "comparison",
    "Deed": "entity_correction",
    "Entity": "entity",
    "EntityCorrection": "entity_correction",
    "EntityKind": "entity",
    "Link": "article",
    "Mention": "entity",
    "MentionForm": "entity",
    "Motivation": "annotation",
    "Placed": "annotation",
    "Position": "annotation",
    "Quotation": "quotation",
    "Span": "span",
    "Speaker": "speaker",
    "Target": "annotation",
    "TextPositionSelector": "annotation",
    "TextQuoteSelector": "annotation",
    "Time": "times",
    "article_id": "digest",
    "colour_named": "colour",
    "colour_names": "colour",
    "corrected": "correction",
    "corrected_entities": "corrected_entities",
    "correction_in_words": "entity_correction",
    "corrections_of": "corrected_entities",
    "entity_called": "speaker",
    "is_of_entity": "correction",
    "kind_in_words": "entity_correction",
    "names_speaker": "correction",
    "passage_of": "corrected_entities",
    "read_correction": "entity_correction",
    "correction_of": "correction",
    "speaker_key": "speaker",
    "speakers_of": "speaker",
    "text_digest": "digest",
}
"""The module that defines each."""

__all__ = [
    "CARRIED",
    "CORRECTED",
    "Analysis",
    "Anchor",
    "Annotation",
    "Article",
    "ArticleRecord",
    "Block",
    "BlockKind",
    "Colour",
    "Compared",
    "ComparedPart",
    "Deed",
    "Entity",
    "EntityCorrection",
    "EntityKind",
    "Link",
    "Mention",
    "MentionForm",
    "Motivation",
    "Placed",
    "Position",
    "Quotation",
    "Span",
    "Speaker",
    "Target",
    "TextPositionSelector",
    "TextQuoteSelector",
    "Time",
    "article_id",
    "colour_named",
    "colour_names",
    "corrected",
    "corrected_entities",
    "correction_in_words",
    "correction_of",
    "corrections_of",
    "entity_called",
    "is_of_entity",
    "kind_in_words",
    "names_speaker",
    "passage_of",
    "read_correction",
    "speaker_key",
    "speakers_of",
    "text_digest",
]


def __getattr__(name: str) -> object:
    """Load a name from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
