"""`make bench-faults`: every trial whole, as a table."""

from __future__ import annotations

import os
import sys
import time

from faults import processes
from faults.trials import Tally, all_trials

_ROOT = 0


def main() -> int:
    """Run everything and print it; 1 when something was lost or wrong."""
    print(f"{'trial':34} tried  acknowledged  lost  wrong  unread  silent  stuck    s")
    good = True
    for name, trial in all_trials(whole=True):
        began = time.perf_counter()
        good &= _print(name, trial(), time.perf_counter() - began)
    began = time.perf_counter()
    found = processes.kills(trials=300, seed=1)
    good &= _print("kill -9, real processes", found, time.perf_counter() - began)
    for size in ("300k", "700k", "1500k") if os.geteuid() == _ROOT else ():
        began = time.perf_counter()
        found = processes.full(size)
        good &= _print(f"a full disk of {size}", found, time.perf_counter() - began)
    began = time.perf_counter()
    found, rate = processes.crowd(writers=8, each=500)
    good &= _print("8 processes write", found, time.perf_counter() - began)
    print(f"8 processes write: {rate:.0f} notes a second")
    return 0 if good else 1


def _print(name: str, found: Tally, took: float) -> bool:
    counts = (found.lost, found.wrong, found.unreadable, found.undetected, found.stuck)
    lost, wrong, unread, silent, stuck = counts
    print(
        f"{name:34} {found.tried:5}  {found.acknowledged:12,}  {lost:4}  {wrong:5}  "
        f"{unread:6}  {silent:6}  {stuck:5}  {took:4.0f}",
        flush=True,
    )
    for example in found.examples:
        print(f"    {example}")
    return found.is_good


if __name__ == "__main__":
    sys.exit(main())
