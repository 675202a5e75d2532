"""The display gate: what reaches a terminal, and what stands in its place."""

from __future__ import annotations

import pytest

from tuireader.page.gate import MOST_MARKS, shown, shown_text


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x07b\x7f", "a␇b␡"),
        ("\x9b31m", "‹U+009B›31m"),
        ("to\u202efdp.exe", "to‹U+202E›fdp.exe"),
        ("in\u200bvisi\u2060ble\ufeff", "invisible"),
        ("tag\U000e0041ged", "tagged"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("private \ue000", "private \ufffd"),
        ("soft\xadhyphen", "softhyphen"),
        ("one\ttwo\r\nthree\u2028four", "one two three four"),
    ],
)
def test_what_could_steer_a_terminal_is_shown_or_dropped(
    text: str, visible: str
) -> None:
    assert shown(text) == visible


def test_clean_text_passes_as_it_is() -> None:
    text = "‘We tell them very well’, said Żółć – 漢字, naïve café."
    assert shown(text) == text


def test_lines_stay_lines_where_they_may() -> None:
    assert shown_text("one\r\ntwo\x85three\tfour") == "one\ntwo\nthree four"


def test_a_pile_of_marks_is_cut() -> None:
    assert shown("e" + "\u0301" * 50 + "f") == "e" + "\u0301" * MOST_MARKS + "f"
