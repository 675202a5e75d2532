from __future__ import annotations

from datetime import date

from tuireader.ingest import plain_article, read_article
from tuireader.model import Article, BlockKind
from tuireader.resources import seed_article, seeds_directory

PAGE = """Home
News
Sign in
Subscribe

The bridge is open again

By Ann Lee
Published 3 May 2024
The bridge on Friday. Photo: Omar Diallo

The old bridge over the Orr opened again on Friday after two years of work, and half \
the town walked over it.

Children first

The mayor cut a ribbon and then, because of the wind, had to run after it along the \
bank for a while.

Sign up for our newsletter

[Read more: The winter in which the bridge closed]

Children were the first on the other side, with the brass band following them more \
slowly up the steps.

Related articles
Ten walks by the river
© 2024 The Orr Herald. All rights reserved.
"""


def kinds(article: Article) -> list[str]:
    return [str(block.kind) for block in article.blocks]


def words(article: Article, *wanted: BlockKind) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks_of(*wanted)]


def test_seed_article_is_labelled_block_for_block() -> None:
    article = read_article(str(seed_article()))
    assert article.text == seed_article().read_bytes().decode("utf-8")
    assert article.title.endswith("not leaving the CSTO")
    assert article.published == date(2023, 11, 15)
    body = ["paragraph"]
    assert kinds(article) == [
        *["boilerplate"] * 3,
        *["title", "date", "caption"],
        *body * 7,
        "heading",
        *body * 13,
        *["related", "paragraph"],
        *["boilerplate"] * 2,
    ]
    spans = [(block.span.start, block.span.end) for block in article.blocks]
    assert spans[:6] == [
        (0, 25),
        (27, 85),
        (87, 102),
        (104, 173),
        (175, 191),
        (192, 249),
    ]
    assert spans[-2:] == [(4514, 4750), (4752, 4822)]


def test_copied_page_is_parted_from_its_furniture() -> None:
    article = plain_article(PAGE, "/a/page.txt")
    assert (article.title, article.byline) == ("The bridge is open again", "Ann Lee")
    assert article.published == date(2024, 5, 3)
    assert kinds(article) == [
        *["boilerplate"] * 4,
        *["title", "byline", "date", "caption"],
        *["paragraph", "heading", "paragraph"],
        *["boilerplate", "related", "paragraph"],
        *["boilerplate"] * 3,
    ]


def test_chapter_keeps_all_it_has() -> None:
    article = plain_article(
        "CHAPTER I. Down the Quarry\n\n"
        "Annis had left the door of the bakery open so that the smell went out over\n"
        'the square. "You will have the whole parish at the door," said her brother,\n'
        "and looked at the sign: DONATE TODAY. It had hung there for years.\n\n"
        "* * *\n\nIn the morning there was snow.\n\nTHE END\n"
    )
    assert article.title == "CHAPTER I. Down the Quarry"
    assert kinds(article) == ["title", *["paragraph"] * 4]


def test_letter_keeps_its_plea_and_its_quoted_lines() -> None:
    article = plain_article(
        "Dear Omar,\n\n> The chair said that the roof\n> would be mended.\n\n"
        "Please subscribe me to the list.\n\nBest\nAnn\n"
    )
    assert kinds(article) == ["paragraph", "quote", "quote", *["paragraph"] * 3]


def test_story_about_giving_loses_nothing() -> None:
    article = plain_article(
        "Village raises money for new bell\n\n"
        "The village of Orrin has raised 40,000 pounds for a new bell this year.\n\n"
        '"We asked everybody to donate," said the vicar. "And everybody did."\n\n'
        "Cookies were sold at every fair, and a newsletter went out each month.\n\n"
        "Donations can still be made at the village shop.\n"
    )
    assert kinds(article) == ["title", *["paragraph"] * 4]


def test_plea_at_the_end_of_any_text_is_folded() -> None:
    article = plain_article("It rained on the town.\n\nSubscribe to our newsletter\n")
    assert kinds(article) == ["paragraph", "boilerplate"]


def test_text_of_nothing_but_pleas_is_left_whole() -> None:
    article = plain_article("Subscribe to our newsletter")
    assert kinds(article) == ["paragraph"]


def test_underlined_headings_and_their_rules() -> None:
    article = plain_article(
        "tidewatch\n=========\n\nReads the tide tables of a harbour.\n\n"
        "Installation\n------------\n\nRun it.\n"
    )
    assert article.title == "tidewatch"
    assert kinds(article) == [
        *["title", "boilerplate", "paragraph"],
        *["heading", "boilerplate", "paragraph"],
    ]


def test_list_items_have_their_depth() -> None:
    article = plain_article(
        "Bring:\n\n- bread\n  - rye\n- butter, if there\n  is any\n"
    )
    items = article.blocks_of(BlockKind.LIST_ITEM)
    assert [block.level for block in items] == [0, 1, 0]
    assert words(article, BlockKind.LIST_ITEM)[-1] == "- butter, if there\n  is any"


def test_turns_of_a_transcript_are_neither_title_nor_headings() -> None:
    article = plain_article(
        "ANNA: Where were you?\n\nBEN: At the harbour, with the others.\n\n"
        "ANNA: And then?\n\nBEN: Then we went home, because it rained so hard.\n"
    )
    assert kinds(article) == ["paragraph"] * 4


def test_date_in_the_byline_is_the_day_of_publication() -> None:
    article = plain_article(
        "The bridge is open\n\nBy Ann Lee, 3 May 2024\n\n"
        "The old bridge over the Orr opened again on Friday after two years.\n"
    )
    assert article.byline == "Ann Lee"
    assert article.published == date(2024, 5, 3)


def test_sample_articles_read_well() -> None:
    wanted = {
        ".md": ("Port Ellery votes", "Marguerite Oyelaran", 2),
        "transcript.txt": ("The woman who listens to bridges", "", 0),
        ".html": ("À Valmont, le vieux", "Apolline Verdier", 1),
    }
    for ending, (title, byline, headings) in wanted.items():
        found = [path for path in seeds_directory().iterdir() if path.stem != "README"]
        (path,) = (path for path in found if path.name.endswith(ending))
        article = read_article(str(path))
        assert article.title.startswith(title)
        assert article.byline == byline
        assert article.published is not None
        assert len(words(article, BlockKind.HEADING)) == headings
