"""Who is meant by "she": what an article has talked of so far, and how lately.

Salience in the manner of Lappin and Leass (1994): every mention adds to the one it
names, subjects and speakers more than others, and each sentence takes some away.
"""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.titles import FEMININE_TITLES, MASCULINE_TITLES
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.spans import Spans
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
IN_RELATIVE: Final = 0.5
"""Subject of a relative clause: "the minister, who stated"."""

_FADE: Final = 0.62
"""What is left of salience after a sentence."""
_PARAGRAPH: Final = 0.9
_CENTRE: Final = 2.0
"""What the subject of the sentence before has over others (centering)."""
_WOMANLY: Final = ("woman", "actress", "first lady", "mother", "wife", "daughter")
_MANLY: Final = ("man", "actor", "businessman", "father", "husband", "son")
_REMEMBERED: Final = 60
"""Events that are looked back on."""
_FAR: Final = 12
"""Sentences after which a description no longer means somebody."""
_ANTECEDENTS: Final = 4
"""How many are proposed for a pronoun."""
_UNSURE: Final = 0.7
"""What an unknown gender counts."""


class Usage(NamedTuple):
    """How often a person is followed by "he" and by "she"."""

    he: int = 0
    she: int = 0

    def gender(self, *, at_least: int) -> str:
        """Return what the greater count tells, when it is twice the other."""
        more, gender = max((self.he, MASCULINE), (self.she, FEMININE))
        if more >= at_least and more >= 2 * min(self):
            return gender
        return UNKNOWN


class Referent(NamedTuple):
    """Somebody or something that can speak."""

    name: str
    entity: int = -1
    gender: str = UNKNOWN
    span: Span | None = None
    """Where it is named."""
    is_described: bool = False
    """Whether its name here is a description of the entity: "the senator"."""

    @property
    def key(self) -> tuple[int, str]:
        """What tells it from all others: the entity, or the words."""
        return self.entity, "" if self.entity >= 0 else self.name.casefold()


class Antecedent(NamedTuple):
    """Whom a noun phrase may mean, and what speaks for that."""

    referent: Referent
    traits: tuple[str, ...] = ()


class _Event(NamedTuple):
    referent: Referent
    sentence: int
    block: int
    weight: float


