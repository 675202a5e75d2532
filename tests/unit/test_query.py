"""The line that says which notes are wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tuireader.library.query import Query, read_query
from tuireader.model import (
    Anchor,
    Annotation,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)

PASSAGE = "we can only express regret because such meetings are a very good reason"
NOTE = Annotation(
    "u",
    Motivation.COMMENTING,
    Target("a", TextPositionSelector(0, 5), TextQuoteSelector(PASSAGE)),
    body="Why regret? Ask Minsk.",
    tags=("csto", "Russia"),
    speaker="Dmitry Peskov",
    anchor=Anchor.FUZZY,
    created=datetime(2026, 11, 3, 9, tzinfo=UTC),
)
TITLE, ORIGIN = "Armenia snubs the CSTO again", "https://example.org/armenia"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "regret minsk",
        "MEETINGS",
        "snubs",
        '"very good"',
        "tag:csto",
        "tag:#cs tag:russia",
        "#csto",
        "article:armenia",
        'article:"the csto"',
        "article:example.org",
        "speaker:peskov",
        'speaker:"dmitry pesk',
        "kind:note",
        "kind:n",
        "anchor:fuzzy",
        "anchor:f kind:note",
        "since:2026-11-03",
        "since:2026-11 until:2026-11",
        "since:2026",
        "until:2026-11-03",
        "since:2026-1",
        r"/only\s+express/",
        "/regr[ea]t|sorrow",
        "/Minsk/ tag:csto since:2026-11-01 why",
    ],
)
def test_a_note_is_wanted(line: str) -> None:
    assert read_query(line).wants(NOTE, TITLE, ORIGIN)


@pytest.mark.parametrize(
    "line",
    [
        "regret moscow",
        '"good very"',
        "tag:sto",
        "tag:csto tag:belarus",
        "article:belarus",
        "speaker:pashinyan",
        "kind:highlight",
        "anchor:orphan",
        "since:2026-11-04",
        "until:2026-10",
        "since:2027",
        "/Regret because/",
        "/regret$/",
    ],
)
def test_a_note_is_not_wanted(line: str) -> None:
    assert not read_query(line).wants(NOTE, TITLE, ORIGIN)


def test_a_pattern_that_is_none_is_told_and_left_out() -> None:
    query = read_query("tag:csto /(/")
    assert query.tags == ("csto",)
    assert "/(/ is no regular expression" in query.trouble
    assert query.wants(NOTE)


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("since:2026-13-01", "since:2026-13-01 is no day"),
        ("until:2026-02-30", "until:2026-02-30 is no day"),
        ("since:soon", "since:soon is no day"),
        ("kind:nota", "kind:nota: there are note, highlight, bookmark, correction"),
        ("anchor:gone", "anchor:gone: there are exact, normalised, fuzzy, orphan"),
    ],
)
def test_what_a_filter_word_does_not_take_is_told_and_left_out(
    line: str, trouble: str
) -> None:
    query = read_query(f"{line} why")
    assert query.trouble.startswith(trouble)
    assert query.wants(NOTE)
    assert not read_query(f"{line} sorrow").wants(NOTE)


def test_an_unknown_filter_word_is_told_and_looked_for_as_it_stands() -> None:
    query = read_query("bogus:x")
    assert query.trouble.startswith("bogus: is no filter word")
    assert "tag: article: speaker:" in query.trouble
    assert query.words == ("bogus:x",)


@pytest.mark.parametrize(
    "line",
    ["https://example.org", "https:", "9:30", '"bogus:x"', "tag:", "since:2", "a:b"],
)
def test_words_with_a_colon_are_no_trouble(line: str) -> None:
    assert read_query(line).trouble == ""


def test_an_unfinished_line_asks_for_nothing_yet() -> None:
    assert read_query("tag: since:20 kind:").is_empty
    assert read_query(" ") == Query()


def test_a_note_without_a_date_is_of_no_time() -> None:
    undated = Annotation("u", NOTE.motivation, NOTE.target)
    assert not read_query("until:2026").wants(undated)


def test_a_path_is_words_and_no_pattern_in_the_middle_of_a_word() -> None:
    assert read_query("and/or").words == ("and/or",)


def test_a_correction_is_found_by_what_it_says() -> None:
    corrected = Annotation("u", Motivation.ASSESSING, NOTE.target, body="")
    assert read_query("kind:correction nobody").wants(corrected)


HIGHLIGHT = replace(NOTE, motivation=Motivation.HIGHLIGHTING, body="", tags=())


@pytest.mark.parametrize(
    ("colour", "line", "is_wanted"),
    [
        ("green", "colour:green", True),
        ("green", "color:GR kind:highlight", True),
        ("green", "colour:yellow", False),
        ("", "colour:yellow", True),
        ("teal", "colour:teal", True),
        ("teal", "colour:yellow", True),
        ("pink", "colour:purple", True),
        ("pink", "colour:yellow", False),
        ("green", "colour:", True),
    ],
)
def test_highlights_are_asked_for_by_colour(
    colour: str, line: str, *, is_wanted: bool
) -> None:
    assert read_query(line).wants(replace(HIGHLIGHT, colour=colour)) is is_wanted


def test_a_note_without_a_colour_has_not_the_usual_one() -> None:
    assert not read_query("colour:yellow").wants(NOTE)
    assert read_query("colour:blue").wants(replace(NOTE, colour="blue"))
