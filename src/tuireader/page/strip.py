"""Pictures in block characters: where something is named, how much there is of it.

Pure text: eighths of a cell, upwards for a strip and rightwards for a bar.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RISING = " ▁▂▃▄▅▆▇█"
_GROWING = " ▏▎▍▌▋▊▉█"
_EIGHTHS = 8


def shares(offsets: Iterable[int], length: int, width: int) -> tuple[int, ...]:
    """Count how many of the places lie in each of `width` equal parts of a text.

    Args:
        offsets: code points; one outside the text counts for the part at that end.
        length: code points of the text.
        width: number of parts, in cells; 0 gives nothing.

    Returns:
        As many counts as `width`.
    """
    if width <= 0:
        return ()
    parts = Counter(
        min(max(offset * width // max(length, 1), 0), width - 1) for offset in offsets
    )
    return tuple(parts[part] for part in range(width))


def strip(counts: Sequence[int], peak: int = 0) -> str:
    """Draw counts as a strip of rising blocks, one cell each.

    Args:
        counts: none below zero.
        peak: the count that fills a cell, so that strips can be compared; at least the
            largest of `counts` is taken.

    Returns:
        As many cells as counts. An empty cell is a space, and nothing that is there is
        drawn as nothing.
    """
    full = max(peak, *counts, 1) if counts else 1
    return "".join(_RISING[-(-count * _EIGHTHS // full)] for count in counts)


def bar(share: float, width: int) -> str:
    """Draw a share of 1 as a bar that grows to the right, in eighths of a cell.

    Args:
        share: 0 to 1; what lies outside is drawn as the nearest of the two.
        width: cells of a full bar.

    Returns:
        Exactly `width` cells; a share above 0 is never drawn as nothing.
    """
    share = min(max(share, 0.0), 1.0)
    eighths = round(share * width * _EIGHTHS)
    if share and width > 0:
        eighths = max(eighths, 1)
    whole, rest = divmod(eighths, _EIGHTHS)
    drawn = _GROWING[-1] * whole + (_GROWING[rest] if rest else "")
    return drawn.ljust(max(width, 0))
