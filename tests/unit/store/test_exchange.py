from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tuireader.errors import LibraryError, LibraryTooNew
from tuireader.model import (
    Anchor,
    Annotation,
    ArticleRecord,
    Deed,
    EntityCorrection,
    EntityKind,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    article_id,
    read_correction,
)
from tuireader.store import exchange

MOMENT = datetime(2023, 11, 15, 9, 30, tzinfo=UTC)
PORT = ArticleRecord(
    "1" * 16,
    "/news/a port.html",
    "Port [closed]",
    "",
    9,
    "2023-11-15",
    byline="Ida Brandt",
)
FERRY = ArticleRecord("2" * 16, "https://example.org/ferry", "", "", 9)
NOTE = Annotation(
    uid="018bd2f6-7d80-7000-8000-000000000001",
    motivation=Motivation.COMMENTING,
    target=Target(
        PORT.id,
        TextPositionSelector(4, 12),
        TextQuoteSelector("*Nobody* was told.\n\n- Not us", "said: ", " either"),
    ),
    body='=SUM(A1) is what she "said",\r\nhe says',
    tags=("a, b", "harbour"),
    created=MOMENT,
    modified=MOMENT,
)
MARK = Annotation(
    uid="018bd2f6-7d80-7000-8000-000000000002",
    motivation=Motivation.BOOKMARKING,
    target=Target(FERRY.id, TextPositionSelector(0, 0), TextQuoteSelector("")),
    body="the *end*",
    anchor=Anchor.ORPHAN,
)
HIGHLIGHT = Annotation(
    uid="018bd2f6-7d80-7000-8000-000000000003",
    motivation=Motivation.HIGHLIGHTING,
    target=Target("3" * 16, TextPositionSelector(0, 5), TextQuoteSelector("Ferry")),
    speaker="=Ida Brandt, mayor",
    anchor=Anchor.FUZZY,
    score=0.9,
)
ALL = (NOTE, MARK, HIGHLIGHT)


def test_the_notes_of_one_article_as_markdown() -> None:
    assert (
        exchange.export([NOTE], [PORT, FERRY], "markdown")
        == """\
---
title: "Port [closed]"
author: "Ida Brandt"
origin: "/news/a port.html"
published: "2023-11-15"
notes: 1
tags:
  - "a-b"
  - "harbour"
---

# Port \\[closed\\]

> \\*Nobody\\* was told.
>
> \\- Not us
>
> — Port \\[closed\\], /news/a port.html, 2023-11-15

=SUM(A1) is what she "said",\r
he says

*note · 2023-11-15 09:30 UTC · #a-b · #harbour*
"""
    )


def test_the_notes_of_several_articles_as_markdown() -> None:
    text = exchange.export([MARK, HIGHLIGHT], [PORT, FERRY])
    assert (
        text
        == """\
---
title: "Notes"
notes: 2
---

# Notes

## https://example.org/ferry

**the \\*end\\***

*bookmark · no longer found in the text*

## Unknown article

> Ferry

*highlight · the text has changed here*
"""
    )


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("Jane *Roe*", "said by Jane \\*Roe\\* (your correction)"),
        ("", "nobody says this (your correction)"),
        (
            "entity: PERSON Ann\nmerge: PERSON Ann *Lee*\neverywhere",
            "Ann is the same as Ann \\*Lee\\*, in all articles (your correction)",
        ),
    ],
)
def test_a_correction_reads_well_as_markdown(speaker: str, told: str) -> None:
    kept = replace(NOTE, motivation=Motivation.ASSESSING, body=speaker, tags=())
    text = exchange.export([kept], [PORT])
    assert text.endswith(f"\n\n{told}\n\n*correction · 2023-11-15 09:30 UTC*\n")


@pytest.mark.parametrize("text", [exchange.export(ALL, [PORT]), "# Mine\n", "> a\n"])
def test_markdown_is_refused_with_the_formats_that_are_not(text: str) -> None:
    with pytest.raises(LibraryError, match="Markdown is for people") as refused:
        exchange.parse(text)
    named = {name for name in exchange.IMPORT_FORMATS if name in refused.value.hint}
    assert named == {"json", "jsonl", "csv", "jsonld"}
    assert "Hypothesis" in refused.value.hint
    assert "Readwise" in refused.value.hint


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "jsonld"])
def test_what_is_exported_is_imported_the_same(name: str) -> None:
    text = exchange.export(ALL, [PORT, FERRY], name)
    assert text.endswith("\n")
    contents = exchange.parse(text)
    assert contents.annotations == ALL
    assert [(item.id, item.origin) for item in contents.articles] == [
        (PORT.id, PORT.origin),
        (FERRY.id, FERRY.origin),
    ]
    assert exchange.parse("\ufeff" + text, name) == contents


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "jsonld"])
def test_a_correction_of_an_entity_comes_back_the_same(name: str) -> None:
    said = EntityCorrection(
        "-Ann", EntityKind.PERSON, Deed.RENAME, '"Ann"; Lee', everywhere=True
    )
    kept = replace(NOTE, motivation=Motivation.ASSESSING, body=said.body, tags=())
    (back,) = exchange.parse(exchange.export([kept], [PORT], name)).annotations
    assert back == kept
    assert read_correction(back.body) == said


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_keeps_all_that_is_known_of_an_article(name: str) -> None:
    assert exchange.parse(exchange.export([NOTE], [PORT, FERRY], name)).articles == (
        PORT,
    )


