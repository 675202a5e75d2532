"""Records of a file as annotations and articles, one after the other."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from tuireader.store import codec, values
from tuireader.store.exchange.contents import Contents, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.protocol import Json, Record

_CONTENT = uuid.uuid5(uuid.NAMESPACE_URL, "urn:x-tuireader:content")


def contents_of(items: Iterable[tuple[Json, str]]) -> Contents:
    """Read records with the places where they stand; a bad one costs only itself.

    Args:
        items: W3C annotations, and records of articles, which have the type
            `Article`. A record without an id gets a uid made from what it says, so
            that the same record is the same annotation the next time. Beside the
            target it may have `article`: what is known of the article.
    """
    annotations: list[Annotation] = []
    articles: dict[str, ArticleRecord] = {}
    problems: list[Problem] = []
    for item, where in items:
        try:
            annotation, article = _read(item)
        except ValueError as error:
            problems.append(Problem(where, str(error)))
            continue
        if annotation is not None:
            annotations.append(annotation)
        if article is not None:
            articles.setdefault(article.id, article)
    return Contents(tuple(annotations), tuple(articles.values()), tuple(problems))


def content_uid(*parts: str) -> str:
    """Make a uid of what a record says; the same parts always make the same.

    Source: RFC 9562, section 5.5 (UUID version 5).
    """
    lengths = ",".join(str(len(part)) for part in parts)
    name = "\n".join((lengths, *parts)).encode("utf-8", "surrogatepass")
    return str(uuid.uuid5(_CONTENT, name.hex()))


def _read(item: Json) -> tuple[Annotation | None, ArticleRecord | None]:
    """Read an annotation with what it says of its article, or an article alone."""
    if not isinstance(item, dict):
        raise ValueError("no annotation")  # noqa: TRY004 - as for any other record
    if item.get("type") == "Article":
        return None, codec.decode_article(item)
    annotation = codec.decode_annotation(_named(item))
    return annotation, _article_of(item, annotation.target.article_id)


def _named(item: Record) -> Record:
    if values.text(item, "uid") or values.text(item, "id"):
        return item
    said: list[Json] = [item.get("target"), item.get("body"), item.get("bodyValue")]
    made = values.text(item, "created")
    return {**item, "uid": content_uid(values.dump(said).decode(), made)}


def _article_of(item: Record, article: str) -> ArticleRecord | None:
    """Make what can be known of an article from an annotation of it."""
    known = item.get("article")
    told = known if isinstance(known, dict) else {}
    # Standard input has no IRI, so a target can't name it.
    origin = values.text(told, "origin") or codec.source_origin(item)
    if not origin:
        return None
    return codec.decode_article({**told, "id": article, "origin": origin})
