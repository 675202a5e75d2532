"""Where names stand: what may be a name, less what is only a capital.

The kind of a name is not asked here; that is the business of `kinds`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from tuireader.analysis.entities.cuts import (
    STATE,
    WORK,
    Candidate,
    cut_names,
    is_role_alone,
    title_before,
)
from tuireader.analysis.entities.runs import LONGEST_NAME, name_runs
from tuireader.analysis.entities.vocabulary import (
    CHAMBERS,
    COMPANY_SUFFIXES,
    DIRECTIONS,
    DROPPABLE,
    ENGLISH_ENDINGS,
    FUNCTION_WORDS,
    GENERIC_NOUNS,
    HEADS,
    KIN,
    ORDINALS,
    STATES,
    TITLES,
)
from tuireader.analysis.entities.works import quoted_titles

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from tuireader.analysis.entities.reading import Reading

_NUMBERED = re.compile(r"[A-Z]\d{1,2}")


def find_candidates(reading: Reading) -> list[Candidate]:
    """Find what may be names, in order and disjoint."""
    parts: list[Candidate] = []
    for first, last in name_runs(reading):
        if first < last:
            parts += cut_names(reading, first, last)
        elif not is_role_alone(reading, first):
            parts.append(Candidate(first, first, title_before(reading, first)))
    edges = {
        reading.folded[edge]
        for first, last, _ in parts
        if first < last
        for edge in (first, last)
    }
    found = [c for p in parts if (c := _checked(reading, p, edges)) is not None]
    return _with_titles(reading, _with_headlines(reading, found))


def _with_titles(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Put the titles of works in the place of the names inside them."""
    titles = list(quoted_titles(reading))
    if not titles:
        return found
    inside = {i for first, last in titles for i in range(first, last + 1)}
    apart = [c for c in found if c.first not in inside and c.last not in inside]
    return sorted([*apart, *(Candidate(*title, WORK) for title in titles)])


def _checked(
    reading: Reading, candidate: Candidate, edges: AbstractSet[str]
) -> Candidate | None:
    """Return the candidate if it is a name, with the article "the West" needs.

    Args:
        reading: The text.
        candidate: What may be a name.
        edges: First and last words of the longer names of the text.
    """
    first, last, title = candidate
    words, folded, lexicon = reading.tokens.words, reading.folded, reading.lexicon
    if first > last:
        return None
    if first < last:
        if (
            words[first].isupper()
            and all(
                w.isupper() and (f in lexicon.common or f in FUNCTION_WORDS)
                for w, f in zip(
                    words[first : last + 1], folded[first : last + 1], strict=True
                )
            )
            and " ".join(folded[first : last + 1]) not in lexicon.apart
        ):
            return None
        if folded[last] not in HEADS and all(
            w in lexicon.demonyms or w in DROPPABLE or w in ORDINALS
            for w in folded[first : last + 1]
        ):
            return None
        return candidate
    word, flat = words[first], folded[first]
    if flat in STATES and first and words[first - 1] == ",":
        dot = int(words[last + 1 : last + 2] == (".",))
        return Candidate(first, last + dot, STATE) if dot or word[-1] == "." else None
    if flat == "x":
        return candidate if first and folded[first - 1] in {"on", "via"} else None
    if len(word) < 2 or flat in lexicon.demonyms or flat in COMPANY_SUFFIXES:
        return None
    if reading.opens[first] and (
        _NUMBERED.fullmatch(word) or _is_english(reading, first)
    ):
        return None
    if title and title not in KIN and flat not in TITLES:
        return candidate
    if flat in TITLES and flat not in lexicon.given:
        # After Martin Luther King, "King" is he.
        return candidate if flat in edges and not reading.opens[first] else None
    if flat in DIRECTIONS:
        return _direction(reading, first)
    if flat not in lexicon.common:
        return (
            candidate if not reading.small[flat] or not reading.opens[first] else None
        )
    if flat in edges and flat not in HEADS and flat in lexicon.personal:
        return candidate
    return candidate if _common_word_names(reading, first) else None


