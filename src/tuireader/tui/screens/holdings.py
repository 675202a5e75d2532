"""What the screens of the library share: a list, a line to type in, a line of news."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tuireader.page.gate import shown
from tuireader.tui.screens.list_dialog import ItemT, ListDialog
from tuireader.tui.widgets.filter_line import FilterLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.widget import Widget

    from tuireader.errors import LibraryError
    from tuireader.reader import Reader
    from tuireader.tui.widgets.row_list import RowList


class Holdings(ListDialog[ItemT], Generic[ItemT]):
    """Reads in a worker, again whenever another session has written."""

    hint: str = ""
    """What can be typed."""

    @dataclass
    class Failed(Message):
        """The library can't be read, or a change is not kept."""

        error: LibraryError

    def __init__(self, reader: Reader) -> None:
        """Read nothing yet; `reader` leads to the library."""
        super().__init__()
        self.reader = reader

    # What a subclass gives

    def make_rows(self) -> RowList[Any]:
        """Return the list, empty."""
        raise NotImplementedError

    @property
    def is_bare(self) -> bool:
        """Whether nothing was read yet, or nothing is there."""
        raise NotImplementedError

    def read(self) -> None:
        """Read the library and post what was found. Called in a worker."""
        raise NotImplementedError

    # What they share

    def parts(self) -> Iterable[Widget]:
        """Yield the line to type in, the list, and the line for news."""
        yield FilterLine(self.hint, is_open=True)
        yield self.make_rows()
        news = Static("", id="news", markup=False)
        news.display = False
        yield news

    def on_mount(self) -> None:
        """Read what there is."""
        self.rows.show_why_empty("reading …")
        self.read_again()

    def read_again(self) -> None:
        """Read it off the screen's thread: now, or after something was written."""
        self.run_worker(self.read, thread=True, exit_on_error=False, group="read")

    def write(self, work: Callable[[], None]) -> None:
        """Do a piece of writing after all that was asked before, off this thread."""
        result = self.reader.write(work).result
        self.run_worker(result, thread=True, exit_on_error=False, group="write")

    @on(Failed)
    def _take_failure(self, event: Failed) -> None:
        event.stop()
        self.tell(str(event.error), is_error=True)
        if self.is_bare:
            self.rows.show_why_empty("nothing can be read here")

    def tell(self, text: str, *, is_error: bool = False) -> None:
        """Tell one line of news above the keys; empty: none any more."""
        line = self.query_one("#news", Static)
        line.update(Content(shown(text)))
        line.set_class(is_error, "error")
        line.display = bool(text)
