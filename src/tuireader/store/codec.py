"""Annotations, articles and positions as records, and back.

The record of an annotation is a W3C Web Annotation with fields of ours beside W3C's
(`uid`, `colour`, `speaker`, `anchor`, `score`; in the target `article` and `digest`).
Fields that this version does not know stay when a record is written again.

Source: W3C Recommendation "Web Annotation Data Model", sections 3.1 (annotations),
3.2.4 (embedded textual body), 3.3.5 (motivation), 4.2.4 and 4.2.5 (selectors).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
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
from tuireader.store import values

if TYPE_CHECKING:
    from tuireader.store.protocol import Json, Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ARTICLE_SCHEME = "urn:x-tuireader:article:"
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_POSITION = "TextPositionSelector"
_QUOTE = "TextQuoteSelector"


class _Words(NamedTuple):
    """A textual body."""

    text: str
    is_tag: bool


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
        "created": values.stamp(annotation.created),
        "modified": values.stamp(annotation.modified),
        "body": _bodies(annotation, kept.get("body")),
        "target": _target(annotation.target, kept.get("target")),
        "colour": annotation.colour,
        "speaker": annotation.speaker,
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
    uid = values.text(record, "uid") or values.text(record, "id").removeprefix(
        "urn:uuid:"
    )
    if not uid:
        raise ValueError("an annotation without an id")
    notes, tags = _decode_bodies(record)
    body = "\n\n".join(notes)
    return Annotation(
        uid=uid,
        motivation=_motivation(record.get("motivation"), body),
        target=_decode_target(record.get("target")),
        body=body,
        tags=tuple(tags),
        colour=values.text(record, "colour"),
        speaker=values.text(record, "speaker"),
        created=values.moment(record.get("created")),
        modified=values.moment(record.get("modified")),
        anchor=_anchor(record.get("anchor")),
        score=values.number(record.get("score"), 1.0),
    )


def encode_article(article: ArticleRecord, kept: Record | None = None) -> Record:
    """Make the record of an article; unknown fields of `kept` go on."""
    ours: Record = {
        **(kept or {}),
        "id": article.id,
        "origin": article.origin,
        "title": article.title,
        "byline": article.byline,
        "digest": article.digest,
        "length": article.length,
        "published": article.published,
        "opened": values.stamp(article.opened),
        "tags": [*article.tags],
        "archived": article.archived,
        "removed": article.removed,
    }
    usual: Record = {"tags": [], "archived": False, "removed": False}
    return {
        key: value
        for key, value in ours.items()
        if key not in usual or value != usual[key]
    }


def decode_article(record: Record) -> ArticleRecord:
    """Read the record of an article.

    Raises:
        ValueError: it has no id.
    """
    if not values.text(record, "id"):
        raise ValueError("an article without an id")
    return ArticleRecord(
        id=values.text(record, "id"),
        origin=values.text(record, "origin"),
        title=values.text(record, "title"),
        digest=values.text(record, "digest"),
        length=values.count(record.get("length")),
        published=values.text(record, "published"),
        opened=values.moment(record.get("opened")),
        byline=values.text(record, "byline"),
        tags=tuple(
            tag for tag in values.items(record.get("tags")) if isinstance(tag, str)
        ),
        archived=record.get("archived") is True,
        removed=record.get("removed") is True,
    )


def encode_position(position: Position, kept: Record | None = None) -> Record:
    """Make the record of a reading position; unknown fields of `kept` go on."""
    return {
        **(kept or {}),
        "article": position.article_id,
        "offset": position.offset,
        "cursor": position.cursor,
        "length": position.length,
        "updated": values.stamp(position.updated),
    }


def decode_position(record: Record) -> Position:
    """Read the record of a reading position.

    Raises:
        ValueError: it names no article.
    """
    if not values.text(record, "article"):
        raise ValueError("a position without an article")
    return Position(
        article_id=values.text(record, "article"),
        offset=values.count(record.get("offset")),
        cursor=values.count(record.get("cursor")),
        length=values.count(record.get("length")),
        updated=values.moment(record.get("updated")),
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
    return "" if source.startswith(ARTICLE_SCHEME) else _origin_of(source)


def _bodies(annotation: Annotation, kept: Json) -> Json:
    """Write the note over the kept one, the tags anew; bodies of other sorts stay."""
    old = [(_textual(body), body) for body in values.items(kept)]
    notes = [body for words, body in old if words and not words.is_tag]
    only: Json = notes[0] if len(notes) == 1 else {}
    bodies: list[Json] = []
    if annotation.body:
        bodies.append(
            {
                "format": "text/plain",
                "purpose": annotation.motivation.value,
                **(only if isinstance(only, dict) else {}),
                "type": "TextualBody",
                "value": annotation.body,
            }
        )
    bodies += (
        {"type": "TextualBody", "purpose": "tagging", "value": tag}
        for tag in annotation.tags
    )
    return [*bodies, *(body for words, body in old if words is None)]


def _decode_bodies(record: Record) -> tuple[list[str], list[str]]:
    """Return the notes and the tags."""
    found = [_textual(body) for body in values.items(record.get("body"))]
    short = values.text(record, "bodyValue")
    notes = [words.text for words in found if words and not words.is_tag]
    tags = [words.text for words in found if words and words.is_tag]
    return [short, *notes] if short else notes, tags


def _textual(body: Json) -> _Words | None:
    """Read a body that is words; None for any other and for an empty one."""
    if not isinstance(body, dict):
        return None
    types = values.items(body.get("type", "TextualBody"))
    text = values.text(body, "value")
    if not text or "TextualBody" not in types:
        return None
    return _Words(text, is_tag=body.get("purpose") == "tagging")


def _target(target: Target, kept: Json) -> Record:
    """Write a target over the kept one; selectors of other types stay."""
    old = next((item for item in values.items(kept) if isinstance(item, dict)), {})
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
        for item in values.items(old.get("selector"))
        if isinstance(item, dict)
        and values.text(item, "type") not in (_POSITION, _QUOTE)
    ]
    return {
        **old,
        "source": values.text(old, "source") or ARTICLE_SCHEME + target.article_id,
        "article": target.article_id,
        "digest": target.digest,
        "selector": [*ours, *others],
    }


def _first_target(value: Json) -> Record:
    first = next(iter(values.items(value)), None)
    if isinstance(first, dict):
        return first
    return {"source": first}


def _source(target: Record) -> str:
    return values.text(target, "source") or values.text(target, "id")


def _decode_target(value: Json) -> Target:
    target = _first_target(value)
    source = _source(target)
    article = values.text(target, "article") or (source and _article_of(source))
    if not article:
        raise ValueError("an annotation of nothing")
    position = quote = None
    for selector in values.items(target.get("selector")):
        if not isinstance(selector, dict):
            continue
        if values.text(selector, "type") == _POSITION:
            position = position or _decode_position_selector(selector)
        elif values.text(selector, "type") == _QUOTE:
            quote = quote or TextQuoteSelector(
                values.text(selector, "exact"),
                values.text(selector, "prefix"),
                values.text(selector, "suffix"),
            )
    return Target(
        article_id=article,
        position=position or TextPositionSelector(0, 0),
        quote=quote or TextQuoteSelector(""),
        digest=values.text(target, "digest"),
    )


def _article_of(source: str) -> str:
    if source.startswith(ARTICLE_SCHEME):
        return source.removeprefix(ARTICLE_SCHEME)
    return article_id(_origin_of(source), "")


def _origin_of(source: str) -> str:
    """Return a path for a `file:` IRI, any other as it is."""
    if source.startswith("file://"):
        return unquote(source.removeprefix("file://").removeprefix("localhost"))
    return source


def _decode_position_selector(selector: Record) -> TextPositionSelector:
    start = values.count(selector.get("start"))
    return TextPositionSelector(start, max(start, values.count(selector.get("end"))))


def _motivation(value: Json, body: str) -> Motivation:
    for word in values.items(value):
        if isinstance(word, str):
            name = word.removeprefix("oa:").rpartition("#")[2]
            if name in set(Motivation):
                return Motivation(name)
    return Motivation.COMMENTING if body else Motivation.HIGHLIGHTING


def _anchor(value: Json) -> Anchor:
    return Anchor(value) if value in set(Anchor) else Anchor.EXACT