def _is_english(reading: Reading, i: int) -> bool:
    """Whether a word that begins a sentence is only a rare English word."""
    flat, lexicon = reading.folded[i], reading.lexicon
    return (
        flat.endswith(ENGLISH_ENDINGS)
        and not reading.middle[reading.tokens.words[i]]
        and flat not in lexicon.given
        and flat not in lexicon.surnames
        and flat not in lexicon.places
        and flat not in lexicon.organisations
    )


def _is_loud(reading: Reading, i: int) -> bool:
    """Whether a word in capitals is only said loudly: "I HAVE done it"."""
    words, flat = reading.tokens.words, reading.folded[i]
    beside = (*words[max(i - 1, 0) : i], *words[i + 1 : i + 2])
    shouted = any(len(w) > 1 and w.isupper() for w in beside)
    return shouted or reading.small[flat] > 0


def _direction(reading: Reading, i: int) -> Candidate | None:
    """Return "the West" as a name; "West" alone only when the text knows it."""
    if reading.opens[i]:
        return None
    before = reading.folded[i - 1] if i else ""
    return Candidate(i - 1, i) if before == "the" else Candidate(i, i)


def _common_word_names(reading: Reading, i: int) -> bool:
    """Whether a frequent English word is a name here: "Apple", "Parliament"."""
    word, flat = reading.tokens.words[i], reading.folded[i]
    lexicon = reading.lexicon
    if len(word) > 1 and word.isupper():
        return (
            len(word) < 4 or flat in lexicon.organisations or not _is_loud(reading, i)
        )
    if flat in lexicon.countries or flat in lexicon.regions:
        return True
    if flat in CHAMBERS and not reading.opens[i]:
        return True
    if flat in GENERIC_NOUNS:
        return False
    if reading.opens[i]:
        known = flat in lexicon.given or flat in lexicon.cities
        named = bool(reading.middle[word]) or (known and flat in lexicon.surnames)
        return named and not reading.small[flat]
    if flat in HEADS and reading.small[flat]:
        return False
    known = flat in lexicon.personal or flat in lexicon.organisations
    needed = 1 if known else 2
    return reading.middle[word] >= max(reading.small[flat], needed)


def _with_headlines(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Add the names that stand in headlines and are known from the body or lexicon."""
    if not any(reading.headline):
        return found
    folded = reading.folded
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for first, last, _ in found:
        name = tuple(folded[first : last + 1])
        known[name[0]].add(name)
    added: list[Candidate] = []
    count = len(folded)
    i = 0
    while i < count:
        if not reading.headline[i]:
            i += 1
            continue
        size = _known_length(reading, i, known.get(folded[i], set()))
        if size:
            added.append(Candidate(i, i + size - 1, ""))
        i += max(size, 1)
    return sorted(found + added)


def _known_length(reading: Reading, i: int, names: set[tuple[str, ...]]) -> int:
    """Return how many words from `i` on are a known name; 0 for none."""
    folded, lexicon, words = reading.folded, reading.lexicon, reading.tokens.words
    if not words[i][0].isupper():
        return 0
    if reading.headline[i] == 2 and folded[i] in FUNCTION_WORDS:
        return 0  # "FOR ALL OF US" names no country
    for size in range(min(LONGEST_NAME, len(folded) - i), 0, -1):
        name = tuple(folded[i : i + size])
        if name in names:
            return size
        if size > 4:
            continue
        flat = " ".join(name)
        if flat in lexicon.countries or flat in lexicon.regions:
            return size
        if size > 1 and (flat in lexicon.organisations or flat in lexicon.cities):
            return size
        if size == 2 and _is_full_name(reading, i):
            return size
    flat = folded[i]
    uncommon = flat not in lexicon.common and flat not in lexicon.given
    return int(uncommon and flat in lexicon.cities and flat not in lexicon.surnames)


def _is_full_name(reading: Reading, i: int) -> bool:
    """Whether two words of a headline are a given name and a family name."""
    folded, lexicon, words = reading.folded, reading.lexicon, reading.tokens.words
    return (
        folded[i] in lexicon.given
        and folded[i] not in lexicon.common
        and words[i + 1][0].isupper()
        and folded[i + 1] in lexicon.surnames
        and folded[i + 1] not in lexicon.common
    )
