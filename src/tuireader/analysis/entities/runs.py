"""Runs of capitalised words, with the small words that stand inside a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tuireader.analysis.entities.callings import CAMPAIGNED_FOR
from tuireader.analysis.entities.vocabulary import (
    BEFORE_DATES,
    CALENDAR,
    COMMON_ACRONYMS,
    FOR_HEADS,
    FUNCTION_WORDS,
    HEADS,
    MONTH_NAMES,
    OF_HEADS,
    ON_HEADS,
    ORDINALS,
    PARTICLES,
    POSSESSIVE_STARTS,
    SHORT_DATES,
    TITLES,
)
from tuireader.analysis.titles import ROLE_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.analysis.entities.reading import Reading

LONGEST_NAME = 12
"""Words; a longer run of capitals is a list or a shout, not a name."""
PREFIXES = frozenset(
    ("pro", "anti", "pan", "non", "ex", "post", "pre", "mid", "neo", "then")
)
"""First parts of adjectives: "pro-Beijing" names nobody."""
SMALL_IN_TITLES = frozenset(("without", "of", "for", "and", "the", "on", "in", "to"))
"""Words that a title-cased name writes with a capital: "Doctors Without Borders"."""
NICKNAME_OPENS = frozenset('“"‘')
NICKNAME_CLOSES = frozenset('”"’')
_CONTRACTED = re.compile(r"[’'](?:d|ll|ve|re|m|t|am)$")
"""Ends of "She’d" and "You’ve", which name nobody."""
_PARTY = re.compile(r"[RDI]-[A-Z]")
"""How "R-Texas" begins: a party and a state, behind a name."""
_LOOKED_INTO = CALENDAR | SHORT_DATES | COMMON_ACRONYMS | FUNCTION_WORDS
"""Words that are names only where something says so."""
_ONLY_SMALL = FUNCTION_WORDS - CALENDAR - SHORT_DATES - COMMON_ACRONYMS
_JOINERS = PARTICLES | {"of", "for", "on", "and", "&", "the"}
_GO_ON = _JOINERS | NICKNAME_OPENS | {"’s", "'s", ","}
"""What may follow in a run besides a word with a capital."""
_SPACE = frozenset({" ", "\u00a0", "\u2009", "\u202f", "", "\n"})


def name_runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words with their joiners."""
    words, folded = reading.tokens.words, reading.folded
    opens, headline, free = reading.opens, reading.headline, 0
    # Only a word with a capital may begin a name; most words are all in small letters.
    for i in sorted((*reading.capitals, *reading.inner_capitals)):
        if i < free or headline[i]:
            continue
        if opens[i] and folded[i] in _ONLY_SMALL and not words[i].isupper():
            continue  # with a small word many sentences begin
        if not may_name(reading, i):
            continue
        j = i
        while j - i < LONGEST_NAME:
            following = _next_in_run(reading, i, j)
            if following <= j:
                break
            j = following
        yield i, j
        free = j + 1


def may_name(reading: Reading, i: int) -> bool:
    """Whether a word is written like a name and can be one."""
    word = reading.tokens.words[i]
    if "-" in word and word[: word.index("-")].lower() in PREFIXES:
        return False
    if not word[0].isupper():
        return _has_inner_capital(word) and word[0].isalpha()
    flat = reading.folded[i]
    if not word.isalpha() and (_CONTRACTED.search(word) or _PARTY.match(word)):
        return False
    if flat not in _LOOKED_INTO:
        return not (len(word) == 1 and (flat == "i" or reading.opens[i]))
    if flat in CALENDAR or flat in SHORT_DATES:
        return not _is_date(reading, i)
    if flat in COMMON_ACRONYMS and word.isupper() | (flat[-1] == "s"):
        return False
    if flat in FUNCTION_WORDS:
        return _function_word_names(reading, i)
    return not (len(word) == 1 and (flat == "i" or reading.opens[i]))


def _is_date(reading: Reading, i: int) -> bool:
    """Whether a day or month is one here, and not the given name "June"."""
    words, folded = reading.tokens.words, reading.folded
    beside = (*words[max(i - 1, 0) : i], *words[i + 1 : i + 2])
    if folded[i] in SHORT_DATES:
        dotted = words[i][-1] == "." or words[i + 1 : i + 2] == (".",)
        return dotted or any(w[0].isdigit() for w in beside)
    if folded[i] not in MONTH_NAMES or not _goes_on(reading, i):
        return True
    before = folded[i - 1] if i else ""
    lexicon, after = reading.lexicon, folded[i + 1]
    plain = after in lexicon.common and after not in lexicon.surnames
    return before in BEFORE_DATES or plain


