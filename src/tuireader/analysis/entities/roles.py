"""What people and bodies are called besides their names: "Armenia’s Prime Minister".

A role is a description that stands strictly beside a name: directly before it
("Senator", "the theatre director"), before it with a comma ("The firm’s founder,"), or
after it between commas (", a historian at Kenyon College,"). It is the whole phrase in
the text's words, less the article; a relative clause is no part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.entities.callings import (
    FORMS_OF_ADDRESS,
    PERSON_ENDINGS,
    PERSON_NOUNS,
    ROLE_FIELDS,
)
from tuireader.analysis.entities.vocabulary import (
    FUNCTION_WORDS,
    KIN,
    ORDINALS,
    ORGANISATION_NOUNS,
    POSSESSIVES,
    SAYING,
)
from tuireader.analysis.lexicon import word_set
from tuireader.analysis.titles import HONORIFICS, ROLE_HEADS, ROLE_MODIFIERS
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading

LONGEST_ROLE: Final = 14
"""Tokens of a description."""
_ARTICLES: Final = frozenset(("a", "an", "the"))
_UNSAID: Final = _ARTICLES | {"whose"}
"""Words before a role that are no part of it."""
_OWNERS: Final = frozenset(("his", "her", "its", "their", "our", "my", "your"))
_STOPS: Final = frozenset(',.;:()[]—–!?…"“”‘„«»')
_RELATIVES: Final = word_set("who whom whose which that where when")
_FRESH: Final = _ARTICLES | _RELATIVES
"""Words behind "and" with which another phrase begins."""
_PREPOSITIONS: Final = word_set(
    "of in at for from with on to by near under behind between against about"
)
_FINITE: Final = SAYING | word_set(
    "is are was were has have had will would can could may might must did does do"
)
_NEVER_INSIDE: Final = FUNCTION_WORDS - ORDINALS - _OWNERS - {"and", "former", "whose"}
_PEOPLE: Final = PERSON_NOUNS | KIN | (HONORIFICS - FORMS_OF_ADDRESS)
_RANKS: Final = HONORIFICS | ROLE_HEADS


class Role(NamedTuple):
    """A description of a person or a body."""

    first: int
    """Its first token."""
    last: int
    """Its last token, included."""
    core: tuple[str, ...]
    """The folded words of the office alone: ("prime", "minister")."""


def roles_beside(
    reading: Reading,
    candidate: Candidate,
    kind: EntityKind,
    ends: Mapping[int, Candidate],
) -> Iterator[Role]:
    """Yield the roles that stand beside one mention, the nearest before it first.

    Args:
        reading: The text.
        candidate: The mention.
        kind: Of what is named.
        ends: All names by their last token.
    """
    start = candidate.first
    if start and reading.folded[start - 1] == "the" and kind is not EntityKind.PERSON:
        start -= 1
    before = _directly_before(reading, start, kind, ends)
    if before is not None:
        first, role = before
        start = first
        if role is not None:
            yield role
    apart = _before_comma(reading, (start, candidate.last), kind, ends)
    if apart is not None:
        yield apart
    after = _after_comma(reading, candidate, kind)
    if after is not None:
        yield after


def _directly_before(
    reading: Reading, start: int, kind: EntityKind, ends: Mapping[int, Candidate]
) -> tuple[int, Role | None] | None:
    """Return where what stands directly before a name begins, and the role in it."""
    folded = reading.folded
    last = start - 1
    if last < 0 or reading.opens[start]:
        return None
    if not _is_head(reading, last, kind) and folded[last] not in FORMS_OF_ADDRESS:
        return None
    if "\n" in reading.tokens.gap(start):
        return None
    first = _leftmost(reading, last, ends)
    begin = first - (first > 0 and folded[first - 1] in _ARTICLES)
    while last >= first and folded[last] in FORMS_OF_ADDRESS:
        last -= 1
    if last < first or not _is_head(reading, last, kind):
        return begin, None
    return begin, Role(first, last, _core(reading, first, last))


def _leftmost(reading: Reading, last: int, ends: Mapping[int, Candidate]) -> int:
    """Return the first token of the description that ends at `last`."""
    folded, words = reading.folded, reading.tokens.words
    first = last
    while first > 0 and last - first < LONGEST_ROLE:
        k = first - 1
        if "\n" in reading.tokens.gap(first):
            break
        if folded[k] in POSSESSIVES and k - 1 in ends:
            first = ends[k - 1].first
            break
        if k in ends and words[k][0].isupper():
            first = ends[k].first
            continue
        if folded[k] in POSSESSIVES and k > 0 and words[k - 1].isalpha():
            # "the firm’s founder": whose it is begins at its article.
            first = k - 1
            while (
                folded[first - 1] not in FUNCTION_WORDS and words[first - 1].isalpha()
            ):
                first -= 1
            break
        if folded[k] in _OWNERS:
            first = k
            break
        if (
            folded[k] in {"of", "for"}
            and words[k - 1][0].isupper()
            and (folded[k - 1] in _RANKS and words[first][0].isupper())
        ):
            first = k - 1
            continue
        if not _modifies(reading, k, first):
            break
        first = k
    return first


def _modifies(reading: Reading, k: int, first: int) -> bool:
    """Whether a word may belong to the description that goes on at `first`."""
    folded, word = reading.folded, reading.tokens.words[k]
    flat = folded[k]
    known = flat in ROLE_MODIFIERS or flat in _RANKS or flat in PERSON_NOUNS
    if known or flat in reading.lexicon.demonyms:
        return flat not in FORMS_OF_ADDRESS
    if not word[0].isalpha() or flat in FUNCTION_WORDS or flat in _FINITE:
        return False
    if word[0].isupper():
        return bool(reading.opens[k]) or reading.tokens.words[first][0].isupper()
    if k == 0 or folded[k - 1] in _ARTICLES or folded[k - 1] in _OWNERS:
        return True
    # "Hedge fund manager Preston Yoder": nothing but the role begins the sentence.
    begins = reading.opens[k - 1] and folded[k - 1] in reading.lexicon.common
    fresh = begins and folded[k - 1] not in FUNCTION_WORDS
    return fresh or flat in ORGANISATION_NOUNS or flat in ROLE_FIELDS


def _before_comma(
    reading: Reading,
    named: tuple[int, int],
    kind: EntityKind,
    ends: Mapping[int, Candidate],
) -> Role | None:
    """Return the role in "The firm’s founder, Arthur Dent,".

    Args:
        reading: The text.
        named: First and last token of the name with what stands directly before it.
        kind: Of what is named.
        ends: All names by their last token.
    """
    folded, words = reading.folded, reading.tokens.words
    start, end = named
    last = start - 2
    if last < 0 or words[start - 1] != "," or _begins_clause(reading, end + 1):
        return None
    if words[last][0].isupper() and folded[last] in ROLE_HEADS:
        # "Armenia Security Council Secretary, Armen Grigoryan" needs no article.
        first = _leftmost(reading, last, ends)
        return Role(first, last, _core(reading, first, last))
    for first in range(last, max(last - LONGEST_ROLE, -1), -1):
        flat = folded[first]
        if words[first] in _STOPS or flat in _FINITE:
            return None
        if flat in _RELATIVES and flat != "whose":
            return None
        if (
            flat not in _UNSAID
            and flat not in _OWNERS
            and not (
                first < last
                and words[first][0].isupper()
                and folded[first + 1] in POSSESSIVES
            )
        ):
            continue
        if first and folded[first - 1] in _PREPOSITIONS and _of_office(reading, first):
            continue
        owner = ends.get(first)
        begin = owner.first if owner else first + (flat in _UNSAID)
        head = _head_of(reading, begin, last + 1)
        if begin <= last and head is not None and _is_head(reading, head, kind):
            return Role(begin, last, _core(reading, begin, head))
        return None
    return None


def _of_office(reading: Reading, first: int) -> bool:
    """Whether the noun before a preposition is a person's: "president of (the)"."""
    noun = reading.folded[first - 2] if first > 1 else ""
    return noun in PERSON_NOUNS or noun in KIN


