"""Who speaks under the cursor: why, where that is told, and where else they speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.desk import desk
from tui.panel_data import picture
from tuireader.model import Analysis, Entity, EntityKind, Mention, Quotation, Span
from tuireader.reader import Reader

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.model import Article

RAIN = "It rained on the river and the road, and nobody was out.\n\n" * 20
TEXT = f"""Minister says ‘we counted every single bolt’ on the bridge

Helena Marsh, the transport minister, came by train.

{RAIN}“We counted every single bolt on this bridge,” the minister said. “It is safe.”

Helena Marsh left. “Nobody will close it,” said Marsh.
"""


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


MARSH = Entity(
    "helena-marsh",
    "Helena Marsh",
    EntityKind.PERSON,
    (Mention(span_of("Helena Marsh")),),
    aliases=("Marsh",),
)
BOLTS = span_of("“We counted every single bolt on this bridge,”")
QUOTATIONS = (
    Quotation(
        span_of("‘we counted every single bolt’"),
        "the minister",
        MARSH.id,
        rule="repeated",
        confidence=0.95,
        evidence=(BOLTS,),
    ),
    Quotation(
        BOLTS,
        "the minister",
        MARSH.id,
        rule="quotation-speaker-verb",
        confidence=0.9,
        evidence=(span_of("the minister"), span_of("Helena Marsh")),
    ),
    Quotation(
        span_of("“Nobody will close it,”"),
        "Helena Marsh",
        MARSH.id,
        rule="quotation-verb-speaker",
        confidence=0.9,
        evidence=(span_of("said Marsh"),),
    ),
)


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    def analyse(_: Reader, article: Article) -> Analysis:
        assert article.text == TEXT
        sentences = tuple(block.span for block in article.blocks)
        return Analysis(article.id, sentences, QUOTATIONS, (MARSH,))

    monkeypatch.setattr(Reader, "analyse", analyse)
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


async def test_a_description_and_a_name_are_one_speaker(
    tmp_path: Path, article: str
) -> None:
    async with desk(tmp_path, article) as it:
        assert [one.name for one in it.pane.palette.speakers] == ["Helena Marsh"]
        await it.press("right_square_bracket")
        assert "HM Helena Marsh (“the minister”)" in picture(it.app)
        await it.press("greater_than_sign")
        assert it.pane.quotation == QUOTATIONS[2]
        await it.press("f")
        assert it.pane.view.speaker_filter == MARSH.id
        assert it.news == "only Helena Marsh; f again shows all"


async def test_why_says_where_evidence_is_and_goes_there_and_back(
    tmp_path: Path, article: str
) -> None:
    async with desk(tmp_path, article) as it:
        await it.press("w")
        told = "the headline repeats words of the article, said 44 lines below"
        assert told in it.news
        assert told in picture(it.app)
        await it.press("w")
        assert it.news == "said here; , goes back"
        assert it.pane.quotation == QUOTATIONS[1]
        await it.press("comma")
        assert it.pane.view.top_offset == 0
        assert it.pane.quotation == QUOTATIONS[0]


async def test_a_name_above_the_screen_is_told_in_full(
    tmp_path: Path, article: str
) -> None:
    async with desk(tmp_path, article) as it:
        await it.press("right_square_bracket", "w")
        assert it.news == (
            "Helena Marsh (“the minister”): the speaker and a verb of saying follow "
            "the words, named 42 lines above, 90% sure; w goes there"
        )
        assert "named 42 lines above" in picture(it.app)
        await it.press("w")
        assert it.news == "named here; , goes back"
        assert it.pane.view.cursor_offset == span_of("Helena Marsh").start


async def test_why_is_told_again_after_the_page_has_moved(
    tmp_path: Path, article: str
) -> None:
    async with desk(tmp_path, article) as it:
        await it.press("w", "right_square_bracket", "left_square_bracket")
        await it.press("j", "k", "left_parenthesis", "w")
        assert "said 44 lines below" in it.news


async def test_evidence_on_the_screen_is_only_marked(
    tmp_path: Path, article: str
) -> None:
    async with desk(tmp_path, article) as it:
        await it.press("G", "w", "w")
        assert it.pane.quotation == QUOTATIONS[2]
        assert it.news.endswith("follow the words, 90% sure")


async def test_a_copy_and_a_note_name_the_speaker(tmp_path: Path, article: str) -> None:
    async with desk(tmp_path, article) as it:
        assert it.pane.excerpt(BOLTS)[1] == "Helena Marsh"