def _has_inner_capital(word: str) -> bool:
    """Whether a small first letter hides a name: "iPhone", "al-Assad"."""
    return len(word) > 2 and any(map(str.isupper, word[1:])) and "’" not in word


def _function_word_names(reading: Reading, i: int) -> bool:
    """Whether a function word is an acronym ("US") or begins a name ("New York")."""
    words = reading.tokens.words
    word, flat = words[i], reading.folded[i]
    if len(word) > 1 and word.isupper():
        lexicon = reading.lexicon
        known = flat in lexicon.organisations or flat in lexicon.countries
        fresh = len(word) == 3 and reading.small[flat] == 0
        return known or fresh or (len(word) > 2 and _goes_on(reading, i))
    if reading.opens[i] or not _goes_on(reading, i):
        return False
    return flat in ORDINALS or flat in reading.lexicon.given


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether another capitalised word follows at once: "Second World War"."""
    words = reading.tokens.words
    return i + 1 < len(words) and words[i + 1][0].isupper() and not reading.opens[i + 1]


def _next_in_run(reading: Reading, i: int, j: int) -> int:
    """Return the last token after `j` that still belongs to the run, or `j`."""
    words = reading.tokens.words
    k = j + 1
    if k >= len(words) or not _may_go_on(words[k]) or reading.headline[k]:
        return j
    if reading.tokens.gap(k) not in _SPACE:
        return j
    if (words[k][0].isupper() or _has_article(words[k])) and not reading.opens[k]:
        fits = may_name(reading, k) or _is_short_surname(reading, j, k)
        if fits:
            return k if _touches(reading, j) else j
        inside = _goes_on(reading, k) and reading.folded[k] in SMALL_IN_TITLES
        return k + 1 if inside and may_name(reading, k + 1) else j
    if words[k] in NICKNAME_OPENS:
        return _after_nickname(reading, j, k)
    if words[k] in {"’s", "'s"}:
        return _after_possessive(reading, j, k)
    if words[k] == ",":
        return _after_field(reading, i, j)
    m = k
    while m < len(words) and m - k < 3 and _joins(words[m]):
        m += 1
    if m == k or m >= len(words) or not words[m][0].isupper() or reading.opens[m]:
        return j
    if reading.tokens.gap(m) not in _SPACE or not may_name(reading, m):
        return j
    return m if _joiners_fit(reading, i, j, m) else j


def _may_go_on(word: str) -> bool:
    """Whether a name may go on with a word: most end at a small word or a mark."""
    return word[0].isupper() or word in _GO_ON or _has_article(word)


def _has_article(word: str) -> bool:
    """Whether a word is an Arabic name with its article: "al-Assad"."""
    return (
        word[:3] in {"al-", "el-", "as-", "ar-", "ad-", "an-"} and word[3:4].isupper()
    )


def _after_nickname(reading: Reading, j: int, k: int) -> int:
    """Return the family name after a nickname: Joaquín “El Chapo” Guzmán."""
    words = reading.tokens.words
    lexicon, flat = reading.lexicon, reading.folded[j]
    if flat not in lexicon.given and flat in lexicon.common:
        return j
    for m in range(k + 2, min(k + 5, len(words) - 1)):
        if words[m] in NICKNAME_CLOSES:
            surname = words[m + 1][0].isupper() and reading.tokens.gap(m + 1) != ""
            return m + 1 if surname and words[m + 1] not in FUNCTION_WORDS else j
    return j


def _is_short_surname(reading: Reading, j: int, k: int) -> bool:
    """Whether a function word is the family name of the given name before: "To"."""
    return (
        reading.folded[j] in reading.lexicon.given
        and reading.folded[k] not in CALENDAR
        and not _goes_on(reading, k)
    )


def _touches(reading: Reading, j: int) -> bool:
    """Whether the next word is not parted from `j` by a sentence's end."""
    return reading.tokens.gap(j + 1) != "" or reading.tokens.words[j][-1] == "."


def _joins(word: str) -> bool:
    return word in _JOINERS


