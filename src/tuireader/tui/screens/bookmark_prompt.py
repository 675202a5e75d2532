"""Asks for the name of a bookmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from tuireader.tui.screens.dialog import Dialog
from tuireader.tui.widgets.passage import Passage
from tuireader.tui.widgets.text_input import TextInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget


class BookmarkPrompt(Dialog[str | None]):
    """Ends with the name, which may be empty, or with None for no bookmark."""

    CSS_PATH = ["dialog.tcss", "bookmark_prompt.tcss"]

    heading = "Bookmark"
    keys = "enter keep   escape close"

    def __init__(self, excerpt: str, name: str = "") -> None:
        """Take the passage, and the name it has when it is renamed."""
        super().__init__()
        self._excerpt, self._name_before = excerpt, name

    def parts(self) -> Iterable[Widget]:
        """Yield passage and name."""
        yield Passage(self._excerpt)
        yield TextInput(self._name_before, placeholder="a name, or nothing")

    @on(Input.Submitted)
    def _keep(self, message: Input.Submitted) -> None:
        message.stop()
        self.dismiss(message.value.strip())
