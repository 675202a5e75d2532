"""The dialogs: what they end with, what they ask, what they keep."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

import pytest
from textual import on
from textual.events import Paste

from tui import panel_data as data
from tuireader.themes import load_themes
from tuireader.tui.keymaps import KEYS
from tuireader.tui.panes.draft_writer import NoteDraft
from tuireader.tui.screens.bookmark_list import BookmarkList
from tuireader.tui.screens.bookmark_prompt import BookmarkPrompt
from tuireader.tui.screens.confirm import Confirm
from tuireader.tui.screens.help import HelpScreen, table_of
from tuireader.tui.screens.note_editor import NoteEditor, tags_of
from tuireader.tui.screens.open_prompt import OpenPrompt
from tuireader.tui.screens.path_completion import common_beginning, completions
from tuireader.tui.screens.theme_picker import ThemePicker
from tuireader.tui.screens.too_small import TooSmall, is_too_small
from tuireader.tui.widgets.tag_input import TagInput

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.message import Message
    from textual.pilot import Pilot
    from textual.screen import Screen

ResultT = TypeVar("ResultT")


class Stage(data.Stage):
    """Remembers what the dialogs tell."""

    @on(NoteEditor.DraftChanged)
    @on(ThemePicker.ThemeHighlighted)
    def _remember(self, message: Message) -> None:
        self.told.append(message)


@asynccontextmanager
async def opened(
    dialog: Screen[ResultT], size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Stage, Pilot[None]]]:
    """Show a dialog over an empty app."""
    app = Stage()
    async with app.run_test(size=size) as pilot:
        await app.push_screen(dialog, app.end)
        await pilot.pause()
        yield app, pilot


# The note editor


async def test_a_note_is_kept_with_its_tags() -> None:
    async with opened(NoteEditor(data.FIRST, "Marta Quill")) as (app, pilot):
        text = data.picture(app)
        assert "We will not sail blind" in text
        assert "— Marta Quill" in text
        await pilot.press(*"why", "enter", *"now", "tab", *"port, #night ", "ctrl+s")
        assert app.result == NoteDraft("why\nnow", ("port", "night"))


async def test_enter_in_the_tags_keeps_the_note() -> None:
    async with opened(NoteEditor(data.FIRST)) as (app, pilot):
        await pilot.press(*"why", "tab", *"port", "enter")
        assert app.result == NoteDraft("why", ("port",))


async def test_an_empty_note_is_not_kept() -> None:
    async with opened(NoteEditor(data.FIRST)) as (app, pilot):
        await pilot.press("ctrl+s")
        assert app.result == "none yet"
        assert "nothing is written yet" in data.picture(app)


async def test_escape_closes_an_untouched_editor_at_once() -> None:
    draft = NoteDraft("as it was", ("port",))
    async with opened(NoteEditor(data.FIRST, draft=draft, editing=True)) as (
        app,
        pilot,
    ):
        assert "Edit the note" in data.picture(app)
        await pilot.press("escape")
        assert app.result is None


async def test_escape_closes_and_the_words_were_told() -> None:
    async with opened(NoteEditor(data.FIRST)) as (app, pilot):
        await pilot.press(*"why?", "escape")
        assert app.result is None
        drafts = [m.draft for m in app.told if isinstance(m, NoteEditor.DraftChanged)]
        assert drafts[-1] == NoteDraft("why?")


async def test_after_an_error_escape_leaves_the_draft_as_ever() -> None:
    draft = NoteDraft("do not lose me")
    editor = NoteEditor(data.FIRST, draft=draft, error="it was removed")
    async with opened(editor) as (app, pilot):
        assert "it was removed" in data.picture(app)
        await pilot.press("escape")
        assert app.result is None
        assert not editor.is_thrown_away


async def test_escape_asks_where_no_draft_can_be_kept() -> None:
    draft = NoteDraft("do not lose me")
    error = "the disk is full"
    editor = NoteEditor(data.FIRST, draft=draft, error=error, is_unsafe=True)
    async with opened(editor) as (app, pilot):
        assert "the disk is full" in data.picture(app)
        assert "do not lose me" in data.picture(app)
        await pilot.press("escape")
        assert "Discard" in data.picture(app)
        await pilot.press("n", "ctrl+s")
        assert app.result == draft


async def test_words_that_were_not_touched_are_kept_as_they_are_stored() -> None:
    draft = NoteDraft(data.HOSTILE, ("t",))
    async with opened(NoteEditor(data.FIRST, draft=draft)) as (app, pilot):
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(data.picture(app))
        await pilot.press("tab", *", u", "ctrl+s")
        assert app.result == NoteDraft(data.HOSTILE, ("t", "u"))


async def test_what_is_pasted_passes_the_gate() -> None:
    async with opened(NoteEditor(data.HOSTILE, data.HOSTILE)) as (app, pilot):
        app.screen.focused.post_message(Paste(data.HOSTILE))  # type: ignore[union-attr] # the editor has the keys
        await pilot.press("tab")
        app.screen.focused.post_message(Paste(data.HOSTILE))  # type: ignore[union-attr] # the tags have them now
        await pilot.pause()
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(data.picture(app))


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("csto, russia", ("csto", "russia")),
        (" #csto ,, csto,two  words ", ("csto", "two words")),
        ("", ()),
    ],
)
def test_tags_are_read_from_a_line(typed: str, tags: tuple[str, ...]) -> None:
    assert tags_of(typed) == tags


async def test_the_editor_fits_the_smallest_terminal() -> None:
    async with opened(NoteEditor(data.FIRST, "Marta Quill"), (40, 10)) as (app, pilot):
        await pilot.press(*"why")
        text = data.picture(app)
        assert "why" in text
        assert "ctrl+s" in text


_LONG_ERROR = (
    "can't write /home/jo/.local/share/tuireader/library.json.journal: "
    "No space left on device; make room and try again"
)


@pytest.mark.parametrize("size", [(80, 24), (60, 19), (40, 10), (200, 50)])
@pytest.mark.parametrize("error", ["", _LONG_ERROR])
async def test_error_keys_and_cursor_stay_in_sight_below_a_long_note(
    size: tuple[int, int], error: str
) -> None:
    lines = NoteDraft("\n".join(f"line {number}" for number in range(60)), ("port",))
    passage = data.FIRST * 4
    editor = NoteEditor(passage, "Marta Quill", draft=lines, error=error)
    async with opened(editor, size) as (app, pilot):
        await pilot.press(*"end")
        text = "".join(data.picture(app).replace("│", " ").split())
        assert "line59end" in text
        assert error.replace(" ", "") in text
        assert "ctrl+s" in text
        assert "escape" in text
        assert "Tagsport" in text


# Bookmarks


async def test_a_bookmark_gets_its_name() -> None:
    async with opened(BookmarkPrompt(data.FIRST)) as (app, pilot):
        await pilot.press(*" here ", "enter")
        assert app.result == "here"


async def test_no_bookmark_after_escape() -> None:
    async with opened(BookmarkPrompt(data.FIRST, "old name")) as (app, pilot):
        assert "old name" in data.picture(app)
        await pilot.press("escape")
        assert app.result is None


async def test_bookmarks_are_listed_narrowed_and_chosen() -> None:
    async with opened(BookmarkList(data.PLACED)) as (app, pilot):
        text = data.picture(app)
        assert "the port’s side" in text
        assert "ask her" not in text
        await pilot.press(*"port", "enter")
        assert app.result == data.BOOKMARK


async def test_without_bookmarks_it_is_told_how_to_make_one() -> None:
    async with opened(BookmarkList(())) as (app, pilot):
        assert "no bookmarks yet" in data.picture(app)
        await pilot.press("enter", "escape")
        assert app.result is None


# Open


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with two files, a hidden one, and a folder."""
    for name in ("article.txt", "articles.md", ".hidden"):
        (tmp_path / name).write_text("x")
    (tmp_path / "more").mkdir()
    return tmp_path


