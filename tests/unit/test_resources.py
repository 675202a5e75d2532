from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader import resources
from tuireader.themes import DEFAULT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_article_of_the_first_start_is_there() -> None:
    assert "CSTO" in resources.seed_article().read_text(encoding="utf-8")


def test_the_article_of_the_first_start_is_one_of_the_samples() -> None:
    assert resources.seed_article() in resources.seeds_directory().iterdir()


def test_the_usual_theme_ships() -> None:
    assert (resources.themes_directory() / f"{DEFAULT}.toml").is_file()


def test_in_a_wheel_the_files_lie_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lib" / "site" / "tuireader"
    (package / "seeds").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.seeds_directory() == package / "seeds"


def test_in_a_checkout_they_lie_two_directories_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "src" / "tuireader")
    assert resources.themes_directory() == tmp_path / "themes"
