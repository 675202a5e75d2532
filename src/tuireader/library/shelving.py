"""How the articles of a library are put in order: tags, archive, removal, texts."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.library import records, removal, selection
from tuireader.store import codec
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.library.moments import Moments
    from tuireader.model import Annotation, Article, ArticleRecord
    from tuireader.store.protocol import Store


class Shelving:
    """Part of a library."""

    _store: Store
    _moment: Moments

    def annotations(self, *, article: str) -> tuple[Annotation, ...]:
        """Return what was kept on the article with an id, oldest first."""
        raise NotImplementedError

    def articles(self, *, with_removed: bool = False) -> tuple[ArticleRecord, ...]:
        """Return the articles known here, the last opened first.

        Args:
            with_removed: those too that were removed, and on which something was kept.
        """
        rows = list(self._store.records(TableName.ARTICLES).values())
        known = [
            found
            for row in rows
            if (found := records.article(row)) and (with_removed or not found.removed)
        ]
        return tuple(sorted(known, key=selection.last_opened, reverse=True))

    def article(self, article_id: str) -> ArticleRecord | None:
        """Return what is known of one article, also of one that was removed."""
        record = self._store.records(TableName.ARTICLES).get(article_id)
        return None if record is None else records.article(record)

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
            if known is None or known.removed:
                raise LibraryError("the article is not in the library any more")
            arranged = replace(
                known,
                tags=known.tags if tags is None else selection.clean(tags),
                archived=known.archived if archived is None else archived,
            )
            transaction.put(TableName.ARTICLES, codec.encode_article(arranged, kept))
        return arranged

    def remove_article(self, article_id: str, *, with_notes: bool = False) -> bool:
        """Remove an article and how far it was read; say whether it was there.

        What was kept on it stays, unless it is to go too; the text stays on the disk,
        and so does the record of an article on which something was kept.

        Raises:
            LibraryError: it could not be removed.
        """
        with self._store.transaction() as transaction:
            notes = self.annotations(article=article_id)
            return removal.remove_article(
                transaction,
                article_id,
                notes if with_notes else (),
                self._moment(),
                is_named=bool(notes) or self._has_graves(article_id),
            )

    def _has_graves(self, article_id: str) -> bool:
        """Say whether something that was kept on an article can be restored."""
        graves = map(
            records.annotation_of, self._store.records(TableName.DELETED).values()
        )
        return any(g is not None and g.target.article_id == article_id for g in graves)
