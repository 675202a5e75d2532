"""Which names are names of the same: the surest links first.

Every link is made inside one text. A short name goes to a longer one, an acronym to
the words it stands for, a misspelling to the right spelling. What only looks alike
stays apart: a product and its maker, East and West, two people of one family.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tuireader.analysis.entities.bearers import surname, without_generation
from tuireader.analysis.entities.glosses import link_glosses
from tuireader.analysis.entities.links import SMALL_WORDS, Links
from tuireader.analysis.entities.short_forms import link_bodies
from tuireader.analysis.entities.vocabulary import (
    DIRECTIONS,
    HEADS,
    PLACE_HEADS,
)
from tuireader.analysis.tokens import fold
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.analysis.entities.names import Name
    from tuireader.analysis.entities.reading import Reading

LONGEST_SHORTENED = 6
"""Letters of a shortened given name: "Alex", "Philip"."""
SHORTEST_MISSPELLING = 7
"""Letters; shorter words that differ in one letter are mostly different words."""
PERSONAL_EVIDENCE = frozenset(
    ("title", "age", "who", "kin", "described", "personal-verb")
)
"""What only people have."""
_OF_BODY_OR_PLACE = frozenset(("in", "region", "body"))
"""What people have hardly ever."""
_ACRONYM = re.compile(r"[A-Z][A-Za-z&]{0,6}[A-Z](?:s|\d{1,2})?")


def link(reading: Reading, names: Sequence[Name]) -> Links:
    """Group the names of a text."""
    links = Links(list(range(len(names))))
    kinds = [name.kind() for name in names]
    _link_same_places(reading, names, links)
    _link_acronyms(reading, names, kinds, links)
    link_glosses(reading, names, kinds, links)
    _link_people(reading, names, kinds, links)
    link_bodies(reading, names, kinds, links)
    _link_things(reading, names, kinds, links)
    _link_misspellings(reading, names, kinds, links)
    return links


def _link_same_places(reading: Reading, names: Sequence[Name], links: Links) -> None:
    """Join "UK" and "Britain": other names the lexicon knows."""
    same = reading.lexicon.same
    met: dict[str, int] = {}
    for name in names:
        flat = name.spelling().casefold()
        usual = same.get(fold(flat)) or same.get(name.key)
        target = fold(usual) if usual else name.key
        if name.bearer >= 0:
            continue
        if target in met:
            links.join(met[target], name.number)
        else:
            met[target] = name.number


def _link_acronyms(
    reading: Reading,
    names: Sequence[Name],
    kinds: list[EntityKind | None],
    links: Links,
) -> None:
    """Join "CSTO" and the words whose first letters it is made of."""
    by_initials: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1:
            for letters in _initials(name.words):
                by_initials[letters].append(name)
    for name in names:
        if len(name.words) > 1:
            continue
        spelling = name.spelling().replace(".", "")
        if not _ACRONYM.fullmatch(spelling):
            continue
        if name.key in reading.lexicon.same:
            continue
        full = _beside(reading, name, names) or _best(by_initials[fold(spelling)], name)
        if full is None and spelling.endswith("s"):
            full = _best(by_initials[fold(spelling[:-1])], name)
        if full is not None:
            links.join(full.number, name.number)
            links.acronyms.add(name.number)
            if kinds[full.number] is EntityKind.PERSON:
                full.evidence.append("body")


def _initials(words: tuple[str, ...]) -> set[str]:
    """Return the ways to shorten words to their first letters."""
    parts = [p for word in words for p in word.split("-") if p]
    big = [p for p in parts if p not in SMALL_WORDS]
    return {
        "".join(p if p.isdecimal() else p[0] for p in part)
        for part in (parts, big)
        if len(part) > 1
    }


def _beside(reading: Reading, name: Name, names: Sequence[Name]) -> Name | None:
    """Return the full name that an acronym in brackets stands behind.

    Source: Schwartz and Hearst (2003), the letters must occur in order.
    """
    words = reading.tokens.words
    ends = {c.last: other for other in names[: name.number] for c in other.mentions[:3]}
    for first, last, _ in name.mentions[:3]:
        in_brackets = first > 0 and words[first - 1] == "(" and last + 1 < len(words)
        if not in_brackets or words[last + 1] not in {")", ",", ";"}:
            continue
        full = ends.get(first - 2)
        if full is None or len(full.words) < 2:
            continue
        if _in_order(name.key, " ".join(full.words)):
            return full
    return None


def _in_order(letters: str, text: str) -> bool:
    """Whether letters occur in a text in their order, the first at its beginning."""
    if text[0] != letters[0]:
        return False
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _best(full_names: Sequence[Name], acronym: Name) -> Name | None:
    """Return the full name met before the acronym, most often; else any."""
    if not full_names:
        return None
    return max(
        full_names,
        key=lambda n: (n.first < acronym.first, len(n.mentions), -n.first),
    )


def _link_people(
    reading: Reading,
    names: Sequence[Name],
    kinds: list[EntityKind | None],
    links: Links,
) -> None:
    """Join family names, given names and initials to the full names."""
    by_last: dict[str, list[Name]] = defaultdict(list)
    by_first: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.surely_person() and len(name.words) > 1:
            by_last[surname(name.words)].append(name)
            by_first[name.words[0]].append(name)
    _add_called(names, by_last)
    _add_shortened(reading, by_first)
    for name in names:
        kind = kinds[name.number]
        if name.bearer >= 0 and kind is EntityKind.PERSON:
            links.join(name.bearer, name.number)
        elif len(name.words) == 1:
            if _could_be_person(reading, name, kind):
                _link_one_word(name, by_last, by_first, kinds, links)
        elif kind is EntityKind.PERSON:
            _link_long_name(name, by_last, links)


def _add_called(names: Sequence[Name], by_last: dict[str, list[Name]]) -> None:
    """Add the pair "Ikaika Nakoa" where "Mr. Nakoa" says that it is a person."""
    called = {
        name.key
        for name in names
        if len(name.words) == 1 and not PERSONAL_EVIDENCE.isdisjoint(name.evidence)
    }
    for name in names:
        if (
            len(name.words) == 2
            and name.words[1] in called
            and "unknown-pair" in name.evidence
        ):
            by_last[name.words[1]].append(name)


def _add_shortened(reading: Reading, by_first: dict[str, list[Name]]) -> None:
    """Let "Phil" stand for Philip where the text has no other Phil."""
    shortened: dict[str, list[Name]] = defaultdict(list)
    for first, full_names in by_first.items():
        for size in range(3, min(len(first), LONGEST_SHORTENED + 1)):
            short = first[:size]
            if short in reading.lexicon.given and short not in by_first:
                shortened[short] += full_names
    by_first.update(shortened)


def _could_be_person(reading: Reading, name: Name, kind: EntityKind | None) -> bool:
    """Whether a single word may be a part of somebody's name."""
    lexicon = reading.lexicon
    if name.key in lexicon.countries or name.words[0] in DIRECTIONS:
        return False
    if name.key in lexicon.regions and "title" not in name.evidence:
        return False
    if "acronym" in name.evidence:
        return False
    if kind is EntityKind.PERSON or "title" in name.evidence:
        return True
    return _OF_BODY_OR_PLACE.isdisjoint(name.evidence)


