"""The distinct names of a text: all mentions written alike, with their evidence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from tuireader.analysis.entities.bearers import bearers_of, shared_surnames
from tuireader.analysis.entities.kinds import name_votes
from tuireader.analysis.entities.surroundings import context_votes
from tuireader.analysis.entities.versions import versions
from tuireader.analysis.entities.vocabulary import POSSESSIVES
from tuireader.analysis.entities.weights import (
    MENTIONS_WEIGHED,
    NO_VOTES,
    Votes,
    most_voted,
    sums,
)
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading


SURE: float = 3.0
"""Votes from which on a name tells what the name beside it is."""
_BESIDE = {
    EntityKind.PERSON: "beside-person",
    EntityKind.ORGANISATION: "beside-body",
    EntityKind.PLACE: "beside-place",
}


@dataclass(slots=True)
class Name:
    """One name and everywhere it stands. Grows while the text is gone through."""

    words: tuple[str, ...]
    """Folded, without dots and without "the"."""
    number: int
    """How many names were met before it."""
    mentions: list[Candidate] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    written: dict[str, int] = field(default_factory=dict)
    """How often it is spelt in each way."""
    bearer: int = -1
    """The number of the full name it is short for, where several people bear it."""
    _counted: int = field(default=-1, init=False)
    """How many pieces of evidence the votes are of."""
    _votes: Votes = field(default=NO_VOTES, init=False)

    @property
    def key(self) -> str:
        """Return the words as one string."""
        return " ".join(self.words)

    @property
    def first(self) -> int:
        """Return the token where it is first met."""
        return self.mentions[0].first

    def kind(self) -> EntityKind | None:
        """Return what its own evidence says; None for an event, work or law."""
        return most_voted(self.votes())

    def surely_person(self) -> bool:
        """Return whether more speaks for a person than a mere pair of capitals."""
        return most_voted(self.votes(), least=1.2) is EntityKind.PERSON

    def votes(self) -> Votes:
        """Return its votes; they are counted anew when there is more evidence."""
        if self._counted != len(self.evidence):
            self._counted = len(self.evidence)
            self._votes = sums(self.evidence)
        return self._votes

    def spelling(self) -> str:
        """Return its most frequent spelling, the earlier of equals."""
        written = self.written
        return (
            max(written, key=written.__getitem__)
            if len(written) > 1
            else next(iter(written))
        )


def gather(reading: Reading, candidates: Iterable[Candidate]) -> list[Name]:
    """Pool the candidates by their words, in the order they are first met."""
    names: dict[tuple[str, ...], Name] = {}
    in_order: list[tuple[Candidate, Name]] = []
    for candidate in candidates:
        words = name_words(reading, candidate)
        name = names.get(words)
        if name is None:
            name = names[words] = Name(words, len(names))
            name.evidence += name_votes(reading, candidate.first, candidate.last)
        if len(name.mentions) < MENTIONS_WEIGHED:
            name.evidence += context_votes(reading, candidate)
        name.mentions.append(candidate)
        spelt = reading.tokens.phrase(candidate.first, candidate.last)
        name.written[spelt] = name.written.get(spelt, 0) + 1
        in_order.append((candidate, name))
    _compare_neighbours(reading, in_order)
    return _parted(reading, _with_versions(reading, list(names.values())))


def _compare_neighbours(
    reading: Reading, in_order: Sequence[tuple[Candidate, Name]]
) -> None:
    """Let names joined by "and" say of each other what they are."""
    words = reading.tokens.words
    found: list[tuple[Name, str]] = []
    for (one, name), (other, second) in pairwise(in_order):
        if other.first - one.last != 2:
            continue
        between = words[one.last + 1 : other.first]
        follows = words[other.last + 1 : other.last + 2]
        listed = between == (",",) and follows in {("and",), ("or",)}
        if name is second or not (listed or between in {("and",), ("or",)}):
            continue
        for teacher, learner in ((name, second), (second, name)):
            votes = teacher.votes()
            kind = most_voted(votes, least=SURE)
            if kind in _BESIDE and max(votes) >= SURE:
                found.append((learner, _BESIDE[kind]))
    for learner, piece in found:
        learner.evidence.append(piece)


def _with_versions(reading: Reading, names: list[Name]) -> list[Name]:
    """Make one name for each version of a thing."""
    for name in tuple(names):
        if len(name.mentions) < 3 or name.kind() is not None:
            continue
        parts = versions(reading, name.mentions)
        if not parts:
            continue
        words, evidence = name.words, list(name.evidence)
        for i, (number, mentions) in enumerate(parts.items()):
            part = name
            if i:
                part = Name(words, len(names), evidence=list(evidence))
                names.append(part)
            part.words = (*words, number) if number else words
            part.mentions = mentions
            last = bool(number)
            spelt = (reading.tokens.phrase(c.first, c.last + last) for c in mentions)
            part.written = Counter(spelt)
    return names


def _parted(reading: Reading, names: list[Name]) -> list[Name]:
    """Make one name for each bearer of a family name that stands alone."""
    shared = shared_surnames(reading, names)
    if not shared:
        return names
    for name in tuple(names):
        full_names = shared.get(name.words[0]) if len(name.words) == 1 else None
        if full_names is None:
            continue
        parts = bearers_of(reading, name, full_names)
        for i, (bearer, mentions) in enumerate(parts.items()):
            part = name
            if i:
                part = Name(name.words, len(names), evidence=list(name.evidence))
                names.append(part)
            part.bearer = bearer
            part.mentions = mentions
            spelt = (reading.tokens.phrase(c.first, c.last) for c in mentions)
            part.written = Counter(spelt)
    return names


def name_words(reading: Reading, candidate: Candidate) -> tuple[str, ...]:
    """Return what two spellings of a name are compared by."""
    words = reading.folded[candidate.first : candidate.last + 1]
    if len(words) == 1:
        return (words[0].replace(".", "") or words[0],)
    if words[0] == "the":
        words = words[1:]
    plain = (w.replace(".", "") for w in words if w not in POSSESSIVES)
    return tuple(w for w in plain if w) or (words[0],)
