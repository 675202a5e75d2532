"""From the roles of a run to what a terminal understands (SGR)."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rich.color import Color, ColorSystem
from rich.style import Style

from tuireader.cli.output import NO_SCREEN
from tuireader.page.roles import Role
from tuireader.themes import NO_COLOUR, Look, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def wants_colour(choice: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Say whether output is coloured: "always", "never", or "auto" for terminals."""
    if choice == "auto":
        return sys.stdout.isatty() and environ.get("TERM", "") not in NO_SCREEN
    return choice == "always"


def colour_system(environ: Mapping[str, str] = os.environ) -> ColorSystem:
    """Return how many colours the terminal says it has; 256 when it says nothing."""
    if environ.get("COLORTERM", "") in {"truecolor", "24bit"}:
        return ColorSystem.TRUECOLOR
    term = environ.get("TERM", "")
    if term in {"linux", "xterm-16color", "vt100"}:
        return ColorSystem.STANDARD
    return ColorSystem.EIGHT_BIT


class Painter:
    """Paints text in the colours of a theme, for one kind of terminal."""

    def __init__(self, theme: Theme, system: ColorSystem) -> None:
        """Keep the theme; styles are made as they are needed."""
        self._theme = theme
        self._system = system
        self._styles: dict[frozenset[Role], Style] = {}

    def paint(self, text: str, roles: Iterable[Role] = ()) -> str:
        """Return `text`, which passed the display gate, in the look of its roles."""
        key = frozenset(roles)
        if key not in self._styles:
            self._styles[key] = self._style(key)
        if not text:
            return ""
        return self._styles[key].render(text, color_system=self._system)

    @property
    def fills(self) -> bool:
        """Whether the theme has a background of its own, to be painted everywhere."""
        return not self._theme.is_ansi

    def _style(self, roles: frozenset[Role]) -> Style:
        colours = self._theme.colours
        text, behind = colours["foreground"], colours["background"]
        words: set[str] = set()
        for role in Role:
            if role in roles:
                look: Look = self._theme.look(role)
                text = look.colour or text
                behind = look.background or behind
                words.update(look.style.split())
        return Style(
            color=_colour(text),
            bgcolor=_colour(behind),
            bold="bold" in words or None,
            dim="dim" in words or None,
            italic="italic" in words or None,
            underline="underline" in words or None,
            reverse="reverse" in words or None,
            strike="strike" in words or None,
        )


def _colour(name: str) -> Color | None:
    if name == NO_COLOUR:
        return None
    return Color.parse(name.removeprefix("ansi_"))
