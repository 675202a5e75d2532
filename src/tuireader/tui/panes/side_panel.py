"""The panel at the side: who is named, who is quoted, what was kept, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from textual import on
from textual.message import Message
from textual.reactive import reactive

from tuireader.model import Anchor, Entity, Placed
from tuireader.tui.panes.filtering import Filtering
from tuireader.tui.widgets.divider import Divider
from tuireader.tui.widgets.entity_list import EntityList
from tuireader.tui.widgets.filter_line import FilterLine
from tuireader.tui.widgets.note_list import NoteList
from tuireader.tui.widgets.outline import Outline, Part
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.speaker_list import SpeakerList, SpeakerRow
from tuireader.tui.widgets.tab_bar import TabBar
from tuireader.tui.widgets.timeline import Moment, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from tuireader.model import Analysis, Article, Block, Time
    from tuireader.page.palette import Palette
    from tuireader.tui.widgets.entity_list import Order

Hanging: TypeAlias = Literal["confirm", "orphan", "place", "compare"]
"""A guess is right; it is wrong; hang it where the reader is; show then and now."""
Tab: TypeAlias = Literal["entities", "speakers", "notes", "outline", "timeline"]
TABS: tuple[Tab, ...] = ("entities", "speakers", "notes", "outline", "timeline")


@dataclass
class PanelMessage(Message):
    """What the side panel tells."""

    panel: SidePanel

    @property
    def control(self) -> SidePanel:
        """The panel that tells it."""
        return self.panel


class SidePanel(Filtering):
    """Five lists under a bar of tabs; one of them is seen."""

    DEFAULT_CSS = """
    SidePanel {
        width: 34%;
        min-width: 45;
        max-width: 56;
        height: 1fr;
        padding: 0 1 0 0;
        background: $background;
        & > Divider { dock: left; margin-right: 1; }
        & > TabBar { margin-bottom: 1; }
        & > FilterLine { margin-bottom: 1; padding-left: 2; }
    }
    """

    tab: reactive[Tab] = reactive("entities", init=False)
    """The list that is seen."""

    @dataclass
    class TabShown(PanelMessage):
        """Another tab is seen."""

        tab: Tab

    @dataclass
    class EntityHighlighted(PanelMessage):
        """The reader stands on an entity's row, or on none any more."""

        entity: Entity | None

    @dataclass
    class EntityChosen(PanelMessage):
        """The reader wants to see where an entity is named next."""

        entity: Entity
        backwards: bool = False
        """Where it was named before."""

    @dataclass
    class CorrectionRequested(PanelMessage):
        """The reader knows better who or what an entity is."""

        entity: Entity

    @dataclass
    class ElsewhereRequested(PanelMessage):
        """The reader wants to know which other articles name an entity."""

        entity: Entity

    @dataclass
    class SpeakerChosen(PanelMessage):
        """The reader wants to see the next quotation of a speaker."""

        key: str | None
        """None: of nobody, or of one who is not known."""

    @dataclass
    class SpeakerFilterRequested(PanelMessage):
        """The reader wants only this speaker's quotations painted; again: all."""

        key: str

    @dataclass
    class PlacedChosen(PanelMessage):
        """The reader wants to see where something kept hangs."""

        placed: Placed

    @dataclass
    class TimeHighlighted(PanelMessage):
        """The reader stands on a time's row, or on none any more."""

        told: Time | None

    @dataclass
    class TimeChosen(PanelMessage):
        """The reader wants to see where a time is told."""

        told: Time

    @dataclass
    class RemoveRequested(PanelMessage):
        """The reader wants something kept to be deleted."""

        uid: str

    @dataclass
    class HangRequested(PanelMessage):
        """The reader says where something kept belongs, or asks where it stood."""

        placed: Placed
        wish: Hanging

    @dataclass
    class EditRequested(PanelMessage):
        """The reader wants to edit a note."""

        uid: str

    @dataclass
    class DeletedRequested(PanelMessage):
        """The reader wants to see what was deleted."""

    @dataclass
    class UndoRequested(PanelMessage):
        """The reader wants the last deleted thing back."""

    @dataclass
    class BlockChosen(PanelMessage):
        """The reader wants to go to a part of the article."""

        block: Block

    @dataclass
    class LeaveRequested(PanelMessage):
        """The reader wants to go back to the article."""

    def __init__(
        self,
        tab: Tab = "entities",
        order: Order = "count",
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        """Make an empty panel.

        Args:
            tab: the list that is seen first.
            order: of the entities.
            id: Textual's name of the widget.
        """
        super().__init__(id=id)
        self.set_reactive(SidePanel.tab, tab)
        self._article: Article | None = None
        self._block: Block | None = None
        self._lists: dict[
            Tab, EntityList | SpeakerList | NoteList | Outline | Timeline
        ] = {
            "entities": (entities := EntityList(order, id="entities")),
            "speakers": (speakers := SpeakerList(id="speakers")),
            "notes": (notes := NoteList(id="notes")),
            "outline": (outline := Outline(id="outline")),
            "timeline": (timeline := Timeline(id="timeline")),
        }
        self.entities, self.speakers = entities, speakers
        self.notes, self.outline, self.timeline = notes, outline, timeline
        self.filter_line = FilterLine()

    def compose(self) -> ComposeResult:
        """Put the lists under the bar."""
        bar = TabBar(TABS)
        bar.present = self.tab
        yield Divider()
        yield bar
        yield self.filter_line
        for tab, rows in self._lists.items():
            rows.display = tab == self.tab
            yield rows

    # Data comes down

    def show_article(self, article: Article) -> None:
        """Show the outline of an article; who is in it comes with the analysis."""
        if article is self._article:
            return
        self._article = article
        self._block = None
        self.outline.show_article(article)
        for rows in (self.entities, self.speakers, self.timeline):
            rows.forget()
        self.notes.show_placed(())

    def show_nothing(self) -> None:
        """Show that no article is open."""
        self._article = self._block = None
        for rows in self._lists.values():
            rows.forget()

    def show_analysis(self, analysis: Analysis, palette: Palette) -> None:
        """Show who is named and who is quoted in the article that was shown."""
        if self._article is None:
            return
        self.entities.show_analysis(self._article, analysis, palette)
        self.speakers.show_analysis(self._article, analysis, palette)
        self.timeline.show_analysis(self._article, analysis)
        self.entities.show_block(self._block)

    def show_no_analysis(self, why: str) -> None:
        """Say why nobody knows who is in the article that was shown."""
        for rows in (self.entities, self.speakers, self.timeline):
            rows.show_why_empty(why)

    def show_placed(self, placed: Sequence[Placed]) -> None:
        """Show what was kept of the article."""
        self.notes.show_placed(placed)

    def show_cursor(self, offset: int) -> None:
        """Mark where in the lists the reader is.

        Args:
            offset: code point of the reading cursor.
        """
        if self._article is None:
            return
        self.outline.show_cursor(offset)
        self.timeline.show_cursor(offset)
        if self._block is None or offset not in self._block.span:
            self._block = self._article.block_at(offset)
            self.entities.show_block(self._block)

    def show_only(self, key: str | None) -> None:
        """Say whose quotations alone are painted; None: all."""
        self.speakers.show_only(key)

    # What is seen

    @property
    def rows(self) -> EntityList | SpeakerList | NoteList | Outline | Timeline:
        """The list that is seen."""
        return self._lists[self.tab]

    @property
    def lists(
        self,
    ) -> Iterable[EntityList | SpeakerList | NoteList | Outline | Timeline]:
        """All lists."""
        return self._lists.values()

    def focus_rows(self) -> None:
        """Give the keys to the list that is seen."""
        self.rows.focus(scroll_visible=False)

    def watch_tab(self, old: Tab, new: Tab) -> None:
        """Show the other list, and hand it the keys when the old one had them."""
        had_keys = self.has_focus_within
        self.query_one(TabBar).present = new
        self.end_filter()
        self._lists[old].display = False
        self._lists[new].display = True
        if had_keys:
            self.focus_rows()
        if old == "entities":
            self.post_message(self.EntityHighlighted(self, None))
        if old == "timeline":
            self.post_message(self.TimeHighlighted(self, None))
        self.post_message(self.TabShown(self, new))

    @on(TabBar.Taken)
    def _take_tab(self, message: TabBar.Taken) -> None:
        message.stop()
        self.tab = cast("Tab", message.tab)  # the bar was made of TABS
        self.focus_rows()

    # Wishes go up

    @on(RowList.Highlighted)
    def _tell_highlighted(self, message: RowList.Highlighted) -> None:
        message.stop()
        if isinstance(message.item, Entity):
            self.post_message(self.EntityHighlighted(self, message.item))
        if isinstance(message.item, Moment):
            self.post_message(self.TimeHighlighted(self, message.item.time))

    @on(RowList.Chosen)
    def _tell_chosen(self, message: RowList.Chosen) -> None:
        message.stop()
        match message.item:
            case Entity() as entity:
                self.post_message(self.EntityChosen(self, entity))
            case SpeakerRow(key=key):
                self.post_message(self.SpeakerChosen(self, key))
            case Part(block=block):
                self.post_message(self.BlockChosen(self, block))
            case Moment(time=time):
                self.post_message(self.TimeChosen(self, time))
            case Placed(span=None) as orphan:
                self.notes.toggle(orphan)
            case Placed() as placed:
                self.post_message(self.PlacedChosen(self, placed))

    @on(RowList.Asked)
    def _tell_wish(self, message: RowList.Asked) -> None:
        message.stop()
        match message.item, message.wish:
            case SpeakerRow(key=str(key)), "only":
                self.post_message(self.SpeakerFilterRequested(self, key))
            case Entity() as entity, "only":
                if self.entities.is_quoted(entity):
                    self.post_message(self.SpeakerFilterRequested(self, entity.id))
            case Entity() as entity, "previous":
                self.post_message(self.EntityChosen(self, entity, backwards=True))
            case Entity() as entity, "correct":
                self.post_message(self.CorrectionRequested(self, entity))
            case Entity() as entity, "also-in":
                self.post_message(self.ElsewhereRequested(self, entity))
            case Placed(anchor=Anchor.FUZZY) as placed, "remove":
                self.post_message(self.HangRequested(self, placed, "orphan"))
            case Placed() as placed, ("confirm" | "place" | "compare" as wish):
                self.post_message(self.HangRequested(self, placed, wish))
            case Placed() as placed, "remove":
                self.post_message(self.RemoveRequested(self, placed.annotation.uid))
            case Placed() as placed, "edit":
                self.post_message(self.EditRequested(self, placed.annotation.uid))
            case None, "deleted":
                self.post_message(self.DeletedRequested(self))
            case None, "undo":
                self.post_message(self.UndoRequested(self))

    @on(RowList.LeaveRequested)
    def _tell_leaving(self, message: RowList.LeaveRequested) -> None:
        message.stop()
        if self.rows.query_text:
            self.end_filter()
        else:
            self.post_message(self.LeaveRequested(self))
