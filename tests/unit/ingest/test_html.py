from __future__ import annotations

import json
from datetime import date

import pytest

from tuireader.ingest.html import HtmlLoader, body_of, html_article
from tuireader.model import Article, BlockKind

FIRST = (
    "<p>The old bridge over the Orr opened again on Friday after two years of work, "
    "and half the town walked over it.</p>"
)
SECOND = (
    "<p>Children were the first on the other side, with the brass band following "
    "them more slowly up the steps.</p>"
)


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(str(b.kind), b.span.of(article.text)) for b in article.blocks]


def kind_of(article: Article, words: str) -> str:
    found = [kind for kind, text in blocks(article) if words in text]
    assert len(found) == 1, found
    return found[0]


def test_page_is_parted_from_its_furniture_and_loses_nothing_visible() -> None:
    article = html_article(
        "<html lang=en-GB><head><title>The bridge is open - Orr Herald</title></head>"
        "<body><nav><a href=/>Home</a></nav><h1>The bridge is open</h1>"
        f"<p>By Ann Lee</p><p>3 May 2024</p>{FIRST}{SECOND}"
        "<aside class=related-stories><a href=/w>Ten walks</a></aside>"
        "<footer>© 2024 The Orr Herald</footer></body></html>"
    )
    assert (article.title, article.byline) == ("The bridge is open", "Ann Lee")
    assert (article.published, article.language) == (date(2024, 5, 3), "en")
    assert [kind for kind, _ in blocks(article)] == [
        *["boilerplate", "title", "byline", "date"],
        *["paragraph"] * 2,
        *["boilerplate"] * 2,
    ]
    assert [link.url for link in article.links] == ["/", "/w"]
    assert [link.span.of(article.text) for link in article.links] == [
        "Home",
        "Ten walks",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>SECRET</script>",
        "<style>SECRET</style>",
        "<template>SECRET</template>",
        "<noscript>SECRET</noscript>",
        "<p hidden>SECRET</p>",
        "<p style='display: none'>SECRET</p>",
        "<p style='Visibility:hidden'>SECRET</p>",
        "<svg><text>SECRET</text></svg>",
        "<!-- SECRET -->",
        "<select><option>SECRET</option></select>",
    ],
)
def test_what_a_browser_does_not_show_is_gone(hidden: str) -> None:
    assert "SECRET" not in html_article(f"<div>{FIRST}{hidden}{SECOND}</div>").text


def test_markup_gives_the_kinds() -> None:
    article = html_article(
        "<article><h1>Title</h1>"
        "<figure><img src=a><figcaption>The bridge on Friday</figcaption></figure>"
        f"{FIRST}<h2>Steps</h2><blockquote><p>It is a long walk.</p></blockquote>"
        "<ul><li>bread<ul><li>rye</li></ul></li></ul>"
        "<ol start=3><li><p>three</p><p>still three</p></li><li>four</li></ol>"
        "<pre>  a = 1\n    b\n</pre>"
        f"<table><tr><td>x</td><td><b>y</b></td></tr></table>{SECOND}</article>"
    )
    assert blocks(article)[3:-1] == [
        ("heading", "Steps"),
        ("quote", "It is a long walk."),
        ("list-item", "bread"),
        ("list-item", "rye"),
        ("list-item", "3. three"),
        ("paragraph", "still three"),
        ("list-item", "4. four"),
        ("code", "a = 1\n  b"),
        ("paragraph", "x | y"),
    ]
    assert kind_of(article, "on Friday after") == "paragraph"
    assert blocks(article)[1] == ("caption", "The bridge on Friday")
    levels = [block.level for block in article.blocks_of(BlockKind.LIST_ITEM)]
    assert levels == [0, 1, 0, 0]


def test_white_space_is_one_space_and_inline_tags_leave_none() -> None:
    article = html_article("<p>It \n\t <b>rain</b>ed <i> on</i>\n us.</p>")
    assert article.text == "It rained on us."


def test_doubled_line_break_parts_paragraphs() -> None:
    article = html_article("<p>One, and<br>two<br><br>three.<br>Four</p>")
    assert [text for _, text in blocks(article)] == ["One, and\ntwo", "three.", "Four"]


def test_link_is_clipped_to_its_paragraph() -> None:
    article = html_article("<p><a href=' /x '>One <br><br> two</a> three</p>")
    found = [(link.span.of(article.text), link.url) for link in article.links]
    assert found == [("One", "/x"), ("two", "/x")]


