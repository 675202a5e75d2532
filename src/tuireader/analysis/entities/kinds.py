"""What kind of thing a name names: votes of all its mentions, weighed together.

Two sorts of evidence are added up: what the name is made of (here, counted once) and
what stands around its mentions (`surroundings`, for each, up to a limit). The kind with
the highest sum wins. An unknown name is nobody by default: two capitalised words are no
person until something says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tuireader.analysis.entities.vocabulary import (
    CHAMBERS,
    COMPANY_SUFFIXES,
    COMPASS,
    DIRECTIONS,
    EVENT_HEADS,
    FAITHS,
    GENERATIONS,
    LAW_HEADS,
    NAMED_PARTS,
    ORGANISATION_HEADS,
    ORGANISATION_STARTS,
    PARTICLES,
    PEOPLE_HEADS,
    PLACE_CENTRES,
    PLACE_ENDINGS,
    PLACE_HEADS,
    PLACE_STARTS,
    SHIP_PREFIXES,
    SURNAME_ENDINGS,
    WORK_HEADS,
)
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.entities.reading import Reading

OTHER_HEADS: Final = EVENT_HEADS | LAW_HEADS | WORK_HEADS
_CAMEL = re.compile(r"[a-z][A-Z]")
_INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}")
_SYLLABLES = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{2,7}")


def name_votes(reading: Reading, first: int, last: int) -> list[str]:
    """Return the evidence that lies in the words of a name."""
    folded = reading.folded[first : last + 1]
    words = reading.tokens.words[first : last + 1]
    if folded[0] == "the" and len(folded) > 1:
        folded, words = folded[1:], words[1:]
    whole = " ".join(folded)
    lexicon = reading.lexicon
    if whole in lexicon.countries:
        return ["country" if whole in lexicon.personal else "country-alone"]
    evidence = []
    if whole in lexicon.regions:
        named = whole in lexicon.personal or whole in lexicon.common
        evidence.append("region-name" if named else "region")
    if whole in lexicon.organisations:
        evidence.append("body")
    if whole in lexicon.cities:
        if whole in lexicon.metropolises:
            evidence.append("city")
        else:
            other = whole in lexicon.personal or whole in lexicon.common
            evidence.append("city-surname" if other else "town")
    if not whole.isalpha() and any(map(str.isdigit, whole)):
        evidence.append("year" if re.search(r"\b(?:19|20)\d\d\b", whole) else "digit")
    if len(folded) > 1:
        evidence += _long_name_votes(reading, words, folded)
    else:
        evidence += _word_votes(reading, words[0], folded[0])
    return evidence


def _long_name_votes(
    reading: Reading, words: Sequence[str], folded: Sequence[str]
) -> list[str]:
    """Return the evidence in a name of several words."""
    lexicon = reading.lexicon
    if not SHIP_PREFIXES.isdisjoint(folded[:-1]):
        return ["ship"]
    is_common = all(w in lexicon.common or w in PARTICLES for w in folded)
    evidence = [*_head_votes(folded), *_edge_votes(reading, folded)]
    if not evidence and folded[0] in lexicon.organisations:
        at_home = folded[-1] in lexicon.places  # "BBC Scotland"
        evidence.append("organisation-head" if at_home else "maker-first")
    if folded[-1] in GENERATIONS:
        evidence.append("generation")
    if evidence and _is_full_name(reading, folded):
        evidence.append("given-head")  # "Nathan Law" is no law
    is_person = False
    if not evidence or evidence == ["place-start"]:
        evidence_of_person = _person_votes(reading, words, folded, is_common=is_common)
        is_person = bool(evidence_of_person)
        evidence += evidence_of_person
    if any(len(w) > 1 and w.isupper() and w[-1] != "." for w in words):
        evidence.append("inner-acronym")
    if _CAMEL.search(" ".join(words)):
        evidence.append("camel")
    if "for" in folded or ("of" in folded and folded[0] in PEOPLE_HEADS):
        evidence.append("joined-people")
    if is_common and not is_person:
        evidence.append("common-words")
    elif not evidence:
        evidence.append("unknown-pair")
    return evidence


def _head_votes(folded: Sequence[str]) -> list[str]:
    """Return the evidence in the noun a name is built on."""
    evidence = ["company-suffix"] if folded[-1] in COMPANY_SUFFIXES else []
    head = _head(folded)
    if head in {"conference", "programme", "program", "framework"}:
        evidence.append("conference")
    elif head in OTHER_HEADS:
        evidence.append("other-head")
    elif head == "district" and folded[-2] == "school":
        evidence.append("organisation-head")
    elif head in PLACE_HEADS or (
        head in {"center", "centre"} and folded[-2] in PLACE_CENTRES
    ):
        evidence.append("place-head")
    elif head in {"center", "centre", "house", "hall"}:
        evidence.append("centre")
    elif head in ORGANISATION_HEADS:
        evidence.append("organisation-head")
    elif not ORGANISATION_HEADS.isdisjoint(folded):
        evidence.append("organisation-word")
    return evidence


def _edge_votes(reading: Reading, folded: Sequence[str]) -> list[str]:
    """Return the evidence in the first and the last word of a name."""
    lexicon = reading.lexicon
    first, last = folded[0], folded[-1]
    evidence = []
    if first in ORGANISATION_STARTS and last not in ORGANISATION_HEADS:
        evidence.append("organisation-start")
    if first in PLACE_STARTS and first not in lexicon.given:
        evidence.append("place-start")
    if first in NAMED_PARTS:
        evidence.append("part-first")
    if last in COMPASS:
        evidence.append("part-last")
    if first in lexicon.demonyms:
        evidence.append("demonym-first")
    of_land = first in lexicon.countries or first in lexicon.regions
    if of_land and last not in lexicon.surnames and last not in lexicon.places:
        evidence.append("country-first")
    return evidence


def _is_full_name(reading: Reading, folded: Sequence[str]) -> bool:
    """Whether two words are a given name and a family name."""
    lexicon = reading.lexicon
    return (
        len(folded) == 2
        and folded[0] in lexicon.given
        and folded[0] not in lexicon.common
        and folded[1] in lexicon.surnames
    )


def _person_votes(
    reading: Reading, words: Sequence[str], folded: Sequence[str], *, is_common: bool
) -> list[str]:
    """Return the evidence that several words are a person's name."""
    lexicon = reading.lexicon
    evidence = []
    if len(folded) > 5 or any(w in {"of", "for", "and", "&"} for w in folded):
        return []
    if (
        folded[0] in lexicon.given
        and folded[0] not in PARTICLES
        and (not is_common or folded[-1] in lexicon.surnames)
    ):
        evidence.append("given-first")
    if any(_INITIAL.fullmatch(w) and (w[-1] == "." or len(w) == 1) for w in words[:-1]):
        evidence.append("initial")
    if _SYLLABLES.fullmatch(words[-1]) or _SYLLABLES.fullmatch(words[0]):
        evidence.append("syllables")
    if any(w in PARTICLES and w not in {"the", "e", "y"} for w in folded[1:-1]):
        evidence.append("particle")
    if folded[-1] in lexicon.surnames and not is_common:
        evidence.append("surname-last")
    elif folded[-1].endswith(SURNAME_ENDINGS) and folded[-1] not in lexicon.common:
        evidence.append("surname-ending")
    return evidence