class Discourse:
    """What has been talked of, in reading order."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._events: deque[_Event] = deque(maxlen=_REMEMBERED)
        self.sentence = 0
        self.block = 0
        self.centre: Referent | None = None
        """The main subject of the sentence before."""
        self.speaker: Referent | None = None
        """Who said the quotation before."""

    def note(self, referent: Referent, weight: float) -> None:
        """Remember that somebody was mentioned just now."""
        self._events.append(_Event(referent, self.sentence, self.block, weight))

    def weigh_entities(self) -> dict[int, float]:
        """Return how much each entity was talked of lately, by its index."""
        found: dict[int, float] = {}
        now = self.sentence
        for referent, sentence, _, weight in self._events:
            entity = referent.entity
            if entity >= 0 and now - sentence <= _FAR:
                faded = weight * _FADE ** (now - sentence)
                found[entity] = found.get(entity, 0.0) + faded
        if self.centre and self.centre.entity in found:
            found[self.centre.entity] += _CENTRE
        return found

    def rank(self, gender: str) -> tuple[Antecedent, ...]:
        """Return those of this gender or number, the most salient first."""
        salience: dict[tuple[int, str], float] = {}
        last: dict[tuple[int, str], _Event] = {}
        fits = _FITS[gender]
        now, here = self.sentence, self.block
        for event in reversed(self._events):
            referent, sentence, block, weight = event
            fit = fits.get(referent.gender)
            if fit is None:
                continue
            weight = weight * fit * _FADE ** (now - sentence)
            if block != here:
                weight *= _PARAGRAPH
            key = referent.key
            if key in salience:
                salience[key] += weight
            else:
                salience[key] = weight
                last[key] = event
        centre = self.centre.key if self.centre else None
        if self.centre and centre in salience:
            salience[centre] += _CENTRE * fits.get(self.centre.gender, 0.0)
        order = sorted(salience, key=lambda key: -salience[key])[:_ANTECEDENTS]
        spoke = self.speaker.key if self.speaker is not None else None
        return tuple(
            Antecedent(
                last[key].referent,
                _traits(
                    rank,
                    min(now - last[key].sentence, 4),
                    min(here - last[key].block, 3),
                    last[key].weight,
                    is_unsure=last[key].referent.gender != gender,
                    is_unnamed=key[0] < 0,
                    is_centre=key == centre,
                    spoke_last=key == spoke,
                ),
            )
            for rank, key in enumerate(order)
        )


@lru_cache(2000)
def _traits(
    rank: int,
    sentences: int,
    blocks: int,
    weight: float,
    *,
    is_unsure: bool,
    is_unnamed: bool,
    is_centre: bool,
    spoke_last: bool,
) -> tuple[str, ...]:
    """Name what is true of an antecedent: much the same of most."""
    traits = [
        f"antecedent={rank}",
        f"antecedent-sentences={sentences}",
        f"antecedent-blocks={blocks}",
        f"antecedent-as={weight:g}",
    ]
    for name, holds in (
        ("gender-unknown", is_unsure),
        ("unnamed", is_unnamed),
        ("centre", is_centre),
        ("spoke-last", spoke_last),
    ):
        if holds:
            traits.append(f"antecedent-{name}")
    return tuple(traits)


_FITS: Final = {
    MASCULINE: {MASCULINE: 1.0, UNKNOWN: _UNSURE},
    FEMININE: {FEMININE: 1.0, UNKNOWN: _UNSURE},
    PLURAL: {PLURAL: 1.0},
    NEUTER: {NEUTER: 1.0},
}
"""How well somebody of each gender fits the one that is asked for."""


def genders(
    entities: Sequence[Entity], tokens: Tokens, lexicon: Lexicon, usage: Sequence[Usage]
) -> tuple[str, ...]:
    """Return what pronoun each entity takes: by title, by use, by given name.

    Use comes before the given name, because a name may be a man's in one country and a
    woman's in another: "Pashinyan announced that he would not".
    """
    return tuple(
        _gender(entity, tokens, lexicon, used)
        for entity, used in zip(entities, usage, strict=True)
    )


def pronoun_usage(
    entities: Sequence[Entity],
    tokens: Tokens,
    sentences: Spans,
    quoted: Sequence[Span],
    cues: CueLexicon,
) -> tuple[Usage, ...]:
    """Count the pronouns that follow each person's name before any other name.

    Only the first pronoun after a name counts, only in the name's own sentence, and
    none inside quoted words, where "he" is whom the speaker means.
    """
    named = {
        tokens.at(mention.span.start): index
        for index, entity in enumerate(entities)
        if entity.kind is EntityKind.PERSON
        for mention in entity.mentions
    }
    named.pop(len(tokens), None)  # of a tagger that names what is no word
    used = _pronouns(tokens.words, cues)
    for span in quoted if used else ():
        for place in tokens.within(span):
            used.pop(place, None)
    counts = [[0, 0] for _ in entities]
    last, limit = -1, 0
    for place in sorted(named.keys() | used.keys()):
        start = tokens.starts[place]
        if start >= limit:
            last, limit = -1, sentences.begins_after(start, len(tokens.text))
        if place in named:
            last = named[place]
        elif last >= 0:
            counts[last][used[place]] += 1
            last = -1
    return tuple(Usage(*count) for count in counts)


def _pronouns(words: Sequence[str], cues: CueLexicon) -> dict[int, int]:
    """Return where "he" and "she" stand: 0 and 1, by token."""
    spelt = {
        word: int(word.lower() not in cues.masculine)
        for word in set(words)
        if word.lower() in cues.masculine or word.lower() in cues.feminine
    }
    return {place: spelt[word] for place, word in enumerate(words) if word in spelt}


def _gender(entity: Entity, tokens: Tokens, lexicon: Lexicon, used: Usage) -> str:
    if entity.kind is not EntityKind.PERSON:
        return NEUTER
    told = _by_title(entity, tokens) or _by_role(entity) or used.gender(at_least=4)
    if told:
        return told
    use, name = used.gender(at_least=2), _by_given_name(entity, lexicon)
    if use and name and use != name:
        return UNKNOWN  # two members of a family may share the surname
    return use or name or used.gender(at_least=1)


def _by_title(entity: Entity, tokens: Tokens) -> str:
    for mention in entity.mentions:
        first = tokens.at(mention.span.start)
        for word in tokens.words[max(0, first - 2) : first + 1]:
            title = word.rstrip(".").lower()
            if title in MASCULINE_TITLES and title != "don":
                return MASCULINE
            if title in FEMININE_TITLES and title != "mother":
                return FEMININE
    return UNKNOWN


def _by_role(entity: Entity) -> str:
    for role in entity.roles:
        low = role.lower()
        if low.endswith(_WOMANLY):
            return FEMININE
        if low.endswith(_MANLY):
            return MASCULINE
    return UNKNOWN


def _by_given_name(entity: Entity, lexicon: Lexicon) -> str:
    for name in (entity.name, *entity.aliases):
        words = name.split()
        if len(words) > 1:
            # "J. Alice Roe" has a second given name; in "Alice Scott" none follows.
            for given in words[:-1][:2]:
                if found := lexicon.gender(fold(given)):
                    return found
    return lexicon.gender(fold(entity.name)) if " " not in entity.name else UNKNOWN
