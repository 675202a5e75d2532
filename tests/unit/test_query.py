"""The line that says which notes are wanted."""

from __future__ import annotations

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
