"""How the articles of a library are put in order: tags, archive, removal, texts."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.library import records, selection
from tuireader.store import codec
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation, Article, ArticleRecord
    from tuireader.store.protocol import Store


class Shelving:
    """Part of a library."""

    _store: Store

    def newest(self, most: int) -> tuple[Annotation, ...]:
        """Return the `most` kept last, the newest first; only they are read."""
        rows = selection.newest_first(self._store.records(TableName.ANNOTATIONS))
        return tuple(islice(filter(None, map(records.annotation_of, rows)), most))

    def find(self, uid: str) -> Annotation | None:
        """Return what was kept under a uid, or None."""
        record = self._store.records(TableName.ANNOTATIONS).get(uid)
        return None if record is None else records.annotation_of(record)

    def keep_text(self, article: Article) -> None:
        """Keep the text of an article, whether there are notes on it or not.

        Raises:
            LibraryError: it could not be kept.
        """
        self._store.put_text(article.digest, article.text)

    def arrange(
        self,
        article_id: str,
        *,
        tags: Iterable[str] | None = None,
        archived: bool | None = None,
    ) -> ArticleRecord:
        """Change the tags of an article, or whether it is put away.

        Args:
            article_id: of an article that is known.
            tags: None leaves them as they are.
            archived: likewise.

        Raises:
            LibraryError: it is not there any more, or could not be written.
        """
        with self._store.transaction() as transaction:
            kept = transaction.get(TableName.ARTICLES, article_id)
            known = None if kept is None else records.article(kept)
            if known is None:
                raise LibraryError("the article is not in the library any more")
            arranged = replace(
                known,
                tags=known.tags if tags is None else selection.clean(tags),
                archived=known.archived if archived is None else archived,
            )
            transaction.put(TableName.ARTICLES, codec.encode_article(arranged, kept))
        return arranged
