"""Who is meant by "she": what an article has talked of so far, and how lately.

Salience in the manner of Lappin and Leass (1994): every mention adds to the one it
names, subjects and speakers more than others, and each sentence takes some away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.titles import FEMININE_TITLES, MASCULINE_TITLES
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.tokens import Tokens
    from tuireader.model import Entity, Span

MASCULINE: Final = "m"
FEMININE: Final = "f"
NEUTER: Final = "n"
PLURAL: Final = "p"
UNKNOWN: Final = ""

SPEAKING: Final = 3.0
SUBJECT: Final = 2.0
MENTIONED: Final = 1.0
ASIDE: Final = 0.5
"""After a preposition, or as the owner of something."""

_FADE: Final = 0.62
"""What is left of salience after a sentence."""
_PARAGRAPH: Final = 0.9
_REMEMBERED: Final = 60
"""Events that are looked back on."""
_UNSURE: Final = 0.7
"""What an unknown gender counts."""


class Referent(NamedTuple):
    """Somebody or something that can speak."""

    name: str
    entity: int = -1
    gender: str = UNKNOWN
    span: Span | None = None
    """Where it is named."""


class _Event(NamedTuple):
    referent: Referent
    sentence: int
    block: int
    weight: float


class Discourse:
    """What has been talked of, in reading order."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._events: list[_Event] = []
        self.sentence = 0
        self.block = 0

    def note(self, referent: Referent, weight: float) -> None:
        """Remember that somebody was mentioned just now."""
        self._events.append(_Event(referent, self.sentence, self.block, weight))

    def resolve(self, gender: str) -> Referent | None:
        """Return the most salient one of this gender or number, or None."""
        salience: dict[tuple[int, str], float] = {}
        named: dict[tuple[int, str], Referent] = {}
        for event in reversed(self._events[-_REMEMBERED:]):
            fit = _fit(event.referent.gender, gender)
            if not fit:
                continue
            far = self.sentence - event.sentence
            weight = event.weight * fit * _FADE**far
            if event.block != self.block:
                weight *= _PARAGRAPH
            key = (event.referent.entity, "" if event.referent.entity >= 0 else event.referent.name)
            salience[key] = salience.get(key, 0.0) + weight
            named.setdefault(key, event.referent)
        if not salience:
            return None
        return named[max(salience, key=lambda key: salience[key])]


def _fit(known: str, asked: str) -> float:
    if known == asked:
        return 1.0
    if not known and asked in (MASCULINE, FEMININE):
        return _UNSURE
    return 0.0


def genders(
    entities: Sequence[Entity], tokens: Tokens, lexicon: Lexicon
) -> tuple[str, ...]:
    """Return what pronoun each entity would take, by its titles and given name."""
    return tuple(_gender(entity, tokens, lexicon) for entity in entities)


def _gender(entity: Entity, tokens: Tokens, lexicon: Lexicon) -> str:
    if entity.kind is not EntityKind.PERSON:
        return NEUTER
    for mention in entity.mentions:
        first = tokens.at(mention.span.start)
        words = tokens.words[max(0, first - 2) : first + 1]
        for word in words:
            title = word.rstrip(".").lower()
            if title in MASCULINE_TITLES and title not in ("don",):
                return MASCULINE
            if title in FEMININE_TITLES and title not in ("mother",):
                return FEMININE
    for role in entity.roles:
        low = role.lower()
        if low.endswith(("woman", "actress", "first lady", "mother", "wife", "daughter")):
            return FEMININE
        if low.endswith(("man", "actor", "businessman", "father", "husband", "son")):
            return MASCULINE
    for name in (entity.name, *entity.aliases):
        words = tuple(name.split())
        if len(words) > 1:
            found = lexicon.gender(fold(words[0])) or lexicon.gender(fold(words[1]))
            if found:
                return found
    return lexicon.gender(fold(entity.name)) if " " not in entity.name else UNKNOWN
