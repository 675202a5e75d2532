"""The articles of the library, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tuireader.page.strip import bar
from tuireader.tui.keymaps import bindings
from tuireader.tui.widgets.pieces import Line, fold, piece, spread, width_of
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import ArticleRecord

_BAR = 6


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """An article of the library, and what the reader did with it."""

    record: ArticleRecord
    progress: float | None = None
    """How much of it was read, 0 to 1; None: never opened, or not known."""
    notes: int = 0
    """Things kept of it."""
    snippet: str = ""
    """Words around what a search found in the text or in a note."""
    uid: str = ""
    """Of the note that a search found; empty: the article is meant."""


class Shelf(RowList[ShelfRow]):
    """Articles: title, how far it was read, notes; place and date of the chosen one."""

    BINDINGS = bindings("shelf")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty shelf."""
        empty = "the library is empty: what you open is put here. o opens a file"
        super().__init__(empty, id=id)

    def key(self, item: ShelfRow) -> str:
        """Return the article's id, and the note's uid where one is meant."""
        return f"{item.record.id} {item.uid}"

    def words(self, item: ShelfRow) -> str:
        """Return title, origin, tags and dates."""
        record = item.record
        opened = record.opened.date().isoformat() if record.opened else ""
        tags = " ".join(f"#{tag}" for tag in record.tags)
        return f"{record.title} {record.origin} {record.published} {opened} {tags}"

    def action_sort(self) -> None:
        """Ask for another order."""
        self.post_message(self.Asked(self, None, "sort"))

    def action_tags(self) -> None:
        """Ask for other tags of the article."""
        self.ask("tags")

    def action_archive(self) -> None:
        """Ask to put the article away, or back."""
        self.ask("archive")

    def action_archived(self) -> None:
        """Ask to see what was put away, or to hide it again."""
        self.post_message(self.Asked(self, None, "archived"))

    def draw(self, item: ShelfRow, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw the title with numbers; the chosen one tells where it is from."""
        record = item.record
        paint = ("row--cursor",) if chosen else ()
        title = piece(record.title or _place_of(record.origin), *paint)
        notes = f"{item.notes} ✎" if item.notes else ""
        right = (piece(f"{notes:>6}  {_read(item)}", "row--muted"),)
        words = [f"#{tag}" for tag in record.tags]
        words += ["put away"] if record.archived else []
        aside = piece(f"  {' '.join(words)}" if words else "", "row--muted")
        first = spread((title, aside), right, width)
        if item.snippet:
            sign = "✎ " if item.uid else ""
            found = fold(f"{sign}{item.snippet}", width, most=4 if chosen else 2)
            return (first, *((piece(line, "row--quoted"),) for line in found), ())
        opened = f"opened {record.opened:%d %b %Y}" if record.opened else ""
        date = (piece(opened, "row--muted"),)
        place = record.origin if chosen else _place_of(record.origin)
        folded = fold(place, width - width_of(date) - 2, most=3 if chosen else 1)
        lines = [(piece(line, "row--muted"),) for line in folded or ("",)]
        return (first, spread(lines[0], date, width), *lines[1:], ())


def _read(item: ShelfRow) -> str:
    """Return in twelve cells how much of an article was read."""
    if item.record.removed:
        return "  taken out "
    if item.progress is None:
        return f"{bar(0.0, _BAR)}  new "
    return f"{bar(item.progress, _BAR)} {item.progress:>4.0%} "


def _place_of(origin: str) -> str:
    """Return what is short and telling of an origin: the site, or the file's name."""
    if "://" in origin:
        try:
            return urlsplit(origin).hostname or origin
        except ValueError:
            return origin
    return "standard input" if origin == "-" else PurePath(origin).name or origin
