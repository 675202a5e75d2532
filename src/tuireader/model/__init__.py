"""The words of the field: frozen, slotted dataclasses on the standard library."""

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
from tuireader.model.article import (
    Article,
    Block,
    BlockKind,
    Link,
    article_id,
    text_digest,
)
from tuireader.model.correction import CORRECTED, corrected, correction_of
from tuireader.model.entity import Entity, EntityKind, Mention, MentionForm
from tuireader.model.quotation import Quotation
from tuireader.model.span import Span

__all__ = [
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
    "Target",
    "TextPositionSelector",
    "TextQuoteSelector",
    "article_id",
    "corrected",
    "correction_of",
    "text_digest",
]
