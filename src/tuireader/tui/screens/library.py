"""The library: every article that was opened; found by any word, put in order."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import on
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tuireader.errors import LibraryError
from tuireader.tui.screens.confirm import Confirm
from tuireader.tui.screens.holdings import Holdings
from tuireader.tui.screens.tag_prompt import TagPrompt
from tuireader.tui.widgets.filter_line import FilterLine
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.rows import Heading
from tuireader.tui.widgets.shelf import Shelf, ShelfRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.finding import Hit, Progress
    from tuireader.library import Library
    from tuireader.model import Position
    from tuireader.reader import Reader

__all__ = ["LibraryScreen", "ShelfRow"]

_SHORTEST: Final = 3
"""Letters from which on texts are searched."""
_ORDERS: Final = ("last read", "title", "notes")


class LibraryScreen(Holdings[ShelfRow]):
    """Ends with the article to open, and maybe a note in it, or with None."""

    CSS_PATH = ["dialog.tcss", "holdings.tcss", "library.tcss"]
    AUTO_FOCUS = "FilterInput"

    heading = "Library"
    hint = "words of the title, of the text, of your notes"
    keys = (
        "type to find   ↑ ↓ move   enter open   escape close   "
        "tab to the list, there: S sort   t tags   z put away   x remove"
    )

    @dataclass
    class Read(Message):
        """A worker has read what the library knows."""

        shelf: tuple[ShelfRow, ...]
        """The last read first."""
        tags: tuple[str, ...]
        is_all: bool
        """Whether the notes were counted too."""

    @dataclass
    class Searched(Message):
        """A worker has looked for words in texts and notes."""

        line: str
        hits: tuple[ShelfRow, ...]
        more_texts: bool
        """Whether there may be more articles than these."""
        more_notes: bool

    @dataclass
    class Catalogued(Message):
        """A worker has let the catalogue take in some of what it did not know."""

        progress: Progress

    @dataclass
    class NotCatalogued(Message):
        """It could not: searches go on with what the catalogue knows."""

        error: LibraryError

    def __init__(self, reader: Reader) -> None:
        """Read nothing yet; `reader` leads to the library."""
        super().__init__(reader)
        self._is_cataloguing = self._is_behind = False
        self._is_whole = False
        self._shelf: tuple[ShelfRow, ...] = ()
        self._hits: tuple[ShelfRow, ...] = ()
        self._asides: tuple[str, ...] = ("", "")
        self._tags: tuple[str, ...] = ()
        self._line = ""
        self._order = 0
        self._shows_archived = False

    @property
    def rows(self) -> Shelf:
        """The articles."""
        return self.query_one(Shelf)

    # What is there

    def make_rows(self) -> Shelf:
        """Return a shelf."""
        return Shelf()

    @property
    def is_bare(self) -> bool:
        """Whether no article was read."""
        return not self._shelf

    def read(self) -> None:
        """Read the articles at first, then the notes on them and their tags."""
        try:
            library = self.reader.library
            if self.is_bare:
                shelf = _shelf(library, Counter())
                self.post_message(self.Read(shelf, (), is_all=False))
            notes = Counter(n.target.article_id for n in library.annotations())
            shelf = _shelf(library, notes)
            tags = tuple(tag for row in shelf for tag in row.record.tags)
            used = dict.fromkeys((*tags, *library.tags()))
        except LibraryError as error:
            self.post_message(self.Failed(error))
        else:
            self.post_message(self.Read(shelf, tuple(used), is_all=True))

    @on(Read)
    def _take_read(self, event: Read) -> None:
        event.stop()
        self._tags = event.tags
        if event.shelf != self._shelf or not event.shelf:
            self._shelf = event.shelf
            self._show()
        if not event.is_all:
            return
        self._is_behind = True
        # Not before the first page is seen: comparing takes the processor.
        self.call_after_refresh(self._catalogue)

    # What can be found

    def _catalogue(self) -> None:
        if self._is_behind and not self._is_cataloguing:
            self._is_cataloguing, self._is_behind = True, False
            self.run_worker(
                self._catch_up, thread=True, exit_on_error=False, group="catalogue"
            )

    def _catch_up(self) -> None:
        worker = get_current_worker()
        try:
            for progress in self.reader.catch_up():
                if worker.is_cancelled:
                    return  # the rest is taken in when the library is opened again
                self.post_message(self.Catalogued(progress))
        except LibraryError as error:
            self.post_message(self.NotCatalogued(error))

    @on(Catalogued)
    def _take_progress(self, event: Catalogued) -> None:
        event.stop()
        done, of = event.progress
        if done < of:
            self.query_one(FilterLine).show_aside(f"cataloguing … {done} of {of}")
            return
        was_whole, self._is_whole = self._is_whole, True
        self._end_cataloguing()
        if of or not was_whole:
            self._look()

    @on(NotCatalogued)
    def _take_trouble(self, event: NotCatalogued) -> None:
        event.stop()
        self._is_whole = True  # as whole as it will be
        self._end_cataloguing()
        self.tell(f"not everything is found: {event.error}", is_error=True)
        self._show()

    def _end_cataloguing(self) -> None:
        self._is_cataloguing = False
        self.query_one(FilterLine).show_aside("")
        self._catalogue()

    # What is asked for

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        message.stop()
        self._line, self._hits = message.value, ()
        self._look()

    def _look(self) -> None:
        self._show()
        if len(self._line.strip()) >= _SHORTEST:
            work = partial(self._search, self._line)
            self.run_worker(work, thread=True, exit_on_error=False, group="search")

    def _search(self, line: str) -> None:
        try:
            hits = self.reader.search(line)
        except LibraryError as error:
            self.post_message(self.Failed(error))
            return
        rows = []
        for hit in hits:
            if line != self._line:
                return  # something else is asked for by now
            rows.append(_found(hit, line))
        more_texts, more_notes = (_may_be_more(rows, notes=n) for n in (False, True))
        self.post_message(self.Searched(line, tuple(rows), more_texts, more_notes))

    @on(Searched)
    def _take_hits(self, event: Searched) -> None:
        event.stop()
        if event.line == self._line and event.hits != self._hits:
            self._hits = event.hits
            self._asides = tuple(
                "the best of them; another word narrows it" if more else ""
                for more in (event.more_texts, event.more_notes)
            )
            self._show()

    def _show(self) -> None:
        seen = [
            row
            for row in self._shelf
            if self._shows_archived or not row.record.archived
        ]
        words = self._line.casefold().split()
        named = [
            row
            for row in seen
            if all(word in self.rows.words(row).casefold() for word in words)
        ]
        ids = {row.record.id: row for row in seen}
        hits = [
            replace(one, progress=of.progress, notes=of.notes)
            for one in self._hits
            if (of := one if one.record.removed else ids.get(one.record.id))
        ]
        texts = [row for row in hits if not row.uid and row.snippet]
        notes = [row for row in hits if row.uid]
        if not self._shelf:
            self.rows.show_why_empty(
                "the library is empty: what you open is put here. o opens a file"
            )
            return
        nothing = f"nothing with “{self._line}” in it"
        self.rows.empty = nothing if self._is_whole else f"{nothing} yet …"
        rows: list[ShelfRow | Heading] = list(self._sorted(named))
        if texts:
            rows += [Heading("IN THE TEXT", len(texts), self._asides[0]), *texts]
        if notes:
            rows += [Heading("IN YOUR NOTES", len(notes), self._asides[1]), *notes]
        self.rows.show(rows)
        found = {row.record.id for row in (*named, *texts, *notes)}
        self.query_one(FilterLine).show_left(len(found), len(found | ids.keys()))

    def _sorted(self, rows: list[ShelfRow]) -> list[ShelfRow]:
        if _ORDERS[self._order] == "title":
            return sorted(rows, key=lambda row: row.record.title.casefold())
        if _ORDERS[self._order] == "notes":
            return sorted(rows, key=lambda row: -row.notes)
        return rows

    # Keys

    @on(RowList.Chosen)
    def _choose(self, message: RowList.Chosen) -> None:
        message.stop()
        if isinstance(message.item, ShelfRow):
            self.dismiss(message.item)

    @on(RowList.Asked)
    def _do(self, message: RowList.Asked) -> None:
        message.stop()
        match message.item, message.wish:
            case None, "sort":
                self._order = (self._order + 1) % len(_ORDERS)
                self.tell(f"articles by {_ORDERS[self._order]}")
                self._show()
            case None, "archived":
                self._shows_archived = not self._shows_archived
                self.tell("with what was put away" if self._shows_archived else "")
                self._show()
            case ShelfRow(record=record), "archive":
                self._write(
                    lambda library: library.arrange(
                        record.id, archived=not record.archived
                    ),
                    "put back" if record.archived else "put away; h shows it",
                )
            case ShelfRow() as row, "tags":
                self._ask_for_tags(row)
            case ShelfRow() as row, "remove":
                self._ask_to_remove(row)

    # Changes

    def _ask_for_tags(self, row: ShelfRow) -> None:
        def keep(tags: tuple[str, ...] | None) -> None:
            if tags is not None:
                self._write(
                    lambda library: library.arrange(row.record.id, tags=tags),
                    "tags kept",
                )

        title = row.record.title or row.record.origin
        self.app.push_screen(TagPrompt(title, row.record.tags, self._tags), keep)

    def _ask_to_remove(self, row: ShelfRow) -> None:
        title = row.record.title or row.record.origin
        notes = next(
            (one.notes for one in self._shelf if one.record.id == row.record.id), 0
        )

        def ask_for_notes(yes: bool | None) -> None:
            if yes and notes:
                question = f"Delete your {notes} notes on it too? n keeps them."
                self.app.push_screen(Confirm(question), partial(self._remove, row))
            elif yes:
                self._remove(row, with_notes=False)

        question = f"Take “{title}” out of the library? The file stays where it is."
        self.app.push_screen(Confirm(question), ask_for_notes)

    def _remove(self, row: ShelfRow, with_notes: bool | None) -> None:
        article_id = row.record.id

        def remove(library: Library) -> None:
            library.remove_article(article_id, with_notes=bool(with_notes))
            with suppress(LibraryError):  # a search leaves it out, known or not
                self.reader.forget(article_id)

        self._write(
            remove,
            "removed with its notes" if with_notes else "removed; notes stay",
        )

    def _write(self, work: Callable[[Library], object], news: str) -> None:
        def write() -> None:
            try:
                work(self.reader.library)
            except LibraryError as error:
                self.post_message(self.Failed(error))
            else:
                self.app.call_from_thread(self.tell, news)
                self.read()

        self.write(write)


def _shelf(library: Library, notes: Counter[str]) -> tuple[ShelfRow, ...]:
    """Return the articles with what is known of them; `notes` counts by article."""
    return tuple(
        ShelfRow(one, _progress(library.position(one.id)), notes[one.id])
        for one in library.articles()
    )


def _may_be_more(hits: Sequence[ShelfRow], *, notes: bool) -> bool:
    from tuireader.finding import MOST  # noqa: PLC0415 - loads SQLite

    return sum(bool(hit.uid) == notes for hit in hits) >= MOST


def _found(hit: Hit, line: str) -> ShelfRow:
    from tuireader.catalogue import snippet  # noqa: PLC0415 - loads SQLite

    return ShelfRow(hit.article, snippet=snippet(hit.text, line), uid=hit.uid)


def _progress(position: Position | None) -> float | None:
    """Return how much of an article was read, 0 to 1; None: not opened yet."""
    if position is None or not position.length:
        return None
    return min(1.0, position.cursor / position.length)
