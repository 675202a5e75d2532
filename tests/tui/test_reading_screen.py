from __future__ import annotations

import os
import threading
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from tui import panel_data as data
from tui.desk import ENTER, ESCAPE, LEAVE, NARROW, SEED, WIDE, desk
from tuireader import plugins
from tuireader.errors import LibraryError
from tuireader.library import Library, open_library
from tuireader.model import Motivation
from tuireader.reader import Reader, read
from tuireader.session import Session, load
from tuireader.store.disk import SystemDisk
from tuireader.tui.screens.bookmark_prompt import BookmarkPrompt
from tuireader.tui.screens.deleted_list import DeletedList
from tuireader.tui.screens.draft_offer import DraftOffer
from tuireader.tui.screens.help import HelpScreen
from tuireader.tui.screens.kept_here import KeptHere
from tuireader.tui.screens.library import LibraryScreen
from tuireader.tui.screens.note_editor import NoteEditor
from tuireader.tui.screens.open_prompt import OpenPrompt
from tuireader.tui.screens.theme_picker import ThemePicker
from tuireader.tui.screens.too_small import TooSmall
from tuireader.tui.widgets.article_view import ArticleView
from tuireader.tui.widgets.search_bar import SearchBar
from tuireader.tui.widgets.status_line import StatusLine
from tuireader.tui.widgets.text_area import NoteArea

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.model import Analysis, Article, Span


