"""How the reading screen asks where something kept belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen

from tuireader.errors import LibraryError
from tuireader.model import Anchor
from tuireader.tui.messages import Said
from tuireader.tui.panes.side_panel import SidePanel
from tuireader.tui.screens.comparison import Comparison

if TYPE_CHECKING:
    from tuireader.model import Placed
    from tuireader.reader import Reader
    from tuireader.tui.panes.article_pane import ArticlePane
    from tuireader.tui.panes.side_panel import Hanging


class HangingDialogs(Screen[None]):
    """Part of the reading screen: guesses are confirmed or refused, orphans placed."""

    reader: Reader

    # What the reading screen gives

    @property
    def active_pane(self) -> ArticlePane | None:
        """The pane that has the keys, or had them last."""
        raise NotImplementedError

    @on(SidePanel.HangRequested)
    def _hang(self, event: SidePanel.HangRequested) -> None:
        event.stop()
        pane = self.active_pane
        if pane is not None and pane.article is not None:
            self._answer(pane, event.placed, event.wish)

    def _answer(self, pane: ArticlePane, placed: Placed, wish: Hanging | None) -> None:
        match wish:
            case "place":
                pane.keep_move(placed.annotation.uid, pane.view.target_span)
            case "compare":
                self._compare(pane, placed)
            case "confirm" if placed.anchor is Anchor.FUZZY and placed.span:
                pane.keep_move(placed.annotation.uid, placed.span)
            case "orphan":
                pane.orphan(placed.annotation)
            case "confirm":
                self.post_message(Said("nothing to confirm: only a moved note asks"))

    def _compare(self, pane: ArticlePane, placed: Placed) -> None:
        if pane.article is None:
            return
        try:
            compared = self.reader.library.compared(placed, pane.article)
        except LibraryError as error:
            self.post_message(Said(str(error), is_error=True))
            return
        if compared is None:
            self.post_message(Said("the text that this was noted on is not kept here"))
            return
        self.app.push_screen(
            Comparison(compared, is_guess=placed.anchor is Anchor.FUZZY),
            lambda wish: self._answer(pane, placed, wish),
        )
