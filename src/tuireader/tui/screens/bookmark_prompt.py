"""Asks for the name of a bookmark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on
from textual.widgets import Input

from tuireader.tui.screens.dialog import Dialog, text_line
from tuireader.tui.widgets.passage import Passage
from tuireader.tui.widgets.text_input import TextInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import App
    from textual.widget import Widget

    from tuireader.errors import LibraryError


class BookmarkPrompt(Dialog[str | None]):
    """Ends with the name, which may be empty, or with None for no bookmark."""

    CSS_PATH = ["dialog.tcss", "bookmark_prompt.tcss"]

    heading = "Bookmark"
    keys = "enter keep   escape close"

    def __init__(self, excerpt: str, name: str = "", error: str = "") -> None:
        """Take the passage and a name to begin with.

        Args:
            excerpt: the words of the passage.
            name: the one it has, or the one that was typed before.
            error: why the last try to keep it failed; empty: there was none.
        """
        super().__init__()
        self._excerpt, self._name_before = excerpt, name
        self._error = error

    def parts(self) -> Iterable[Widget]:
        """Yield passage and name, and what went wrong."""
        yield Passage(self._excerpt)
        yield TextInput(self._name_before, placeholder="a name, or nothing")
        if self._error:
            yield text_line(self._error, classes="error")

    @on(Input.Submitted)
    def _keep(self, message: Input.Submitted) -> None:
        message.stop()
        self.dismiss(message.value.strip())


def ask_name(
    app: App[Any],
    excerpt: str,
    name: str,
    keep: Callable[[str, Callable[[LibraryError], None]], None],
    error: str = "",
) -> None:
    """Ask for the name of a bookmark until it is kept, or not wanted.

    Args:
        app: shows the dialog.
        excerpt: the words of the passage.
        name: the one to begin with.
        keep: keeps what was typed, and tells its second argument when that failed.
        error: why the last try failed; empty: there was none.
    """

    def take(typed: str | None) -> None:
        if typed is not None:
            # What was typed comes back with the reason.
            keep(typed, lambda error: ask_name(app, excerpt, typed, keep, str(error)))

    app.push_screen(BookmarkPrompt(excerpt, name, error), take)
