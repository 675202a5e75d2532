"""Where tags are typed, with commas between; tab completes those that are in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tuireader.tui.widgets.text_input import TextInput

if TYPE_CHECKING:
    from collections.abc import Sequence


class TagInput(TextInput):
    """One line of tags. `tab` completes the one before the cursor, again: another.

    Where there is no other, `tab` again ends the tag with a comma: whoever looks for
    one more stays in the line. It is left by `tab` on no tag, or on a whole one that
    was typed.
    """

    BINDINGS = [
        Binding("tab", "complete", "complete a tag", id="tags.complete", show=False)
    ]

    def __init__(
        self,
        value: str = "",
        known: Sequence[str] = (),
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002 - Textual's name for it
    ) -> None:
        """Make a line.

        Args:
            value: what stands in it.
            known: tags to complete with, the best first.
            placeholder: what is said while it is empty.
            id: Textual's name of the widget.
        """
        super().__init__(value, placeholder=placeholder, id=id)
        self._known = tuple(known)
        self._stem = self._put = ""
        self._completed: tuple[str, int] | None = None
        """The line and the place of its cursor when `tab` last completed a tag."""

    def action_complete(self) -> None:
        """Complete the tag before the cursor; nothing to complete: go on."""
        before = self.value[: self.cursor_position]
        begun = before.rpartition(",")[2].lstrip().removeprefix("#")
        stem = self._stem if begun and begun == self._put else begun
        found = completions(stem, self._known)
        if found == (begun,) and self._completed == (self.value, self.cursor_position):
            self._end_tag()
            return
        if not found or found == (begun,):
            self.app.action_focus_next()
            return
        turn = found.index(begun) + 1 if begun in found else 0
        self._stem, self._put = stem, found[turn % len(found)]
        self.replace(self._put, len(before) - len(begun), len(before))
        self._completed = self.value, self.cursor_position

    def _end_tag(self) -> None:
        is_last = not self.value[self.cursor_position :].strip()
        self.action_end()
        if is_last:
            self.insert_text_at_cursor(", ")


def completions(stem: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the tags that begin so, in capitals or not; none for nothing."""
    begun = stem.casefold()
    return tuple(tag for tag in known if begun and tag.casefold().startswith(begun))
