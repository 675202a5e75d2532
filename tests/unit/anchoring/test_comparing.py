from __future__ import annotations

import pytest

from tuireader.anchoring import compare, describe
from tuireader.model import Compared, Span, Target

BEFORE = "The council met on Friday, and few had come to listen to it."
PASSAGE = "The mayor promised a bridge within two years."
AFTER = "Opponents fear for the eelgrass meadows in the inlet."
OLD = f"{BEFORE} {PASSAGE} {AFTER}"
START = OLD.index(PASSAGE)
NOTE = Target("id", *describe(OLD, Span(START, START + len(PASSAGE))))


def sides(compared: Compared | None) -> tuple[str, str]:
    assert compared is not None
    then, now = ("".join(part.text for part in side) for side in compared)
    return then, now


def test_both_sides_are_the_texts_around_the_passage() -> None:
    new = OLD.replace("two", "three")
    span = Span(START, START + len(PASSAGE) + 2)
    compared = compare(NOTE, new, OLD, span)
    assert sides(compared) == (OLD, new)
    assert compared is not None
    for side, changed in zip(compared, ("two ", "three "), strict=True):
        assert [part.text for part in side if part.is_changed] == [changed]
        words = "".join(part.text for part in side if part.is_passage)
        assert words.startswith("The mayor promised")
        assert words.endswith("years.")


def test_typography_is_no_change() -> None:
    old = OLD.replace("a bridge", '"a bridge"')
    note = Target("id", *describe(old, Span(START, START + len(PASSAGE) + 2)))
    new = OLD.replace("a bridge", "“a bridge”")
    compared = compare(note, new, old, Span(START, START + len(PASSAGE) + 2))
    assert compared is not None
    assert not any(part.is_changed for side in compared for part in side)


def test_an_orphan_is_set_beside_where_its_neighbours_are() -> None:
    new = f"An item. {BEFORE} {AFTER}"
    compared = compare(NOTE, new, OLD, None)
    assert sides(compared) == (OLD, new)
    assert compared is not None
    assert not any(part.is_passage for part in compared.now)


def test_where_its_neighbours_went_too_one_side_is_empty() -> None:
    compared = compare(NOTE, "Something else.", OLD, None)
    assert sides(compared) == (OLD, "")


@pytest.mark.parametrize("word", ["word", "words"])
def test_only_what_stands_near_is_shown_in_whole_words(word: str) -> None:
    far = f"{word} " * 200
    old = f"{far}{PASSAGE} {far}"
    start = len(far)
    note = Target("id", *describe(old, Span(start, start + len(PASSAGE))))
    then, _ = sides(compare(note, old, old, Span(start, start + len(PASSAGE))))
    assert 300 < len(then) < 400
    assert set(then.replace(PASSAGE, "").split()) == {word}


def test_a_text_that_the_note_was_not_made_on_is_not_compared() -> None:
    assert compare(NOTE, OLD, "Another text.", None) is None
