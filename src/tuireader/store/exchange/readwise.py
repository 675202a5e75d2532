"""Highlights as Readwise exports them: a table without ids and without places.

A row has the words of the passage and, where it was a web page, its URL; the passage is
looked for when the article is opened. A book gets an address made of author and title.
The uid is made from the row, so that the same row is the same highlight the next time.

Source: the header of Readwise's CSV export; the names of the columns that its import
takes (Title, Author, Date) count as well.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING
from urllib.parse import quote

from tuireader.store.exchange.contents import Contents, Problem
from tuireader.store.exchange.reading import content_uid, contents_of
from tuireader.store.exchange.rows import header, rows

if TYPE_CHECKING:
    from tuireader.store.protocol import Json, Record

_BOOK = "urn:x-readwise:"


def is_table(text: str) -> bool:
    """Say whether a table has the columns of Readwise."""
    names = {_levelled(name) for name in header(text)}
    return "highlight" in names and not {"origin", "article"} & names


def read(text: str) -> Contents:
    """Read the rows of an export."""
    items: list[tuple[Json, str]] = []
    broken: tuple[Problem, ...] = ()
    try:
        for number, row in rows(text):
            cells = {_levelled(name): cell.strip() for name, cell in row.items()}
            items.append((_record(cells), f"line {number}"))
    except csv.Error as error:
        broken = (Problem(f"after {len(items)} rows", f"the table is broken: {error}"),)
    found = contents_of(items)
    return found._replace(problems=(*found.problems, *broken))


def _levelled(name: str) -> str:
    return name.strip().casefold()


def _record(row: dict[str, str]) -> Json:
    passage, note = row.get("highlight", ""), row.get("note", "")
    if not passage and not note:
        return None
    title = row.get("book title") or row.get("title", "")
    author = row.get("book author") or row.get("author", "")
    url = row.get("url") or row.get("source url", "")
    made = row.get("highlighted at") or row.get("date", "")
    source = url or _BOOK + quote("/".join(filter(None, (author, title))), safe="/")
    tags = [*row.get("tags", "").split(","), *row.get("document tags", "").split(",")]
    tagging: list[Json] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag}
        for tag in dict.fromkeys(map(str.strip, tags))
    ]
    record: Record = {
        "uid": content_uid(source, passage, note, row.get("location", ""), made),
        "motivation": "commenting" if note or not passage else "highlighting",
        "created": made,
        "modified": made,
        "colour": row.get("color", "").casefold(),
        "body": [{"type": "TextualBody", "value": note}, *tagging],
        "target": {
            "source": source if url or title or author else "",
            "selector": {"type": "TextQuoteSelector", "exact": passage},
        },
        "article": {"title": title, "byline": author},
    }
    return record
