"""Where names stand: runs of capitalised words, cut where two names meet.

The kind of a name is not asked here; that is the business of `kinds`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.entities.vocabulary import (
    BEFORE_DATES,
    CALENDAR,
    COMMON_ACRONYMS,
    COMPANY_SUFFIXES,
    CREDIT_WORDS,
    DIRECTIONS,
    ENGLISH_ENDINGS,
    EVENT_HEADS,
    FOR_HEADS,
    FUNCTION_WORDS,
    GENERIC_NOUNS,
    KIN,
    LAW_HEADS,
    MONTH_NAMES,
    NAMED_PARTS,
    OF_HEADS,
    ON_HEADS,
    ORDINALS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    POSSESSIVE_STARTS,
    SHORT_DATES,
    WORK_HEADS,
)
from tuireader.analysis.titles import HONORIFICS, ROLE_HEADS, ROLE_MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from tuireader.analysis.entities.reading import Reading

LONGEST_NAME = 12
"""Words; a longer run of capitals is a list or a shout, not a name."""
HEADS = ORGANISATION_HEADS | PLACE_HEADS | EVENT_HEADS | LAW_HEADS | WORK_HEADS
TITLES = HONORIFICS | ROLE_HEADS
PREFIXES = frozenset(("pro", "anti", "pan", "non", "ex", "post", "pre", "mid", "neo"))
"""First parts of adjectives: "pro-Beijing" names nobody."""
SMALL_IN_TITLES = frozenset(("without", "of", "for", "and", "the", "on", "in", "to"))
"""Words that a title-cased name writes with a capital: "Doctors Without Borders"."""
_NICKNAME_OPENS = frozenset("“\"‘")
_NICKNAME_CLOSES = frozenset("”\"’")
_DROPPABLE = HONORIFICS | ROLE_HEADS | ROLE_MODIFIERS
_NUMBERED = re.compile(r"[A-Z]\d{1,2}")
_SPACE = frozenset({" ", "\u00a0", "\u2009", "\u202f", "", "\n"})


class Candidate(NamedTuple):
    """A stretch of tokens that may be a name."""

    first: int
    """Its first token."""
    last: int
    """Its last token, included."""
    title: str = ""
    """Folded title or role directly before it: "prime minister", "mr"."""


def find_candidates(reading: Reading) -> list[Candidate]:
    """Find what may be names, in order and disjoint."""
    parts = [p for run in _runs(reading) for p in _split(reading, *run)]
    edges = {
        reading.folded[edge]
        for first, last, _ in parts
        if first < last
        for edge in (first, last)
    }
    found = [c for p in parts if (c := _checked(reading, p, edges)) is not None]
    return _with_headlines(reading, found)


def _runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words with their joiners."""
    words, headline = reading.tokens.words, reading.headline
    count = len(words)
    i = 0
    while i < count:
        if not words[i][0].isalnum() or headline[i] or not _may_name(reading, i):
            i += 1
            continue
        j = i
        while j - i < LONGEST_NAME:
            following = _next_in_run(reading, i, j)
            if following <= j:
                break
            j = following
        yield i, j
        i = j + 1


def _may_name(reading: Reading, i: int) -> bool:
    """Whether a word is written like a name and can be one."""
    word = reading.tokens.words[i]
    if "-" in word and word[: word.index("-")].lower() in PREFIXES:
        return False
    if not word[0].isupper():
        return _has_inner_capital(word) and word[0].isalpha()
    flat = reading.folded[i]
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
        return words[i][-1] == "." or any(w[0].isdigit() for w in beside)
    if folded[i] not in MONTH_NAMES or not _goes_on(reading, i):
        return True
    before = folded[i - 1] if i else ""
    return before in BEFORE_DATES or folded[i + 1] in reading.lexicon.common


def _has_inner_capital(word: str) -> bool:
    """Whether a small first letter hides a name: "iPhone", "al-Assad"."""
    return len(word) > 2 and any(map(str.isupper, word[1:])) and "’" not in word


