"""Who has been named so far, and whom "she", "they" or "the minister" mean.

Each mention adds to the weight of whom it names, subjects and speakers more than
others, and each sentence takes some away. For languages without a grammar here.

Source: the weights follow the idea of Lappin and Leass (1994), not their values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.declension import is_cyrillic, nominative, stem
from tuireader.analysis.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.neighbours.nouns import Phrase
    from tuireader.model import Span

MENTIONED: Final = 1.0
SUBJECT: Final = 2.0
SPEAKING: Final = 2.5
_FADES: Final = 0.55
"""What is left of a weight after a sentence."""
_LATELY: Final = 40
"""How many of those named last a pronoun may mean."""
_GONE: Final = 0.02
"""A weight that nobody is meant with."""
_UNTOLD: Final = 0.4
"""Part of the weight of somebody whose gender nothing tells."""
_UNNAMED: Final = 0.8
"""Likewise of somebody without a name."""
_PLURAL: Final = "p"
ANY: Final = "*"
"""Whoever: one or several."""


class Meant(NamedTuple):
    """Whom a pronoun means, and how sure that is."""

    name: str
    span: Span
    share: float
    """What part of the weight of all who could be meant is theirs, 0 to 1."""


@dataclass(slots=True)
class _Known:
    name: str
    span: Span
    gender: str
    is_plural: bool
    is_named: bool
    weight: float = 0.0
    sentence: int = 0
    roles: set[str] = field(default_factory=set)

    def at(self, sentence: int) -> float:
        return self.weight * _FADES ** (sentence - self.sentence)


class Remembered:
    """Everybody an article has named, while it is read from top to bottom."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Know nobody yet."""
        self._lexicon = lexicon
        self._known: dict[str, _Known] = {}
        """By display name; the last named at the end."""
        self._full: dict[str, str] = {}
        """Key of the last word of a name to the whole name."""
        self._sentence = 0

    def next_sentence(self) -> None:
        """Let everybody fade."""
        self._sentence += 1

    def display(self, text: str, phrase: Phrase, *, is_oblique: bool = False) -> str:
        """Return the name to show: the whole one, in the nominative.

        Args:
            text: Of the article.
            phrase: A name or a description.
            is_oblique: Whether a preposition asks for another case.
        """
        if not phrase.name:
            return " ".join(phrase.span.of(text).split())
        if len(phrase.name) == 1:
            known = self._full.get(self._key(phrase.name[0]))
            if known is None and phrase.name[0][-1] == "s":
                known = self._full.get(self._key(phrase.name[0][:-1]))
            return known or " ".join(phrase.name)
        words: Sequence[str] = phrase.name
        if is_cyrillic(words[0]):
            known = self._same(words)
            if known:
                return known
            words = nominative(words, self._lexicon, is_oblique=is_oblique).words
        return " ".join(words)

    def note(
        self,
        text: str,
        phrase: Phrase,
        weight: float,
        *,
        is_oblique: bool = False,
        gender: str = "",
    ) -> str:
        """Remember whom a phrase means.

        Args:
            text: Of the article.
            phrase: A name or a description.
            weight: What the mention adds.
            is_oblique: Whether a preposition asks for another case.
            gender: What the verb tells, where the phrase tells nothing.

        Returns:
            The name to show.
        """
        name = self.display(text, phrase, is_oblique=is_oblique)
        known = self._known.pop(name, None)
        if known is None:
            known = _Known(name, phrase.span, "", phrase.is_plural, bool(phrase.name))
        told, gender = gender, phrase.gender
        if len(phrase.name) > 1 and is_cyrillic(phrase.name[0]):
            gender = nominative(
                phrase.name, self._lexicon, is_oblique=is_oblique
            ).gender
        known.gender = known.gender or gender or told
        known.weight = known.at(self._sentence) + weight
        known.sentence = self._sentence
        known.span = phrase.span
        if phrase.name and phrase.head:
            known.roles.add(phrase.head)
        self._known[name] = known
        if len(phrase.name) > 1:
            self._full[self._key(name.rsplit(maxsplit=1)[-1])] = name
        return name

    def spoke(self, name: str, weight: float = SPEAKING) -> None:
        """Let somebody who is known weigh more."""
        known = self._known.pop(name, None)
        if known is not None:
            known.weight = known.at(self._sentence) + weight
            known.sentence = self._sentence
            self._known[name] = known

    def is_known(self, word: str) -> bool:
        """Say whether a word is the last of a name that was given in full."""
        return self._key(word) in self._full

    def meant(self, kind: str) -> Meant | None:
        """Return whom a pronoun means.

        Args:
            kind: "m", "f", "p" for several, "" for one person of any gender, `ANY`.
        """
        fitting = [
            (known.at(self._sentence) * self._likeness(known, kind), known)
            for known in self._lately()
            if self._fits(known, kind)
        ]
        if not fitting:
            return None
        whole = sum(weight for weight, _ in fitting)
        weight, best = max(fitting, key=lambda one: one[0])
        if weight < _GONE:
            return None
        if kind in ("m", "f") and not best.gender:
            best.gender = kind
        return Meant(best.name, best.span, weight / whole)

    def in_role(self, head: str) -> Meant | None:
        """Return who was called by a noun beside the name: "the minister"."""
        found = [known for known in self._lately() if head in known.roles]
        if len(found) != 1:
            return None
        return Meant(found[0].name, found[0].span, 1.0)

    def gender(self, name: str) -> str:
        """Return the gender of somebody who is known; "" where nothing tells."""
        known = self._known.get(name)
        return known.gender if known else ""

    def _lately(self) -> Iterator[_Known]:
        return islice(reversed(self._known.values()), _LATELY)

    def _fits(self, known: _Known, kind: str) -> bool:
        if kind == ANY:
            return True
        if known.is_plural or kind == _PLURAL:
            return known.is_plural and kind == _PLURAL
        return not kind or not known.gender or known.gender == kind

    def _likeness(self, known: _Known, kind: str) -> float:
        """Return how well somebody suits a pronoun, beside the weight."""
        if kind in ("m", "f") and not known.gender:
            return _UNTOLD
        return 1.0 if known.is_named or known.is_plural else _UNNAMED

    def _same(self, words: Sequence[str]) -> str:
        """Return a known name of which these words are another case."""
        known = self._full.get(self._key(words[-1]), "")
        first = known.split(maxsplit=1)[0] if known else ""
        return known if first and stem(first) == stem(words[0]) else ""

    def _key(self, word: str) -> str:
        return stem(word) if is_cyrillic(word) else fold(word)
