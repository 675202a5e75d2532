"""Shows a passage as it was beside what stands at its place now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual.binding import Binding
from textual.containers import Horizontal, Vertical

from tuireader.tui.screens.dialog import Dialog, text_line
from tuireader.tui.widgets.compared_text import ComparedText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tuireader.model import Compared

Answer = Literal["confirm", "orphan"]


class Comparison(Dialog[Answer]):
    """Ends with what a guess is, or with None when all stays as it is."""

    CSS_PATH = ["dialog.tcss", "comparison.tcss"]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]
    BINDINGS = [
        Binding("y", "answer('confirm')", "yes", id="comparison.yes", show=False),
        Binding("x", "answer('orphan')", "no", id="comparison.no", show=False),
        Binding("j,down", "scroll(1)", "down", id="comparison.down", show=False),
        Binding("k,up", "scroll(-1)", "up", id="comparison.up", show=False),
        Binding("v,q", "close", "close", id="comparison.close", show=False),
    ]

    heading = "Then and now"

    def __init__(self, compared: Compared, *, is_guess: bool) -> None:
        """Take both sides, and whether the place is a guess to be confirmed."""
        super().__init__()
        self._compared, self._is_guess = compared, is_guess
        asked = "y it belongs there   x it is gone   " if is_guess else ""
        self.keys = f"{asked}j k scroll   escape close"

    def parts(self) -> Iterable[Widget]:
        """Yield the two sides."""
        then, now = self._compared
        here: Widget = ComparedText(now)
        if not now:
            here = text_line("nothing of what stood around it is left")
        yield Horizontal(
            Vertical(text_line("THEN", classes="side"), ComparedText(then)),
            Vertical(text_line("NOW", classes="side"), here),
            id="sides",
        )

    def action_answer(self, answer: Answer) -> None:
        """End with what the guess is; there may be none."""
        if self._is_guess:
            self.dismiss(answer)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines, where the box is too low."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)