def _function_word_names(reading: Reading, i: int) -> bool:
    """Whether a function word is an acronym ("US") or begins a name ("New York")."""
    words = reading.tokens.words
    word, flat = words[i], reading.folded[i]
    if len(word) > 1 and word.isupper():
        known = reading.lexicon.organisations | reading.lexicon.countries
        fresh = reading.small[flat] == 0 or _goes_on(reading, i)
        return flat in known or (len(word) > 2 and fresh)
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
    if k >= len(words) or reading.headline[k] or reading.tokens.gap(k) not in _SPACE:
        return j
    if (words[k][0].isupper() or _has_article(words[k])) and not reading.opens[k]:
        fits = _may_name(reading, k) or _is_short_surname(reading, j, k)
        if fits:
            return k if _touches(reading, j) else j
        inside = _goes_on(reading, k) and reading.folded[k] in SMALL_IN_TITLES
        return k + 1 if inside and _may_name(reading, k + 1) else j
    if words[k] in _NICKNAME_OPENS:
        return _after_nickname(reading, j, k)
    if words[k] in {"’s", "'s"}:
        return _after_possessive(reading, j, k)
    m = k
    while m < len(words) and m - k < 3 and _joins(words[m]):
        m += 1
    if m == k or m >= len(words) or not words[m][0].isupper() or reading.opens[m]:
        return j
    if reading.tokens.gap(m) not in _SPACE or not _may_name(reading, m):
        return j
    return m if _joiners_fit(reading, i, j, m) else j


def _has_article(word: str) -> bool:
    """Whether a word is an Arabic name with its article: "al-Assad"."""
    return word[:3] in {"al-", "el-", "as-", "ar-", "ad-", "an-"} and word[3:4].isupper()


def _after_nickname(reading: Reading, j: int, k: int) -> int:
    """Return the family name after a nickname: Joaquín “El Chapo” Guzmán."""
    words = reading.tokens.words
    if reading.folded[j] not in reading.lexicon.given:
        return j
    for m in range(k + 2, min(k + 5, len(words) - 1)):
        if words[m] in _NICKNAME_CLOSES:
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
    return word in {"of", "for", "on", "and", "&", "the"} or word in PARTICLES


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
        begun = folded[i] in OF_HEADS | FOR_HEADS or folded[i + 1] in OF_HEADS | FOR_HEADS
        inside = begun and {"of", "for"} & set(folded[i:j])
        if joiners[0] == "of":
            return bool(inside) or (before in OF_HEADS and before not in ROLE_HEADS)
        heads = {"for": FOR_HEADS, "on": ON_HEADS}.get(joiners[0], frozenset())
        if heads:
            certain = not reading.opens[i] or not reading.small[before]
            return before in heads and (i < j or certain)
    if joiners == ["and"]:
        return _and_fits(reading, i, j, m)
    return joiners == ["the"] and before not in HEADS and after == "great"


def _and_fits(reading: Reading, i: int, j: int, m: int) -> bool:
    """Whether "and" stands inside a name: "Ministry of Culture and Sport"."""
    folded, lexicon = reading.folded, reading.lexicon
    whole = " ".join(folded[i : m + 1])
    if whole in lexicon.places:
        return True
    if folded[m] not in lexicon.common or folded[j] not in lexicon.common:
        return False
    if folded[m] in TITLES:
        return False
    inside = folded[i:j]
    if folded[i] in OF_HEADS | FOR_HEADS and {"of", "for", "on"} & set(inside):
        return True
    beyond = folded[m + 1 : m + 3]
    capital = all(w[0].isupper() for w in reading.tokens.words[m + 1 : m + 2])
    return capital and folded[j] not in HEADS and any(w in HEADS for w in beyond)


def _split(reading: Reading, first: int, last: int) -> Iterator[Candidate]:
    """Cut a run into names: at roles, after a country, around a demonym."""
    words, folded = reading.tokens.words, reading.folded
    first, last = _trimmed(reading, first, last)
    if first > last:
        return
    title = _last_title(reading, first, last)
    if title is not None:
        begin = _title_start(reading, first, title)
        if begin > first and not _is_portfolio(reading, first, begin - 1):
            yield from _split(reading, first, begin - 1)
        yield Candidate(title + 1, last, " ".join(folded[begin : title + 1]))
        return
    if folded[last] in TITLES and _is_role_at_end(reading, first, last):
        begin = _title_start(reading, first, last)
        if begin > first and not _is_portfolio(reading, first, begin - 1):
            yield from _split(reading, first, begin - 1)
        return
    cut = _cut(reading, first, last)
    if cut:
        yield from _split(reading, first, cut - 1)
        yield from _split(reading, cut, last)
        return
    if first < last and folded[first] in reading.lexicon.demonyms:
        rest = folded[last] not in HEADS or " ".join(folded[first + 1 : last + 1]) in (
            reading.lexicon.organisations
        )
        if rest and (
            folded[first + 1] in reading.lexicon.given
            or words[last].isupper()
            or " ".join(folded[first + 1 : last + 1]) in reading.lexicon.organisations
        ):
            yield from _split(reading, first + 1, last)
            return
    yield Candidate(first, last, _title_before(reading, first))


