"""Every key and what it does."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.binding import Binding

from tuireader.tui.keymaps import as_typed
from tuireader.tui.screens.dialog import Dialog
from tuireader.tui.widgets.line_view import LineView
from tuireader.tui.widgets.pieces import Line, Piece, piece, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from tuireader.tui.keymaps import Key

_GAP = 4
_MOST_COLUMNS = 3
_KEYS_AT_LEAST = 8


class HelpScreen(Dialog[None]):
    """The table of keys, in as many columns as there is room for."""

    CSS_PATH = ["dialog.tcss", "help.tcss"]
    BINDINGS = [
        Binding("escape,q,f1", "close", "close the help", id="help.close", show=False)
    ]
    AUTO_FOCUS = "LineView"

    heading = "Keys"
    keys = "j k scroll   escape close"

    def __init__(self, keys: Sequence[Key]) -> None:
        """Take the keys as the reader's keymap has them."""
        super().__init__()
        self._table = tuple(keys)

    def parts(self) -> Iterable[Widget]:
        """Yield the table."""
        yield LineView()

    def on_mount(self) -> None:
        """Lay the table out once the size is known."""
        self.call_after_refresh(self._lay_out)

    def on_resize(self) -> None:
        """Lay the table out anew."""
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        view = self.query_one(LineView)
        view.show(table_of(self._table, view.size.width))


def table_of(keys: Sequence[Key], width: int) -> tuple[Line, ...]:
    """Lay keys out under the headings of their groups.

    Args:
        keys: in their order; groups stand in the order of their last key.
        width: cells there are for all columns.

    Returns:
        Lines of one, two or three columns beside each other.
    """
    groups = _groups(keys)
    widest = max((width_of(line) for group in groups for line in group), default=1)
    count = min(max((width + _GAP) // (widest + _GAP), 1), _MOST_COLUMNS)
    columns = _columns(groups, count)
    rows = zip_longest(*columns, fillvalue=())
    return tuple(_beside(row, widest + _GAP) for row in rows)


def _groups(keys: Sequence[Key]) -> list[list[Line]]:
    last = {key.group: place for place, key in enumerate(keys)}
    names = sorted(last, key=lambda name: last[name])
    return [_group(name, [key for key in keys if key.group == name]) for name in names]


def _group(name: str, keys: Sequence[Key]) -> list[Line]:
    room = max(_KEYS_AT_LEAST, *(len(as_typed(key.keys)) for key in keys)) + 2
    rows = [
        (piece(as_typed(key.keys).ljust(room), "lines--key"), piece(key.does))
        for key in keys
    ]
    return [(piece(name, "lines--heading"),), *rows, ()]


def _columns(groups: Sequence[list[Line]], count: int) -> list[list[Line]]:
    """Fill columns with whole groups, about equally high."""
    height = sum(map(len, groups)) / count
    columns: list[list[Line]] = [[]]
    for group in groups:
        is_fuller = len(columns[-1]) + len(group) / 2 > height
        if columns[-1] and is_fuller and len(columns) < count:
            columns.append([])
        columns[-1].extend(group)
    return columns


def _beside(row: Sequence[Line], width: int) -> Line:
    line: Line = ()
    for number, part in enumerate(row):
        gap = number * width - width_of(line)
        line = (*line, Piece(" " * gap), *part) if gap > 0 else (*line, *part)
    return line
