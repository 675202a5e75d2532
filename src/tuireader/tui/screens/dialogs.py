"""How the reading screen asks: bookmarks, speakers, files, search."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tuireader.errors import LibraryError
from tuireader.model import Motivation, correction_of, is_of_entity, speaker_key
from tuireader.tui.messages import Said
from tuireader.tui.panes.requests import (
    BookmarkRequested,
    BookmarksRequested,
    ChoiceRequested,
    CorrectionRequested,
    EditRequested,
    SearchRequested,
)
from tuireader.tui.panes.side_panel import SidePanel
from tuireader.tui.screens.bookmark_list import BookmarkList
from tuireader.tui.screens.bookmark_prompt import ask_name
from tuireader.tui.screens.deleted_list import DeletedList
from tuireader.tui.screens.hanging_dialogs import HangingDialogs
from tuireader.tui.screens.kept_here import KeptHere
from tuireader.tui.screens.library_dialogs import LibraryDialogs
from tuireader.tui.screens.open_prompt import OpenPrompt
from tuireader.tui.screens.speaker_picker import SpeakerPicker
from tuireader.tui.widgets.search_bar import SearchBar
from tuireader.tui.widgets.speaker_choice import choices_for

if TYPE_CHECKING:
    from tuireader.model import (
        Annotation,
        Placed,
        Quotation,
    )
    from tuireader.tui.panes.article_pane import ArticlePane
    from tuireader.tui.widgets.speaker_choice import SpeakerChoice


class Dialogs(HangingDialogs, LibraryDialogs):
    """Part of the reading screen: what is typed, and where it goes."""

    # What the reading screen gives

    def focus_article(self) -> None:
        """Give the keys back to the article."""
        raise NotImplementedError

    # What was kept

    @on(EditRequested)
    def _ask_for_edit(self, event: EditRequested) -> None:
        event.stop()
        self._edit_kept(event.pane, event.annotation)

    @on(SidePanel.EditRequested)
    def _ask_for_edit_from_panel(self, event: SidePanel.EditRequested) -> None:
        event.stop()
        pane = self.active_pane
        if pane is None:
            return
        found = (p.annotation for p in pane.placed if p.annotation.uid == event.uid)
        annotation = next(found, None)
        if annotation is not None:
            self._edit_kept(pane, annotation)

    @on(ChoiceRequested)
    def _ask_which(self, event: ChoiceRequested) -> None:
        event.stop()
        pane, removes = event.pane, event.wish == "remove"

        def do(annotation: Annotation | None) -> None:
            if annotation is not None and removes:
                pane.remove_annotation(annotation.uid)
            elif annotation is not None:
                self._edit_kept(pane, annotation)

        self.app.push_screen(KeptHere(event.kept, removes=removes), do)

    def _edit_kept(self, pane: ArticlePane, annotation: Annotation) -> None:
        if annotation.motivation is Motivation.BOOKMARKING:
            self._rename_bookmark(pane, annotation)
        elif is_of_entity(annotation):
            self.correct_entity_again(pane, annotation)
        elif annotation.motivation is Motivation.ASSESSING:
            self._correct_again(pane, annotation)
        else:
            self.change_note(pane, annotation)

    def _correct_again(self, pane: ArticlePane, annotation: Annotation) -> None:
        for quotation in pane.analysis.quotations if pane.analysis else ():
            present = correction_of(quotation, pane.placed)
            if present is not None and present.annotation.uid == annotation.uid:
                self._correct(pane, quotation)
                return
        self.post_message(Said("the quotation is not there any more: x deletes this"))

    @on(SidePanel.DeletedRequested)
    def _ask_what_to_bring_back(self, event: SidePanel.DeletedRequested) -> None:
        event.stop()
        pane = self.active_pane
        if pane is None or pane.article is None:
            return
        try:
            deleted = self.reader.library.deleted(pane.article)
        except LibraryError as error:
            self.post_message(Said(str(error), is_error=True))
            return

        def bring_back(uid: str | None) -> None:
            if uid is not None:
                pane.bring_back(uid)

        self.app.push_screen(DeletedList(one.annotation for one in deleted), bring_back)

    # Bookmarks

    @on(BookmarkRequested)
    def _ask_for_bookmark(self, event: BookmarkRequested) -> None:
        event.stop()
        excerpt, _ = event.pane.excerpt(event.span)
        ask_name(self.app, excerpt, "", partial(event.pane.keep_bookmark, event.span))

    def _rename_bookmark(self, pane: ArticlePane, annotation: Annotation) -> None:
        passage, keep = annotation.target.quote.exact, pane.rename_bookmark
        ask_name(self.app, passage, annotation.body, partial(keep, annotation.uid))

    @on(BookmarksRequested)
    def _ask_which_bookmark(self, event: BookmarksRequested) -> None:
        event.stop()
        pane = event.pane
        bookmarks = tuple(
            p for p in pane.placed if p.annotation.motivation is Motivation.BOOKMARKING
        )
        if not bookmarks:
            self.post_message(Said("no bookmarks here: m on a sentence makes one"))
            return

        def go(bookmark: Placed | None) -> None:
            if bookmark is not None and bookmark.span is not None:
                pane.view.go_to(bookmark.span)

        self.app.push_screen(BookmarkList(bookmarks), go)

    # Corrections

    @on(CorrectionRequested)
    def _ask_who_says_it(self, event: CorrectionRequested) -> None:
        event.stop()
        self._correct(event.pane, event.quotation)

    def _correct(self, pane: ArticlePane, quotation: Quotation) -> None:
        analysis, found = pane.analysis, pane.found
        if analysis is None or found is None or pane.article is None:
            return
        present = correction_of(quotation, pane.placed)

        def keep(choice: SpeakerChoice | None) -> None:
            if choice is None:
                return
            if choice.withdraws and present is not None:
                pane.remove_annotation(present.annotation.uid)
            else:
                pane.keep_correction(quotation, choice.name)

        before = next((q for q in found.quotations if q.span == quotation.span), None)
        choices = choices_for(
            analysis,
            pane.palette,
            speaker_key(quotation),
            None if before is None or present is None else before.speaker or "",
        )
        words = quotation.span.of(pane.article.text)
        said_by = pane.palette.called(quotation) or "nobody is known to say this"
        self.app.push_screen(SpeakerPicker(words, said_by, choices), keep)

    # Files

    def action_open(self) -> None:
        """Ask what to open in a new pane."""

        def go(origin: str | None) -> None:
            if origin:
                self.open_pane(origin)

        self.app.push_screen(OpenPrompt(self._recent()), go)

    def _recent(self) -> tuple[str, ...]:
        try:
            records = self.reader.library.articles()
        except LibraryError:
            return ()
        return tuple(record.origin for record in records if record.origin != "-")

    # Search

    @on(SearchRequested)
    def _ask_for_pattern(self, event: SearchRequested) -> None:
        event.stop()
        self.query_one(SearchBar).open(backwards=event.backwards)

    @on(SearchBar.Changed)
    def _search_live(self, event: SearchBar.Changed) -> None:
        event.stop()
        if self.active_pane is not None:
            result = self.active_pane.search(
                event.query, backwards=event.backwards, live=True
            )
            self.query_one(SearchBar).show_result(result)

    @on(SearchBar.Submitted)
    def _search(self, event: SearchBar.Submitted) -> None:
        event.stop()
        self.focus_article()
        if self.active_pane is not None:
            result = self.active_pane.search(event.query, backwards=event.backwards)
            self.post_message(Said(result))

    @on(SearchBar.Cancelled)
    def _end_search(self, event: SearchBar.Cancelled) -> None:
        event.stop()
        self.focus_article()
        if self.active_pane is not None:
            self.active_pane.cancel_search()
