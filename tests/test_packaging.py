"""The wheel is complete: installed anywhere, it brings its articles and themes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parents[1]
SEED = "000_adc8b5b7744c4b71.txt"
FIND = (
    "import tuireader.resources as r; print(r.seeds_directory(), r.themes_directory())"
)


def _run(command: list[str | Path], folder: Path) -> str:
    """Run a command in a folder with nothing of ours in its environment."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={"HOME": str(folder), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel of the work tree, built without a network."""
    folder = tmp_path_factory.mktemp("dist")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir"]
    _run([sys.executable, *build, folder, ROOT], folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """Return an environment that has the wheel and, lent, the libraries it needs.

    The libraries come by way of a path file, after the environment's own packages.
    Path files of the lending environment are not read, so that the work tree, which
    is installed there by one, can't stand in for the wheel.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    packages = sysconfig.get_path(
        "purelib", vars={"base": str(folder), "platbase": str(folder)}
    )
    lent = Path(packages) / "lent.pth"
    lent.write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    install: list[str | Path] = [
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    _run([*install, "--ignore-installed", wheel], folder)
    return folder


def test_the_wheel_holds_articles_themes_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    ours = {
        f"tuireader/{folder}/{file.name}"
        for folder in ("seeds", "themes")
        for file in (ROOT / folder).iterdir()
    }
    modules = (ROOT / "src").rglob("*.py")
    assert ours <= names
    assert {module.relative_to(ROOT / "src").as_posix() for module in modules} <= names
    assert {"tuireader/py.typed"} <= names
    assert not [name for name in names if name.startswith(("tests/", "docs/"))]


def test_the_installed_program_is_the_wheel_not_the_work_tree(
    environment: Path, tmp_path: Path
) -> None:
    seeds, themes = _run([environment / "bin" / "python", "-c", FIND], tmp_path).split()
    for folder in (seeds, themes):
        assert Path(folder).is_relative_to(environment)
        assert list(Path(folder).iterdir())


def test_the_installed_program_finds_what_ships_with_it(
    environment: Path, tmp_path: Path
) -> None:
    program = environment / "bin" / "tuireader"
    assert _run([program, "--version"], tmp_path).strip().endswith("0.1.0")
    listed = _run([program, "themes"], tmp_path)
    assert all(theme.stem in listed for theme in (ROOT / "themes").glob("*.toml"))


def test_the_installed_program_reads_an_article(
    environment: Path, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes((ROOT / "seeds" / SEED).read_bytes())
    program = environment / "bin" / "tuireader"
    quotes = ["quotes", article.name, "--format", "json"]
    assert len(json.loads(_run([program, *quotes], tmp_path))) == 18
