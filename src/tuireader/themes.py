"""Themes: a colour and a text style for every role on the page, one TOML file each.

A colour is "#rrggbb" or one of the terminal's own sixteen, "ansi_blue" for example,
or "ansi_default", which is whatever the terminal writes in. `NAME` colours the letters,
`NAME-background` what is behind them. Nothing here knows Textual.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tuireader import paths, resources
from tuireader.errors import ConfigError, UnknownTheme
from tuireader.tomlfile import TomlFile, nearest, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

DEFAULT = "terminal"
"""The theme when none is chosen."""
LIGHT_DEFAULT = "terminal-light"
"""The theme when none is chosen and the terminal says that its background is light."""
MONOCHROME = "monochrome"
"""The theme for NO_COLOR: attributes only."""

BASE = (
    "primary",
    "secondary",
    "accent",
    "foreground",
    "background",
    "surface",
    "panel",
    "warning",
    "error",
    "success",
)
"""Colours of the screen around the page. The first five must be given."""
_REQUIRED_BASE = BASE[:5]

SPEAKERS = tuple(f"speaker-{number}" for number in range(1, 9))
HIGHLIGHTS = (
    "highlighted",
    *(f"highlighted-{colour}" for colour in ("green", "blue", "red", "purple")),
)
"""The usual one first; a theme that leaves out another shows it as the usual one."""
ROLES = (
    *("title", "heading", "caption", "dateline", "related"),
    *("block-quote", "code", "furniture", "muted"),
    *SPEAKERS,
    *("unknown-speaker", "inner-quotation"),
    *("mention-person", "mention-organisation", "mention-place", "mention-other"),
    *("noted", *HIGHLIGHTS, "bookmarked"),
    *("chosen", "evidence", "match", "current-match", "cursor", "selected"),
)
"""What text on the page can be; the values of `page.roles.Role`."""

STYLES = frozenset({"none", "bold", "dim", "italic", "underline", "reverse", "strike"})
"""Text styles; several stand with a space between."""

_STYLE_DEFAULTS = MappingProxyType(
    {
        "title": "bold",
        "heading": "bold",
        "caption": "italic",
        "inner-quotation": "italic",
        "mention-person": "underline",
        "mention-organisation": "underline",
        "mention-place": "underline",
        "mention-other": "underline",
        "chosen": "reverse",
    }
)
_ANSI_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_COLOURS = (
    *(f"ansi_{name}" for name in _ANSI_NAMES),
    *(f"ansi_bright_{name}" for name in _ANSI_NAMES),
)
"""The terminal's own colours by number, 0 to 15."""
NO_COLOUR = "ansi_default"
"""The terminal's own foreground or background."""

_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Look(NamedTuple):
    """How a role looks. An empty field leaves what other roles say as it is."""

    colour: str = ""
    background: str = ""
    style: str = ""
    """Words of `STYLES`, with spaces between."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and text styles by name."""

    name: str
    dark: bool
    """Whether its background is dark."""
    description: str
    """One line for the list of themes."""
    colours: Mapping[str, str]
    """Of `BASE`, of `ROLES`, and of roles with `-background` after them."""
    styles: Mapping[str, str] = field(default_factory=dict)
    """Of `ROLES`."""
    widgets: Mapping[str, str] = field(default_factory=dict)
    """Textual's own variables, "border" for example, where the theme sets them."""

    @property
    def is_ansi(self) -> bool:
        """Whether it paints with the terminal's own colours, on its own background."""
        return self.colours["background"].startswith("ansi_")

    def look(self, role: str) -> Look:
        """Return how a role looks: "speaker-3", or any other of `ROLES`."""
        look = Look(
            self.colours.get(role, ""),
            self.colours.get(f"{role}-background", ""),
            self.styles.get(role, _STYLE_DEFAULTS.get(role, "")),
        )
        is_left_out = look == Look() and role in HIGHLIGHTS[1:]
        return self.look(HIGHLIGHTS[0]) if is_left_out else look

    def variables(self) -> dict[str, str]:
        """Return a value for each role: `NAME`, `NAME-background`, `NAME-style`.

        What the theme leaves out is the colour of the text, no background, no style.
        """
        found: dict[str, str] = {}
        for role in ROLES:
            look = self.look(role)
            found[role] = look.colour or self.colours["foreground"]
            found[f"{role}-background"] = look.background or "transparent"
            found[f"{role}-style"] = look.style or "none"
        return found


def usual_theme(environ: Mapping[str, str] = os.environ) -> str:
    """Return the name of the theme for somebody who chose none.

    COLORFGBG, where a terminal sets it, ends with the number of its background colour;
    7 and 15 are light.
    """
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT_DEFAULT if background in {"7", "15"} else DEFAULT


