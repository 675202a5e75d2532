"""How the reading screen leads to the library: its articles, and all that was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tuireader.errors import LibraryError
from tuireader.tui.messages import LibraryChanged, Said
from tuireader.tui.screens.entity_dialogs import EntityDialogs
from tuireader.tui.screens.library import LibraryScreen, ShelfRow
from tuireader.tui.screens.notes import NotesScreen

if TYPE_CHECKING:
    from tuireader.library.undo import Undo
    from tuireader.model import Annotation, ArticleRecord, Position
    from tuireader.reader import Reader


class LibraryDialogs(EntityDialogs):
    """Part of the reading screen: what is in the library, beyond the open articles."""

    reader: Reader
    _notes_undo: list[Undo]
    """What takes changes back that were made among all notes."""

    # What other sessions keep

    @on(LibraryChanged)
    def _show_what_others_kept(self, event: LibraryChanged) -> None:
        event.stop()
        self.reload_notes()
        for screen in self.app.screen_stack:
            if isinstance(screen, NotesScreen):
                screen.read_again()

    # Articles

    def action_library(self) -> None:
        """Show every article that was opened or noted on."""
        try:
            rows = self._shelf()
        except LibraryError as error:
            self.post_message(Said(str(error), is_error=True))
            return

        def go(record: ArticleRecord | None) -> None:
            if record is not None:
                self.open_pane(record.origin)

        self.app.push_screen(LibraryScreen(rows), go)

    def _shelf(self) -> tuple[ShelfRow, ...]:
        library = self.reader.library
        counts: dict[str, int] = {}
        for annotation in library.annotations():
            article_id = annotation.target.article_id
            counts[article_id] = counts.get(article_id, 0) + 1
        return tuple(
            ShelfRow(
                record,
                _progress(library.position(record.id)),
                counts.get(record.id, 0),
            )
            for record in library.articles()
        )

    # Notes

    def action_all_notes(self) -> None:
        """Show the notes of all articles."""
        screen = NotesScreen(self.reader, self._notes_undo)

        def go(annotation: Annotation | None) -> None:
            if screen.has_changed:
                self.reload_notes()
            if annotation is not None:
                self._go_to_kept(annotation)

        self.app.push_screen(screen, go)

    def _go_to_kept(self, annotation: Annotation) -> None:
        """Show the passage of a note in the pane with its article, or in a new one."""
        article_id = annotation.target.article_id
        panes = (p for p in self.panes if p.article and p.article.id == article_id)
        pane = next(panes, None)
        if pane is not None:
            self.go_to_pane(pane)
            pane.seek_kept(annotation.uid)
            return
        try:
            record = self.reader.library.article(article_id)
        except LibraryError as error:
            self.post_message(Said(str(error), is_error=True))
            return
        if record is not None:
            self.open_pane(record.origin).seek_kept(annotation.uid)

    def reload_notes(self) -> None:
        """Let every pane read anew what is kept on its article."""
        for pane in self.panes:
            pane.reload_annotations()


def _progress(position: Position | None) -> float | None:
    """Return how much of an article was read, 0 to 1; None: not opened yet."""
    if position is None or not position.length:
        return None
    return min(1.0, position.cursor / position.length)
