"""Records of a store as the words of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.errors import NoSuchAnnotation
from tuireader.model import ArticleRecord
from tuireader.store import codec, values
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from datetime import datetime

    from tuireader.model import Annotation, Article
    from tuireader.store.protocol import Record, Transaction

DELETED: Final = "deleted"
"""When it was deleted, in the record of one that was."""
_UNDONE: Final = "undone"


def find(transaction: Transaction, uid: str) -> tuple[Record, Annotation]:
    """Return the record of an annotation and what it says.

    Raises:
        NoSuchAnnotation: there is none, or it can't be read.
    """
    record = transaction.get(TableName.ANNOTATIONS, uid)
    annotation = None if record is None else annotation_of(record)
    if record is None or annotation is None:
        raise NoSuchAnnotation(f"no annotation {uid}", hint="it may have been removed")
    return record, annotation


def put(transaction: Transaction, annotation: Annotation) -> None:
    """Write an annotation; what its record held beyond our fields stays."""
    kept = transaction.get(TableName.ANNOTATIONS, annotation.uid)
    transaction.put(TableName.ANNOTATIONS, codec.encode_annotation(annotation, kept))


def bury(
    transaction: Transaction, uid: str, at: datetime, *, undone: bool = False
) -> None:
    """Put an annotation among the deleted ones; nothing happens where there is none.

    Args:
        transaction: in which it is done.
        uid: of the annotation.
        at: when it was deleted.
        undone: whether to delete it was to undo that it was added.
    """
    record = transaction.get(TableName.ANNOTATIONS, uid)
    if record is None:
        return
    grave: Record = {**record, DELETED: values.stamp(at)}
    transaction.put(TableName.DELETED, {**grave, _UNDONE: True} if undone else grave)
    transaction.remove(TableName.ANNOTATIONS, uid)


def unbury(transaction: Transaction, grave: Record) -> None:
    """Put a deleted annotation back where it was."""
    transaction.put(TableName.ANNOTATIONS, alive(grave))
    transaction.remove(TableName.DELETED, str(grave["uid"]))


def alive(record: Record) -> Record:
    """Return the record of an annotation without a word of its having been deleted."""
    return {k: v for k, v in record.items() if k not in {DELETED, _UNDONE}}


def annotation_of(record: Record) -> Annotation | None:
    """Read the record of an annotation; None when it is none."""
    try:
        return codec.decode_annotation(record)
    except ValueError:
        return None


def article(record: Record) -> ArticleRecord | None:
    """Read the record of an article; None when it is none."""
    try:
        return codec.decode_article(record)
    except ValueError:
        return None


def record_of(article: Article, *, opened: datetime) -> ArticleRecord:
    """Say what the library is to know of an article."""
    return ArticleRecord(
        id=article.id,
        origin=article.origin,
        title=article.title,
        digest=article.digest,
        length=len(article.text),
        published=article.published.isoformat() if article.published else "",
        opened=opened,
        byline=article.byline,
    )
