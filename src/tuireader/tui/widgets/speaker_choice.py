"""Who can have said it: who speaks elsewhere, who is named, or whom one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.model import EntityKind
from tuireader.page.roles import Role
from tuireader.tui.widgets.pieces import Line, cut, piece
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Analysis, Entity
    from tuireader.page.palette import Palette

_LETTERS = 4
_SPEAKING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})


class SpeakerChoice(NamedTuple):
    """Somebody to choose."""

    name: str
    """Empty: nobody."""
    letters: str = ""
    role: Role = Role.UNKNOWN_SPEAKER
    about: str = ""
    """What is known, or what choosing it does."""
    others: tuple[str, ...] = ()
    """Other names and descriptions by which it is found."""
    withdraws: bool = False
    """Whether it takes a correction back."""


class SpeakerChoices(RowList[SpeakerChoice]):
    """One line each; what is typed is always the last one to choose."""

    def __init__(self, choices: Sequence[SpeakerChoice]) -> None:
        """List these."""
        super().__init__()
        self._choices = tuple(choices)
        self.show(self._choices)

    def narrow(self, query: str) -> None:
        """List those with the words of `query` in them, and `query` itself.

        Those come first of whose name a word begins so.
        """
        name = query.strip()
        begun = name.casefold()
        typed = SpeakerChoice(name, about="as typed")
        known = {"", *(choice.name.casefold() for choice in self._choices)}
        ordered = sorted(self._choices, key=lambda one: not _begins(one.name, begun))
        self.show(ordered if begun in known else (*ordered, typed))
        super().narrow(query)

    def words(self, item: SpeakerChoice) -> str:
        """Return all names and descriptions."""
        return " ".join((item.name or "nobody", *item.others))

    def draw(self, item: SpeakerChoice, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw letters, name, and what is known."""
        paint = (item.role.value, "row--cursor") if chosen else (item.role.value,)
        letters = piece(f"{item.letters:<{_LETTERS}}", item.role.value)
        about = piece(f"  {item.about}", "row--muted") if item.about else piece("")
        return (cut((letters, piece(item.name or "nobody", *paint), about), width),)


def _begins(name: str, begun: str) -> bool:
    return f" {begun}" in f" {name.casefold()}"


def choices_for(
    analysis: Analysis, palette: Palette, present: str | None, found: str | None
) -> tuple[SpeakerChoice, ...]:
    """Return who can have said a quotation: nearest to what a reader wants first.

    Args:
        analysis: of the article.
        palette: gives letters and roles.
        present: key of who is shown as the speaker; stands nowhere among the choices.
        found: whom the program found where the reader corrected it; None elsewhere.

    Returns:
        Who speaks elsewhere, then people and bodies that are named, then the rest:
        every entity can be chosen.
    """
    speaking = [
        SpeakerChoice(
            one.name,
            palette.letters(one.key),
            palette.role(one.key),
            _about(one.entity),
            one.names[1:],
        )
        for one in palette.speakers
        if one.key != present
    ]
    named = [
        SpeakerChoice(one.name, about=_about(one), others=(*one.aliases, *one.roles))
        for one in sorted(analysis.entities, key=lambda one: one.kind not in _SPEAKING)
        if one.id != present and palette.speaker(one.id) is None
    ]
    nobody = SpeakerChoice("", about="says this: a title, a word in quotation marks")
    back = SpeakerChoice(found or "", about="as the program found", withdraws=True)
    return (
        *((back,) if found is not None else ()),
        *speaking,
        *named,
        *((nobody,) if present is not None else ()),
    )


def _about(entity: Entity | None) -> str:
    return ", ".join(entity.roles[:1]) if entity else ""
