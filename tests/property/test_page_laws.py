"""Laws of the page, over any text."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tuireader.model import Article, Span
from tuireader.page.gate import shown, shown_text
from tuireader.page.roles import Mark, Role
from tuireader.page.runs import runs
from tuireader.page.wrap import wrap

LEAKS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufe00-\ufe0f\ud800-\udfff\U000e0000-\U000e0fff]"
)
any_text = st.text(st.characters(), max_size=300)
prose = st.text(
    st.sampled_from("abc dé ,.‘’\n\t漢。\u0301\u202e\x1b\u200b\U0001f600\u1161"),
    max_size=300,
)
texts = any_text | prose


@given(texts)
def test_nothing_leaks_through_the_gate(text: str) -> None:
    assert not LEAKS.search(shown(text))
    assert "\n" not in shown(text)
    assert not LEAKS.search(shown_text(text))


@given(texts)
def test_the_gate_changes_nothing_the_second_time(text: str) -> None:
    assert shown(shown(text)) == shown(text)
    assert shown_text(shown_text(text)) == shown_text(text)


@given(texts, st.integers(1, 90))
def test_wrapping_loses_and_doubles_nothing(text: str, width: int) -> None:
    article = Article.from_text(text)
    lines = list(wrap(article, width))
    for before, line in itertools.pairwise(lines):
        assert before.start <= before.end <= line.start
        assert not text[before.end : line.start].strip()
    on_lines = "".join(text[line.start : line.end] for line in lines)
    assert "".join(on_lines.split()) == "".join(text.split())


@given(texts, st.integers(1, 90))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    article = Article.from_text(text)
    for line in wrap(article, width):
        painted = "".join(run.text for run in runs(text, line, ()))
        widest = max(
            (cell_len(shown(c)) for c in text[line.start : line.end]), default=0
        )
        assert line.indent + cell_len(painted) <= max(width, widest)


@given(texts, st.integers(1, 90))
def test_every_code_point_is_found_on_its_line(text: str, width: int) -> None:
    page = wrap(Article.from_text(text), width)
    for number, line in enumerate(page):
        for offset in range(line.start, line.end):
            assert page.line_at(offset) == number


@given(prose, st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)), max_size=8))
def test_runs_tile_the_line(text: str, places: list[tuple[int, int]]) -> None:
    roles = list(Role)
    marks = [
        Mark(Span(start, start + size), roles[start % len(roles)])
        for start, size in places
    ]
    for line in wrap(Article.from_text(text), 30):
        plain = "".join(run.text for run in runs(text, line, ()))
        marked = runs(text, line, marks)
        # A mark may begin inside a pile of combining marks, which is cut at four.
        squeezed = shown("".join(run.text for run in marked))
        assert squeezed == shown(plain)
        assert all(a.roles != b.roles for a, b in itertools.pairwise(marked))
