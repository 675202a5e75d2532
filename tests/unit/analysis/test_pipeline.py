"""The stages of the analysis together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tuireader.analysis import analyse
from tuireader.model import Article, Block, BlockKind, Span


def test_boilerplate_is_left_out() -> None:
    text = "Subscribe to Zorvath News today.\n\nMary Brown spoke in Leeds."
    blocks = (
        Block(BlockKind.BOILERPLATE, Span(0, 32)),
        Block(BlockKind.PARAGRAPH, Span(34, len(text))),
    )
    article = Article(id="a", origin="-", text=text, blocks=blocks)
    assert {e.name for e in analyse(article).entities} == {"Mary Brown", "Leeds"}


def test_empty_text_gives_an_empty_analysis() -> None:
    analysis = analyse(Article.from_text(""))
    assert (analysis.entities, analysis.quotations, analysis.sentences) == ((), (), ())


def test_people_come_first_then_bodies_then_places() -> None:
    text = "In Leeds the World Bank met Mary Brown."
    kinds = [e.kind for e in analyse(Article.from_text(text)).entities]
    assert kinds == ["PERSON", "ORGANISATION", "PLACE"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_is_quoted_inside_quoted_words_is_kept(language: str) -> None:
    text = "“He\u00a0told me, ‘Go\u200b home.’ I went, ‘late’,” said Mary Brown. “Yes.”"
    article = replace(Article.from_text(text), language=language)
    said, more = analyse(article).quotations
    inner = [span.of(text) for span in said.inner]
    assert inner == ["‘Go\u200b home.’", "‘late’"]
    assert more.inner == ()
