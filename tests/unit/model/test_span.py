from __future__ import annotations

import pytest

from tuireader.model import Span


def test_end_is_not_inside() -> None:
    span = Span(2, 4)
    assert [offset in span for offset in (1, 2, 3, 4)] == [False, True, True, False]


def test_length_counts_code_points() -> None:
    assert len(Span(2, 5)) == 3


def test_an_empty_span_is_a_place_and_so_is_true() -> None:
    assert Span(3, 3)


@pytest.mark.parametrize(("start", "end"), [(4, 3), (-1, 2)])
def test_backward_and_negative_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span runs"):
        Span(start, end)


def test_neighbours_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_covers_itself_and_what_lies_inside() -> None:
    assert Span(1, 5).covers(Span(1, 5))
    assert Span(1, 5).covers(Span(2, 3))
    assert not Span(1, 5).covers(Span(0, 3))


def test_shift_moves_both_ends() -> None:
    assert Span(1, 3).shift(4) == Span(5, 7)


def test_of_cuts_the_words_out() -> None:
    assert Span(4, 9).of("She said no.") == "said "


def test_spans_sort_by_start() -> None:
    assert sorted([Span(5, 6), Span(1, 9)]) == [Span(1, 9), Span(5, 6)]
