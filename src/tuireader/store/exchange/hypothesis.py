"""What Hypothesis keeps, as W3C records.

Two shapes: what its API returns, `rows` with `total`; and what its client exports,
`annotations` with `export_date` and `export_userid`. The rows are the same: `id`,
`uri`, `text`, `tags`, `user`, `group`, `references` (of a reply: the ids of what it
answers, the first one first), `target` and `document`.

Source: Hypothesis API reference, version 1, "annotations"; the client's JSON export.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from tuireader.store import values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tuireader.store.protocol import Json, Record

_ANNOTATIONS = "https://hypothes.is/a/"
_PUBLIC = "__world__"
"""The group that everybody is in."""


def as_records(items: Sequence[Json], owner: str = "") -> list[Json]:
    """Return W3C records for the rows of Hypothesis; anything else as it is.

    A reply hangs on the passage of what it answers and has the tag `reply`; a group
    other than the public one becomes the tag `group:ID`; what somebody else wrote has
    the tag `by:NAME`, so that it is not taken for the reader's own.

    Args:
        items: what a file holds, in its order.
        owner: whose export it is; empty: not told, and where several people wrote, all
            of them are named.
    """
    rows = {values.text(item, "id"): item for item in items if _is_row(item)}
    writers = {values.text(row, "user") for row in rows.values()} - {""}
    others = writers - {owner} if owner or len(writers) > 1 else set()
    return [_record(item, rows, others) if _is_row(item) else item for item in items]


def _is_row(item: Json) -> TypeGuard[Record]:
    return isinstance(item, dict) and "uri" in item


def _record(
    row: Record, rows: Mapping[str, Record], others: AbstractSet[str]
) -> Record:
    text = values.text(row, "text")
    target = _target(row) or _answered(row, rows)
    is_highlight = bool(target) and not text and not _references(row)
    note: Record = {"type": "TextualBody", "value": text}
    tagging: list[Json] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag}
        for tag in _tags(row, others)
    ]
    identity = values.text(row, "id")
    return {
        "id": identity and f"{_ANNOTATIONS}{identity}",
        "motivation": "highlighting" if is_highlight else "commenting",
        "created": row.get("created"),
        "modified": row.get("updated"),
        "body": [note, *tagging],
        "target": {**target, "source": row.get("uri")},
        "article": {"title": _title(row)},
    }


def _target(row: Record) -> Record:
    """Return the first target with a passage; empty for a note on the whole page."""
    for target in values.items(row.get("target")):
        if isinstance(target, dict) and values.items(target.get("selector")):
            return target
    return {}


def _answered(row: Record, rows: Mapping[str, Record]) -> Record:
    """Return the passage that a reply is about, by the nearest that has one."""
    for name in reversed(_references(row)):
        if name in rows and (found := _target(rows[name])):
            return found
    return {}


def _references(row: Record) -> list[str]:
    found = values.items(row.get("references"))
    return [name for name in found if isinstance(name, str)]


def _tags(row: Record, others: AbstractSet[str]) -> list[str]:
    tags = [tag for tag in values.items(row.get("tags")) if isinstance(tag, str)]
    user, group = values.text(row, "user"), values.text(row, "group")
    if _references(row):
        tags.append("reply")
    if group not in ("", _PUBLIC):
        tags.append(f"group:{group}")
    if user in others:
        tags.append(f"by:{user.removeprefix('acct:').partition('@')[0]}")
    return list(dict.fromkeys(tags))


def _title(row: Record) -> str:
    document = row.get("document")
    titles = values.items(document.get("title")) if isinstance(document, dict) else []
    return next((title for title in titles if isinstance(title, str)), "")
