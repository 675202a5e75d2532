"""What the reader set: defaults, then the configuration file, environment, flags."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader import paths
from tuireader.errors import ConfigError
from tuireader.tomlfile import TomlFile, nearest, read_toml

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

NARROWEST, WIDEST = 40, 120
_MONOCHROME = "monochrome"
_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run. Each field but `no_color` is a key of config.toml."""

    theme: str = ""
    """Name of the theme; empty: the one used last, else the terminal's own colours."""
    width: int = 80
    """Cells of the text column at most, 40 to 120."""
    side_panel: bool = True
    """Whether the side panel stands open the first time, where there is room."""
    library: Path | None = None
    """Directory of the library; None: the usual one of the system."""
    keep_texts: bool = True
    """Whether the library keeps the text of every article that is opened."""
    language: str = ""
    """Language of the articles, one of `LANGUAGES`; empty: each tells its own."""
    tagger: str = ""
    """Who finds the names: "spacy" or a plug-in; empty: the program's own rules."""
    spacy_model: str = "en_core_web_sm"
    """Name or path of the spaCy pipeline, for the tagger "spacy"."""
    no_color: bool = False
    """Whether the environment asks for no colour at all (NO_COLOR)."""


LANGUAGES = ("en", "fr", "de", "es", "ru")
"""In which the program knows how speakers are named."""
_KEYS = frozenset(field.name for field in fields(Settings)) - {"no_color"}
_TABLES = {"tagger": "analysis.tagger", "spacy_model": "analysis.spacy_model"}
"""Settings that stand in a table of config.toml, as they are written there."""
_WRITTEN = {_TABLES.get(key, key): key for key in _KEYS}
_SWITCHES = frozenset({"side_panel", "keep_texts"})
_OWN_RULES = "none"
"""The tagger that is no tagger: what a flag says against the file."""
_KIND_OF_TEXT = {
    "theme": "the name of a theme",
    "library": "a directory",
    "tagger": "the name of a tagger",
    "spacy_model": "the name or path of a pipeline",
}


def load(
    path: Path | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    theme: str | None = None,
    library: str | Path | None = None,
    language: str | None = None,
    tagger: str | None = None,
) -> Settings:
    """Put the settings together; later ones win: file, environment, flags.

    Args:
        path: the configuration file; None: the usual one, which need not be there.
        environ: where TUIREADER_THEME, TUIREADER_WIDTH, TUIREADER_SIDE_PANEL,
            TUIREADER_LIBRARY, TUIREADER_KEEP_TEXTS, TUIREADER_LANGUAGE,
            TUIREADER_TAGGER, TUIREADER_SPACY_MODEL and NO_COLOR are looked up.
        theme: the flag; None: not given.
        library: likewise.
        language: likewise.
        tagger: likewise.

    Raises:
        ConfigError: a value is not allowed; it names file and line, or the variable.
    """
    settings = _from_file(path or paths.config_file())
    settings = _from_environment(settings, environ)
    if environ.get("NO_COLOR"):
        chosen = environ.get("TUIREADER_THEME") or _MONOCHROME
        settings = replace(settings, no_color=True, theme=chosen)
    if theme is not None:
        settings = replace(settings, theme=theme)
    if library is not None:
        settings = replace(settings, library=_directory(str(library)))
    if tagger is not None:
        settings = replace(settings, tagger=_tagger(tagger))
    if language is not None:
        try:
            settings = replace(settings, language=_language(language))
        except ValueError as error:
            raise ConfigError(f'--language is "{language}"', hint=str(error)) from None
    return settings


def load_keymap(
    path: Path | None = None, *, known: Collection[str] = ()
) -> dict[str, str]:
    """Read the reader's own keys: ids of bindings and the keys wanted for each.

    Args:
        path: the keymap file; None: the usual one, which need not be there.
        known: the ids there are; empty: any id passes.

    Returns:
        Textual's names of the keys by id, with commas between.

    Raises:
        ConfigError: an id is not known or its keys are no text; with the line.
    """
    try:
        file = read_toml(path or paths.keymap_file())
    except FileNotFoundError:
        return {}
    keymap: dict[str, str] = {}
    for name, value in _flat(file.values):
        if known and name not in known:
            raise file.error(
                f'no key has the id "{name}"', name, hint=_ids(name, known)
            )
        keymap[name] = _keys(file, name, value)
    return keymap


