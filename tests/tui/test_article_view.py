"""Keys of the article view, in an app that holds nothing else."""

from __future__ import annotations

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown

from tuireader.model import Analysis, Article, Block, BlockKind, Quotation, Span
from tuireader.page.palette import Palette
from tuireader.tui.themes import variable_defaults
from tuireader.tui.widgets.article_view import ArticleView

_PARAGRAPH = "‘The bridge is safe’, said Ann. Bob did not agree. ‘It sways’, he said."
_COUNT = 30
NO_KEYS = (False, False, False)  # shift, meta, ctrl


def _article() -> Article:
    text = "\n\n".join(["Join us today", *[_PARAGRAPH] * _COUNT])
    blocks, at = [], 0
    for number, words in enumerate(text.split("\n\n")):
        kind = BlockKind.PARAGRAPH if number else BlockKind.BOILERPLATE
        blocks.append(Block(kind, Span(at, at + len(words))))
        at += len(words) + 2
    return Article(id="one", origin="-", text=text, blocks=tuple(blocks))


ARTICLE = _article()
STARTS = [block.span.start for block in ARTICLE.blocks[1:]]
SECOND = _PARAGRAPH.index("Bob")
THIRD = _PARAGRAPH.index("‘It")
SENTENCES = tuple(
    Span(start + begin, start + end)
    for start in STARTS
    for begin, end in ((0, SECOND - 1), (SECOND, THIRD - 1), (THIRD, len(_PARAGRAPH)))
)
QUOTATIONS = tuple(
    Quotation(Span(start + begin, start + begin + len(words)), speaker, rule="test")
    for start in STARTS
    for begin, words, speaker in (
        (0, "‘The bridge is safe’", "Ann"),
        (THIRD, "‘It sways’", "Bob"),
    )
)
ANALYSIS = Analysis("one", sentences=SENTENCES, quotations=QUOTATIONS)


class Stage(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults()

    def compose(self) -> ComposeResult:
        yield ArticleView()

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def on_mount(self) -> None:
        self.view.show(ARTICLE)
        self.view.show_analysis(ANALYSIS, Palette.of(ANALYSIS))
        self.view.focus()

    @on(ArticleView.JumpFailed)
    def note_failure(self, event: ArticleView.JumpFailed) -> None:
        self.said.append(event.text)


def rows(view: ArticleView) -> list[str]:
    return [view.render_line(y).text for y in range(view.size.height)]


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [
        (["right_parenthesis"], STARTS[0] + SECOND),
        (["2", "right_parenthesis"], STARTS[0] + THIRD),
        (["right_parenthesis", "left_parenthesis"], STARTS[0]),
        (["3", "right_curly_bracket"], STARTS[3]),
        (["3", "right_curly_bracket", "left_curly_bracket"], STARTS[2]),
        (["right_square_bracket"], STARTS[0] + THIRD),
        (["right_square_bracket", "left_square_bracket"], STARTS[0]),
        (["greater_than_sign"], STARTS[1]),
        (["greater_than_sign", "less_than_sign"], STARTS[0]),
        (["5", "greater_than_sign", "comma"], STARTS[0]),
        (["5", "greater_than_sign", "comma", "full_stop"], STARTS[5]),
        (["G"], SENTENCES[-1].start),
        (["G", "g"], STARTS[0]),
    ],
)
async def test_a_motion_moves_the_cursor(keys: list[str], cursor: int) -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        assert app.view.cursor_offset == cursor


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        (["j"], 1),
        (["5", "j"], 5),
        (["5", "j", "k"], 4),
        (["space"], 23),
        (["space", "b"], 0),
        (["ctrl+d"], 12),
        (["ctrl+d", "ctrl+u"], 0),
    ],
)
async def test_scrolling_takes_the_cursor_along(keys: list[str], top: int) -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        view = app.view
        assert view.scroll_offset.y == top
        assert view.page.line_at(view.cursor_span.end - 1) >= top


