"""How the reading screen asks for notes, and keeps what is typed from being lost."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import events, on
from textual.app import SuspendNotSupported

from tuireader.errors import LibraryError
from tuireader.library.drafts import Draft, place_of, target_of
from tuireader.tui.messages import Said
from tuireader.tui.panes.draft_writer import DraftWriter, NoteDraft
from tuireader.tui.panes.opening import why_off
from tuireader.tui.panes.requests import DraftsFound, NoteRequested
from tuireader.tui.screens.draft_offer import DraftOffer
from tuireader.tui.screens.entity_dialogs import EntityDialogs
from tuireader.tui.screens.note_writing import ChangeWriting, NoteWriting
from tuireader.tui.terminal import own_editor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.timer import Timer

    from tuireader.model import Annotation, Span, Target
    from tuireader.reader import Reader
    from tuireader.tui.panes.article_pane import ArticlePane
    from tuireader.tui.screens.draft_offer import DraftAnswer
    from tuireader.tui.screens.note_editor import NoteEditor
    from tuireader.tui.screens.note_writing import Change, Done, Failed

_DRAFT_DELAY: Final = 1.0
"""Seconds from the first letter that is not on the disk until it is written there."""
_GONE = "the passage is gone: the note would stand on the sentence under the cursor"


class NoteDialogs(EntityDialogs):
    """Part of the reading screen: notes from the first letter to the disk."""

    reader: Reader

    def __init__(self) -> None:
        """Begin with nothing being written."""
        super().__init__()
        self._writings: dict[NoteEditor, NoteWriting] = {}
        self._drafts: dict[tuple[Target, str], Draft] = {}
        self._offers: list[tuple[ArticlePane, Draft]] = []
        self._offered: set[str] = set()
        self._draft_timer: Timer | None = None

    @on(NoteRequested)
    def _ask_for_note(self, event: NoteRequested) -> None:
        event.stop()
        self._write_note(event.pane, event.span)

    def _write_note(
        self, pane: ArticlePane, span: Span, draft: Draft | None = None, error: str = ""
    ) -> None:
        if pane.article is None:
            return
        target = target_of(pane.article, span)
        draft = draft or self._drafts.get((target, "")) or Draft(target)
        excerpt, speaker = pane.excerpt(span)

        def keep(words: NoteDraft, failed: Failed, kept: Done) -> None:
            pane.keep_note(span, words.body, words.tags, failed, kept)

        writer = DraftWriter(self.reader.drafts, draft, NoteDraft())
        writing = NoteWriting(
            excerpt, speaker, writer, keep, known_tags=pane.tags, tell=self._tell
        )
        self._open_editor(writing, writer.latest, error or why_off(self.reader))

    def change_note(
        self, pane: ArticlePane, annotation: Annotation, draft: Draft | None = None
    ) -> None:
        """Let the reader change a note; a draft of it is taken up."""
        self.change_kept(annotation, pane.keep_change, pane.tags, draft)

    def change_kept(
        self,
        annotation: Annotation,
        change: Change,
        known_tags: Sequence[str],
        draft: Draft | None = None,
        tell: Callable[[str], object] | None = None,
    ) -> None:
        """Let the reader change a note of any article; a draft of it is taken up.

        Args:
            annotation: as it is kept.
            change: lets the new words be written.
            known_tags: what `tab` completes tags with.
            draft: what was written of it before; None: what lies on the disk.
            tell: says what became of the draft; None: the line at the bottom.
        """
        target, uid = annotation.target, annotation.uid
        body, tags = was = annotation.body, annotation.tags
        draft = draft or self._drafts.get((target, uid))
        draft = draft or Draft(target, uid, was, body, tags)
        # Another session may have changed the note since the draft was begun.
        body, tags = draft.was or was
        writer = DraftWriter(self.reader.drafts, draft, NoteDraft(body, tags))
        writing = ChangeWriting(
            replace(annotation, body=body, tags=tags),
            writer,
            change,
            known_tags=known_tags,
            tell=tell or self._tell,
        )
        self._open_editor(writing, writer.latest, why_off(self.reader))

    def _open_editor(
        self,
        writing: NoteWriting,
        words: NoteDraft,
        error: str = "",
    ) -> None:
        editor = writing.editor(words, error)
        # It is in the editor now, and goes back to where it is left.
        self._drafts.pop(writing.writer.place, None)
        self._writings[editor] = writing
        self.app.push_screen(editor, partial(self._end, editor, writing))

    def _end(
        self,
        editor: NoteEditor,
        writing: NoteWriting,
        written: NoteDraft | None,
    ) -> None:
        if written is not None:
            writing.writer.take(written)
            writing.keep(
                written,
                # What was typed is never lost: it comes back with the reason.
                partial(self._reopen, editor, writing, written),
                partial(self._settle, editor, writing),
            )
        elif editor.is_thrown_away:
            self._later(partial(self._settle, editor, writing))
        else:
            writing.writer.take(editor.left)
            self._later(partial(self._leave_draft, editor, writing))

    def _reopen(
        self,
        editor: NoteEditor,
        writing: NoteWriting,
        words: NoteDraft,
        error: LibraryError,
    ) -> None:
        self._writings.pop(editor, None)
        self._open_editor(writing, words, writing.advice(error))

    def _tell(self, text: str) -> None:
        self.post_message(Said(text))

    # In the writing thread

    def _later(self, work: Callable[[], None]) -> None:
        written = self.reader.write(work)
        self.run_worker(
            written.result, thread=True, exit_on_error=False, group="drafts"
        )

    def _settle(self, editor: NoteEditor, writing: NoteWriting) -> None:
        """Take the draft away: its words are a note, or are not wanted."""
        try:
            writing.writer.end()
        except LibraryError as error:
            self.post_message(Said(str(error), is_error=True))
        self._writings.pop(editor, None)

    def _leave_draft(self, editor: NoteEditor, writing: NoteWriting) -> None:
        """Leave the draft on the disk, and say so; where that fails, go on writing."""
        try:
            draft = writing.writer.leave()
        except LibraryError as error:
            writing.has_trouble = True
            words = writing.writer.latest
            self.call_later(self._reopen, editor, writing, words, error)
            return
        self._writings.pop(editor, None)
        if draft is not None:
            self._drafts[writing.writer.place] = draft
            key = "a" if not draft.note else "i"
            writing.tell(f"kept as a draft: {key} here goes on with it")

    def _write_draft(self, editor: NoteEditor, writing: NoteWriting) -> None:
        had_trouble, writing.has_trouble = writing.has_trouble, False
        try:
            writing.writer.write()
        except LibraryError as error:
            writing.has_trouble = True
            editor.call_later(editor.show_trouble, str(error))
        else:
            if had_trouble:
                editor.call_later(editor.show_trouble, "")

    # What is typed

    def take_draft(self, editor: NoteEditor, words: NoteDraft) -> None:
        """Let what stands in an editor be written down, a second later at most."""
        writing = self._writings.get(editor)
        if writing is None:
            return
        writing.writer.take(words)
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(_DRAFT_DELAY, self._write_drafts)

    def write_elsewhere(self, editor: NoteEditor) -> None:
        """Let the reader write in an editor of his own, which has the terminal."""
        writing = self._writings.get(editor)
        if writing is None:
            return
        trouble = ""
        writing.writer.take(editor.draft)
        try:
            command = own_editor.editor_of(os.environ)
            path = writing.writer.lend()
            trouble = self._run_editor(command, path)
            writing.writer.take_back(is_wanted=not trouble)
        except (own_editor.EditorFailed, LibraryError) as error:
            trouble = str(error)
        editor.write_anew(writing.writer.latest.body)
        editor.show_error(trouble)

    def _run_editor(self, command: list[str], path: Path) -> str:
        """Return why it failed; empty: it did not."""
        trouble = ""
        try:
            with self.app.suspend():
                # Textual takes the terminal back only where nothing is raised.
                try:
                    own_editor.run(command, path)
                except own_editor.EditorFailed as error:
                    trouble = str(error)
        except SuspendNotSupported as error:
            trouble = str(error)
        return trouble

    def _write_drafts(self) -> None:
        self._draft_timer = None
        for editor, writing in tuple(self._writings.items()):
            self._later(partial(self._write_draft, editor, writing))

    def take_drafts(self) -> None:
        """Take what stands in the editors: its last letters may not be told yet."""
        for editor, writing in self._writings.items():
            if editor in self.app.screen_stack:
                writing.writer.take(editor.draft)

    def rescue_drafts(self) -> None:
        """Write down what is being typed, at once. Any thread may call it."""
        for writing in tuple(self._writings.values()):
            # Nobody is left to be told of a failure.
            with contextlib.suppress(LibraryError):
                writing.writer.write()

    # What was being typed when the program ended

    @on(DraftsFound)
    def _offer_drafts(self, event: DraftsFound) -> None:
        event.stop()
        pane = next(
            (p for p in self.panes if p.article and p.article.id == event.article_id),
            None,
        )
        if pane is None:
            return
        for draft in event.drafts:
            self._drafts[draft.target, draft.note] = draft
            if draft.name not in self._offered:
                self._offered.add(draft.name)
                self._offers.append((pane, draft))
        self._offer_next()

    @on(events.ScreenResume)
    def _offer_next(self) -> None:
        """Offer a draft, unless the reader is busy in a dialog."""
        if not self._offers or self.app.screen is not self:
            return
        pane, draft = self._offers.pop(0)
        if _is_kept(draft, pane):
            # It became a note, and the program ended before the draft was taken away.
            self._throw_away(draft)
            self.call_later(self._offer_next)
            return

        def answer(given: DraftAnswer | None) -> None:
            if given is not None and given.is_wanted:
                self._take_up(pane, draft)
            elif given is not None:
                self._throw_away(draft)

        self.app.push_screen(DraftOffer(draft), answer)

    def _take_up(self, pane: ArticlePane, draft: Draft) -> None:
        if pane not in self.panes or pane.article is None:
            return
        found = (p.annotation for p in pane.placed if p.annotation.uid == draft.note)
        note = next(found, None)
        if note is not None:
            self.change_note(pane, note, draft)
            return
        span = place_of(draft, pane.article)
        here = pane.view.target_span if span is None else span
        error = _GONE if span is None else ""
        self._write_note(pane, here, replace(draft, note=""), error)

    def _throw_away(self, draft: Draft) -> None:
        self._drafts.pop((draft.target, draft.note), None)

        def discard() -> None:
            try:
                self.reader.drafts.discard(draft)
            except LibraryError as error:
                self.post_message(Said(str(error), is_error=True))

        self._later(discard)


def _is_kept(draft: Draft, pane: ArticlePane) -> bool:
    return any(
        kept.target.position == draft.target.position
        and (kept.body, kept.tags) == (draft.body, draft.tags)
        for kept in (one.annotation for one in pane.placed)
    )
