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
    from tuireader.model.correction import (
        CARRIED,
        CORRECTED,
        corrected,
        correction_of,
    )
    from tuireader.model.digest import article_id, text_digest
    from tuireader.model.entity import Entity, EntityKind, Mention, MentionForm
    from tuireader.model.quotation import Quotation
    from tuireader.model.span import Span
    from tuireader.model.speaker import Speaker, speaker_key, speakers_of
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
    "Entity": "entity",
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
    "corrected": "correction",
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
    "Entity",
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
    "corrected",
    "correction_of",
    "speaker_key",
    "speakers_of",
    "text_digest",
]


def __getattr__(name: str) -> object:
    """Load a name from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