def _word_votes(reading: Reading, word: str, flat: str) -> list[str]:
    """Return the evidence in a name of one word."""
    lexicon = reading.lexicon
    evidence: list[str] = []
    if flat in FAITHS:
        return ["faith"]
    letters = word.replace(".", "")
    if flat in DIRECTIONS:
        return ["direction"]
    if letters.isupper() and 2 <= len(letters) <= 10 and flat not in lexicon.places:
        evidence.append("acronym")
    elif _CAMEL.search(word) and not word.startswith(("Mc", "Mac", "De", "Di", "Le")):
        evidence.append("camel")
    if flat in CHAMBERS:
        return ["other-head" if flat == "constitution" else "body"]
    if flat in lexicon.common:
        evidence.append("common-word")
        if flat in lexicon.personal:
            evidence.append("common-name")
        if flat in ORGANISATION_HEADS:
            evidence.append("organisation-word")
        return evidence
    if evidence == ["acronym"]:
        return evidence
    if flat in lexicon.given:
        evidence.append("given-alone")
    if flat in lexicon.surnames:
        evidence.append("surname-alone")
    elif flat.endswith(SURNAME_ENDINGS):
        evidence.append("surname-ending")
    elif flat.endswith(PLACE_ENDINGS):
        evidence.append("place-ending")
    return evidence or ["unknown-word"]


def _head(folded: Sequence[str]) -> str:
    """Return the noun a name is built on: the word before "of", else the last."""
    for i, word in enumerate(folded):
        if word in {"of", "for", "on"} and i:
            return folded[i - 1]
    if folded[-1] in COMPANY_SUFFIXES and len(folded) > 2:
        return folded[-2]
    return folded[-1]


def other_kind(folded: Sequence[str]) -> EntityKind:
    """Return whether a name that is none of the three is an event, a law or a work."""
    for word in reversed(folded):
        if word in LAW_HEADS:
            return EntityKind.LAW
        if word in EVENT_HEADS:
            return EntityKind.EVENT
        if word in WORK_HEADS:
            return EntityKind.WORK
    return EntityKind.WORK
