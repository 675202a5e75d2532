"""How the reading screen and its side panel work together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen

from tuireader.tui.messages import Said
from tuireader.tui.panes.requests import EntityFound
from tuireader.tui.panes.side_panel import SidePanel
from tuireader.tui.widgets.entity_list import ORDERED, EntityList

if TYPE_CHECKING:
    from tuireader.tui.panes.article_pane import ArticlePane
    from tuireader.tui.panes.side_panel import Tab


class PanelLead(Screen[None]):
    """Part of the reading screen: the panel beside the text, or a drawer over it."""

    panel_wished: bool = True
    """Whether the panel stands beside the text where there is room."""
    _drawer_open: bool = False

    # What the reading screen gives

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the panel beside the text."""
        raise NotImplementedError

    @property
    def active_pane(self) -> ArticlePane | None:
        """The pane that has the keys, or had them last."""
        raise NotImplementedError

    def focus_article(self) -> None:
        """Give the keys back to the article."""
        raise NotImplementedError

    def arrangement_changed(self) -> None:
        """Let the screen be remembered as it stands now."""
        raise NotImplementedError

    @property
    def panel(self) -> SidePanel:
        """The side panel."""
        return self.query_one(SidePanel)

    # Showing and hiding

    def show_panel(self) -> None:
        """Show the panel as the width allows and the reader wishes."""
        panel = self.panel
        panel.set_class(not self.is_wide, "-drawer")
        panel.display = self.panel_wished if self.is_wide else self._drawer_open
        self._underline()

    def _underline(self) -> None:
        pane = self.active_pane
        if pane is not None and pane.article is not None:
            panel = self.panel
            pane.show_entities(shown_now=panel.display and panel.tab == "entities")

    def show_in_panel(self, pane: ArticlePane | None) -> None:
        """Fill the panel with what is known of a pane's article."""
        if pane is None or pane.article is None:
            self.panel.show_nothing()
            return
        self.panel.show_article(pane.article)
        if pane.analysis is not None:
            self.panel.show_analysis(pane.analysis, pane.palette)
        elif pane.analysis_error:
            self.panel.show_no_analysis(pane.analysis_error)
        self.panel.show_placed(pane.placed)
        self.panel.show_only(pane.view.speaker_filter)
        self.panel.show_cursor(pane.view.cursor_offset)
        self._underline()
        self._show_entity(pane)

    def _show_entity(self, pane: ArticlePane) -> None:
        """Show what is known of the entity that is chosen, and find out what is not."""
        entities = self.panel.entities
        counts = {key: len(rows) for key, rows in pane.elsewhere.items() if rows}
        entities.show_elsewhere(counts)
        if self.focused is entities:
            pane.show_mentions(entities.item)
        if entities.item and entities.item.id not in pane.elsewhere:
            pane.look_elsewhere(entities.item)

    def _turn_to(self, tab: Tab) -> None:
        panel = self.panel
        if panel.display and panel.tab == tab and panel.has_focus_within:
            self._set_open(is_open=False)
            self.focus_article()
            return
        self._set_open(is_open=True)
        panel.tab = tab
        panel.focus_rows()

    def _set_open(self, *, is_open: bool) -> None:
        if self.is_wide:
            self.panel_wished = is_open
            self.arrangement_changed()
        else:
            self._drawer_open = is_open
        self.show_panel()

    def action_entities(self) -> None:
        """Show who and what is named; again: close the panel."""
        self._turn_to("entities")

    def action_speakers(self) -> None:
        """Show who is quoted; again: close the panel."""
        self._turn_to("speakers")

    def action_notes(self) -> None:
        """Show what was kept; again: close the panel."""
        self._turn_to("notes")

    def action_outline(self) -> None:
        """Show the outline; again: close the panel."""
        self._turn_to("outline")

    def action_timeline(self) -> None:
        """Show the dates in order; again: close the panel."""
        self._turn_to("timeline")

    # What the panel asks for

    @on(SidePanel.TabShown)
    def _tab_shown(self, event: SidePanel.TabShown) -> None:
        event.stop()
        self.arrangement_changed()
        self._underline()

    @on(SidePanel.LeaveRequested)
    def _leave_panel(self, event: SidePanel.LeaveRequested) -> None:
        event.stop()
        self.close_drawer()
        self.focus_article()

    def close_drawer(self) -> None:
        """Let the text be seen, where the panel lies over it."""
        if not self.is_wide:
            self._set_open(is_open=False)

    @on(SidePanel.EntityHighlighted)
    def _mark_entity(self, event: SidePanel.EntityHighlighted) -> None:
        event.stop()
        pane = self.active_pane
        if pane is not None and pane.article is not None:
            pane.show_mentions(event.entity)
            if event.entity is not None:
                pane.look_elsewhere(event.entity)

    @on(EntityList.Sorted)
    def _keep_order(self, event: EntityList.Sorted) -> None:
        event.stop()
        self.post_message(Said(f"names {ORDERED[event.order]}"))
        self.arrangement_changed()

    @on(EntityFound)
    def _choose_entity(self, event: EntityFound) -> None:
        event.stop()
        if event.pane is self.active_pane:
            self.panel.tab = "entities"
            self.panel.entities.move_to(event.entity)
            self._show_entity(self.active_pane)

    @on(SidePanel.EntityChosen)
    def _go_to_entity(self, event: SidePanel.EntityChosen) -> None:
        event.stop()
        if self.active_pane is not None:
            self.active_pane.next_mention(event.entity, backwards=event.backwards)

    @on(SidePanel.SpeakerChosen)
    def _go_to_speaker(self, event: SidePanel.SpeakerChosen) -> None:
        event.stop()
        if self.active_pane is not None:
            self.active_pane.next_quotation_of(event.key)

    @on(SidePanel.SpeakerFilterRequested)
    def _filter_speaker(self, event: SidePanel.SpeakerFilterRequested) -> None:
        event.stop()
        pane = self.active_pane
        if pane is None or pane.article is None:
            return
        again = pane.view.speaker_filter == event.key
        pane.filter_speaker(None if again else event.key)
        self.panel.show_only(pane.view.speaker_filter)

    @on(SidePanel.PlacedChosen)
    def _go_to_placed(self, event: SidePanel.PlacedChosen) -> None:
        event.stop()
        if self.active_pane is not None and event.placed.span is not None:
            self.active_pane.view.go_to(event.placed.span)
            self.close_drawer()

    @on(SidePanel.BlockChosen)
    def _go_to_block(self, event: SidePanel.BlockChosen) -> None:
        event.stop()
        if self.active_pane is not None:
            self.active_pane.view.go_to(event.block.span)
            self.close_drawer()
            self.focus_article()

    @on(SidePanel.TimeHighlighted)
    def _mark_time(self, event: SidePanel.TimeHighlighted) -> None:
        event.stop()
        pane = self.active_pane
        if pane is not None and pane.article is not None:
            pane.view.show_focus((event.told.span,) if event.told else ())

    @on(SidePanel.TimeChosen)
    def _go_to_time(self, event: SidePanel.TimeChosen) -> None:
        event.stop()
        if self.active_pane is None:
            return
        self.active_pane.view.go_to(event.told.span)
        self.active_pane.view.show_focus((event.told.span,))
        if not self.is_wide:
            self.close_drawer()
            self.focus_article()

    @on(SidePanel.RemoveRequested)
    def _remove(self, event: SidePanel.RemoveRequested) -> None:
        event.stop()
        if self.active_pane is not None:
            self.active_pane.remove_annotation(event.uid)

    @on(SidePanel.UndoRequested)
    def _undo(self, event: SidePanel.UndoRequested) -> None:
        event.stop()
        if self.active_pane is not None:
            self.active_pane.undo()