def test_paths_complete_without_hidden_files(folder: Path) -> None:
    found = completions(f"{folder}/")
    assert [path.removeprefix(f"{folder}/") for path in found] == [
        "article.txt",
        "articles.md",
        "more/",
    ]
    assert completions(f"{folder}/.h") == (f"{folder}/.hidden",)
    assert completions(f"{folder}/nowhere/x") == ()
    assert completions("~nobody-has-this-name/x") == ()


def test_the_common_beginning_of_paths() -> None:
    assert common_beginning(("a/bcd", "a/bce")) == "a/bc"
    assert common_beginning(()) == ""


async def test_tab_completes_and_enter_opens(folder: Path) -> None:
    async with opened(OpenPrompt()) as (app, pilot):
        app.screen.query_one("FilterInput").value = f"{folder}/a"  # type: ignore[attr-defined] # a TextInput
        await pilot.pause()
        await pilot.press("tab", "down", "enter")
        assert app.result == f"{folder}/articles.md"


async def test_a_folder_is_looked_into(folder: Path) -> None:
    async with opened(OpenPrompt()) as (app, pilot):
        app.screen.query_one("FilterInput").value = f"{folder}/m"  # type: ignore[attr-defined] # a TextInput
        await pilot.pause()
        await pilot.press("enter")
        assert app.result == "none yet"
        await pilot.press(*"new.txt", "enter")
        assert app.result == f"{folder}/more/new.txt"


async def test_the_last_origins_are_offered() -> None:
    async with opened(OpenPrompt(("/tmp/one.txt", "/tmp/two.txt"))) as (app, pilot):
        await pilot.press("down", "enter")
        assert app.result == "/tmp/two.txt"


async def test_nothing_is_opened_after_escape() -> None:
    async with opened(OpenPrompt()) as (app, pilot):
        await pilot.press("enter", "escape")
        assert app.result is None


# Themes, help, questions, size


