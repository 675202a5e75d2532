"""A note that is being written, from the first letter until it is on the disk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from tuireader.errors import AnnotationChanged, LibraryError, NoSuchAnnotation
from tuireader.tui.panes.draft_writer import NoteDraft
from tuireader.tui.screens.note_editor import NoteEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.library import Library
    from tuireader.model import Annotation
    from tuireader.tui.panes.draft_writer import DraftWriter

Failed: TypeAlias = "Callable[[LibraryError], None]"
"""Told on the screen's thread that something is not kept."""
Done: TypeAlias = "Callable[[], None]"
"""Called in the writing thread when it is on the disk."""
Keep: TypeAlias = "Callable[[NoteDraft, Failed, Done], None]"
"""Keeps the words of a new note."""
Change: TypeAlias = "Callable[[Callable[[Library], Annotation], Failed, Done], None]"
"""Lets something be done to the library, off the screen's thread."""

_GONE = "removed in another session: ctrl+s keeps this as a new note there"
_CHANGED = (
    "changed in another session: ctrl+t shows what it says now, ctrl+s keeps yours "
    "over it"
)


class NoteWriting:
    """A new note, in one editor or in several after failures."""

    def __init__(
        self,
        passage: str,
        speaker: str,
        writer: DraftWriter,
        keep: Keep,
        *,
        known_tags: Sequence[str],
        tell: Callable[[str], object],
    ) -> None:
        """Begin to write.

        Args:
            passage: the words it is about.
            speaker: who says them; empty: nobody.
            writer: keeps the draft.
            keep: keeps the note.
            known_tags: what `tab` completes tags with.
            tell: says what became of the draft; any thread may call it.
        """
        self._passage, self._speaker, self._known_tags = passage, speaker, known_tags
        self.writer = writer
        self._keep = keep
        self.tell = tell
        """Says what became of the draft. Any thread may call it."""
        self.has_trouble = False
        """Whether the draft could not be written the last time."""

    @property
    def is_change(self) -> bool:
        """Whether the note is on the disk already, with other words."""
        return False

    @property
    def theirs(self) -> NoteDraft | None:
        """What another session made of the note meanwhile; None: nothing."""
        return None

    def editor(self, words: NoteDraft, error: str) -> NoteEditor:
        """Return an editor with these words, and why they are not kept, if so."""
        return NoteEditor(
            self._passage,
            self._speaker,
            draft=words,
            error=error,
            is_unsafe=self.has_trouble,
            editing=self.is_change,
            known_tags=self._known_tags,
            theirs=self.theirs,
        )

    def keep(self, words: NoteDraft, failed: Failed, done: Done) -> None:
        """Keep it."""
        self._keep(words, failed, done)

    def advice(self, error: LibraryError) -> str:
        """Return what to tell of a failure to keep it; the next try heeds it."""
        return str(error)


class ChangeWriting(NoteWriting):
    """A note of the library that is being changed."""

    def __init__(
        self,
        annotation: Annotation,
        writer: DraftWriter,
        change: Change,
        *,
        known_tags: Sequence[str],
        tell: Callable[[str], object],
    ) -> None:
        """Begin with a note as it is kept; the rest as for a new one."""
        super().__init__(
            annotation.target.quote.exact,
            annotation.speaker,
            writer,
            self._keep_change,
            known_tags=known_tags,
            tell=tell,
        )
        self._annotation = annotation
        self._change = change
        self._is_gone = False
        self._theirs: NoteDraft | None = None

    @property
    def is_change(self) -> bool:
        """Whether the note is on the disk still."""
        return not self._is_gone

    @property
    def theirs(self) -> NoteDraft | None:
        """What another session made of it."""
        return self._theirs

    def advice(self, error: LibraryError) -> str:
        """Return what to tell of a failure; what others did meanwhile is known then."""
        match error:
            case NoSuchAnnotation():
                self._is_gone, self._theirs = True, None
                self.writer.forget_note()
                return _GONE
            case AnnotationChanged(body=body, tags=tags):
                self._annotation = replace(self._annotation, body=body, tags=tags)
                self._theirs = NoteDraft(body, tags)
                return _CHANGED
        return str(error)

    def _keep_change(self, words: NoteDraft, failed: Failed, done: Done) -> None:
        since, is_gone = self._annotation, self._is_gone
        # What was not touched here takes the place of nothing there.
        body = None if words.body == since.body else words.body
        tags = None if words.tags == since.tags else words.tags

        def write(library: Library) -> Annotation:
            if is_gone:
                return library.keep_anew(since, body=words.body, tags=words.tags)
            return library.edit(since.uid, body=body, tags=tags, since=since)

        self._change(write, failed, done)
