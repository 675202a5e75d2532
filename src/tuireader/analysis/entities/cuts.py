"""Runs cut into names: at roles, after a country, before a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.entities.vocabulary import (
    CALLING_ENDINGS,
    CREDIT_WORDS,
    DROPPABLE,
    FUNCTION_WORDS,
    HEADS,
    KIN,
    NAMED_PARTS,
    OF_HEADS,
    ORDINALS,
    TITLES,
)
from tuireader.analysis.titles import HONORIFICS, ROLE_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.analysis.entities.reading import Reading


WORK: Final = "work"
"""Stands in the place of a title before what is the title of a work itself."""


STATE: Final = "state"
"""The same before an abbreviated state: ", Conn."."""


class Candidate(NamedTuple):
    """A stretch of tokens that may be a name."""

    first: int
    """Its first token."""
    last: int
    """Its last token, included."""
    title: str = ""
    """Folded title or role directly before it: "prime minister", "mr"."""


def cut_names(reading: Reading, first: int, last: int) -> Iterator[Candidate]:
    """Cut a run into names: at roles, after a country, around a demonym."""
    words, folded = reading.tokens.words, reading.folded
    first, last = _trimmed(reading, first, last)
    if first == last:
        if not is_role_alone(reading, first):
            yield Candidate(first, last, title_before(reading, first))
        return
    title = _last_title(reading, first, last)
    if title is not None:
        begin = _title_start(reading, first, title)
        if begin > first and not _is_portfolio(reading, first, begin - 1):
            yield from cut_names(reading, first, begin - 1)
        yield Candidate(title + 1, last, " ".join(folded[begin : title + 1]))
        return
    if folded[last] in TITLES and _is_role_at_end(reading, first, last):
        begin = _title_start(reading, first, last)
        if begin > first and not _is_portfolio(reading, first, begin - 1):
            yield from cut_names(reading, first, begin - 1)
        return
    home = _before_party(reading, first, last)
    if home:
        yield Candidate(first, home)
        return
    cut = _cut(reading, first, last)
    if cut:
        yield from cut_names(reading, first, cut - 1)
        yield from cut_names(reading, cut, last)
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
            yield from cut_names(reading, first + 1, last)
            return
    yield Candidate(first, last, title_before(reading, first))


def _before_party(reading: Reading, first: int, last: int) -> int:
    """Return the last token of the place in "Ohio Republican", or 0."""
    folded, lexicon = reading.folded, reading.lexicon
    if first == last or lexicon.demonyms.get(folded[last]) != "":
        return 0
    place = " ".join(folded[first:last])
    return last - 1 if place in lexicon.places else 0


def _is_portfolio(reading: Reading, first: int, last: int) -> bool:
    """Whether words before a role are its field: "Tourism (Minister)"."""
    folded, lexicon = reading.folded, reading.lexicon
    return folded[last] not in HEADS and all(
        w in lexicon.common
        and w not in lexicon.places
        and w not in lexicon.organisations
        for w in folded[first : last + 1]
    )


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Drop words at both ends that only begin a sentence or credit a picture."""
    folded, words = reading.folded, reading.tokens.words
    while (
        first < last
        and folded[last] in CREDIT_WORDS
        and (reading.small[folded[last]] or words[last + 1 : last + 2] == (":",))
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
    if _is_calling(reading, first, last):
        return True
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


def _is_calling(reading: Reading, first: int, last: int) -> bool:
    """Whether a full name follows what somebody does: "Hairdresser Gina Ferrante"."""
    folded, lexicon = reading.folded, reading.lexicon
    flat = folded[first]
    return (
        last - first > 1
        and flat.endswith(CALLING_ENDINGS)
        and flat not in lexicon.given
        and flat not in lexicon.places
        and folded[first + 1] in lexicon.given
        and not (
            folded[first + 1] in lexicon.common and folded[last] not in lexicon.surnames
        )
        and folded[last] not in HEADS
    )


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
        if rest[0] in {"jr", "sr", "ii", "iii", "iv"}:
            return None
        family_first = len(rest) == 2 and rest[0] in lexicon.surnames
        if (
            rest[0] in HEADS
            and rest[0] not in lexicon.given
            and not (family_first and rest[1] not in lexicon.common)
        ):
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
        reading.folded[k - 1] in DROPPABLE
        or (reading.folded[k - 1] in {"and", "of", "for", "the"} and k - 1 > first)
    ):
        k -= 1
    return k


def _is_role_at_end(reading: Reading, first: int, last: int) -> bool:
    """Whether a run ends in what somebody is, not in a family name."""
    folded, lexicon = reading.folded, reading.lexicon
    if all(w in DROPPABLE or w in ORDINALS for w in folded[first:last]):
        return True
    surname = folded[last] in lexicon.surnames and folded[first] in lexicon.given
    return folded[last] in ROLE_HEADS and not surname


def is_role_alone(reading: Reading, i: int) -> bool:
    """Whether a word that stands alone is what somebody is: "President"."""
    flat = reading.folded[i]
    if flat not in TITLES:
        return False
    return flat in ROLE_HEADS or flat not in reading.lexicon.given


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
    for k in range(first + 1, last):
        home = _before_party(reading, first, k)
        if home and folded[k + 1] in lexicon.given:
            return k + 1  # "Kentucky Republican Leland Stubbs"
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
    """Return where a full name begins: "(Executive) Committee Hussein Sheikh"."""
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
            and (
                folded[k - 1] in lexicon.common or reading.tokens.words[k - 1].isupper()
            )
        )
        if begins and all(
            w not in lexicon.common or w in lexicon.given or w in lexicon.surnames
            for w in folded[k : last + 1]
        ):
            return k
    return 0


def title_before(reading: Reading, first: int) -> str:
    """Return the title in small letters before a name: "spokeswoman", "his wife"."""
    if first == 0 or reading.opens[first]:
        return ""
    flat = reading.folded[first - 1]
    if flat in ROLE_HEADS or flat in HONORIFICS or flat in KIN:
        return flat
    return ""
