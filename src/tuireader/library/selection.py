"""Which annotations are meant, and in which order they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tuireader.model import (
    Anchor,
    Motivation,
    Placed,
    Span,
    Target,
    names_speaker,
    read_correction,
)
from tuireader.store import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tuireader.model import (
        Annotation,
        Article,
        ArticleRecord,
        TextPositionSelector,
    )
    from tuireader.store.protocol import Record

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


def is_about(annotation: Annotation, article: Article | str) -> bool:
    """Say whether it is on this article, or on the same text from another place.

    Args:
        annotation: with its target.
        article: the article, or only its id.
    """
    target = annotation.target
    if isinstance(article, str):
        return target.article_id == article
    return target.article_id == article.id or target.digest == article.digest


def with_words(
    annotations: Iterable[Annotation], words: str, articles: Iterable[ArticleRecord]
) -> list[Annotation]:
    """Return those with the words in note, passage, tags or title, in any case."""
    titles = {article.id: article.title for article in articles}
    wanted = words.casefold()
    return [
        annotation
        for annotation in annotations
        if wanted in _searched(annotation, titles.get(annotation.target.article_id, ""))
    ]


def placed(
    annotations: Iterable[Annotation],
    article: Article,
    old_text: Callable[[str], str | None],
) -> tuple[Placed, ...]:
    """Find annotations in the text of an article; by span, orphans last.

    Args:
        annotations: on the article, as it is or as it was.
        article: as it is now.
        old_text: gives the text with a digest, where it is kept.
    """
    from tuireader.anchoring import resolve  # noqa: PLC0415 - listing needs none

    found = []
    texts: dict[str, str | None] = {article.digest: None, "": None}
    for annotation in annotations:
        digest = annotation.target.digest
        if digest not in texts:
            texts[digest] = old_text(digest)
        span, anchor, score, rival = resolve(
            annotation.target, article.text, texts[digest]
        )
        if anchor is Anchor.FUZZY and is_refused(annotation):
            span, anchor, score, rival = None, Anchor.ORPHAN, annotation.score, None
        found.append(Placed(annotation, anchor, span, score, rival))
    return tuple(sorted(found, key=_place))


def refused(annotation: Annotation) -> Annotation:
    """Return an annotation of which the reader says that its passage is gone."""
    return replace(annotation, anchor=Anchor.ORPHAN, score=1.0)


def is_refused(annotation: Annotation) -> bool:
    """Say whether the reader said so; an orphan that was only not found scores 0."""
    return annotation.anchor is Anchor.ORPHAN and annotation.score == 1.0


def target(article: Article, span: Span) -> Target:
    """Describe a passage of an article, so that it is found again.

    Raises:
        ValueError: the span ends behind the text.
    """
    from tuireader.anchoring import describe  # noqa: PLC0415 - listing needs none

    return Target(article.id, *describe(article.text, span), article.digest)


def everywhere(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return the corrections of entities that count in every article."""
    corrections = (a for a in annotations if a.motivation is Motivation.ASSESSING)
    known = ((a, read_correction(a.body)) for a in corrections)
    return tuple(a for a, correction in known if correction and correction.everywhere)


def tags(annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """Return the tags in use, those used most first, then by name."""
    counts = Counter(tag for annotation in annotations for tag in annotation.tags)
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))


def age(annotation: Annotation) -> tuple[datetime, str]:
    """Return what sorts annotations, the oldest first."""
    return annotation.created or _BEFORE_ALL, annotation.uid


def newest_first(table: Mapping[str, Record]) -> Iterator[Record]:
    """Yield records of annotations, those kept last first, without reading the others.

    A uid of version 7 begins with its moment, so only records with another one are
    looked into.
    """

    def moment(uid: str) -> str:
        return uid if uid[14:15] == "7" else _moment_told(table.get(uid) or {})

    for uid in sorted(table, key=moment, reverse=True):
        record = table.get(uid)
        if record is not None:
            yield record


def _moment_told(record: Record) -> str:
    """Return when it was kept, written as a uid of version 7 begins."""
    created = values.moment(record.get("created"))
    milliseconds = 0 if created is None else max(int(created.timestamp() * 1000), 0)
    digits = f"{milliseconds:012x}"
    return f"{digits[:8]}-{digits[8:]}"


def last_opened(article: ArticleRecord) -> datetime:
    """Return when an article was last opened; long ago when it never was."""
    return article.opened or _BEFORE_ALL


def clean(tags: Iterable[str]) -> tuple[str, ...]:
    """Take "#" and space from around tags; drop empty and repeated ones, in order."""
    stripped = (" ".join(tag.split()).lstrip("#").strip() for tag in tags)
    return tuple(dict.fromkeys(filter(None, stripped)))


def _searched(annotation: Annotation, title: str) -> str:
    """Return what is looked through; its parts are on lines of their own."""
    parts = (annotation.body, annotation.target.quote.exact, *annotation.tags, title)
    return "\n".join(parts).casefold()


def _place(placed: Placed) -> tuple[bool, Span, str]:
    return placed.span is None, placed.span or Span(0, 0), placed.annotation.uid


def correction(
    annotations: Iterable[Annotation], digest: str, position: TextPositionSelector
) -> Annotation | None:
    """Return the last correction of who says exactly a passage of a text, if any."""
    found = [
        item
        for item in annotations
        if names_speaker(item)
        and item.target.digest == digest
        and item.target.position == position
    ]
    return found[-1] if found else None
