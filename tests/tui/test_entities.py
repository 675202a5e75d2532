"""The panel of entities: sorted, gone through, corrected, found elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.desk import ENTER, ESCAPE, NARROW, SEED, WIDE, desk
from tui.panel_data import picture
from tuireader.model import EntityKind, Motivation, read_correction
from tuireader.page.roles import Role
from tuireader.session import Session
from tuireader.tui.screens.entity_picker import EntityPicker
from tuireader.tui.widgets.elsewhere_rows import ElsewhereRows
from tuireader.tui.widgets.entity_choice import EntityChoices
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Desk
    from tuireader.model import Entity

STORY = """The bridge opens

“The road is open,” said Helena Marsh, the transport minister. Bruno Adler listened.

“And it is safe,” Helena Marsh said in Lisbon. Bruno Adler did not answer.

“We had no part in it,” said Elena Marsh, who left early.

Bruno Adler spoke to Helena Marsh in Lisbon again.
"""
OTHER = """The tunnel closes

Helena Marsh closed the tunnel in Lisbon. Helena Marsh said “it leaks”.
"""


def file(directory: Path, name: str, text: str) -> str:
    path = directory / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def story(directory: Path) -> str:
    return file(directory, "bridge.txt", STORY)


def names(it: Desk) -> list[str]:
    return [entity.name for entity in it.screen.panel.entities.items]


def entity(it: Desk, name: str) -> Entity:
    assert it.pane.analysis is not None
    known = (*it.pane.analysis.entities, *it.pane.analysis.hidden)
    return next(one for one in known if one.name == name)


def chosen(it: Desk) -> list[int]:
    """Return where the text is marked for the entity that is looked at."""
    marks = it.pane.view._marks.get("focus")
    found = marks.within(0, len(STORY)) if marks else ()
    return [mark.span.start for mark in found if mark.role is Role.CHOSEN]


def starts(of: Entity) -> list[int]:
    return [mention.span.start for mention in of.mentions]


async def choose(it: Desk, name: str) -> None:
    """Have the keys in the list, on the row of an entity."""
    if not it.screen.panel.entities.has_focus:
        await it.press("e")
    it.screen.panel.entities.move_to(entity(it, name))
    it.screen.panel.entities.tell_highlighted()
    await it.pilot.pause()
    await it.settle()


# Order and filter


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_s_sorts_by_place_and_by_name(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with desk(tmp_path, story(tmp_path), size=size) as it:
        await choose(it, "Helena Marsh")
        assert names(it)[:3] == ["Helena Marsh", "Bruno Adler", "Elena Marsh"]
        await it.press("S")
        assert it.news == "names by first mention"
        assert "PEOPLE  by first mention" in picture(it.app)
        await it.press("S")
        assert names(it)[:3] == ["Bruno Adler", "Elena Marsh", "Helena Marsh"]
        assert it.screen.panel.entities.item == entity(it, "Helena Marsh")
        left = it.screen.session(theme="")
        await it.press("S")
        assert it.news == "names by count"
    async with desk(tmp_path, story(tmp_path), size=size, session=left) as it:
        assert names(it)[:3] == ["Bruno Adler", "Elena Marsh", "Helena Marsh"]


async def test_an_order_that_there_is_not_is_the_usual_one(tmp_path: Path) -> None:
    session = Session(order="by colour")
    async with desk(tmp_path, story(tmp_path), session=session) as it:
        assert it.screen.panel.entities.order == "count"


async def test_the_filter_knows_roles_and_says_how_many_are_left(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        await it.type("e/transport")
        assert names(it) == ["Helena Marsh"]
        assert "1 of 4" in picture(it.app)
        assert chosen(it) == starts(entity(it, "Helena Marsh"))
        await it.type(ESCAPE)
        assert len(names(it)) == 4
        assert "1 of 4" not in picture(it.app)


async def test_a_heading_counts_what_the_filter_leaves(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path), size=WIDE) as it:
        await it.type("e/marsh")
        row = next(r for r in picture(it.app).splitlines() if "PEOPLE" in r)
        assert row.endswith("2")


# From mention to mention


async def test_enter_goes_through_the_mentions_from_the_cursor_and_wraps(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        there = starts(entity(it, "Bruno Adler"))
        await it.press("}", "}", "}")
        await choose(it, "Bruno Adler")
        at = it.pane.view.cursor_offset
        await it.press("enter")
        number = next(n for n, start in enumerate(there, 1) if start >= at)
        assert it.news == f"{number} of 3"
        for _ in range(3 - number):
            await it.press("enter")
        assert it.news == "3 of 3"
        await it.press("enter")
        assert it.news == "1 of 3, from the top"
        assert it.pane.view.cursor_offset == there[0]


async def test_p_goes_backwards_and_wraps(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        there = starts(entity(it, "Bruno Adler"))
        await choose(it, "Bruno Adler")
        await it.press("p")
        assert it.news == "3 of 3, from the end"
        await it.press("p")
        assert it.news == "2 of 3"
        assert it.pane.view.cursor_offset == there[1]
        await it.press("shift+enter")
        assert it.news == "1 of 3"


async def test_all_mentions_are_marked_until_escape(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path), size=WIDE) as it:
        await choose(it, "Bruno Adler")
        assert chosen(it) == starts(entity(it, "Bruno Adler"))
        await it.press("enter", "escape")
        assert it.screen.focused is it.pane.view
        assert chosen(it) == starts(entity(it, "Bruno Adler"))
        await it.press("escape")
        assert chosen(it) == []


# Corrections


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_two_are_merged_and_the_speaker_follows(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with desk(tmp_path, story(tmp_path), size=size) as it:
        await choose(it, "Elena Marsh")
        await it.type(f"cHelena{ENTER}")
        assert it.news == "correction kept"
        assert names(it)[:2] == ["Helena Marsh", "Bruno Adler"]
        helena = entity(it, "Helena Marsh")
        assert len(helena.mentions) == 4
        assert "Elena Marsh" in helena.aliases
        assert [one.name for one in it.pane.palette.speakers] == ["Helena Marsh"]
        kept = it.pane.placed[0].annotation
        assert kept.motivation is Motivation.ASSESSING
        assert kept.target.quote.exact == "Elena Marsh"
        await it.press("u")
        said = "Elena Marsh is the same as Helena Marsh"
        assert it.news == f"correction “{said}” taken back"
        assert "Elena Marsh" in names(it)


async def test_a_correction_stays_and_is_undone_after_a_restart(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        await choose(it, "Helena Marsh")
        await it.type(f"cHelen Marsh-Ott{ENTER}")
        assert names(it)[0] == "Helen Marsh-Ott"
        assert it.pane.palette.speakers[0].name == "Helen Marsh-Ott"
        left = it.screen.session(theme="")
    async with desk(tmp_path, story(tmp_path), session=left) as it:
        assert names(it)[0] == "Helen Marsh-Ott"
        await it.press("u")
        assert names(it)[0] == "Helena Marsh"


async def test_tab_writes_the_name_to_be_edited(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        await choose(it, "Helena Marsh")
        await it.type("c")
        await it.press("tab")
        assert it.app.screen.query_one(FilterInput).value == "Helena Marsh"
        await it.type(f"all{ENTER}")
        assert names(it)[0] == "Helena Marshall"


async def test_another_kind_moves_the_row(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        await choose(it, "Bruno Adler")
        await it.type("corgan")
        rows = it.app.screen.query_one(EntityChoices)
        assert [row.text for row in rows.items] == ["organ", "an organisation"]
        await it.press("down", "enter")
        assert entity(it, "Bruno Adler").kind is EntityKind.ORGANISATION
        assert it.screen.panel.entities.item == entity(it, "Bruno Adler")


async def test_a_hidden_one_is_counted_shown_and_listed_again(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path), size=WIDE) as it:
        await choose(it, "Lisbon")
        await it.type("chide it")
        await it.press("down", "enter")
        assert "Lisbon" not in names(it)
        assert "HIDDEN  h shows them" in picture(it.app)
        await it.press("h")
        assert it.screen.panel.entities.item == entity(it, "Lisbon")
        await it.type("c")
        assert "Lisbon is not listed (your correction)" in picture(it.app)
        await it.type(ENTER)
        assert "HIDDEN" not in picture(it.app)
        assert "Lisbon" in names(it)
        await it.press("u")
        assert it.pane.analysis is not None
        assert [one.name for one in it.pane.analysis.hidden] == ["Lisbon"]


async def test_the_notes_tell_of_it_and_open_it(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        await choose(it, "Elena Marsh")
        await it.type(f"cHelena{ENTER}")
        await it.press("A")
        assert "Elena Marsh is the same as" in picture(it.app)
        await it.press("i")
        assert isinstance(it.app.screen, EntityPicker)


async def test_x_in_the_text_leaves_what_hangs_there_unseen(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path), size=WIDE) as it:
        await choose(it, "Bruno Adler")
        await it.type(f"cBruno A.{ENTER}")
        await it.press("enter", "escape", "x")
        assert it.news == "nothing is kept here"


async def test_everywhere_counts_in_articles_opened_later(tmp_path: Path) -> None:
    other = file(tmp_path, "tunnel.txt", OTHER)
    async with desk(tmp_path, story(tmp_path)) as it:
        await choose(it, "Helena Marsh")
        await it.type("c")
        await it.press("ctrl+g")
        assert "in all articles" in picture(it.app)
        await it.type(f"Ms Marsh{ENTER}")
        correction = read_correction(it.pane.placed[0].annotation.body)
        assert correction is not None
        assert correction.everywhere
    async with desk(tmp_path, other) as it:
        assert "Ms Marsh" in names(it)
        assert it.pane.placed == ()
        await choose(it, "Ms Marsh")
        await it.type(f"c{ENTER}")
        assert "Helena Marsh" in names(it)
        await it.press("u")
        assert "Ms Marsh" in names(it)


async def test_everywhere_counts_in_the_other_panes_at_once(tmp_path: Path) -> None:
    other = file(tmp_path, "tunnel.txt", OTHER)
    async with desk(tmp_path, story(tmp_path), other, size=WIDE) as it:
        await choose(it, "Helena Marsh")
        await it.type("c")
        await it.press("ctrl+g")
        await it.type(f"Ms Marsh{ENTER}")
        analysis = it.screen.panes[1].analysis
        assert analysis is not None
        assert "Ms Marsh" in [one.name for one in analysis.entities]


async def test_escape_changes_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path, story(tmp_path)) as it:
        await choose(it, "Helena Marsh")
        await it.type(f"cNobody{ESCAPE}")
        assert it.app.screen is it.screen
        assert it.pane.placed == ()


# Elsewhere


async def known(directory: Path) -> str:
    """Let the library know the other article."""
    other = file(directory, "tunnel.txt", OTHER)
    async with desk(directory, other):
        return other


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_another_article_opens_at_the_first_mention(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    other = await known(tmp_path)
    async with desk(tmp_path, story(tmp_path), size=size) as it:
        await choose(it, "Bruno Adler")
        assert "also in" not in picture(it.app)
        await it.press("L")
        assert it.news == "no other article of the library names it"
        await choose(it, "Helena Marsh")
        assert "also in 1 article" in picture(it.app)
        await it.press("L")
        rows = it.app.screen.query_one(ElsewhereRows)
        assert [(row.title, row.times) for row in rows.items] == [
            ("The tunnel closes", 2)
        ]
        await it.press("enter")
        assert it.pane.origin == other
        there = entity(it, "Helena Marsh")
        assert it.pane.view.cursor_offset == starts(there)[0]
        assert it.screen.panel.entities.item == there
        assert it.screen.panel.display == (size == WIDE)


async def test_an_article_that_is_open_already_is_gone_to(tmp_path: Path) -> None:
    other = await known(tmp_path)
    async with desk(tmp_path, story(tmp_path), other, size=WIDE) as it:
        await choose(it, "Helena Marsh")
        await it.press("L", "enter")
        assert len(it.screen.panes) == 2
        assert it.pane is it.screen.panes[1]
        assert it.pane.view.cursor_offset == starts(entity(it, "Helena Marsh"))[0]


async def test_an_article_that_is_gone_is_one_clear_line(tmp_path: Path) -> None:
    other = await known(tmp_path)
    (tmp_path / "tunnel.txt").unlink()
    async with desk(tmp_path, story(tmp_path), size=WIDE) as it:
        await choose(it, "Helena Marsh")
        await it.press("L", "enter")
        assert it.pane.error == f"{other}: no such file"


async def test_what_was_corrected_is_still_known_elsewhere(tmp_path: Path) -> None:
    await known(tmp_path)
    async with desk(tmp_path, story(tmp_path), size=WIDE) as it:
        await choose(it, "Helena Marsh")
        await it.type("corgan")
        await it.press("down", "enter")
        assert entity(it, "Helena Marsh").kind is EntityKind.ORGANISATION
        assert "also in 1 article" in picture(it.app)


async def test_a_library_that_is_not_there_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("no directory", encoding="utf-8")
    async with desk(tmp_path, SEED, size=WIDE) as it:
        await choose(it, "Nikol Pashinyan")
        assert "also in" not in picture(it.app)
