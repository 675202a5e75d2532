"""The side panel: what it lists, what its keys ask for."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual import on

from tui import panel_data as data
from tuireader.model import Analysis, Article, Entity, EntityKind, Mention, Span
from tuireader.page.palette import Palette
from tuireader.tui.panes.side_panel import TABS, SidePanel

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.message import Message
    from textual.pilot import Pilot

    from tuireader.tui.panes.side_panel import Tab


class Stage(data.Stage):
    """Remembers all that the panel tells."""

    @on(SidePanel.TabShown)
    @on(SidePanel.EntityHighlighted)
    @on(SidePanel.EntityChosen)
    @on(SidePanel.SpeakerChosen)
    @on(SidePanel.SpeakerFilterRequested)
    @on(SidePanel.PlacedChosen)
    @on(SidePanel.RemoveRequested)
    @on(SidePanel.EditRequested)
    @on(SidePanel.UndoRequested)
    @on(SidePanel.BlockChosen)
    @on(SidePanel.TimeHighlighted)
    @on(SidePanel.TimeChosen)
    @on(SidePanel.LeaveRequested)
    def _remember(self, message: Message) -> None:
        self.told.append(message)


@asynccontextmanager
async def shown_panel(
    tab: Tab = "entities", analysis: Analysis = data.ANALYSIS
) -> AsyncIterator[tuple[SidePanel, Stage, Pilot[None]]]:
    """Show a filled panel that has the keys."""
    panel = SidePanel()
    app = Stage(panel)
    async with app.run_test(size=(100, 30)) as pilot:
        panel.show_article(data.ARTICLE)
        panel.show_analysis(analysis, Palette.of(analysis))
        panel.show_placed(data.PLACED)
        panel.tab = tab
        panel.focus_rows()
        await pilot.pause()
        app.told.clear()
        yield panel, app, pilot


async def test_entities_stand_under_their_kinds() -> None:
    async with shown_panel() as (_, app, _pilot):
        lines = data.picture(app).splitlines()
    text = "\n".join(lines)
    assert text.index("PEOPLE") < text.index("Marta Quill") < text.index("Owen Vance")
    assert text.index("ORGANISATIONS") < text.rindex("Pilots’ Guild")
    quill = next(line for line in lines if "Marta Quill" in line)
    assert "▸" in quill
    assert "MQ" in quill
    assert quill.endswith("2")


async def test_the_chosen_entity_unfolds_aliases_and_roles() -> None:
    async with shown_panel() as (_, app, pilot):
        assert "head of the Pilots’ Guild" in data.picture(app)
        await pilot.press("j")
        assert "head of the Pilots’ Guild" not in data.picture(app)


async def test_enter_chooses_and_moving_highlights() -> None:
    async with shown_panel() as (_, app, pilot):
        await pilot.press("j")
        assert isinstance(app.last, SidePanel.EntityHighlighted)
        assert app.last.entity == data.VANCE
        await pilot.press("enter")
        assert isinstance(app.last, SidePanel.EntityChosen)
        assert app.last.entity == data.VANCE


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["j"], data.VANCE),
        (["down", "down"], data.GUILD),
        (["G"], data.GUILD),
        (["G", "g"], data.QUILL),
        (["pagedown"], data.GUILD),
        (["pagedown", "pageup"], data.QUILL),
        (["j", "k"], data.QUILL),
        (["j", "up", "up"], data.QUILL),
        (["end", "home"], data.QUILL),
    ],
)
async def test_keys_move_the_row(keys: list[str], expected: Entity) -> None:
    async with shown_panel() as (panel, _, pilot):
        await pilot.press(*keys)
        assert panel.entities.item == expected


async def test_a_click_chooses_the_row() -> None:
    async with shown_panel() as (panel, app, pilot):
        lines = data.picture(app).splitlines()
        row = next(n for n, line in enumerate(lines) if "Owen Vance" in line)
        await pilot.click(panel.entities, offset=(6, row - panel.entities.region.y))
        assert isinstance(app.last, SidePanel.EntityChosen)
        assert app.last.entity == data.VANCE


async def test_a_click_on_a_tab_shows_it() -> None:
    async with shown_panel() as (panel, app, pilot):
        await pilot.click("TabBar", offset=(14, 0))
        assert panel.tab == "speakers"
        assert any(isinstance(message, SidePanel.TabShown) for message in app.told)


async def test_leaving_the_entities_ends_their_marks() -> None:
    async with shown_panel() as (panel, app, pilot):
        panel.tab = "notes"
        await pilot.pause()
        told = [m for m in app.told if isinstance(m, SidePanel.EntityHighlighted)]
        assert told[-1].entity is None


async def test_f_on_an_entity_that_speaks_asks_for_its_quotations() -> None:
    async with shown_panel() as (_, app, pilot):
        await pilot.press("f")
        assert isinstance(app.last, SidePanel.SpeakerFilterRequested)
        assert app.last.key == data.QUILL.id


async def test_f_on_an_entity_that_is_silent_asks_for_nothing() -> None:
    async with shown_panel() as (_, app, pilot):
        await pilot.press("G")
        app.told.clear()
        await pilot.press("f")
        assert app.told == []


async def test_slash_narrows_the_list_and_escape_widens_it_again() -> None:
    async with shown_panel() as (panel, app, pilot):
        await pilot.press("slash", *"vance")
        assert panel.entities.items == (data.VANCE,)
        assert "ORGANISATIONS" not in data.picture(app)
        await pilot.press("enter", "enter")
        assert isinstance(app.last, SidePanel.EntityChosen)
        await pilot.press("escape")
        assert len(panel.entities.items) == 3
        await pilot.press("escape")
        assert isinstance(app.last, SidePanel.LeaveRequested)


async def test_a_filter_that_finds_nothing_says_so() -> None:
    async with shown_panel() as (_, app, pilot):
        await pilot.press("slash", *"zzz")
        assert "nothing with “zzz” in it" in data.picture(app)


async def test_speakers_have_shares_and_nobody_stands_last() -> None:
    async with shown_panel("speakers") as (panel, app, _pilot):
        speakers = panel.speakers.items
        text = data.picture(app)
    names = [one.name for one in speakers]
    assert names == ["Marta Quill", "Owen Vance", "nobody, or unknown"]
    assert sum(one.share for one in speakers) == pytest.approx(1)
    assert "1 quotation, 5 words" in text
    assert "36%" in text


async def test_one_who_is_quoted_under_two_names_has_one_row() -> None:
    first, second, third = data.ANALYSIS.quotations
    director = replace(second, speaker="the director")
    again = replace(third, speaker="The director", speaker_id=data.VANCE.id)
    analysis = replace(data.ANALYSIS, quotations=(first, director, again))
    async with shown_panel("speakers", analysis) as (panel, app, pilot):
        rows = panel.speakers.items
        assert [(row.name, row.quotations) for row in rows] == [
            ("Owen Vance", 2),
            ("Marta Quill", 1),
        ]
        assert "quoted as “the director”" in data.picture(app)
        await pilot.press("slash", *"director")
        assert [row.key for row in panel.speakers.items] == [data.VANCE.id]


async def test_a_speaker_is_chosen_filtered_and_marked_as_the_only_one() -> None:
    async with shown_panel("speakers") as (panel, app, pilot):
        await pilot.press("enter")
        assert isinstance(app.last, SidePanel.SpeakerChosen)
        assert app.last.key == data.QUILL.id
        await pilot.press("f")
        assert isinstance(app.last, SidePanel.SpeakerFilterRequested)
        panel.show_only(data.QUILL.id)
        await pilot.pause()
        assert "only these are coloured" in data.picture(app)


async def test_notes_stand_in_the_order_of_the_text_with_orphans_last() -> None:
    async with shown_panel("notes") as (panel, app, _pilot):
        assert panel.notes.items == (data.NOTE, data.BOOKMARK, data.MOVED, data.ORPHAN)
        text = data.picture(app)
    for told in ("ask her", "#port", "the port’s side", "~ moved? y confirms"):
        assert told in text
    assert text.index("ORPHANS") < text.index("words that are gone")


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("enter", SidePanel.PlacedChosen),
        ("x", SidePanel.RemoveRequested),
        ("i", SidePanel.EditRequested),
        ("u", SidePanel.UndoRequested),
    ],
)
async def test_keys_on_a_note(key: str, message: type[Message]) -> None:
    async with shown_panel("notes") as (_, app, pilot):
        await pilot.press(key)
        assert isinstance(app.last, message)


async def test_undo_is_asked_for_even_when_the_list_is_empty() -> None:
    async with shown_panel("notes") as (panel, app, pilot):
        panel.show_placed(())
        await pilot.press("u")
        assert isinstance(app.last, SidePanel.UndoRequested)


async def test_enter_on_an_orphan_shows_its_words_and_goes_nowhere() -> None:
    async with shown_panel("notes") as (_, app, pilot):
        await pilot.press("G")
        app.told.clear()
        await pilot.press("enter")
        assert app.told == []
        assert data.picture(app).count("words that are gone") == 2


async def test_the_outline_marks_the_present_part_and_jumps() -> None:
    async with shown_panel("outline") as (panel, app, pilot):
        panel.show_cursor(data.span_of("lights").start)
        await pilot.pause()
        heading = f"· {data.HEADING}"
        assert heading in data.picture(app)
        await pilot.press("j", "enter")
        assert isinstance(app.last, SidePanel.BlockChosen)
        assert app.last.block.span == data.span_of(data.HEADING)


async def test_without_headings_the_outline_lists_how_paragraphs_begin() -> None:
    panel = SidePanel("outline")
    async with Stage(panel).run_test(size=(100, 20)) as pilot:
        panel.show_article(Article.from_text("One thing.\n\nAnother thing."))
        await pilot.pause()
        assert [part.text for part in panel.outline.items] == [
            "One thing.",
            "Another thing.",
        ]


async def test_times_stand_in_order_with_the_undated_last() -> None:
    async with shown_panel("timeline", data.TIMES) as (panel, app, _pilot):
        text = data.picture(app)
        assert [row.time for row in panel.timeline.items] == [
            data.FIRST_TIME,
            data.NO_DATE,
        ]
    assert text.index("3 May 2024") < text.index("NO DATE TOLD")
    assert "Director Owen Vance told" in text


async def test_the_time_nearest_to_the_reader_is_marked() -> None:
    async with shown_panel("timeline", data.TIMES) as (panel, app, pilot):
        panel.show_cursor(data.span_of("Quill said").start)
        await pilot.press("j")
        assert "·   3 May 2024" in data.picture(app)


async def test_a_time_is_highlighted_chosen_and_left() -> None:
    async with shown_panel("timeline", data.TIMES) as (panel, app, pilot):
        await pilot.press("j")
        assert isinstance(app.last, SidePanel.TimeHighlighted)
        assert app.last.told == data.NO_DATE
        await pilot.press("enter")
        assert isinstance(app.last, SidePanel.TimeChosen)
        assert app.last.told == data.NO_DATE
        panel.tab = "notes"
        await pilot.pause()
        left = [m for m in app.told if isinstance(m, SidePanel.TimeHighlighted)]
        assert left[-1].told is None


async def test_times_are_found_by_date_and_by_words() -> None:
    async with shown_panel("timeline", data.TIMES) as (panel, _, pilot):
        await pilot.press("slash", *"2024-05")
        assert [m.time for m in panel.timeline.items] == [data.FIRST_TIME]


async def test_all_five_tabs_are_named_over_a_narrow_screen() -> None:
    async with shown_panel() as (_, app, pilot):
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        bar = data.picture(app).splitlines()[0]
        assert all(tab.capitalize() in bar for tab in TABS)


async def test_entities_named_where_one_reads_are_marked() -> None:
    async with shown_panel() as (panel, app, pilot):
        panel.show_cursor(data.span_of("Owen").start)
        await pilot.pause()
        assert "· Owen Vance" in data.picture(app)


@pytest.mark.parametrize(
    ("tab", "told"),
    [
        ("entities", "nobody and nothing is named"),
        ("speakers", "nobody is quoted"),
        ("notes", "no notes yet: a on a sentence"),
        ("timeline", "no dates are told"),
    ],
)
async def test_an_empty_list_says_something_helpful(tab: Tab, told: str) -> None:
    async with shown_panel(tab, Analysis("a")) as (panel, app, pilot):
        panel.show_placed(())
        await pilot.pause()
        assert told in data.picture(app)


async def test_without_an_article_nothing_is_listed() -> None:
    async with shown_panel() as (panel, app, pilot):
        panel.show_nothing()
        await pilot.pause()
        assert "Marta" not in data.picture(app)


async def test_the_same_article_again_keeps_the_row() -> None:
    async with shown_panel() as (panel, _, pilot):
        await pilot.press("j")
        panel.show_article(data.ARTICLE)
        panel.show_analysis(data.ANALYSIS, Palette.of(data.ANALYSIS))
        assert panel.entities.item == data.VANCE


async def test_hostile_names_come_out_inert() -> None:
    hostile = Entity(
        "x",
        data.HOSTILE,
        EntityKind.PERSON,
        (Mention(Span(0, 3)),),
        aliases=(data.HOSTILE + "2",),
        roles=(data.HOSTILE,),
    )
    quotation = replace(data.ANALYSIS.quotations[0], speaker=data.HOSTILE)
    analysis = Analysis("a", (), (quotation,), (hostile,))
    async with shown_panel(analysis=analysis) as (panel, app, pilot):
        for tab in TABS[:2]:
            panel.tab = tab
            await pilot.pause()
            text = data.picture(app)
            assert "[@click=app" in text
            assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


async def test_two_thousand_rows_are_moved_through() -> None:
    many = tuple(
        Entity(f"p{n}", f"Person {n}", EntityKind.PERSON, (Mention(Span(0, 3)),))
        for n in range(2_000)
    )
    async with shown_panel(analysis=Analysis("a", entities=many)) as (
        panel,
        app,
        pilot,
    ):
        await pilot.press("G")
        assert panel.entities.item == many[-1]
        assert "▸ Person 1999" in data.picture(app)
        await pilot.press("g")
        assert "▸ Person 0" in data.picture(app)
        assert "PEOPLE" in data.picture(app)


@pytest.mark.parametrize("theme", ["terminal", "monochrome", "paper"])
async def test_the_panel_is_painted_in_every_theme(theme: str) -> None:
    panel = SidePanel()
    async with Stage(panel, theme).run_test(size=(60, 20)) as pilot:
        panel.show_article(data.ARTICLE)
        panel.show_analysis(data.ANALYSIS, Palette.of(data.ANALYSIS))
        await pilot.pause()
        assert "Marta Quill" in data.picture(pilot.app)
