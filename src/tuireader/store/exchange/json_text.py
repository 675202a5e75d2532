"""Annotations as JSON, JSON lines and W3C JSON-LD.

Source: W3C Recommendations "Web Annotation Data Model", section 3 and appendix A, and
"Web Annotation Protocol", section 4.2 (a page of a container holds its `items`); the
Hypothesis API, which returns `rows`, each with `uri`, `text` and `tags`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.store import codec, values
from tuireader.store.exchange.contents import Contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.protocol import Json, Record

_FORMAT = "tuireader library 1"
_HYPOTHESIS = "https://hypothes.is/a/"


def write_json(contents: Contents) -> str:
    """Write everything as one object that `parse` reads back whole."""
    return _pretty(
        {
            "format": _FORMAT,
            "articles": [*map(codec.encode_article, contents.articles)],
            "annotations": [*_linked(contents)],
        }
    )


def write_lines(contents: Contents) -> str:
    """Write the articles, then the annotations, one object a line."""
    articles: list[Json] = [
        {"type": "Article", **codec.encode_article(item)} for item in contents.articles
    ]
    lines = [values.dump(item).decode() for item in [*articles, *_linked(contents)]]
    return "".join(f"{line}\n" for line in lines)


def write_linked(contents: Contents) -> str:
    """Write a W3C annotation page, whose targets are where the articles came from."""
    items: list[Json] = [
        {key: value for key, value in item.items() if key != "@context"}
        for item in _linked(contents)
    ]
    return _pretty(
        {
            "@context": codec.CONTEXT,
            "type": "AnnotationPage",
            "items": items,
        }
    )


def read_json(text: str) -> Contents:
    """Read an annotation, a list of them, or an object that holds such a list."""
    value = _loaded(text, "the file")
    articles: Json = []
    if isinstance(value, dict):
        articles = value.get("articles", [])
        held = (value[key] for key in ("annotations", "items", "rows") if key in value)
        value = next(held, value)
    items = value if isinstance(value, list) else [value]
    known = articles if isinstance(articles, list) else []
    return _contents([*((item, "article") for item in known), *_numbered(items)])


def read_lines(text: str) -> Contents:
    """Read one object a line; empty lines don't count."""
    numbered = enumerate(text.split("\n"), 1)
    lines = ((line, f"line {number}") for number, line in numbered if line.strip())
    return _contents((_loaded(line, where), where) for line, where in lines)


def are_objects(lines: Sequence[str]) -> bool:
    """Say whether each line is a JSON object of its own."""
    try:
        return all(isinstance(values.load(line.encode()), dict) for line in lines)
    except ValueError:
        return False


def _linked(contents: Contents) -> list[Record]:
    """Make W3C annotations whose source is where their article came from."""
    origins = {article.id: article.origin for article in contents.articles}
    return [
        codec.encode_annotation(item, _sourced(origins.get(item.target.article_id, "")))
        for item in contents.annotations
    ]


def _sourced(origin: str) -> Record:
    source = codec.origin_iri(origin)
    return {"target": {"source": source}} if source else {}


def _contents(items: Iterable[tuple[Json, str]]) -> Contents:
    annotations: list[Annotation] = []
    articles: dict[str, ArticleRecord] = {}
    for item, where in items:
        if not isinstance(item, dict):
            raise LibraryError(f"{where} is no annotation")
        try:
            if where == "article" or item.get("type") == "Article":
                article = codec.decode_article(item)
                articles.setdefault(article.id, article)
                continue
            record = _from_hypothesis(item) if "uri" in item else item
            annotations.append(codec.decode_annotation(record))
        except ValueError as error:
            raise LibraryError(f"{where}: {error}") from None
        if named := _named_article(item, annotations[-1].target.article_id):
            articles.setdefault(named.id, named)
    return Contents(tuple(annotations), tuple(articles.values()))


def _from_hypothesis(item: Record) -> Record:
    """Make a W3C record of what the Hypothesis API returns."""
    uri, targets, tags = item.get("uri"), item.get("target"), item.get("tags")
    note: Record = {"type": "TextualBody", "value": item.get("text", "")}
    tagging: list[Json] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag}
        for tag in (tags if isinstance(tags, list) else [])
    ]
    target = targets[0] if isinstance(targets, list) and targets else {}
    return {
        "id": f"{_HYPOTHESIS}{item.get('id', '')}",
        "created": item.get("created"),
        "modified": item.get("updated"),
        "body": [note, *tagging],
        "target": {"source": uri, **(target if isinstance(target, dict) else {})},
    }


def _named_article(item: Record, article: str) -> ArticleRecord | None:
    """Make what can be known of an article from an annotation of it."""
    origin = codec.source_origin(item)
    if not origin:
        return None
    document = item.get("document")
    titles = document.get("title") if isinstance(document, dict) else None
    title = titles[0] if isinstance(titles, list) and titles else titles
    record: Record = {"id": article, "origin": origin, "title": title}
    return codec.decode_article(record)


def _numbered(items: Iterable[Json]) -> Iterable[tuple[Json, str]]:
    return ((item, f"annotation {number}") for number, item in enumerate(items, 1))


def _loaded(text: str, where: str) -> Json:
    try:
        return values.load(text.encode("utf-8", "surrogatepass"))
    except ValueError:
        raise LibraryError(f"{where} is no JSON") from None


def _pretty(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"
