"""Annotations of a store, each decoded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.library import records, selection
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from tuireader.model import Annotation, Article
    from tuireader.store.protocol import Record, Store


class Decoder:
    """Keeps what it decoded until the record is another one.

    A record that can't be read costs only itself.
    """

    def __init__(self, store: Store) -> None:
        """Decode what a store holds."""
        self._store = store
        self._decoded: dict[str, tuple[Record, Annotation | None]] = {}

    def all(self) -> list[Annotation]:
        """Return every annotation, in no order that means anything."""
        rows = list(self._store.records(TableName.ANNOTATIONS).values())
        return list(filter(None, map(self._annotation, rows)))

    def about(self, article: Article | str) -> list[Annotation]:
        """Return those on an article or on its text, without a look at the others.

        Args:
            article: the article, or only its id.
        """
        if isinstance(article, str):
            rows = self._store.about(article)
        else:
            rows = self._store.about(article.id, article.digest)
        found = filter(None, map(self._annotation, rows))
        return [item for item in found if selection.is_about(item, article)]

    def _annotation(self, record: Record) -> Annotation | None:
        uid = str(record.get("uid"))
        known, annotation = self._decoded.get(uid, (None, None))
        if known is not record:
            annotation = records.annotation_of(record)
            self._decoded[uid] = (record, annotation)
        return annotation
