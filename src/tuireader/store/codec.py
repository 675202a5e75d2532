"""Annotations, articles and positions as records, and back.

The record of an annotation is a W3C Web Annotation with fields of ours beside W3C's
(`uid`, `colour`, `anchor`, `score`; in the target `article` and `digest`). Fields that
this version does not know stay when a record is written again.

Source: W3C Recommendation "Web Annotation Data Model", sections 3.1 (annotations),
3.2.4 (embedded textual body), 3.3.5 (motivation), 4.2.4 and 4.2.5 (selectors).
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tuireader.model import (
    Anchor,
    Annotation,
    ArticleRecord,
    Motivation,
    Position,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    article_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.store.protocol import Json, Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_ARTICLE_SCHEME = "urn:x-tuireader:article:"
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_POSITION = "TextPositionSelector"
_QUOTE = "TextQuoteSelector"


def dump(value: Json) -> bytes:
    """Return compact JSON in UTF-8.

    A lone surrogate, which UTF-8 has no bytes for, is written as its JSON escape and
    comes back as it was.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def load(data: bytes) -> Json:
    """Read JSON.

    Raises:
        ValueError: it is none, or is nested too deeply.
    """
    try:
        value: Json = json.loads(data)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


def encode_annotation(annotation: Annotation, kept: Record | None = None) -> Record:
    """Make the record of an annotation.

    Args:
        annotation: what to write.
        kept: the record that stood there before; its unknown fields go on.
    """
    kept = kept or {}
    ours: Record = {
        "@context": kept.get("@context", CONTEXT),
        "id": iri(annotation.uid),
        "type": "Annotation",
        "uid": annotation.uid,
        "motivation": annotation.motivation.value,
        "created": stamp(annotation.created),
        "modified": stamp(annotation.modified),
        "body": _bodies(annotation, kept.get("body")),
        "target": _target(annotation.target, kept.get("target")),
        "colour": annotation.colour,
        "anchor": annotation.anchor.value,
        "score": annotation.score,
    }
    unknown = {key: value for key, value in kept.items() if key not in ours}
    return {key: ours[key] for key in ours if ours[key] not in ("", [])} | unknown


def decode_annotation(record: Record) -> Annotation:
    """Read the record of an annotation, ours or anybody's that W3C's model allows.

    Raises:
        ValueError: it is no annotation, or has no passage.
    """
    uid = _text(record, "uid") or _text(record, "id").removeprefix("urn:uuid:")
    if not uid:
        raise ValueError("an annotation without an id")
    bodies = tuple(_body_texts(record))
    notes = [text for purpose, text in bodies if purpose != "tagging"]
    body = "\n\n".join(notes)
    return Annotation(
        uid=uid,
        motivation=_motivation(record.get("motivation"), body),
        target=_decode_target(record.get("target")),
        body=body,
        tags=tuple(text for purpose, text in bodies if purpose == "tagging"),
        colour=_text(record, "colour"),
        created=_moment(record.get("created")),
        modified=_moment(record.get("modified")),
        anchor=_anchor(record.get("anchor")),
        score=_number(record.get("score"), 1.0),
    )


def encode_article(article: ArticleRecord, kept: Record | None = None) -> Record:
    """Make the record of an article; unknown fields of `kept` go on."""
    return {
        **(kept or {}),
        "id": article.id,
        "origin": article.origin,
        "title": article.title,
        "digest": article.digest,
        "length": article.length,
        "published": article.published,
        "opened": stamp(article.opened),
    }


def decode_article(record: Record) -> ArticleRecord:
    """Read the record of an article.

    Raises:
        ValueError: it has no id.
    """
    if not _text(record, "id"):
        raise ValueError("an article without an id")
    return ArticleRecord(
        id=_text(record, "id"),
        origin=_text(record, "origin"),
        title=_text(record, "title"),
        digest=_text(record, "digest"),
        length=_count(record.get("length")),
        published=_text(record, "published"),
        opened=_moment(record.get("opened")),
    )


def encode_position(position: Position, kept: Record | None = None) -> Record:
    """Make the record of a reading position; unknown fields of `kept` go on."""
    return {
        **(kept or {}),
        "article": position.article_id,
        "offset": position.offset,
        "cursor": position.cursor,
        "length": position.length,
        "updated": stamp(position.updated),
    }


def decode_position(record: Record) -> Position:
    """Read the record of a reading position.

    Raises:
        ValueError: it names no article.
    """
    if not _text(record, "article"):
        raise ValueError("a position without an article")
    return Position(
        article_id=_text(record, "article"),
        offset=_count(record.get("offset")),
        cursor=_count(record.get("cursor")),
        length=_count(record.get("length")),
        updated=_moment(record.get("updated")),
    )


def iri(uid: str) -> str:
    """Return the IRI that W3C asks for as `id`: a UUID becomes a `urn:uuid:`."""
    return f"urn:uuid:{uid}" if _UUID.fullmatch(uid) else uid


def origin_iri(origin: str) -> str:
    """Return the IRI of an origin; empty for standard input, which has none."""
    return Path(origin).as_uri() if origin.startswith("/") else origin.lstrip("-")


