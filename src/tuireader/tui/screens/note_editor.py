"""Where a note is written, with its passage above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static, TextArea

from tuireader.library.selection import clean
from tuireader.page.gate import shown
from tuireader.tui.keymaps import bindings
from tuireader.tui.panes.draft_writer import NoteDraft
from tuireader.tui.screens.confirm import Confirm
from tuireader.tui.screens.dialog import Dialog
from tuireader.tui.screens.their_words import TheirWords
from tuireader.tui.widgets.passage import Passage
from tuireader.tui.widgets.tag_input import TagInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget


class NoteEditor(Dialog[NoteDraft | None]):
    """Ends with the draft when it is to be kept, with None when it is not."""

    CSS_PATH = ["dialog.tcss", "note_editor.tcss"]
    BINDINGS = bindings("editor")
    AUTO_FOCUS = "NoteArea"

    keys = "ctrl+s keep   tab tags   ctrl+e your editor   escape close"

    @dataclass
    class DraftChanged(Message):
        """The reader has typed; whoever keeps drafts can keep this one."""

        editor: NoteEditor
        draft: NoteDraft

        @property
        def control(self) -> NoteEditor:
            """The editor it stands in."""
            return self.editor

    @dataclass
    class ElsewhereAsked(Message):
        """The reader wants to write in an editor of his own."""

        editor: NoteEditor

    def __init__(
        self,
        excerpt: str,
        speaker: str = "",
        *,
        draft: NoteDraft | None = None,
        error: str = "",
        is_unsafe: bool = False,
        editing: bool = False,
        known_tags: Sequence[str] = (),
        theirs: NoteDraft | None = None,
    ) -> None:
        """Take the passage and what was written before.

        Args:
            excerpt: the words the note is about; at most five lines are shown.
            speaker: who says them; empty: nobody.
            draft: what stands in the editor at first.
            error: why the last try to keep it failed; empty: there was none.
            is_unsafe: whether no draft can be kept, so that closing has to ask.
            editing: whether the note is on the disk already.
            known_tags: what `tab` completes tags with.
            theirs: what another session made of the note meanwhile; None: nothing.
        """
        super().__init__()
        self.heading = "Edit the note" if editing else "Note"
        self._excerpt, self._speaker = excerpt, speaker
        self._first = draft or NoteDraft()
        self._error, self._trouble = error, ""
        self._is_unsafe = is_unsafe
        self._theirs = theirs
        self.is_thrown_away = False
        """Whether the reader wants nothing of it to be left, not even a draft."""
        self.left = self._first
        """What stood in the editor when it was closed."""
        self._known_tags = known_tags

    def parts(self) -> Iterable[Widget]:
        """Yield passage, note, tags, and the line for errors."""
        from tuireader.tui.widgets.text_area import NoteArea  # noqa: PLC0415 - 30 ms

        yield Passage(self._excerpt, self._speaker)
        yield NoteArea(self._first.body, placeholder="what you think of it", id="body")
        with Horizontal(id="tag-line"):
            yield Static("Tags ", id="tag-label", markup=False)
            tags = ", ".join(self._first.tags)
            hint = "with commas between"
            yield TagInput(tags, self._known_tags, placeholder=hint, id="tags")
        error = Static("", id="error", classes="error", markup=False)
        error.display = False
        yield error

    def on_mount(self) -> None:
        """Remember how it looks untouched, and put the cursor behind the words."""
        self._untouched = self._typed()
        area = self.query_one("#body", TextArea)
        area.move_cursor(area.document.end)
        self._tell()

    @property
    def draft(self) -> NoteDraft:
        """What stands in the editor. What was not touched is as it was given."""
        body, tags = self._typed()
        body_before, tags_before = self._untouched
        return NoteDraft(
            body=self._first.body if body == body_before else body.strip(),
            tags=self._first.tags if tags == tags_before else tags_of(tags),
        )

    def show_trouble(self, text: str) -> None:
        """Tell why no draft is kept: closing will ask; empty: one is kept again."""
        self._is_unsafe, self._trouble = bool(text), text
        self._tell()

    def show_error(self, text: str) -> None:
        """Tell in one line why the note is not kept; the words stay."""
        self._error = text
        self._tell()

    def _tell(self) -> None:
        text = self._trouble or self._error
        line = self.query_one("#error", Static)
        line.update(Content(shown(text)))
        line.display = bool(text)
        self.set_class(bool(text), "-wrong")

    def _typed(self) -> tuple[str, str]:
        return self.query_one("#body", TextArea).text, self.query_one(
            "#tags", Input
        ).value

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _tell_draft(self, message: Message) -> None:
        message.stop()
        self.post_message(self.DraftChanged(self, self.draft))

    @on(Input.Submitted)
    def _submit(self, message: Input.Submitted) -> None:
        message.stop()
        self.action_save()

    def action_save(self) -> None:
        """Keep the note. An empty one is not worth keeping."""
        draft = self.draft
        if draft.body.strip() or draft.tags:
            self.dismiss(draft)
        else:
            self.show_error("nothing is written yet; escape closes")

    def action_elsewhere(self) -> None:
        """Ask for the reader's own editor."""
        self.post_message(self.ElsewhereAsked(self))

    def action_theirs(self) -> None:
        """Show what another session made of the note; the words here stay."""
        if self._theirs is None:
            self.show_error("no other session has changed this note")
        else:
            self.app.push_screen(TheirWords(self._theirs))

    def write_anew(self, body: str) -> None:
        """Let these words stand in the editor in place of its own; tags stay."""
        area = self.query_one("#body", TextArea)
        if area.text != body:
            area.replace(body, area.document.start, area.document.end)
            area.move_cursor(area.document.end)

    def action_close(self) -> None:
        """Close; the words stay as a draft. Ask first when that is not possible."""
        # That the last letters were typed may not have been told yet.
        self.left = self.draft
        written = any(text.strip() for text in self._typed())
        if written and self._is_unsafe:
            self.app.push_screen(Confirm("Discard what you wrote?"), self._close_for)
        else:
            self.dismiss(None)

    def _close_for(self, answer: bool | None) -> None:
        if answer:
            self.is_thrown_away = True
            self.dismiss(None)


def tags_of(text: str) -> tuple[str, ...]:
    """Return the tags in "csto, #russia": each once, without "#" and space around."""
    return clean(text.split(","))
