"""The tags of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from tuireader.tui.screens.dialog import Dialog, text_line
from tuireader.tui.screens.note_editor import tags_of
from tuireader.tui.widgets.tag_input import TagInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget


class TagPrompt(Dialog[tuple[str, ...] | None]):
    """Ends with the tags, or with None."""

    CSS_PATH = ["dialog.tcss", "tag_prompt.tcss"]
    AUTO_FOCUS = "TagInput"

    heading = "Tags"
    keys = "tab complete   enter keep   escape close"

    def __init__(self, title: str, tags: Sequence[str], known: Sequence[str]) -> None:
        """Take the article's title, its tags, and what `tab` completes with."""
        super().__init__()
        self._title, self._tags, self._known = title, tags, known

    def parts(self) -> Iterable[Widget]:
        """Yield the title and the line to type in."""
        yield text_line(self._title, id="article")
        tags = ", ".join(self._tags)
        yield TagInput(tags, self._known, placeholder="with commas between")

    @on(Input.Submitted)
    def _submit(self, message: Input.Submitted) -> None:
        message.stop()
        self.dismiss(tags_of(message.value))