def _is_portfolio(reading: Reading, first: int, last: int) -> bool:
    """Whether words before a role are its field: "Tourism (Minister)"."""
    folded, lexicon = reading.folded, reading.lexicon
    return folded[last] not in HEADS and all(
        w in lexicon.common and w not in lexicon.places and w not in lexicon.organisations
        for w in folded[first : last + 1]
    )


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Drop words at both ends that only begin a sentence or credit a picture."""
    folded, words = reading.folded, reading.tokens.words
    while first < last and folded[last] in CREDIT_WORDS and (
        reading.small[folded[last]] or words[last + 1 : last + 2] == (":",)
    ):
        last -= 1
    while first < last and (
        _only_begins_sentence(reading, first, last) or folded[first] in CREDIT_WORDS
    ):
        first += 1
        while first < last and not words[first][0].isupper():
            first += 1
    return first, last


def _only_begins_sentence(reading: Reading, first: int, last: int) -> bool:
    """Whether the first word has its capital from the sentence, not from the name."""
    if not reading.opens[first]:
        return False
    folded, lexicon = reading.folded, reading.lexicon
    flat, word = folded[first], reading.tokens.words[first]
    if flat not in lexicon.common or (word.isupper() and len(word) > 1):
        return False
    if reading.middle[word] or flat in lexicon.demonyms or flat in TITLES:
        return False
    if flat in lexicon.places or flat in lexicon.given or flat in NAMED_PARTS:
        return False
    if (
        flat in lexicon.surnames
        and not reading.small[flat]
        and folded[first + 1] not in lexicon.common
    ):
        return False
    if not reading.tokens.words[first + 1][0].isupper() or folded[last] in HEADS:
        return flat not in HEADS and flat not in OF_HEADS and bool(reading.small[flat])
    return not (flat in HEADS and not reading.small[flat])


def _last_title(reading: Reading, first: int, last: int) -> int | None:
    """Return the token of the title after which a person's name begins."""
    folded, lexicon = reading.folded, reading.lexicon
    if folded[last] in HEADS and folded[last] not in lexicon.surnames:
        return None
    if " ".join(folded[first : last + 1]) in lexicon.organisations:
        return None
    for k in range(last - 1, first - 1, -1):
        if folded[k] not in TITLES:
            continue
        rest = folded[k + 1 : last + 1]
        if any(w in {"of", "for", "and", "on"} for w in rest):
            return None
        if rest[0] in HEADS and rest[0] not in lexicon.given:
            return None
        if folded[k] in lexicon.given and k == first and len(rest) > 1:
            honorific = folded[k] in HONORIFICS
            return k if honorific else None
        named = folded[k] in lexicon.surnames and folded[first] in lexicon.given
        if k == first + 1 and named:
            return None
        return k
    return None


def _title_start(reading: Reading, first: int, title: int) -> int:
    """Return the first token of the role that ends at `title`."""
    k = title
    while k > first and (
        reading.folded[k - 1] in _DROPPABLE
        or (reading.folded[k - 1] in {"and", "of", "for", "the"} and k - 1 > first)
    ):
        k -= 1
    return k


def _is_role_at_end(reading: Reading, first: int, last: int) -> bool:
    """Whether a run ends in what somebody is, not in a family name."""
    folded, lexicon = reading.folded, reading.lexicon
    if first == last:
        return folded[first] in ROLE_HEADS or folded[first] not in lexicon.given
    if all(w in _DROPPABLE or w in ORDINALS for w in folded[first:last]):
        return True
    surname = folded[last] in lexicon.surnames and folded[first] in lexicon.given
    return folded[last] in ROLE_HEADS and not surname