def _after_field(reading: Reading, i: int, j: int) -> int:
    """Return the last of the fields of a body, or `j`.

    It is the department for "Environment, Food and Rural Affairs".
    """
    words, folded = reading.tokens.words, reading.folded
    begun = folded[i] in OF_HEADS or folded[i] in FOR_HEADS
    if not begun or not {"of", "for", "on"} & set(folded[i:j]):
        return j
    k = j
    while words[k + 1 : k + 2] == (",",) and k - j < 6:
        k += 2
        if not _is_field(reading, k):
            return j
    if words[k + 1 : k + 2] != ("and",) or not _is_field(reading, k + 2):
        return j
    return k + 2


def _is_field(reading: Reading, i: int) -> bool:
    """Whether a word is what a body deals with: "Food"."""
    words = reading.tokens.words
    if i >= len(words) or not words[i][0].isupper():
        return False
    flat, lexicon = reading.folded[i], reading.lexicon
    return flat in lexicon.common and flat not in lexicon.places


def _after_possessive(reading: Reading, j: int, k: int) -> int:
    """Return the word after "People’s" when the name goes on, else `j`."""
    m = k + 1
    words = reading.tokens.words
    if reading.folded[j] not in POSSESSIVE_STARTS or m >= len(words):
        return j
    if words[m][0].isupper() and reading.folded[m] not in TITLES:
        return m if reading.tokens.gap(m) in _SPACE else j
    return j


def _joiners_fit(reading: Reading, i: int, j: int, m: int) -> bool:
    """Whether the small words between `j` and `m` stand inside one name."""
    folded = reading.folded
    joiners = folded[j + 1 : m]
    if all(w in PARTICLES or w == "&" for w in joiners):
        return folded[j] not in TITLES
    before, after = folded[j], folded[m]
    if joiners[1:] in ([], ["the"]):
        begun = any(w in OF_HEADS or w in FOR_HEADS for w in folded[i : i + 2])
        inside = begun and {"of", "for"} & set(folded[i:j])
        if joiners[0] == "of":
            return bool(inside) or (before in OF_HEADS and before not in ROLE_HEADS)
        if joiners[0] == "for" and _is_campaign(reading, i, j, m):
            return True
        if joiners[0] == "for" and "of" in folded[i:j] and after in ORDINALS:
            return True  # "Court of Appeals for the Sixth Circuit"
        heads = {"for": FOR_HEADS, "on": ON_HEADS}.get(joiners[0], frozenset())
        if heads:
            certain = not reading.opens[i] or not reading.small[before]
            return before in heads and (i < j or certain)
    if joiners == ["and"]:
        return _and_fits(reading, i, j, m)
    return joiners == ["the"] and before not in HEADS and after == "great"


def _is_plain(reading: Reading, i: int) -> bool:
    """Whether a word is an English noun, not somebody's name: "Foundry"."""
    flat, lexicon = reading.folded[i], reading.lexicon
    if flat in lexicon.common:
        return True
    known = flat in lexicon.personal or flat in lexicon.apart
    return not known and flat.endswith(("ry", "ics", "ers", "ing"))


def _is_campaign(reading: Reading, i: int, j: int, m: int) -> bool:
    """Whether "for" joins who and for what: "Oduya for Mayor", "Ohioans for Ohio"."""
    folded, lexicon = reading.folded, reading.lexicon
    if reading.opens[i] and reading.small[folded[i]]:
        return False
    office = folded[m] in CAMPAIGNED_FOR or (
        folded[m] in lexicon.regions or folded[m] in lexicon.countries
    )
    people = i == j and folded[i] in lexicon.demonyms and folded[i].endswith("s")
    surname = folded[i] not in lexicon.common and folded[i] not in lexicon.apart
    return people or (i == j and office and surname)


def _and_fits(reading: Reading, i: int, j: int, m: int) -> bool:
    """Whether "and" stands inside a name: "Ministry of Culture and Sport"."""
    folded, lexicon = reading.folded, reading.lexicon
    whole = " ".join(folded[i : m + 1])
    if whole in lexicon.places:
        return True
    if not (_is_plain(reading, j) and _is_plain(reading, m)):
        return False
    if folded[m] in TITLES:
        return False
    inside = folded[i:j]
    if (folded[i] in OF_HEADS or folded[i] in FOR_HEADS) and {"of", "for", "on"} & set(
        inside
    ):
        return True
    beyond = folded[m + 1 : m + 3]
    capital = all(w[0].isupper() for w in reading.tokens.words[m + 1 : m + 2])
    return capital and folded[j] not in HEADS and any(w in HEADS for w in beyond)
