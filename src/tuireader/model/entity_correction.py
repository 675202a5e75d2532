"""What a reader corrects in an entity, and how that is written down.

The body of such a correction is two lines or three:

    entity: PERSON Pashinian
    merge: PERSON Nikol Pashinyan
    everywhere

The first names the entity as it was shown; the second says what is done with it:
`merge: KIND NAME`, `name: NAME`, `kind: KIND` or `hide`; the third stands there when
it is to be done in every article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tuireader.model.entity import EntityKind

_KINDS: Final = "|".join(EntityKind)
_ABOUT: Final = re.compile(rf"entity: ({_KINDS}) (\S.*)\n")
_DEED: Final = re.compile(
    rf"(?:(merge): ({_KINDS}) (\S.*)|(name): (\S.*)|(kind): ({_KINDS})|(hide))"
    r"(\neverywhere)?\n?"
)
_CALLED: Final = {
    EntityKind.PERSON: "a person",
    EntityKind.ORGANISATION: "an organisation",
    EntityKind.PLACE: "a place",
    EntityKind.EVENT: "an event",
    EntityKind.WORK: "a work",
    EntityKind.LAW: "a law",
}


class Deed(StrEnum):
    """What is done with an entity. The values are the words of the written form."""

    MERGE = "merge"
    """It is another one: all it is named by becomes the other's."""
    RENAME = "name"
    """It is shown under this name; the one it had becomes an alias."""
    KIND = "kind"
    HIDE = "hide"
    """It is not listed."""


@dataclass(frozen=True, slots=True)
class EntityCorrection:
    """One thing that the reader knows better of an entity."""

    name: str
    """The display name it had."""
    kind: EntityKind
    """The kind it had."""
    deed: Deed
    other: str = ""
    """The name of whom it is merged with, or its new name."""
    other_kind: EntityKind | None = None
    """The kind of whom it is merged with, or its new kind."""
    everywhere: bool = False
    """Whether it counts in every article, by name and kind."""

    @property
    def body(self) -> str:
        """The written form, which `read_correction` reads."""
        what = self.deed.value
        parts = (self.other_kind, _one_line(self.other))
        value = " ".join(part for part in parts if part)
        deed = f"{what}: {value}" if value else what
        lines = [f"entity: {self.kind.value} {_one_line(self.name)}", deed]
        return "\n".join([*lines, "everywhere"] if self.everywhere else lines)

    @property
    def in_words(self) -> str:
        """What a reader reads of it: "Boeing is an organisation"."""
        match self.deed:
            case Deed.MERGE:
                said = f"{self.name} is the same as {self.other}"
            case Deed.RENAME:
                said = f"{self.name} is called {self.other}"
            case Deed.KIND:
                said = f"{self.name} is {kind_in_words(self.other_kind)}"
            case Deed.HIDE:
                said = f"{self.name} is not listed"
        return f"{said}, in all articles" if self.everywhere else said


def read_correction(body: str) -> EntityCorrection | None:
    """Read the body of a correction; None: it is not of an entity, or of a later form.

    Args:
        body: of an annotation with the motivation `assessing`.
    """
    about = _ABOUT.match(body)
    deed = about and _DEED.fullmatch(body, about.end())
    if about is None or deed is None:
        return None
    merge, kind, other, rename, name, change, new_kind, hide, everywhere = deed.groups()
    other_kind = kind or new_kind
    return EntityCorrection(
        about[2].strip(),
        EntityKind(about[1]),
        Deed(merge or rename or change or hide),
        (other or name or "").strip(),
        EntityKind(other_kind) if other_kind else None,
        everywhere=bool(everywhere),
    )


def is_about_entity(body: str) -> bool:
    """Say whether a correction is of an entity, not of who says a quotation.

    One that a later version wrote is too, though `read_correction` can't read it.
    """
    return _ABOUT.match(body) is not None


def correction_in_words(body: str) -> str:
    """Return what a reader reads of a correction of either sort."""
    known = read_correction(body)
    if known is not None:
        return known.in_words
    if is_about_entity(body):
        return " ".join(body.split())
    return f"said by {body}" if body else "nobody says this"


def kind_in_words(kind: EntityKind | None) -> str:
    """Return a kind as a reader says it: "an organisation"."""
    return _CALLED[kind] if kind else "something else"


def _one_line(name: str) -> str:
    return " ".join(name.split())
