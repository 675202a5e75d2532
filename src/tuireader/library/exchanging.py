"""Notes out of a library and into one: as text, and as a directory of files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import LibraryError
from tuireader.files import replace_file
from tuireader.library.library import utc_now
from tuireader.store import exchange
from tuireader.store.exchange import Problem, pages

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tuireader.library.imports import ImportReport
    from tuireader.library.library import Library
    from tuireader.model import Annotation

_MARK_WITHIN = 65_536
"""Bytes of a file in which the front matter ends."""


class EachReport(NamedTuple):
    """What an export into a directory did."""

    written: tuple[Path, ...]
    unchanged: tuple[Path, ...]
    """They say what they are to say, and were not touched."""
    left: tuple[Problem, ...]
    """Files that somebody wrote into, and articles without a free name."""


def export_notes(
    library: Library,
    format: str = "markdown",  # noqa: A002 - the option's name on the command line
    *,
    annotations: Iterable[Annotation] | None = None,
) -> str:
    """Write what is kept as text.

    Args:
        library: whose articles are named.
        format: `markdown`, `json`, `jsonl`, `csv`, `jsonld` or `org`.
        annotations: those to write, in this order; None: all, oldest first.

    Raises:
        LibraryError: there is no such format.
    """
    articles = library.articles(with_removed=True)
    return exchange.export(_chosen(library, annotations), articles, format)


def import_notes(
    library: Library,
    text: str,
    format: str = "",  # noqa: A002 - as in export_notes
) -> ImportReport:
    """Take in what this program or another exported; doing it twice adds none.

    Args:
        library: where it goes, in one commit.
        text: the whole file.
        format: `json`, `jsonl`, `csv`, `jsonld`, `hypothesis` or `readwise`; empty:
            seen from the text.

    Returns:
        What was new, changed or skipped, and the records that could not be read.

    Raises:
        LibraryError: nothing of it can be read, or it could not be kept.
    """
    found = exchange.parse(text, format)
    report = library.import_annotations(found.annotations, found.articles)
    return report._replace(problems=found.problems)


def export_each(
    library: Library,
    directory: str | Path,
    *,
    annotations: Iterable[Annotation] | None = None,
    exported: datetime | None = None,
) -> EachReport:
    """Write a Markdown file for each article into a directory, which is made.

    An article keeps its file whatever the title becomes. No file is written over that
    is not as this function wrote it.

    Args:
        library: whose articles are named.
        directory: where the files go; files of others may lie there.
        annotations: those to write, in this order; None: all, oldest first.
        exported: noted in the files; None: now.

    Raises:
        LibraryError: a file can't be read or written; those before it are written.
    """
    place = Path(directory).expanduser()
    moment = exported or utc_now()
    articles = library.articles(with_removed=True)
    kept = exchange.Contents(_chosen(library, annotations), articles)
    try:
        place.mkdir(parents=True, exist_ok=True)
        return _written(place, [*pages.pages(kept, moment)])
    except OSError as error:
        reason = (error.strerror or "it can't be written").lower()
        raise LibraryError(f"{error.filename or place}: {reason}") from error


def _chosen(
    library: Library, annotations: Iterable[Annotation] | None
) -> tuple[Annotation, ...]:
    return library.annotations() if annotations is None else tuple(annotations)


def _written(directory: Path, wanted: list[pages.Page]) -> EachReport:
    files = sorted(directory.iterdir())
    taken = {path.name.casefold() for path in files}
    known = {article: path for path in reversed(files) if (article := _article(path))}
    written, unchanged, left = [], [], []
    for page in wanted:
        path = known.get(page.article_id) or _free(directory, page, taken)
        if path is None:
            left.append(Problem(page.name + pages.SUFFIX, "a file of others is there"))
            continue
        taken.add(path.name.casefold())
        there = _text(path) if page.article_id in known else ""
        if there and not pages.is_as_written(there):
            left.append(Problem(path.name, "somebody wrote into it"))
        elif there and pages.says_the_same(there, page.text):
            unchanged.append(path)
        else:
            replace_file(path, page.text.encode())
            written.append(path)
    return EachReport(tuple(written), tuple(unchanged), tuple(left))


def _free(directory: Path, page: pages.Page, taken: set[str]) -> Path | None:
    names = (page.name + pages.SUFFIX, page.longer_name + pages.SUFFIX)
    free = (name for name in names if name not in taken)
    return next((directory / name for name in free), None)


def _article(path: Path) -> str | None:
    """Return the id of the article that a file is about; None: not one of ours."""
    if path.suffix != pages.SUFFIX or not path.is_file() or path.is_symlink():
        return None
    with path.open("rb") as handle:
        start = handle.read(_MARK_WITHIN)
    return pages.article_of(start.decode("utf-8", "replace"))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")
