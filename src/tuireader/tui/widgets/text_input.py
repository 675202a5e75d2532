"""Where the reader types: what is pasted passes the display gate."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input

from tuireader.page.gate import shown


class TextInput(Input):
    """One line to type in, on the terminal's own background, without a frame."""

    DEFAULT_CSS = """
    TextInput, TextInput:focus, TextInput:ansi {
        height: 1;
        border: none;
        padding: 0;
        background: transparent;
        background-tint: transparent;
        color: $foreground;
        & > .input--cursor {
            color: $foreground;
            background: $background;
            text-style: reverse;
        }
        & > .input--placeholder { color: $muted; text-style: $muted-style; }
    }
    """

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002 - Textual's name for it
    ) -> None:
        """Make an input that does not blink.

        Args:
            value: what stands in it; passes the display gate.
            placeholder: what is said while it is empty.
            id: Textual's name of the widget.
        """
        super().__init__(
            shown(value), placeholder=placeholder, id=id, select_on_focus=False
        )
        self.cursor_blink = False

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in place of other text; all that is typed or pasted comes here."""
        super().replace(shown(text), start, end)


class FilterInput(TextInput):
    """Types what a list should contain, while the list is moved in with the arrows."""

    BINDINGS = [
        Binding("down", "step('down')", "next row", id="filter.down", show=False),
        Binding("up", "step('up')", "row before", id="filter.up", show=False),
        Binding(
            "pagedown", "step('page_down')", "page", id="filter.page-down", show=False
        ),
        Binding("pageup", "step('page_up')", "page", id="filter.page-up", show=False),
        Binding("escape", "leave", "stop", id="filter.leave", show=False),
    ]

    @dataclass
    class Stepped(Message):
        """The reader wants another row."""

        filter_input: FilterInput
        step: str
        """"down", "up", "page_down" or "page_up"."""

        @property
        def control(self) -> FilterInput:
            """The input that says so."""
            return self.filter_input

    @dataclass
    class Left(Message):
        """The reader is done with the filter, and wants all rows again."""

        filter_input: FilterInput

        @property
        def control(self) -> FilterInput:
            """The input that says so."""
            return self.filter_input

    def action_step(self, step: str) -> None:
        """Ask for another row."""
        self.post_message(self.Stepped(self, step))

    def action_leave(self) -> None:
        """Ask for all rows."""
        self.post_message(self.Left(self))
