"""Annotations from elsewhere, taken in without doubling any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tuireader.library import history, records
from tuireader.store import codec, values
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.exchange import Problem
    from tuireader.store.protocol import Record, Transaction

SAME = "the same is here"
LATER_HERE = "it was changed here later"
DELETED_HERE = "it was deleted here; notes restore brings it back"


class Skipped(NamedTuple):
    """An annotation that was left as it is here."""

    uid: str
    why: str


class ImportReport(NamedTuple):
    """What an import did, in the order in which it came."""

    new: tuple[str, ...]
    """Uids."""
    changed: tuple[str, ...]
    """Uids."""
    skipped: tuple[Skipped, ...]
    """Those that are here, the same or changed later, and those deleted here."""
    problems: tuple[Problem, ...] = ()
    """Records of the file that could not be read."""


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
    for brought in annotations:
        kept = _kept(transaction, brought)
        known = None if kept is None else records.annotation_of(kept)
        annotation = _with_speaker(brought, known)
        if kept is None:
            new.append(annotation.uid)
            records.put(transaction, annotation)
        elif known is not None and (why := _why_not(annotation, known, kept)):
            skipped.append(Skipped(annotation.uid, why))
        else:
            changed.append(annotation.uid)
            record = codec.encode_annotation(annotation, records.alive(kept))
            record = history.grown(kept, record, history.IMPORTED, annotation.modified)
            transaction.put(TableName.ANNOTATIONS, record)
            transaction.remove(TableName.DELETED, annotation.uid)
    return ImportReport(tuple(new), tuple(changed), tuple(skipped))


def _kept(transaction: Transaction, annotation: Annotation) -> Record | None:
    """Return what is here under a uid, or was until it was deleted."""
    here = transaction.get(TableName.ANNOTATIONS, annotation.uid)
    return here or transaction.get(TableName.DELETED, annotation.uid)


def _with_speaker(annotation: Annotation, known: Annotation | None) -> Annotation:
    """Return it with the known speaker where it names none and the words are the same.

    Tables of other programs, and of this one once, have no column for the speaker.
    """
    if annotation.speaker or known is None:
        return annotation
    is_same = annotation.target.quote.exact == known.target.quote.exact
    return replace(annotation, speaker=known.speaker) if is_same else annotation


def _why_not(annotation: Annotation, known: Annotation, kept: Record) -> str:
    """Say why what is here stays; empty: what comes is taken.

    Of the same age, other words count: somebody edited the file, or it is from a
    program that notes no changes. What was edited here is never younger than that. What
    was deleted here stays so, unless it was changed elsewhere after that.
    """
    deleted = values.moment(kept.get(records.DELETED))
    if deleted is not None:
        is_later = annotation.modified is not None and annotation.modified > deleted
        return "" if is_later else DELETED_HERE
    if _said(annotation) == _said(known) and annotation.modified == known.modified:
        return SAME
    if annotation.modified == known.modified:
        return ""
    if annotation.modified is None:
        return LATER_HERE
    if known.modified is None or annotation.modified > known.modified:
        return ""
    return LATER_HERE


def _said(annotation: Annotation) -> tuple[object, ...]:
    """Return what the reader said, without how it hangs on the text."""
    return (
        annotation.motivation,
        annotation.body,
        annotation.tags,
        annotation.colour,
        annotation.speaker,
        annotation.target.quote.exact,
    )
