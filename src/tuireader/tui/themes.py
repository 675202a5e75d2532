"""Our themes as Textual's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme as TextualTheme

from tuireader.themes import BASE, NO_COLOUR, SPEAKERS, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping


def textual_theme(theme: Theme) -> TextualTheme:
    """Make the theme that `App.register_theme` takes.

    Each role becomes three variables: `$speaker-1`, `$speaker-1-background` and
    `$speaker-1-style`.
    """
    colours = theme.colours
    return TextualTheme(
        name=theme.name,
        primary=colours["primary"],
        secondary=colours["secondary"],
        accent=colours["accent"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=_base(colours, "surface", "background"),
        panel=_base(colours, "panel", "background"),
        boost=colours["background"],
        warning=_base(colours, "warning", "accent"),
        error=_base(colours, "error", "accent"),
        success=_base(colours, "success", "primary"),
        dark=theme.dark,
        ansi=theme.is_ansi,
        variables={**_widgets(theme), **theme.variables(), **theme.widgets},
    )


def variable_defaults() -> dict[str, str]:
    """Return a value for each of our variables, for Textual's own themes.

    Without one, a style sheet that names `$speaker-1` would not parse.
    """
    plain = dict.fromkeys((*BASE, *SPEAKERS), NO_COLOUR)
    return Theme("plain", dark=True, description="", colours=plain).variables()


def _base(colours: Mapping[str, str], name: str, otherwise: str) -> str:
    return colours.get(name, colours[otherwise])


def _widgets(theme: Theme) -> dict[str, str]:
    """Colours of Textual's widgets that fit every theme of ours."""
    colours = theme.colours
    cursor = theme.look("selected")
    return {
        "border": colours["primary"],
        "border-blurred": colours.get("muted", colours["foreground"]),
        "block-cursor-foreground": cursor.colour or colours["foreground"],
        "block-cursor-background": cursor.background or colours["background"],
        "block-cursor-text-style": cursor.style or "none",
        "input-cursor-text-style": "reverse",
        "footer-background": colours["background"],
    }
