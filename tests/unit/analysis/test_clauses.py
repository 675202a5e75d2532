"""Phrases, and the subjects of verbs."""

from __future__ import annotations

import pytest

from tuireader.analysis.entities import find_entities
from tuireader.analysis.lexicon import english
from tuireader.analysis.quotations.clauses import Clauses
from tuireader.analysis.quotations.cues import cue_lexicon
from tuireader.analysis.quotations.kinds import Kind
from tuireader.analysis.quotations.narration import Narration
from tuireader.analysis.quotations.quote_marks import find_quoted
from tuireader.analysis.sentences import find_sentences
from tuireader.analysis.tokens import tokenise
from tuireader.model import Article


def _clauses(text: str) -> Clauses:
    article, lexicon = Article.from_text(text), english()
    tokens = tokenise(text, (b.span for b in article.blocks), lexicon.apart)
    quoted = find_quoted(text, article.blocks)
    sentences = find_sentences(text, article.blocks)
    entities = find_entities(tokens, lexicon)
    narration = Narration(tokens, quoted, sentences, entities, cue_lexicon())
    first, *_ = narration.sentences(article.blocks[0], 0, 0)
    return Clauses(first, cue_lexicon())


def _words(clauses: Clauses, position: int | None) -> str | None:
    if position is None:
        return None
    phrase = clauses.phrases[position]
    return " ".join(i.word for i in clauses.items[phrase.first : phrase.last + 1])


def _subject_of(text: str, verb: str) -> str | None:
    clauses = _clauses(text)
    for position, phrase in enumerate(clauses.phrases):
        if phrase.kind is Kind.VERB and clauses.items[phrase.last].word == verb:
            return _words(clauses, clauses.subject(position))
    message = f"no verb {verb}"
    raise AssertionError(message)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mayor said it was late.", "said", "the mayor"),
        ("The mayor of Elmfield said it was late.", "said", "the mayor"),
        ("Jane Roe, the mayor of Elmfield, said it was late.", "said", "jane roe"),
        ("His lawyer, Jane Roe of Elmfield, said it was late.", "said", "jane roe"),
        ("The mayor, who had been ill, said it was late.", "said", "the mayor"),
        ("The mayor sighed and said it was late.", "said", "the mayor"),
        ("In her last letter to her son she wrote at length.", "wrote", "she"),
        ("Jane Roe, R-Ky., said it was late.", "said", "jane roe"),
    ],
)
def test_the_subject_is_found(text: str, verb: str, subject: str) -> None:
    assert _subject_of(text, verb) == subject


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("She said that the mayor left.", "that"),
        ("She knows the man who left.", "relative"),
        ("The mayor left.", ""),
    ],
)
def test_what_opens_a_clause_is_known(text: str, opened: str) -> None:
    clauses = _clauses(text)
    last = max(i for i, p in enumerate(clauses.phrases) if p.kind is Kind.VERB)
    subject = clauses.subject(last)
    assert subject is not None
    if clauses.kind(last - 1) is Kind.RELATIVE:
        assert opened == "relative"
    else:
        assert clauses.inside(subject) == opened


def test_a_participle_has_a_main_subject() -> None:
    clauses = _clauses("The mayor denied that the plan failed, calling it a gift.")
    last = max(i for i, p in enumerate(clauses.phrases) if p.kind is Kind.VERB)
    assert _words(clauses, clauses.main_subject(last)) == "the mayor"


def test_the_passive_is_seen() -> None:
    clauses = _clauses("The plan was described by the mayor.")
    verbs = [p for p in clauses.phrases if p.kind is Kind.VERB]
    assert verbs[0].is_passive


def test_quoted_words_are_one_phrase() -> None:
    clauses = _clauses("The mayor called it “a gift to nobody” again.")
    kinds = [p.kind for p in clauses.phrases]
    assert kinds.count(Kind.QUOTATION) == 1
    assert clauses.quotations_between(0, len(kinds) - 1) == 1


def test_two_nouns_of_one_person_are_one_subject() -> None:
    text = "The former senator and current nominee said it was late."
    assert _subject_of(text, "said") == "the former senator"
