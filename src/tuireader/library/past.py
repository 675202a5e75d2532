"""What was there before: changes of annotations, and those that were deleted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from tuireader.errors import NoSuchAnnotation
from tuireader.library import history, records, selection
from tuireader.model import Annotation, Motivation
from tuireader.store import values
from tuireader.store.protocol import TableName
from tuireader.store.uids import latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tuireader.library.history import Version
    from tuireader.library.moments import Moments
    from tuireader.model import Article
    from tuireader.store.protocol import Record, Store, Transaction

MOST_DELETED: Final = 1000
"""Deleted annotations that can be brought back; the oldest are dropped first."""
_NOTES = TableName.ANNOTATIONS
_EVER = datetime.min.replace(tzinfo=UTC)


class Deleted(NamedTuple):
    """An annotation that was deleted."""

    annotation: Annotation
    when: datetime | None


class Undone(NamedTuple):
    """A change that was taken back."""

    annotation: Annotation
    """What is there now, or what was there."""
    is_gone: bool
    """Whether the change was to add it, so that it is deleted now."""


_Change: TypeAlias = "tuple[datetime, str, Callable[[Transaction, str], Undone]]"
"""When, of which annotation, and what takes it back."""


class Past:
    """Part of the library: whatever is changed or deleted can be had again."""

    _store: Store
    _moment: Moments

    def remove(self, uid: str) -> Annotation:
        """Delete an annotation and return it; `restore` brings it back.

        Raises:
            NoSuchAnnotation: it is not there.
            LibraryError: it could not be removed.
        """
        with self._store.transaction() as transaction:
            _, annotation = records.find(transaction, uid)
            self._bury(transaction, uid)
            return annotation

    def restore(self, annotation: Annotation | str) -> Annotation:
        """Bring a deleted annotation back as it was, by itself or by its uid.

        Raises:
            NoSuchAnnotation: no deleted one has that uid.
            LibraryError: it could not be kept.
        """
        uid = annotation if isinstance(annotation, str) else annotation.uid
        with self._store.transaction() as transaction:
            record = transaction.get(TableName.DELETED, uid)
            if record is not None:
                records.unbury(transaction, record)
            if isinstance(annotation, Annotation):
                records.put(transaction, annotation)
                return annotation
            if record is None:
                raise NoSuchAnnotation(f"nothing deleted is called {uid}")
            return records.find(transaction, uid)[1]

    def forget(self, uid: str) -> None:
        """Delete an annotation for good, with all that it was before.

        Raises:
            NoSuchAnnotation: there is none, not even a deleted one.
            LibraryError: it could not be removed.
        """
        with self._store.transaction() as transaction:
            tables = (TableName.ANNOTATIONS, TableName.DELETED)
            if all(transaction.get(table, uid) is None for table in tables):
                raise NoSuchAnnotation(f"no annotation {uid}")
            for table in tables:
                transaction.remove(table, uid)

    def deleted(self, article: Article | None = None) -> tuple[Deleted, ...]:
        """Return what was deleted and can be brought back, the last one first.

        Args:
            article: only on this article.
        """
        rows = list(self._store.records(TableName.DELETED).values())
        found = []
        for record in rows:
            annotation = records.annotation_of(record)
            if annotation is None:
                continue
            if article is None or selection.is_about(annotation, article):
                found.append(Deleted(annotation, values.moment(record.get("deleted"))))
        return tuple(sorted(found, key=lambda one: one.when or _EVER, reverse=True))

    def history(self, uid: str) -> tuple[Version, ...]:
        """Return what an annotation was before, the oldest first; a deleted one too.

        Raises:
            NoSuchAnnotation: there is none.
        """
        for table in (TableName.ANNOTATIONS, TableName.DELETED):
            record = self._store.records(table).get(uid)
            if record is not None:
                return history.versions(record)
        raise NoSuchAnnotation(f"no annotation {uid}")

    def undo(self, article: Article | None = None) -> Undone | None:
        """Take back the last deletion, edit, move or correction on an article.

        Without one: the last on any article.

        What was undone is not undone again: the next call goes one further back. None:
        there is nothing to undo.

        Raises:
            LibraryError: it could not be kept.
        """
        with self._store.transaction() as transaction:
            changes = [*self._changes(article), *self._deletions(article)]
            if not changes:
                return None
            _, uid, undo = max(changes, key=lambda change: change[:2])
            return undo(transaction, uid)

    def _changes(self, article: Article | None) -> list[_Change]:
        found: list[_Change] = []
        rows = [*self._store.having(_NOTES, history.HISTORY)]
        rows += self._store.having(_NOTES, "motivation", Motivation.ASSESSING)
        for record in {id(row): row for row in rows}.values():
            annotation = records.annotation_of(record)
            if annotation is None or not _counts_in(annotation, article):
                continue
            moment = history.changed(record)
            if moment is not None:
                found.append((moment, annotation.uid, self._undo_change))
            elif annotation.motivation is Motivation.ASSESSING:
                made = annotation.created or _EVER
                found.append((made, annotation.uid, self._undo_adding))
        return found

    def _deletions(self, article: Article | None) -> list[_Change]:
        graves = self._store.records(TableName.DELETED)
        return [
            (when or _EVER, annotation.uid, self._undo_deletion)
            for annotation, when in self.deleted()
            if _counts_in(annotation, article)
            and not graves[annotation.uid].get("undone")
        ]

    def _undo_change(self, transaction: Transaction, uid: str) -> Undone:
        record, _ = records.find(transaction, uid)
        transaction.put(TableName.ANNOTATIONS, history.undone(record, self._moment()))
        return Undone(records.find(transaction, uid)[1], is_gone=False)

    def _undo_adding(self, transaction: Transaction, uid: str) -> Undone:
        _, annotation = records.find(transaction, uid)
        self._bury(transaction, uid, undone=True)
        return Undone(annotation, is_gone=True)

    def _undo_deletion(self, transaction: Transaction, uid: str) -> Undone:
        grave = transaction.get(TableName.DELETED, uid)
        assert grave is not None
        records.unbury(transaction, grave)
        return Undone(records.find(transaction, uid)[1], is_gone=False)

    def _bury(
        self, transaction: Transaction, uid: str, *, undone: bool = False
    ) -> None:
        """Delete an annotation, and drop the oldest deleted ones when they are many."""
        records.bury(transaction, uid, self._moment(), undone=undone)
        graves = self._store.records(TableName.DELETED)
        many = len(graves) + (uid not in graves) - MOST_DELETED
        if many > 0:
            others = (grave for grave in graves.values() if grave["uid"] != uid)
            for grave in sorted(others, key=_buried)[:many]:
                transaction.remove(TableName.DELETED, str(grave["uid"]))


def _counts_in(annotation: Annotation, article: Article | None) -> bool:
    """Say whether it is on this article, or is a correction that counts in all."""
    if article is None:
        return True
    is_here = selection.is_about(annotation, article)
    return is_here or bool(selection.everywhere([annotation]))


def _buried(grave: Record) -> datetime:
    return values.moment(grave.get("deleted")) or _EVER


def last_moments(store: Store) -> Iterator[datetime]:
    """Yield when annotations were made, changed and deleted last, in some order."""
    made = latest(store.records(_NOTES))
    changed = map(history.last, store.having(_NOTES, history.HISTORY))
    graves = list(store.records(TableName.DELETED).values())
    yield from filter(None, (made, *changed, *map(_buried, graves)))
