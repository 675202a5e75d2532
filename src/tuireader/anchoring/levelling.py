"""Texts made alike: what typesetting and conversion change, and a reader does not see.

Quotation marks, dashes, white space, soft hyphens, ligatures, accents and case are
levelled, and every character knows where it stood.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

_TEXTS_KEPT = 4
_PIECES = re.compile(r"[!-,.-~]+(?: [!-,.-~]+)*|[\s\x1c-\x1f]+|-+|.", re.DOTALL)
"""Plain words one space apart, a run of white space, hyphens, any other character."""
_LEVELLED = {
    **dict.fromkeys("“”„‟«»″〝〞「」『』", '"'),
    **dict.fromkeys("‘’‚‛‹›`´′ʼ", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")
_PLAIN_QUOTES = str.maketrans({"`": "'"})


class Levelled(NamedTuple):
    """A levelled text and where each of its characters came from."""

    text: str
    origins: tuple[int, ...]
    """For each character, its code point in the text it was made of."""
    source: str

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` up to `end` stood; not empty."""
        first, last = self.origins[start], self.origins[end - 1] + 1
        while last < len(self.source) and unicodedata.combining(self.source[last]):
            last += 1
        return first, last

    def levelled_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters made of a span of the source, no space at the ends."""
        first, last = bisect_left(self.origins, start), bisect_left(self.origins, end)
        return trimmed(self.text, first, last)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range of a levelled text without the spaces at its ends."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return start, end


@lru_cache(maxsize=_TEXTS_KEPT)
def level(text: str) -> Levelled:
    """Level a whole text, and keep the last few: every note asks for them."""
    return level_once(text)


def level_once(text: str) -> Levelled:
    """Level a text.

    Args:
        text: any text.

    Returns:
        Small letters without accents; one space for each run of white space, none at
        the start; `"`, `'` and `-` for their typographic kin; one `-` for several.
    """
    pieces: list[str] = []
    origins: list[int] = []
    last = " "
    for match in _PIECES.finditer(text):
        piece, start = match[0], match.start()
        if "!" <= piece[0] <= "~" and piece[0] != "-":
            levelled = piece.lower().translate(_PLAIN_QUOTES)
            origins.extend(range(start, match.end()))
        else:
            levelled = _level_piece(piece)
            if not levelled or (levelled in " -" and levelled == last):
                continue
            origins.extend([start] * len(levelled))
        pieces.append(levelled)
        last = levelled[-1]
    return Levelled("".join(pieces), tuple(origins), text)


def _level_piece(piece: str) -> str:
    """Level white space, hyphens or one character that is not plain."""
    if piece.isspace():
        return " "
    if piece[0] == "-":
        return "-"
    if piece in _DROPPED:
        return ""
    if piece in _LEVELLED:
        return _LEVELLED[piece]
    parts = unicodedata.normalize("NFKD", piece)
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return " " if bare.isspace() else bare.casefold()
