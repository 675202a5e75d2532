"""Paths and other origins, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tuireader.page.gate import shown
from tuireader.tui.widgets.pieces import Line, piece
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence


class PathList(RowList[str]):
    """Origins; of one that is too long the end is seen, which tells more."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make a list without paths."""
        super().__init__("no such file or folder", id=id)

    def words(self, item: str) -> str:
        """Return the path."""
        return item

    def draw(self, item: str, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw one line."""
        path = shown(item)
        while cell_len(path) > max(width, 1):
            path = "…" + path[1 + max(cell_len(path) - width, 1) :]
        return ((piece(path, *(["row--cursor"] if chosen else [])),),)
