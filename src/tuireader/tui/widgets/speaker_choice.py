"""Who can have said it: the speakers of the article, its people, or whom one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.model import EntityKind
from tuireader.page.roles import Role
from tuireader.tui.widgets.pieces import Line, cut, piece
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Analysis
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
        """List those with the words of `query` in them, and `query` itself."""
        name = query.strip()
        known = {choice.name.casefold() for choice in self._choices}
        typed = SpeakerChoice(name, about="as typed")
        is_new = name and name.casefold() not in known
        self.show((*self._choices, typed) if is_new else self._choices)
        super().narrow(query)

    def words(self, item: SpeakerChoice) -> str:
        """Return the name."""
        return item.name or "nobody"

    def draw(self, item: SpeakerChoice, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw letters, name, and what is known."""
        paint = (item.role.value, "row--cursor") if chosen else (item.role.value,)
        letters = piece(f"{item.letters:<{_LETTERS}}", item.role.value)
        about = piece(f"  {item.about}", "row--muted") if item.about else piece("")
        return (cut((letters, piece(item.name or "nobody", *paint), about), width),)


def choices_for(
    analysis: Analysis, palette: Palette, present: str | None, found: str | None
) -> tuple[SpeakerChoice, ...]:
    """Return who can have said a quotation: nearest to what a reader wants first.

    Args:
        analysis: of the article.
        palette: gives letters and roles.
        present: who is shown as the speaker; stands nowhere among the choices.
        found: whom the program found where the reader corrected it; None elsewhere.
    """
    speakers = [name for name in palette.speakers if name != present]
    named = [
        entity.name
        for entity in analysis.entities
        if entity.kind in _SPEAKING and entity.name not in (present, *speakers)
    ]
    about = {entity.name: ", ".join(entity.roles[:1]) for entity in analysis.entities}
    people = tuple(
        SpeakerChoice(
            name, palette.letters(name), palette.role(name), about.get(name, "")
        )
        for name in (*speakers, *named)
    )
    nobody = SpeakerChoice("", about="says this: a title, a word in quotation marks")
    back = SpeakerChoice(found or "", about="as the program found", withdraws=True)
    return (
        *((back,) if found is not None else ()),
        *people,
        *((nobody,) if present is not None else ()),
    )
