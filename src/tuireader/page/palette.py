"""Which speaker has which colour and which letters in the margin."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tuireader.model import speaker_key, speakers_of
from tuireader.page.gate import shown
from tuireader.page.roles import SPEAKERS, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tuireader.model import Analysis, Quotation, Speaker

LETTERS = 3
"""Cells that a speaker's letters take at most."""

_ARTICLES = frozenset({"a", "an", "the"})


class Palette:
    """Roles and letters of the speakers of one article. Never changes.

    Speakers are told apart by their key, never by the words that name them.
    """

    __slots__ = ("_by_key", "_letters", "_roles", "speakers")

    speakers: tuple[Speaker, ...]
    """By first appearance."""

    def __init__(
        self,
        speakers: Iterable[Speaker],
        roles: Mapping[str, Role],
        letters: Mapping[str, str],
    ) -> None:
        """Take the speakers by first appearance, and role and letters by key."""
        self.speakers = tuple(speakers)
        self._by_key = MappingProxyType({one.key: one for one in self.speakers})
        self._roles = MappingProxyType(dict(roles))
        self._letters = MappingProxyType(dict(letters))

    @classmethod
    def empty(cls) -> Palette:
        """Return the palette of an article in which nobody speaks."""
        return cls((), {}, {})

    @classmethod
    def of(cls, analysis: Analysis) -> Palette:
        """Give every speaker a role and letters.

        The eight who are quoted most have a role of their own, in order of first
        appearance; the others share the eight in turn. Letters are always unique.
        """
        speakers = speakers_of(analysis)
        keys = (speaker_key(quotation) for quotation in analysis.quotations)
        quoted = Counter(key for key in keys if key)
        # Equal counts keep the order of first appearance.
        foremost = {key for key, _ in quoted.most_common(len(SPEAKERS))}
        own = [one for one in speakers if one.key in foremost]
        others = [one for one in speakers if one.key not in foremost]
        roles = {
            one.key: SPEAKERS[place % len(SPEAKERS)]
            for group in (own, others)
            for place, one in enumerate(group)
        }
        # Those with a colour of their own choose their letters first.
        return cls(speakers, roles, _unique_letters(chain(own, others)))

    def role(self, key: str | None) -> Role:
        """Return the role of a speaker's words; nobody's and strangers' are unknown."""
        return self._roles.get(key or "", Role.UNKNOWN_SPEAKER)

    def letters(self, key: str | None) -> str:
        """Return the speaker's letters, at most 3 cells; none for nobody."""
        return self._letters.get(key or "", "")

    def speaker(self, key: str | None) -> Speaker | None:
        """Return the speaker with this key, if there is one."""
        return self._by_key.get(key or "")

    def name_of(self, quotation: Quotation) -> str:
        """Return the name of who says it; empty: nobody, or unknown."""
        speaker = self.speaker(speaker_key(quotation))
        return speaker.name if speaker else quotation.speaker or ""

    def called(self, quotation: Quotation) -> str:
        """Return the name with the words of this quotation: Jane Roe (“the judge”)."""
        speaker = self.speaker(speaker_key(quotation))
        return speaker.called(quotation.speaker) if speaker else quotation.speaker or ""


def _unique_letters(speakers: Iterable[Speaker]) -> dict[str, str]:
    found: dict[str, str] = {}
    taken: set[str] = set()
    for one in speakers:
        fitting = (c for c in _candidates(one.name) if c.casefold() not in taken)
        found[one.key] = next(fitting)
        taken.add(found[one.key].casefold())
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
