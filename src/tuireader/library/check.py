"""Whether everything that was kept can still be read, and stands where it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.library import records
from tuireader.store import care
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tuireader.model import Annotation
    from tuireader.store.contents import Contents


class CheckReport(NamedTuple):
    """What a check found."""

    articles: int
    annotations: int
    texts: int
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
    articles = annotations = 0
    if found.contents:
        articles = len(found.contents.keyed(TableName.ARTICLES))
        annotations = len(found.contents.keyed(TableName.ANNOTATIONS))
        problems += _anchors(found.contents, found.texts)
    return CheckReport(articles, annotations, len(found.texts), tuple(problems))


def _anchors(contents: Contents, texts: dict[str, str]) -> Iterator[str]:
    for uid, record in contents.keyed(TableName.ANNOTATIONS).items():
        annotation = records.annotation_of(record)
        if annotation is None:
            continue
        kept = texts.get(annotation.target.digest)
        if kept is None:
            if annotation.target.digest:
                yield f"the text that {uid} was made on is not kept"
        elif not _stands(annotation, kept):
            yield f"{uid} does not stand where it says in its text"


def _stands(annotation: Annotation, text: str) -> bool:
    position, quote = annotation.target.position, annotation.target.quote
    return (
        text[position.start : position.end] == quote.exact
        and text[: position.start].endswith(quote.prefix)
        and text[position.end :].startswith(quote.suffix)
    )
