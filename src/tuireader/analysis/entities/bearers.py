"""Two bearers of one family name: which of them a bare "Kane" or "Mrs Kane" is.

A form of address picks the bearer of that gender, an office the one who holds it. Else
it is whom the text called so before the other came in; where nothing tells, the bearer
named most before, and of equals the one whose full name stands nearest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from tuireader.analysis.entities.callings import FEMININE_KIN, MASCULINE_KIN
from tuireader.analysis.entities.vocabulary import GENERATIONS
from tuireader.analysis.titles import FEMININE_TITLES, MASCULINE_TITLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.names import Name
    from tuireader.analysis.entities.reading import Reading

_MASCULINE: Final = MASCULINE_TITLES | MASCULINE_KIN
_FEMININE: Final = FEMININE_TITLES | FEMININE_KIN
MENTIONS_SEARCHED: Final = 40
"""Of a full name: how many mentions are looked at for its titles."""
MOST_BEARERS: Final = 12
"""Of one family name; more are a list of names, not people a text tells of."""


def without_generation(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name less "Jr" or "III"."""
    return words[:-1] if len(words) > 2 and words[-1] in GENERATIONS else words


def surname(words: tuple[str, ...]) -> str:
    """Return the last word of a name less "Jr" or "III"."""
    return without_generation(words)[-1]


def shared_surnames(reading: Reading, names: Sequence[Name]) -> dict[str, list[Name]]:
    """Return the full names of people by the family name that several of them bear."""
    bearers: dict[str, list[Name]] = defaultdict(list)
    common, given = reading.lexicon.common, reading.lexicon.given
    for name in names:
        if len(name.words) > 1 and name.surely_person():
            first = name.words[0]
            if first in given or first not in common:
                bearers[surname(name.words)].append(name)
    return {word: full for word, full in bearers.items() if _differ(reading, full)}


def _differ(reading: Reading, full_names: Sequence[Name]) -> bool:
    """Whether full names are of several people, not one with initials or misspelt."""
    return any(
        not _same_given(reading, one.words[0], other.words[0])
        for one, other in combinations(full_names[:MOST_BEARERS], 2)
    )


def _same_given(reading: Reading, one: str, other: str) -> bool:
    """Whether two given names may be of one person: "J" and "John", "Hilary"."""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    genders = {reading.lexicon.gender(one), reading.lexicon.gender(other)}
    return len(genders) == 1 and one_letter_off(one, other)


def one_letter_off(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes one word of the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or len(one) < 4:
        return False
    same = next((i for i, c in enumerate(one) if c != other[i]), len(one))
    return one[same + (len(one) == len(other)) :] == other[same + 1 :]


def bearers_of(
    reading: Reading, name: Name, full_names: Sequence[Name]
) -> dict[int, list[Candidate]]:
    """Give each mention of a family name to one of its bearers.

    Args:
        reading: The text.
        name: A family name alone, wherever it stands.
        full_names: Those who bear it.

    Returns:
        The mentions by the number of the full name, in the order of the text.
    """
    genders = {full.number: _gender(reading, full) for full in full_names}
    titles = {full.number: {c.title for c in full.mentions} for full in full_names}
    chosen: dict[str, list[Name]] = {}
    found: dict[int, list[Candidate]] = defaultdict(list)
    for mention in name.mentions:
        title = mention.title
        if title not in chosen:
            fitting = _fitting(title, full_names, genders, titles)
            settled = _settled(name, title, fitting)
            chosen[title] = fitting if settled is None else [settled]
        found[_foremost(chosen[title], mention).number].append(mention)
    return found


def _fitting(
    title: str,
    full_names: Sequence[Name],
    genders: Mapping[int, str],
    titles: Mapping[int, set[str]],
) -> list[Name]:
    """Return the bearers that a title can stand before."""
    gender = _gender_of_title(title)
    if gender:
        sure = [full for full in full_names if genders[full.number] == gender]
        fitting = sure or [full for full in full_names if not genders[full.number]]
    else:
        fitting = [
            full for full in full_names if title and title in titles[full.number]
        ]
    return fitting or list(full_names)


def _settled(name: Name, title: str, full_names: Sequence[Name]) -> Name | None:
    """Return the bearer who was called so, were it in the headline, before the next."""
    if len(full_names) < 2:
        return None
    first, second = sorted(full_names, key=lambda full: full.first)[:2]
    start = next(c.first for c in name.mentions if c.title == title)
    return first if start < second.first else None


def _foremost(full_names: Sequence[Name], mention: Candidate) -> Name:
    """Return the bearer named most before a mention; of equals the nearest."""

    def weight(full: Name) -> tuple[int, int]:
        count = bisect_left(full.mentions, mention)
        return (count, full.mentions[count - 1].first if count else -full.first)

    if len(full_names) == 1:
        return full_names[0]
    return max(full_names[:MOST_BEARERS], key=weight)


def _gender(reading: Reading, full: Name) -> str:
    """Return "m", "f" or "" for a full name: by its titles, else its given name."""
    for candidate in full.mentions[:MENTIONS_SEARCHED]:
        gender = _gender_of_title(candidate.title)
        before = candidate.first - 2
        if not gender and before >= 0 and reading.tokens.words[before + 1] == ",":
            gender = _gender_of_title(reading.folded[before])
        if gender:
            return gender
    return reading.lexicon.gender(full.words[0])


def _gender_of_title(title: str) -> str:
    words = title.split()
    if any(w in _MASCULINE for w in words):
        return "m"
    return "f" if any(w in _FEMININE for w in words) else ""
