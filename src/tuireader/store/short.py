"""The short form of an annotation in the journal: a row of what only it says.

Most of a record says the same for every annotation. A row leaves that out, so that a
note costs half the bytes; whatever is not of this shape is written as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.store.codec import ARTICLE_SCHEME, CONTEXT

if TYPE_CHECKING:
    from tuireader.store.protocol import Json, Record

COLUMNS = (
    "uid",
    "created",
    "modified",
    "motivation",
    "note",
    "tags",
    "article",
    "digest",
    "start",
    "end",
    "exact",
    "prefix",
    "suffix",
)
"""What stands in a row, in order. `modified` is null when nothing was modified since,
`note` when there is none."""


def row_of(record: Record) -> list[Json] | None:
    """Return the row of a record; None: it says more, or something else."""
    match record:
        case {
            "uid": uid,
            "created": created,
            "modified": modified,
            "motivation": motivation,
            "target": {
                "article": article,
                "digest": digest,
                "selector": [
                    {"start": start, "end": end},
                    {"exact": exact, "prefix": prefix, "suffix": suffix},
                ],
            },
        }:
            changed = None if modified == created else modified
            note, tags = _words(record.get("body"))
            row = [uid, created, changed, motivation, note, tags, article, digest]
            row += [start, end, exact, prefix, suffix]
            return row if record_of(row) == record else None
    return None


def _words(bodies: Json) -> tuple[Json, Json]:
    """Return the note and the tags, as far as they have the usual shape."""
    note: Json = None
    tags: list[Json] = []
    for body in bodies if isinstance(bodies, list) else ():
        match body:
            case {"purpose": "tagging", "value": tag}:
                tags.append(tag)
            case {"value": words}:
                note = words
    return note, tags


def record_of(row: list[Json]) -> Record:
    """Return the record of a row.

    Raises:
        ValueError: it has more columns or fewer.
    """
    if len(row) != len(COLUMNS):
        raise ValueError(f"a row of {len(row)} columns, not {len(COLUMNS)}")
    uid, created, modified, motivation, note, tags, article, digest = row[:8]
    start, end, exact, prefix, suffix = row[8:]
    bodies: list[Json] = []
    if note is not None:
        bodies.append(
            {
                "format": "text/plain",
                "purpose": motivation,
                "type": "TextualBody",
                "value": note,
            }
        )
    if not isinstance(tags, list):
        raise ValueError("tags that are no list")  # noqa: TRY004 - as for the columns
    bodies += (
        {"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags
    )
    record: Record = {
        "uid": uid,
        "@context": CONTEXT,
        "id": f"urn:uuid:{uid}",
        "type": "Annotation",
        "motivation": motivation,
        "created": created,
        "modified": modified or created,
        "body": bodies,
        "target": {
            "source": f"{ARTICLE_SCHEME}{article}",
            "article": article,
            "digest": digest,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": start,
                    "end": end,
                },
                {
                    "type": "TextQuoteSelector",
                    "exact": exact,
                    "prefix": prefix,
                    "suffix": suffix,
                },
            ],
        },
        "anchor": "exact",
        "score": 1.0,
    }
    return record if bodies else {k: v for k, v in record.items() if k != "body"}
