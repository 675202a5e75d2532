"""Which words of a block stand in bold or in italics: all that is kept of its markup.

A name in bold over what it says, a question in bold over its answer, a stage direction
in italics: without the markup nothing tells them from the words around.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TypeAlias

Runs: TypeAlias = "list[tuple[int, int]]"
"""Start and end of each stretch, in code points; sorted, disjoint, none touch."""


def add_run(runs: Runs, start: int, end: int) -> None:
    """Append a stretch that begins where the last one ends, or later."""
    if runs and runs[-1][1] == start:
        runs[-1] = (runs[-1][0], end)
    else:
        runs.append((start, end))


def leading(runs: Runs, words: str, start: int) -> int:
    """Return how much of a passage's beginning lies in runs.

    Args:
        runs: of the text that the passage is cut from.
        words: of the passage, without white space at its ends.
        start: where it begins in that text.

    Returns:
        Code points, white space at the end not counted: white space between two runs
        does not part them. 0 where the passage begins otherwise.
    """
    reached = 0
    first = bisect_right(runs, start, key=lambda run: run[1])
    for index in range(first, len(runs)):
        begins, ends = runs[index][0] - start, runs[index][1] - start
        if words[reached : max(begins, reached)].strip() or begins >= len(words):
            break
        reached = min(ends, len(words))
    return len(words[:reached].rstrip())


def is_all(runs: Runs, words: str, start: int) -> bool:
    """Say whether all letters of a passage lie in runs, from its first character on.

    Args:
        runs: of the text that the passage is cut from.
        words: of the passage, without white space at its ends.
        start: where it begins in that text.
    """
    reached = leading(runs, words, start)
    return reached > 0 and not any(map(str.isalnum, words[reached:]))
