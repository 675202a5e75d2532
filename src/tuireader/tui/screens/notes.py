"""Everything the reader kept, over all articles: found, read, edited, gone to."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, TypeVar

from textual import on
from textual.message import Message
from textual.widgets import Input

from tuireader.errors import LibraryError
from tuireader.library import selection
from tuireader.library.query import KINDS, Query, is_stored_by, read_query
from tuireader.model import Annotation, Motivation, names_speaker
from tuireader.spoken import Spoken
from tuireader.tui.panes.keeping import excerpt, word_for
from tuireader.tui.screens.bookmark_prompt import ask_name
from tuireader.tui.screens.holdings import Holdings
from tuireader.tui.widgets.filter_line import FilterLine
from tuireader.tui.widgets.kept_list import KeptList
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.text_input import FilterInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tuireader.library import Library
    from tuireader.library.past import Undone
    from tuireader.model import ArticleRecord
    from tuireader.reader import Reader

_Done = TypeVar("_Done")
FIRST: Final = 200
"""Notes that are shown before the others are read or looked through."""
_EMPTY: Final = (
    "no notes yet: a on a sentence takes one, H highlights it, m bookmarks it"
)


class NotesScreen(Holdings[Annotation]):
    """Ends with the note whose passage is to be shown, or with None."""

    CSS_PATH = ["dialog.tcss", "holdings.tcss", "notes.tcss"]
    AUTO_FOCUS = "KeptList"

    heading = "Notes of all articles"
    hint = (
        "words  tag:csto  article:word  speaker:name  kind:note  colour:red  since:2026"
    )
    keys = "enter open   / filter   i edit   x delete   u undo   escape close"

    @dataclass
    class Read(Message):
        """A worker has read what is kept."""

        kept: tuple[Annotation, ...]
        """The newest first."""
        articles: Mapping[str, ArticleRecord]
        is_all: bool

    @dataclass
    class Sifted(Message):
        """A worker has found what is asked for."""

        query: Query
        kept: tuple[Annotation, ...]
        is_all: bool

    @dataclass
    class Written(Message):
        """A change is on the disk."""

        uid: str
        kept: Annotation | None
        """None: it is gone."""
        news: str

    @dataclass
    class Sought(Message):
        """A worker has looked for the file of a note's article."""

        annotation: Annotation
        gone: str
        """The origin, when it is not there any more; else empty."""

    def __init__(
        self,
        reader: Reader,
        change: Callable[..., None],
        is_open: Callable[[str], bool],
    ) -> None:
        """Read nothing yet.

        Args:
            reader: leads to the library.
            change: lets the reader change a note, see `NoteDialogs.change_kept`.
            is_open: says whether the article with an id is in a pane.
        """
        super().__init__(reader)
        self._change = change
        self._is_open = is_open
        self._query = Query()
        self._spoken = Spoken(reader)
        self._kept: tuple[Annotation, ...] = ()
        self._articles: Mapping[str, ArticleRecord] = {}
        self._is_all = False
        self.has_changed = False
        """Whether something was written here."""

    @property
    def rows(self) -> KeptList:
        """The list."""
        return self.query_one(KeptList)

    # What is kept

    def make_rows(self) -> KeptList:
        """Return a list of notes."""
        return KeptList()

    @property
    def is_bare(self) -> bool:
        """Whether no note was read."""
        return not self._kept

    def read(self) -> None:
        """Read the newest at first, all of them after that."""
        is_all = bool(self._kept)
        try:
            library = self.reader.library
            known = library.articles(with_removed=True)
            articles = {record.id: record for record in known}
            kept = library.annotations()[::-1] if is_all else library.newest(FIRST)
        except LibraryError as error:
            self.post_message(self.Failed(error))
        else:
            self.post_message(self.Read(kept, articles, is_all=is_all))

    @on(Read)
    def _take_read(self, event: Read) -> None:
        event.stop()
        before = (self._kept, self._articles, self._is_all)
        if (event.kept, event.articles, event.is_all) == before:
            return
        self._articles = event.articles
        self._take(event.kept)
        self._is_all = event.is_all or len(event.kept) < FIRST
        self._sift()
        if not self._is_all:
            # Not before the first page is seen: reading takes the processor.
            self.call_after_refresh(self.read_again)

    def _take(self, kept: tuple[Annotation, ...]) -> None:
        """Have these notes; with other corrections others may speak in all of them."""
        if [*filter(names_speaker, kept)] != [*filter(names_speaker, self._kept)]:
            self._spoken = Spoken(self.reader)
        self._kept = kept

    # What is asked for

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        message.stop()
        query = read_query(message.value)
        if query.trouble:
            self.tell(query.trouble, is_error=True)
        elif self._query.trouble or self._query.speakers:
            self.tell("")
        if query != self._query:
            self._query = query
            self._sift()

    def _sift(self) -> None:
        if self._query.is_empty:
            self._show(self._kept, is_all=self._is_all)
            return
        work = partial(self._find, self._query, self._kept, self._articles)
        self.run_worker(work, thread=True, exit_on_error=False, group="sift")

    def _find(
        self,
        query: Query,
        kept: tuple[Annotation, ...],
        articles: Mapping[str, ArticleRecord],
    ) -> None:
        places = {key: (one.title, one.origin) for key, one in articles.items()}

        def look(is_by: Callable[[Annotation, str], bool]) -> Iterator[Annotation]:
            for annotation in kept:
                if query is not self._query or kept is not self._kept:
                    return  # something else is asked for by now
                place = places.get(annotation.target.article_id, ("", ""))
                if query.wants(annotation, *place, is_by):
                    yield annotation

        # Texts may have to be analysed to know who speaks in them: whom it was stored
        # of is shown meanwhile.
        quick = look(is_stored_by)
        first = [*islice(quick, FIRST)]
        if len(first) == FIRST or query.speakers:
            self.post_message(self.Sifted(query, tuple(first), is_all=False))
        try:
            found = look(self._spoken.is_by) if query.speakers else chain(first, quick)
            whole = tuple(found)
        except LibraryError as error:
            self.post_message(self.Failed(error))
        else:
            if query is self._query and kept is self._kept:
                self.post_message(self.Sifted(query, whole, is_all=True))

    @on(Sifted)
    def _take_sifted(self, event: Sifted) -> None:
        event.stop()
        if event.query is not self._query:
            return
        self._show(event.kept, is_all=event.is_all and self._is_all)
        # News of a change that was just made stay where there is nothing to tell.
        if event.is_all and event.query.speakers and self._spoken.trouble:
            self.tell(self._spoken.trouble)

    def _show(self, kept: tuple[Annotation, ...], *, is_all: bool) -> None:
        rows = self.rows
        waiting = "no note like that" if self._kept else _EMPTY
        rows.empty = waiting if is_all else "looking …"
        rows.show_kept(kept, self._articles)
        line = self.query_one(FilterLine)
        if is_all:
            line.show_left(len(kept), len(self._kept))

    # Keys

    def leave_line(self) -> None:
        """Give the keys to the list."""
        self.rows.focus(scroll_visible=False)

    def leave_rows(self) -> None:
        """Take the filter away, or close where there is none."""
        field = self.query_one(FilterInput)
        if field.value:
            field.value = ""
        else:
            self.dismiss(None)

    @on(RowList.Chosen)
    def _choose(self, message: RowList.Chosen) -> None:
        message.stop()
        if not isinstance(message.item, Annotation):
            return
        article = self._articles.get(message.item.target.article_id)
        if article is None:
            self.tell("nobody knows where its article is", is_error=True)
        elif article.origin == "-" and not self._is_open(article.id):
            self.tell("its article came from standard input", is_error=True)
        elif self._is_open(article.id):
            self.dismiss(message.item)
        else:
            work = partial(self._seek, message.item, article.origin)
            self.run_worker(work, thread=True, exit_on_error=False, group="seek")

    def _seek(self, annotation: Annotation, origin: str) -> None:
        gone = origin if self.reader.is_gone(origin) else ""
        self.post_message(self.Sought(annotation, gone))

    @on(Sought)
    def _take_sought(self, event: Sought) -> None:
        event.stop()
        if event.gone:
            self.tell(f"{event.gone} is not there any more", is_error=True)
        else:
            self.dismiss(event.annotation)

    @on(RowList.Asked)
    def _do(self, message: RowList.Asked) -> None:
        message.stop()
        match message.item, message.wish:
            case Annotation() as annotation, "edit":
                self._edit(annotation)
            case Annotation() as annotation, "remove":
                self._remove(annotation)
            case None, "undo":
                self._take_back()

    # Changes

    def _remove(self, annotation: Annotation) -> None:
        word = KINDS[annotation.motivation]
        self._write(
            lambda library: library.remove(annotation.uid),
            lambda gone: self.Written(
                gone.uid, None, f"{word} deleted; u brings it back"
            ),
        )

    def _edit(self, annotation: Annotation) -> None:
        passage = annotation.target.quote.exact
        if annotation.motivation is Motivation.ASSESSING:
            self.tell("a correction is changed in its article: enter opens it")
        elif annotation.motivation is Motivation.BOOKMARKING:
            keep = partial(self._keep_name, annotation)
            ask_name(self.app, passage, annotation.body, keep)
        else:
            self._change(
                annotation,
                partial(self._keep, KINDS[annotation.motivation]),
                selection.tags(self._kept),
                tell=partial(self.call_later, self.tell),
            )

    def _keep_name(
        self,
        annotation: Annotation,
        name: str,
        failed: Callable[[LibraryError], None],
    ) -> None:
        self._keep(
            KINDS[annotation.motivation],
            lambda library: library.edit(annotation.uid, body=name),
            failed,
            lambda: None,
        )

    def _keep(
        self,
        word: str,
        write: Callable[[Library], Annotation],
        failed: Callable[[LibraryError], None],
        done: Callable[[], None],
    ) -> None:
        def change(library: Library) -> Annotation:
            kept = write(library)
            done()
            return kept

        self._write(
            change, lambda kept: self.Written(kept.uid, kept, f"{word} kept"), failed
        )

    def _take_back(self) -> None:
        def told(undone: Undone | None) -> NotesScreen.Written | None:
            if undone is None:
                self.app.call_from_thread(self.tell, "nothing to undo")
                return None
            kept = None if undone.is_gone else undone.annotation
            how = "taken back" if undone.is_gone else "as before"
            which = f"{word_for(undone.annotation)} “{excerpt(undone.annotation)}”"
            return self.Written(undone.annotation.uid, kept, f"{which} {how}")

        self._write(lambda library: library.undo(), told)

    def _write(
        self,
        work: Callable[[Library], _Done],
        told: Callable[[_Done], Written | None],
        failed: Callable[[LibraryError], None] | None = None,
    ) -> None:
        def write() -> None:
            try:
                written = told(work(self.reader.library))
            except LibraryError as error:
                if failed is None:
                    self.post_message(self.Failed(error))
                else:
                    self.app.call_from_thread(failed, error)
            else:
                if written is None:
                    return
                self.post_message(written)
                with suppress(LibraryError):  # it is kept, found or not
                    self.reader.enter_note(written.uid)

        self.write(write)

    @on(Written)
    def _take_written(self, event: Written) -> None:
        event.stop()
        self.has_changed = True
        self.tell(event.news)
        is_new = event.kept is not None and all(a.uid != event.uid for a in self._kept)
        if is_new:
            self.read_again()
            return
        changed = (event.kept if a.uid == event.uid else a for a in self._kept)
        self._take(tuple(filter(None, changed)))
        self._sift()
