"""How the reading screen leads to the library: its articles, and all that was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tuireader import resources
from tuireader.errors import LibraryError
from tuireader.tui.messages import LibraryChanged, Said
from tuireader.tui.screens.library import LibraryScreen, ShelfRow
from tuireader.tui.screens.note_dialogs import NoteDialogs
from tuireader.tui.screens.notes import NotesScreen

if TYPE_CHECKING:
    from tuireader.model import Annotation
    from tuireader.reader import Reader
    from tuireader.tui.panes.article_pane import ArticlePane


class LibraryDialogs(NoteDialogs):
    """Part of the reading screen: what is in the library, beyond the open articles."""

    reader: Reader

    # What other sessions keep

    @on(LibraryChanged)
    def _show_what_others_kept(self, event: LibraryChanged) -> None:
        event.stop()
        self.reload_notes()
        for screen in self.app.screen_stack:
            if isinstance(screen, (NotesScreen, LibraryScreen)):
                screen.read_again()

    # Articles

    def action_library(self) -> None:
        """Show every article that was opened or noted on."""

        def go(row: ShelfRow | None) -> None:
            if row is None:
                self._open_something()
            elif row.uid:
                self._show_kept(row.record.id, row.uid)
            else:
                self.open_pane(row.record.origin)

        self.app.push_screen(LibraryScreen(self.reader), go)

    # Notes

    def action_all_notes(self) -> None:
        """Show the notes of all articles."""
        screen = NotesScreen(
            self.reader,
            self.change_kept,
            lambda article_id: self._pane_with(article_id) is not None,
        )

        def go(annotation: Annotation | None) -> None:
            if screen.has_changed:
                self.reload_notes()
            if annotation is not None:
                self._show_kept(annotation.target.article_id, annotation.uid)
            elif not self.panes:
                self.action_library()

        self.app.push_screen(screen, go)

    def _show_kept(self, article_id: str, uid: str) -> None:
        """Show the passage of a note in the pane with its article, or in a new one."""
        pane = self._pane_with(article_id)
        if pane is not None:
            self.go_to_pane(pane)
            pane.seek_kept(uid)
            return
        trouble = "nobody knows where its article is"
        try:
            record = self.reader.library.article(article_id)
        except LibraryError as error:
            record, trouble = None, str(error)
        if record is not None:
            self.open_pane(record.origin).seek_kept(uid)
            return
        self.post_message(Said(trouble, is_error=True))
        self._open_something()

    def _open_something(self) -> None:
        """Open the sample article where nothing is open: nobody wants to see that."""
        if not self.panes:
            self.open_pane(str(resources.seed_article()))

    def _pane_with(self, article_id: str) -> ArticlePane | None:
        panes = (p for p in self.panes if p.article and p.article.id == article_id)
        return next(panes, None)

    def reload_notes(self) -> None:
        """Let every pane read anew what is kept on its article."""
        for pane in self.panes:
            pane.reload_annotations()
