from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.model import (
    Annotation,
    ArticleRecord,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from tuireader.store import exchange

PORT = ArticleRecord(
    "1" * 16, "/news/port.html", "Port closed", "", 9, "2023-11-15", byline="Ida Brandt"
)
NOTE = Annotation(
    uid="a1",
    motivation=Motivation.COMMENTING,
    target=Target(
        PORT.id, TextPositionSelector(0, 4), TextQuoteSelector("Nobody\n\nwas told")
    ),
    body="Who?",
    tags=("a, b", "harbour", "?"),
    colour="",
    created=datetime(2023, 11, 15, 9, 30, tzinfo=UTC),
)
STRUCTURE = re.compile(r"\*+ |#\+|\s*:\w+:|\s*\||\s*[-+] |\s*#|\s*\d+[.)] |\[\[")


def _org(*kept: Annotation, article: ArticleRecord = PORT) -> str:
    return exchange.export(kept, [article], "org")


def test_notes_are_headings_with_drawers_quotes_and_tags() -> None:
    place = replace(
        NOTE, motivation=Motivation.BOOKMARKING, body="the end", tags=(), created=None
    )
    said = replace(place, motivation=Motivation.ASSESSING, body="Ida Brandt")
    assert (
        _org(NOTE, place, said)
        == """\
#+TITLE: Notes

* Port closed
:PROPERTIES:
:ORIGIN: /news/port.html
:AUTHOR: Ida Brandt
:PUBLISHED: 2023-11-15
:END:

** Note :a_b:harbour:
:PROPERTIES:
:UID: a1
:CREATED: [2023-11-15 Wed 09:30]
:ANCHOR: exact
:END:
#+begin_quote
Nobody

was told
#+end_quote
Who?

** Bookmark the end
:PROPERTIES:
:UID: a1
:ANCHOR: exact
:END:
#+begin_quote
Nobody

was told
#+end_quote

** Correction
:PROPERTIES:
:UID: a1
:ANCHOR: exact
:END:
#+begin_quote
Nobody

was told
#+end_quote
said by Ida Brandt (your correction)
"""
    )


@pytest.mark.parametrize(
    "line",
    [
        "* heading",
        "#+end_quote",
        "# comment",
        ":END:",
        "| a |",
        "- item",
        "1. item",
        "CLOCK: x",
        "[[elisp:(delete-file)][open]]",
        "<elisp:(x)>",
        "src_sh[]{rm}",
        "{{{macro}}}",
        "@@html:<b>@@",
        "%%(diary)",
    ],
)
def test_a_hostile_line_is_no_structure(line: str) -> None:
    kept = replace(
        NOTE, body=line, target=replace(NOTE.target, quote=TextQuoteSelector(line))
    )
    usual = _org(NOTE).splitlines().count(line)
    out = _org(kept).splitlines()
    assert out.count(line) == usual
    assert [found.replace("\u200b", "") for found in out].count(line) == usual + 2


@pytest.mark.parametrize("title", ["TODO this", "COMMENT", "[#A] now", "see :tag:"])
def test_a_hostile_title_is_no_keyword_and_no_tag(title: str) -> None:
    out = _org(NOTE, article=replace(PORT, title=title))
    assert f"\n* {title}\n" not in out
    assert f"\n* {title}\n" in out.replace("\u200b", "")


@given(st.text(), st.text(), st.text())
def test_nothing_from_outside_adds_structure(title: str, quote: str, body: str) -> None:
    usual = [line for line in _org(NOTE).splitlines() if STRUCTURE.match(line)]
    kept = replace(
        NOTE,
        body=f"x{body}",
        target=replace(NOTE.target, quote=TextQuoteSelector(f"x{quote}")),
    )
    out = _org(kept, article=replace(PORT, title=f"x{title}")).split("\n")
    found = [line for line in out if STRUCTURE.match(line)]
    assert len(found) == len(usual)
