"""A question that is answered with y or n."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tuireader.tui.screens.dialog import Dialog, text_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget


class Confirm(Dialog[bool]):
    """Ends with True for yes; everything else is no."""

    CSS_PATH = ["dialog.tcss", "confirm.tcss"]
    BINDINGS = [
        Binding("y,Y", "answer(True)", "yes", id="confirm.yes", show=False),
        Binding("n,N,escape,q", "answer(False)", "no", id="confirm.no", show=False),
    ]

    keys = "y yes   n no"

    def __init__(self, question: str) -> None:
        """Take the question; it passes the display gate."""
        super().__init__()
        self._question = question

    def parts(self) -> Iterable[Widget]:
        """Yield the question."""
        yield text_line(self._question, id="question")

    def action_answer(self, answer: bool) -> None:
        """End with the answer."""
        self.dismiss(answer)
