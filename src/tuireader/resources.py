"""The files that ship with the program: sample articles and themes.

In a wheel they lie inside the package; in a checkout, two directories above it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
SEED_ARTICLE = "000_adc8b5b7744c4b71.txt"


def _directory(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent.parent / name


def seeds_directory() -> Path:
    """Return the directory of the sample articles."""
    return _directory("seeds")


def themes_directory() -> Path:
    """Return the directory of the themes that ship."""
    return _directory("themes")


def seed_article() -> Path:
    """Return the article that opens the first time."""
    return seeds_directory() / SEED_ARTICLE
