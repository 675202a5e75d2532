"""Where files live. No other module names a path of the system.

Source: XDG Base Directory Specification 0.8, "Environment variables".
"""

from __future__ import annotations

import os
from pathlib import Path


def config_directory() -> Path:
    """Return the directory of config.toml, keymap.toml and the reader's own themes."""
    return _directory("XDG_CONFIG_HOME", ".config")


def config_file() -> Path:
    """Return the path of the configuration file, whether it is there or not."""
    return config_directory() / "config.toml"


def keymap_file() -> Path:
    """Return the path of the keymap file, whether it is there or not."""
    return config_directory() / "keymap.toml"


def user_themes_directory() -> Path:
    """Return the directory of the reader's own themes."""
    return config_directory() / "themes"


def library_directory() -> Path:
    """Return the directory of the library when none is named."""
    return _directory("XDG_DATA_HOME", ".local/share")


def state_directory() -> Path:
    """Return the directory of what the program remembers between two starts."""
    return _directory("XDG_STATE_HOME", ".local/state")


def session_file() -> Path:
    """Return the path of the file that keeps panes and theme."""
    return state_directory() / "session.json"


def copies_directory() -> Path:
    """Return the directory for copied passages when the terminal has no clipboard."""
    return state_directory() / "copies"


def _directory(variable: str, usual: str) -> Path:
    """Return our directory in the one of a variable, else in the usual one at home.

    The specification has relative paths ignored.
    """
    named = os.environ.get(variable, "")
    base = Path(named) if named.startswith("/") else Path.home() / usual
    return base / "tuireader"
