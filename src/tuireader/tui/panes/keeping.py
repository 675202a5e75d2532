"""Notes, highlights, bookmarks: how a pane writes them down and takes them away."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from tuireader.errors import LibraryError
from tuireader.model import (
    Motivation,
    colour_named,
    correction_in_words,
    correction_of,
    passage_of,
)
from tuireader.tui.messages import (
    AnnotationKept,
    AnnotationRemoved,
    AnnotationsLoaded,
    Said,
)
from tuireader.tui.panes.opening import mistake
from tuireader.tui.terminal.clipboard import (
    can_copy,
    copy_sequence,
    give_to_tmux,
    may_be_kept,
    through_tmux,
)
from tuireader.tui.widgets.pieces import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.library import Library
    from tuireader.model import (
        Annotation,
        Article,
        Entity,
        EntityCorrection,
        Placed,
        Quotation,
        Span,
    )
    from tuireader.reader import Reader
    from tuireader.tui.widgets.article_view import ArticleView

_EXCERPT = 40
"""Cells of the words that say which note it is."""
_WORDS = {
    Motivation.COMMENTING: "note",
    Motivation.HIGHLIGHTING: "highlight",
    Motivation.BOOKMARKING: "bookmark",
    Motivation.ASSESSING: "correction",
}


class Keeping(Widget):
    """Part of a pane. Writes are made one after the other, and never cancelled."""

    reader: Reader
    article: Article | None
    placed: tuple[Placed, ...]
    _sought_kept: str = ""
    """Uid of what to go to once it is known where it stands."""
    _writers: dict[Worker[None], Callable[[LibraryError], None]]

    @property
    def view(self) -> ArticleView:
        """The text of the article."""
        raise NotImplementedError

    def speaker_in(self, span: Span) -> str:
        """Return who speaks in a passage first; empty: nobody."""
        raise NotImplementedError

    def keep_note(
        self,
        span: Span,
        body: str,
        tags: tuple[str, ...],
        failed: Callable[[LibraryError], None],
        kept: Callable[[], None],
    ) -> None:
        """Keep a note on `span`.

        Args:
            span: the passage.
            body: the note.
            tags: of the note.
            failed: gets the error when it could not be kept.
            kept: called in the writing thread when the note is on the disk.
        """
        speaker = self.speaker_in(span)
        self._keep(
            lambda library, article: library.add_note(
                article, span.start, span.end, body, tags=tags, speaker=speaker
            ),
            failed,
            done=kept,
        )

    def keep_change(
        self,
        write: Callable[[Library], Annotation],
        failed: Callable[[LibraryError], None],
        kept: Callable[[], None],
    ) -> None:
        """Keep the new words of a note; the rest is as for a new one.

        Args:
            write: writes them into the library.
            failed: gets the error when they could not be kept.
            kept: called in the writing thread when they are on the disk.
        """
        self._keep(lambda library, _: write(library), failed, done=kept)

    def keep_move(self, uid: str, span: Span) -> None:
        """Hang what was kept on another passage, with who speaks there."""
        speaker = self.speaker_in(span)
        self._keep(
            lambda library, article: library.move(
                uid, article, span.start, span.end, speaker=speaker
            ),
            how="hangs here now",
        )

    def bring_back(self, uid: str) -> None:
        """Bring back what was deleted."""
        self._keep(lambda library, _: library.restore(uid), how="brought back")

    def keep_bookmark(
        self, span: Span, name: str, failed: Callable[[LibraryError], None]
    ) -> None:
        """Bookmark `span` under a name; `failed` gets the error if it is not kept."""
        self._keep(
            lambda library, article: library.bookmark(
                article, span.start, span.end, name
            ),
            failed,
        )

    def rename_bookmark(
        self, uid: str, name: str, failed: Callable[[LibraryError], None]
    ) -> None:
        """Give a bookmark another name; `failed` gets the error if it is not kept."""
        self._keep(lambda library, _: library.edit(uid, body=name), failed)

    def keep_correction(self, quotation: Quotation, speaker: str) -> None:
        """Keep who says a quotation; empty: nobody. Undo takes it back."""
        present = correction_of(quotation, self.placed)
        span = quotation.span

        def correct(library: Library, article: Article) -> Annotation:
            # One that was written a moment ago is not shown yet.
            before = library.correction(article, span.start, span.end)
            if present is not None:
                before = present.annotation
            if before is None:
                return library.correct(article, span.start, span.end, speaker)
            return library.edit(before.uid, body=speaker)

        self._keep(correct)

    def correct_entity(self, entity: Entity, correction: EntityCorrection) -> None:
        """Keep what the reader knows better of an entity. Undo takes it back."""

        def correct(library: Library, article: Article) -> Annotation:
            span = passage_of(entity, article.text)
            return library.correct_entity(article, span.start, span.end, correction)

        self._keep(correct)

    def orphan(self, annotation: Annotation) -> None:
        """Keep that the passage is gone. Undo takes it back."""
        self._keep(
            lambda library, _: library.orphan(annotation.uid),
            how="is an orphan now; x again deletes it",
        )

    def remove_annotation(self, uid: str) -> None:
        """Take an annotation away; undo brings it back."""

        def remove() -> None:
            try:
                removed = self.reader.library.remove(uid)
            except LibraryError as error:
                self._report(error)
                return
            self.post_message(AnnotationRemoved(removed))
            self.load_annotations()
            self._enter_note(uid)

        self._write_later(remove, self._report)

    def undo(self) -> None:
        """Take the last delete, edit, move or correction on this article back."""
        article = self.article
        if article is None:
            return

        def take_back() -> None:
            try:
                undone = self.reader.library.undo(article)
            except LibraryError as error:
                self._report(error)
                return
            if undone is None:
                self.post_message(Said("nothing to undo"))
                return
            how = "taken back" if undone.is_gone else "as before"
            which = excerpt(undone.annotation)
            self.post_message(AnnotationKept(undone.annotation, f"“{which}” {how}"))
            self.load_annotations()

        self._write_later(take_back, self._report)

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard, or into a file when the terminal has none."""
        in_tmux = "TMUX" in os.environ
        driver = self.app._driver  # noqa: SLF001 - the only way to write a sequence
        term = os.environ.get("TERM", "")
        is_sent = driver is not None and can_copy(term, text)
        if driver is not None and is_sent:
            sequence = copy_sequence(text)
            driver.write(through_tmux(sequence) if in_tmux else sequence)
        if is_sent and not in_tmux and not may_be_kept(term):
            self.post_message(Said("copied: sent to the terminal's clipboard"))
            return
        work = partial(self._copy_otherwise, text, is_sent=is_sent)
        self.run_worker(work, thread=True, exit_on_error=False, group="write")

    def _copy_otherwise(self, text: str, *, is_sent: bool) -> None:
        """Put it into tmux's buffer, else into a file."""
        if give_to_tmux(text):
            self.post_message(
                Said("copied into tmux's buffer, and the clipboard if tmux may set it")
            )
            return
        try:
            path = self.reader.keep_copy(text)
        except OSError as error:
            trouble = f"could not copy: {error.strerror}"
            self.post_message(Said(trouble, is_error=True))
        else:
            too = ", and sent to the terminal" if is_sent else ""
            self.post_message(Said(f"copied into {path}{too}"))

    def seek_kept(self, uid: str) -> None:
        """Go to the passage of something kept, now or once it is known where it is."""
        self._sought_kept = uid
        if self.placed:
            self._go_to_kept(self.placed)

    @on(AnnotationsLoaded)
    def _look_for_kept(self, event: AnnotationsLoaded) -> None:
        if self._sought_kept and self.article and event.article_id == self.article.id:
            self._go_to_kept(event.placed)

    def _go_to_kept(self, placed: Sequence[Placed]) -> None:
        uid, self._sought_kept = self._sought_kept, ""
        found = next((one for one in placed if one.annotation.uid == uid), None)
        if found is None:
            self.post_message(Said("it was deleted meanwhile"))
        elif found.span is None:
            self.post_message(Said("its passage is gone: A lists it with its words"))
        else:
            self.view.go_to(found.span)

    def load_annotations(self) -> None:
        """Read what is kept about the article. Blocks: call it from a worker."""
        article = self.article
        if article is None:
            return
        try:
            library = self.reader.library
            placed, everywhere = library.placed(article), library.everywhere()
            tags = library.tags()
        except LibraryError as error:
            self._report(error)
            return
        self.post_message(AnnotationsLoaded(article.id, placed, everywhere, tags))

    def reload_annotations(self) -> None:
        """Read it again, off this thread: another pane wrote what counts here too."""
        work = self.load_annotations
        self.run_worker(work, thread=True, exit_on_error=False, group="write")

    def _keep(
        self,
        write: Callable[[Library, Article], Annotation],
        failed: Callable[[LibraryError], None] | None = None,
        how: str = "kept",
        done: Callable[[], None] = lambda: None,
    ) -> None:
        if self.article is None:
            return
        failed = failed or self._report
        work = partial(self._write, self.article, write, failed, how, done)
        self._write_later(work, failed)

    def _write_later(
        self, work: Callable[[], None], failed: Callable[[LibraryError], None]
    ) -> None:
        written = self.reader.write(work)
        worker = self.run_worker(
            written.result, thread=True, exit_on_error=False, group="write"
        )
        self._writers[worker] = failed

    @on(Worker.StateChanged)
    def _tell_write_ended(self, event: Worker.StateChanged) -> None:
        """Tell who asked for a write when it fails of a mistake of ours."""
        if not event.worker.is_finished:
            return
        failed = self._writers.pop(event.worker, None)
        if failed is not None and event.state is WorkerState.ERROR:
            failed(LibraryError(f"not kept: {mistake(event.worker.error)}"))

    def _write(
        self,
        article: Article,
        write: Callable[[Library, Article], Annotation],
        failed: Callable[[LibraryError], None],
        how: str,
        done: Callable[[], None],
    ) -> None:
        try:
            kept = write(self.reader.library, article)
        except LibraryError as error:
            self.app.call_from_thread(failed, error)
            return
        done()
        self.post_message(AnnotationKept(kept, how))
        self.load_annotations()
        self._enter_note(kept.uid)

    def _enter_note(self, uid: str) -> None:
        """Let searches find it. The note is kept, whatever becomes of that."""
        with suppress(LibraryError):
            self.reader.enter_note(uid)

    def _report(self, error: LibraryError) -> None:
        self.post_message(Said(str(error), is_error=True))


def excerpt(annotation: Annotation) -> str:
    """Return the first words of a note or a correction, else of the passage."""
    said = annotation.body
    if annotation.motivation is Motivation.ASSESSING:
        said = correction_in_words(said)
    words = said.strip() or annotation.target.quote.exact
    return "".join(fold(words, _EXCERPT, most=1))


def word_for(annotation: Annotation) -> str:
    """Return what a reader calls it: "note", "green highlight", "bookmark"."""
    word = _WORDS[annotation.motivation]
    if annotation.motivation is not Motivation.HIGHLIGHTING:
        return word
    return f"{colour_named(annotation.colour)} {word}"
