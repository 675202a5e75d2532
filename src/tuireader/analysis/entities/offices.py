"""Later mentions of an office: "the prime minister" who was named before."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tuireader.analysis.entities.reading import places_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading


def resolve_offices(
    reading: Reading,
    offices: Mapping[tuple[str, ...], set[int]],
    taken: Iterable[Candidate],
) -> dict[int, list[tuple[int, int]]]:
    """Find "the prime minister" where only one person of the text holds that office.

    Args:
        reading: The text.
        offices: Office to the numbers of all who are called so.
        taken: The names; a role beside a name is no reference of its own.

    Returns:
        The references as first and last token, by the number of the person.
    """
    only = {core: holders for core, holders in offices.items() if len(holders) == 1}
    by_head: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for core in sorted(only, key=len, reverse=True):
        by_head[core[-1]].append(core)
    folded = reading.folded
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    heads = places_of(by_head, folded) if by_head else []
    if not heads:
        return found
    names = {i for c in taken for i in range(c.first - 2, c.last + 1)}
    for last in heads:
        if last in names:
            continue
        for core in by_head[folded[last]]:
            first = last - len(core)
            exact = first >= 0 and tuple(folded[first + 1 : last + 1]) == core
            if exact and folded[first] == "the":
                (holder,) = only[core]
                found[holder].append((first, last))
                break
    return found
