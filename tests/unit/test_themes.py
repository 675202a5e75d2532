from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tuireader import resources
from tuireader.errors import ConfigError, UnknownTheme
from tuireader.themes import (
    HIGHLIGHTS,
    Theme,
    find_theme,
    load_themes,
    read_theme,
    usual_theme,
)
from tuireader.tui.themes import textual_theme, variable_defaults

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = load_themes([resources.themes_directory()])[0]
READABLE = 4.5
"""Contrast of text that WCAG 2.2 asks for, success criterion 1.4.3."""

# xterm's own values of the sixteen colours, in their order.
_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_PLAIN = (
    0x000000,
    0xCD0000,
    0x00CD00,
    0xCDCD00,
    0x0000EE,
    0xCD00CD,
    0x00CDCD,
    0xE5E5E5,
)
_BRIGHT = (
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
)  # fmt: skip
XTERM = {
    **{f"ansi_{name}": value for name, value in zip(_NAMES, _PLAIN, strict=True)},
    **{f"ansi_bright_{n}": v for n, v in zip(_NAMES, _BRIGHT, strict=True)},
}


def luminance(colour: int) -> float:
    parts = [(colour >> shift & 255) / 255 for shift in (16, 8, 0)]
    r, g, b = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: int, other: int) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def value(theme: Theme, colour: str) -> int:
    if colour == "ansi_default":
        return 0xE5E5E5 if theme.dark else 0x000000
    return XTERM[colour] if colour in XTERM else int(colour[1:7], 16)


def background(theme: Theme) -> int:
    if theme.is_ansi:
        return 0x000000 if theme.dark else 0xFFFFFF
    return value(theme, theme.colours["background"])


def test_the_themes_that_were_promised_ship() -> None:
    names = {theme.name for theme in SHIPPED}
    assert names >= {"terminal", "paper", "ink", "contrast", "okabe-ito", "monochrome"}
    assert {theme.dark for theme in SHIPPED} == {True, False}


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
def test_every_speaker_is_readable_in_every_theme(theme: Theme) -> None:
    roles = [*(f"speaker-{n}" for n in range(1, 9)), "unknown-speaker"]
    poor = {
        role: round(contrast(value(theme, colour), background(theme)), 2)
        for role in roles
        if (colour := theme.look(role).colour)
        and contrast(value(theme, colour), background(theme)) < READABLE
    }
    assert poor == {}


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
def test_words_are_readable_on_every_highlight(theme: Theme) -> None:
    speakers = [*(f"speaker-{n}" for n in range(1, 9)), "unknown-speaker"]
    texts = {role: theme.look(role).colour for role in ("foreground", *speakers)}
    texts["foreground"] = theme.colours["foreground"]
    poor: dict[tuple[str, str], float] = {}
    for role in HIGHLIGHTS:
        look = theme.look(role)
        if not look.background:
            continue
        # Where the highlight has a colour of its own, speakers' colours give way.
        seen = {"its own": look.colour} if look.colour else texts
        behind = value(theme, look.background)
        poor |= {
            (role, name): round(ratio, 2)
            for name, colour in seen.items()
            if colour and (ratio := contrast(value(theme, colour), behind)) < READABLE
        }
    assert poor == {}


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
def test_no_two_highlights_look_the_same(theme: Theme) -> None:
    assert len({theme.look(role) for role in HIGHLIGHTS}) == len(HIGHLIGHTS)
    assert all(
        theme.look(role).background or theme.look(role).style for role in HIGHLIGHTS
    )


def test_a_theme_that_knows_one_highlight_paints_all_in_it() -> None:
    ink = find_theme("ink", SHIPPED)
    ours = [name for name in ink.colours if name.startswith("highlighted-")]
    assert len(ours) > 1
    others = [name for name in ours if name != "highlighted-background"]
    bare = {name: c for name, c in ink.colours.items() if name not in others}
    old = replace(ink, colours=bare)
    assert {old.look(role) for role in HIGHLIGHTS} == {ink.look("highlighted")}
    assert (
        old.variables()["highlighted-red-background"] == bare["highlighted-background"]
    )


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
def test_every_theme_defines_every_variable(theme: Theme) -> None:
    made = textual_theme(theme)
    assert made.name == theme.name
    assert set(variable_defaults()) <= {*made.variables, *variable_defaults()}
    assert "speaker-8" in made.variables


def test_an_unknown_theme_names_those_there_are() -> None:
    with pytest.raises(UnknownTheme, match="okabe-ito"):
        find_theme("nope", SHIPPED)
    assert find_theme("ink", SHIPPED).dark


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('speaker-3 = "', 'speaker-3 = "nocolour', "speaker-3"),
        ("dark = ", "dark = 3 # ", "dark"),
        ("[colours]", "[colours]\nspeaker-99 = '#ffffff'", "speaker-99"),
        ("[colours]", "[colours", ""),
    ],
)
def test_a_broken_theme_is_named_and_skipped(
    tmp_path: Path, old: str, new: str, word: str
) -> None:
    text = (resources.themes_directory() / "ink.toml").read_text("utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ConfigError, match=r"mine\.toml") as caught:
        read_theme(path)
    assert word in str(caught.value)
    themes, errors = load_themes([resources.themes_directory(), tmp_path])
    assert len(errors) == 1
    assert {t.name for t in themes} == {t.name for t in SHIPPED}


def test_a_theme_of_ones_own_takes_the_place_of_its_namesake(tmp_path: Path) -> None:
    text = (resources.themes_directory() / "ink.toml").read_text("utf-8")
    (tmp_path / "ink.toml").write_text(text.replace("chalk", "mine"), "utf-8")
    themes, errors = load_themes([resources.themes_directory(), tmp_path])
    assert errors == ()
    assert "mine" in find_theme("ink", themes).description


def test_a_light_terminal_is_seen_where_it_is_told() -> None:
    assert usual_theme({}) == "terminal"
    assert usual_theme({"COLORFGBG": "0;15"}) == "terminal-light"
    assert usual_theme({"COLORFGBG": "15;0"}) == "terminal"
