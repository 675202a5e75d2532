"""The reading screen: panes, side panel, search line, status line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events, on
from textual.containers import Container, Horizontal
from textual.message import Message

from tuireader.model import colour_named
from tuireader.session import Layout, Session
from tuireader.tui.keymaps import bindings
from tuireader.tui.messages import OpenRequested, PaneChanged, Said
from tuireader.tui.panes.article_pane import ArticlePane
from tuireader.tui.panes.highlighting import Pen
from tuireader.tui.panes.side_panel import TABS, SidePanel
from tuireader.tui.screens.dialogs import Dialogs
from tuireader.tui.screens.panel_lead import PanelLead
from tuireader.tui.widgets.article_view import ArticleView
from tuireader.tui.widgets.entity_list import ORDERS
from tuireader.tui.widgets.search_bar import SearchBar
from tuireader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tuireader.reader import Reader
    from tuireader.tui.panes.side_panel import Tab
    from tuireader.tui.widgets.entity_list import Order

WIDE = 100
"""Columns from which on the side panel stands beside the text."""


class ReadingScreen(PanelLead, Dialogs):
    """Leads what the panes, the panel and the dialogs say to each other."""

    CSS_PATH = "reading.tcss"
    BINDINGS = bindings("screen")
    AUTO_FOCUS = "ArticleView"

    @dataclass
    class Rearranged(Message):
        """Panes, layout, panel or column are others: worth to be remembered."""

    def __init__(
        self,
        reader: Reader,
        origins: Sequence[str],
        session: Session,
        *,
        shows_notes: bool = False,
    ) -> None:
        """Take what to open and how the screen was left.

        Args:
            reader: the one door to articles and notes.
            origins: one pane each, in this order; none: the library is shown.
            session: layout, column and panel of the last time.
            shows_notes: whether the notes of all articles are shown first.
        """
        super().__init__()
        self.reader = reader
        self._origins = tuple(origins)
        self._start = session
        self._shows_notes = shows_notes
        self._layout: Layout = session.layout
        left_before = session != Session(theme=session.theme)
        self._column = session.column if left_before else reader.settings.width
        self._pen = Pen(colour_named(session.colour))
        self._active: ArticlePane | None = None

    # What stands where

    def compose(self) -> ComposeResult:
        """Put the panes beside the panel, the lines below."""
        with Horizontal(id="desk"):
            with Container(id="panes"):
                for origin in self._origins:
                    yield self._pane(origin)
            yield SidePanel(self._first_tab(), self._first_order())
        yield SearchBar()
        yield StatusLine()

    def _pane(self, origin: str) -> ArticlePane:
        return ArticlePane(self.reader, origin, column=self._column, pen=self._pen)

    def _first_tab(self) -> Tab:
        panel = self._start.panel
        return next((tab for tab in TABS if tab == panel), "entities")

    def _first_order(self) -> Order:
        order = self._start.order
        return next((known for known in ORDERS if known == order), "count")

    def on_mount(self) -> None:
        """Show the panel when it was open, or when nobody has closed it yet."""
        fresh = self._start == Session(theme=self._start.theme)
        self.panel_wished = bool(self._start.panel) or (
            fresh and self.reader.settings.side_panel
        )
        self._arrange()
        self.show_panel()
        panes = self.panes
        if panes:
            index = self._start.active if self._start.origins == self._origins else 0
            self.go_to_pane(panes[min(index, len(panes) - 1)])
        if self._shows_notes:
            self.call_after_refresh(self.action_all_notes)
        elif not panes:
            self.call_after_refresh(self.action_library)

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the panel beside the text."""
        return self.size.width >= WIDE

    @property
    def panes(self) -> tuple[ArticlePane, ...]:
        """All panes, in order."""
        return tuple(self.query(ArticlePane))

    @property
    def active_pane(self) -> ArticlePane | None:
        """The pane that has the keys, or had them last."""
        return self._active

    def _arrange(self) -> None:
        desk = self.query_one("#panes")
        desk.set_class(self._layout == "below", "-below")
        desk.set_class(len(self.panes) > 1, "-several")
        self.arrangement_changed()

    def arrangement_changed(self) -> None:
        """Let the screen be remembered as it stands now."""
        self.post_message(self.Rearranged())

    def on_resize(self, event: events.Resize) -> None:
        """Let the panel stand beside the text or above it, as there is room."""
        del event
        self.show_panel()

    # Which pane has the keys

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the keys from pane to pane."""
        pane = next(
            (n for n in event.widget.ancestors_with_self if isinstance(n, ArticlePane)),
            None,
        )
        if pane is not None and pane is not self._active:
            self._set_active(pane)

    def _set_active(self, pane: ArticlePane | None) -> None:
        self._active = pane
        for other in self.panes:
            other.set_class(other is pane, "-active")
        self.show_in_panel(pane)
        self.show_status()

    def go_to_pane(self, pane: ArticlePane) -> None:
        """Give the keys to a pane."""
        self._set_active(pane)
        pane.take_keys()

    def focus_article(self) -> None:
        """Give the keys back to the article."""
        if self._active is not None:
            self._active.take_keys()

    @on(ArticleView.ColumnChanged)
    def _keep_column(self, event: ArticleView.ColumnChanged) -> None:
        event.stop()
        self.arrangement_changed()

    @on(PaneChanged)
    def _show_changes(self, event: PaneChanged) -> None:
        event.stop()
        # A pane that is being closed still speaks, and has lost its text already.
        if self._active is not None and not self._active.query(ArticleView):
            return
        if self._active is not None:
            self.show_in_panel(self._active)
        self.show_status()

    @on(ArticleView.CursorMoved)
    def _follow_cursor(self) -> None:
        if self._active is not None and self._active.article is not None:
            self.panel.show_cursor(self._active.view.cursor_offset)
        self.show_status()

    def show_status(self) -> None:
        """Tell in one line where the reader is and who speaks there."""
        pane = self._active
        line = self.query_one(StatusLine)
        if pane is None or pane.article is None:
            line.show(title=pane.title if pane else "")
            return
        line.show(
            title=pane.title,
            voice=pane.voice,
            progress=pane.view.progress,
            words_left=pane.view.words_left,
            notes=len(pane.placed),
            palette=pane.palette,
        )

    @on(Said)
    def _say(self, event: Said) -> None:
        event.stop()
        self.query_one(StatusLine).say(
            event.text,
            error=event.is_error,
            about=event.about,
            asides=event.asides,
        )

    def hush(self) -> None:
        """Take the news in the status line away."""
        self.query_one(StatusLine).hush()

    # Panes

    def action_next_pane(self) -> None:
        """Give the keys to the next pane, or to the panel after the last."""
        self._step(1)

    def action_previous_pane(self) -> None:
        """Give the keys to the pane before, or to the panel before the first."""
        self._step(-1)

    def _step(self, step: int) -> None:
        stops: list[ArticlePane | SidePanel] = [*self.panes]
        if self.panel.display:
            stops.append(self.panel)
        if not stops:
            return
        present = self.panel if self.panel.has_focus_within else self._active
        index = stops.index(present) if present in stops else 0
        target = stops[(index + step) % len(stops)]
        if isinstance(target, SidePanel):
            target.focus_rows()
        else:
            self.go_to_pane(target)

    def action_split_beside(self) -> None:
        """Put the panes side by side; with one pane, open it a second time."""
        self._split("beside")

    def action_split_below(self) -> None:
        """Put the panes one above the other; with one pane, open it a second time."""
        self._split("below")

    def _split(self, layout: Layout) -> None:
        self._layout = layout
        if len(self.panes) == 1 and self._active is not None:
            self.open_pane(self._active.origin)
        self._arrange()

    def open_pane(self, origin: str) -> ArticlePane:
        """Open `origin` in a new pane after the present one, and return it."""
        pane = self._pane(origin)
        desk = self.query_one("#panes")
        after = self._active
        mounted = desk.mount(pane, after=after) if after else desk.mount(pane)

        async def settle() -> None:
            await mounted
            self._arrange()
            self.go_to_pane(pane)

        self.call_later(settle)
        return pane

    @on(OpenRequested)
    def _open(self, event: OpenRequested) -> None:
        event.stop()
        self.open_pane(event.origin)

    async def action_close(self) -> None:
        """Close the pane; after the last one the program ends."""
        panes = self.panes
        pane = self._active
        if pane is None or len(panes) <= 1:
            await self.app.run_action("quit_all")
            return
        pane.keep_position()
        index = panes.index(pane)
        await pane.remove()
        self._arrange()
        self.go_to_pane(self.panes[min(index, len(self.panes) - 1)])

    # Between two starts

    def keep_positions(self) -> None:
        """Write down how far each article was read."""
        for pane in self.panes:
            pane.keep_position()

    def session(self, *, theme: str) -> Session:
        """Return how the screen stands now.

        Standard input can't be opened again: with nothing else open, the panes of the
        last time stay the ones to come back to.
        """
        panes = [pane for pane in self.panes if pane.origin != "-"]
        origins = tuple(p.article.origin if p.article else p.origin for p in panes)
        active = panes.index(self._active) if self._active in panes else 0
        if self.panes and not panes:
            origins, active = self._start.origins, self._start.active
        views = [pane.view for pane in panes if pane.article]
        return Session(
            origins=origins,
            active=active,
            layout=self._layout,
            theme=theme,
            column=views[0].column if views else self._column,
            panel=self.panel.tab if self.panel_wished else "",
            order=self.panel.entities.order,
            colour=self._pen.colour.kept,
        )
