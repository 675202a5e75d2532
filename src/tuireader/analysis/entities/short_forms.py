"""Short names of bodies and places: "Ford" for "Ford Motor Company", "the Gazette".

What only looks alike stays apart: a product and its maker, East and West.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tuireader.analysis.entities.links import SMALL_WORDS
from tuireader.analysis.entities.vocabulary import (
    CHAMBERS,
    COMPANY_SUFFIXES,
    DIRECTIONS,
    HEADS,
    NAMED_PARTS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
)
from tuireader.analysis.lexicon import word_set
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.entities.links import Links
    from tuireader.analysis.entities.names import Name
    from tuireader.analysis.entities.reading import Reading

GENERIC_TAILS = COMPANY_SUFFIXES | word_set(
    """company corporation group holdings motor motors bank party airlines airways
    industries university college international computer computers"""
)
"""What a body's full name may add to its short one."""
REGION_TAILS = frozenset(("province", "governorate", "oblast", "prefecture", "county"))
PAPER_HEADS = word_set(
    """times journal post gazette courier herald tribune chronicle mail observer
    standard star sun review digest bulletin argus examiner inquirer monitor
    dispatch telegraph guardian beacon ledger news record echo mercury quarterly"""
)
"""What newspapers are called for short."""
_ELSEWHERE = frozenset(
    ("in", "place-after", "title", "age", "who", "described", "kin", "region", "city")
)
"""Evidence that a word is a person or a place by itself."""


def link_bodies(
    reading: Reading,
    names: Sequence[Name],
    kinds: list[EntityKind | None],
    links: Links,
) -> None:
    """Join "Ford" to "Ford Motor Company" and "Security Council" to the UN's."""
    met = {name.words: name for name in names}
    people = {
        links.find(name.number)
        for name in names
        if len(name.words) > 1 and name.surely_person()
    }
    places = reading.lexicon.places
    begun: dict[int, list[tuple[int, Name]]] = defaultdict(list)
    tails: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for name in names:
        kind, words = kinds[name.number], name.words
        if kind is EntityKind.PERSON or len(words) < 2 or len(words) > 12:
            continue
        for size in range(1, len(words)):
            head = met.get(words[:size])
            if head is None or words[:size] == ("the",):
                continue
            if links.find(head.number) in people or " ".join(words[:size]) in places:
                continue  # a surname is the man's, whatever bears his name
            if _is_short_for(words, size, kind):
                links.join(head.number, name.number)
                head.evidence += _pull(kind)
            elif _may_be_short_for(reading, head, words, size, kind):
                begun[head.number].append((size, name))
        for size in range(1, len(words)):
            if kind is not EntityKind.PLACE or size > 1:
                tails[words[-size:]].add(name.number)
    for number, longer in begun.items():
        if len({links.find(name.number) for _, name in longer}) == 1:
            links.join(number, longer[0][1].number)
            names[number].evidence += _pull(EntityKind.ORGANISATION)
    _link_tails(reading, names, met, tails, links)


def _may_be_short_for(
    reading: Reading,
    head: Name,
    words: tuple[str, ...],
    size: int,
    kind: EntityKind | None,
) -> bool:
    """Whether an unknown word may be a body's short name: "Calloway" (Air)."""
    lexicon = reading.lexicon
    if kind is not EntityKind.ORGANISATION or head.key in lexicon.apart:
        return False
    if words[-1] not in ORGANISATION_HEADS | COMPANY_SUFFIXES:
        return False
    if words[size] in SMALL_WORDS | PLACE_HEADS or any(
        w in DIRECTIONS for w in words[size:]
    ):
        return False
    if words[0] in NAMED_PARTS or head.words[-1] in HEADS:
        return False
    return _ELSEWHERE.isdisjoint(head.evidence)


def _link_tails(
    reading: Reading,
    names: Sequence[Name],
    met: dict[tuple[str, ...], Name],
    tails: dict[tuple[str, ...], set[int]],
    links: Links,
) -> None:
    """Join "the Gazette" to the one gazette that is named in full."""
    for tail, longer in tails.items():
        short = met.get(tail)
        groups = {links.find(n) for n in longer}
        if short is None or len(groups) > 1 or tail[-1] not in HEADS:
            continue
        if short.key in reading.lexicon.apart or tail[0] in CHAMBERS:
            continue
        first = names[min(longer)]
        if (
            len(tail) == 1
            and tail[0] not in PAPER_HEADS
            and (first.first > short.first or tail[0] not in ORGANISATION_HEADS)
        ):
            continue
        if first.words[0] not in NAMED_PARTS:
            links.join(short.number, groups.pop())


def _is_short_for(words: tuple[str, ...], size: int, kind: EntityKind | None) -> bool:
    """Whether the first words of a name are the short form of all of them."""
    added = words[size:]
    if kind is EntityKind.ORGANISATION:
        return all(w in GENERIC_TAILS for w in added)
    return kind is EntityKind.PLACE and all(w in REGION_TAILS for w in added)


def _pull(kind: EntityKind | None) -> list[str]:
    """Return the evidence a short name gets from the long one."""
    return ["body"] if kind is EntityKind.ORGANISATION else []
