"""The reporter's own words, each with its part of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tuireader.analysis.entities import find_entities
from tuireader.analysis.lexicon import english
from tuireader.analysis.quotations.cues import cue_lexicon
from tuireader.analysis.quotations.narration import Narration
from tuireader.analysis.quotations.quote_marks import find_quoted
from tuireader.analysis.quotations.tags import Tag
from tuireader.analysis.sentences import find_sentences
from tuireader.analysis.tokens import tokenise
from tuireader.model import Article

if TYPE_CHECKING:
    from tuireader.analysis.quotations.items import Item


def _items(text: str) -> list[Item]:
    article, lexicon = Article.from_text(text), english()
    tokens = tokenise(text, (b.span for b in article.blocks), lexicon.apart)
    narration = Narration(
        tokens,
        find_quoted(text, article.blocks),
        find_sentences(text, article.blocks),
        find_entities(tokens, lexicon),
        cue_lexicon(),
    )
    sentences = narration.sentences(article.blocks[0], 0, 0)
    return [item for sentence in sentences for item in sentence.items]


def _tag(text: str, word: str) -> Tag:
    return next(item.tag for item in _items(text) if item.word == word)


def test_a_quotation_is_one_item() -> None:
    items = _items("The mayor said “we will not go” and left.")
    assert [item.tag for item in items].count(Tag.QUOTATION) == 1
    assert "go" not in {item.word for item in items}


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("She met her on Monday.", "her", Tag.OBJECT),
        ("She sold her house on Monday.", "her", Tag.DETERMINER),
        ("She wrote her last letter on Monday.", "her", Tag.DETERMINER),
        ("She said that it was late.", "that", Tag.SUBORDINATOR),
        ("She saw the dog that barked.", "that", Tag.RELATIVE),
        ("Jane Roe runs the port.", "runs", Tag.VERB),
        ("The reports were late.", "reports", Tag.NOUN),
        ("She quickly left the room.", "quickly", Tag.ADVERB),
        ("The family left the room.", "family", Tag.NOUN),
        ("The mayor’s plan failed.", "'s", Tag.POSSESSIVE),
        ("She wants to leave.", "to", Tag.TO),
        ("She went to Elmfield.", "to", Tag.PREPOSITION),
        ("According to her it was late.", "according", Tag.ACCORDING),
    ],
)
def test_parts_of_speech(text: str, word: str, tag: Tag) -> None:
    assert _tag(text, word) is tag


def test_what_stands_in_brackets_is_left_out() -> None:
    words = [item.word for item in _items("The mayor (he is 59) left.")]
    assert words == ["the", "mayor", "left", "."]


def test_the_dot_of_an_abbreviation_ends_nothing() -> None:
    words = [item.word for item in _items("Jane Roe, D-Calif., left early.")]
    assert "." not in words[:-1]
