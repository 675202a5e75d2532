"""Taking an article off the shelf."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tuireader.library import records
from tuireader.store import codec
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tuireader.model import Annotation
    from tuireader.store.protocol import Transaction


def remove_article(
    transaction: Transaction,
    article_id: str,
    notes: Iterable[Annotation],
    at: datetime,
    *,
    is_named: bool,
) -> bool:
    """Remove an article, how far it was read, and these notes; False: none is there.

    Args:
        transaction: in which it is done.
        article_id: of the article.
        notes: go with it, and can be restored.
        at: when.
        is_named: whether anything was kept on it, deleted or not: then its record
            stays, marked as removed, to say where that came from.
    """
    kept = transaction.get(TableName.ARTICLES, article_id)
    known = None if kept is None else records.article(kept)
    if known is not None and is_named:
        gone = codec.encode_article(replace(known, removed=True), kept)
        transaction.put(TableName.ARTICLES, gone)
    else:
        transaction.remove(TableName.ARTICLES, article_id)
    transaction.remove(TableName.POSITIONS, article_id)
    for note in notes:
        records.bury(transaction, note.uid, at)
    return known is not None and not known.removed
