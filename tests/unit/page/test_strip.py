"""Strips and bars of block characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tuireader.page.strip import bar, shares, strip


def test_places_are_counted_in_equal_parts() -> None:
    assert shares([0, 10, 49, 99], length=100, width=4) == (2, 1, 0, 1)


def test_a_place_past_the_end_counts_for_the_last_part() -> None:
    assert shares([100, 500], length=100, width=4) == (0, 0, 0, 2)


def test_a_strip_of_no_cells_is_empty() -> None:
    assert strip(shares([1, 2], length=9, width=0)) == ""


def test_an_empty_text_has_all_in_its_first_part() -> None:
    assert shares([0], length=0, width=3) == (1, 0, 0)


def test_the_busiest_part_fills_its_cell_and_an_empty_one_is_a_space() -> None:
    assert strip((8, 4, 0, 1)) == "█▄ ▁"


def test_a_peak_makes_strips_comparable() -> None:
    assert strip((1, 0), peak=4) == "▂ "


def test_nothing_named_is_drawn_as_nothing() -> None:
    assert strip((0, 0, 0)) == "   "


def test_a_bar_grows_in_eighths() -> None:
    assert bar(0.5, 4) == "██  "
    assert bar(0.59375, 4) == "██▍ "


def test_a_small_share_is_still_seen() -> None:
    assert bar(0.0001, 4) == "▏   "


def test_a_full_bar_and_what_is_more_than_full() -> None:
    assert bar(1.0, 3) == bar(1.7, 3) == "███"
    assert bar(0.0, 3) == bar(-1.0, 3) == "   "


def test_a_bar_of_no_cells_is_empty() -> None:
    assert bar(0.5, 0) == ""


@given(st.lists(st.integers(0, 2_000)), st.integers(1, 1_000), st.integers(1, 60))
def test_no_place_is_lost(offsets: list[int], length: int, width: int) -> None:
    counts = shares(offsets, length, width)
    assert sum(counts) == len(offsets)
    assert len(strip(counts)) == width


@given(st.lists(st.integers(0, 500), min_size=1), st.integers(0, 900))
def test_only_an_empty_part_is_a_space(counts: list[int], peak: int) -> None:
    drawn = strip(counts, peak)
    assert [cell == " " for cell in drawn] == [count == 0 for count in counts]


@given(st.floats(0, 1), st.integers(0, 80))
def test_a_bar_is_as_wide_as_asked(share: float, width: int) -> None:
    assert len(bar(share, width)) == width
