"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.analysis.sentences import find_sentences
from tuireader.model import Article


def _sentences(text: str) -> list[str]:
    article = Article.from_text(text)
    return [span.of(text) for span in find_sentences(text, article.blocks)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The ferry was late. Nobody minded.", 2),
        ("Mr. Roe met Gov. Lee at 5 p.m. on Monday.", 1),
        ("The U.S. Senate met. It rose early.", 2),
        ("“It leaks.” The mayor shrugged.", 2),
        ("“Why?” asked the mayor. Nobody knew.", 2),
        ("“Why?” Ms. Lee asked. Nobody knew.", 2),
        ("“Why!” The mayor shrugged.", 2),
        ("“Grey. It was grey,” she said.", 2),
    ],
)
def test_sentences_are_cut_where_a_reader_stops(text: str, count: int) -> None:
    assert len(_sentences(text)) == count


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert _sentences("“It leaks.” Nobody minded.")[0] == "“It leaks.”"


def test_the_name_of_who_said_it_belongs_to_the_words() -> None:
    assert _sentences("“It leaks.” — Jane Roe") == ["“It leaks.” — Jane Roe"]


def test_an_empty_line_ends_a_sentence() -> None:
    assert len(_sentences("No stop here\n\nNor here")) == 2


@given(st.text(alphabet="aB .!?“”‘’\n—…)", max_size=80))
def test_sentences_are_sorted_and_disjoint(text: str) -> None:
    spans = find_sentences(text, Article.from_text(text).blocks)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) for span in spans)
