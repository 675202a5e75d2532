from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tuireader import analyse
from tuireader.model import Article, Block, BlockKind, Span, Time

WEDNESDAY = date(2024, 5, 15)


def times(text: str, published: date | None = WEDNESDAY) -> tuple[Time, ...]:
    article = Article.from_text(text)
    return analyse(replace(article, published=published, language="en")).times


def told(text: str) -> dict[str, str]:
    """Return the words of each time to its days: one, or the first and the last."""
    return {time.text: days(time) for time in times(text)}


def days(time: Time) -> str:
    if time.start == time.end:
        return str(time.start)
    return f"{time.start}/{time.end}"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It fell on Sept. 11, 2001.", "Sept. 11, 2001", "2001-09-11"),
        ("On 23 November 2023 she left.", "23 November 2023", "2023-11-23"),
        ("Filed 2023-11-24.", "2023-11-24", "2023-11-24"),
        ("Filed on 24/11/2023.", "24/11/2023", "2023-11-24"),
        ("He asked in January 2020.", "January 2020", "2020-01-01/2020-01-31"),
        ("In 2008 she lost.", "2008", "2008-01-01/2008-12-31"),
        ("A 2004 floor speech.", "2004", "2004-01-01/2004-12-31"),
        ("He has known it since about 2016.", "2016", "2016-01-01/2016-12-31"),
        ("The quarters of the 1980s leak.", "1980s", "1980-01-01/1989-12-31"),
        ("They won in 2014-15.", "2014-15", "2014-01-01/2015-12-31"),
        ("It rained in the ’60s.", "60s", "1960-01-01/1969-12-31"),
        ("A house of the 18th century.", "18th century", "1701-01-01/1800-12-31"),
        ("In the spring of 2021 he rang.", "spring of 2021", "2021-03-01/2021-05-31"),
        ("Prices fell in the fall of 2008.", "fall of 2008", "2008-09-01/2008-11-30"),
    ],
)
def test_words_that_tell_it_by_themselves_are_exact(
    text: str, words: str, expected: str
) -> None:
    (time,) = times(text, published=None)
    assert (time.text, days(time), time.is_exact) == (words, expected, True)
    assert time.span.of(text) == words


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The committee will meet on Tuesday.", "Tuesday", "2024-05-21"),
        ("The committee met on Tuesday.", "Tuesday", "2024-05-14"),
        ("He said on Tuesday that he will resign.", "Tuesday", "2024-05-14"),
        ("The bill is due Friday.", "Friday", "2024-05-17"),
        ("He will sit this Friday.", "this Friday", "2024-05-17"),
        ("He sat this Friday.", "this Friday", "2024-05-10"),
        ("It opens on Saturday.", "Saturday", "2024-05-18"),
        ("It opened on Saturday.", "Saturday", "2024-05-11"),
        ("He declined to comment on Monday.", "Monday", "2024-05-13"),
        ("He agreed to come on Monday.", "Monday", "2024-05-20"),
        ("They were to meet on Monday.", "Monday", "2024-05-20"),
        ("He did not come until Thursday.", "Thursday", "2024-05-09"),
        ("The pier stays shut until Thursday.", "Thursday", "2024-05-16"),
        ("They want it by close of play on Monday.", "Monday", "2024-05-20"),
        ("It has been closed since Monday.", "Monday", "2024-05-13"),
        ("It rained in March.", "March", "2024-03-01/2024-03-31"),
        ("It will rain in March.", "March", "2025-03-01/2025-03-31"),
        ("He wrote it up in June.", "June", "2023-06-01/2023-06-30"),
        ("It should be shut before the summer.", "summer", "2024-06-01/2024-08-31"),
        ("They have until June 30.", "June 30", "2024-06-30"),
        ("The rector sat on Tuesday, and Monday’s law passed.", "Monday", "2024-05-13"),
    ],
)
def test_preposition_and_tense_tell_before_from_after(
    text: str, words: str, expected: str
) -> None:
    assert told(text)[words] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("last year", "2023-01-01/2023-12-31"),
        ("last week", "2024-05-06/2024-05-12"),
        ("next month", "2024-06-01/2024-06-30"),
        ("this week", "2024-05-13/2024-05-19"),
        ("last weekend", "2024-05-11/2024-05-12"),
        ("last winter", "2023-12-01/2024-02-29"),
        ("this spring", "2024-03-01/2024-05-31"),
        ("last August", "2023-08-01/2023-08-31"),
        ("last Tuesday", "2024-05-14"),
        ("next Wednesday", "2024-05-22"),
        ("two weeks ago", "2024-04-29/2024-05-05"),
        ("ten days ago", "2024-05-05"),
        ("eight years ago", "2016-01-01/2016-12-31"),
        ("a month ago", "2024-04-01/2024-04-30"),
        ("yesterday", "2024-05-14"),
        ("last night", "2024-05-14"),
        ("tonight", "2024-05-15"),
        ("the day after tomorrow", "2024-05-17"),
        ("early April", "2024-04-01/2024-04-30"),
        ("Christmas Eve", "2023-12-24"),
        ("on the Fourth of July", "2024-07-04"),
    ],
)
def test_what_is_counted_from_the_date_of_the_article(
    words: str, expected: str
) -> None:
    found = told(f"She came {words}.")
    assert found == {words.removeprefix("on ").removeprefix("the "): expected}


