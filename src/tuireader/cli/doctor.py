"""`tuireader doctor`: what the program finds, and what to set."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from typing import TYPE_CHECKING

import click

from tuireader import __version__, config, paths, plugins, themes
from tuireader.cli import output
from tuireader.cli.options import settings, settings_options
from tuireader.errors import TuireaderError
from tuireader.tui.keymaps import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tuireader.config import Settings

_LEAST_COLUMNS, _LEAST_ROWS = 40, 10


@click.command("doctor")
@settings_options
@click.pass_context
def command(context: click.Context) -> None:
    """Say what is installed, where things are, and what is wrong.

    What is wrong stands on standard error, and makes the exit code 1.
    """
    wrong: list[str] = []
    found = _settings(wrong)
    tagger_error = _tagger_error(found)
    for heading, rows in (
        ("Program", _program()),
        ("Terminal", _terminal(found)),
        ("Files", _files(found)),
        ("Plug-ins", _plugins(found, loads=not tagger_error)),
    ):
        output.put(heading)
        for name, value in rows:
            output.put(f"  {name:<12} {value}")
    wrong.extend(_wrong(found))
    if tagger_error:
        wrong.append(tagger_error)
    for line in dict.fromkeys(wrong):  # the tagger that is set may be a plug-in
        output.say(line)
    context.exit(1 if wrong else 0)


def _settings(wrong: list[str]) -> Settings:
    try:
        return settings()
    except TuireaderError as error:
        wrong.append(str(error))
        return config.Settings()


def _program() -> Iterator[tuple[str, str]]:
    from importlib.metadata import version  # noqa: PLC0415 - slow, and only here

    yield "tuireader", __version__
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    yield "Textual", version("textual")
    yield "TinyDB", version("tinydb")


def _terminal(found: Settings) -> Iterator[tuple[str, str]]:
    from tuireader.cli.colours import colour_system  # noqa: PLC0415 - rich: 30 ms

    size = shutil.get_terminal_size((0, 0))
    yield "TERM", os.environ.get("TERM") or "not set"
    yield "size", f"{size.columns}x{size.lines}" if size.columns else "no terminal"
    yield "colours", colour_system().name.lower().replace("_", " ")
    yield "NO_COLOR", "set" if found.no_color else "not set"
    yield "encoding", sys.stdout.encoding or "unknown"
    yield "theme", found.theme or themes.usual_theme()


def _files(found: Settings) -> Iterator[tuple[str, str]]:
    library = found.library or paths.library_directory()
    for name, path in (
        ("settings", paths.config_file()),
        ("keymap", paths.keymap_file()),
        ("themes", paths.user_themes_directory()),
        ("session", paths.session_file()),
        ("library", library),
    ):
        yield name, f"{path}{'' if path.exists() else ' (not there yet)'}"


def _plugins(found: Settings, *, loads: bool) -> Iterator[tuple[str, str]]:
    for group in plugins.GROUPS:
        if group == plugins.TAGGERS:
            yield "taggers", ", ".join(_taggers(found, loads=loads))
            continue
        rows = (f"{name}{_state(group, name)}" for name in plugins.names(group))
        yield group.partition(".")[2], ", ".join(rows) or "none"


def _taggers(found: Settings, *, loads: bool) -> Iterator[str]:
    """Yield the taggers there are; only the one that is set is loaded."""
    from tuireader.analysers.taggers import SPACY, tagger_names  # noqa: PLC0415 - lazy

    for name in tagger_names():
        if name == found.tagger:
            model = f", {found.spacy_model}" if name == SPACY else ""
            state = "loads" if loads else "does not load"
            yield f"{name} (set{model}: {state})"
        elif name == SPACY:
            yield f"{name} ({'not set' if _is_installed(SPACY) else 'not installed'})"
        else:
            yield f"{name}{_state(plugins.TAGGERS, name)}"


def _state(group: str, name: str) -> str:
    try:
        plugins.load_one(group, name)
    except TuireaderError:
        return " (does not load)"
    return ""


def _is_installed(package: str) -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - only here

    return find_spec(package) is not None


def _tagger_error(found: Settings) -> str:
    """Return why the tagger that is set does not load; empty: it does, or none is."""
    from tuireader.analysers.taggers import load_tagger  # noqa: PLC0415 - lazy

    if not found.tagger:
        return ""
    try:
        load_tagger(found.tagger, found.spacy_model)
    except TuireaderError as error:
        return str(error)
    return ""


def _wrong(found: Settings) -> Iterator[str]:
    """Yield one line for each thing that does not work as it should."""
    yield from _wrong_files(found)
    yield from _wrong_plugins()
    if os.environ.get("TERM", "") in output.NO_SCREEN:
        yield "TERM names no screen, so articles are printed; set TERM=xterm-256color"
    size = shutil.get_terminal_size((_LEAST_COLUMNS, _LEAST_ROWS))
    if size.columns < _LEAST_COLUMNS or size.lines < _LEAST_ROWS:
        least = f"{_LEAST_COLUMNS}x{_LEAST_ROWS}"
        yield f"the terminal is smaller than {least}; make it larger"
    if (sys.stdout.encoding or "").lower().replace("-", "") != "utf8":
        yield "the terminal's encoding is not UTF-8; set LANG=C.UTF-8"


def _wrong_files(found: Settings) -> Iterator[str]:
    available, errors = themes.load_themes()
    yield from map(str, errors)
    for check in (
        lambda: config.load_keymap(known=[key.id for key in KEYS]),
        lambda: themes.find_theme(found.theme, available) if found.theme else None,
        lambda: _open_library(found.library),
    ):
        try:
            check()
        except TuireaderError as error:
            yield str(error)


def _wrong_plugins() -> Iterator[str]:
    for group in plugins.GROUPS:
        yield from map(str, plugins.load_all(group)[1])


def _open_library(path: Path | None) -> None:
    from tuireader.library import open_library  # noqa: PLC0415 - TinyDB: 20 ms

    with open_library(path) as library:
        if library.read_only:
            output.say(f"{library.path} can only be read; notes can't be kept")
        for sentence in library.news:
            output.say(sentence)