def test_linked_data_is_a_w3c_annotation_page() -> None:
    page = json.loads(exchange.export(ALL, [PORT, FERRY], "jsonld"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert [item["target"]["source"] for item in page["items"]] == [
        "file:///news/a%20port.html",
        "https://example.org/ferry",
        f"urn:x-tuireader:article:{'3' * 16}",
    ]
    assert all("@context" not in item for item in page["items"])


def test_no_cell_of_a_table_is_a_formula() -> None:
    text = exchange.export([NOTE], [PORT], "csv")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["body"] == "'" + NOTE.body
    assert row["title"] == PORT.title
    assert row["tags"] == '"a, b",harbour'


def test_a_table_made_by_hand_is_read() -> None:
    text = "uid,origin,exact,tags,score\na1,/news/port.txt,the port,x, high\n"
    (found,) = exchange.parse(text).annotations
    assert found.target.article_id == article_id("/news/port.txt", "")
    assert found.target.quote.exact == "the port"
    assert (found.uid, found.tags, found.score) == ("a1", ("x",), 1.0)


def test_one_annotation_alone_is_read() -> None:
    text = '{\n"id": "urn:x:1", "target": "https://example.org/ferry"\n}'
    assert [item.uid for item in exchange.parse(text).annotations] == ["urn:x:1"]
    assert exchange.parse("[]").annotations == ()
    assert exchange.parse('{"articles": 7, "items": []}').annotations == ()


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ("[1]", "", "annotation 1: no annotation"),
        ('{"items": [{"id": "x"}]}', "", "annotation 1: an annotation of nothing"),
        ('{"a": ', "", "it is no JSON"),
        ('{"id": "x"}\n\n{"id"', "jsonl", "line 1: an annotation of nothing"),
        ("a,b\n1,2\n", "", "this is no table of notes"),
        ("", "", "no notes that can be imported"),
        ("uid,article\nx,\n", "", "line 2: an annotation of nothing"),
        ("", "docx", "unknown format docx"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(
    text: str, name: str, message: str
) -> None:
    with pytest.raises(LibraryError, match=message):
        exchange.parse(text, name)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            '{"id": "x", "target": "y"}\n\n{"id"\n{"id": "z", "target": "y"}\n',
            "line 3: it is no JSON",
        ),
        (
            '[{"id": "x", "target": "y"}, 7, {"id": "z", "target": "y"}]',
            "annotation 2: no annotation",
        ),
        (
            "uid,article\nx,y\nu,\nz,y\n",
            "line 3: an annotation of nothing",
        ),
        (
            "Highlight,URL\nOne,https://example.org\n,\nTwo,https://example.org\n",
            "line 3: no annotation",
        ),
    ],
)
def test_a_bad_record_costs_only_itself(text: str, problem: str) -> None:
    found = exchange.parse(text)
    assert len(found.annotations) == 2
    assert [str(one) for one in found.problems] == [problem]


@pytest.mark.parametrize(
    "text",
    [
        '[{"target": {"source": "urn:x:y"}, "body": {"value": "Why?"}}]',
        "uid,origin,exact,body\n,/news/port.txt,the port,Why?\n",
    ],
)
def test_what_has_no_id_gets_one_of_what_it_says(text: str) -> None:
    (first,), (again,) = (exchange.parse(text).annotations for _ in range(2))
    (other,) = exchange.parse(text.replace("Why?", "When?")).annotations
    assert first == again
    assert first.uid != other.uid


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_table_saved_by_a_spreadsheet_elsewhere_is_read(mark: str) -> None:
    text = "uid,origin,exact\na1,/news/port.txt,the port\n".replace(",", mark)
    (found,) = exchange.parse(text, "csv").annotations
    assert found.target.quote.exact == "the port"


@pytest.mark.parametrize("begin", [*"=+-@\t\r\n＝＋－＠", "'=", "''+"])
def test_a_cell_that_looks_like_a_formula_is_guarded_and_comes_back(begin: str) -> None:
    kept = replace(NOTE, body=f"{begin}cmd|' /C calc'!A0")
    text = exchange.export([kept], [PORT], "csv")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["body"].startswith("'")
    assert exchange.parse(text).annotations == (kept,)


def test_an_export_of_a_later_version_is_refused() -> None:
    text = '{"format": "tuireader library 2", "annotations": []}'
    with pytest.raises(LibraryTooNew, match="format 2; this tuireader knows 1"):
        exchange.parse(text)
    assert exchange.parse(text.replace("2", "1")).annotations == ()


def test_an_unknown_format_is_named_with_those_known() -> None:
    with pytest.raises(LibraryError, match="known: markdown, json"):
        exchange.export(ALL, [], "docx")


def test_a_lone_surrogate_does_not_break_an_export() -> None:
    article = ArticleRecord(NOTE.target.article_id, "/caf\udce9", "caf\udce9", "", 0)
    for name in exchange.EXPORT_FORMATS:
        exchange.export([NOTE], [article], name).encode("utf-8")


def test_standard_input_has_no_address() -> None:
    article = ArticleRecord(NOTE.target.article_id, "-", "", "", 0)
    assert "— Standard input\n" in exchange.export([NOTE], [article])
