from __future__ import annotations

from datetime import date

import pytest

from tuireader.ingest.dates import date_line, find_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 November 2023", date(2023, 11, 15)),
        ("15\u00a0November\u00a02023", date(2023, 11, 15)),
        ("Wednesday, November 15th, 2023", date(2023, 11, 15)),
        ("Nov. 15, 2023", date(2023, 11, 15)),
        ("2023-11-15", date(2023, 11, 15)),
        ("2023-11-15T08:00:00+01:00", date(2023, 11, 15)),
        ("15.11.2023", date(2023, 11, 15)),
        ("11/15/2023", date(2023, 11, 15)),
        ("5/5/2023", date(2023, 5, 5)),
        ("1er juillet 2024", date(2024, 7, 1)),
        ("3. März 2024", date(2024, 3, 3)),
        ("22 de janeiro de 2018", date(2018, 1, 22)),
    ],
)
def test_date_is_found(text: str, day: date) -> None:
    found = find_date(text)
    assert found is not None
    assert found.value == day


@pytest.mark.parametrize(
    "text",
    ["", "31 February 2023", "3/4/2023", "0001-01-01", "May 2023", "room 2023-11-155"],
)
def test_what_is_no_certain_date_is_passed_over(text: str) -> None:
    assert find_date(text) is None


def test_later_date_is_taken_when_the_first_is_impossible() -> None:
    found = find_date("31 February 2023, no: 1 March 2023")
    assert found is not None
    assert found.value == date(2023, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "15 November 2023",
        "Published 3 May 2024",
        "Updated: Tue, Nov 19, 2019 8:03 am ET",
        "November 20, 2019 / 1:07 AM / CBS News",
    ],
)
def test_line_with_little_else_is_a_date_line(text: str) -> None:
    assert date_line(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "On 15 November 2023 the bridge was opened again by the mayor.",
        "Tomorrow",
        "1 May 2024 " + "and so on " * 20,
    ],
)
def test_sentence_is_no_date_line(text: str) -> None:
    assert date_line(text) is None
