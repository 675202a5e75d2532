"""The text as it is read, and where each part of it stands in the article."""

from __future__ import annotations

import pytest

from tuireader import analyse
from tuireader.analysis.levelling import Levelled
from tuireader.model import Article


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Hele\u200bna Mar\u00adsh", "Helena Marsh"),
        ("\u2060Helena\ufeff Marsh", "Helena Marsh"),
        ("\u202aHelena\u202c Marsh\u200e", "Helena Marsh"),
        ("Helena\u00a0Marsh", "Helena Marsh"),
        ("Helena\u202f\u200bMarsh", "Helena Marsh"),
        ("Dr.\u00a0Helena\nMarsh", "Dr. Helena Marsh"),
        ("Jose\u0301 Fu\u0308rst", "José Fürst"),
        ("❝No,❞ ❛no❜, 《no》", "“No,” ‘no’, 『no』"),
        ("Berg¹ said.² “No.”³ Berg¹²", "Berg said. “No.” Berg"),
    ],
)
def test_what_no_reader_sees_is_not_read(text: str, read: str) -> None:
    assert Levelled(text).text == read


@pytest.mark.parametrize(
    "text",
    [
        "« Rien\u00a0», dit-elle.",
        "40 km² of land, and 3 m³ of CO²",
        "One.\n\nTwo\n\nThree",
        "x" + "\u0301" * 40,
        "\u0301",
        "",
    ],
)
def test_what_means_something_stays(text: str) -> None:
    assert Levelled(text).text == text


def test_what_was_found_stands_where_it_stood() -> None:
    text = "\u200b“Yes,”\u200b said Jose\u0301\u00a0Mar\u00adsh¹ on Monday."
    analysis = analyse(text)
    (said,) = analysis.quotations
    (named,) = analysis.entities
    assert said.span.of(text) == "“Yes,”"
    assert said.speaker == named.name == "José Marsh"
    assert said.cue is not None
    assert said.cue.of(text) == "said"
    words = "Jose\u0301\u00a0Mar\u00adsh"
    assert [mention.span.of(text) for mention in named.mentions] == [words]
    assert [span.of(text) for span in said.evidence] == [words]
    assert [span.of(text) for span in analysis.sentences] == [text[1:]]


def test_names_that_differ_by_what_is_not_seen_are_one() -> None:
    text = (
        "Hele\u200bna Mar\u200bsh spoke. \u2060Helena\ufeff Marsh left. "
        "Helena\u00a0Marsh came. Hele\u00adna Marsh went. “Yes,” said Helena Marsh."
    )
    analysis = analyse(text)
    (only,) = analysis.entities
    assert (only.name, only.aliases, len(only.mentions)) == ("Helena Marsh", (), 5)
    assert [said.speaker for said in analysis.quotations] == ["Helena Marsh"]


def test_a_block_of_nothing_visible_holds_nothing() -> None:
    text = "\u200b\ufeff\n\n\u200b “Yes,” said Ann Lee.\u200b "
    assert [span.of(text) for span in analyse(text).sentences] == [
        "“Yes,” said Ann Lee."
    ]


def test_blocks_keep_their_kind_and_lose_what_is_not_seen() -> None:
    article = Article.from_text("\u200bOne\u200b\n\u200b\nTwo")
    levelled = Levelled(article.text)
    blocks = levelled.blocks(article.blocks)
    assert [block.span.of(levelled.text) for block in blocks] == ["One", "Two"]


@pytest.mark.parametrize("text", ["On 3\u00a0May 2024.", "On 3\u00a0Ma\u00ady 2024."])
def test_a_time_has_the_words_of_the_article(text: str) -> None:
    (time,) = analyse(text).times
    assert time.text == time.span.of(text) == text[3:-1]