def test_marked_body_is_taken_with_its_lead_and_without_its_edges() -> None:
    article = html_article(
        f"<div><h1>Title</h1>{FIRST}<div class='entry-content'>"
        f"<p>Subscribe to our newsletter</p>{SECOND * 8}"
        "<p><a href=/a>Ten walks by the river</a></p><h3>More stories</h3></div></div>"
    )
    assert kind_of(article, "half the town") == "paragraph"
    assert kind_of(article, "Subscribe") == "boilerplate"
    assert kind_of(article, "Ten walks") == "boilerplate"
    assert kind_of(article, "More stories") == "boilerplate"


def test_hint_on_a_wrapper_of_everything_is_void() -> None:
    article = html_article(f"<div class=has-sidebar id=sidebar>{FIRST}{SECOND}</div>")
    assert {kind for kind, _ in blocks(article)} == {"paragraph"}


def test_comments_stay_outside_even_when_they_are_longer() -> None:
    comments = "<p>I walked there too, and I liked the band very much indeed.</p>" * 3
    article = html_article(
        f"<div>{FIRST}{SECOND}</div><div class=comments>{comments}</div>"
    )
    assert str(article.blocks[-1].kind) == "boilerplate"


def test_pointer_below_the_last_paragraph_is_related() -> None:
    article = html_article(
        f"<article>{FIRST}{SECOND}<p>See also: <a href=/f>the flood</a></p></article>"
    )
    assert str(article.blocks[-1].kind) == "related"


def test_machine_readable_data_tell_title_author_and_date() -> None:
    described = {
        "@graph": [
            {"@type": "WebSite", "name": "Orr Herald"},
            {
                "@type": ["NewsArticle"],
                "headline": "The bridge is open",
                "author": [{"name": "Ann Lee"}, "Omar Diallo"],
                "datePublished": "2024-05-03T08:00:00Z",
            },
        ]
    }
    article = html_article(
        f"<script type='application/ld+json'>{json.dumps(described)}</script>{FIRST}"
    )
    assert article.title == "The bridge is open"
    assert article.byline == "Ann Lee, Omar Diallo"
    assert article.published == date(2024, 5, 3)


@pytest.mark.parametrize(
    "script",
    ["{broken", "[" * 100_000, '"words"', '{"@type": 1}', " " * 200_001 + "{}"],
    ids=["broken", "deep", "no node", "odd type", "too long"],
)
def test_broken_machine_readable_data_are_passed_over(script: str) -> None:
    article = html_article(
        "<meta property='og:title' content='Rain'><meta name=author content='By Ann'>"
        "<meta name=date content='2024-05-03'>"
        f"<script type='application/ld+json'>{script}</script>{FIRST}"
    )
    assert (article.title, article.byline) == ("Rain", "Ann")
    assert article.published == date(2024, 5, 3)


def test_author_that_is_an_address_is_no_byline() -> None:
    page = f"<meta name=author content='https://a.example/ann'>{FIRST}"
    assert html_article(page).byline == ""


def test_title_of_the_head_loses_the_name_of_the_site() -> None:
    assert html_article(f"<title>The bridge is open | Orr</title>{FIRST}").title == (
        "The bridge is open"
    )


def test_far_heading_is_not_taken_for_the_title() -> None:
    others = "".join(f"<li><a href=/{n}>Story number {n}</a></li>" for n in range(40))
    article = html_article(
        f"<title>The bridge</title><h1>Orr Herald</h1><ul>{others}</ul>{FIRST}{SECOND}"
    )
    assert article.title == "The bridge"


def test_page_without_anything_to_read_has_no_blocks() -> None:
    assert html_article("<html><body><img src=a></body></html>").blocks == ()


def test_nesting_of_thousands_is_neither_cut_nor_an_error() -> None:
    article = html_article("<div>" * 5000 + "deep" + "</div>" * 5000 + "<p>after</p>")
    assert article.text == "deep\n\nafter"


def test_xml_declaration_is_no_reason_for_a_warning() -> None:
    page = f'<?xml version="1.0" encoding="utf-8"?><html><body>{FIRST}</body></html>'
    assert len(html_article(page).blocks) == 1


def test_short_line_is_no_file_name() -> None:
    assert html_article("/etc/passwd").text == "/etc/passwd"


def test_body_is_the_words_alone() -> None:
    page = f"<article><h1>Title</h1><p>By Ann Lee</p>{FIRST}{SECOND}</article>"
    assert body_of(page.encode()).count("\n\n") == 1
    assert body_of(page).startswith("The old bridge")


