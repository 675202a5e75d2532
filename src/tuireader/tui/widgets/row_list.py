"""A list of rows on the line API: keys, mouse, headings, a chosen row that unfolds."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tuireader.tui.keymaps import bindings
from tuireader.tui.widgets.pieces import Line, Piece, fold, painted, piece, spread
from tuireader.tui.widgets.row_paint import ROWS, ROWS_CSS
from tuireader.tui.widgets.rows import Heading, RowMessage, is_item, narrowed, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.strip import Strip

ItemT = TypeVar("ItemT")


class RowList(ScrollView, Generic[ItemT], can_focus=True):
    """Rows of one line or more, one of them under the cursor.

    A subclass says with `draw` how an item looks. Everything is painted with component
    classes, so that a theme decides the colours.

    | class | paints |
    |---|---|
    | `row--cursor`, `row--here` | the row under the cursor; what is where one reads |
    | `row--heading`, `row--title` | a heading; the title in an outline |
    | `row--muted` | counts, strips, what unfolds, and other asides |
    | `row--quoted` | a passage of the article |
    | `row--noted`, `row--bookmarked` | the sign of a note, of a bookmark |
    | `row--warning` | what asks for attention |
    | `speaker-1` to `speaker-8`, `unknown-speaker` | letters and names of speakers |
    """

    BINDINGS = bindings("list")

    COMPONENT_CLASSES: ClassVar[set[str]] = set(ROWS)

    DEFAULT_CSS = (
        """
    RowList {
        height: 1fr;
        background: transparent;
        scrollbar-size: 0 0;
    """
        + ROWS_CSS
        + "}"
    )

    ALLOW_SELECT = False

    cursor: reactive[int] = reactive(0, init=False)
    """Number of the row under the cursor, among those that are shown."""

    @dataclass
    class Highlighted(RowMessage):
        """The reader moved to another row."""

        item: object

    @dataclass
    class Chosen(RowMessage):
        """The reader pressed enter on a row, or clicked it."""

        item: object

    @dataclass
    class Asked(RowMessage):
        """The reader asks for something to be done with the item of a row."""

        item: object
        """None when the wish is about no row."""
        wish: str
        """"only", "remove", "edit", "undo", or what a subclass adds."""

    @dataclass
    class FilterRequested(RowMessage):
        """The reader wants to type what the rows should contain."""

    @dataclass
    class LeaveRequested(RowMessage):
        """The reader wants to go back to the article."""

    def __init__(self, empty: str = "", *, id: str | None = None) -> None:  # noqa: A002
        """Make a list without rows.

        Args:
            empty: what to say when there is nothing to list.
            id: Textual's name of the widget.
        """
        super().__init__(id=id)
        self.empty = self._waiting = empty
        self._all: tuple[ItemT | Heading, ...] = ()
        self._rows: tuple[ItemT | Heading, ...] = ()
        self._query = ""
        self._drawn: dict[tuple[int, bool], tuple[Line, ...]] = {}
        self._drawn_for = 0
        self._starts: Sequence[int] = [0]

    def draw(self, item: ItemT, width: int, *, chosen: bool) -> Sequence[Line]:
        """Return the lines of a row, at least one.

        Args:
            item: what the row stands for.
            width: cells of a line; the two of the cursor's sign are not in them.
            chosen: whether the cursor is on it, and it may unfold.
        """
        raise NotImplementedError

    def words(self, item: ItemT) -> str:
        """Return the words by which a filter finds the item."""
        raise NotImplementedError

    def key(self, item: ItemT) -> str:
        """Return what stays the same when the item is listed anew."""
        return self.words(item)

    def is_here(self, item: ItemT) -> bool:
        """Say whether the item is what the reader is at in the article."""
        del item
        return False

    def show(self, items: Iterable[ItemT | Heading]) -> None:
        """List these, under their headings.

        The cursor stays on the item it was on; when that is gone, on the row that has
        taken its place.
        """
        self._all = tuple(items)
        self._sieve(otherwise=self.cursor)

    @property
    def query_text(self) -> str:
        """What the rows must contain; empty: anything."""
        return self._query

    def forget(self) -> None:
        """List nothing, until something is shown."""
        self.show_why_empty(self._waiting)

    def show_why_empty(self, why: str) -> None:
        """List nothing, and say why."""
        self.empty = why
        self.show(())

    def narrow(self, query: str) -> None:
        """List only the items with all words of `query`, in capitals or not."""
        if query != self._query:
            self._query = query
            self._sieve()

    @property
    def item(self) -> ItemT | None:
        """The item under the cursor, if there is any."""
        if self.cursor >= len(self._rows):
            return None
        row = self._rows[self.cursor]
        return None if isinstance(row, Heading) else row

    @property
    def items(self) -> tuple[ItemT, ...]:
        """The items that are shown, without the headings."""
        return tuple(row for row in self._rows if not isinstance(row, Heading))

    @property
    def total(self) -> int:
        """How many items there are without the filter."""
        return sum(map(is_item, self._all))

    def move_to(self, item: ItemT) -> None:
        """Put the cursor on the row of an item, if it is shown."""
        wanted = self.key(item)
        for number, row in enumerate(self._rows):
            if not isinstance(row, Heading) and self.key(row) == wanted:
                self.cursor = number
                return

    def redraw(self) -> None:
        """Draw all rows anew: what they tell has changed."""
        self._drawn.clear()
        self._drawn_for = self.size.width
        self._measure()

    # What is shown

    def _sieve(self, otherwise: int = 0) -> None:
        kept = None if self.item is None else self.key(self.item)
        self._rows = narrowed(self._all, self._query, self._words_of)
        numbers = [n for n, row in enumerate(self._rows) if is_item(row)]
        same = (n for n in numbers if kept is not None and self._key_at(n) == kept)
        last = numbers[-1] if numbers else 0
        behind = next((n for n in numbers if n >= otherwise), last)
        place = next(same, behind)
        self.set_reactive(RowList.cursor, place)
        self.redraw()
        self._keep_in_sight()

    def _words_of(self, row: ItemT | Heading) -> str:
        return row.text if isinstance(row, Heading) else self.words(row)

    def _key_at(self, number: int) -> str:
        row = self._rows[number]
        return "" if isinstance(row, Heading) else self.key(row)

    # Where it stands

    def _measure(self) -> None:
        """Find the line at which each row begins."""
        heights = (len(self._lines_of(n)) for n in range(len(self._rows)))
        self._starts = list(accumulate(heights, initial=0))
        self.virtual_size = Size(self.size.width, self._starts[-1])
        self.refresh()

    def _lines_of(self, number: int) -> tuple[Line, ...]:
        chosen = number == self.cursor
        found = self._drawn.get((number, chosen))
        if found is None:
            found = self._drawn[number, chosen] = self._draw(number, chosen=chosen)
        return found

    def _draw(self, number: int, *, chosen: bool) -> tuple[Line, ...]:
        row = self._rows[number]
        width = max(self.size.width, 1)
        if isinstance(row, Heading):
            touches = number > 0 and self._lines_of(number - 1)[-1] != ()
            gap: tuple[Line, ...] = ((),) if touches else ()
            count = "" if row.count is None else str(row.count)
            name: Line = (piece(row.text, "row--heading"),)
            if row.aside:
                name = (*name, piece(f"  {row.aside}", "row--muted"))
            return (*gap, spread(name, (piece(count, "row--muted"),), width))
        lines = self.draw(row, width - 2, chosen=chosen)
        if chosen:
            sign = Piece("▸ ", ("row--cursor",))
        else:
            sign = Piece("· " if self.is_here(row) else "  ", ("row--here",))
        rest = ((Piece("  "), *line) for line in lines[1:])
        return ((sign, *lines[0]), *rest)

    def _keep_in_sight(self) -> None:
        """Scroll until the row under the cursor is seen, its heading if it fits."""
        if not self._rows or not self.size.height:
            return
        first, past = self._starts[self.cursor], self._starts[self.cursor + 1]
        above = self.cursor
        while above and isinstance(self._rows[above - 1], Heading):
            above -= 1
        if past - self._starts[above] <= self.size.height:
            first = self._starts[above]
        top = self.scroll_offset.y
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif past > top + self.size.height:
            height = self.size.height
            self.scroll_to(y=min(past - height, first), animate=False)

    def watch_cursor(self, old: int, new: int) -> None:
        """Unfold the row under the cursor and fold the one before."""
        if old != new:
            self._measure()
            self._keep_in_sight()

    def on_resize(self) -> None:
        """Draw for the new width."""
        self.redraw()
        self._keep_in_sight()

    # Painting

    def render_line(self, y: int) -> Strip:
        """Paint one line of the rows that are in sight."""
        if self._drawn_for != self.size.width:
            # Textual tells no new size to one that was measured while it was hidden.
            self.on_resize()
        line = self._line_at(y + self.scroll_offset.y)
        return painted(self, line, self.size.width)

    def _line_at(self, y: int) -> Line:
        if not self._rows:
            lines = fold(self._empty_text(), self.size.width - 2)
            return (piece(f"  {lines[y]}", "row--muted"),) if y < len(lines) else ()
        number = bisect_right(self._starts, y) - 1
        if number >= len(self._rows):
            return ()
        return self._lines_of(number)[y - self._starts[number]]

    def _empty_text(self) -> str:
        return f"nothing with “{self._query}” in it" if self._query else self.empty

    # Keys and mouse

    def _move(self, number: int, *, backwards: bool = False) -> None:
        """Put the cursor on the row, or on the nearest item behind it."""
        place = nearest(self._rows, number, backwards=backwards)
        if place is None:
            return
        if place != self.cursor:
            self.cursor = place
            self.tell_highlighted()
        elif number < place:
            self.scroll_to(y=0, animate=False)

    def tell_highlighted(self) -> None:
        """Tell which row the reader is on, if there is any."""
        if self.item is not None:
            self.post_message(self.Highlighted(self, self.item))

    def action_down(self) -> None:
        """Move a row down."""
        self._move(self.cursor + 1)

    def action_up(self) -> None:
        """Move a row up."""
        self._move(self.cursor - 1, backwards=True)

    def action_page_down(self) -> None:
        """Move as many lines down as are seen."""
        line = self._starts[self.cursor] + max(self.size.height - 1, 1)
        self._move(max(self._row_at(line), self.cursor + 1))

    def action_page_up(self) -> None:
        """Move as many lines up as are seen."""
        line = self._starts[self.cursor] - max(self.size.height - 1, 1)
        self._move(min(self._row_at(line), self.cursor - 1), backwards=True)

    def action_first(self) -> None:
        """Move to the first row."""
        self._move(0)

    def action_last(self) -> None:
        """Move to the last row."""
        self._move(len(self._rows) - 1, backwards=True)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.item is not None:
            self.post_message(self.Chosen(self, self.item))

    def action_filter(self) -> None:
        """Ask for words that the rows should contain."""
        self.post_message(self.FilterRequested(self))

    def action_leave(self) -> None:
        """Ask to go back to the article."""
        self.post_message(self.LeaveRequested(self))

    def action_only(self) -> None:
        """Ask to see only what belongs to the row."""
        self.ask("only")

    def action_remove(self) -> None:
        """Ask to delete what the row stands for."""
        self.ask("remove")

    def action_edit(self) -> None:
        """Ask to edit what the row stands for."""
        self.ask("edit")

    def action_undo(self) -> None:
        """Ask for the last deleted thing back; it need not be in the list."""
        self.post_message(self.Asked(self, None, "undo"))

    def step(self, step: str) -> None:
        """Move for a widget that has the keys: "down", "up", "page_down", "page_up"."""
        moves = {
            "down": self.action_down,
            "up": self.action_up,
            "page_down": self.action_page_down,
            "page_up": self.action_page_up,
        }
        moves[step]()

    def ask(self, wish: str) -> None:
        """Ask for something to be done with the row under the cursor."""
        if self.item is not None:
            self.post_message(self.Asked(self, self.item, wish))

    def _row_at(self, line: int) -> int:
        return max(bisect_right(self._starts, line) - 1, 0)

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        number = self._row_at(event.y + self.scroll_offset.y)
        if number < len(self._rows) and is_item(self._rows[number]):
            self.focus(scroll_visible=False)
            self.cursor = number
            self.tell_highlighted()
            self.action_choose()
