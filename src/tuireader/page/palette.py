"""Which speaker has which colour and which letters in the margin."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tuireader.page.gate import shown
from tuireader.page.roles import SPEAKERS, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tuireader.model import Analysis

LETTERS = 3
"""Cells that a speaker's letters take at most."""

_ARTICLES = frozenset({"a", "an", "the"})


class Palette:
    """Roles and letters of the speakers of one article. Never changes."""

    __slots__ = ("_letters", "_roles", "speakers")

    speakers: tuple[str, ...]
    """Their names, by first appearance."""

    def __init__(self, roles: Mapping[str, Role], letters: Mapping[str, str]) -> None:
        """Take a role and letters for each speaker, by first appearance."""
        self.speakers = tuple(roles)
        self._roles = MappingProxyType(dict(roles))
        self._letters = MappingProxyType(dict(letters))

    @classmethod
    def empty(cls) -> Palette:
        """Return the palette of an article in which nobody speaks."""
        return cls({}, {})

    @classmethod
    def of(cls, analysis: Analysis) -> Palette:
        """Give every speaker a role and letters.

        The eight who are quoted most have a role of their own, in order of first
        appearance; the others share the eight in turn. Letters are always unique.
        """
        quoted = Counter(q.speaker for q in analysis.quotations if q.speaker)
        # Equal counts keep the order of first appearance.
        foremost = {name for name, _ in quoted.most_common(len(SPEAKERS))}
        own = [name for name in quoted if name in foremost]
        others = [name for name in quoted if name not in foremost]
        slots = {
            name: SPEAKERS[place % len(SPEAKERS)]
            for names in (own, others)
            for place, name in enumerate(names)
        }
        return cls(
            {name: slots[name] for name in quoted},
            # Those with a colour of their own choose their letters first.
            _unique_letters(chain(own, others)),
        )

    def role(self, speaker: str | None) -> Role:
        """Return the role of a speaker's words; nobody's and strangers' are unknown."""
        return self._roles.get(speaker or "", Role.UNKNOWN_SPEAKER)

    def letters(self, speaker: str | None) -> str:
        """Return the speaker's letters, at most 3 cells; none for nobody."""
        return self._letters.get(speaker or "", "")


def _unique_letters(names: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        found[name] = next(c for c in _candidates(name) if c.casefold() not in taken)
        taken.add(found[name].casefold())
    return found


def _candidates(name: str) -> Iterator[str]:
    """Yield letters for a name, the best first, without end."""
    words = _words(name)
    initials = "".join(word[0] for word in words)
    first, last = words[0], words[-1]
    if len(words) == 1:
        if first.isupper() and _fits(first):
            yield first
        for size in (2, 3, 1):
            yield from _fitting(_titled(first[:size]))
        yield from _fitting(*(_titled(first[0] + letter) for letter in first[2:]))
    else:
        yield from _fitting(initials, first[0] + last[0])
        yield from _fitting(*(first[0] + _titled(last[:2]), first[:2] + last[0]))
        yield from _fitting(*(first[0] + letter for letter in last[1:]))
    initial = first[0].upper()
    for number in range(2, 10**LETTERS):
        yield from _fitting(f"{initial}{number}", f"{number}")


def _words(name: str) -> list[str]:
    """Return the words of a name that count, capitals where it has any."""
    plain = "".join(c if c.isalnum() else " " for c in shown(name).replace("’s", " "))
    words = plain.split()
    capitals = [word for word in words if word[0].isupper()]
    chosen = capitals or [word for word in words if word not in _ARTICLES] or words
    return [_capital(word) for word in chosen] or ["?"]


def _capital(word: str) -> str:
    return word[0].upper()[:1] + word[1:]


def _titled(letters: str) -> str:
    return letters[:1].upper()[:1] + letters[1:].lower()


def _fits(letters: str) -> bool:
    return 0 < cell_len(letters) <= LETTERS


def _fitting(*candidates: str) -> Iterator[str]:
    return (candidate for candidate in candidates if _fits(candidate))
