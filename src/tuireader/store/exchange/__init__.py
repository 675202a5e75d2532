"""Notes out of a library and into one, as text.

| format | out | in |
|---|---|---|
| `markdown` | for people and note-taking programs | |
| `org` | the same, for Org mode | |
| `json` | everything, articles too | yes |
| `jsonl` | the same, one thing a line | yes |
| `csv` | for spreadsheets | yes |
| `jsonld` | W3C Web Annotation, for other annotation programs | yes |
| `hypothesis` | | what its API returns and its client exports |
| `readwise` | | its table of highlights |

Pure: records in, text out, and back. What is exported and imported again is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.store.exchange import json_text, markdown, org, readwise, table
from tuireader.store.exchange.contents import Contents, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation, ArticleRecord

__all__ = [
    "EXPORT_FORMATS",
    "IMPORT_FORMATS",
    "Contents",
    "Problem",
    "export",
    "parse",
]

_WRITERS = {
    "markdown": markdown.write,
    "json": json_text.write_json,
    "jsonl": json_text.write_lines,
    "csv": table.write,
    "jsonld": json_text.write_linked,
    "org": org.write,
}
_READERS = {
    "json": json_text.read_json,
    "jsonl": json_text.read_lines,
    "csv": table.read,
    "jsonld": json_text.read_json,
    "hypothesis": json_text.read_json,
    "readwise": readwise.read,
}
EXPORT_FORMATS = tuple(_WRITERS)
IMPORT_FORMATS = tuple(_READERS)
_HINT = (
    "can be imported: json, jsonl, csv and jsonld, as notes export writes them, "
    "Hypothesis' JSON and Readwise's CSV"
)
_MARKDOWN = ("---\n", "---\r\n", "# ", "## ", "> ")
"""How a file begins that `markdown` wrote, or a person made of it."""


def export(
    annotations: Iterable[Annotation],
    articles: Iterable[ArticleRecord],
    format: str = "markdown",  # noqa: A002 - the option's name on the command line
) -> str:
    """Write annotations as text.

    Args:
        annotations: in the order in which they are to stand.
        articles: what is known of their articles; those that have none are left out.
        format: one of `EXPORT_FORMATS`.

    Returns:
        Text that ends in a line feed. It may hold control characters that stood in
        the articles: show it only through the display gate.

    Raises:
        LibraryError: there is no such format.
    """
    if format not in _WRITERS:
        raise _unknown(format, EXPORT_FORMATS)
    kept = tuple(annotations)
    named = {annotation.target.article_id for annotation in kept}
    known = {article.id: article for article in articles if article.id in named}
    return _WRITERS[format](Contents(kept, tuple(known.values())))


def parse(text: str, format: str = "") -> Contents:  # noqa: A002 - as in export
    """Read annotations that this program or another exported.

    Args:
        text: the whole file.
        format: one of `IMPORT_FORMATS`; empty: guessed.

    Returns:
        What can be read of it; a record that can't be costs only itself and is named
        among the problems.

    Raises:
        LibraryError: the text is not of that format, or of none, or none of its
            records can be read; the message names the first.
    """
    text = text.removeprefix("\ufeff")
    if format and format not in _READERS:
        raise _unknown(format, IMPORT_FORMATS)
    found = _READERS[format or _guess(text)](text)
    if found.problems and not found.annotations:
        raise LibraryError(str(found.problems[0]), hint="nothing in it can be imported")
    return found


def _guess(text: str) -> str:
    first = text.lstrip()[:1]
    if first and first in "[{":
        lines = text.strip().split("\n")
        return "jsonl" if lines[1:] and json_text.is_object(lines[0]) else "json"
    if text.startswith(_MARKDOWN):
        raise LibraryError("Markdown is for people and can't be imported", hint=_HINT)
    if readwise.is_table(text):
        return "readwise"
    if "," not in (first_line := text.partition("\n")[0]) and ";" not in first_line:
        raise LibraryError("no notes that can be imported are in it", hint=_HINT)
    return "csv"


def _unknown(name: str, known: tuple[str, ...]) -> LibraryError:
    return LibraryError(f"unknown format {name}", hint=f"known: {', '.join(known)}")
