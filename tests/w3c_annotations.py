"""What a W3C annotation page must and must not be, as a schema that says what is wrong.

Source: W3C Recommendation "Web Annotation Data Model": 3.1 (annotations), 3.2 (bodies,
targets, embedded text), 3.3 (times, motivation), 4 (specific resources), 4.2.4 and
4.2.5 (selectors); "Web Annotation Protocol", 4.2 (pages).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Value: TypeAlias = object
Rule: TypeAlias = "Callable[[Value, str], Iterator[str]]"

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
_MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing"),
    *("highlighting", "identifying", "linking", "moderating", "questioning"),
    *("replying", "tagging"),
}


def violations(page: Value) -> list[str]:
    """Return what is wrong with an annotation page, each with its place."""
    return [*_page(page, "page")]


def _object(
    value: Value, at: str, *, must: dict[str, Rule], may: dict[str, Rule]
) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: an object is wanted"
        return
    for name, rule in must.items():
        if name in value:
            yield from rule(value[name], f"{at}.{name}")
        else:
            yield f"{at}: {name} is missing"
    for name, rule in may.items():
        if name in value:
            yield from rule(value[name], f"{at}.{name}")


def _page(value: Value, at: str) -> Iterator[str]:
    yield from _object(
        value,
        at,
        must={
            "@context": _one_of({CONTEXT}),
            "type": _one_of({"AnnotationPage"}),
            "items": _each(_annotation),
        },
        may={"id": _iri},
    )


def _annotation(value: Value, at: str) -> Iterator[str]:
    yield from _object(
        value,
        at,
        must={
            "id": _iri,
            "type": _one_of({"Annotation"}),
            "target": _one_or_more(_target),
        },
        may={
            "body": _one_or_more(_body),
            "created": _time,
            "modified": _time,
            "motivation": _one_of(_MOTIVATIONS),
        },
    )


def _body(value: Value, at: str) -> Iterator[str]:
    yield from _object(
        value,
        at,
        must={"type": _one_of({"TextualBody"}), "value": _text},
        may={"format": _text, "purpose": _one_of(_MOTIVATIONS), "language": _text},
    )


def _target(value: Value, at: str) -> Iterator[str]:
    must: dict[str, Rule] = {"source": _iri}
    yield from _object(value, at, must=must, may={"selector": _one_or_more(_selector)})


def _selector(value: Value, at: str) -> Iterator[str]:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "TextPositionSelector":
        yield from _object(value, at, must={"start": _count, "end": _count}, may={})
    else:
        yield from _object(
            value,
            at,
            must={"type": _one_of({"TextQuoteSelector"}), "exact": _text},
            may={"prefix": _text, "suffix": _text},
        )


def _each(rule: Rule) -> Rule:
    def check(value: Value, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{at}: a list is wanted"
            return
        for number, item in enumerate(value):
            yield from rule(item, f"{at}[{number}]")

    return check


def _one_or_more(rule: Rule) -> Rule:
    def check(value: Value, at: str) -> Iterator[str]:
        yield from _each(rule)(value if isinstance(value, list) else [value], at)

    return check


def _one_of(names: set[str]) -> Rule:
    def check(value: Value, at: str) -> Iterator[str]:
        if value not in names:
            yield f"{at}: {value!r} is none of {sorted(names)}"

    return check


def _iri(value: Value, at: str) -> Iterator[str]:
    if not isinstance(value, str) or not _IRI.fullmatch(value):
        yield f"{at}: {value!r} is no IRI"


def _time(value: Value, at: str) -> Iterator[str]:
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        yield f"{at}: {value!r} is no time in UTC"


def _text(value: Value, at: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{at}: a text is wanted"


def _count(value: Value, at: str) -> Iterator[str]:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        yield f"{at}: a number from 0 is wanted"
