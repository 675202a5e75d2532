"""All notes of the library on one screen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tui.desk import ESCAPE, SAVE, SEED, WIDE, Desk, desk
from tuireader.cli.main import execute
from tuireader.library import import_notes, open_library
from tuireader.model import Annotation, Article
from tuireader.reader import analyse, read
from tuireader.tui.screens.library import LibraryScreen
from tuireader.tui.screens.notes import NotesScreen
from tuireader.tui.widgets.filter_line import FilterLine
from tuireader.tui.widgets.kept_list import KeptList

if TYPE_CHECKING:
    from pathlib import Path


def fill(directory: Path) -> dict[str, Annotation]:
    """Keep something of each sort on two articles, the oldest first."""
    seed = read(SEED)
    other = Article(
        id="other", origin="/nowhere/tides.txt", text="The tide is low.", title="Tides"
    )
    with open_library(directory / "library") as library:
        return {
            "note": library.add_note(
                seed, 700, 760, "Why?", tags=("csto", "moscow"), speaker="Dmitry Peskov"
            ),
            "highlight": library.highlight(seed, 100, 150),
            "bookmark": library.bookmark(other, 4, 8, "the tide"),
        }


def notes_of(running: Desk) -> NotesScreen:
    screen = running.app.screen
    assert isinstance(screen, NotesScreen)
    return screen


def shown(running: Desk) -> list[str]:
    return [item.uid for item in notes_of(running).query_one(KeptList).items]


def picture(running: Desk) -> str:
    rows = notes_of(running).query_one(KeptList)
    return "\n".join(rows.render_line(y).text for y in range(rows.size.height))


def news(running: Desk) -> str:
    return str(notes_of(running).query_one("#news").render())


async def test_everything_kept_is_listed_newest_first(tmp_path: Path) -> None:
    kept = fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n")
        newest = [kept["bookmark"], kept["highlight"], kept["note"]]
        assert shown(running) == [one.uid for one in newest]
        assert "● the tide" in picture(running)
        assert "Why?  #csto #moscow" in picture(running)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("why", ["note"]),
        ("tag:cs", ["note"]),
        ("speaker:pesk", ["note"]),
        ("kind:high", ["highlight"]),
        ("article:tides", ["bookmark"]),
        ("/[Tt]he tide$/", ["bookmark"]),
        ("since:2999", []),
    ],
)
async def test_typing_narrows_the_list(
    tmp_path: Path, line: str, found: list[str]
) -> None:
    kept = fill(tmp_path)
    async with desk(tmp_path, SEED, size=WIDE) as running:
        await running.press("ctrl+n", "slash")
        await running.type(line)
        assert shown(running) == [kept[name].uid for name in found]
        count = notes_of(running).query_one(FilterLine)
        assert f"{len(found)} of 3" in str(count.query_one("Static").render())


async def test_who_speaks_is_found_by_the_screen_as_by_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = read(SEED)
    with open_library(tmp_path / "library") as library:
        kept = []
        for quotation in analyse(seed).quotations:
            start, end = quotation.span.start, quotation.span.end
            kept.append(library.add_note(seed, start, end, quotation.speaker or ""))
    said: dict[str, list[str]] = {}
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "slash")
        for name in ("peskov", "lukashenka", "lindqvist"):
            await running.type(f"speaker:{name}")
            said[name] = shown(running)[::-1]
            await running.press("escape", "escape", "slash")
    capsys.readouterr()
    for name, uids in said.items():
        options = ["notes", "list", "--speaker", name, "--format", "json"]
        assert execute(["--library", str(tmp_path / "library"), *options]) == 0
        printed = json.loads(capsys.readouterr().out)["annotations"]
        assert [one["uid"] for one in printed] == uids
        assert bool(uids) is (name != "lindqvist")
        assert len(uids) < len(kept)


async def test_an_article_that_nobody_can_read_is_told(tmp_path: Path) -> None:
    table = "Highlight,Title,Url\nNobody told us,Port,https://example.org/gone\n"
    with open_library(tmp_path / "library") as library:
        import_notes(library, table)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "slash")
        await running.type("speaker:p")
        assert shown(running) == []
        assert news(running) == "1 article can't be read to see who speaks there"
        await running.press("backspace", "backspace")
        assert news(running) == ""


async def test_a_correction_taken_back_counts_in_what_is_asked_for(
    tmp_path: Path,
) -> None:
    seed = read(SEED)
    quotation = analyse(seed).quotations[0]
    start, end = quotation.span.start, quotation.span.end
    with open_library(tmp_path / "library") as library:
        note = library.add_note(seed, start, end, "why?")
        library.correct(seed, start, end, "A typist")
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "slash")
        await running.type("kind:note speaker:typist")
        assert shown(running) == [note.uid]
        await running.press("tab", "u")
        assert shown(running) == []


async def test_notes_whose_passage_is_gone_are_found_and_say_so(
    tmp_path: Path,
) -> None:
    kept = fill(tmp_path)
    with open_library(tmp_path / "library") as library:
        library.orphan(kept["bookmark"].uid)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "slash")
        await running.type("anchor:exact")
        assert len(shown(running)) == 2
        assert "orphan" not in picture(running)
        await running.press(*["backspace"] * 5)
        await running.type("orphan")
        assert shown(running) == [kept["bookmark"].uid]
        assert "orphan: the passage is gone from its article" in picture(running)


async def test_escape_takes_the_filter_away_before_it_closes(tmp_path: Path) -> None:
    fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "slash")
        await running.type("why")
        await running.press("escape")
        assert len(shown(running)) == 1
        await running.press("escape")
        assert len(shown(running)) == 3
        await running.press("escape")
        assert running.app.screen is running.screen


async def test_a_broken_pattern_is_told_and_the_list_stays(tmp_path: Path) -> None:
    fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "slash")
        await running.type("/(/")
        assert "no regular expression" in news(running)
        assert len(shown(running)) == 3


async def test_a_filter_word_that_is_none_is_told_on_as_many_lines_as_it_needs(
    tmp_path: Path,
) -> None:
    fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "slash")
        await running.type("bogus:x")
        assert news(running).startswith("bogus: is no filter word; there are tag:")
        assert notes_of(running).query_one("#news").size.height == 2
        await running.press("backspace", "backspace")
        assert news(running) == ""


async def test_enter_shows_the_passage_in_the_open_pane(tmp_path: Path) -> None:
    fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "G", "enter")
        assert len(running.screen.panes) == 1
        assert running.pane.view.cursor_offset <= 760
        assert running.pane.view.target_span is not None
        assert running.pane.view.target_span.overlaps(
            next(p.span for p in running.pane.placed if p.span and p.span.start == 700)
        )


async def test_enter_opens_an_article_that_is_not_open(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A first line.\n\nA second line that matters.\n")
    article = read(str(page))
    place = article.text.index("A second")
    with open_library(tmp_path / "library") as library:
        library.add_note(article, place, place + 8, "here")
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "enter")
        assert len(running.screen.panes) == 2
        assert running.pane.origin == str(page)
        assert running.pane.view.cursor_offset == place


async def test_enter_says_when_the_file_is_not_there_any_more(tmp_path: Path) -> None:
    fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "enter")
        assert news(running) == "/nowhere/tides.txt is not there any more"
        assert len(running.screen.panes) == 1


async def test_notes_on_a_removed_article_name_it_and_open_it(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A title\n\nA line that matters, said the mayor of Ely.\n")
    article = read(str(page))
    with open_library(tmp_path / "library") as library:
        library.add_note(article, 0, 7, "here")
        library.remove_article(article.id)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n")
        assert article.title in picture(running)
        await running.press("enter")
        assert running.pane.origin == str(page)


async def test_a_note_is_edited_deleted_and_brought_back(tmp_path: Path) -> None:
    kept = fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "G", "i")
        await running.type(f" Who?{SAVE}")
        assert "Why? Who?" in picture(running)
        await running.press("x")
        assert len(shown(running)) == 2
        assert "note deleted" in news(running)
        await running.press("u")
        assert shown(running)[-1] == kept["note"].uid
        await running.press("u")
        assert "Who?" not in picture(running)
        await running.press("u")
        assert "nothing to undo" in news(running)
        await running.press("escape")
        assert [p.annotation.body for p in running.pane.placed] == ["", "Why?"]


async def test_what_is_typed_into_a_note_is_a_draft_here_too(tmp_path: Path) -> None:
    fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "G", "i")
        await running.type(" Who?")
        await running.press("escape")
        assert news(running) == "kept as a draft: i here goes on with it"
        await running.press("i", "ctrl+s")
        assert "Why? Who?" in picture(running)


async def test_a_bookmark_gets_another_name(tmp_path: Path) -> None:
    fill(tmp_path)
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n", "i")
        await running.type(" at noon\r")
        assert "● the tide at noon" in picture(running)


async def test_as_a_command_the_notes_stand_first_and_lead_on(tmp_path: Path) -> None:
    kept = fill(tmp_path)
    async with desk(tmp_path, shows_notes=True) as running:
        assert len(shown(running)) == 3
        await running.press("slash")
        await running.type("why")
        assert shown(running) == [kept["note"].uid]
        await running.press("escape", "escape", "escape")
        assert isinstance(running.app.screen, LibraryScreen)
        await running.press("escape")
        assert running.app.screen_stack[-1] is running.screen
        assert running.pane.origin == SEED


async def test_as_a_command_the_notes_lead_to_their_article(tmp_path: Path) -> None:
    fill(tmp_path)
    async with desk(tmp_path, shows_notes=True) as running:
        await running.press("G", "enter")
        assert running.app.screen is running.screen
        assert running.pane.view.cursor_offset <= 760


async def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as running:
        await running.press("ctrl+n")
        assert "no notes yet" in picture(running)
        await running.press("enter", "x", "i")
        await running.type(ESCAPE)
        assert running.app.screen is running.screen


async def test_the_speaker_of_the_passage_is_kept_with_a_note(tmp_path: Path) -> None:
    async with desk(tmp_path, SEED) as running:
        await running.press("right_square_bracket", "right_square_bracket", "a")
        await running.type(f"hm{SAVE}")
        note = running.pane.placed[0].annotation
        assert note.speaker == "Nikol Pashinyan"
        await running.press("ctrl+n", "slash")
        await running.type("speaker:nikol")
        assert shown(running) == [note.uid]
