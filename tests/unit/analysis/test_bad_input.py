"""Texts that nobody would write: nothing fails, work grows with the length alone."""

from __future__ import annotations

import sys
import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tuireader import analyse
from tuireader.analysis.quotations.glyphs import FAMILY
from tuireader.analysis.quotations.quote_marks import find_quoted
from tuireader.model import Article, Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import TypeAlias

    TraceFunction: TypeAlias = Callable[[FrameType, str, object], "TraceFunction"]

MARKS = (*FAMILY, "❝", "❞", "❛", "❜", "《", "》")
MANY = 10_000
SENTENCES = (
    "“We counted every bolt of the pier,” said Helena Marsh of Leeds. ",
    "Nobody in the room expected the vote of the council to be so close. ",
    "The report, which runs to 340 pages, blames three agencies for it. ",
)
PARAGRAPH = "".join(SENTENCES)


def lines_run(work: Callable[[], object]) -> int:
    """Count the lines of code that a call runs: the same on every machine."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> TraceFunction:
        nonlocal count
        del frame, argument
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def quoted_in(text: str) -> list[Span]:
    return [one.span for one in find_quoted(text, Article.from_text(text).blocks)]


@pytest.mark.parametrize("mark", MARKS)
def test_ten_thousand_marks_without_their_other_half(mark: str) -> None:
    text = f"{mark}a " * MANY
    assert all(0 <= span.start < span.end <= len(text) for span in quoted_in(text))


@pytest.mark.parametrize("mark", ["“", '"', "'", "„", "«"])
def test_an_analysis_of_ten_thousand_marks(mark: str) -> None:
    text = f"{mark}Ann said " * (MANY // 5) + f"{mark}\n\n" * (MANY - MANY // 5)
    whole = Span(0, len(text))
    assert all(whole.covers(one.span) for one in analyse(text).quotations)


@pytest.mark.parametrize("shape", ["{}", "{}a ", "a{} ", "{} ", "9{} a ", "a, {}b. "])
@pytest.mark.parametrize("mark", MARKS)
def test_work_grows_with_the_number_of_marks(mark: str, shape: str) -> None:
    def lines(number: int) -> int:
        text = shape.format(mark) * number
        return lines_run(lambda: quoted_in(text))

    assert lines(120) < 5 * lines(30)


@pytest.mark.parametrize(
    "pattern",
    [
        PARAGRAPH,
        "“We go, ",
        "'We go, ",
        "He said “no”; ",
        "\u200b“Yes,”\u00ad said Jose\u0301. ",
        "“Yes.”\n\n— Ann Lee\n\n",
    ],
)
def test_work_grows_with_the_length_of_the_text(pattern: str) -> None:
    analyse(pattern)  # what is read only once is read
    few = lines_run(lambda: analyse(pattern * 40))
    many = lines_run(lambda: analyse(pattern * 160))
    assert many < 5 * few


def test_one_paragraph_of_half_a_megabyte() -> None:
    number = 500_000 // len(PARAGRAPH)
    analysis = analyse(PARAGRAPH * number)
    assert len(analysis.sentences) == number * len(SENTENCES)
    assert [one.speaker for one in analysis.quotations] == ["Helena Marsh"] * number


def test_memory_stays_within_twenty_times_the_text() -> None:
    text = f"{PARAGRAPH}\n\n" * 500
    analyse(PARAGRAPH)
    tracemalloc.start(1)
    try:
        analyse(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20 * len(text.encode())


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ru"])
def test_a_label_inside_quotation_marks_breaks_nothing(language: str) -> None:
    text = "„WRAY: y\nG:\nWRAY: s?\nG:"
    article = replace(Article.from_text(text), language=language)
    assert all(q.span.end <= len(text) for q in analyse(article).quotations)


def test_a_label_for_an_answer_without_words_breaks_nothing() -> None:
    article = replace(Article.from_text("?\n?\n?\n?\nA."), language="fr")
    assert analyse(article).quotations == ()
