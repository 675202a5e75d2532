"""Annotations as a table of comma-separated values, one a row.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which
reading takes off again.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.store import codec, values
from tuireader.store.exchange.contents import Problem
from tuireader.store.exchange.reading import contents_of
from tuireader.store.exchange.rows import guarded, header, joined, rows, split

if TYPE_CHECKING:
    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.exchange.contents import Contents
    from tuireader.store.protocol import Json, Record

COLUMNS = (
    "uid",
    "motivation",
    "body",
    "tags",
    "exact",
    "title",
    "byline",
    "origin",
    "published",
    "created",
    "modified",
    "colour",
    "speaker",
    "anchor",
    "score",
    "article",
    "digest",
    "start",
    "end",
    "prefix",
    "suffix",
)
_KNOWN = ("origin", "title", "byline", "published", "digest")
"""Columns that say something of the article."""


def write(contents: Contents) -> str:
    """Write a header and a row for each annotation."""
    page = io.StringIO(newline="")
    lines = csv.DictWriter(page, COLUMNS)
    lines.writeheader()
    articles = contents.by_id()
    for annotation in contents.annotations:
        article = articles.get(annotation.target.article_id)
        cells = _cells(annotation, article)
        lines.writerow({name: guarded(cell) for name, cell in cells.items()})
    return page.getvalue().encode("utf-8", "replace").decode()


def read(text: str) -> Contents:
    """Read rows under a header that names at least `origin` or `article`."""
    if not {"origin", "article"} & set(header(text)):
        raise LibraryError(
            "this is no table of notes",
            hint=f"its first line has to name columns: {', '.join(COLUMNS)}",
        )
    items: list[tuple[Json, str]] = []
    broken: tuple[Problem, ...] = ()
    try:
        for number, row in rows(text):
            items.append((_record(row), f"line {number}"))
    except csv.Error as error:
        broken = (Problem(f"after {len(items)} rows", f"the table is broken: {error}"),)
    found = contents_of(items)
    return found._replace(problems=(*found.problems, *broken))


def _cells(annotation: Annotation, article: ArticleRecord | None) -> dict[str, str]:
    target = annotation.target
    return {
        "uid": annotation.uid,
        "motivation": annotation.motivation.value,
        "body": annotation.body,
        "tags": joined(annotation.tags),
        "exact": target.quote.exact,
        "title": article.title if article else "",
        "byline": article.byline if article else "",
        "origin": article.origin if article else "",
        "published": article.published if article else "",
        "created": values.stamp(annotation.created),
        "modified": values.stamp(annotation.modified),
        "colour": annotation.colour,
        "speaker": annotation.speaker,
        "anchor": annotation.anchor.value,
        "score": str(annotation.score),
        "article": target.article_id,
        "digest": target.digest,
        "start": str(target.position.start),
        "end": str(target.position.end),
        "prefix": target.quote.prefix,
        "suffix": target.quote.suffix,
    }


def _record(row: dict[str, str]) -> Record:
    tagging: list[Json] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag}
        for tag in split(row.get("tags", ""))
    ]
    return {
        "uid": row.get("uid", ""),
        "motivation": row.get("motivation", ""),
        "body": [{"type": "TextualBody", "value": row.get("body", "")}, *tagging],
        "target": {
            "source": codec.origin_iri(row.get("origin", "")),
            "article": row.get("article", ""),
            "digest": row.get("digest", ""),
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": _whole(row.get("start", "")),
                    "end": _whole(row.get("end", "")),
                },
                {
                    "type": "TextQuoteSelector",
                    "exact": row.get("exact", ""),
                    "prefix": row.get("prefix", ""),
                    "suffix": row.get("suffix", ""),
                },
            ],
        },
        "colour": row.get("colour", ""),
        "speaker": row.get("speaker", ""),
        "created": row.get("created", ""),
        "modified": row.get("modified", ""),
        "anchor": row.get("anchor", ""),
        "score": _fraction(row.get("score", "")),
        "article": {name: row.get(name, "") for name in _KNOWN},
    }


def _whole(cell: str) -> int:
    return int(cell) if cell.isdecimal() else 0


def _fraction(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return 1.0
