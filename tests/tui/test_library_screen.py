"""The articles of the library: found by any word, put in order, taken out."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

from tui import panel_data as data
from tui.desk import SAVE, SEED, WIDE, Desk, desk
from tuireader.config import Settings
from tuireader.errors import LibraryError
from tuireader.finding import Progress
from tuireader.library import Library, open_library
from tuireader.model import Annotation, Article
from tuireader.reader import Reader, read
from tuireader.tui.screens.library import LibraryScreen
from tuireader.tui.widgets.filter_line import FilterLine
from tuireader.tui.widgets.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIDES = "On tides\n\nThe ferryman of Ely said the river runs backwards twice a day.\n"
BREAD = "On bread\n\nA baker needs time and salt, and a cool cellar under the shop.\n"


@pytest.fixture
def pages(tmp_path: Path) -> tuple[str, str]:
    """Put two articles into a library, as opening and analysing them does."""
    names = []
    with Reader_in(tmp_path) as reader:
        for name, text in (("tides.txt", TIDES), ("bread.txt", BREAD)):
            page = tmp_path / name
            page.write_text(text)
            article = read(str(page))
            reader.library.remember(article)
            reader.library.keep_text(article)
            reader.enter(article, reader.analyse(article))
            names.append(str(page))
    return names[0], names[1]


class Reader_in:  # noqa: N801 - reads as a clause
    def __init__(self, directory: Path) -> None:
        self.reader = Reader(Settings(library=directory / "library"))

    def __enter__(self) -> Reader:
        return self.reader

    def __exit__(self, *_: object) -> None:
        self.reader.close()


def screen_of(running: Desk) -> LibraryScreen:
    screen = running.app.screen
    assert isinstance(screen, LibraryScreen)
    return screen


def titles(running: Desk) -> list[str]:
    return [row.record.title for row in screen_of(running).query_one(Shelf).items]


def picture(running: Desk) -> str:
    rows = screen_of(running).query_one(Shelf)
    return "\n".join(rows.render_line(y).text for y in range(rows.size.height))


def news(running: Desk) -> str:
    return str(screen_of(running).query_one("#news").render())


def header(running: Desk) -> str:
    line = screen_of(running).query_one(FilterLine)
    return str(line.query_one("Static").render())


async def test_articles_stand_with_the_last_read_first(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    async with desk(tmp_path, pages[0]) as running:
        await running.press("l")
        assert titles(running) == ["On tides", "On bread"]
        await running.type("bread\r")
        assert running.pane.origin == pages[1]


async def test_articles_stand_before_the_notes_are_counted(
    tmp_path: Path, pages: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    is_seen, count = Event(), Library.annotations

    def slow(self: Library) -> tuple[Annotation, ...]:
        assert is_seen.wait(30)
        return count(self)

    async with desk(tmp_path, pages[0]) as running:
        await running.press("H")
        monkeypatch.setattr(Library, "annotations", slow)
        await running.pilot.press("l")
        while titles(running) != ["On tides", "On bread"]:
            await running.pilot.pause(0.02)
        assert "✎" not in picture(running)
        is_seen.set()
        await running.settle()
        assert "1 ✎" in picture(running)


async def test_a_word_of_a_text_is_found_with_what_stands_around(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.press("l")
        await running.type("cellar")
        assert titles(running) == ["On bread"]
        assert "IN THE TEXT" in picture(running)
        assert "needs time and salt, and a cool cellar under" in picture(running)


async def test_a_note_is_found_and_its_passage_is_shown(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.press("G", "a")
        await running.type(f"compare with the Severn{SAVE}")
        await running.press("g", "l")
        await running.type("severn")
        assert "IN YOUR NOTES" in picture(running)
        assert "compare with the Severn" in picture(running)
        await running.press("enter")
        assert len(running.screen.panes) == 1
        assert running.pane.view.cursor_offset == TIDES.index("The ferryman")


async def test_a_deleted_note_is_found_no_more(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    async with desk(tmp_path, pages[0]) as running:
        await running.press("a")
        await running.type(f"compare with the Severn{SAVE}")
        await running.press("x", "l")
        await running.type("severn")
        assert titles(running) == []


async def test_articles_are_sorted(tmp_path: Path, pages: tuple[str, str]) -> None:
    with open_library(tmp_path / "library") as library:
        library.highlight(read(pages[1]), 2, 5)
    async with desk(tmp_path, pages[0]) as running:
        await running.press("l", "tab", "S")
        assert titles(running) == ["On bread", "On tides"]
        assert "by title" in news(running)
        await running.press("S")
        assert titles(running)[0] == "On bread"
        await running.press("S")
        assert titles(running)[0] == "On tides"


async def test_tags_are_kept_found_and_outlive_the_next_opening(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    async with desk(tmp_path, pages[0]) as running:
        await running.press("l", "tab", "t")
        await running.type("#water, ely\r")
        assert "#water #ely" in picture(running)
        await running.press("slash")
        await running.type("#wat")
        assert titles(running) == ["On tides"]
    async with desk(tmp_path, pages[0]) as running:
        await running.press("l")
        assert "#water #ely" in picture(running)


async def test_what_is_put_away_is_seen_when_asked_for(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    async with desk(tmp_path, pages[0]) as running:
        await running.press("l", "tab", "z")
        assert titles(running) == ["On bread"]
        await running.press("h")
        assert "put away" in picture(running)
        await running.press("g", "z", "h")
        assert titles(running) == ["On tides", "On bread"]


@pytest.mark.parametrize(("answer", "left"), [("n", 1), ("y", 0)])
async def test_removing_asks_and_keeps_notes_unless_told(
    tmp_path: Path, pages: tuple[str, str], answer: str, left: int
) -> None:
    async with desk(tmp_path, pages[0]) as running:
        await running.press("H", "l", "tab", "x", "n")
        assert len(titles(running)) == 2
        await running.press("x", "y", answer)
        assert titles(running) == ["On bread"]
        with open_library(tmp_path / "library") as library:
            assert len(library.annotations()) == left


async def test_a_long_question_is_seen_to_its_end(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    title = "A title of a hundred letters " * 4
    with open_library(tmp_path / "library") as library:
        library.remember(Article(id="long", origin="/long.txt", text="x", title=title))
    async with desk(tmp_path, pages[0]) as running:
        await running.press("l", "tab", "g", "j", "x")
        question = running.app.screen.query_one("#question")
        assert question.region.right < running.app.size.width - 1
        lines = (question.render_line(y).text for y in range(question.size.height))
        assert " ".join("".join(lines).split()).endswith("stays where it is.")


async def test_a_note_on_an_article_that_was_taken_out_is_found(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    with open_library(tmp_path / "library") as library:
        article = read(pages[1])
        library.add_note(article, 2, 5, "ask the sweep")
        library.remove_article(article.id)
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.press("l")
        assert titles(running) == ["On tides"]
        await running.type("sweep")
        assert "taken out" in picture(running)
        assert header(running) == "1 of 2"
        await running.press("enter")
        assert running.pane.origin == pages[1]


async def test_a_note_on_an_article_that_nobody_knows_says_so(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    with open_library(tmp_path / "library") as library:
        note = library.add_note(read(pages[1]), 2, 5, "ask the sweep")
        target = replace(note.target, article_id="nowhere", digest="")
        library.import_annotations([replace(note, uid="n", target=target)])
        library.remove(note.uid)
    async with desk(tmp_path, size=WIDE) as running:
        await running.type("sweep")
        assert titles(running) == ["an unknown article"]
        await running.press("enter")
        assert running.news == "nobody knows where its article is"
        assert running.pane.origin == SEED


async def test_hostile_titles_in_the_library_are_inert(tmp_path: Path) -> None:
    bad = f"https://[{data.HOSTILE}"
    with open_library(tmp_path / "library") as library:
        library.remember(Article(id="b", origin=bad, text="x", title=data.HOSTILE))
    async with desk(tmp_path, size=WIDE) as running:
        assert "[@click=app.quit]" in picture(running)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(picture(running))


async def test_texts_are_kept_unless_the_settings_say_no(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    del pages
    page = tmp_path / "new.txt"
    page.write_text("A new page\n\nNobody has noted anything here.\n")
    digest = read(str(page)).digest
    for keeps in (False, True):
        async with desk(tmp_path, str(page), keep_texts=keeps) as running:
            kept = running.screen.reader.library.stored_text(digest)
            assert (kept is not None) == keeps


async def test_what_was_kept_without_the_screen_is_found(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    page = tmp_path / "roofs.txt"
    page.write_text("On roofs\n\nStorks nest upon the chimneys of the old town.\n")
    with open_library(tmp_path / "library") as library:
        library.keep(read(str(page)))
        for number in range(3):
            library.add_note(read(pages[1]), 2, 5, f"ask the sweep, {number}")
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.press("l")
        await running.type("chimneys")
        assert titles(running) == ["On roofs"]
        assert "Storks nest upon the chimneys" in picture(running)
        assert "1 of 3" in header(running)
        await running.press("escape", "l")
        await running.type("sweep")
        assert titles(running) == ["On bread"] * 3
        assert "1 of 3" in header(running)


async def test_what_another_session_keeps_meanwhile_is_found(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.press("l")
        await running.type("sweep")
        assert "nothing with “sweep” in it" in picture(running)
        with open_library(tmp_path / "library") as library:
            library.add_note(read(pages[1]), 2, 5, "ask the sweep")
        while not titles(running):  # it is looked for every second
            await running.pilot.pause(0.05)
        assert "ask the sweep" in picture(running)


async def test_as_long_as_results_are_partial_it_is_said(
    tmp_path: Path, pages: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    is_seen = Event()

    def slow(_: Reader) -> Iterator[Progress]:
        yield Progress(20, 60)
        assert is_seen.wait(30)
        yield Progress(60, 60)

    monkeypatch.setattr(Reader, "catch_up", slow)
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.pilot.press("l", *"sweep")
        while "cataloguing … 20 of 60   0 of 2" not in header(running):
            await running.pilot.pause(0.02)
        assert "nothing with “sweep” in it yet …" in picture(running)
        is_seen.set()
        await running.settle()
        assert header(running) == "0 of 2"
        assert "nothing with “sweep” in it " in picture(running)
        assert "yet" not in picture(running)


async def test_a_search_that_cannot_be_brought_up_to_date_says_so(
    tmp_path: Path, pages: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Reader) -> None:
        raise LibraryError("catalogue.db: the disk is full")

    monkeypatch.setattr(Reader, "catch_up", fail)
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.press("l")
        assert news(running).startswith("not everything is found: catalogue.db: the")
        await running.type("cellar")
        assert titles(running) == ["On bread"]


async def test_many_notes_do_not_hide_the_article_and_more_is_said(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    article = read(pages[1])
    with open_library(tmp_path / "library") as library:
        for number in range(210):
            library.add_note(article, 2, 5, f"cellar {number}")
    async with desk(tmp_path, pages[0], size=WIDE) as running:
        await running.press("l")
        await running.type("cellar")
        assert len(titles(running)) == 51
        assert "a cool cellar under" in picture(running)
        assert "IN YOUR NOTES  the best of them" in picture(running)


async def test_the_catalogue_is_filled_anew_from_texts_and_notes(
    tmp_path: Path, pages: tuple[str, str]
) -> None:
    with Reader_in(tmp_path) as reader:
        reader.library.add_note(read(pages[1]), 0, 8, "compare with the Severn")
        reader.catalogue.clear()
        assert not reader.search("cellar")
        assert list(reader.rebuild_catalogue()) == ["On bread", "On tides"]
        assert [hit.article.title for hit in reader.search("cellar")] == ["On bread"]
        assert reader.search("severn")[0].text == "compare with the Severn"