def _begins_clause(reading: Reading, i: int) -> bool:
    """Whether a verb follows a name: "he told the president, Smith said"."""
    flat = reading.folded[i : i + 1]
    return bool(flat) and flat[0] in SAYING


def _after_comma(
    reading: Reading, candidate: Candidate, kind: EntityKind
) -> Role | None:
    """Return the role in ", 52, a historian at Kenyon College,"."""
    folded, words = reading.folded, reading.tokens.words
    first = candidate.last + 2
    if first >= len(words) or words[first - 1] != ",":
        return None
    if words[first].isdigit() and words[first + 1 : first + 2] == (",",):
        first += 2
    end = _phrase_end(reading, first)
    if end is None or end <= first:
        return None
    begin = first + (folded[first] in _ARTICLES)
    head = _head_of(reading, begin, end)
    if head is None or any(folded[k] in _FINITE for k in range(begin, end)):
        return None
    determined = folded[first] in _ARTICLES or folded[first] in _OWNERS
    owned = any(folded[k] in POSSESSIVES for k in range(begin, head))
    if not determined and not owned and not _is_bare_office(reading, begin, head):
        return None
    if not _is_head(reading, head, kind) and not (
        kind is EntityKind.PERSON and _is_loose_head(reading, first, head)
    ):
        return None
    return Role(begin, end - 1, _core(reading, begin, head))