def _link_one_word(
    name: Name,
    by_last: dict[str, list[Name]],
    by_first: dict[str, list[Name]],
    kinds: list[EntityKind | None],
    links: Links,
) -> None:
    """Join a family name, or a given name, to the nearest full name before it."""
    word = name.words[0]
    full = _nearest(by_last.get(word, ()), name)
    if full is None:
        sharing: Sequence[Name] = by_first.get(word, ())
        if len({links.find(n.number) for n in sharing}) == 1:
            full = sharing[0]
    if full is not None:
        links.join(full.number, name.number)
        kinds[name.number] = EntityKind.PERSON


def _nearest(full_names: Sequence[Name], name: Name) -> Name | None:
    """Return the bearer named most, of those named before a short name.

    Where two were named as often it is the nearer; where none was, the next after.
    """
    best: Name | None = None
    most = (0, -1)
    for full in full_names:
        before = [c.first for c in full.mentions[:20] if c.first < name.first]
        if before and (len(full.mentions), before[-1]) > most:
            best, most = full, (len(full.mentions), before[-1])
    if best is None and full_names:
        return full_names[0]
    return best


def _link_long_name(name: Name, by_last: dict[str, list[Name]], links: Links) -> None:
    """Join "J. Smith" and "John Paul Smith" to "John Smith"."""
    words = without_generation(name.words)
    for other in by_last[words[-1]][:50]:
        theirs = without_generation(other.words)
        if other is name:
            continue
        if (
            (
                theirs[0] == words[0]
                and (len(theirs) == 2 or len(words) == 2 or set(theirs) <= set(words))
            )
            or (len(words[0]) == 1 and theirs[0].startswith(words[0]))
            or (len(words) > 1 and theirs[-len(words) :] == words)
        ):
            links.join(other.number, name.number)


