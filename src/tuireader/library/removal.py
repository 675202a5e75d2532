"""Taking an article off the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.library import records
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tuireader.model import Annotation
    from tuireader.store.protocol import Transaction


def remove_article(
    transaction: Transaction, article_id: str, notes: Iterable[Annotation], at: datetime
) -> bool:
    """Remove an article, how far it was read, and these notes; False: none is there."""
    known = transaction.get(TableName.ARTICLES, article_id) is not None
    transaction.remove(TableName.ARTICLES, article_id)
    transaction.remove(TableName.POSITIONS, article_id)
    for note in notes:
        records.bury(transaction, note.uid, at)
    return known