def _phrase_end(reading: Reading, first: int) -> int | None:
    """Return the token that closes a description; None when nothing does."""
    folded, words = reading.folded, reading.tokens.words
    tokens = reading.tokens
    stop = min(first + LONGEST_ROLE + 2, len(words))
    end = None
    for k in range(first, stop):
        flat = folded[k]
        follows = flat == "and" and k + 1 < len(words) and folded[k + 1] in _FRESH
        if words[k] in _STOPS or flat in _RELATIVES or follows:
            end = k
            break
    last = stop - 1 if end is None else end
    if "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[last]]:
        return next(k for k in range(first, last + 1) if "\n" in tokens.gap(k))
    return end


def _head_of(reading: Reading, begin: int, end: int) -> int | None:
    """Return the token of the noun a description is built on."""
    folded, words = reading.folded, reading.tokens.words
    stop = end
    for k in range(begin + 1, end):
        if folded[k] in _PREPOSITIONS:
            stop = k
            break
    if stop <= begin or not words[stop - 1][0].isalpha():
        return None
    inner = any(folded[k] in _NEVER_INSIDE for k in range(begin, stop))
    return None if inner else stop - 1


def _is_bare_office(reading: Reading, begin: int, head: int) -> bool:
    """Whether a description needs no article: "deputy mayor", "chair of the judges"."""
    folded = reading.folded
    known = folded[head] in ROLE_HEADS or folded[head] in reading.lexicon.demonyms
    return known and all(
        folded[k] in ROLE_MODIFIERS
        or folded[k] in ROLE_HEADS
        or folded[k] in reading.lexicon.common
        or folded[k] in reading.lexicon.demonyms
        for k in range(begin, head)
    )


def _is_head(reading: Reading, i: int, kind: EntityKind) -> bool:
    """Whether a word is a noun for what is named: a person, or a body."""
    flat = reading.folded[i]
    if kind is EntityKind.PERSON:
        return (
            flat in _PEOPLE
            or (flat[:5] == "then-" and flat[5:] in _RANKS)
            or (len(flat) > 6 and flat.endswith(PERSON_ENDINGS))
        )
    return flat in ORGANISATION_NOUNS and reading.tokens.words[i].islower()


def _is_loose_head(reading: Reading, first: int, head: int) -> bool:
    """Whether "a" and a noun describe a person: nearly all that follows a name does."""
    flat = reading.folded[head]
    return (
        reading.folded[first] in {"a", "an"}
        and flat.endswith(("er", "or", "ee", "ant", "ent", "ic", "al", "ess"))
    ) or (flat in reading.lexicon.demonyms)


def _core(reading: Reading, first: int, head: int) -> tuple[str, ...]:
    """Return the words of the office alone."""
    folded = reading.folded
    core = head
    while core > first and (
        folded[core - 1] in ROLE_MODIFIERS or folded[core - 1] in ROLE_HEADS
    ):
        core -= 1
    return tuple(folded[core : head + 1])