def load_themes(
    directories: Sequence[Path] | None = None,
) -> tuple[tuple[Theme, ...], tuple[ConfigError, ...]]:
    """Read every theme of these directories; later ones override by name.

    Args:
        directories: None: those that ship, then the reader's own. One that is not there
            holds no themes.

    Returns:
        The themes in order of name, and why the broken ones were skipped.
    """
    if directories is None:
        directories = (resources.themes_directory(), paths.user_themes_directory())
    found: dict[str, Theme] = {}
    errors: list[ConfigError] = []
    for directory in directories:
        for path in _files(directory):
            try:
                theme = read_theme(path)
            except FileNotFoundError:
                errors.append(ConfigError(f"{path} can't be read: it is gone"))
            except ConfigError as error:
                errors.append(error)
            else:
                found[theme.name] = theme
    return tuple(found[name] for name in sorted(found)), tuple(errors)


def find_theme(name: str, among: Iterable[Theme] | None = None) -> Theme:
    """Return the theme of this name.

    Args:
        name: as its file says it.
        among: themes that were loaded; None: they are loaded now.

    Raises:
        UnknownTheme: there is none; the hint names the nearest one, or all.
    """
    themes = tuple(load_themes()[0] if among is None else among)
    for theme in themes:
        if theme.name == name:
            return theme
    hint = nearest(name, (theme.name for theme in themes))
    raise UnknownTheme(f'there is no theme "{name}"', hint=hint)


def read_theme(path: Path) -> Theme:
    """Read one theme file.

    Raises:
        ConfigError: it is broken; with the line and what is allowed there.
        FileNotFoundError: there is no such file.
    """
    file = read_toml(path)
    known = {"name", "dark", "description", "colours", "styles", "widgets"}
    for key in file.values:
        if key not in known:
            raise file.error(f'a theme has no "{key}"', key, hint=nearest(key, known))
    name = file.values.get("name", path.stem)
    if not isinstance(name, str) or not _WORD.fullmatch(name):
        raise file.error(
            "name is no name", "name", hint="use small letters, digits and hyphens"
        )
    dark = file.values.get("dark")
    if not isinstance(dark, bool):
        raise file.error(
            "dark is missing or no truth value", "dark", hint="true or false"
        )
    description = file.values.get("description", "")
    if not isinstance(description, str):
        raise file.error("description is no text", "description")
    return Theme(
        name,
        dark,
        description,
        _colours(file),
        _styles(file),
        _widgets(file),
    )


def _files(directory: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(directory.glob("*.toml")))
    except OSError:
        return ()


def _table(file: TomlFile, name: str) -> Mapping[str, object]:
    table = file.values.get(name, {})
    if not isinstance(table, dict):
        raise file.error(f"{name} is no table", name, hint=f"begin it with [{name}]")
    return table


def _colours(file: TomlFile) -> Mapping[str, str]:
    known = {*BASE, *ROLES, *(f"{role}-background" for role in ROLES)}
    colours: dict[str, str] = {}
    for key, value in _table(file, "colours").items():
        if key not in known:
            raise file.error(
                f'no colour is called "{key}"',
                *("colours", key),
                hint=nearest(key, known),
            )
        colours[key] = _colour(file, "colours", key, value)
    for key in (*_REQUIRED_BASE, *SPEAKERS):
        if key not in colours:
            raise file.error(f'the colour "{key}" is missing', "colours")
    if len({_is_ansi(colours[key]) for key in ("foreground", "background")}) > 1:
        raise file.error(
            "foreground and background must be of one sort",
            *("colours", "background"),
            hint='both "#rrggbb" or both of the terminal',
        )
    return MappingProxyType(colours)


def _styles(file: TomlFile) -> Mapping[str, str]:
    styles: dict[str, str] = {}
    for key, value in _table(file, "styles").items():
        if key not in ROLES:
            raise file.error(
                f'no style is called "{key}"',
                *("styles", key),
                hint=nearest(key, ROLES),
            )
        styles[key] = _style(file, "styles", key, value)
    return MappingProxyType(styles)


def _widgets(file: TomlFile) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, value in _table(file, "widgets").items():
        read = _style if key.endswith("-style") else _colour
        found[key] = read(file, "widgets", key, value)
    return MappingProxyType(found)


def _is_ansi(colour: str) -> bool:
    return colour == NO_COLOUR or colour in ANSI_COLOURS


def _colour(file: TomlFile, table: str, key: str, value: object) -> str:
    if isinstance(value, str) and (_is_ansi(value) or _HEX.fullmatch(value)):
        return value
    raise file.error(
        f"{key} is {_written(value)}",
        *(table, key),
        hint='it takes a colour like "#1f5f99" or "ansi_blue"',
    )


def _style(file: TomlFile, table: str, key: str, value: object) -> str:
    words = value.split() if isinstance(value, str) else []
    if words and STYLES.issuperset(words):
        return " ".join(words)
    raise file.error(
        f"{key} is {_written(value)}",
        *(table, key),
        hint=f"it takes words out of {', '.join(sorted(STYLES))}",
    )


def _written(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