def _cut(reading: Reading, first: int, last: int) -> int:
    """Return the token where a second name begins, or 0.

    "the United States Hamdullah Mohib" is a country and a person.
    """
    folded, lexicon = reading.folded, reading.lexicon
    if last - first < 2 or folded[last] in HEADS:
        return 0
    person = _cut_after_common(reading, first, last)
    if person:
        return person
    in_role = _ends_role(reading, first)
    for size in (3, 2, 1):
        k = first + size
        if k > last - 1 or " ".join(folded[first:k]) not in lexicon.countries:
            continue
        if folded[first] in lexicon.given:
            continue
        if folded[k] in lexicon.given or (in_role and folded[k] not in lexicon.common):
            return k
    return _cut_in_role(reading, first, last) if in_role else 0


def _cut_after_common(reading: Reading, first: int, last: int) -> int:
    """Return where a full name begins after common words: "Committee Hussein Sheikh"."""
    folded, lexicon = reading.folded, reading.lexicon
    k = first
    while k < last and folded[k] in lexicon.common and folded[k] not in lexicon.given:
        k += 1
    rest = folded[k : last + 1]
    if k == first or len(rest) < 2 or folded[k - 1] in {"of", "the", "and", "for"}:
        return 0
    if rest[0] not in lexicon.given or not reading.tokens.words[k - 1][0].isupper():
        return 0
    surnames = all(w not in lexicon.common or w in lexicon.surnames for w in rest)
    return k if surnames and not HEADS & set(rest) else 0


def _ends_role(reading: Reading, first: int) -> bool:
    """Whether "minister of", "ambassador to the" stands before a run."""
    k = first - 1
    if k > 1 and reading.folded[k] == "the":
        k -= 1
    joined = k > 0 and reading.folded[k] in {"of", "for", "to", "at"}
    return joined and reading.folded[k - 1] in ROLE_HEADS


def _cut_in_role(reading: Reading, first: int, last: int) -> int:
    """Return where the person begins in "(minister of) Economic Affairs Wang Mei"."""
    folded, lexicon = reading.folded, reading.lexicon
    for k in range(first + 1, last):
        if folded[k] in HEADS or folded[k] in FUNCTION_WORDS:
            continue
        begins = folded[k] in lexicon.given or (
            folded[k] not in lexicon.common
            and (folded[k - 1] in lexicon.common or reading.tokens.words[k - 1].isupper())
        )
        if begins and all(
            w not in lexicon.common or w in lexicon.given or w in lexicon.surnames
            for w in folded[k : last + 1]
        ):
            return k
    return 0


def _title_before(reading: Reading, first: int) -> str:
    """Return the title in small letters before a name: "spokeswoman", "his wife"."""
    if first == 0 or reading.opens[first]:
        return ""
    flat = reading.folded[first - 1]
    if flat in ROLE_HEADS or flat in HONORIFICS or flat in KIN:
        return flat
    return ""


def _checked(
    reading: Reading, candidate: Candidate, edges: Set[str]
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
        if folded[last] not in HEADS and all(
            w in lexicon.demonyms or w in _DROPPABLE or w in ORDINALS
            for w in folded[first : last + 1]
        ):
            return None
        return candidate
    word, flat = words[first], folded[first]
    if len(word) < 2 or flat in lexicon.demonyms or flat in COMPANY_SUFFIXES:
        return None
    if reading.opens[first] and (_NUMBERED.fullmatch(word) or _is_english(reading, first)):
        return None
    if title and title not in KIN and flat not in TITLES:
        return candidate
    if flat in TITLES and flat not in lexicon.given:
        return None
    if flat in DIRECTIONS:
        return _direction(reading, first)
    if flat not in lexicon.common:
        return candidate if not reading.small[flat] or not reading.opens[first] else None
    if flat in edges and flat not in HEADS and flat in lexicon.surnames | lexicon.given:
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
        return True
    if flat in lexicon.countries or flat in lexicon.regions:
        return True
    if flat in GENERIC_NOUNS:
        return False
    if reading.opens[i]:
        known = flat in lexicon.given or flat in lexicon.cities
        named = bool(reading.middle[word]) or (known and flat in lexicon.surnames)
        return named and not reading.small[flat]
    if flat in HEADS and reading.small[flat]:
        return False
    known = flat in lexicon.surnames | lexicon.given | lexicon.organisations
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
    for size in range(min(LONGEST_NAME, len(folded) - i), 0, -1):
        name = tuple(folded[i : i + size])
        if name in names:
            return size
        if size > 4:
            continue
        flat = " ".join(name)
        if flat in lexicon.countries or flat in lexicon.regions:
            return size
        if size > 1 and flat in lexicon.organisations | lexicon.cities:
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
