"""The distinct names of a text: all mentions written alike, with their evidence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tuireader.analysis.entities.kinds import context_votes, name_votes
from tuireader.analysis.entities.vocabulary import POSSESSIVES
from tuireader.analysis.entities.weights import MENTIONS_WEIGHED, decide
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading


@dataclass(slots=True)
class Name:
    """One name and everywhere it stands. Grows while the text is gone through."""

    words: tuple[str, ...]
    """Folded, without dots and without "the"."""
    number: int
    """How many names were met before it."""
    mentions: list[Candidate] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    written: Counter[str] = field(default_factory=Counter)
    """How often it is spelt in each way."""

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
        return decide(self.evidence)

    def surely_person(self) -> bool:
        """Return whether more speaks for a person than a mere pair of capitals."""
        return decide(self.evidence, least=1.2) is EntityKind.PERSON

    def spelling(self) -> str:
        """Return its most frequent spelling, the earlier of equals."""
        return self.written.most_common(1)[0][0]


def gather(reading: Reading, candidates: Iterable[Candidate]) -> list[Name]:
    """Pool the candidates by their words, in the order they are first met."""
    names: dict[tuple[str, ...], Name] = {}
    for candidate in candidates:
        words = name_words(reading, candidate)
        name = names.get(words)
        if name is None:
            name = names[words] = Name(words, len(names))
            name.evidence += name_votes(reading, candidate.first, candidate.last)
        if len(name.mentions) < MENTIONS_WEIGHED:
            name.evidence += context_votes(reading, candidate)
        name.mentions.append(candidate)
        name.written[reading.tokens.phrase(candidate.first, candidate.last)] += 1
    return list(names.values())


def name_words(reading: Reading, candidate: Candidate) -> tuple[str, ...]:
    """Return what two spellings of a name are compared by."""
    words = reading.folded[candidate.first : candidate.last + 1]
    if words[0] == "the" and len(words) > 1:
        words = words[1:]
    return tuple(w.replace(".", "") for w in words if w not in POSSESSIVES)
