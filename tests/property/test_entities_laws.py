"""What holds of the entities of any text."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.analysis import analyse
from tuireader.model import Article, EntityKind, Span
from tuireader.model.laws import broken_law

WORDS = st.sampled_from(
    re.split(
        " ",
        "The Mr. President Nikol Pashinyan ’s of al-Assad CSTO ( ) , . “ ” ‘ ’ said "
        "the King Jr. U.S. United States In June BANK Minister Armenian "
        "\n -led \u200b \ud800 É —",
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_mentions_lie_in_the_text_and_never_overlap(text: str) -> None:
    entities = analyse(Article.from_text(text)).entities
    spans = sorted(m.span for e in entities for m in e.mentions)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_entities_have_mentions_and_ids_of_their_own(text: str) -> None:
    entities = analyse(Article.from_text(text)).entities
    assert all(e.mentions and e.name not in e.aliases for e in entities)
    assert len({e.id for e in entities}) == len(entities)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_same_text_gives_the_same_entities(text: str) -> None:
    first = analyse(Article.from_text(text)).entities
    assert first == analyse(Article.from_text(text)).entities


class _AnyTags:
    """Tags that were drawn, wherever they lie: also across words and each other."""

    def __init__(self, tags: list[tuple[int, int, EntityKind]]) -> None:
        self._tags = [(Span(a, a + size), kind) for a, size, kind in tags]

    def tag(self, text: str) -> list[tuple[Span, EntityKind]]:
        del text
        return self._tags


TAGS = st.tuples(st.integers(0, 220), st.integers(0, 30), st.sampled_from(EntityKind))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(TAGS, max_size=12))
def test_whatever_a_tagger_says_the_analysis_keeps_the_laws(
    text: str, tags: list[tuple[int, int, EntityKind]]
) -> None:
    article = Article.from_text(text)
    found = analyse(article, tagger=_AnyTags(tags))
    assert broken_law(article, found) == ""
