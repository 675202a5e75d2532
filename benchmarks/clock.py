"""How time is taken: CPU seconds, which other programs on the machine do not add to."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


class Cost(NamedTuple):
    """What a run of a program took."""

    cpu: float
    """Seconds, user and system."""
    peak: float
    """Largest resident size, in MiB."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a call takes in this process, all threads."""
    began = time.process_time()
    work()
    return time.process_time() - began


def wall_seconds(work: Callable[[], object]) -> float:
    """Return the seconds that a call takes, waiting for the disk included."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def program(arguments: Sequence[str], home: Path, *, runs: int = 7) -> Cost:
    """Return the median cost of `python ARGUMENTS` in a home that is empty at first."""
    costs = [_run(arguments, home) for _ in range(runs)]
    return Cost(*(statistics.median(values) for values in zip(*costs, strict=True)))


def _run(arguments: Sequence[str], home: Path) -> Cost:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    with subprocess.Popen(
        [sys.executable, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: python {' '.join(arguments)}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def cores() -> int:
    """Return the number of cores of this machine."""
    return os.cpu_count() or 1
