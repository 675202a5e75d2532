"""The search line, the status line, and the pieces that lines are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import on
from textual.containers import Vertical

from tui import panel_data as data
from tuireader.page.palette import Palette
from tuireader.tui.messages import Voice
from tuireader.tui.widgets.pieces import cut, fold, piece, spread, width_of
from tuireader.tui.widgets.search_bar import SearchBar
from tuireader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.message import Message


class Stage(data.Stage):
    """Remembers what the search line tells."""

    @on(SearchBar.Changed)
    @on(SearchBar.Submitted)
    @on(SearchBar.Cancelled)
    def _remember(self, message: Message) -> None:
        self.told.append(message)


async def test_a_search_is_told_with_every_key() -> None:
    bar = SearchBar()
    app = Stage(bar)
    async with app.run_test(size=(60, 5)) as pilot:
        assert not bar.is_open
        bar.open(backwards=True)
        await pilot.press(*"ab")
        told = [m for m in app.told if isinstance(m, SearchBar.Changed)]
        assert [(m.query, m.backwards) for m in told] == [("a", True), ("ab", True)]
        assert "?ab" in data.picture(app)
        bar.show_result("3 of 12")
        await pilot.pause()
        assert "3 of 12" in data.picture(app)
        await pilot.press("enter")
        assert isinstance(app.last, SearchBar.Submitted)
        assert app.last.query == "ab"
        assert not bar.is_open


async def test_escape_cancels_a_search() -> None:
    bar = SearchBar()
    app = Stage(bar)
    async with app.run_test(size=(60, 5)) as pilot:
        bar.open()
        await pilot.press("a", "escape")
        assert isinstance(app.last, SearchBar.Cancelled)
        assert not bar.is_open


async def test_old_queries_come_back() -> None:
    bar = SearchBar()
    app = Stage(bar)
    async with app.run_test(size=(60, 5)) as pilot:
        for query in ("one", "two", "one"):
            bar.open()
            await pilot.press(*query, "enter")
        bar.open()
        seen = []
        for key in ("t", "up", "up", "up", "down", "down"):
            await pilot.press(key)
            seen.append(bar.query_one("TextInput").value)  # type: ignore[attr-defined] # it is an Input
        assert seen == ["t", "one", "two", "two", "one", "t"]


async def test_a_hostile_result_is_inert() -> None:
    bar = SearchBar()
    app = Stage(bar)
    async with app.run_test(size=(90, 5)) as pilot:
        bar.open()
        bar.show_result(f"bad pattern: {data.HOSTILE}", failed=True)
        await pilot.pause()
        assert "[@click=app.quit]" in data.picture(app)
        assert "\x1b" not in data.picture(app)


async def _status(width: int, **told: object) -> str:
    line = StatusLine()
    app = data.Stage(Vertical(line))
    async with app.run_test(size=(width, 3)) as pilot:
        line.show(palette=Palette.of(data.ANALYSIS), **told)  # type: ignore[arg-type] # from the table below
        await pilot.pause()
        return data.picture(app).strip()


async def test_the_status_line_tells_all_where_there_is_room() -> None:
    text = await _status(
        120,
        title=data.TITLE,
        voice=Voice("Marta Quill", key=data.QUILL.id, why="goes on"),
        progress=0.38,
        words_left=700,
        notes=2,
    )
    for told in (data.TITLE, "MQ Marta Quill", "goes on", "38 %", "3 min", "2 notes"):
        assert told in text


async def test_a_narrow_status_line_keeps_the_speaker_and_the_place() -> None:
    text = await _status(
        36,
        title=data.TITLE,
        voice=Voice("Marta Quill", key=data.QUILL.id, why="goes on from before"),
        progress=0.38,
        words_left=700,
        notes=2,
    )
    assert "Marta Quill" in text
    assert "38 %" in text
    assert "goes on" not in text
    assert "notes" not in text


async def test_the_status_line_tells_name_and_description() -> None:
    quill = Voice(
        "Marta Quill", "Marta Quill (“the head”)", data.QUILL.id, "the subject"
    )
    assert await _status(60, voice=quill) == "MQ Marta Quill (“the head”) · the subject"
    assert await _status(32, voice=quill) == "MQ Marta Quill (“the head”)"
    assert await _status(22, voice=quill) == "MQ Marta Quill"


async def test_a_long_description_gives_way_to_the_reason() -> None:
    voice = Voice(
        "a spokeswoman for the guild of the harbour’s pilots", why="as before"
    )
    told = await _status(60, voice=voice)
    assert told == "a spokeswoman for the guild of the harbour’… · as before"


REASON = "the speaker and “told” stand before the words"


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (100, f"Marta Quill (“the head”): {REASON}, 94% sure; w goes there"),
        (80, f"Marta Quill (“the head”): {REASON}"),
        (70, f"Marta Quill: {REASON}"),
        (58, f"Marta Qu…: {REASON}"),
        (53, f"MQ: {REASON}"),
    ],
)
async def test_news_of_a_speaker_cuts_the_name_and_never_the_reason(
    width: int, told: str
) -> None:
    quill = Voice("Marta Quill", "Marta Quill (“the head”)", data.QUILL.id)
    line = StatusLine()
    app = data.Stage(Vertical(line))
    async with app.run_test(size=(width, 3)) as pilot:
        line.show(palette=Palette.of(data.ANALYSIS))
        line.say(REASON, about=quill, asides=(", 94% sure", "; w goes there"))
        await pilot.pause()
        assert data.picture(app).strip() == told
        assert line.news.endswith("; w goes there")


async def test_the_end_of_an_article_and_one_note() -> None:
    text = await _status(80, title="T", progress=1.0, words_left=0, notes=1)
    assert "at the end" in text
    assert "1 note" in text


async def test_news_stands_in_place_of_all_until_hushed() -> None:
    line = StatusLine()
    app = data.Stage(line)
    async with app.run_test(size=(60, 3)) as pilot:
        line.show(title="Harbour")
        line.say(data.HOSTILE, error=True)
        await pilot.pause()
        assert "Harbour" not in data.picture(app)
        assert "[@click=app.quit]" in data.picture(app)
        assert "\x1b" not in data.picture(app)
        line.hush()
        await pilot.pause()
        assert "Harbour" in data.picture(app)
        assert line.news == ""


def test_a_long_line_is_cut_with_a_sign() -> None:
    assert cut((piece("harbour"), piece(" pilots")), 10) == (
        piece("harbour"),
        piece(" p…"),
    )


def test_the_right_side_is_kept_whole() -> None:
    line = spread((piece("harbour pilots"),), (piece("12"),), 10)
    assert "".join(part.text for part in line) == "harbou… 12"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("one two", ("one two",)),
        ("one two three", ("one two", "three")),
        ("unbreakable", ("unbreaka", "ble")),
        ("one two three four five", ("one two", "three f…")),
    ],
)
def test_text_is_folded_at_spaces(text: str, lines: tuple[str, ...]) -> None:
    assert fold(text, 8, most=2) == lines


@given(st.text(), st.integers(2, 40))
def test_folded_lines_fit(text: str, width: int) -> None:
    assert all(width_of((piece(line),)) <= width for line in fold(text, width))


@given(st.text(), st.text(), st.integers(0, 40))
def test_a_cut_line_fits(one: str, two: str, width: int) -> None:
    assert width_of(cut((piece(one), piece(two)), width)) <= width


_WRONG = (
    "notes are off: others may write to /home/jo/.local/share/tuireader; "
    "chmod 700 /home/jo/.local/share/tuireader makes it yours alone"
)


@pytest.mark.parametrize("width", [40, 80, 200])
async def test_long_news_takes_more_lines_and_gives_them_back(width: int) -> None:
    line = StatusLine()
    app = Stage(Vertical(line))
    async with app.run_test(size=(width, 6)) as pilot:
        assert line.size.height == 1
        line.say(_WRONG, error=True)
        await pilot.pause()
        told = "".join(data.picture(app).split())
        assert told == "".join(_WRONG.split())
        line.hush()
        await pilot.pause()
        assert line.size.height == 1
        assert not data.picture(app).strip()


def test_errors_that_come_before_a_key_are_all_told() -> None:
    line = StatusLine()
    line.say("the first", error=True)
    line.say("the second", error=True)
    line.say("the first", error=True)
    line.say("note kept")
    assert line.news == "the first · the second · note kept"
    line.hush()
    line.say("note kept")
    line.say("highlight kept")
    assert line.news == "highlight kept"