def _link_things(
    reading: Reading,
    names: Sequence[Name],
    kinds: list[EntityKind | None],
    links: Links,
) -> None:
    """Join "Discovery" to "Space Shuttle Discovery" when nothing else ends so."""
    by_last: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1:
            by_last[name.words[-1]].append(name)
    lexicon = reading.lexicon
    for name in names:
        word = name.words[0]
        longer = by_last.get(word, [])
        if len(name.words) > 1 or len(longer) != 1 or len(word) < 3:
            continue
        if longer[0].words[-2] in SMALL_WORDS:
            continue
        afloat = "ship" in longer[0].evidence
        if not afloat and (word in HEADS or word in lexicon.apart):
            continue
        is_thing = kinds[longer[0].number] in {None, EntityKind.ORGANISATION} or (
            not longer[0].surely_person()
            and kinds[name.number] is not EntityKind.PERSON
        )
        if is_thing and "title" not in name.evidence:
            links.join(longer[0].number, name.number)


def _link_misspellings(
    reading: Reading,
    names: Sequence[Name],
    kinds: list[EntityKind | None],
    links: Links,
) -> None:
    """Join a name to another that differs in one letter: "Niklol" and "Nikol".

    The rarer stands once only, and neither is a word or place of its own.
    """
    met: dict[str, list[Name]] = defaultdict(list)
    keys = [
        (key, name)
        for key, name in ((name.key, name) for name in names)
        if len(key) >= SHORTEST_MISSPELLING and not any(map(str.isdigit, key))
    ]
    # What may be the same begins alike and is as long, but for a letter.
    sizes = Counter((key[0], len(key)) for key, _ in keys)
    for key, name in keys:
        if sum(sizes[key[0], len(key) + more] for more in (-1, 0, 1)) < 2:
            continue
        for variant in _deletions(key):
            for other in met[variant]:
                if _is_misspelt(reading, name, other, kinds):
                    links.join(other.number, name.number)
            if len(met[variant]) < 8:
                met[variant].append(name)


def _deletions(key: str) -> Iterable[str]:
    """Return the name and all that one letter less makes of it."""
    if len(key) > 60:
        return (key,)
    return {key, *(key[:i] + key[i + 1 :] for i in range(1, len(key)))}


def _is_misspelt(
    reading: Reading, name: Name, other: Name, kinds: list[EntityKind | None]
) -> bool:
    """Whether one of two names that differ in a letter is the other misspelt."""
    if name is other or min(len(name.mentions), len(other.mentions)) > 1:
        return False
    if len(name.words) != len(other.words):
        return False
    differing = [(a, b) for a, b in zip(name.words, other.words, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    lexicon = reading.lexicon
    if min(len(a), len(b)) < 4 or a in lexicon.common or b in lexicon.common:
        return False
    if a in lexicon.places and b in lexicon.places:
        return False
    if a + "s" == b or b + "s" == a:
        return False
    if len(name.words) == 1:
        same = kinds[name.number] == kinds[other.number]
        return (
            same
            and a not in PLACE_HEADS
            and not (a in lexicon.given and b in lexicon.given)
        )
    if a in lexicon.given and b in lexicon.given:
        # "Hilary" is a slip for "Hillary"; Eric is not Erica, nor Marta Maria.
        alike = lexicon.gender(a) == lexicon.gender(b) and min(len(a), len(b)) > 5
        return alike and len(a) != len(b)
    return kinds[name.number] == kinds[other.number]
