from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tuireader.ingest.front_matter import split_front_matter
from tuireader.ingest.markdown import markdown_article

if TYPE_CHECKING:
    from tuireader.model import Article


def blocks(article: Article) -> list[tuple[str, int, str]]:
    return [(str(b.kind), b.level, b.span.of(article.text)) for b in article.blocks]


def test_syntax_goes_and_words_stay() -> None:
    article = markdown_article(
        "# Rain\n\nIt **rained** on `town`,\nand *hard*.\\\nTruly.\n\n"
        "More\n----\n\nEnd.\n"
    )
    assert article.title == "Rain"
    assert blocks(article) == [
        ("title", 0, "Rain"),
        ("paragraph", 0, "It rained on town, and hard.\nTruly."),
        ("heading", 2, "More"),
        ("paragraph", 0, "End."),
    ]


def test_links_lie_on_their_words() -> None:
    article = markdown_article("# T\n\nSee [the *old* bridge](http://a.example/) now.")
    (link,) = article.links
    assert link.span.of(article.text) == "the old bridge"
    assert link.url == "http://a.example/"


def test_link_in_a_numbered_item_moves_with_the_number() -> None:
    article = markdown_article("3. [here](http://a.example/)\n4. there\n")
    assert article.text == "3. here\n4. there"
    assert article.links[0].span.of(article.text) == "here"


def test_address_that_runs_code_is_no_link() -> None:
    assert markdown_article("[x](javascript:alert(1))").links == ()


def test_lists_quotes_code_tables_and_breaks() -> None:
    article = markdown_article(
        "- one\n\n  more\n  - two\n\n> said\n>\n> - item\n\n```py\na  = 1\n\nb\n```\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n***\n\n![a cat](c.png)\n"
    )
    assert blocks(article) == [
        ("list-item", 0, "one"),
        ("paragraph", 0, "more"),
        ("list-item", 1, "two"),
        ("quote", 0, "said"),
        ("list-item", 0, "item"),
        ("code", 0, "a  = 1\n\nb"),
        ("paragraph", 0, "a | b"),
        ("paragraph", 0, "1 | 2"),
        ("paragraph", 0, "* * *"),
        ("paragraph", 0, "a cat"),
    ]


def test_raw_html_leaves_its_text_only() -> None:
    article = markdown_article(
        "<div><p>It <b>rained</b>.</p><script>alert(1)</script></div>\n\n"
        "End <i>now</i>.\n"
    )
    assert article.text == "It rained.\n\nEnd now."


def test_byline_date_pointer_and_caption_are_known() -> None:
    article = markdown_article(
        "# Rain\n\nBy Ann Lee\n\n3 May 2024\n\nIt rained.\n\n*Photo: Omar Diallo*\n\n"
        "[Read more: the flood](x.html)\n"
    )
    assert article.byline == "Ann Lee"
    assert article.published == date(2024, 5, 3)
    assert [kind for kind, _, _ in blocks(article)] == [
        *["title", "byline", "date", "paragraph", "caption", "related"]
    ]


def test_front_matter_tells_title_author_date_and_language() -> None:
    article = markdown_article(
        '---\ntitle: "Rain"\nauthors:\n  - Ann Lee\n  - Omar Diallo\n'
        "date: 2024-05-03\nlang: en-GB\n---\n\nIt rained.\n"
    )
    assert (article.title, article.byline) == ("Rain", "Ann Lee, Omar Diallo")
    assert (article.published, article.language) == (date(2024, 5, 3), "en")
    assert article.text == "Rain\n\nIt rained."


def test_title_is_not_doubled_by_front_matter() -> None:
    article = markdown_article("---\ntitle: Rain\n---\n# Rain\n\nIt rained.\n")
    assert article.text == "Rain\n\nIt rained."


@pytest.mark.parametrize(
    "source",
    [
        '+++\ntitle = "Rain"\nauthors = ["Ann"]\ndate = 2024-05-03\n+++\nx',
        "---\ntitle: 'Rain'\nauthor: [Ann]\ndate: 2024-05-03\n...\nx",
    ],
)
def test_front_matter_may_be_toml_or_yaml(source: str) -> None:
    front, rest = split_front_matter(source)
    assert front == ("Rain", "Ann", date(2024, 5, 3), "")
    assert rest == "x"


@pytest.mark.parametrize(
    "source", ["---\nno pairs\n---\nx", "+++\n= broken\n+++\nx", "x"]
)
def test_what_is_no_front_matter_stays_in_the_text(source: str) -> None:
    assert split_front_matter(source)[1] == source


def test_second_title_of_equal_rank_is_a_heading() -> None:
    article = markdown_article("Lead.\n\n# One\n\na\n\n# Two\n\nb\n", "/a/notes.md")
    assert article.title == "notes.md"


@pytest.mark.parametrize(
    "source",
    [
        "> " * 400 + "deep",
        "".join("  " * depth + "- a\n" for depth in range(90)),
        "[" * 50_000,
    ],
)
def test_what_the_parser_would_cut_is_read_as_plain_text(source: str) -> None:
    article = markdown_article(source)
    assert article.text == source


def test_deep_quotes_below_the_limit_are_whole() -> None:
    assert markdown_article("> " * 29 + "deep").text == "deep"
