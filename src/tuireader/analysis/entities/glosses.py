"""Names that the text explains in brackets: "CEI (Italian Episcopal Conference)".

The letters of a foreign body are those of its own language, so its acronym need not fit
its English name; and a foreign name may be followed by what it means.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tuireader.analysis.entities.links import SMALL_WORDS
from tuireader.analysis.entities.vocabulary import HEADS
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.entities.links import Links
    from tuireader.analysis.entities.names import Name
    from tuireader.analysis.entities.reading import Reading

MENTIONS_SEARCHED: Final = 3
"""Of a name: how many are looked at; what is explained is so where it is new."""
_LETTERS: Final = re.compile(r"[A-Z]{3,6}")


def link_glosses(
    reading: Reading,
    names: Sequence[Name],
    kinds: Sequence[EntityKind | None],
    links: Links,
) -> None:
    """Join what stands in brackets to the name before it where it is another of it."""
    for name, other in _bracketed(reading, names):
        if EntityKind.PERSON in {kinds[name.number], kinds[other.number]}:
            continue
        if any(one.key in reading.lexicon.places for one in (name, other)):
            continue
        short, full = sorted((name, other), key=lambda one: len(one.words))
        if _is_acronym_of(short, full):
            links.join(full.number, short.number)
            links.acronyms.add(short.number)
        elif _means(reading, name, other) or _means(reading, other, name):
            links.join(other.number, name.number)


def _bracketed(reading: Reading, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield each name that stands alone in brackets, and the name right before them."""
    words = reading.tokens.words
    if "(" not in words:
        return
    ends = {c.last: one for one in names for c in one.mentions[:MENTIONS_SEARCHED]}
    for name in names:
        for first, last, _ in name.mentions[:MENTIONS_SEARCHED]:
            if first < 2 or words[first - 1] != "(":
                continue
            other = ends.get(first - 2)
            if other is not None and words[last + 1 : last + 2] == (")",):
                yield name, other


def _is_acronym_of(short: Name, full: Name) -> bool:
    """Whether capitals are the first letters of a name in any order."""
    if len(short.words) > 1 or not _LETTERS.fullmatch(short.spelling()):
        return False
    initials = (word[0] for word in full.words if word not in SMALL_WORDS)
    return sorted(short.key) == sorted(initials)


def _means(reading: Reading, name: Name, gloss: Name) -> bool:
    """Whether one of two names says in English what the other is: "Grand Mosque"."""
    common = reading.lexicon.common
    return (
        len(gloss.words) > 1
        and gloss.words[-1] in HEADS
        and all(word in common for word in gloss.words)
        and len(name.words) > 1
        and not any(word in common for word in name.words)
    )
