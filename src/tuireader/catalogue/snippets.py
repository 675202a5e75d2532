"""A few words of a text around the first hit of a search."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tuireader.catalogue.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = 50
"""Code points before the hit, at most."""


def snippet(text: str, line: str, most: int = 240) -> str:
    """Return the words around the first place where a word of a search line stands.

    Args:
        text: in which it was found.
        line: as it was typed; its last word may be the beginning of one.
        most: code points of the snippet.

    Returns:
        One line, with "…" where something is left out; empty where no word stands.
    """
    found = next(_hits(text, line), None)
    if found is None:
        return ""
    start = max(found.start() - _BEFORE, 0)
    if start:
        space = text.find(" ", start, found.start())
        start = space + 1 if space >= 0 else start
    cut = text[start : start + most]
    if start + most < len(text):
        cut = cut.rsplit(None, 1)[0]
        return f"{'…' if start else ''}{' '.join(cut.split())}…"
    return f"{'…' if start else ''}{' '.join(cut.split())}"


def _hits(text: str, line: str) -> Iterator[re.Match[str]]:
    """Yield the first place of words together, then of single ones, the longest first.

    A long word is a rare word as a rule, and tells most of where it stands.
    """
    together = [plain_words(part) for part in re.findall(r'"([^"]+)"?', line)]
    single = [[word] for word in sorted(plain_words(line), key=len, reverse=True)]
    for words in filter(None, (*together, *single)):
        inside = r"\W+".join(map(re.escape, words))
        pattern = re.compile(rf"\b{inside}", re.IGNORECASE)
        found = pattern.search(text) or pattern.search(_plain(text))
        if found is not None:
            yield found


def _plain(text: str) -> str:
    """Return the text without accents, code point for code point."""
    return "".join(unicodedata.normalize("NFKD", char)[0] for char in text)
