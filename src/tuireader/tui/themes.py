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
    """Colours of Textual's own widgets, out of the theme's few."""
    colours = theme.colours
    text, behind = colours["foreground"], colours["background"]
    muted = colours.get("muted", text)
    chosen = theme.look("selected")
    found = {
        "border": colours["primary"],
        "border-blurred": muted,
        "block-cursor-foreground": chosen.colour or text,
        "block-cursor-background": chosen.background or behind,
        "block-cursor-text-style": chosen.style or "none",
        "input-cursor-background": text,
        "input-cursor-foreground": behind,
        "input-cursor-text-style": "reverse" if theme.is_ansi else "none",
        "input-selection-foreground": chosen.colour or text,
        "input-selection-background": chosen.background or behind,
        "screen-selection-foreground": chosen.colour or text,
        "screen-selection-background": chosen.background or behind,
        "footer-background": behind,
        "footer-key-foreground": colours["accent"],
        "link-color": colours["primary"],
        "link-color-hover": colours["primary"],
        "link-background-hover": behind,
        # Textual's style sheets use these four; its sixteen-colour themes lack them.
        "foreground-disabled": muted,
        "surface-active": _base(colours, "surface", "background"),
        "ansi-foreground": text,
        "ansi-background": behind,
    }
    scrollbar = ("scrollbar", "scrollbar-hover", "scrollbar-active")
    found.update(dict.fromkeys(scrollbar, muted))
    trough = ("background", "background-hover", "background-active", "corner-color")
    found.update({f"scrollbar-{name}": behind for name in trough})
    return found