def _from_file(path: Path) -> Settings:
    try:
        file = read_toml(path)
    except FileNotFoundError:
        return Settings()
    found: dict[str, object] = {}
    for name, value in _flat(file.values):
        if name not in _WRITTEN:
            hint = _home(name) or nearest(name, _WRITTEN)
            raise file.error(f'there is no setting "{name}"', name, hint=hint)
        key = _WRITTEN[name]
        try:
            found[key] = _checked(key, value)
        except ValueError as error:
            written = json.dumps(value, ensure_ascii=False, default=str)
            raise file.error(f"{name} is {written}", name, hint=str(error)) from None
    return _with(Settings(), found)


def _home(name: str) -> str:
    """Return what to say of a setting that stands outside its table; else nothing."""
    return f"it is called {_TABLES[name]}" if name in _TABLES else ""


def _from_environment(settings: Settings, environ: Mapping[str, str]) -> Settings:
    found: dict[str, object] = {}
    for key in sorted(_KEYS):
        variable = f"TUIREADER_{key.upper()}"
        text = environ.get(variable, "")
        if not text:
            continue
        try:
            found[key] = _checked(key, _typed(key, text))
        except ValueError as error:
            raise ConfigError(f'{variable} is "{text}"', hint=str(error)) from None
    return _with(settings, found)


def _with(settings: Settings, found: Mapping[str, object]) -> Settings:
    return replace(settings, **found)  # type: ignore[arg-type]  # checked one by one


def _typed(key: str, text: str) -> object:
    """Read a variable as the configuration file would have it."""
    if key == "width":
        return int(text) if text.isascii() and text.isdigit() else text
    if key in _SWITCHES:
        word = text.lower()
        return word in _TRUE if word in _TRUE | _FALSE else text
    return text


def _checked(key: str, value: object) -> object:
    """Return a setting's value in its type.

    Raises:
        ValueError: it is not allowed; the message says what is.
    """
    if key == "width":
        if type(value) is int and NARROWEST <= value <= WIDEST:
            return value
        raise ValueError(f"it takes a whole number from {NARROWEST} to {WIDEST}")
    if key in _SWITCHES:
        if isinstance(value, bool):
            return value
        raise ValueError("it takes true or false")
    if key == "language":
        return _language(value)
    if not isinstance(value, str) or not value:
        raise ValueError(f"it takes {_KIND_OF_TEXT[key]} in quotation marks")
    if key == "tagger":
        return _tagger(value)
    return _directory(value) if key == "library" else value


def _tagger(name: str) -> str:
    return "" if name == _OWN_RULES else name


def _language(value: object) -> str:
    if value in LANGUAGES:
        return str(value)
    raise ValueError(f"it takes one of {', '.join(LANGUAGES)}")


def _directory(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:  # "~nobody/": such a user has no home; take it as it stands
        return Path(text)


def _flat(
    table: Mapping[str, object], before: str = ""
) -> tuple[tuple[str, object], ...]:
    """Return the values with the names of their tables before them: "view.top"."""
    rows: list[tuple[str, object]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            rows.extend(_flat(value, f"{before}{key}."))
        else:
            rows.append((f"{before}{key}", value))
    return tuple(rows)


def _keys(file: TomlFile, name: str, value: object) -> str:
    names = value if isinstance(value, list) else [value]
    words = [
        word.strip()
        for item in names
        if isinstance(item, str)
        for word in item.split(",")
        if word.strip()
    ]
    if not words or not all(isinstance(item, str) for item in names):
        raise file.error(
            f"{name} takes the name of a key or a list of them",
            name,
            hint='for example "j,down" or ["j", "down"]',
        )
    return ",".join(words)


def _ids(name: str, known: Collection[str]) -> str:
    said = nearest(name, known)
    return said if said.startswith("did") else "tuireader keys prints them all"