async def test_percent_scrolls_to_that_part() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "0", "percent_sign")
        assert app.view.progress == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["G", "right_square_bracket"], "no quotation after this"),
        (["left_square_bracket"], "no quotation before this"),
        (["comma"], "no place before in the jump list"),
        (["percent_sign"], "type the number first: 12%"),
    ],
)
async def test_what_can_not_be_reached_is_said(keys: list[str], said: str) -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert app.said == [said]


async def test_a_selection_grows_with_any_motion_and_ends_with_escape() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v", "right_parenthesis")
        assert app.view.target_span == Span(SENTENCES[0].start, SENTENCES[1].end)
        await pilot.press("escape")
        assert app.view.selection is None
        await pilot.press("V")
        assert app.view.selection == ARTICLE.blocks[1].span


async def test_boilerplate_unfolds_and_folds() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        assert "1 line of the site’s own" in rows(app.view)[0]
        await pilot.press("z")
        assert rows(app.view)[0].strip() == "Join us today"
        await pilot.press("z")
        assert "1 line of the site’s own" in rows(app.view)[0]


async def test_another_width_keeps_the_place() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "0", "right_curly_bracket")
        for _ in range(4):
            await pilot.press("minus")
        view = app.view
        assert view.page.width == 56
        assert view.cursor_offset == STARTS[10]
        assert view.page.line_at(STARTS[10]) in view.lines_on_screen


async def test_the_margin_says_who_speaks() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)):
        assert rows(app.view)[2].startswith("▎  An   ‘The bridge")


@pytest.mark.parametrize("width", [1, 2, 5, 9, 10, 19, 24, 40, 88, 200])
async def test_every_row_fills_any_width(width: int) -> None:
    app = Stage()
    async with app.run_test(size=(width, 6)):
        view = app.view
        assert {view.render_line(y).cell_length for y in range(6)} == {width}


async def test_nothing_of_the_article_steers_the_terminal() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.view.show(
            Article.from_text("\x1b]52;c;x\x07 [@click=app.quit]x[/] \u202e.")
        )
        await pilot.pause()
        assert "␛]52;c;x␇ [@click=app.quit]x[/] ‹U+202E›." in rows(app.view)[0]


async def test_a_click_puts_the_cursor_on_the_sentence_under_it() -> None:
    app = Stage()
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        painted = rows(view)
        row = next(y for y, line in enumerate(painted) if "Bob" in line)
        await pilot.click(view, offset=(painted[row].index("Bob"), row))
        assert view.cursor_offset == STARTS[0] + SECOND


async def test_a_click_on_an_empty_line_takes_the_paragraph_before() -> None:
    app = Stage()
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        row = next(y for y, line in enumerate(rows(view)) if y > 3 and not line.strip())
        await pilot.click(view, offset=(20, row))
        assert STARTS[0] <= view.cursor_offset < STARTS[1]


async def test_the_wheel_scrolls_and_takes_the_cursor_along() -> None:
    app = Stage()
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        for _ in range(8):
            app.post_message(MouseScrollDown(view, 20, 4, 0, 1, 0, *NO_KEYS, 20, 4))
            await pilot.pause()
        assert view.scroll_offset.y > 0
        assert view.cursor_offset > STARTS[0]


async def test_the_mentions_of_the_chosen_one_look_like_no_match() -> None:
    app = Stage()
    async with app.run_test(size=(60, 12)):
        view = app.view
        view.show_focus([Span(STARTS[0] + SECOND, STARTS[0] + SECOND + 3)])
        chosen = next(
            s for y in range(12) for s in view.render_line(y) if s.text == "Bob"
        )
        view.show_focus(())
        view.show_matches([Span(STARTS[0] + SECOND, STARTS[0] + SECOND + 3)], None)
        match = next(
            s for y in range(12) for s in view.render_line(y) if s.text == "Bob"
        )
        assert chosen.style != match.style
