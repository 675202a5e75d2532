"""Groups of names that name the same."""

from __future__ import annotations

from dataclasses import dataclass, field

SMALL_WORDS = frozenset(
    ("of", "for", "and", "the", "on", "in", "&", "de", "du", "des", "to")
)
"""Small words inside the names of bodies."""


@dataclass(slots=True)
class Links:
    """A union of names into groups; the first met of a group stands for it."""

    parent: list[int]
    acronyms: set[int] = field(default_factory=set)
    """Names that are known to be short for another."""

    def find(self, i: int) -> int:
        """Return the name that stands for the group of `i`."""
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Make one group of the groups of `i` and `j`."""
        a, b = sorted((self.find(i), self.find(j)))
        self.parent[b] = a
