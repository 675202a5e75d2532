"""What an annotation was before: a list in its record, the oldest change first.

An entry says when (`at`), what was done (`did`) and which fields had which value before
(`was`; null: the field was not there). So the newest version is whole, each older one
costs only what differs, and the oldest can be dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.library.records import annotation_of
from tuireader.store import values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from tuireader.model import Annotation
    from tuireader.store.protocol import Json, Record

HISTORY: Final = "history"
EDITED, MOVED, IMPORTED, UNDONE = "edited", "moved", "imported", "undone"
MOST: Final = 50
"""Changes of one annotation that are remembered."""
ROOM: Final = 65_536
"""Bytes that they may take; the newest is remembered whatever it takes."""
_FIELDS = (
    *("motivation", "body", "target", "colour", "speaker"),
    *("anchor", "score", "modified"),
)


class Version(NamedTuple):
    """What an annotation was until it was changed."""

    annotation: Annotation
    until: datetime | None
    """When it was changed."""
    did: str
    """What was done then: edited, moved, imported, undone."""


def grown(before: Record, after: Record, did: str, at: datetime | None) -> Record:
    """Return the record `after` a change, with what stood there before."""
    was: Record = {
        name: before.get(name)
        for name in _FIELDS
        if before.get(name) != after.get(name)
    }
    entry: Record = {"at": values.stamp(at), "did": did, "was": was}
    history: list[Json] = [*_bounded([*_past(before), entry])]
    return {**after, HISTORY: history}


def versions(record: Record) -> tuple[Version, ...]:
    """Return what an annotation was before, the oldest first."""
    past = _past(record)
    found = []
    for number, entry in enumerate(past):
        annotation = annotation_of(_before(record, past[number:]))
        if annotation is not None:
            until, did = values.moment(entry.get("at")), values.text(entry, "did")
            found.append(Version(annotation, until, did))
    return tuple(found)


def changed(record: Record) -> datetime | None:
    """Return when the change was made that undoing would take back; None: none."""
    past = _past(record)
    number = _last_standing(past)
    return None if number is None else values.moment(past[number].get("at"))


def last(record: Record) -> datetime | None:
    """Return when the last change was made, undone or not; None: there was none."""
    past = _past(record)
    return values.moment(past[-1].get("at")) if past else None


def undone(record: Record, at: datetime) -> Record:
    """Return a record as it was before its last change that still stands."""
    past = _past(record)
    number = _last_standing(past)
    if number is None:
        return record
    before = {**_before(record, past[number:]), "modified": values.stamp(at)}
    return grown(record, before, UNDONE, at)


def _last_standing(past: list[Record]) -> int | None:
    """Return the number of the last edit or move that was not undone."""
    taken_back = 0
    for number in range(len(past) - 1, -1, -1):
        did = values.text(past[number], "did")
        if did == UNDONE:
            taken_back += 1
        elif taken_back:
            taken_back -= 1
        else:
            return number if did in {EDITED, MOVED} else None
    return None


def _before(record: Record, changes: list[Record]) -> Record:
    """Return a record as it was before these changes, the newest of which is last."""
    found = dict(record)
    for entry in reversed(changes):
        was = entry["was"]
        assert isinstance(was, dict)
        found |= was
    return {name: value for name, value in found.items() if value is not None}


def _past(record: Record) -> list[Record]:
    """Return the entries; those before one that can't be read mean nothing any more."""
    return list(reversed(list(_readable(record))))


def _readable(record: Record) -> Iterator[Record]:
    for entry in reversed(values.items(record.get(HISTORY))):
        if not isinstance(entry, dict) or not isinstance(entry.get("was"), dict):
            return
        yield entry


def _bounded(past: list[Record]) -> list[Record]:
    """Drop the oldest until number and size are within bounds."""
    room, kept = ROOM, 0
    for entry in reversed(past):
        room -= len(values.dump(entry))
        if kept and (room < 0 or kept == MOST):
            break
        kept += 1
    return past[-kept:]