@pytest.mark.parametrize(
    ("origin", "head"),
    [
        ("/a/b.HTML", b"anything"),
        ("-", b"\xef\xbb\xbf <!-- a --> <!doctype html>"),
        ("-", "<html>".encode("utf-16-le")),
        (
            "/a/page",
            b"<div><p>a<p>b<p>c<p>d<br><br><br><a href=x>x</a><ul><li>e</ul></div>",
        ),
    ],
)
def test_page_is_known_by_name_or_start(origin: str, head: bytes) -> None:
    assert HtmlLoader().accepts(origin, head)


@pytest.mark.parametrize(
    ("origin", "head"),
    [("-", b"It rained."), ("/a/b.xml", b"<html>"), ("-", b"<p>one tag")],
)
def test_other_texts_are_no_page(origin: str, head: bytes) -> None:
    assert not HtmlLoader().accepts(origin, head)


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        (
            "<div class=related><p>Ten walks by the river, all short.</p></div>",
            "related",
        ),
        ("<div class=byline>Ann Lee, Staff</div>", "byline"),
        ("<p><a rel=author href=/ann>Ann Lee</a></p>", "byline"),
        ("<address>Ann Lee, Orr</address>", "byline"),
        ("<p><time>3 May 2024</time></p>", "date"),
        ("<div class=wp-caption-text>The bridge on Friday</div>", "caption"),
        ("<p>The bridge on Friday. Photo: Omar Diallo</p>", "caption"),
        ("<p>Read more: the flood of 2018</p>", "related"),
        ("<p>Subscribe to our newsletter</p>", "boilerplate"),
        ("<div role=search><p>Find words in here.</p></div>", "boilerplate"),
        ("<div class=share-buttons>Tell others</div>", "boilerplate"),
        ("<p>Nobody fell.</p>", "paragraph"),
    ],
)
def test_what_stands_inside_an_article_has_its_kind(markup: str, kind: str) -> None:
    article = html_article(
        f"<div class=article-body>{FIRST * 3}{markup}{SECOND * 3}</div>"
    )
    assert str(article.blocks[3].kind) == kind
    assert str(article.blocks[4].kind) == "paragraph"


def test_lone_paragraph_does_not_beat_the_article_around_it() -> None:
    menu = "<ul>" + "<li><a href=/x>Elsewhere</a></li>" * 12 + "</ul>"
    article = html_article(f"<div>{menu}<div>{FIRST}</div>{FIRST}{SECOND}</div>")
    assert [kind for kind, _ in blocks(article)][-3:] == ["paragraph"] * 3


def test_marked_article_wins_over_a_longer_page() -> None:
    article = html_article(
        f"<div><article>{FIRST * 3}</article><div>{SECOND * 2}</div></div>"
    )
    assert [kind for kind, _ in blocks(article)] == [
        *["paragraph"] * 3,
        *["boilerplate"] * 2,
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<script>" + " " * 30_000 + "</script><p>end</p>",
        "<p>" + "\u00a0" * 30_000 + "end</p>",
        "<p>" + "<br>\u00a0" * 10_000 + "end</p>",
        "<p>" + ". " * 10_000 + "end</p>",
        "<p>" + "A" * 30_000 + " end</p>",
        "<title>" + " | " * 5_000 + "</title><p>end</p>",
    ],
    ids=["spaces", "no-break", "breaks", "stops", "capitals", "separators"],
)
def test_long_runs_of_one_thing_are_read_to_the_end(page: str) -> None:
    assert html_article(page).text.endswith("end")


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>It is so.</p><footer>{}</footer></blockquote>",
        '<blockquote>It is so.<footer class="quote-footer">{}</footer></blockquote>',
        '<blockquote><p>It is so.</p><cite class="author">{}</cite></blockquote>',
        "<div><blockquote>It is so.</blockquote><figcaption>{}</figcaption></div>",
    ],
)
def test_who_signs_a_block_quote_belongs_to_it(quote: str) -> None:
    signed = quote.format("— Carl Dunn, diver")
    for body in (f"{FIRST}{SECOND}{signed}", f"{FIRST}{signed}{SECOND}"):
        article = html_article(
            f"<html><body><article>{body}</article><footer>© 2020 Pier News</footer>"
        )
        quotes = article.blocks_of(BlockKind.QUOTE)
        words = [block.span.of(article.text) for block in quotes]
        assert words == ["It is so.", "— Carl Dunn, diver"]
        assert article.byline == ""
