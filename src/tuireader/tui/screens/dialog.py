"""What all dialogs share: a framed box over the article, keys told at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tuireader.page.gate import shown
from tuireader.tui.keymaps import bindings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.types import CSSPathType
    from textual.widget import Widget

ResultT = TypeVar("ResultT")


class Dialog(ModalScreen[ResultT], Generic[ResultT]):
    """A box with a title, what a subclass puts into it, and its keys at the foot."""

    CSS_PATH: ClassVar[CSSPathType | None] = "dialog.tcss"
    BINDINGS = bindings("dialog")
    AUTO_FOCUS = "*"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]

    heading: str = ""
    """Title in the frame. Ours, never content."""
    keys: str = ""
    """What the keys do, told at the foot."""

    def compose(self) -> ComposeResult:
        """Frame what the subclass wants to show."""
        with Vertical(id="box") as box:
            box.border_title = Content(self.heading)
            yield from self.parts()
            yield Static(Content(self.keys), id="keys", markup=False)

    def parts(self) -> Iterable[Widget]:
        """Yield the widgets in the box, from the top."""
        raise NotImplementedError

    def action_close(self) -> None:
        """Close without a result."""
        self.dismiss(None)


def text_line(text: str, *, id: str | None = None, classes: str = "") -> Static:  # noqa: A002
    """Make a widget that shows content on one line or more, through the gate."""
    return Static(Content(shown(text)), id=id, classes=classes, markup=False)