async def test_the_seed_opens_and_is_analysed(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        assert it.pane.article is not None
        assert it.pane.analysis is not None
        assert len(it.pane.analysis.quotations) == 18
        assert it.app.focused is it.pane.view


async def test_a_note_is_typed_kept_and_listed(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("right_square_bracket", "a")
        assert isinstance(it.app.screen, NoteEditor)
        await it.press(*"check", "ctrl+s")
        assert [p.annotation.body for p in it.pane.placed] == ["check"]
        assert it.news == "note kept"
        kept = it.app.reader.library.annotations()
        assert kept[0].motivation is Motivation.COMMENTING


async def test_a_note_that_cannot_be_kept_comes_back_with_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(tmp_path, SEED) as it:
        library = it.app.reader.library

        def refuse(*_: object, **__: object) -> None:
            raise LibraryError("the disk is full")

        await it.press("a", *"words")
        with monkeypatch.context() as patch:
            patch.setattr(type(library), "add_note", refuse)
            await it.press("ctrl+s")
        assert isinstance(it.app.screen, NoteEditor)
        await it.press("ctrl+s")
        assert [p.annotation.body for p in it.pane.placed] == ["words"]


async def test_escape_leaves_an_empty_editor(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("a", "escape")
        assert it.app.screen is it.screen
        assert it.pane.placed == ()


async def test_a_note_is_opened_and_changed(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("a", *"one", "ctrl+s")
        await it.press("enter")
        assert isinstance(it.app.screen, NoteEditor)
        await it.press("end", *"!", "ctrl+s")
        assert [p.annotation.body for p in it.pane.placed] == ["one!"]


async def test_a_highlight_is_deleted_and_brought_back(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("H")
        assert it.pane.placed[0].annotation.motivation is Motivation.HIGHLIGHTING
        await it.press("x")
        assert it.pane.placed == ()
        assert "u brings it back" in it.news
        await it.press("u")
        assert len(it.pane.placed) == 1
        await it.press("u")
        assert it.news == "nothing to undo"


async def test_where_two_things_are_kept_it_is_asked_which(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("H", "a", *"one", "ctrl+s")
        passage = it.pane.placed[0].annotation.target.quote.exact
        await it.press("x")
        assert isinstance(it.app.screen, KeptHere)
        assert "Which one to delete?" in data.picture(it.app)
        await it.press("escape")
        assert len(it.pane.placed) == 2
        await it.press("enter")
        assert "Which one to open?" in data.picture(it.app)
        await it.press(*"one", "enter")
        assert isinstance(it.app.screen, NoteEditor)
        await it.press("escape", "x", "enter")
        assert len(it.pane.placed) == 1
        await it.press("x")
        assert it.pane.placed == ()
        await it.press("u")
        assert it.news == "note “one” as before"
        await it.press("u")
        assert it.news.startswith(f"yellow highlight “{passage[:20]}")
        assert it.news.endswith("…” as before")


async def test_a_changed_note_is_as_before_after_undo(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("a", *"one", "ctrl+s")
        await it.press("enter", "end", *"!", "ctrl+s")
        await it.press("u")
        assert it.news == "note “one” as before"
        assert [p.annotation.body for p in it.pane.placed] == ["one"]


async def test_a_note_is_moved_to_the_sentence_under_the_cursor(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("a", *"one", "ctrl+s")
        before = it.pane.placed[0].span
        await it.press("right_parenthesis")
        there = it.pane.view.target_span
        await it.press("A", "p")
        assert it.news == "note hangs here now"
        assert it.pane.placed[0].span == there != before


async def test_what_was_deleted_is_listed_and_brought_back(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("a", *"one", "ctrl+s")
        await it.press("x", "A", "U")
        assert isinstance(it.app.screen, DeletedList)
        await it.press("enter")
        assert it.news == "note brought back"
        assert [p.annotation.body for p in it.pane.placed] == ["one"]


async def test_a_draft_is_left_by_escape_and_taken_up_again(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("a", *"half a", "escape")
        assert it.news == "kept as a draft: a here goes on with it"
    async with desk(tmp_path, SEED) as it:
        assert isinstance(it.app.screen, DraftOffer)
        await it.press("enter", *" note", "ctrl+s")
        assert [p.annotation.body for p in it.pane.placed] == ["half a note"]
        assert it.app.reader.drafts.of(it.pane.article) == ()  # type: ignore[arg-type] # it is open


async def test_a_name_that_cannot_be_kept_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise LibraryError("the disk is full")

    async with desk(tmp_path, SEED) as it:
        with monkeypatch.context() as patch:
            patch.setattr(Library, "bookmark", refuse)
            await it.press("m", *"here", "enter")
            assert isinstance(it.app.screen, BookmarkPrompt)
            assert "here" in data.picture(it.app)
            assert "the disk is full" in data.picture(it.app)
        await it.press("enter")
        assert [p.annotation.body for p in it.pane.placed] == ["here"]
        for keys in (("A", "i"), ("escape", "ctrl+n", "i")):
            await it.press(*keys)
            with monkeypatch.context() as patch:
                patch.setattr(Library, "edit", refuse)
                await it.press("!", "enter")
                assert "the disk is full" in data.picture(it.app)
            await it.press("enter")
        assert [p.body for p in it.app.reader.library.annotations()] == ["here!!"]


async def test_what_is_typed_in_one_go_with_the_end_of_the_program_is_a_draft(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("a")
        await it.type(f"half a{LEAVE}")
    async with desk(tmp_path, SEED) as it:
        assert isinstance(it.app.screen, DraftOffer)
        assert "half a" in data.picture(it.app)


async def test_what_is_typed_in_one_go_with_escape_is_in_the_draft(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.type(f"ahalf a{ESCAPE}")
        assert it.news == "kept as a draft: a here goes on with it"
        await it.press("a")
        assert it.app.screen.query_one(NoteArea).text == "half a"


async def test_nothing_is_deleted_where_nothing_is_kept(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("x")
        assert it.news == "nothing is kept here"
        await it.press("enter")
        assert it.news.startswith("no note here")


async def test_a_bookmark_has_a_name_and_is_found_by_it(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("apostrophe")
        assert it.news.startswith("no bookmarks here")
        await it.press("G", "m")
        assert isinstance(it.app.screen, BookmarkPrompt)
        await it.press("ctrl+a", "ctrl+k", *"the end", "enter")
        placed = it.pane.placed[0]
        assert placed.annotation.body == "the end"
        await it.press("g", "apostrophe", "enter")
        assert placed.span is not None
        assert it.pane.view.cursor_offset in placed.span
        await it.press("enter")
        assert isinstance(it.app.screen, BookmarkPrompt)
        await it.press("end", *"!", "enter")
        assert it.pane.placed[0].annotation.body == "the end!"


async def test_search_goes_to_matches_while_it_is_typed(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("slash", *"Yeghoyan")
        assert it.screen.query_one(SearchBar).is_open
        first = it.pane.view.cursor_offset
        await it.press("enter")
        assert it.news == "1 of 2"
        await it.press("n")
        assert it.news == "2 of 2"
        assert it.pane.view.cursor_offset > first
        await it.press("N")
        assert it.news == "1 of 2"
        await it.press("escape", "n")
        assert it.news.startswith("nothing to look for")


async def test_a_cancelled_search_goes_back(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("slash", *"Yeghoyan", "escape")
        assert it.pane.view.cursor_offset < 300
        assert it.app.focused is it.pane.view


async def test_search_backwards_and_of_a_bad_pattern(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("question_mark", *"(", "enter")
        assert it.news.startswith("bad pattern")
        await it.press("question_mark", *"zzz", "enter")
        assert it.news == "no match"
        await it.press("G", "question_mark", *"CSTO", "enter")
        assert it.news == "17 of 18"


async def test_the_name_under_the_cursor_is_searched(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("asterisk")
        assert " of " in it.news


async def test_why_says_rule_and_cue(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("w")
        assert it.news.startswith("Alyaksandr Lukashenka: ")
        await it.press("G", "w")
        assert it.news.startswith("no quotation here")


async def test_only_one_speaker_is_shown_and_all_again(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("f")
        assert it.pane.view.speaker_filter == "alyaksandr-lukashenka"
        assert it.news == "only Alyaksandr Lukashenka; f again shows all"
        await it.press("f")
        assert it.pane.view.speaker_filter is None
        await it.press("f", "escape")
        assert it.pane.view.speaker_filter is None
        await it.press("G", "f")
        assert it.news.startswith("no quotation here")


async def test_a_copy_says_where_it_is_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with desk(tmp_path, SEED) as it:
        await it.press("right_square_bracket", "y")
        assert it.news.startswith("copied into ")
        copied = (tmp_path / "state" / "copies" / "latest.txt").read_text("utf-8")
        assert "‘seriously consider’" in copied
        assert "— Alyaksandr Lukashenka, “Lukashenka urges" in copied
        assert "15 November 2023" in copied


async def test_a_terminal_with_a_clipboard_gets_the_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    async with desk(tmp_path, SEED) as it:
        await it.press("y")
        assert it.news == "copied: sent to the terminal's clipboard"


@pytest.mark.parametrize("term", ["tmux-256color", "screen"])
async def test_a_terminal_in_another_one_may_keep_it_so_there_is_a_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setenv("TERM", term)
    async with desk(tmp_path, SEED) as it:
        await it.press("y")
        assert it.news.startswith("copied into /")
        assert it.news.endswith(", and sent to the terminal")
        assert (tmp_path / "state" / "copies" / "latest.txt").exists()


@pytest.mark.parametrize(
    ("code", "told"), [(0, "copied into tmux's buffer, and"), (1, "copied into /")]
)
async def test_in_tmux_the_copy_goes_to_tmux_else_into_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: str
) -> None:
    program = tmp_path / "tmux"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/given\nexit {code}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("TMUX", "/nowhere,1,0")
    async with desk(tmp_path, SEED) as it:
        await it.press("right_square_bracket", "y")
        assert it.news.startswith(told)
        assert "‘seriously consider’" in (tmp_path / "given").read_text("utf-8")


async def test_a_missing_file_says_why_and_the_others_open(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, str(tmp_path / "gone.txt"), size=WIDE) as it:
        good, bad = it.screen.panes
        assert good.article is not None
        assert "gone.txt" in bad.error
        await it.press("tab")
        assert it.pane is bad
        await it.press("a")
        assert it.news == "there is no article here"


async def test_tab_goes_round_panes_and_panel(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, SEED, size=WIDE) as it:
        first, second = it.screen.panes
        await it.press("tab")
        assert it.pane is second
        await it.press("tab")
        assert it.screen.panel.has_focus_within
        await it.press("tab")
        assert it.pane is first
        await it.press("shift+tab")
        assert it.screen.panel.has_focus_within


async def test_panes_are_split_and_closed(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await it.press("underscore")
        assert len(it.screen.panes) == 2
        assert it.screen.query_one("#panes").has_class("-below")
        await it.press("vertical_line")
        assert not it.screen.query_one("#panes").has_class("-below")
        await it.press("q")
        assert len(it.screen.panes) == 1
        await it.pilot.press("q")
    assert not it.app.is_running


async def test_another_file_opens_beside(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("“No,” said Ines Carrow. The end of it came soon.\n", "utf-8")
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await it.press("o")
        assert isinstance(it.app.screen, OpenPrompt)
        await it.press(*str(other), "enter")
        assert [p.origin for p in it.screen.panes] == [SEED, str(other)]
        assert it.pane.origin == str(other)


async def test_without_origins_the_library_is_shown(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("H")
    async with desk(tmp_path) as it:
        assert isinstance(it.app.screen, LibraryScreen)
        await it.press("enter")
        assert it.pane.article is not None
        assert len(it.pane.placed) == 1


@pytest.mark.parametrize(
    ("key", "tab"),
    [
        ("e", "entities"),
        ("s", "speakers"),
        ("A", "notes"),
        ("t", "outline"),
        ("D", "timeline"),
    ],
)
async def test_a_key_opens_its_tab_and_closes_it_again(
    tmp_path: Path, key: str, tab: str
) -> None:
    async with desk(tmp_path, SEED) as it:
        assert not it.screen.panel.display
        await it.press(key)
        assert it.screen.panel.display
        assert it.screen.panel.tab == tab
        await it.press(key)
        assert not it.screen.panel.display
        assert it.app.focused is it.pane.view


async def test_the_panel_stands_open_where_there_is_room(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, size=WIDE) as it:
        assert it.screen.panel.display
        assert it.pane.view.entities_shown
        await it.pilot.resize_terminal(*NARROW)
        await it.settle()
        assert not it.screen.panel.display


async def test_enter_on_an_entity_goes_through_its_mentions(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await it.press("e", "enter")
        first = it.pane.view.cursor_offset
        assert it.news.startswith("1 of ")
        await it.press("enter")
        assert it.pane.view.cursor_offset > first
        await it.press("escape")
        assert it.app.focused is it.pane.view


async def test_enter_on_a_speaker_goes_through_the_quotations(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await it.press("s", "enter")
        assert " of " in it.news
        await it.press("f")
        assert it.pane.view.speaker_filter is not None
        await it.press("f")
        assert it.pane.view.speaker_filter is None


async def test_notes_are_reached_edited_and_deleted_in_the_panel(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await it.press("G", "a", *"last", "ctrl+s", "g", "A", "enter")
        assert it.pane.view.cursor_offset > 3000
        await it.press("i")
        assert isinstance(it.app.screen, NoteEditor)
        await it.press("escape", "x")
        assert it.pane.placed == ()
        await it.press("u")
        assert len(it.pane.placed) == 1


async def test_the_outline_goes_to_a_heading(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await it.press("t", "j", "enter")
        assert it.pane.article is not None
        block = it.pane.article.block_at(it.pane.view.cursor_offset)
        assert block is not None
        assert block.span.of(it.pane.article.text) == "Armenia snubs the CSTO again"
        assert it.app.focused is it.pane.view


async def test_the_timeline_goes_to_a_time_and_marks_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked: list[tuple[Span, ...]] = []
    monkeypatch.setattr(
        ArticleView, "show_focus", lambda _, spans: marked.append(spans)
    )
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await it.press("D", "j", "enter")
        view = it.pane.view
        assert it.pane.analysis is not None
        assert it.screen.panel.timeline.item is not None
        time = it.screen.panel.timeline.item.time
        assert time in it.pane.analysis.times
        assert view.cursor_offset <= time.span.start < view.cursor_offset + 500
        assert marked[-1] == (time.span,)
        it.screen.panel.tab = "notes"
        await it.settle()
        assert not marked[-1]


async def test_the_timeline_over_the_text_closes_when_it_has_led_there(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, SEED, size=NARROW) as it:
        await it.press("D", "j", "enter")
        assert not it.screen.panel.display
        assert it.app.focused is it.pane.view


async def test_help_shows_and_goes(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("f1")
        assert isinstance(it.app.screen, HelpScreen)
        await it.press("escape")
        assert it.app.focused is it.pane.view


async def test_a_theme_is_previewed_given_up_and_kept(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        before = it.app.theme
        await it.press("T", "j")
        assert isinstance(it.app.screen, ThemePicker)
        assert it.app.theme != before
        await it.press("escape")
        assert it.app.theme == before
        await it.press("T", "j", "enter")
        chosen = it.app.theme
        assert chosen != before
    assert load(tmp_path / "state" / "session.json").theme == chosen


async def test_panes_and_places_come_back(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, SEED, size=WIDE) as it:
        await it.press("tab", "G", "Q")
    kept = load(tmp_path / "state" / "session.json")
    assert kept.origins == (SEED, SEED)
    assert kept.active == 1
    async with desk(tmp_path, *kept.origins, size=WIDE, session=kept) as it:
        assert it.pane is it.screen.panes[1]
        assert it.pane.view.cursor_offset > 3000


async def test_the_palette_runs_a_command(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        titles = {c.title for c in it.app.get_system_commands(it.screen)}
        assert {
            "Next quotation",
            "Highlight it; again: its next colour",
            "Outline",
            "Quit",
        } <= titles
        run = next(
            command.callback
            for command in it.app.get_system_commands(it.screen)
            if command.title == "Outline"
        )
        await run()
        await it.settle()
        assert it.screen.panel.tab == "outline"
        await it.pilot.press("colon")
        await it.pilot.pause()
        assert it.app.screen is not it.screen
        await it.press("escape")


async def test_a_small_terminal_says_what_it_needs(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.pilot.resize_terminal(20, 5)
        await it.settle()
        assert isinstance(it.app.screen, TooSmall)
        await it.pilot.resize_terminal(*NARROW)
        await it.settle()
        assert it.app.focused is it.pane.view


async def test_a_keymap_changes_a_key(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, keymap={"pane.highlight": "h"}) as it:
        await it.press("H")
        assert it.pane.placed == ()
        await it.press("h")
        assert len(it.pane.placed) == 1


async def test_notices_are_told(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED, notices=("theme x is broken",)) as it:
        assert it.news == "theme x is broken"
        await it.press("ctrl+l")
        assert it.news == ""


async def test_a_damaged_library_turns_notes_off_and_the_text_opens(
    tmp_path: Path,
) -> None:
    directory = tmp_path / "library"
    directory.mkdir(mode=0o700)
    (directory / "library.json").write_text("{ broken", "utf-8")
    async with desk(tmp_path, SEED) as it:
        assert it.pane.article is not None
        assert it.news.startswith("notes are off")
        it.pane.keep_position()
        await it.settle()
        assert "the place" not in it.news
        await it.press("H")
        assert "library.json" in it.news
        for key in ("l", "ctrl+n"):
            await it.press(key)
            news = it.app.screen.query_one("#news", Static)
            assert "library.json" in str(news.render())
            await it.press("escape")


async def test_a_library_that_nobody_may_write_says_so_before_anything_is_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(tmp_path / "library") as library:
        library.add_note(read(SEED), 0, 40, "read me")
    with monkeypatch.context() as patch:
        patch.setattr(SystemDisk, "writable", lambda *_: False)
        async with desk(tmp_path, SEED) as it:
            assert it.news.startswith("notes are off: can't write to")
            for key in ("a", "H", "m"):
                await it.press("j", key)
                assert it.app.screen is it.screen
                assert it.news.startswith("notes are off: can't write to")
            await it.press("A", "i")
            assert isinstance(it.app.screen, NoteEditor)
            assert "notes are off" in data.picture(it.app)
            await it.press("escape", "escape")
            patch.undo()
            await it.press("a", *"now", "ctrl+s")
            assert it.news == "note kept"
            await it.press("H")
            assert it.news == "yellow highlight kept"


async def test_hostile_titles_and_notes_are_shown_as_text(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    line = "\x1b]0;owned\x07[@click=app.quit]Bob[/] said hello to all of them.\n"
    story.write_text(line * 3, "utf-8")
    async with desk(tmp_path, str(story), size=WIDE) as it:
        await it.press("a", *"[bold]", "ctrl+s", "A", "f1", "escape", "l", "escape")
        assert it.app.is_running


async def test_a_quotation_asked_for_too_early_is_being_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = threading.Event()
    analyse = Reader.analyse

    def slowly(self: Reader, article: Article) -> Analysis:
        may_end.wait()
        return analyse(self, article)

    monkeypatch.setattr(Reader, "analyse", slowly)
    async with desk(tmp_path, SEED, settled=False) as it:
        while it.pane.article is None:
            await it.pilot.pause()
        for key in ("right_square_bracket", "w", "f", "greater_than_sign"):
            await it.pilot.press("ctrl+l", key)
            assert it.news == "still reading who says what"
        may_end.set()
        await it.settle()
        await it.press("right_square_bracket", "w")
        assert "sure" in it.news


async def test_an_analysis_that_breaks_leaves_the_article_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Reader, article: Article) -> Analysis:
        raise ValueError(article.title)

    monkeypatch.setattr(Reader, "analyse", broken)
    async with desk(tmp_path, SEED, size=WIDE) as it:
        assert it.news.startswith("who says what could not be found: ValueError")
        assert "could not be found" in it.screen.panel.entities.empty
        assert "could not be found" in it.screen.panel.speakers.empty
        await it.press("right_square_bracket")
        assert it.news == "who says what could not be found"
        await it.press("a", *"still", "ctrl+s")
        assert it.news == "note kept"


async def test_a_plug_in_that_fails_is_told_and_the_rest_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = EntryPoint("sour", "json:loads", plugins.ANALYSERS)
    monkeypatch.setattr(
        plugins, "_entries", lambda group: (entry,) if group == entry.group else ()
    )
    async with desk(tmp_path, SEED) as it:
        assert it.news.startswith('plug-in "sour" failed: TypeError')
        assert it.pane.analysis is not None
        assert len(it.pane.analysis.quotations) == 18


async def test_an_origin_that_breaks_the_loader_says_so_in_its_pane(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Reader, origin: str) -> Article:
        raise ValueError(origin)

    monkeypatch.setattr(Reader, "open", broken)
    async with desk(tmp_path, SEED) as it:
        assert "ValueError" in it.pane.error
        assert "mistake in tuireader" in it.pane.error


async def test_a_note_that_breaks_the_library_comes_back_to_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(tmp_path, SEED) as it:
        monkeypatch.setattr(Library, "add_note", None)
        await it.press("a", *"dear", "ctrl+s")
        editor = it.app.screen
        assert isinstance(editor, NoteEditor)
        assert editor.query_one(NoteArea).text == "dear"


async def test_the_line_below_follows_the_width_of_the_column(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        await it.press("3", "0", "percent_sign")
        await it.press("minus", "minus")
        shown = it.screen.query_one(StatusLine).render_line(0).text
        assert f"{100 * it.pane.view.progress:3.0f} %" in shown


async def test_a_pipe_leaves_the_panes_of_the_last_time_to_come_back_to(
    tmp_path: Path,
) -> None:
    before = Session(origins=("/tmp/a.txt", "/tmp/b.txt"), active=1)
    async with desk(tmp_path, "-", session=before, stdin=b"It rained.") as it:
        now = it.screen.session(theme="ink")
        assert (now.origins, now.active) == (before.origins, 1)


async def test_the_row_after_a_deleted_one_takes_its_place(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as it:
        for name in ("one", "two", "three"):
            await it.type(f")m{name}{ENTER}")
        await it.press("A", "j", "x")
        chosen = it.screen.panel.notes.item
        assert chosen is not None
        assert chosen.annotation.body == "three"


async def test_a_long_article_shows_who_speaks_on_the_page_at_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / "long.txt"
    paragraph = "“We will come,” said Mara Lindqvist. The harbour was quiet then.\n\n"
    long.write_text(paragraph * 4_000, encoding="utf-8")
    may_end = threading.Event()
    analyse = Reader.analyse

    def slowly(self: Reader, article: Article) -> Analysis:
        may_end.wait()
        return analyse(self, article)

    monkeypatch.setattr(Reader, "analyse", slowly)
    async with desk(tmp_path, str(long), settled=False) as it:
        while it.pane.quotation is None:
            await it.pilot.pause()
        assert it.pane.quotation.speaker == "Mara Lindqvist"
        assert it.pane.analysis is None
        await it.pilot.press("G", "right_square_bracket")
        assert it.news == "still reading who says what"
        may_end.set()
        await it.settle()
        await it.press("left_square_bracket", "w")
        assert it.news.startswith("Mara Lindqvist: ")
