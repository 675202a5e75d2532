"""What goes out comes back, whole, from every format that comes back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import w3c_annotations
from tuireader.errors import LibraryError
from tuireader.library import Library, export_notes, import_notes
from tuireader.model import (
    Anchor,
    Annotation,
    ArticleRecord,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    article_id,
)
from tuireader.store import exchange
from tuireader.store.exchange import rows
from tuireader.store.memory import MemoryStore

BACK = ["json", "jsonl", "csv", "jsonld"]
ORIGINS = st.sampled_from(
    ["/news/port.html", "/news/a b é.txt", "https://example.org/x?y=1&z=ä b", "-"]
)
words = st.text(max_size=20)
tags = st.lists(words.map(str.strip).filter(bool), max_size=3, unique=True).map(tuple)


@st.composite
def contents(draw: st.DrawFn) -> exchange.Contents:
    articles = {}
    for origin in draw(st.lists(ORIGINS, min_size=1, max_size=3, unique=True)):
        known = article_id(origin, "")
        articles[known] = ArticleRecord(
            known,
            origin,
            draw(words),
            draw(st.from_regex(r"[0-9a-f]{64}", fullmatch=True)),
            draw(st.integers(0, 10**6)),
            draw(st.sampled_from(["", "2024-05-14"])),
            byline=draw(words),
        )
    kept = st.builds(
        Annotation,
        uid=st.uuids(version=4).map(str)
        | st.sampled_from(["odd", "https://x.org/a/1"]),
        motivation=st.sampled_from(Motivation),
        target=st.builds(
            Target,
            article_id=st.sampled_from([*articles]),
            position=st.just(TextPositionSelector(3, 9)),
            quote=st.builds(TextQuoteSelector, words, words, words),
            digest=st.just("") | st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
        ),
        body=words,
        tags=tags,
        colour=st.sampled_from(["", "green", "Old Rose"]),
        speaker=words,
        anchor=st.sampled_from(Anchor),
    )
    annotations = draw(st.lists(kept, max_size=4, unique_by=lambda one: one.uid))
    named = {one.target.article_id for one in annotations}
    known_here = (record for name, record in articles.items() if name in named)
    return exchange.Contents(tuple(annotations), tuple(known_here))


def _library(kept: exchange.Contents) -> Library:
    library = Library(MemoryStore())
    library.import_annotations(kept.annotations, kept.articles)
    return library


@pytest.mark.parametrize("name", BACK)
@given(kept=contents())
def test_annotations_come_back_as_they_were(name: str, kept: exchange.Contents) -> None:
    text = exchange.export(kept.annotations, kept.articles, name)
    back = exchange.parse(text, name)
    assert back.annotations == kept.annotations
    assert back.problems == ()


@pytest.mark.parametrize("name", ["json", "jsonl"])
@given(kept=contents())
def test_articles_come_back_as_they_were(name: str, kept: exchange.Contents) -> None:
    text = exchange.export(kept.annotations, kept.articles, name)
    assert set(exchange.parse(text, name).articles) == set(kept.articles)


@given(kept=contents())
def test_a_table_brings_back_what_it_says_of_articles(kept: exchange.Contents) -> None:
    text = exchange.export(kept.annotations, kept.articles, "csv")
    told = {
        (one.id, one.origin, one.title, one.byline, one.published)
        for one in exchange.parse(text, "csv").articles
    }
    known = {
        (one.id, one.origin, one.title, one.byline, one.published)
        for one in kept.articles
        if one.origin
    }
    assert told == known


@pytest.mark.parametrize("name", BACK)
@given(kept=contents())
def test_a_library_filled_from_another_is_the_same_and_stays_so(
    name: str, kept: exchange.Contents
) -> None:
    first, second = _library(kept), Library(MemoryStore())
    text = export_notes(first, name)
    if not kept.annotations:
        return
    report = import_notes(second, text, name)
    assert len(report.new) == len(kept.annotations)
    assert second.annotations() == first.annotations()
    again = import_notes(second, text, name)
    assert (again.new, again.changed) == ((), ())
    assert {why for _, why in again.skipped} == {"the same is here"}


@given(kept=contents())
def test_linked_data_is_as_the_w3c_model_asks(kept: exchange.Contents) -> None:
    page = json.loads(exchange.export(kept.annotations, kept.articles, "jsonld"))
    assert w3c_annotations.violations(page) == []


def test_the_schema_sees_what_is_wrong() -> None:
    target = {"source": "no iri", "selector": [{"type": "TextPositionSelector"}]}
    wrong = {"type": "Annotation", "created": "yesterday", "target": target, "body": 7}
    page = {"@context": "x", "type": "AnnotationPage", "items": [wrong]}
    assert w3c_annotations.violations(page) == [
        f"page.@context: 'x' is none of ['{w3c_annotations.CONTEXT}']",
        "page.items[0]: id is missing",
        "page.items[0].target[0].source: 'no iri' is no IRI",
        "page.items[0].target[0].selector[0]: start is missing",
        "page.items[0].target[0].selector[0]: end is missing",
        "page.items[0].body[0]: an object is wanted",
        "page.items[0].created: 'yesterday' is no time in UTC",
    ]


@given(st.text())
def test_a_cell_is_never_a_formula_and_comes_back(cell: str) -> None:
    kept = rows.guarded(cell)
    assert not kept.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert rows.bare(kept) == cell


@given(st.text(), st.sampled_from(["", *exchange.IMPORT_FORMATS]))
def test_any_text_is_notes_or_one_clear_error(text: str, name: str) -> None:
    try:
        exchange.parse(text, name)
    except LibraryError:
        return


@given(contents(), st.lists(st.integers(0, 400), max_size=3))
def test_a_damaged_line_costs_no_other(
    kept: exchange.Contents, places: list[int]
) -> None:
    lines = exchange.export(kept.annotations, [], "jsonl").split("\n")[:-1]
    broken = {place % len(lines) for place in places} if lines else set()
    if len(broken) == len(lines):
        return
    text = "\n".join("{" if n in broken else line for n, line in enumerate(lines))
    found = exchange.parse(text, "jsonl")
    whole = tuple(a for n, a in enumerate(kept.annotations) if n not in broken)
    assert found.annotations == whole
    assert len(found.problems) == len(broken)
