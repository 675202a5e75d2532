"""Who and what an article names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.model.span import Span


class EntityKind(StrEnum):
    """What sort of thing bears the name. In the order in which a reader asks."""

    PERSON = "PERSON"
    ORGANISATION = "ORGANISATION"
    PLACE = "PLACE"
    EVENT = "EVENT"
    WORK = "WORK"
    LAW = "LAW"


class MentionForm(StrEnum):
    """How it is named there."""

    NAME = "name"
    """By a name or an alias: "CSTO"."""
    ROLE = "role"
    """By what it is: "the prime minister"."""
    DEMONYM = "demonym"
    """By the adjective of a country: "Armenian". Counted apart from the names."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an entity is named."""

    span: Span
    form: MentionForm = MentionForm.NAME


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, event, work or law, under all its names."""

    id: str
    """Unique in the article and made from the name: "nikol-pashinyan"."""
    name: str
    """The display name: the most frequent full form."""
    kind: EntityKind
    mentions: tuple[Mention, ...]
    """Sorted by start, disjoint, names only; at least one."""
    aliases: tuple[str, ...] = ()
    """The other names used, by first appearance; never the display name."""
    roles: tuple[str, ...] = ()
    """Descriptions used: "Armenia's Prime Minister", by first appearance."""
    references: tuple[Mention, ...] = ()
    """Places where it is meant but not named (roles, demonyms), sorted by start."""

    @property
    def full_names(self) -> tuple[str, ...]:
        """The names by which it is the same in every article, the display name first.

        A family name alone is a name of many: of a person's other names only those of
        several words count.
        """
        is_person = self.kind is EntityKind.PERSON
        full = (name for name in self.aliases if not is_person or " " in name)
        return tuple(dict.fromkeys((self.name, *full)))
