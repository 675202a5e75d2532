"""Asks who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tuireader.tui.screens.picker import Picker
from tuireader.tui.widgets.passage import Passage
from tuireader.tui.widgets.speaker_choice import SpeakerChoice, SpeakerChoices
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget


class SpeakerPicker(Picker[SpeakerChoice]):
    """Ends with the speaker, or with None when all stays as it is."""

    CSS_PATH = ["dialog.tcss", "picker.tcss", "speaker_picker.tcss"]

    BINDINGS = [
        # Before the screen's own "tab", which would go to the next widget.
        Binding("tab", "complete", "complete", id="speaker.complete", priority=True)
    ]

    heading = "Who says this?"
    keys = "type a name   tab complete   ↑ ↓ move   enter keep   escape close"

    def __init__(
        self, excerpt: str, speaker: str, choices: Sequence[SpeakerChoice]
    ) -> None:
        """Take the quotation, who is shown as its speaker, and who else it may be."""
        super().__init__()
        self._excerpt, self._speaker = excerpt, speaker
        self._choices = tuple(choices)

    def parts(self) -> Iterable[Widget]:
        """Yield the quotation, the line to type in, and the names."""
        yield Passage(self._excerpt, speaker=self._speaker)
        yield FilterInput(placeholder="type a name: one of the list, or another")
        yield self.make_rows()

    def make_rows(self) -> SpeakerChoices:
        """Return the names."""
        return SpeakerChoices(self._choices)

    def action_complete(self) -> None:
        """Write the name under the cursor into the line, to be kept or changed."""
        choice = self.take(self.rows.item)
        if choice is not None and choice.name:
            line = self.query_one(FilterInput)
            line.value = choice.name
            line.cursor_position = len(line.value)

    def take(self, item: object) -> SpeakerChoice | None:
        """Return the name that was chosen."""
        return item if isinstance(item, SpeakerChoice) else None
