"""Values of JSON: to bytes and back, and as the types that records are made of."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.store.protocol import Json, Record


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)


def dump(value: Json) -> bytes:
    """Return compact JSON in UTF-8.

    A lone surrogate, which UTF-8 has no bytes for, is written as its JSON escape and
    comes back as it was.
    """
    return _ENCODER.encode(value).encode("utf-8", "backslashreplace")


def load(data: bytes) -> Json:
    """Read JSON; `NaN` and infinities, which stock TinyDB writes, are null.

    Raises:
        ValueError: it is none, or is nested too deeply.
    """
    try:
        value: Json = _DECODER.decode(data.decode("utf-8"))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


def stamp(moment: datetime | None) -> str:
    """Write a moment as W3C does: `xsd:dateTime` in UTC, ending in Z."""
    if moment is None:
        return ""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def moment(value: Json) -> datetime | None:
    """Read a moment in UTC, where none is named too; None for anything else."""
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
        return found and _in_utc(found)
    except (ValueError, OverflowError):
        return None


def _in_utc(found: datetime) -> datetime:
    if found.tzinfo is None:
        return found.replace(tzinfo=UTC)
    return found.astimezone(UTC)


def items(value: Json) -> list[Json]:
    """Return the members of a JSON-LD value: one thing or a list of them."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text(record: Record, key: str) -> str:
    """Return a field that is text, or an empty text."""
    value = record.get(key)
    return value if isinstance(value, str) else ""


def count(value: Json) -> int:
    """Return a whole number that is not negative, or 0."""
    return value if isinstance(value, int) and value >= 0 else 0


def number(value: Json, default: float) -> float:
    """Return a number, or the default."""
    return float(value) if isinstance(value, int | float) else default
