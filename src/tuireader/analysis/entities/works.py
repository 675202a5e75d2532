"""Titles of works between quotation marks: the ad “Shift Change”, on “Face the Nation”.

Words between marks are a title where they are written as one and a noun or verb beside
them speaks of a work; anything else between marks is somebody's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.entities.callings import TITLED_NOUNS
from tuireader.analysis.entities.reading import SMALL_IN_HEADLINES, places_of
from tuireader.analysis.entities.vocabulary import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.analysis.entities.reading import Reading

LONGEST_TITLE: Final = 12
"""Tokens."""
BEFORE, AFTER = 5, 4
"""How many tokens away the noun may stand."""
_CLOSING: Final = {'"': '"', "“": "”", "„": "“", "‘": "’", "'": "'", "«": "»"}
_SMALL: Final = SMALL_IN_HEADLINES | {"is", "its"}


def quoted_titles(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each title between marks."""
    words = reading.tokens.words
    for i in places_of(_CLOSING, words[:-2]):
        if not words[i + 1][0].isupper():
            continue
        end = _end(reading, i, _CLOSING[words[i]])
        if end and _is_title(reading, i + 1, end) and _is_work(reading, i, end):
            yield i + 1, end


def _end(reading: Reading, opening: int, closing: str) -> int:
    """Return the last word before the closing mark; 0 where the title is too long."""
    words, gap = reading.tokens.words, reading.tokens.gap
    for k in range(opening + 1, min(opening + LONGEST_TITLE + 2, len(words))):
        if words[k] == closing and k > opening + 1:
            last = k - 1 - (words[k - 1] in {",", "."})
            break
        if words[k] in _CLOSING:
            return 0
    else:
        return 0
    if gap(opening + 1) or (opening and not gap(opening)):
        return 0
    broken = "\n" in reading.tokens.phrase(opening, k - 1)
    return 0 if broken or last == opening else last


def _is_title(reading: Reading, first: int, last: int) -> bool:
    """Whether all words have the capitals of a title."""
    words = reading.tokens.words[first : last + 1]
    if not words[0][0].isupper() or not words[-1][0].isupper():
        return False
    if any(w in {".", "!", ";"} for w in words):
        return False
    small = sum(w[0].islower() and w not in {"’s", "'s"} for w in words)
    fits = all(w[0].isupper() or not w[0].isalpha() or w in _SMALL for w in words)
    return fits or (small == 1 and len(words) > 4 and "’s" in words)


def _is_work(reading: Reading, opening: int, end: int) -> bool:
    """Whether what stands beside the marks speaks of a work."""
    folded, words = reading.folded, reading.tokens.words
    before = []
    for k in range(opening - 1, max(opening - 1 - BEFORE, -1), -1):
        if words[k] in '.!?;”"' or "\n" in reading.tokens.gap(k + 1):
            break
        before.append(folded[k])
    if before and before[0] in SAYING:
        return False
    after: list[str] = []
    for k in range(end + 1, min(end + 1 + AFTER, len(words))):
        if words[k] in ".!?;" and after:
            break
        after.append(folded[k])
    if set(before) & TITLED_NOUNS or set(after) & TITLED_NOUNS:
        return True
    return end > opening + 1 and bool(before) and before[0] in {"on", "in"}
