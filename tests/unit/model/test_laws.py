from __future__ import annotations

from dataclasses import replace

import pytest

from tuireader import analyse, read, resources
from tuireader.model import (
    Analysis,
    Article,
    Entity,
    EntityKind,
    Mention,
    Quotation,
    Span,
)
from tuireader.model.laws import broken_law, broken_tag

ARTICLE = Article.from_text("Vale met Orrin. “Yes,” Vale said.")
VALE = Entity("vale", "Vale", EntityKind.PERSON, (Mention(Span(0, 4)),))
ORRIN = Entity("orrin", "Orrin", EntityKind.PLACE, (Mention(Span(9, 14)),))
YES = Quotation(Span(16, 22), "Vale", "vale", cue=Span(28, 32), confidence=0.5)
GOOD = Analysis(ARTICLE.id, (Span(0, 15), Span(16, 33)), (YES,), entities=(VALE, ORRIN))
FAR = Span(90, 95)


@pytest.mark.parametrize(
    "article", [ARTICLE, Article.from_text(""), read(str(resources.seed_article()))]
)
def test_the_programs_own_analysis_breaks_no_law(article: Article) -> None:
    assert broken_law(article, analyse(article)) == ""


@pytest.mark.parametrize(
    ("analysis", "law"),
    [
        (None, "not NoneType"),
        (replace(GOOD, article_id="other"), "another article"),
        (replace(GOOD, sentences=(Span(0, 90),)), "sentences stand outside"),
        (replace(GOOD, sentences=(Span(0, 15), Span(9, 20))), "sentences overlap"),
        (replace(GOOD, sentences=(Span(3, 3),)), "is empty"),
        (replace(GOOD, quotations=(YES, YES)), "quotations overlap"),
        (replace(GOOD, quotations=(replace(YES, speaker_id="x"),)), "no entity"),
        (replace(GOOD, quotations=(replace(YES, confidence=2.0),)), "confidence"),
        (replace(GOOD, quotations=(replace(YES, cue=FAR),)), "cue or evidence"),
        (replace(GOOD, quotations=(replace(YES, evidence=(FAR,)),)), "cue or evid"),
        (replace(GOOD, entities=(ORRIN, VALE)), "order of EntityKind"),
        (replace(GOOD, entities=(VALE, replace(ORRIN, id="vale"))), "same id"),
        (replace(GOOD, entities=(VALE, replace(ORRIN, id=""))), "none"),
        (replace(GOOD, entities=(VALE, replace(ORRIN, name=""))), "no name"),
        (replace(GOOD, entities=(VALE, replace(ORRIN, mentions=()))), "nowhere"),
        (
            replace(GOOD, entities=(VALE, replace(ORRIN, mentions=VALE.mentions))),
            "two entities overlap",
        ),
        (
            replace(GOOD, entities=(replace(VALE, mentions=(Mention(FAR),)),)),
            'mentions of "vale" stand outside',
        ),
        (
            replace(GOOD, entities=(replace(VALE, references=(Mention(FAR),)),)),
            "references",
        ),
    ],
)
def test_a_law_that_is_broken_is_named(analysis: Analysis | None, law: str) -> None:
    assert broken_law(ARTICLE, GOOD) == ""
    assert law in broken_law(ARTICLE, analysis)


@pytest.mark.parametrize(
    ("tags", "law"),
    [
        (None, "not NoneType"),
        ([(Span(0, 1), "PERSON")], "a Span and an EntityKind"),
        ([(0, 1, EntityKind.PERSON)], "a Span and an EntityKind"),
        ([(Span(0, 9), EntityKind.PERSON)], "outside"),
        ([(Span(2, 2), EntityKind.PERSON)], "empty"),
        ([(Span(2, 4), EntityKind.WORK), (Span(0, 1), EntityKind.LAW)], "order"),
        ([(Span(0, 3), EntityKind.WORK), (Span(2, 4), EntityKind.LAW)], "overlap"),
    ],
)
def test_a_law_of_tags_that_is_broken_is_named(tags: object, law: str) -> None:
    assert broken_tag("Vale", [(Span(0, 4), EntityKind.PERSON)]) == ""
    assert law in broken_tag("Vale", tags)
