"""The search line at the bottom: searches while it is typed, and remembers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tuireader.page.gate import shown
from tuireader.tui.widgets.text_input import TextInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

_REMEMBERED = 100


@dataclass
class SearchMessage(Message):
    """What the search line tells."""

    search_bar: SearchBar

    @property
    def control(self) -> SearchBar:
        """The line that tells it."""
        return self.search_bar


class SearchBar(Horizontal):
    """Prefix, query and what came of it. Hidden until `open`."""

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        padding: 0 1;
        background: $background;
        & > #search-prefix { width: 1; text-style: bold; }
        & > TextInput { width: 1fr; }
        & > #search-result {
            width: auto;
            height: 1;
            max-width: 60%;
            text-wrap: nowrap;
            text-overflow: ellipsis;
            margin-left: 1;
            color: $muted;
            text-style: $muted-style;
        }
        &.-failed > #search-result { color: $error; text-style: none; }
    }
    """

    BINDINGS = [
        Binding("up", "older", "query before", id="search.older", show=False),
        Binding("down", "newer", "query after", id="search.newer", show=False),
        Binding("escape", "cancel", "end the search", id="search.cancel", show=False),
    ]

    @dataclass
    class Changed(SearchMessage):
        """The query is another one; sent with every key."""

        query: str
        backwards: bool

    @dataclass
    class Submitted(SearchMessage):
        """The reader wants this search to stay."""

        query: str
        backwards: bool

    @dataclass
    class Cancelled(SearchMessage):
        """The reader wants to be back where the search began."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make a hidden line without a history."""
        super().__init__(id=id)
        self.display = False
        self._backwards = False
        self._history: list[str] = []
        self._place = 0
        self._draft = ""

    def compose(self) -> ComposeResult:
        """Put prefix, query and result beside each other."""
        yield Static("/", id="search-prefix", markup=False)
        yield TextInput(placeholder="words, or a regular expression")
        yield Static("", id="search-result", markup=False)

    @property
    def is_open(self) -> bool:
        """Whether the line is seen."""
        return self.display

    def open(self, *, backwards: bool = False) -> None:
        """Show an empty line and take the keys."""
        self._backwards = backwards
        self._place, self._draft = len(self._history), ""
        self.query_one("#search-prefix", Static).update("?" if backwards else "/")
        self.show_result("")
        line = self.query_one(TextInput)
        with self.prevent(Input.Changed):
            line.value = ""
        self.display = True
        line.focus(scroll_visible=False)

    def close(self) -> None:
        """Hide the line; whoever had the keys before gets them from the screen."""
        self.display = False

    def show_result(self, text: str, *, failed: bool = False) -> None:
        """Tell what came of the query: "3 of 12", "no match", why a pattern is bad."""
        self.set_class(failed, "-failed")
        self.query_one("#search-result", Static).update(Content(shown(text)))

    @on(Input.Changed)
    def _tell_changed(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(self.Changed(self, message.value, self._backwards))

    @on(Input.Submitted)
    def _tell_submitted(self, message: Input.Submitted) -> None:
        message.stop()
        query = message.value
        if query:
            self._remember(query)
        self.close()
        self.post_message(self.Submitted(self, query, self._backwards))

    def _remember(self, query: str) -> None:
        if query in self._history:
            self._history.remove(query)
        self._history.append(query)
        del self._history[:-_REMEMBERED]

    def action_cancel(self) -> None:
        """End the search."""
        self.close()
        self.post_message(self.Cancelled(self))

    def action_older(self) -> None:
        """Bring back the query before."""
        self._recall(self._place - 1)

    def action_newer(self) -> None:
        """Bring back the query after, and at last what was being typed."""
        self._recall(self._place + 1)

    def _recall(self, place: int) -> None:
        if not 0 <= place <= len(self._history):
            return
        line = self.query_one(TextInput)
        if self._place == len(self._history):
            self._draft = line.value
        self._place = place
        line.value = (*self._history, self._draft)[place]
        line.cursor_position = len(line.value)
