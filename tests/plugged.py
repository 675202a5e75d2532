"""Packages with entry points, installed for one test into a directory of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "plugin"


def install(
    site: Path, name: str, code: str, groups: Mapping[str, Mapping[str, str]]
) -> None:
    """Put a module and the metadata that an installer writes into a directory.

    Args:
        site: the directory; on the path it is as good as site-packages.
        name: of the module and of the package.
        code: the module.
        groups: the entry points: what each names, by group and name.
    """
    site.mkdir(exist_ok=True)
    (site / f"{name}.py").write_text(code, encoding="utf-8")
    info = site / f"{name}-1.0.dist-info"
    info.mkdir()
    head = f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: 1.0\n"
    (info / "METADATA").write_text(head, encoding="utf-8")
    lines = [
        f"[{group}]\n" + "".join(f"{key} = {value}\n" for key, value in points.items())
        for group, points in groups.items()
    ]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")


def install_example(site: Path) -> None:
    """Install the plug-in of the documentation, by what its pyproject.toml says."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))
    code = (EXAMPLE / "tuireader_harbour.py").read_text(encoding="utf-8")
    install(site, "tuireader_harbour", code, project["project"]["entry-points"])
    shutil.copy(EXAMPLE / "test_tuireader_harbour.py", site)


def run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own that has the directory on its path.

    Its home is empty, so that no settings and no library of anybody's are read.
    """
    environment = {
        "HOME": str(site.parent),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "PYTHONPATH": os.pathsep.join((str(site), str(ROOT / "src"))),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=site.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=120,
    )
