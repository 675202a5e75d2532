"""Drafts from before: to be taken up, thrown away, or left for later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.widgets import Static

from tuireader.page.gate import shown
from tuireader.tui.keymaps import bindings
from tuireader.tui.screens.confirm import Confirm
from tuireader.tui.screens.dialog import Dialog, text_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tuireader.library.drafts import Draft

_EXCERPT = 200
"""Code points of a passage or a draft that are shown."""


class DraftAnswer(NamedTuple):
    """What is to be done with a draft."""

    draft: Draft
    is_wanted: bool
    """False: it is to be thrown away."""


class DraftOffer(Dialog[DraftAnswer | None]):
    """Ends with what is to be done with the draft, or with None: later."""

    CSS_PATH = ["dialog.tcss", "draft_offer.tcss"]
    BINDINGS = bindings("draft")

    heading = "You were writing"
    keys = "enter go on   x throw away   escape later"

    def __init__(self, draft: Draft) -> None:
        """Take the draft."""
        super().__init__()
        self._draft = draft

    def parts(self) -> Iterable[Widget]:
        """Yield when and on what it was written, and its words."""
        passage = _on_one_line(self._draft.target.quote.exact)
        yield text_line(f"a draft of {when(self._draft)} on “{passage}”", id="about")
        yield Static(
            Content(shown(_on_one_line(self._draft.body))), id="words", markup=False
        )

    def action_take_up(self) -> None:
        """Go on with it."""
        self.dismiss(DraftAnswer(self._draft, is_wanted=True))

    def action_throw_away(self) -> None:
        """Ask first: the key may have been meant for the article."""
        self.app.push_screen(Confirm("Throw these words away?"), self._throw_away)

    def _throw_away(self, answer: bool | None) -> None:
        if answer:
            self.dismiss(DraftAnswer(self._draft, is_wanted=False))


def when(draft: Draft) -> str:
    """Return when it was written: the time, and the day when it is another."""
    if draft.written is None:
        return "an unknown time"
    here = draft.written.astimezone()
    is_today = here.date() == here.now(here.tzinfo).date()
    return f"{here:%H:%M}" if is_today else f"{here:%Y-%m-%d %H:%M}"


def _on_one_line(text: str) -> str:
    line = " ".join(text[: _EXCERPT + 1].split())
    return line if len(text) <= _EXCERPT else f"{line[:_EXCERPT]}…"
