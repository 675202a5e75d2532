"""Quotations whose speaker signs them in a line of their own."""

from __future__ import annotations

import pytest

from tuireader import analyse
from tuireader.analysis import analyse as analyse_article
from tuireader.analysis import reason
from tuireader.ingest.html import html_article
from tuireader.ingest.markdown import markdown_article
from tuireader.model import Article

LEAD = (
    "The pier will be closed until the end of the summer, the council said on Monday."
)
END = "Nobody knows yet what the works will cost, but the port wants to pay half of it."

Said = list[tuple[str, str | None, str]]


def said(article: Article) -> Said:
    quotations = analyse_article(article).quotations
    return [(q.span.of(article.text), q.speaker, q.rule) for q in quotations]


def in_text(text: str) -> Said:
    return said(Article.from_text(f"{LEAD}\n\n{text}\n\n{END}\n"))


def in_markdown(text: str) -> Said:
    return said(markdown_article(f"# The pier\n\n{LEAD}\n\n{text}\n\n{END}\n"))


def in_page(html: str) -> Said:
    body = f"<p>{LEAD}</p><p>{END}</p>{html}"
    return said(html_article(f"<html><body><article>{body}</article></body></html>"))


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("— Helena Marsh, engineer", "Helena Marsh"),
        ("-- Helena Marsh", "Helena Marsh"),
        ("–Helena Marsh (engineer)", "Helena Marsh"),
        ("— Dr Helena Marsh, who built it", "Helena Marsh"),
        ("— Harbour engineer Helena Marsh.", "Helena Marsh"),
        ("— The World Bank, in a letter", "World Bank"),
        ("— A reader from Leeds", "A reader from Leeds"),
    ],
)
def test_a_line_below_says_who_said_it(line: str, speaker: str) -> None:
    assert in_text(f"“It is unsafe.”\n\n{line}") == [
        ("“It is unsafe.”", speaker, "signed")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "— Helena Marsh is an engineer.",
        "— Helena Marsh, the engineer, left the room.",
        "— Helena Marsh, is it safe?",
        "— Helena Marsh:",
        "— and so it went on",
        "— A sad day",
        "— Leeds",
        "— A friend of Helena Marsh and of all who ever walked on the old pier here",
        "Helena Marsh, engineer",
        "—",
    ],
)
def test_other_lines_sign_nothing(line: str) -> None:
    assert in_text(f"“It is unsafe.”\n\n{line}")[0][2] != "signed"


def test_a_signature_is_for_all_paragraphs_of_a_quotation() -> None:
    text = "“It is unsafe.\n\n“We counted every bolt.”\n\n— Helena Marsh, engineer"
    assert [speaker for _, speaker, _ in in_text(text)] == ["Helena Marsh"] * 2


def test_a_speaker_whom_the_sentence_names_stays() -> None:
    text = "“It is unsafe,” said Carl Dunn. “It is.”\n\n— Helena Marsh, engineer"
    assert [speaker for _, speaker, _ in in_text(text)] == ["Carl Dunn"] * 2


def test_the_evidence_is_the_name_and_the_cue_the_dash() -> None:
    text = "“It is unsafe.”\n\n— Helena Marsh, engineer"
    (only,) = analyse(text).quotations
    assert only.speaker_id == "helena-marsh"
    assert [span.of(text) for span in only.evidence] == ["Helena Marsh"]
    assert only.cue is not None
    assert only.cue.of(text) == "—"
    assert reason(only, text) == "the words are signed by the speaker"


@pytest.mark.parametrize(
    "text",
    [
        '> "It is unsafe."\n>\n> -- Tom Fry, diver',
        '> "It is unsafe."\n> -- Tom Fry, diver',
        '> "It is unsafe."\n>\n> Tom Fry, diver',
        '> "It is unsafe."\n>\n> - Tom Fry, diver',
        '> "It is unsafe."\n\n— *Tom Fry*, diver',
    ],
)
def test_a_block_quote_in_markdown(text: str) -> None:
    assert in_markdown(text) == [('"It is unsafe."', "Tom Fry", "signed")]


def test_a_signed_block_quote_needs_no_marks() -> None:
    text = "> It is unsafe.\n>\n> It was “built” in 1911.\n>\n> — Tom Fry, diver"
    article = markdown_article(f"{LEAD}\n\n{text}\n\n{END}\n")
    first, second = analyse_article(article).quotations
    assert first.span.of(article.text) == "It is unsafe."
    assert second.span.of(article.text) == "It was “built” in 1911."
    assert [span.of(article.text) for span in second.inner] == ["“built”"]
    assert first.speaker == second.speaker == "Tom Fry"


def test_each_block_quote_has_its_own_signature() -> None:
    text = "> It is unsafe.\n>\n> — Tom Fry\n\nAnd:\n\n> It is safe.\n>\n> — Ann Lee"
    assert [speaker for _, speaker, _ in in_markdown(text)] == ["Tom Fry", "Ann Lee"]


def test_a_block_quote_without_a_signature_is_no_quotation() -> None:
    assert in_markdown("> It is unsafe.\n>\n> It was built in 1911.") == []


def test_one_of_several_items_of_a_list_signs_nothing() -> None:
    text = "> It is unsafe.\n\n- Tom Fry, diver\n- Ann Lee, mason"
    assert in_markdown(text) == []


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote>{}<footer>— Carl Dunn, diver</footer></blockquote>",
        "<blockquote>{}<footer>Carl Dunn in <cite>Piers</cite></footer></blockquote>",
        "<blockquote>{}<cite>Carl Dunn, diver</cite></blockquote>",
        '<blockquote>{}<p class="author">Carl Dunn</p></blockquote>',
        "<div><blockquote>{}</blockquote><figcaption>Carl Dunn</figcaption></div>",
        '<blockquote>{}— Carl Dunn (@dunn) <a href="/1">May 5, 2020</a></blockquote>',
    ],
)
@pytest.mark.parametrize("words", ["“It is unsafe.”", "It is unsafe."])
def test_a_block_quote_in_a_page(html: str, words: str) -> None:
    assert in_page(html.format(f"<p>{words}</p>")) == [(words, "Carl Dunn", "signed")]