@pytest.mark.parametrize(
    "words",
    [
        "9 a.m. Sunday",
        "Sunday at 9 a.m.",
        "Sunday morning",
        "Late Sunday",
        "midnight Sunday",
        "9:40 on Sunday morning",
        "6:12 PM ET, Sun May 12, 2024",
        "May 12, 2024, 9:40 a.m.",
    ],
)
def test_a_time_of_day_belongs_to_its_day(words: str) -> None:
    assert told(f"It fell: {words}.") == {words: "2024-05-12"}


def test_the_next_day_follows_the_day_that_the_paragraph_told() -> None:
    text = "On Sept. 11, 2001, they fell. The next day nobody flew."
    found = times(f"{text}\n\nThe next day rained.")
    assert [days(time) for time in found] == ["2001-09-11", "2001-09-12"]


def test_years_later_are_counted_from_the_year_that_was_told() -> None:
    found = told("On May 3, 2019 he paid. Three years later he left. Later that year …")
    assert found["Three years later"] == "2022-01-01/2022-12-31"
    assert found["that year"] == "2022-01-01/2022-12-31"


def test_without_a_date_of_the_article_what_is_relative_stays_open() -> None:
    found = times("On Tuesday, in March and on 3 March he sat; in 1931 he stood.", None)
    assert [time.text for time in found] == ["Tuesday", "March", "3 March", "1931"]
    assert [time.start is None for time in found] == [True, True, True, False]


def test_a_day_that_two_countries_read_differently_is_no_guess() -> None:
    (time,) = times("It was filed on 03/04/2023.")
    assert (time.start, time.end) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "He may go. May I go? You may march on.",
        "The March on Washington was long.",
        "Theresa May said it was over.",
        "April Jones met June Carter.",
        "The Sunday Times reported it.",
        "Shoppers on Black Friday bought less.",
        "Sheffield Wednesday lost.",
        "USA Today has it.",
        "Something that may be exercised began to fall.",
        "It cost $2016 and 2,016 people came.",
        "They walked 1500 metres with 2016 people.",
        "A force of 1492 men sat in room 2001.",
        "They won 3-2 and led 19:30 at 1.2019.",
        "Call 1-800-2016-200 about ISO 9001:2015.",
        "The film “2001: A Space Odyssey” is long.",
        "Every Tuesday they met; on Tuesdays they slept.",
        "She regrets Friday nights and a Monday, any Monday.",
        "They played at Friday night football games.",
        "For 16 years and over the last year prices rose.",
        "He came five weeks before he sang.",
        "It was 31 February.",
        "Nato exercises in the area each spring.",
        "He is in his 60s.",
    ],
)
def test_names_verbs_numbers_habits_and_durations_are_no_times(text: str) -> None:
    assert told(text) == {}


def test_somebody_called_may_does_not_hide_the_month() -> None:
    assert [*told("Theresa May said no. In May she left. Vote for May.")] == ["May"]


def test_code_and_links_to_other_articles_are_not_read() -> None:
    text = "In 2008 she lost. In 2009 she won."
    blocks = (
        Block(BlockKind.RELATED, Span(0, 17)),
        Block(BlockKind.PARAGRAPH, Span(18, len(text))),
    )
    article = replace(Article.from_text(text), blocks=blocks)
    assert [time.text for time in analyse(article).times] == ["2009"]


@pytest.mark.parametrize("published", [date.min, date.max])
def test_a_date_at_the_edge_of_the_calendar_leaves_times_open(published: date) -> None:
    text = "900 years ago, last winter, tomorrow, yesterday, next year, on 29 February."
    assert len(times(text, published)) == 6
