"""Who is quoted in an article, under all the words that are used for them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.model.analysis import Analysis
    from tuireader.model.entity import Entity
    from tuireader.model.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted: an entity, or whoever a noun phrase stands for."""

    key: str
    """What its quotations have in common, see `speaker_key`."""
    name: str
    """The entity's name; else the phrase as it stands at the first quotation."""
    entity: Entity | None = None
    """None where the phrase names no entity: "a senior official"."""
    said_as: tuple[str, ...] = ()
    """The other words for the speaker of a quotation, in order: "the minister"."""

    @property
    def names(self) -> tuple[str, ...]:
        """All names, aliases and descriptions, the display name first."""
        known = self.entity
        more = (*known.aliases, *known.roles) if known else ()
        return tuple(dict.fromkeys((self.name, *self.said_as, *more)))

    def answers_to(self, words: str) -> bool:
        """Say whether one of the names has these words in it, in any case."""
        wanted = levelled(words)
        return any(wanted in levelled(name) for name in self.names)

    def called(self, phrase: str | None) -> str:
        """Return the name with the phrase of one quotation: Jane Roe (“the judge”)."""
        phrase = self.description(phrase)
        return f"{self.name} ({phrase})" if phrase else self.name

    def description(self, phrase: str | None) -> str:
        """Return the phrase of one quotation in marks; empty: it only says the name."""
        known = (self.name, *(self.entity.aliases if self.entity else ()))
        if phrase is None or levelled(phrase) in map(levelled, known):
            return ""
        return f"“{phrase}”"


def speaker_key(quotation: Quotation) -> str | None:
    """Return what all quotations of one speaker have in common.

    Returns:
        The id of the entity that speaks; else the noun phrase in small letters, so that
        "The company" and "the company" are one; None: nobody speaks, or it is unknown.
    """
    if not quotation.speaker:
        return None
    return quotation.speaker_id or levelled(quotation.speaker)


def speakers_of(analysis: Analysis) -> tuple[Speaker, ...]:
    """Return everybody who is quoted, once each, by first appearance."""
    phrases: dict[str, dict[str, None]] = {}
    ids: dict[str, str | None] = {}
    for quotation in analysis.quotations:
        key = speaker_key(quotation)
        if key is not None and quotation.speaker:
            phrases.setdefault(key, {})[quotation.speaker] = None
            ids[key] = quotation.speaker_id
    known = (*analysis.entities, *analysis.hidden)
    entities = {entity.id: entity for entity in known}
    return tuple(
        _speaker(key, tuple(said), entities.get(ids[key] or ""))
        for key, said in phrases.items()
    )


def entity_called(name: str, analysis: Analysis) -> Entity | None:
    """Return the entity that a name or a description means, in whatever case.

    A display name counts before an alias, and of several bearers the one that is named
    most. Then a description counts: one that a quotation has for its speaker already,
    else one of the roles; never one that means two.
    """
    wanted = levelled(name)
    known = (*analysis.entities, *analysis.hidden)
    bearers = sorted(known, key=lambda one: -len(one.mentions))
    named = [one for one in bearers if wanted == levelled(one.name)]
    named += [one for one in bearers if wanted in map(levelled, one.aliases)]
    if named:
        return named[0]
    said = {
        quotation.speaker_id
        for quotation in analysis.quotations
        if quotation.speaker and levelled(quotation.speaker) == wanted
    }
    plain = _without_article(wanted)
    described = [one for one in bearers if one.id in said] or [
        one for one in bearers if plain in map(_role, one.roles)
    ]
    return described[0] if len(described) == 1 else None


def levelled(name: str) -> str:
    """Return a name without what makes no difference.

    That is case, accents, apostrophes, what takes no room, and how many blanks.
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    seen = (c for c in plain if unicodedata.category(c) not in {"Mn", "Cf"})
    return " ".join("".join(seen).split())


def _speaker(key: str, said: tuple[str, ...], entity: Entity | None) -> Speaker:
    name = entity.name if entity else said[0]
    others = {levelled(name): name}
    for phrase in said:
        others.setdefault(levelled(phrase), phrase)
    return Speaker(key, name, entity, tuple(others.values())[1:])


def _role(words: str) -> str:
    return _without_article(levelled(words))


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first in {"a", "an", "the"} and rest else words
