"""Who and what an article names, by kind, with where each is named."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from rich.cells import cell_len

from tuireader.model import Entity, EntityKind
from tuireader.page.gate import shown
from tuireader.page.palette import Palette
from tuireader.page.strip import shares, strip
from tuireader.tui.keymaps import bindings
from tuireader.tui.widgets.pieces import Line, Piece, fold, piece, spread, width_of
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.rows import Heading, RowMessage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tuireader.model import Analysis, Article, Block

Order: TypeAlias = Literal["count", "first", "name"]
ORDERS: tuple[Order, ...] = ("count", "first", "name")
ORDERED: Mapping[Order, str] = {
    "count": "by count",
    "first": "by first mention",
    "name": "by name",
}

_HEADINGS = {
    EntityKind.PERSON: "PEOPLE",
    EntityKind.ORGANISATION: "ORGANISATIONS",
    EntityKind.PLACE: "PLACES",
    EntityKind.EVENT: "EVENTS",
    EntityKind.WORK: "WORKS",
    EntityKind.LAW: "LAWS",
}
_STRIP = 8
_WIDE_STRIP = 12
_WIDE = 48
_LETTERS = 4
_COUNT = 3
_MOST_ROLES = 4
_PEAK = 4
"""Mentions in one cell of a strip that fill it, so that one alone stays low."""


class EntityList(RowList[Entity]):
    """Entities by kind: name, letters of a speaker, strip, number of mentions."""

    BINDINGS = bindings("entities")

    @dataclass
    class Sorted(RowMessage):
        """The reader put the list into another order."""

        order: Order

    def __init__(self, order: Order = "count", *, id: str | None = None) -> None:  # noqa: A002
        """Make the list of an article that is not analysed yet."""
        super().__init__("reading who and what is named…", id=id)
        self.order = order
        self._length = 1
        self._palette = Palette.empty()
        self._here: frozenset[str] = frozenset()
        self._entities: tuple[Entity, ...] = ()
        self._hidden: tuple[Entity, ...] = ()
        self._hidden_shown = False
        self._elsewhere: Mapping[str, int] = {}

    def show_analysis(
        self, article: Article, analysis: Analysis, palette: Palette
    ) -> None:
        """List the entities of an article."""
        self._length = len(article.text)
        self._palette = palette
        self._entities, self._hidden = analysis.entities, analysis.hidden
        self.empty = "nobody and nothing is named"
        self._list()

    def show_elsewhere(self, counts: Mapping[str, int]) -> None:
        """Tell in how many other articles entities are named, by their ids.

        One that is in no other article, or of which that is not known, is left out.
        """
        if counts != self._elsewhere:
            self._elsewhere = counts
            self.redraw()

    def _list(self) -> None:
        rows: list[Entity | Heading] = []
        for kind in EntityKind:
            alike = [entity for entity in self._entities if entity.kind is kind]
            if alike:
                order = "" if rows or self.order == "count" else ORDERED[self.order]
                rows.append(Heading(_HEADINGS[kind], len(alike), order))
                rows.extend(_sorted(alike, self.order))
        if self._hidden:
            hint = "" if self._hidden_shown else "h shows them"
            rows.append(Heading("HIDDEN", len(self._hidden), hint))
            shown_now = self._hidden if self._hidden_shown else ()
            rows.extend(_sorted(shown_now, self.order))
        self.show(rows)

    def action_sort(self) -> None:
        """Put the list into the next order."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._list()
        self.post_message(self.Sorted(self, self.order))

    def action_hidden(self) -> None:
        """List the hidden ones too, or no more."""
        self._hidden_shown = not self._hidden_shown
        self._list()
        if self._hidden_shown and self._hidden:
            self.move_to(_sorted(self._hidden, self.order)[0])
        self.tell_highlighted()

    def action_previous(self) -> None:
        """Ask for the mention before."""
        self.ask("previous")

    def action_correct(self) -> None:
        """Ask to merge, rename or hide the entity."""
        self.ask("correct")

    def action_also_in(self) -> None:
        """Ask in which other articles it is named."""
        self.ask("also-in")

    def on_focus(self) -> None:
        """Tell which row is marked in the text from now on."""
        self.tell_highlighted()

    def show_block(self, block: Block | None) -> None:
        """Mark the entities that are named in the block where the reader is."""
        here = frozenset(
            entity.id
            for entity in self.items
            if block and any(block.span.covers(m.span) for m in entity.mentions)
        )
        if here != self._here:
            self._here = here
            self.redraw()

    def is_here(self, item: Entity) -> bool:
        """Say whether it is named in the block where the reader is."""
        return item.id in self._here

    def is_quoted(self, entity: Entity) -> bool:
        """Say whether the entity speaks."""
        return self._palette.speaker(entity.id) is not None

    def key(self, item: Entity) -> str:
        """Return the entity's id."""
        return item.id

    def words(self, item: Entity) -> str:
        """Return all its names and roles."""
        return " ".join((item.name, *item.aliases, *item.roles))

    def draw(self, item: Entity, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw one line; the chosen one unfolds its other names and roles."""
        cells = _WIDE_STRIP if width >= _WIDE else _STRIP
        letters = self._letters(item)
        right = (
            *letters,
            self._strip(item, cells),
            piece(f"{len(item.mentions):>{_COUNT}}", "row--muted"),
        )
        room = width - width_of(right) - 1
        name = _fitting_name(item, room)
        paint = ["row--cursor"] if chosen else []
        first = spread((piece(name, *paint),), right, width)
        if not chosen:
            return (first,)
        return (first, *_details(item, name, width), *self._also_in(item))

    def _also_in(self, entity: Entity) -> list[Line]:
        count = self._elsewhere.get(entity.id, 0)
        many = "article" if count == 1 else "articles"
        return [(piece(f"  also in {count} {many}", "row--here"),)] if count else []

    def _letters(self, entity: Entity) -> Line:
        letters = self._palette.letters(entity.id)
        if not letters:
            return ()
        return (piece(f"{letters:<{_LETTERS}}", self._palette.role(entity.id).value),)

    def _strip(self, entity: Entity, cells: int) -> Piece:
        starts = (mention.span.start for mention in entity.mentions)
        counts = shares(starts, self._length, cells)
        return piece(strip(counts, _PEAK), "row--muted")


def _fitting_name(entity: Entity, room: int) -> str:
    """Return the name, or the longest alias that fits where the name does not."""
    name = shown(entity.name)
    if cell_len(name) <= room:
        return name
    fitting = [shown(alias) for alias in entity.aliases]
    fitting = [alias for alias in fitting if 1 < cell_len(alias) <= room]
    return max(fitting, key=cell_len, default=name)


def _details(entity: Entity, name: str, width: int) -> list[Line]:
    """Draw the other names, then the roles, each folded under an indent."""
    names = [other for other in (entity.name, *entity.aliases) if shown(other) != name]
    lines: list[Line] = []
    for text in (", ".join(names), *entity.roles[:_MOST_ROLES]):
        folded = fold(text, width - 2, most=3)
        lines.extend((piece(f"  {line}", "row--muted"),) for line in folded)
    return lines


def _sorted(entities: Iterable[Entity], order: Order) -> list[Entity]:
    """Put entities of one kind, those with the most mentions first, into an order."""
    if order == "first":
        return sorted(entities, key=lambda one: one.mentions[0].span)
    if order == "name":
        return sorted(entities, key=lambda one: _plain(one.name))
    return list(entities)


def _plain(name: str) -> str:
    """Return a name as it is looked for in a row of names: without accents."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
