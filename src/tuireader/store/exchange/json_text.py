"""Annotations as JSON, JSON lines and W3C JSON-LD.

Source: W3C Recommendations "Web Annotation Data Model", section 3 and appendix A, and
"Web Annotation Protocol", section 4.2 (a page of a container holds its `items`).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError, LibraryTooNew
from tuireader.store import codec, values
from tuireader.store.exchange import hypothesis
from tuireader.store.exchange.contents import Problem
from tuireader.store.exchange.reading import contents_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.store.exchange.contents import Contents
    from tuireader.store.protocol import Json, Record

_KIND, _VERSION = "tuireader library", 1
_FORMAT = f"{_KIND} {_VERSION}"
_ANNOTATION_SCHEME = "urn:x-tuireader:annotation:"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.")
# What RFC 3987, section 2.2, has no place for.
_NOT_IN_IRI = re.compile('[\x00-\x20<>"{}|\\\\^`\x7f-\xa0\ud800-\udfff]')


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
        {
            key: _named(item["uid"]) if key == "id" else value
            for key, value in item.items()
            if key != "@context"
        }
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
    value = _loaded(text)
    articles: Json = []
    owner = ""
    if isinstance(value, dict):
        _refuse_later(values.text(value, "format"))
        articles, owner = value.get("articles", []), values.text(value, "export_userid")
        held = (value[key] for key in ("annotations", "items", "rows") if key in value)
        value = next(held, value)
    items = value if isinstance(value, list) else [value]
    records = hypothesis.as_records(items, owner)
    known = articles if isinstance(articles, list) else []
    typed = [{**item, "type": "Article"} for item in known if isinstance(item, dict)]
    return contents_of(
        [*_numbered("article", typed), *_numbered("annotation", records)]
    )


def _refuse_later(name: str) -> None:
    """Raise LibraryTooNew for what a later version exported."""
    kind, _, version = name.rpartition(" ")
    if kind == _KIND and version.isdecimal() and int(version) > _VERSION:
        raise LibraryTooNew(
            f"the export has format {version}; this tuireader knows {_VERSION}",
            hint="import it with a newer tuireader",
        )


def read_lines(text: str) -> Contents:
    """Read one object a line; empty lines don't count."""
    places: list[str] = []
    items: list[Json] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            items.append(_loaded(line))
        except LibraryError as error:
            problems.append(Problem(f"line {number}", error.message))
        else:
            places.append(f"line {number}")
    records = hypothesis.as_records(items)
    found = contents_of(zip(records, places, strict=True))
    return found._replace(problems=(*found.problems, *problems))


def is_object(line: str) -> bool:
    """Say whether a line is a JSON object of its own."""
    try:
        return isinstance(values.load(line.encode("utf-8", "surrogatepass")), dict)
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
    source = _NOT_IN_IRI.sub(_percent, codec.origin_iri(origin))
    return {"target": {"source": source}} if _SCHEME.match(source) else {}


def _named(uid: Json) -> str:
    """Return the IRI of an annotation, whatever its uid looks like."""
    name = _NOT_IN_IRI.sub(_percent, codec.iri(str(uid)))
    return name if _SCHEME.match(name) else f"{_ANNOTATION_SCHEME}{name}"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def _numbered(name: str, items: Iterable[Json]) -> Iterable[tuple[Json, str]]:
    return ((item, f"{name} {number}") for number, item in enumerate(items, 1))


def _loaded(text: str) -> Json:
    try:
        return values.load(text.encode("utf-8", "surrogatepass"))
    except ValueError:
        raise LibraryError("it is no JSON") from None


def _pretty(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"
