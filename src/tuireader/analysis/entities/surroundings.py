"""What stands around the mentions of a name and tells what kind of thing it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from tuireader.analysis.entities.cuts import STATE, WORK
from tuireader.analysis.entities.reading import BYLINE_LENGTH
from tuireader.analysis.entities.vocabulary import (
    FUNCTION_WORDS,
    KIN,
    NAMED_PARTS,
    ORGANISATION_FOLLOWERS,
    ORGANISATION_NOUNS,
    PERSON_FOLLOWERS,
    PERSONAL_VERBS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    PRODUCT_NOUNS,
    SAYING,
    WORK_NOUNS,
)
from tuireader.analysis.titles import ROLE_HEADS

if TYPE_CHECKING:
    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading

_DASHES = frozenset("—–-")
_AFTER_TOWN = frozenset({(",",), ("(",), ("—",), ("–",), ("-",)})
_AGE = re.compile(r"\d{1,2}")
_QUOTES = frozenset('"“”‘’«»')
_OF_NOUN_BESIDE = frozenset(
    ("body-noun-after", "the-beside-noun", "personal-verb", "product-noun")
)


def context_votes(reading: Reading, candidate: Candidate) -> list[str]:
    """Return the evidence that stands around one mention."""
    first, last, title = candidate
    if title == WORK:
        return ["titled"]
    if title == STATE:
        return ["state"]
    evidence = _votes_in_block(reading, first, last)
    if title:
        evidence.append("kin" if title in KIN else "title")
    evidence += _votes_before(reading, first, last)
    evidence += _votes_after(reading, first, last)
    if " ".join(reading.folded[first : last + 1]) in reading.lexicon.places:
        # "a Boston firm", "the Texas panel": the noun is not the name's.
        return [v for v in evidence if v not in _OF_NOUN_BESIDE]
    return evidence


def _votes_in_block(reading: Reading, first: int, last: int) -> list[str]:
    """Return the evidence of a byline, or of the town a report is sent from."""
    words, blocks = reading.tokens.words, reading.tokens.blocks
    block = blocks[bisect_right(blocks, first) - 1]
    if first - block > BYLINE_LENGTH:
        return []
    if words[block] in {"By", "BY"}:
        joined = first == block + 1 or words[first - 1] in {"and", ","}
        return ["byline"] if joined else []
    if first != block or words[last + 1 : last + 2] not in _AFTER_TOWN:
        return []
    return ["dateline"] if _DASHES & set(words[last + 1 : last + 9]) else []


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
        evidence.append("told" if before in {"told", "tells"} else "saying-before")
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
        found = _votes_after_comma(reading, last + 2)
        # "Ybarra of Texas, who": the clause belongs to the name before.
        inner = first > 0 and folded[first - 1] in {"of", "from", "in", "at"}
        return [v for v in found if not inner or v not in {"who", "age", "described"}]
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
