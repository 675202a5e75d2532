"""Whether everything that was kept can still be read, and stands where it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.library import records
from tuireader.store import care
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.model import Annotation
    from tuireader.store.contents import Contents


class CheckReport(NamedTuple):
    """What a check found."""

    articles: int
    annotations: int
    texts: int
    without_text: int
    """Annotations whose text is not kept, as of those that were imported."""
    problems: tuple[str, ...]
    """One sentence each; none: all is well."""


def check(directory: Path) -> CheckReport:
    """Read everything in a library and change nothing.

    Every checksum is verified, every record parsed, every text compared with its
    digest; and every annotation must stand in the text it was made on, at its
    position, with its words and their neighbours.

    Args:
        directory: of the library.

    Raises:
        LibraryError: it can't be read at all.
    """
    found = care.check(directory)
    problems = list(found.problems)
    articles, annotations = 0, []
    if found.contents:
        articles = _articles(found.contents)
        annotations = _annotations(found.contents)
    without = 0
    for annotation in annotations:
        text = found.texts.get(annotation.target.digest)
        if text is None:
            without += 1
        elif not _stands(annotation, text):
            problems.append(
                f"{annotation.uid} does not stand where it says in its text"
            )
    texts = len(found.texts)
    return CheckReport(articles, len(annotations), texts, without, tuple(problems))


def _articles(contents: Contents) -> int:
    rows = contents.keyed(TableName.ARTICLES).values()
    return sum(1 for row in rows if row.get("removed") is not True)


def _annotations(contents: Contents) -> list[Annotation]:
    rows = contents.keyed(TableName.ANNOTATIONS).values()
    return [found for row in rows if (found := records.annotation_of(row))]


def _stands(annotation: Annotation, text: str) -> bool:
    position, quote = annotation.target.position, annotation.target.quote
    return (
        text[position.start : position.end] == quote.exact
        and text[: position.start].endswith(quote.prefix)
        and text[position.end :].startswith(quote.suffix)
    )
