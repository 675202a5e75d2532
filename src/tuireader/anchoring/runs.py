"""Two wordings of a passage as the runs of characters that they share."""

from __future__ import annotations

from typing import NamedTuple

_SHORT = 6
"""Characters of a run that may agree by chance."""
_TORN = 60
"""Characters between two runs from which they are two pieces."""
_STRAY = 12
"""Characters come in behind a short first run from which it is no part of it."""


class Run(NamedTuple):
    """Characters that both wordings have."""

    was: int
    now: int
    size: int


def runs_of(was: str, now: str) -> list[Run]:
    """Return the shared runs in their order, by the least edits."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - costs 24 ms

    return [
        Run(step.src_start, step.dest_start, step.src_end - step.src_start)
        for step in Levenshtein.opcodes(was, now)
        if step.tag == "equal"
    ]


def kept_in_one(runs: list[Run]) -> int:
    """Return how many characters are in the largest piece that was not torn apart.

    Args:
        runs: of the passage as it was and as it is.
    """
    best = piece = end = 0
    for run in runs:
        if run.size < _SHORT:
            continue
        piece = run.size if run.now - end > _TORN else piece + run.size
        end = run.now + run.size
        best = max(best, piece)
    return best


def tightened(runs: list[Run], start: int, end: int) -> tuple[int, int]:
    """Leave out what came in before or behind a passage but for a letter or two.

    A white “he.” became A spokesman declined to comment. A white “he.”: the first A is
    not the passage's.

    Args:
        runs: of the passage as it was and as it is.
        start: where the passage is now, in characters of the text.
        end: one past its last.

    Returns:
        A range within that.
    """
    solid = [run for run in runs if run.size >= _SHORT]
    if not solid:
        return start, end
    if _come_in(runs[0], solid[0]) > _STRAY:
        start += max(0, solid[0].now - solid[0].was)
    end -= behind if (behind := _come_in(solid[-1], runs[-1])) > _STRAY else 0
    return start, end


def _come_in(before: Run, after: Run) -> int:
    return (after.now - before.now) - (after.was - before.was)
