"""What another session made of a note while it was being written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from tuireader.page.gate import shown_text
from tuireader.tui.screens.dialog import Dialog, text_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tuireader.tui.panes.draft_writer import NoteDraft


class TheirWords(Dialog[None]):
    """Shows a note as it is kept; nothing is chosen here."""

    CSS_PATH = ["dialog.tcss", "their_words.tcss"]
    BINDINGS = [
        Binding("j,down", "scroll(1)", "down", id="theirs.down", show=False),
        Binding("k,up", "scroll(-1)", "up", id="theirs.up", show=False),
        Binding("q,ctrl+t", "close", "close", id="theirs.close", show=False),
    ]

    heading = "In the library now"
    keys = "j k scroll   escape back to yours"

    def __init__(self, words: NoteDraft) -> None:
        """Take the words and tags; they pass the display gate."""
        super().__init__()
        self._words = words

    def parts(self) -> Iterable[Widget]:
        """Yield the note and its tags."""
        yield Static(Content(shown_text(self._words.body)), id="words", markup=False)
        if self._words.tags:
            yield text_line(" ".join(f"#{tag}" for tag in self._words.tags), id="tags")

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines, where the box is too low."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)
