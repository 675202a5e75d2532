from __future__ import annotations

import pytest

from tuireader.page.search import BadPattern, find, literal

TEXT = "The CSTO met.\nLater the csto,\nled by Moscow, met again. C++ (sic)."


def found(query: str) -> list[str]:
    return [span.of(TEXT) for span in find(TEXT, query).spans]


def test_lower_case_finds_both_cases() -> None:
    assert found("csto") == ["CSTO", "csto"]


def test_a_capital_letter_finds_just_what_it_says() -> None:
    assert found("CSTO") == ["CSTO"]


def test_a_class_such_as_nonspace_is_no_wish_for_case() -> None:
    assert found(r"cs\S+") == ["CSTO", "csto,"]


def test_a_blank_stands_for_a_line_end() -> None:
    assert found("csto, led by") == ["csto,\nled by"]


def test_a_query_is_a_regular_expression() -> None:
    assert found(r"met( again)?") == ["met", "met again"]


def test_a_bad_pattern_says_where_it_breaks() -> None:
    with pytest.raises(BadPattern, match="position 0"):
        find(TEXT, "(met")


def test_matches_of_nothing_are_left_out() -> None:
    assert found("x*") == []
    assert found("") == []


def test_literal_finds_signs_that_mean_something_else() -> None:
    assert found(literal("C++ (sic)")) == ["C++ (sic)"]
    assert found(literal("CSTO met.\nLater")) == ["CSTO met.\nLater"]


def test_the_match_after_the_last_is_the_first() -> None:
    matches = find(TEXT, "met")
    first, last = (span.start for span in matches.spans)
    assert matches.after(first) == 1
    assert matches.after(last) == 0
    assert matches.at_or_after(last) == 1
    assert matches.before(last) == 0
    assert matches.before(first) == 1


def test_no_match_has_no_neighbours() -> None:
    matches = find(TEXT, "nowhere")
    assert matches.after(0) is None
    assert matches.before(9) is None
