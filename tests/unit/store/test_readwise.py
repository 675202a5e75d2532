from __future__ import annotations

from datetime import UTC, datetime

from tuireader.anchoring import resolve
from tuireader.model import Anchor, Motivation, article_id
from tuireader.store import exchange

HEADER = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,"
    "Location,Highlighted at,Document tags"
)
DATE = "2024-05-01 10:00:00+00:00"
ROWS = f"""{HEADER}
"They voted, he said.",Harbour,Ida Brandt,,Who?,Blue,"port, jobs",page,3,{DATE},sea
A quay,Harbour,Ida Brandt,,,,,page,4,,
"""
WEB = (
    "Highlight,Book Title,Book Author,URL,Note,Color,Tags,Location,Highlighted at\n"
    "an empty quay,Vote,,https://example.org/vote,,,,,\n"
)


def test_a_highlight_with_a_note_is_read() -> None:
    first, second = exchange.parse(ROWS).annotations
    assert first.body == "Who?"
    assert (first.tags, first.colour) == (("port", "jobs", "sea"), "blue")
    assert first.created == datetime(2024, 5, 1, 10, tzinfo=UTC)
    assert first.target.quote.exact == "They voted, he said."
    assert first.motivation is Motivation.COMMENTING
    assert second.motivation is Motivation.HIGHLIGHTING


def test_a_book_is_one_article_with_title_and_author() -> None:
    (book,) = exchange.parse(ROWS).articles
    assert (book.title, book.byline) == ("Harbour", "Ida Brandt")
    assert book.origin == "urn:x-readwise:Ida%20Brandt/Harbour"


def test_a_passage_of_a_web_page_is_found_by_its_words() -> None:
    (found,) = exchange.parse(WEB).annotations
    assert found.target.article_id == article_id("https://example.org/vote", "")
    text = "They have voted for an empty quay, and nobody else has one of these."
    place = resolve(found.target, text)
    assert place.span
    assert place.span.of(text) == "an empty quay"
    assert place.anchor is not Anchor.ORPHAN


def test_the_same_row_is_the_same_highlight_and_another_note_is_another() -> None:
    again = exchange.parse(ROWS.replace("port, jobs", "quay")).annotations
    other = exchange.parse(ROWS.replace("Who?", "Why?")).annotations
    uids = [item.uid for item in exchange.parse(ROWS).annotations]
    assert [item.uid for item in again] == uids
    assert other[0].uid != uids[0]


def test_a_row_that_says_nothing_is_named() -> None:
    found = exchange.parse(f"{ROWS},Harbour,,,,,,,,,\nA mole,,,,,,,,,,\n")
    assert [str(one) for one in found.problems] == [
        "line 4: no annotation",
        "line 5: an annotation of nothing",
    ]


def test_the_columns_that_its_import_takes_count_too() -> None:
    text = "Highlight,Title,Author,URL,Note,Location,Date\nA,B,C,,,1,2024-05-01\n"
    (found,) = exchange.parse(text).annotations
    assert found.created == datetime(2024, 5, 1, tzinfo=UTC)
