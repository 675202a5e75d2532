"""Where files live. No other module names a path of the system."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_DIRECTORIES = PlatformDirs("tuireader", appauthor=False)


def config_directory() -> Path:
    """Return the directory of config.toml, keymap.toml and the reader's own themes."""
    return Path(_DIRECTORIES.user_config_dir)


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
    return Path(_DIRECTORIES.user_data_dir)


def state_directory() -> Path:
    """Return the directory of what the program remembers between two starts."""
    return Path(_DIRECTORIES.user_state_dir)


def session_file() -> Path:
    """Return the path of the file that keeps panes and theme."""
    return state_directory() / "session.json"


def copies_directory() -> Path:
    """Return the directory for copied passages when the terminal has no clipboard."""
    return state_directory() / "copies"
