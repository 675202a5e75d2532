"""Asks what is wrong with an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from tuireader.model import kind_in_words
from tuireader.page.gate import shown
from tuireader.tui.screens.dialog import text_line
from tuireader.tui.screens.picker import Picker
from tuireader.tui.widgets.entity_choice import EntityChoice, EntityChoices
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from tuireader.model import Entity

_HERE = "in this article alone"
_EVERYWHERE = "in all articles, also those opened later"


class EntityAnswer(NamedTuple):
    """What the reader chose."""

    choice: EntityChoice
    everywhere: bool
    """Whether it is to count in every article."""


class EntityPicker(Picker[EntityAnswer]):
    """Ends with what is to be done, or with None when all stays as it is."""

    CSS_PATH = ["dialog.tcss", "picker.tcss", "entity_picker.tcss"]

    BINDINGS = [
        # Before the screen's own "tab", which would go to the next widget.
        Binding("tab", "complete", "edit", id="entity.complete", priority=True),
        Binding("ctrl+g", "scope", "where", id="entity.scope", priority=True),
    ]

    heading = "Who or what is this?"
    keys = "type a name   tab edit it   ctrl+g everywhere   enter keep   escape close"

    def __init__(self, entity: Entity, choices: Sequence[EntityChoice]) -> None:
        """Take the entity and what can be done with it."""
        super().__init__()
        self._entity = entity
        self._choices = tuple(choices)
        self._everywhere = False

    def parts(self) -> Iterable[Widget]:
        """Yield the name, the line to type in, and what can be done."""
        entity = self._entity
        kind = kind_in_words(entity.kind)
        yield text_line(f"{entity.name}: {kind}", id="entity")
        yield Static(Content(f"kept {_HERE}"), id="scope", markup=False)
        yield FilterInput(placeholder="type whom it is the same as, or its right name")
        yield self.make_rows()

    def make_rows(self) -> EntityChoices:
        """Return what can be done."""
        return EntityChoices(self._entity.name, self._choices)

    def action_complete(self) -> None:
        """Write a name into the line, to be changed: the chosen one, first its own."""
        line = self.query_one(FilterInput)
        item = self.rows.item
        other = item.other if isinstance(item, EntityChoice) else ""
        line.value = shown(other if line.value and other else self._entity.name)
        line.cursor_position = len(line.value)

    def action_scope(self) -> None:
        """Let it count in every article, or again in this one alone."""
        self._everywhere = not self._everywhere
        scope = _EVERYWHERE if self._everywhere else _HERE
        self.query_one("#scope", Static).update(Content(f"kept {scope}"))

    def take(self, item: object) -> EntityAnswer | None:
        """Return what was chosen."""
        if isinstance(item, EntityChoice):
            return EntityAnswer(item, self._everywhere)
        return None
