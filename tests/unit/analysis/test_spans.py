"""Spans in columns are spans again when they are asked for."""

from __future__ import annotations

import pytest

from tuireader.analysis.spans import Spans
from tuireader.model import Span

SOME = (Span(0, 3), Span(3, 3), Span(7, 20))


def test_they_come_out_as_they_went_in() -> None:
    spans = Spans(iter(SOME))
    assert (len(spans), tuple(spans)) == (3, SOME)
    assert (spans[0], spans[-1], spans[1:]) == (SOME[0], SOME[2], SOME[1:])
    assert list(reversed(spans)) == [*reversed(SOME)]


def test_there_may_be_none() -> None:
    assert not tuple(Spans(()))
    with pytest.raises(IndexError):
        Spans(())[0]
