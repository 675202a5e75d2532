"""Themes to choose from; each is tried on while the cursor stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from tuireader.themes import Theme
from tuireader.tui.screens.dialog import Dialog
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.theme_list import ThemeList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget


class ThemePicker(Dialog[str | None]):
    """Ends with the name of the theme to keep, or None to have the old one back."""

    CSS_PATH = ["dialog.tcss", "theme_picker.tcss"]
    AUTO_FOCUS = "ThemeList"

    heading = "Themes"
    keys = "j k try on   enter keep   escape back"

    @dataclass
    class ThemeHighlighted(Message):
        """The cursor stands on another theme: try it on."""

        picker: ThemePicker
        name: str

        @property
        def control(self) -> ThemePicker:
            """The dialog that says so."""
            return self.picker

    def __init__(self, themes: Sequence[Theme], present: str) -> None:
        """Take the themes and the name of the one that is on."""
        super().__init__()
        self._themes = tuple(themes)
        self._present = present

    def parts(self) -> Iterable[Widget]:
        """Yield the list, the cursor on the present theme."""
        rows = ThemeList("there are no themes")
        rows.show(self._themes)
        present = (theme for theme in self._themes if theme.name == self._present)
        for theme in present:
            rows.move_to(theme)
        yield rows

    @on(RowList.Highlighted)
    def _try_on(self, message: RowList.Highlighted) -> None:
        message.stop()
        if isinstance(message.item, Theme):
            self.post_message(self.ThemeHighlighted(self, message.item.name))

    @on(RowList.Chosen)
    def _keep(self, message: RowList.Chosen) -> None:
        message.stop()
        if isinstance(message.item, Theme):
            self.dismiss(message.item.name)

    @on(RowList.LeaveRequested)
    def _leave(self, message: RowList.LeaveRequested) -> None:
        message.stop()
        self.dismiss(None)
