"""Older library files made into what this version writes.

Each step makes the tables of one format into those of the next. Before the first
write of a migrated library its file gets a second name, `library.json.format-1` for
instance, under which it stays.

Formats: 0, what stock TinyDB wrote; 1, one line, replaced whole for each change; 2, a
line for each document, a checksum, and a journal beside it.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, TypeAlias

from tuireader.errors import LibraryTooNew
from tuireader.store.protocol import TableName
from tuireader.store.values import dump

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tuireader.store.protocol import Record

FORMAT = 2
"""The format that this version writes."""
META = "meta"
"""The table of one document that says which format a file has."""
META_ID = "1"
"""The TinyDB document number of that document."""

HIGHEST = "last_"
"""How a field of that document begins that tells the highest number of a table."""

Documents: TypeAlias = "dict[str, dict[str, Record]]"
"""A TinyDB file: tables by name, in each documents by number (written as text)."""


def format_of(documents: Documents) -> int:
    """Return the format of a file; 0 for one that stock TinyDB wrote."""
    number = documents.get(META, {}).get(META_ID, {}).get("format", 0)
    return number if isinstance(number, int) else 0


def migrate(documents: Documents, path: Path) -> Documents:
    """Bring tables to the present format.

    Args:
        documents: as read; not changed.
        path: the file, for the message.

    Raises:
        LibraryTooNew: a later version of tuireader wrote them.
    """
    number = format_of(documents)
    if number > FORMAT:
        raise too_new(path, number)
    for step in range(max(number, 0), FORMAT):
        documents = _STEPS[step](documents)
        documents[META] = {META_ID: {**_meta(documents), "format": step + 1}}
    return documents


def too_new(path: Path, number: int) -> LibraryTooNew:
    """Return the error for a file of a later format."""
    return LibraryTooNew(
        f"{path} has format {number}; this tuireader knows {FORMAT}",
        hint="it was left as it is; open it with a newer tuireader",
    )


def _meta(documents: Documents) -> Record:
    return documents.get(META, {}).get(META_ID, {})


def _adopt(documents: Documents) -> Documents:
    """Give every annotation of a stock TinyDB file a uid, the same at each reading."""
    name = TableName.ANNOTATIONS.value
    annotations = {
        number: record if isinstance(record.get("uid"), str) else _named(number, record)
        for number, record in documents.get(name, {}).items()
    }
    return {**documents, name: annotations}


def _named(number: str, record: Record) -> Record:
    known = record.get("id")
    if isinstance(known, str) and known:
        return {**record, "uid": known.removeprefix("urn:uuid:")}
    seed = f"{number} {dump(record).decode()}"
    return {**record, "uid": str(uuid.uuid5(uuid.NAMESPACE_URL, seed))}


def _as_it_is(documents: Documents) -> Documents:
    """Change nothing but the number: the layout of the file is another."""
    return {**documents}


_STEPS: dict[int, Callable[[Documents], Documents]] = {0: _adopt, 1: _as_it_is}
