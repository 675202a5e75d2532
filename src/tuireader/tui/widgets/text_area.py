"""Several lines to type in. Imported only when it is needed: TextArea takes 30 ms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widgets import TextArea

from tuireader.page.gate import shown_text

if TYPE_CHECKING:
    from textual.document._document import EditResult
    from textual.document._edit import Edit


class NoteArea(TextArea):
    """Where a note is written, on the terminal's own background."""

    DEFAULT_CSS = """
    NoteArea, NoteArea:focus {
        border: none;
        padding: 0;
        background: transparent;
        background-tint: transparent;
        color: $foreground;
        & .text-area--cursor-line { background: transparent; }
        & .text-area--placeholder { color: $muted; text-style: $muted-style; }
    }
    NoteArea .text-area--cursor,
    NoteArea:ansi .text-area--cursor,
    NoteArea:light .text-area--cursor,
    NoteArea:dark .text-area--cursor {
        color: $foreground;
        background: $background;
        text-style: reverse;
    }
    """

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002 - Textual's name for it
    ) -> None:
        """Make an area that does not blink.

        Args:
            text: what stands in it; passes the display gate.
            placeholder: what is said while it is empty.
            id: Textual's name of the widget.
        """
        super().__init__(
            shown_text(text),
            id=id,
            placeholder=placeholder,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False

    def edit(self, edit: Edit) -> EditResult:
        """Make an edit; all that is typed or pasted comes by here."""
        return super().edit(replace(edit, text=shown_text(edit.text)))
