"""Everything a reader kept, over all articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tuireader import paths
from tuireader.library import imports, records, selection
from tuireader.library.decoding import Decoder
from tuireader.library.editing import Editing
from tuireader.library.hanging import Hanging
from tuireader.library.moments import Moments
from tuireader.library.past import Past, last_moments
from tuireader.library.shelving import Shelving
from tuireader.model import (
    Annotation,
    Motivation,
    Position,
    Span,
    TextPositionSelector,
)
from tuireader.store import codec, failures
from tuireader.store.protocol import TableName
from tuireader.store.uids import new_uid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import TracebackType

    from tuireader.library.imports import ImportReport
    from tuireader.model import Article, ArticleRecord, EntityCorrection
    from tuireader.store.protocol import Store, Transaction


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def open_library(path: str | Path | None = None) -> Library:
    """Open a library; nothing is made on the disk before the first thing is kept.

    Args:
        path: its directory; None: the usual one.

    Raises:
        LibraryError: what is there can't be read, or is no library.
    """
    from tuireader.store.tiny import TinyStore  # noqa: PLC0415 - TinyDB costs 15 ms

    directory = paths.library_directory() if path is None else Path(path).expanduser()
    return Library(TinyStore(directory))


class Library(Editing, Hanging, Shelving, Past):
    """Notes, highlights, bookmarks, reading positions, and the texts they are about.

    Whatever changes it is on the disk when the call returns. Safe to use from several
    threads and sessions. All spans are in code points of the article's text.
    """

    def __init__(
        self, store: Store, *, clock: Callable[[], datetime] = utc_now
    ) -> None:
        """Use a store.

        Args:
            store: where the records are kept.
            clock: tells the moment, with a time zone.
        """
        self._store = store
        self._moment = Moments(clock, partial(last_moments, store))
        self._decoder = Decoder(store)
        self._follows = False

    def __enter__(self) -> Self:
        """Use it in a `with` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    @property
    def path(self) -> Path:
        """Its directory."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept in it."""
        return self._store.read_only

    def check_writable(self) -> None:
        """Look whether something can be kept in it, and write nothing.

        Raises:
            LibraryReadOnly: nothing can.
        """
        if self.read_only:
            raise failures.refused(self.path)

    def add_note(
        self,
        article: Article,
        start: int,
        end: int,
        body: str,
        *,
        tags: Iterable[str] = (),
        speaker: str = "",
    ) -> Annotation:
        """Keep a note on the passage from `start` up to `end`.

        It can be found by the `speaker`, who speaks in the passage; empty: nobody.

        Raises:
            ValueError: there is no such passage in the text.
            LibraryError: it could not be kept.
        """
        return self._add(
            article,
            Span(start, end),
            Motivation.COMMENTING,
            body=body,
            tags=selection.clean(tags),
            speaker=speaker,
        )

    def highlight(
        self,
        article: Article,
        start: int,
        end: int,
        *,
        colour: str = "",
        speaker: str = "",
    ) -> Annotation:
        """Keep a passage without a word; the rest as for a note."""
        return self._add(
            article,
            Span(start, end),
            Motivation.HIGHLIGHTING,
            colour=colour,
            speaker=speaker,
        )

    def bookmark(self, article: Article, start: int, end: int, name: str) -> Annotation:
        """Keep a place under a name; errors as for a note."""
        return self._add(article, Span(start, end), Motivation.BOOKMARKING, body=name)

    def correct(
        self, article: Article, start: int, end: int, speaker: str
    ) -> Annotation:
        """Keep who says the quotation from `start` up to `end`; errors as for a note.

        Args:
            article: the article.
            start: code point of its opening mark.
            end: one past its closing mark.
            speaker: the name; empty: nobody says it.
        """
        return self._add(article, Span(start, end), Motivation.ASSESSING, body=speaker)

    def correct_entity(
        self, article: Article, start: int, end: int, correction: EntityCorrection
    ) -> Annotation:
        """Keep what the reader knows better of the entity named at this passage.

        Raises:
            ValueError: there is no such passage in the text.
            LibraryError: it could not be kept.
        """
        span = Span(start, end)
        return self._add(article, span, Motivation.ASSESSING, body=correction.body)

    def everywhere(self) -> tuple[Annotation, ...]:
        """Return the corrections of entities that count in every article."""
        return selection.everywhere(self._decoder.all())

    def correction(self, article: Article, start: int, end: int) -> Annotation | None:
        """Return the last correction of who says exactly this passage, if any."""
        position = TextPositionSelector(start, end)
        return selection.correction(
            self.annotations(article=article), article.digest, position
        )

    def annotations(
        self,
        *,
        article: Article | str | None = None,
        tag: str | None = None,
        text: str | None = None,
    ) -> tuple[Annotation, ...]:
        """Return what was kept, oldest first.

        Args:
            article: only on this article, or on the article with this id.
            tag: only with this tag.
            text: only with these words in note, passage, tags or the article's title,
                whatever their case.
        """
        found = self._decoder.all() if article is None else self._decoder.about(article)
        if tag is not None:
            found = [item for item in found if tag in item.tags]
        if text is not None:
            articles = self.articles(with_removed=True)
            found = selection.with_words(found, text, articles)
        return tuple(sorted(found, key=selection.age))

    def tags(self) -> tuple[str, ...]:
        """Return the tags in use, those used most first."""
        return selection.tags(self._decoder.all())

    def remember(self, article: Article) -> None:
        """Note that an article was opened, and how what was kept on it hangs now.

        Raises:
            LibraryError: it could not be kept.
        """
        with self._store.transaction() as transaction:
            self._put_article(transaction, article)
            for item in self.placed(article):
                hung = replace(item.annotation, anchor=item.anchor, score=item.score)
                if hung != item.annotation:
                    records.put(transaction, hung)

    def keep(self, article: Article) -> None:
        """Keep an article with its text, whether there are notes on it or not.

        Raises:
            LibraryError: it could not be kept.
        """
        self._store.put_text(article.digest, article.text)
        self.remember(article)

    def position(self, article: Article | str) -> Position | None:
        """Return how far an article, or the one with that id, was read."""
        article_id = article if isinstance(article, str) else article.id
        record = self._store.records(TableName.POSITIONS).get(article_id)
        return None if record is None else codec.decode_position(record)

    def set_position(self, article: Article, *, offset: int, cursor: int) -> None:
        """Keep how far an article was read, in code points of its text.

        Raises:
            LibraryError: it could not be kept.
        """
        position = Position(
            article.id,
            offset,
            cursor,
            len(article.text),
            updated=self._moment.by_the_clock(),
        )
        with self._store.transaction() as transaction:
            kept = transaction.get(TableName.POSITIONS, article.id)
            transaction.put(TableName.POSITIONS, codec.encode_position(position, kept))

    def import_annotations(
        self,
        annotations: Iterable[Annotation],
        articles: Iterable[ArticleRecord] = (),
    ) -> ImportReport:
        """Take in annotations from elsewhere, in one commit; doing it twice adds none.

        One that is here already is replaced only by a later one of the same uid, or by
        one of the same age that says something else.

        Raises:
            LibraryError: they could not be kept; none was.
        """
        with self._store.transaction() as transaction:
            return imports.take_in(transaction, annotations, articles)

    @property
    def news(self) -> Sequence[str]:
        """What a person should be told of the library; one sentence each."""
        return self._store.news

    def changed(self) -> bool:
        """Say whether other sessions kept something since `refresh`; costs one stat."""
        return self._store.changed()

    def tidy(self) -> None:
        """Put the files in order, if that is worth it; for an idle moment.

        Closing the library does it too. What can't be done is left for another time.
        """
        self._store.tidy()

    def refresh(self) -> bool:
        """Take in what other sessions kept; say whether there was anything.

        Raises:
            LibraryError: the library can't be read any more.
        """
        return self._store.refresh()

    def close(self) -> None:
        """Let go of the files. Nothing is pending."""
        self._store.close()

    def _add(
        self,
        article: Article,
        span: Span,
        motivation: Motivation,
        *,
        body: str = "",
        tags: tuple[str, ...] = (),
        colour: str = "",
        speaker: str = "",
    ) -> Annotation:
        target = selection.target(article, span)
        moment = self._moment()
        annotation = Annotation(
            uid=self._new_uid(),
            motivation=motivation,
            target=target,
            body=body,
            tags=tags,
            colour=colour,
            speaker=speaker,
            created=moment,
            modified=moment,
        )
        self._store.put_text(article.digest, article.text)
        with self._store.transaction() as transaction:
            kept = transaction.get(TableName.ARTICLES, article.id)
            known = None if kept is None else records.article(kept)
            if known is None or known.removed:
                self._put_article(transaction, article)
            records.put(transaction, annotation)
        return annotation

    def _put_article(self, transaction: Transaction, article: Article) -> None:
        known = records.record_of(article, opened=self._moment.by_the_clock())
        kept = transaction.get(TableName.ARTICLES, article.id)
        before = None if kept is None else records.article(kept)
        if before is not None:
            archived = before.archived and not before.removed
            known = replace(known, tags=before.tags, archived=archived)
        transaction.put(TableName.ARTICLES, codec.encode_article(known, kept))

    def _new_uid(self) -> str:
        """Return a uid that comes after all that are here, whatever the clock says."""
        if not self._follows:
            new_uid.follow(self._store.records(TableName.ANNOTATIONS))
            self._follows = True
        return new_uid()