def source_origin(record: Record) -> str:
    """Return the origin that an annotation's target names, or an empty string."""
    source = _source(_first_target(record.get("target")))
    return "" if source.startswith(_ARTICLE_SCHEME) else _origin_of(source)


def stamp(moment: datetime | None) -> str:
    """Write a moment as W3C does: `xsd:dateTime` in UTC, ending in Z."""
    if moment is None:
        return ""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _bodies(annotation: Annotation, kept: Json) -> Json:
    """Write the note over the kept one, the tags anew; other bodies stay."""
    old = [item for item in _items(kept) if isinstance(item, dict)]
    notes = [item for item in old if _is_note(item)]
    others = [
        item for item in old if not _is_note(item) and not _body_text(item, "tagging")
    ]
    bodies: list[Json] = []
    if annotation.body:
        bodies.append(
            {
                "format": "text/plain",
                "purpose": annotation.motivation.value,
                **(notes[0] if len(notes) == 1 else {}),
                "type": "TextualBody",
                "value": annotation.body,
            }
        )
    bodies += (
        {"type": "TextualBody", "purpose": "tagging", "value": tag}
        for tag in annotation.tags
    )
    return [*bodies, *others]


def _is_note(body: Record) -> bool:
    return bool(_body_text(body, "")) and _text(body, "purpose") != "tagging"


def _body_texts(record: Record) -> Iterable[tuple[str, str]]:
    """Yield purpose and text of each textual body, in order."""
    if text := _text(record, "bodyValue"):
        yield "", text
    for item in _items(record.get("body")):
        if not isinstance(item, dict):
            continue
        purpose = "tagging" if _text(item, "purpose") == "tagging" else ""
        if text := _body_text(item, purpose):
            yield purpose, text


def _body_text(body: Record, purpose: str) -> str:
    textual = "TextualBody" in _items(body.get("type")) or "type" not in body
    if not textual or (purpose and _text(body, "purpose") != purpose):
        return ""
    return _text(body, "value")


def _target(target: Target, kept: Json) -> Record:
    """Write a target over the kept one; selectors of other types stay."""
    old = next((item for item in _items(kept) if isinstance(item, dict)), {})
    ours: list[Json] = [
        {
            "type": _POSITION,
            "start": target.position.start,
            "end": target.position.end,
        },
        {
            "type": _QUOTE,
            "exact": target.quote.exact,
            "prefix": target.quote.prefix,
            "suffix": target.quote.suffix,
        },
    ]
    others = [
        item
        for item in _items(old.get("selector"))
        if isinstance(item, dict) and _text(item, "type") not in (_POSITION, _QUOTE)
    ]
    return {
        **old,
        "source": _text(old, "source") or _ARTICLE_SCHEME + target.article_id,
        "article": target.article_id,
        "digest": target.digest,
        "selector": [*ours, *others],
    }


def _first_target(value: Json) -> Record:
    first = next(iter(_items(value)), None)
    if isinstance(first, dict):
        return first
    return {"source": first}


def _source(target: Record) -> str:
    return _text(target, "source") or _text(target, "id")


def _decode_target(value: Json) -> Target:
    target = _first_target(value)
    source = _source(target)
    article = _text(target, "article") or (source and _article_of(source))
    if not article:
        raise ValueError("an annotation of nothing")
    position = quote = None
    for selector in _items(target.get("selector")):
        if not isinstance(selector, dict):
            continue
        if _text(selector, "type") == _POSITION:
            position = position or _decode_position_selector(selector)
        elif _text(selector, "type") == _QUOTE:
            quote = quote or TextQuoteSelector(
                _text(selector, "exact"),
                _text(selector, "prefix"),
                _text(selector, "suffix"),
            )
    return Target(
        article_id=article,
        position=position or TextPositionSelector(0, 0),
        quote=quote or TextQuoteSelector(""),
        digest=_text(target, "digest"),
    )


def _article_of(source: str) -> str:
    if source.startswith(_ARTICLE_SCHEME):
        return source.removeprefix(_ARTICLE_SCHEME)
    return article_id(_origin_of(source), "")


def _origin_of(source: str) -> str:
    """Return a path for a `file:` IRI, any other as it is."""
    if source.startswith("file://"):
        return unquote(source.removeprefix("file://").removeprefix("localhost"))
    return source


def _decode_position_selector(selector: Record) -> TextPositionSelector:
    start = _count(selector.get("start"))
    return TextPositionSelector(start, max(start, _count(selector.get("end"))))


def _motivation(value: Json, body: str) -> Motivation:
    for word in _items(value):
        if isinstance(word, str):
            name = word.removeprefix("oa:").rpartition("#")[2]
            if name in set(Motivation):
                return Motivation(name)
    return Motivation.COMMENTING if body else Motivation.HIGHLIGHTING


def _anchor(value: Json) -> Anchor:
    return Anchor(value) if value in set(Anchor) else Anchor.EXACT


def _moment(value: Json) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        return moment and _in_utc(moment)
    except (ValueError, OverflowError):
        return None


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC)


def _items(value: Json) -> list[Json]:
    """Return the members of a JSON-LD value: one thing or a list of them."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(record: Record, key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""


def _count(value: Json) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _number(value: Json, default: float) -> float:
    return float(value) if isinstance(value, int | float) else default
