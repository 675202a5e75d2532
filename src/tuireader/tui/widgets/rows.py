"""Rows of a list without the list: headings, narrowing, the nearest item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual.widget import Widget

RowT = TypeVar("RowT")


@dataclass
class RowMessage(Message):
    """What a list of rows tells."""

    row_list: Widget

    @property
    def control(self) -> Widget:
        """The list that tells it."""
        return self.row_list


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that the cursor passes over."""

    text: str
    count: int | None = None
    """How many rows it stands over; None: not told."""
    aside: str = ""
    """What else there is to say of them: how they are ordered."""


def is_item(row: object) -> bool:
    """Say whether the cursor can stand on the row."""
    return not isinstance(row, Heading)


def narrowed(
    rows: Iterable[RowT | Heading], query: str, words_of: Callable[[RowT], str]
) -> tuple[RowT | Heading, ...]:
    """Return the items with all words of `query`, and only the headings over such.

    Args:
        rows: items under their headings; one over nothing is seen without a query.
        query: words with spaces between; in capitals or not; none: all rows.
        words_of: what is looked at in an item.

    Returns:
        The rows that are left; a heading that counted its rows counts those.
    """
    wanted = query.casefold().split()
    kept: list[RowT | Heading] = []
    for heading, items in _sections(rows):
        texts = ((one, words_of(one).casefold() if wanted else "") for one in items)
        left = [one for one, text in texts if all(word in text for word in wanted)]
        if heading is not None and (left or not (wanted or items)):
            is_counted = wanted and heading.count is not None
            kept.append(replace(heading, count=len(left)) if is_counted else heading)
        kept += left
    return tuple(kept)


def _sections(
    rows: Iterable[RowT | Heading],
) -> Iterator[tuple[Heading | None, list[RowT]]]:
    """Yield the items under each heading, first those under none."""
    heading: Heading | None = None
    items: list[RowT] = []
    for row in rows:
        if isinstance(row, Heading):
            yield heading, items
            heading, items = row, []
        else:
            items.append(row)
    yield heading, items


def nearest(rows: Sequence[object], number: int, *, backwards: bool) -> int | None:
    """Return the number of the item at `number`, or of the nearest one behind it.

    Args:
        rows: items and headings.
        number: may lie outside.
        backwards: look before `number` first; otherwise after it.

    Returns:
        None when there is no item.
    """
    numbers = [n for n, row in enumerate(rows) if is_item(row)]
    if not numbers:
        return None
    if backwards:
        return next((n for n in reversed(numbers) if n <= number), numbers[0])
    return next((n for n in numbers if n >= number), numbers[-1])
