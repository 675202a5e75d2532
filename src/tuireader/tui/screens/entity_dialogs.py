"""How the reading screen asks about an entity: what is wrong, and where else it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen

from tuireader.model import EntityCorrection, corrections_of
from tuireader.tui.messages import Said
from tuireader.tui.panes.requests import EverywhereChanged
from tuireader.tui.panes.side_panel import SidePanel
from tuireader.tui.screens.elsewhere_list import ElsewhereList
from tuireader.tui.screens.entity_picker import EntityPicker
from tuireader.tui.widgets.entity_choice import entity_choices

if TYPE_CHECKING:
    from tuireader.catalogue import Elsewhere
    from tuireader.model import Annotation, Entity
    from tuireader.tui.panes.article_pane import ArticlePane
    from tuireader.tui.screens.entity_picker import EntityAnswer


class EntityDialogs(Screen[None]):
    """Part of the reading screen: corrections of entities, and the way elsewhere."""

    # What the reading screen gives

    @property
    def active_pane(self) -> ArticlePane | None:
        """The pane that has the keys, or had them last."""
        raise NotImplementedError

    @property
    def panes(self) -> tuple[ArticlePane, ...]:
        """All panes, in order."""
        raise NotImplementedError

    def go_to_pane(self, pane: ArticlePane) -> None:
        """Give the keys to a pane."""
        raise NotImplementedError

    def open_pane(self, origin: str) -> ArticlePane:
        """Open `origin` in a new pane."""
        raise NotImplementedError

    def close_drawer(self) -> None:
        """Let the text be seen, where the panel lies over it."""
        raise NotImplementedError

    # Corrections

    @on(SidePanel.CorrectionRequested)
    def _ask_what_is_wrong(self, event: SidePanel.CorrectionRequested) -> None:
        event.stop()
        if self.active_pane is not None:
            self._correct_entity(self.active_pane, event.entity)

    def correct_entity_again(self, pane: ArticlePane, annotation: Annotation) -> None:
        """Ask about the entity that was corrected so."""
        analysis = pane.analysis
        known = (*analysis.entities, *analysis.hidden) if analysis else ()
        for entity in known:
            if annotation in _corrections(pane, entity):
                self._correct_entity(pane, entity)
                return
        self.post_message(Said("nobody is meant by it any more: x deletes this"))

    def _correct_entity(self, pane: ArticlePane, entity: Entity) -> None:
        if pane.analysis is None:
            return

        def keep(answer: EntityAnswer | None) -> None:
            if answer is None:
                return
            choice = answer.choice
            if choice.deed is None:
                pane.remove_annotation(choice.uid)
                return
            correction = EntityCorrection(
                entity.name,
                entity.kind,
                choice.deed,
                choice.other,
                choice.other_kind,
                everywhere=answer.everywhere,
            )
            pane.correct_entity(entity, correction)

        corrections = _corrections(pane, entity)
        choices = entity_choices(entity, pane.analysis, corrections)
        self.app.push_screen(EntityPicker(entity, choices), keep)

    @on(EverywhereChanged)
    def _correct_the_others(self, event: EverywhereChanged) -> None:
        event.stop()
        for pane in self.panes:
            if pane is not event.pane:
                pane.reload_annotations()

    # Elsewhere

    @on(SidePanel.ElsewhereRequested)
    def _ask_which_article(self, event: SidePanel.ElsewhereRequested) -> None:
        event.stop()
        pane, entity = self.active_pane, event.entity
        if pane is None:
            return
        found = pane.elsewhere.get(entity.id, ())
        if not found:
            self.post_message(Said("no other article of the library names it"))
            return

        def go(article: Elsewhere | None) -> None:
            if article is not None:
                self._open_elsewhere(article, entity)

        self.app.push_screen(ElsewhereList(entity.name, found), go)

    def _open_elsewhere(self, article: Elsewhere, entity: Entity) -> None:
        opened = (
            p for p in self.panes if p.article and p.article.id == article.article_id
        )
        pane = next(opened, None)
        self.close_drawer()
        if pane is None:
            pane = self.open_pane(article.origin)
        else:
            self.go_to_pane(pane)
        pane.seek(article.name, entity.kind)


def _corrections(pane: ArticlePane, entity: Entity) -> tuple[Annotation, ...]:
    if pane.found is None:
        return ()
    return corrections_of(entity, pane.found, pane.placed, pane.everywhere)
