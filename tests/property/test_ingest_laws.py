from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tuireader.errors import IngestError
from tuireader.ingest import plain_article, read_article
from tuireader.ingest.decoding import decode
from tuireader.ingest.html import html_article
from tuireader.ingest.markdown import markdown_article
from tuireader.ingest.normalise import normalise

if TYPE_CHECKING:
    from tuireader.model import Article

PIECES = st.sampled_from(
    [
        *("It rained on the town for a week.", "Subscribe", "By Ann Lee", "- item"),
        *("3 May 2024", "> quoted", "=====", "* * *", "Related", "«Oui», dit-elle."),
        *("\n", "\n\n", " ", "\u00a0", "\t", "\x0c", "\u2028", "\x85", "\x1c", "\0"),
        *("# ", "**", "[a](b)", "`", "| a | b |", "---\n", "<p>", "</p>", "<br>"),
        *(
            "<nav>",
            "<li>",
            "<ol>",
            "<table><tr><td>",
            "<pre>",
            "<b>",
            "&#13;",
            "&#8232;",
        ),
        *("<h1>", "</h1>", "<a href=x>", "</a>", "<!--", "\ufeff", "\ud800"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


def check(article: Article) -> None:
    """Blocks are sorted, disjoint, trimmed; all that is no white space is in one."""
    at = 0
    for block in article.blocks:
        words = block.span.of(article.text)
        assert block.span.start >= at
        assert words
        assert words == words.strip()
        assert not article.text[at : block.span.start].strip()
        at = block.span.end
    assert not article.text[at:].strip()
    at = 0
    for link in article.links:
        assert at <= link.span.start < link.span.end <= len(article.text)
        at = link.span.end


@given(TEXTS)
def test_plain_text_is_unaltered_and_covered_by_its_blocks(text: str) -> None:
    article = plain_article(text)
    assert article.text == text
    check(article)


@given(TEXTS)
def test_markdown_is_covered_by_its_blocks(text: str) -> None:
    check(markdown_article(text))


@given(TEXTS)
def test_page_is_covered_by_its_blocks(text: str) -> None:
    check(html_article(text))


@given(TEXTS)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text).lstrip("\ufeff")
    assert normalise(once) == once


@given(st.binary())
def test_any_bytes_decode(data: bytes) -> None:
    assert isinstance(decode(data), str)


@given(st.text())
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    wanted = data.decode().removeprefix("\ufeff")
    if "\0" not in wanted and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode(data) == wanted


@given(st.binary())
def test_any_bytes_become_an_article_or_a_clear_error(data: bytes) -> None:
    with contextlib.suppress(IngestError):
        check(read_article("-", stdin=lambda: data))
