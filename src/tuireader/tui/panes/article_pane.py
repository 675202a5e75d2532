"""One article: opening it, showing it, keeping what is noted on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tuireader.errors import LibraryError
from tuireader.model import Motivation, is_of_entity, read_correction
from tuireader.page.gate import shown
from tuireader.tui.keymaps import bindings
from tuireader.tui.messages import (
    AnnotationKept,
    AnnotationRemoved,
    PaneChanged,
    Said,
)
from tuireader.tui.panes.copying import passage_with_attribution
from tuireader.tui.panes.highlighting import Highlighting, Pen
from tuireader.tui.panes.keeping import word_for
from tuireader.tui.panes.mentioning import Mentioning
from tuireader.tui.panes.opening import why_off
from tuireader.tui.panes.requests import (
    BookmarkRequested,
    BookmarksRequested,
    ChoiceRequested,
    CorrectionRequested,
    EditRequested,
    EverywhereChanged,
    NoteRequested,
)
from tuireader.tui.panes.searching import Searching
from tuireader.tui.panes.speaking import Speaking
from tuireader.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from tuireader.model import Annotation, Placed, Span
    from tuireader.reader import Reader

_POSITION_DELAY = 1.5
"""Seconds after the last movement until the place is written down."""


class ArticlePane(Speaking, Highlighting, Searching, Mentioning, Vertical):
    """Controller of one article. Workers open and analyse; it owns what they find."""

    BINDINGS = bindings("pane")

    def __init__(
        self,
        reader: Reader,
        origin: str,
        *,
        column: int = 80,
        pen: Pen | None = None,
    ) -> None:
        """Remember what to open; nothing is read before the pane is mounted.

        Args:
            reader: the one door to articles and notes.
            origin: path, or "-".
            column: cells of the text column at most.
            pen: highlights; None: one of its own.
        """
        super().__init__()
        self.reader = reader
        self.origin = origin
        self.pen = pen or Pen()
        self.entities_shown = False
        self._column = column
        self._writers = {}
        self._position_timer: Timer | None = None
        self._position_kept: tuple[int, int] | None = None

    def compose(self) -> ComposeResult:
        """Yield a heading, shown beside other panes only, and the text."""
        yield Static(Content(shown(self.title)), id="pane-title", markup=False)
        yield ArticleView(column=self._column)
        yield Static("", id="pane-error", markup=False)

    def take_keys(self) -> None:
        """Give the keys to the text, or to the pane itself when there is none."""
        (self if self.error else self.view).focus(scroll_visible=False)

    # The place

    @on(ArticleView.CursorMoved)
    def _note_position(self) -> None:
        if self._position_timer is not None:
            self._position_timer.stop()
        self._position_timer = self.set_timer(_POSITION_DELAY, self._keep_position)

    def _keep_position(self) -> None:
        self._position_timer = None
        if self.article is not None:
            save = partial(self.keep_position, self._place())
            self.run_worker(save, thread=True, exit_on_error=False, group="position")

    def _place(self) -> tuple[int, int]:
        return self.view.top_offset, self.view.cursor_offset

    def keep_position(self, place: tuple[int, int] | None = None) -> None:
        """Write down how far the article was read; a failure costs only that."""
        if self.article is None:
            return
        place = place or self._place()
        if place == self._position_kept:
            return
        try:
            library = self.reader.library
        except LibraryError:
            return  # notes are off, and that was told when the article was opened
        try:
            if not library.read_only:
                library.set_position(self.article, offset=place[0], cursor=place[1])
                self._position_kept = place
                self.reader.wrote()
        except LibraryError as error:
            self.post_message(Said(f"the place is not kept: {error}", is_error=True))

    # Keeping

    def action_note(self) -> None:
        """Ask for a note on the selection, else on the sentence."""
        if (span := self._target_to_keep()) is not None:
            self.post_message(NoteRequested(self, span))

    def action_highlight(self) -> None:
        """Highlight the selection, else the sentence; what is, in the next colour."""
        if (span := self._target_to_keep()) is not None:
            is_chosen = self.view.selection is not None
            here = () if is_chosen else self._kept_here(Motivation.HIGHLIGHTING)
            self.highlight(span, here[0].annotation if here else None)

    def action_bookmark(self) -> None:
        """Ask for the name of a bookmark on the selection, else on the sentence."""
        if (span := self._target_to_keep()) is not None:
            self.post_message(BookmarkRequested(self, span))

    def action_bookmarks(self) -> None:
        """Ask which bookmark to go to."""
        self.post_message(BookmarksRequested(self))

    def action_remove(self) -> None:
        """Delete what was kept under the cursor; undo brings it back."""
        match self._kept_here():
            case ():
                self.say("nothing is kept here")
            case (only,):
                self.remove_annotation(only.annotation.uid)
            case several:
                self.post_message(ChoiceRequested(self, several, "remove"))

    def action_undo(self) -> None:
        """Take the last delete, edit, move or correction back."""
        self.undo()

    def action_edit(self) -> None:
        """Open the note under the cursor."""
        match self._kept_here():
            case ():
                self.say("no note here: a takes one")
            case (only,):
                self.post_message(EditRequested(self, only.annotation))
            case several:
                self.post_message(ChoiceRequested(self, several, "edit"))

    def action_correct(self) -> None:
        """Ask who says the quotation under the cursor."""
        if self.quotation is None:
            self.say(self.view.no_quotation_here)
        else:
            self.post_message(CorrectionRequested(self, self.quotation))

    def action_copy(self) -> None:
        """Copy the selection, else the sentence, with its attribution."""
        if (span := self._target()) is None or self.article is None:
            return
        speaker = self.speaker_in(span)
        self.copy(passage_with_attribution(self.article, span, speaker))
        self.view.end_selection()

    def excerpt(self, span: Span) -> tuple[str, str]:
        """Return the words of a passage and who speaks in it, if anybody."""
        if self.article is None:
            return "", ""
        return span.of(self.article.text), self.speaker_in(span)

    def speaker_in(self, span: Span) -> str:
        """Return who speaks in a passage first; empty: nobody."""
        quotations = self.analysis.quotations if self.analysis else ()
        inside = (self.palette.name_of(q) for q in quotations if q.span.overlaps(span))
        return next((name for name in inside if name), "")

    def _target(self) -> Span | None:
        if self.article is None:
            self.say("there is no article here")
            return None
        return self.view.target_span

    def _target_to_keep(self) -> Span | None:
        """Return the passage, or say why nothing can be kept on it now."""
        span = self._target()
        if span is not None and (why := why_off(self.reader)):
            self.post_message(Said(why, is_error=True))
            return None
        return span

    def _kept_here(self, *sorts: Motivation) -> tuple[Placed, ...]:
        """Return what is kept under the cursor, the shortest passage first.

        Args:
            sorts: only these; none: all.
        """
        if self.article is None:
            return ()
        target = self.view.target_span
        notes = (p for p in self.placed if not is_of_entity(p.annotation))
        here = [p for p in notes if p.span and p.span.overlaps(target)]
        if sorts:
            here = [p for p in here if p.annotation.motivation in sorts]
        return tuple(sorted(here, key=lambda p: len(p.span or ())))

    @on(AnnotationKept)
    def _say_kept(self, event: AnnotationKept) -> None:
        event.stop()
        self.view.end_selection()
        self.say(f"{word_for(event.annotation)} {event.how}")
        self._tell_everywhere(event.annotation)

    @on(AnnotationRemoved)
    def _say_removed(self, event: AnnotationRemoved) -> None:
        event.stop()
        self.say(f"{word_for(event.annotation)} deleted; u brings it back")
        self._tell_everywhere(event.annotation)

    def _tell_everywhere(self, annotation: Annotation) -> None:
        correction = read_correction(annotation.body)
        if correction is not None and correction.everywhere:
            self.post_message(EverywhereChanged(self))

    def show_entities(self, *, shown_now: bool) -> None:
        """Underline the names in the text while their tab is open."""
        self.entities_shown = shown_now
        self.view.entities_shown = shown_now

    @on(ArticleView.MarksDismissed)
    def _forget_marks(self, event: ArticleView.MarksDismissed) -> None:
        event.stop()
        self.forget_matches()
        self.post_message(PaneChanged())

    @on(ArticleView.JumpFailed)
    def _say_jump_failed(self, event: ArticleView.JumpFailed) -> None:
        event.stop()
        self.say(event.text)
