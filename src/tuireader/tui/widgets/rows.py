"""Rows of a list without the list: headings, narrowing, the nearest item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that the cursor passes over."""

    text: str
    count: int | None = None
    """How many rows it stands over; None: not told."""


def is_item(row: object) -> bool:
    """Say whether the cursor can stand on the row."""
    return not isinstance(row, Heading)


def narrowed(
    rows: Iterable[RowT], query: str, words_of: Callable[[RowT], str]
) -> Iterator[RowT]:
    """Yield the items with all words of `query`, and only the headings over such.

    Args:
        rows: items under their headings.
        query: words with spaces between; in capitals or not; none: all rows.
        words_of: what is looked at in an item.
    """
    wanted = query.casefold().split()
    heading: RowT | None = None
    for row in rows:
        if isinstance(row, Heading):
            heading = row
            continue
        text = words_of(row).casefold() if wanted else ""
        if all(word in text for word in wanted):
            if heading is not None:
                yield heading
                heading = None
            yield row


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
