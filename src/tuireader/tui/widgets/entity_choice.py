"""What can be wrong with an entity: whom it is the same as, its kind, its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.model import Deed, EntityKind, kind_in_words, read_correction
from tuireader.tui.widgets.pieces import Line, cut, piece
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.rows import Heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tuireader.model import Analysis, Annotation, Entity


class EntityChoice(NamedTuple):
    """Something to choose."""

    text: str
    deed: Deed | None = None
    """None: a correction is taken back."""
    other: str = ""
    """Whom it is merged with, or its new name."""
    other_kind: EntityKind | None = None
    about: str = ""
    """What is known of the other."""
    others: tuple[str, ...] = ()
    """Other names and descriptions by which it is found."""
    uid: str = ""
    """Of the correction that is taken back."""

    def is_begun(self, begun: str) -> bool:
        """Say whether a word of its names begins so, in small letters."""
        names = (self.text, *self.others)
        return any(f" {begun}" in f" {name.casefold()}" for name in names)


class EntityChoices(RowList[EntityChoice]):
    """One line each, under what it would mean."""

    def __init__(self, name: str, choices: Iterable[EntityChoice]) -> None:
        """List what can be done with an entity of this name."""
        super().__init__()
        self._known_as = name
        self._choices = tuple(choices)
        self.show(self._rows_for(""))

    def narrow(self, query: str) -> None:
        """List whose name begins so, then `query` as a name, then what else has it."""
        self.show(self._rows_for(query.strip()))
        super().narrow(query)
        self.action_first()

    def _rows_for(self, name: str) -> Iterator[EntityChoice | Heading]:
        by_deed = {deed: [c for c in self._choices if c.deed is deed] for deed in Deed}
        taken_back = [choice for choice in self._choices if choice.deed is None]
        same = by_deed[Deed.MERGE]
        begun = name.casefold()
        if name:
            same = [choice for choice in same if choice.is_begun(begun)]
            yield from _under("THE SAME AS", same)
            if name != self._known_as:
                typed = EntityChoice(name, Deed.RENAME, name)
                yield from _under("CALL IT", [typed])
        yield from _under("TAKE BACK", taken_back)
        yield from _under("IT IS", by_deed[Deed.KIND])
        yield from _under("OR", by_deed[Deed.HIDE])
        if not name:
            yield from _under("THE SAME AS", same)

    def words(self, item: EntityChoice) -> str:
        """Return all names and descriptions."""
        return " ".join((item.text, *item.others))

    def draw(self, item: EntityChoice, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw the name or the deed, and what is known."""
        paint = ("row--cursor",) if chosen else ()
        about = piece(f"  {item.about}" if item.about else "", "row--muted")
        return (cut((piece(item.text, *paint), about), width),)


def _under(
    heading: str, choices: Sequence[EntityChoice]
) -> Iterator[EntityChoice | Heading]:
    if choices:
        yield Heading(heading)
        yield from choices


def entity_choices(
    entity: Entity, analysis: Analysis, corrections: Iterable[Annotation]
) -> tuple[EntityChoice, ...]:
    """Return what can be done with an entity.

    Args:
        entity: the one that something is wrong with.
        analysis: of its article, as it was corrected so far.
        corrections: those that made the entity what it is; each can be taken back.

    Returns:
        The last correction first. To be merged with: first those with a word of its
        name, then those of its kind, then the rest.
    """
    taken_back = []
    for annotation in corrections:
        correction = read_correction(annotation.body)
        if correction is not None:
            words = f"{correction.in_words} (your correction)"
            taken_back.append(EntityChoice(words, uid=annotation.uid))
    kinds = [
        EntityChoice(kind_in_words(kind), Deed.KIND, other_kind=kind)
        for kind in EntityKind
        if kind is not entity.kind
    ]
    is_hidden = entity in analysis.hidden
    hide = EntityChoice("not worth a row: hide it", Deed.HIDE)
    return (
        *reversed(taken_back),
        *kinds,
        *(() if is_hidden else (hide,)),
        *_same_as(entity, analysis),
    )


def _same_as(entity: Entity, analysis: Analysis) -> Iterator[EntityChoice]:
    words = _words(entity)
    others = [one for one in analysis.entities if one.id != entity.id]
    others.sort(key=lambda one: (not words & _words(one), one.kind is not entity.kind))
    for one in others:
        yield EntityChoice(
            one.name,
            Deed.MERGE,
            one.name,
            one.kind,
            about=", ".join((kind_in_words(one.kind), *one.roles[:1])),
            others=(*one.aliases, *one.roles),
        )


def _words(entity: Entity) -> set[str]:
    return {
        word
        for name in (entity.name, *entity.aliases)
        for word in name.casefold().split()
        if word not in {"of", "the", "and"}
    }
