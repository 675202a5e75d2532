"""Bytes and times in a real terminal, measured by the shared ptybench beside a peer."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MARKER = "MARKERSTART"


class Figures(NamedTuple):
    """What one program needs for one article at 80 columns and 24 rows."""

    program: str
    words: int
    text_cpu: float
    """CPU milliseconds until the first words are on the screen."""
    ready_cpu: float
    """CPU milliseconds until the program is quiet."""
    key_ms: float
    """Milliseconds from the first key to the last byte of its answer."""
    peak: float
    """Largest resident size, in MiB."""
    line_bytes: float
    """For one line scrolled, the median."""
    page_bytes: float
    """For one page scrolled, the median."""
    idle_bytes: float
    """A second, when nothing is pressed."""


class _Bench(Protocol):
    def __call__(
        self, command: Sequence[str], *, phases: str, n: int, timeout: float
    ) -> Mapping[str, object]: ...


def programs() -> dict[str, list[str]]:
    """Return the commands to compare: ours, and less where it is installed."""
    commands = {"tuireader": [sys.executable, "-m", "tuireader"]}
    if less := shutil.which("less"):
        commands["less"] = [less]
    return commands


def measure(shared: Path, program: str, article: Path, words: int) -> Figures:
    """Run one program on one article; the article's first word is `MARKER`."""
    bench = _load(shared)
    found = bench(
        [*programs()[program], str(article)],
        phases="start,line,page,idle",
        n=50,
        timeout=180,
    )
    return Figures(
        program,
        words,
        _number(found, "start", "cpu_text_s") * 1000,
        _number(found, "start", "cpu_stable_s") * 1000,
        _number(found, "start", "key_ms"),
        _number(found, "rss_mb"),
        _number(found, "line", "bytes", "med"),
        _number(found, "page", "bytes", "med"),
        _number(found, "idle", "bytes_per_s"),
    )


def _number(found: object, *path: str) -> float:
    """Return a figure deep in ptybench's answer; not a number where it has none."""
    for name in path:
        if not isinstance(found, dict):
            return float("nan")
        found = found.get(name)
    return float(found) if isinstance(found, int | float) else float("nan")


def _load(shared: Path) -> _Bench:
    path = shared / "bench" / "ptybench.py"
    spec = importlib.util.spec_from_file_location("ptybench", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"not a module: {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("_Bench", module.bench)
