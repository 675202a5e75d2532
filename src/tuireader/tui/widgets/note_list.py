"""What the reader kept of an article: notes, highlights, bookmarks, orphans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Anchor, Motivation, Placed, correction_in_words
from tuireader.tui.keymaps import bindings
from tuireader.tui.widgets.pieces import Line, Piece, cut, fold, piece
from tuireader.tui.widgets.row_list import RowList
from tuireader.tui.widgets.rows import Heading
from tuireader.tui.widgets.signs import row_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Annotation

_BODY = 3
_CHOSEN_BODY = 12
_ORPHAN = 8
_EMPTY = "no notes yet: a on a sentence takes one, H highlights it, m bookmarks it"


class NoteList(RowList[Placed]):
    """Kept things in the order of the text, orphans last with their words."""

    BINDINGS = bindings("notes")

    def __init__(self, empty: str = _EMPTY, *, id: str | None = None) -> None:  # noqa: A002
        """Make a list without notes; `empty` is told meanwhile."""
        super().__init__(empty, id=id)
        self._opened: frozenset[str] = frozenset()

    def show_placed(self, placed: Sequence[Placed]) -> None:
        """List these; those without a span are the orphans."""
        hanging = sorted((one for one in placed if one.span is not None), key=_place_of)
        orphans = [one for one in placed if one.span is None]
        rows: list[Placed | Heading] = [*hanging]
        if orphans:
            rows += [Heading("ORPHANS", len(orphans)), *orphans]
        self.show(rows)

    def toggle(self, item: Placed) -> None:
        """Show all of an orphan's words, or again only some."""
        self._opened ^= {item.annotation.uid}
        self.redraw()

    def action_deleted(self) -> None:
        """Ask for what was deleted; it is about no row."""
        self.post_message(self.Asked(self, None, "deleted"))

    def action_confirm(self) -> None:
        """Ask for a guess to be kept."""
        self.ask("confirm")

    def action_place(self) -> None:
        """Ask for it to hang where the reader is."""
        self.ask("place")

    def action_compare(self) -> None:
        """Ask for the passage as it was."""
        self.ask("compare")

    def key(self, item: Placed) -> str:
        """Return the annotation's uid."""
        return item.annotation.uid

    def words(self, item: Placed) -> str:
        """Return the passage, the note and the tags."""
        kept = item.annotation
        tags = (f"#{tag}" for tag in kept.tags)
        return " ".join((kept.target.quote.exact, _said_of(kept), *tags))

    def draw(self, item: Placed, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw the passage, then the note and its tags, all unfolded when chosen."""
        kept = item.annotation
        is_named = kept.motivation is Motivation.BOOKMARKING and bool(kept.body)
        sign = row_sign(kept)
        strong = ("row--cursor",) if chosen else ()
        if is_named:
            first: Line = (*sign, piece(kept.body, *strong))
            body: tuple[str, ...] = ()
        else:
            first = (*sign, piece(_passage(item), "row--quoted", *strong))
            most = _CHOSEN_BODY if chosen else _BODY
            body = fold(_said_of(kept), width - 2, most=most)
        lines = [cut(first, width)]
        lines += [(Piece("  "), piece(line)) for line in body]
        if is_named:
            lines.append(cut((piece(f"  {_passage(item)}", "row--muted"),), width))
        lines += self._asides(item, width, chosen=chosen)
        lines.append(())
        return lines

    def _asides(self, item: Placed, width: int, *, chosen: bool) -> list[Line]:
        lines: list[Line] = []
        if item.annotation.uid in self._opened and item.span is None:
            whole = fold(item.annotation.target.quote.exact, width - 2)
            lines += [(piece(f"  {line}", "row--muted"),) for line in whole]
        elif item.span is None and chosen:
            words = fold(item.annotation.target.quote.exact, width - 2, most=_ORPHAN)
            lines += [(piece(f"  {line}", "row--muted"),) for line in words[1:]]
        if item.anchor is Anchor.FUZZY:
            doubt = "moved" if item.rival is None else "stands twice"
            asked = f"~ {doubt}? y confirms, x orphans, v compares"
            lines += [
                (piece(f"  {x}", "row--warning"),) for x in fold(asked, width - 2)
            ]
        elif item.span is None and chosen:
            hint = fold("p hangs it on the selection, v compares", width - 2)
            lines += [(piece(f"  {line}", "row--muted"),) for line in hint]
        if item.annotation.colour and chosen:
            lines.append(
                cut((piece(f"  {item.annotation.colour}", "row--muted"),), width)
            )
        if item.annotation.tags:
            tags = " ".join(f"#{tag}" for tag in item.annotation.tags)
            lines += [
                (piece(f"  {line}", "row--muted"),)
                for line in fold(tags, width - 2, most=2)
            ]
        return lines


def _passage(item: Placed) -> str:
    """Return the passage as it was when it was noted, on one line."""
    return " ".join(item.annotation.target.quote.exact.split())


def _said_of(kept: Annotation) -> str:
    """Return the note; of a correction, what it says in words."""
    if kept.motivation is Motivation.ASSESSING:
        return correction_in_words(kept.body)
    return kept.body


def _place_of(one: Placed) -> tuple[int, int]:
    return (one.span.start, one.span.end) if one.span is not None else (0, 0)
