"""What kind of thing a name names: votes of all its mentions, weighed together.

Two sorts of evidence are added up: what the name is made of (counted once) and what
stands around its mentions (counted for each, up to a limit). The kind with the highest
sum wins. An unknown name is nobody by default: two capitalised words are no person
until something says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tuireader.analysis.entities.vocabulary import (
    COMPANY_SUFFIXES,
    DIRECTIONS,
    EVENT_HEADS,
    FAITHS,
    FUNCTION_WORDS,
    KIN,
    LAW_HEADS,
    NAMED_PARTS,
    ORGANISATION_FOLLOWERS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    ORGANISATION_STARTS,
    PARTICLES,
    PERSON_FOLLOWERS,
    PERSONAL_VERBS,
    PLACE_ENDINGS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    PLACE_STARTS,
    PRODUCT_NOUNS,
    SAYING,
    SHIP_PREFIXES,
    SURNAME_ENDINGS,
    WORK_HEADS,
    WORK_NOUNS,
)
from tuireader.analysis.titles import ROLE_HEADS
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading

OTHER_HEADS: Final = EVENT_HEADS | LAW_HEADS | WORK_HEADS
GENERATIONS: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_CAMEL = re.compile(r"[a-z][A-Z]")
_INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}")
_SYLLABLES = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{2,7}")
_AGE = re.compile(r"\d{1,2}")
_QUOTES = frozenset('"“”‘’«»')


def name_votes(reading: Reading, first: int, last: int) -> list[str]:
    """Return the evidence that lies in the words of a name."""
    folded = reading.folded[first : last + 1]
    words = reading.tokens.words[first : last + 1]
    if folded[0] == "the" and len(folded) > 1:
        folded, words = folded[1:], words[1:]
    whole = " ".join(folded)
    lexicon = reading.lexicon
    if whole in lexicon.countries:
        return ["country"]
    evidence = []
    if whole in lexicon.regions:
        evidence.append("region")
    if whole in lexicon.organisations:
        evidence.append("body")
    if whole in lexicon.cities:
        person = whole in lexicon.surnames or whole in lexicon.given
        evidence.append("city-surname" if person or whole in lexicon.common else "city")
    if any(c.isdigit() for c in whole):
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
    evidence: list[str] = []
    head = _head(folded)
    is_common = all(w in lexicon.common or w in PARTICLES for w in folded)
    if folded[-1] in COMPANY_SUFFIXES:
        evidence.append("company-suffix")
    if head in {"conference", "programme", "program", "framework"}:
        evidence.append("conference")
    elif head in OTHER_HEADS:
        evidence.append("other-head")
    elif head in PLACE_HEADS:
        evidence.append("place-head")
    elif head in {"center", "centre", "house", "hall"}:
        evidence.append("centre")
    elif head in ORGANISATION_HEADS:
        evidence.append("organisation-head")
    elif any(w in ORGANISATION_HEADS for w in folded):
        evidence.append("organisation-word")
    if folded[0] in ORGANISATION_STARTS and folded[-1] not in ORGANISATION_HEADS:
        evidence.append("organisation-start")
    if folded[0] in PLACE_STARTS and folded[0] not in lexicon.given:
        evidence.append("place-start")
    if folded[0] in NAMED_PARTS:
        evidence.append("part-first")
    if folded[0] in lexicon.demonyms:
        evidence.append("demonym-first")
    if any(w in SHIP_PREFIXES for w in folded[:-1]):
        evidence.append("ship")
    if folded[-1] in GENERATIONS:
        evidence.append("generation")
    is_person = False
    if not evidence or evidence == ["place-start"]:
        evidence_of_person = _person_votes(reading, words, folded, is_common=is_common)
        is_person = bool(evidence_of_person)
        evidence += evidence_of_person
    if any(len(w) > 1 and w.isupper() and w[-1] != "." for w in words):
        evidence.append("inner-acronym")
    if any(map(_CAMEL.search, words)):
        evidence.append("camel")
    if is_common and not is_person:
        evidence.append("common-words")
    elif not evidence:
        evidence.append("unknown-pair")
    return evidence


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
    if letters.isupper() and 2 <= len(letters) <= 10:
        evidence.append("acronym")
    elif _CAMEL.search(word) and not word.startswith(("Mc", "Mac", "De", "Di", "Le")):
        evidence.append("camel")
    if flat in lexicon.common:
        evidence.append("common-word")
        if flat in ORGANISATION_HEADS:
            evidence.append("organisation-word")
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


def context_votes(reading: Reading, candidate: Candidate) -> list[str]:
    """Return the evidence that stands around one mention."""
    first, last, title = candidate
    evidence = []
    if title:
        evidence.append("kin" if title in KIN else "title")
    evidence += _votes_before(reading, first, last)
    evidence += _votes_after(reading, first, last)
    return evidence


def _votes_before(reading: Reading, first: int, last: int) -> list[str]:
    """Return the evidence to the left of a mention."""
    if first == 0:
        return []
    folded, words = reading.folded, reading.tokens.words
    before = folded[first - 1]
    evidence = []
    if before in PLACE_PREPOSITIONS:
        if folded[last + 1 : last + 2] not in (["’s"], ["'s"]):
            evidence.append("in")
    elif before == "the":
        evidence.append("the-beside-noun" if _beside_noun(reading, last) else "the")
    elif before in {"at", "from", "to", "of", "by"}:
        evidence.append(before)
    elif before in NAMED_PARTS and words[first - 1].islower():
        evidence.append("part-before")
    elif before in SAYING:
        evidence.append("saying-before")
    elif words[first - 1].islower():
        if before in ORGANISATION_NOUNS:
            evidence.append("body-noun-before")
        elif before in WORK_NOUNS or before in PRODUCT_NOUNS:
            evidence.append("work-noun-before")
    if before == "of" and first > 1 and folded[first - 2] in PLACE_NOUNS:
        evidence.append("place-noun-before")
    return evidence


def _beside_noun(reading: Reading, last: int) -> bool:
    """Whether "the" belongs to a noun after the name: "the US president"."""
    words, folded = reading.tokens.words, reading.folded
    if last + 1 >= len(words) or not words[last + 1].islower():
        return False
    after = folded[last + 1]
    is_verb = after.endswith("ed") or after in SAYING
    return after.isalpha() and after not in FUNCTION_WORDS and not is_verb


def _votes_after(reading: Reading, first: int, last: int) -> list[str]:
    """Return the evidence to the right of a mention."""
    folded, words = reading.folded, reading.tokens.words
    if last + 2 >= len(words):
        return []
    after, second = folded[last + 1], folded[last + 2]
    if words[last + 1] in _QUOTES and first and words[first - 1] in _QUOTES:
        return ["quoted"]
    if after == ",":
        return _votes_after_comma(reading, last + 2)
    if after == "-":
        return ["based"] if second in {"based", "born", "area"} else []
    if after in {"who", "which", "where"}:
        return [after]
    if after in {"’s", "'s"}:
        after = second
        return ["body-noun-after"] if after in {"spokesman", "spokeswoman"} else []
    if words[last + 1].isdigit() and len(after) < 4:
        return ["number-after"]
    if after in SAYING:
        return ["saying-after"]
    if after in PERSONAL_VERBS or after in PERSON_FOLLOWERS:
        return ["personal-verb"]
    if words[last + 1].islower():
        if after in PLACE_NOUNS:
            return ["place-noun-after"]
        if after in PRODUCT_NOUNS:
            return ["product-noun"]
        if after in ORGANISATION_FOLLOWERS or after in ORGANISATION_NOUNS:
            return ["body-noun-after"]
    return []


def _votes_after_comma(reading: Reading, i: int) -> list[str]:
    """Return the evidence in what follows a comma: an age, a clause, a description."""
    folded, words = reading.folded, reading.tokens.words
    if _AGE.fullmatch(words[i]) and folded[i + 1 : i + 2] in ([","], ["."], ["and"]):
        return ["age"]
    if folded[i] in {"who", "which", "where"}:
        return [folded[i]]
    if words[i][0].isupper() and (
        folded[i] in reading.lexicon.countries
        or folded[i] in reading.lexicon.regions
        or " ".join(folded[i : i + 2]) in reading.lexicon.places
    ):
        return ["place-after"]
    if folded[i] in {"a", "an", "the", "his", "her", "their", "former", "chief"}:
        for k in range(i + 1, min(i + 8, len(words))):
            if folded[k] in ROLE_HEADS:
                return ["described"]
            if folded[k] in ORGANISATION_NOUNS:
                return ["described-body"]
            if not words[k][0].isalnum():
                break
    return ["described"] if folded[i] in ROLE_HEADS else []


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
