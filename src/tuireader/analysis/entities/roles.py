"""What people are called besides their names: "Armenia's Prime Minister".

A role stands directly before a name, or beside it between commas. Once somebody's role
is known, "the prime minister" later in the text is that person, if it is nobody else.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.entities.vocabulary import FUNCTION_WORDS, POSSESSIVES
from tuireader.analysis.titles import HONORIFICS, ROLE_HEADS, ROLE_MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading

LONGEST_ROLE = 14
"""Tokens of a description between commas."""
_CORE = ROLE_HEADS - HONORIFICS | frozenset(
    ("king", "queen", "pope", "judge", "senator")
)


class Role(NamedTuple):
    """A description of a person."""

    first: int
    """Its first token."""
    last: int
    """Its last token, included."""
    core: tuple[str, ...]
    """The folded words of the office alone: ("prime", "minister")."""


def role_before(
    reading: Reading, candidate: Candidate, ends: Mapping[int, Candidate]
) -> Role | None:
    """Return the role that stands before a person's name.

    Args:
        reading: The text.
        candidate: The person's name.
        ends: All names by their last token.
    """
    folded = reading.folded
    last = candidate.first - 1
    if last > 0 and folded[last] == ",":
        last -= 1
    if last < 0 or folded[last] not in _CORE or "\n" in reading.tokens.gap(last + 1):
        return None
    core = last
    while core > 0 and (
        folded[core - 1] in ROLE_MODIFIERS or folded[core - 1] in ROLE_HEADS
    ):
        core -= 1
    first = _with_owner(reading, core, ends)
    return Role(first, last, tuple(folded[core : last + 1]))


def _with_owner(reading: Reading, core: int, ends: Mapping[int, Candidate]) -> int:
    """Return the first token of whose office it is: a country, a body, a person."""
    folded = reading.folded
    before = core - 1
    if before in ends:
        return ends[before].first
    if before > 0 and folded[before] in POSSESSIVES and before - 1 in ends:
        return ends[before - 1].first
    if before >= 0 and folded[before] in reading.lexicon.demonyms:
        return before
    return core


def role_after(reading: Reading, candidate: Candidate) -> Role | None:
    """Return the role between commas after a name: "Arman Yeghoyan, an MP from ..."."""
    folded, words = reading.folded, reading.tokens.words
    first = candidate.last + 2
    if first >= len(words) or words[first - 1] != ",":
        return None
    if folded[first] in {"a", "an", "the"}:
        first += 1
    for last in range(first, min(first + LONGEST_ROLE, len(words))):
        if words[last] in {",", ".", ";", ":", "(", ")"} or words[last] in POSSESSIVES:
            break
    else:
        return None
    if words[last] not in {",", "."}:
        return None
    head = next(
        (k for k in range(first, min(first + 5, last)) if folded[k] in _CORE), 0
    )
    if not head or any(w in FUNCTION_WORDS for w in folded[first:head]):
        return None
    core = head
    while core > first and folded[core - 1] in ROLE_MODIFIERS:
        core -= 1
    return Role(first, last - 1, tuple(folded[core : head + 1]))


def resolve_roles(
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
    names = {i for c in taken for i in range(c.first - 2, c.last + 1)}
    folded = reading.folded
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for last, word in enumerate(folded):
        if word not in by_head or last in names:
            continue
        for core in by_head[word]:
            first = last - len(core)
            exact = first >= 0 and tuple(folded[first + 1 : last + 1]) == core
            if exact and folded[first] == "the":
                (holder,) = only[core]
                found[holder].append((first, last))
                break
    return found
