"""Where what was kept hangs in a text, and what the reader says to that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tuireader.library import history, records, selection
from tuireader.model import Anchor, Motivation, Span
from tuireader.store import codec
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Callable

    from tuireader.library.moments import Moments
    from tuireader.model import Annotation, Article, Compared, Placed
    from tuireader.store.protocol import Store


class Hanging:
    """Part of a library: finding passages again, confirming guesses, refusing them."""

    _store: Store
    _moment: Moments

    def annotations(self, *, article: Article) -> tuple[Annotation, ...]:
        """Return what was kept on an article, oldest first."""
        raise NotImplementedError

    def stored_text(self, digest: str) -> str | None:
        """Return the text that an annotation was made on, or None."""
        return self._store.text(digest)

    def placed(self, article: Article) -> tuple[Placed, ...]:
        """Return what was kept on an article, and where it stands in its text now.

        Sorted by span, orphans last. Nothing is written.
        """
        kept = self.annotations(article=article)
        return selection.placed(kept, article, self.stored_text)

    def move(
        self, uid: str, article: Article, start: int, end: int, *, speaker: str = ""
    ) -> Annotation:
        """Hang an annotation on the passage from `start` up to `end`, for good.

        Its selectors are written anew for the article's text, which is kept with it:
        from then on it hangs there exactly, in this article or another than before. It
        can be found by the `speaker`, who speaks there, and no more by the one before;
        empty: nobody does, or it is not known.

        Raises:
            ValueError: there is no such passage in the text.
            NoSuchAnnotation: another session removed it.
            LibraryError: it could not be kept.
        """
        target = selection.target(article, Span(start, end))
        self._store.put_text(article.digest, article.text)

        def moved(note: Annotation) -> Annotation:
            # A correction says itself who speaks.
            heard = "" if note.motivation is Motivation.ASSESSING else speaker
            return replace(
                note, target=target, speaker=heard, anchor=Anchor.EXACT, score=1
            )

        return self._rehang(uid, moved)

    def orphan(self, uid: str) -> Annotation:
        """Say that its passage is gone: it is kept, and not guessed at any more.

        Its own words, should they come back, or `move` hang it up again.

        Raises:
            NoSuchAnnotation: another session removed it.
            LibraryError: it could not be kept.
        """
        return self._rehang(uid, selection.refused)

    def compared(self, placed: Placed, article: Article) -> Compared | None:
        """Set a passage of the text it was noted on beside its place in an article.

        Returns:
            None when that text is not kept, or says something else there.
        """
        from tuireader.anchoring import compare  # noqa: PLC0415 - listing needs none

        target = placed.annotation.target
        old = self.stored_text(target.digest)
        if old is None:
            return None
        return compare(target, article.text, old, placed.span)

    def _rehang(
        self, uid: str, change: Callable[[Annotation], Annotation]
    ) -> Annotation:
        with self._store.transaction() as transaction:
            kept, annotation = records.find(transaction, uid)
            hung = change(annotation)
            if hung == annotation:
                return annotation
            moment = self._moment(after=annotation.modified)
            hung = replace(hung, modified=moment)
            # A kept target names the old place in fields that we don't write.
            before = (
                kept if hung.target == annotation.target else kept | {"target": None}
            )
            record = codec.encode_annotation(hung, before)
            record = history.grown(kept, record, history.MOVED, moment)
            transaction.put(TableName.ANNOTATIONS, record)
            return hung
