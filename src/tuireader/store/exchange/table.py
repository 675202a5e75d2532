"""Annotations as a table of comma-separated values, one a row.

Source: RFC 4180 for the quoting. A cell that a spreadsheet would take for a formula
gets an apostrophe in front, which reading takes off again.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.model import ArticleRecord
from tuireader.store import codec, values
from tuireader.store.exchange.contents import Contents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.model import Annotation
    from tuireader.store.protocol import Json, Record

COLUMNS = (
    "uid",
    "motivation",
    "body",
    "tags",
    "exact",
    "title",
    "origin",
    "published",
    "created",
    "modified",
    "colour",
    "anchor",
    "score",
    "article",
    "digest",
    "start",
    "end",
    "prefix",
    "suffix",
)
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def write(contents: Contents) -> str:
    """Write a header and a row for each annotation."""
    page = io.StringIO(newline="")
    rows = csv.DictWriter(page, COLUMNS)
    rows.writeheader()
    articles = contents.by_id()
    for annotation in contents.annotations:
        article = articles.get(annotation.target.article_id)
        cells = _cells(annotation, article)
        rows.writerow({name: _guarded(cell) for name, cell in cells.items()})
    return page.getvalue().encode("utf-8", "replace").decode()


def read(text: str) -> Contents:
    """Read rows under a header that names at least `origin` or `article`."""
    annotations: list[Annotation] = []
    articles: dict[str, ArticleRecord] = {}
    for number, row in _rows(text):
        try:
            annotation = codec.decode_annotation(_record(row))
        except ValueError as error:
            raise LibraryError(f"line {number}: {error}") from None
        annotations.append(annotation)
        article = annotation.target.article_id
        if row.get("origin"):
            articles.setdefault(article, _article(row, article))
    return Contents(tuple(annotations), tuple(articles.values()))


def _cells(annotation: Annotation, article: ArticleRecord | None) -> dict[str, str]:
    target = annotation.target
    return {
        "uid": annotation.uid,
        "motivation": annotation.motivation.value,
        "body": annotation.body,
        "tags": _joined(annotation.tags),
        "exact": target.quote.exact,
        "title": article.title if article else "",
        "origin": article.origin if article else "",
        "published": article.published if article else "",
        "created": values.stamp(annotation.created),
        "modified": values.stamp(annotation.modified),
        "colour": annotation.colour,
        "anchor": annotation.anchor.value,
        "score": str(annotation.score),
        "article": target.article_id,
        "digest": target.digest,
        "start": str(target.position.start),
        "end": str(target.position.end),
        "prefix": target.quote.prefix,
        "suffix": target.quote.suffix,
    }


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows with the number of their last line, whatever a cell's length."""
    usual = csv.field_size_limit(len(text) + 1)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
        if not {"origin", "article"} & set(reader.fieldnames or ()):
            raise LibraryError(
                "this is no table of notes",
                hint=f"its first line has to name columns: {', '.join(COLUMNS)}",
            )
        for row in reader:
            cells = {name: _bare(row[name] or "") for name in COLUMNS if name in row}
            yield reader.line_num, cells
    except csv.Error as error:
        raise LibraryError(f"the table is broken: {error}") from None
    finally:
        csv.field_size_limit(usual)


def _record(row: dict[str, str]) -> Record:
    cell = io.StringIO(row.get("tags", ""), newline="")
    tags = next(csv.reader(cell, skipinitialspace=True), [])
    origin = row.get("origin", "")
    tagging: list[Json] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags
    ]
    return {
        "uid": row.get("uid", ""),
        "motivation": row.get("motivation", ""),
        "body": [{"type": "TextualBody", "value": row.get("body", "")}, *tagging],
        "target": {
            "source": codec.origin_iri(origin),
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
        "created": row.get("created", ""),
        "modified": row.get("modified", ""),
        "anchor": row.get("anchor", ""),
        "score": _fraction(row.get("score", "")),
    }


def _article(row: dict[str, str], article: str) -> ArticleRecord:
    return ArticleRecord(
        id=article,
        origin=row["origin"],
        title=row.get("title", ""),
        digest=row.get("digest", ""),
        length=0,
        published=row.get("published", ""),
    )


def _joined(tags: tuple[str, ...]) -> str:
    cell = io.StringIO(newline="")
    if tags:
        csv.writer(cell).writerow(tags)
    return cell.getvalue().removesuffix("\r\n")


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _whole(cell: str) -> int:
    return int(cell) if cell.isdecimal() else 0


def _fraction(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return 1.0
