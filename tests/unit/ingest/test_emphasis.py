"""What is in bold at the beginning of a block, and what is all in italics, is kept."""

from __future__ import annotations

import pytest

from tuireader.ingest.html import html_article
from tuireader.ingest.markdown import markdown_article
from tuireader.model import Article, BlockKind


def labels(article: Article) -> list[str]:
    return [b.label.of(article.text) if b.label else "" for b in article.blocks]


def asides(article: Article) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.is_aside]


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("**Helena Marsh:** It is late.", "Helena Marsh:"),
        ("**Marsh** It is late.", "Marsh"),
        ("__Q:__ Is it late?", "Q:"),
        ("***Marsh:*** It is late.", "Marsh:"),
        ("**Q:** **Is it late?**", "Q: Is it late?"),
        ("**Is it late?**", "Is it late?"),
        ("It is **late**.", ""),
        ("It is late.", ""),
        ("> **Marsh:** It is late.", "Marsh:"),
    ],
)
def test_bold_words_at_the_beginning_of_a_markdown_block_are_its_label(
    source: str, label: str
) -> None:
    assert labels(markdown_article(source)) == [label]


def test_label_of_a_numbered_item_stands_behind_the_number() -> None:
    article = markdown_article("1. **Marsh:** It is late.\n2. No.\n")
    assert article.blocks[0].span.of(article.text) == "1. Marsh: It is late."
    assert labels(article) == ["Marsh:", ""]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("*Laughter.*", ["Laughter."]),
        ("*Laughter*.", ["Laughter."]),
        ("She *laughs*.", []),
        ("*She* laughs.", []),
    ],
)
def test_block_in_italics_is_an_aside(source: str, wanted: list[str]) -> None:
    assert asides(markdown_article(source)) == wanted


def test_bold_words_at_the_beginning_of_a_paragraph_of_a_page_are_its_label() -> None:
    article = html_article(
        "<p><b>Marsh:</b> It is late.</p><p> <strong>Q</strong> <b>Late?</b></p>"
        "<p>It is <b>late</b>.</p><p><b>Who</b>ever</p>"
    )
    assert labels(article) == ["Marsh:", "Q Late?", "", "Who"]


def test_question_in_bold_over_its_answer_is_a_paragraph_of_its_own() -> None:
    article = html_article("<p><strong>Is it late?</strong><br>It is very late.</p>")
    assert labels(article) == ["Is it late?", ""]


def test_term_of_a_definition_list_is_a_label() -> None:
    article = html_article("<dl><dt>Marsh</dt><dd>It is late.</dd></dl>")
    assert labels(article) == ["Marsh", ""]


def test_paragraph_of_a_page_in_italics_is_an_aside() -> None:
    article = html_article(
        "<p><em>(She laughs.)</em></p><p><i>She</i> laughs.</p><pre><i>x</i></pre>"
    )
    assert asides(article) == ["(She laughs.)"]
    assert article.blocks[2].kind is BlockKind.CODE