async def test_a_theme_is_tried_on_and_kept() -> None:
    themes = load_themes()[0]
    async with opened(ThemePicker(themes, themes[0].name)) as (app, pilot):
        assert f"▸ {themes[0].name}" in data.picture(app)
        await pilot.press("j")
        assert isinstance(app.last, ThemePicker.ThemeHighlighted)
        assert app.last.name == themes[1].name
        await pilot.press("enter")
        assert app.result == themes[1].name


async def test_escape_gives_the_old_theme_back() -> None:
    themes = load_themes()[0]
    async with opened(ThemePicker(themes, themes[0].name)) as (app, pilot):
        await pilot.press("j", "escape")
        assert app.result is None


@pytest.mark.parametrize("key", ["escape", "q", "f1"])
async def test_help_closes(key: str) -> None:
    async with opened(HelpScreen(KEYS)) as (app, pilot):
        await pilot.press(key)
        assert app.result is None


async def test_help_scrolls_to_its_end() -> None:
    async with opened(HelpScreen(KEYS)) as (app, pilot):
        assert "close a dialog" not in data.picture(app)
        await pilot.press("G")
        assert "close a dialog" in data.picture(app)
        await pilot.press("g", "j", "space", "k", "b")
        assert "a line down" in data.picture(app)


async def test_help_shows_everything_at_once_where_there_is_room() -> None:
    async with opened(HelpScreen(KEYS), (200, 50)) as (app, _):
        text = data.picture(app)
    assert all(key.does in text for key in KEYS)


@pytest.mark.parametrize("width", [20, 74, 120, 200])
def test_help_has_every_key_once_at_every_width(width: int) -> None:
    lines = table_of(KEYS, width)
    told = [part.text for line in lines for part in line]
    assert min(told.count(key.does) for key in KEYS) >= 1
    assert len({key.group for key in KEYS} & set(told)) == len({k.group for k in KEYS})


@pytest.mark.parametrize(
    ("key", "answer"), [("y", True), ("n", False), ("escape", False), ("q", False)]
)
async def test_a_question_is_answered(key: str, *, answer: bool) -> None:
    async with opened(Confirm("Really?")) as (app, pilot):
        await pilot.press(key)
        assert app.result is answer


def test_what_is_too_small() -> None:
    assert is_too_small(39, 24)
    assert is_too_small(80, 9)
    assert not is_too_small(40, 10)


async def test_a_small_terminal_is_told_what_it_needs() -> None:
    async with opened(TooSmall(), (30, 8)) as (app, pilot):
        assert "tuireader needs 40x10" in data.picture(app)
        await pilot.resize_terminal(20, 5)
        assert "20x5" in data.picture(app)


async def test_tab_completes_a_tag_of_the_library_then_the_next() -> None:
    known = ("port", "politics", "Night")
    async with opened(NoteEditor(data.FIRST, known_tags=known)) as (app, pilot):
        await pilot.press(*"why", "tab", *"po", "tab")
        field = app.screen.query_one(TagInput)
        assert field.value == "port"
        await pilot.press("tab")
        assert field.value == "politics"
        await pilot.press(",", " ", "#", "n", "tab")
        assert field.value == "politics, #Night"
        await pilot.press("ctrl+s")
        assert app.result == NoteDraft("why", ("politics", "Night"))


async def test_what_is_typed_after_a_completed_tag_stays_in_the_tags() -> None:
    known = ("night", "port", "secret")
    async with opened(NoteEditor(data.FIRST, known_tags=known)) as (app, pilot):
        field = app.screen.query_one(TagInput)
        await pilot.press(*"why", "tab", *"ni", "tab")
        assert field.value == "night"
        await pilot.press(*", po", "tab", "tab")
        assert field.value == "night, port, "
        await pilot.press(*"se", "tab")
        assert field.value == "night, port, secret"
        await pilot.press("tab", "tab")
        assert not field.has_focus
        await pilot.press("ctrl+s")
        assert app.result == NoteDraft("why", known)


async def test_a_tag_completed_before_others_is_ended_behind_them() -> None:
    known = ("night", "port")
    async with opened(NoteEditor(data.FIRST, known_tags=known)) as (app, pilot):
        field = app.screen.query_one(TagInput)
        await pilot.press("tab", *"n, port", "home", "right", "tab", "tab")
        assert field.value == "night, port"
        await pilot.press(*"s")
        assert field.value == "night, ports"


async def test_tab_on_a_whole_tag_that_was_typed_leaves_the_tags() -> None:
    async with opened(NoteEditor(data.FIRST, known_tags=("port",))) as (app, pilot):
        await pilot.press("tab", *"port", "tab")
        assert not app.screen.query_one(TagInput).has_focus


async def test_tab_leaves_the_tags_when_there_is_nothing_to_complete() -> None:
    async with opened(NoteEditor(data.FIRST, known_tags=("port",))) as (app, pilot):
        await pilot.press("tab", "x", "tab")
        assert not app.screen.query_one(TagInput).has_focus
