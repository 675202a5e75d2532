"""Annotations from elsewhere, taken in without doubling any."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.library import history, records
from tuireader.store import codec
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.protocol import Record, Transaction


class ImportReport(NamedTuple):
    """What an import did, as uids in the order in which they came."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    skipped: tuple[str, ...]
    """Those that were there already, the same or newer."""


def take_in(
    transaction: Transaction,
    annotations: Iterable[Annotation],
    articles: Iterable[ArticleRecord],
) -> ImportReport:
    """Put in what is new or newer; an article that is known stays as it is."""
    new, changed, skipped = [], [], []
    for article in articles:
        if transaction.get(TableName.ARTICLES, article.id) is None:
            transaction.put(TableName.ARTICLES, codec.encode_article(article))
    for annotation in annotations:
        kept = transaction.get(TableName.ANNOTATIONS, annotation.uid)
        if kept is None:
            new.append(annotation.uid)
            transaction.remove(TableName.DELETED, annotation.uid)
            records.put(transaction, annotation)
        elif _is_later(annotation, kept):
            changed.append(annotation.uid)
            record = codec.encode_annotation(annotation, kept)
            record = history.grown(kept, record, history.IMPORTED, annotation.modified)
            transaction.put(TableName.ANNOTATIONS, record)
        else:
            skipped.append(annotation.uid)
    return ImportReport(tuple(new), tuple(changed), tuple(skipped))


def _is_later(annotation: Annotation, kept: Record) -> bool:
    known = records.annotation_of(kept)
    if known is None:
        return True
    if annotation.modified is None:
        return False
    return known.modified is None or annotation.modified > known.modified
