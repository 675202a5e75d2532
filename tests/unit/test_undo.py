"""The last change, kept for the next time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tuireader.library.undo import Undo, read, written
from tuireader.model import (
    Annotation,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)

LIBRARY = Path("/library")
SELECTORS = TextPositionSelector(1, 4), TextQuoteSelector("sea", "a ", " b")
KEPT = Annotation("uid", Motivation.ASSESSING, Target("id", *SELECTORS), "Jane Roe")


@pytest.mark.parametrize("undo", [Undo(before=KEPT), Undo(added="uid")])
def test_what_was_written_is_read(undo: Undo) -> None:
    assert read(written(undo, LIBRARY), LIBRARY) == undo


def test_a_change_of_another_library_is_not_undone_in_this_one() -> None:
    assert read(written(Undo(before=KEPT), LIBRARY), Path("/other")) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        json.dumps({"library": "/library"}),
        json.dumps({"library": "/library", "before": {"id": 3}, "added": 4}),
    ],
)
def test_a_broken_one_is_none(text: str) -> None:
    assert read(text, LIBRARY) is None
