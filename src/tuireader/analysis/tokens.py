"""Words and marks of a text, each with its place.

A token is a word, a number or one other visible character. The rules are the few that
names need: "U.S." and "Mr." keep their dots, the possessive ’s stands alone, a hyphen
holds a compound together ("Nagorno-Karabakh") unless a name is only its first part
("Moscow-led" is three tokens), and invisible characters inside a word belong to it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model.span import Span

APOSTROPHES = "'’ʼ＇"
HYPHENS = "-‐‑"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that take no room: soft hyphen, zero-width spaces and joiners."""
ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Sgt Capt Cpl Maj Adm Sen Sens Rep Reps Gov Rev Hon "
    "St Jr Sr Inc Corp Ltd Co Bros No vs Messrs Cmdr Supt Insp Pte Fr"
)
"""Abbreviations that are followed by a name or end one, so their dot ends no sentence."""

_LETTER = r"[^\W\d_]"
_MARKS = r"[\u0300-\u036f" + INVISIBLE + "]"
_PART = rf"[^\W_](?:[^\W_]|{_MARKS}(?=[^\W_]|{_MARKS}))*[\u0300-\u036f]?"
_TOKEN = re.compile(
    rf"(?:{_LETTER}\.){{2,}}"
    rf"|\b(?:{ABBREVIATIONS.replace(' ', '|')})\."
    rf"|\b{_LETTER}\.(?=[ \u00a0]?{_LETTER})"
    rf"|(?<=\w)[{APOSTROPHES}][sS]\b"
    rf"|{_PART}(?:(?:[{APOSTROPHES}](?![sS]\b)|[{HYPHENS}&]){_PART})*"
    r"|\S"
)
_HYPHEN = re.compile(f"[{HYPHENS}]")
_TYPOGRAPHIC = str.maketrans(
    dict.fromkeys(INVISIBLE, "") | dict.fromkeys("’ʼ＇", "'") | dict.fromkeys("‐‑", "-")
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel tuples: token `i` is `words[i]` and so on."""

    text: str
    """The whole text the offsets count in."""
    words: tuple[str, ...]
    """As written; an invisible character inside a word is kept."""
    starts: tuple[int, ...]
    """First code point of each, ascending."""
    ends: tuple[int, ...]
    """One past the last code point of each."""
    blocks: tuple[int, ...]
    """The first token of each block, ascending; a block without a token is missing."""

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    def at(self, offset: int) -> int:
        """Return the first token that ends after `offset`; `len` when there is none."""
        return bisect_left(self.ends, offset + 1)

    def within(self, span: Span) -> range:
        """Return the tokens that lie wholly inside a span of the text."""
        first = bisect_left(self.starts, span.start)
        return range(first, max(first, bisect_left(self.ends, span.end + 1)))

    def gap(self, index: int) -> str:
        """Return what stands between the token before `index` and `index` itself."""
        if index == 0:
            return ""
        return self.text[self.ends[index - 1] : self.starts[index]]

    def phrase(self, first: int, last: int) -> str:
        """Return the text from the first token to the last, both included."""
        return self.text[self.starts[first] : self.ends[last]]


def tokenise(text: str, spans: Iterable[Span]) -> Tokens:
    """Cut parts of a text into tokens.

    Args:
        text: The whole text.
        spans: The parts to read, sorted and disjoint; no token crosses their borders.

    Returns:
        The tokens of all parts, in order, with offsets in `text`.
    """
    words: list[str] = []
    starts: list[int] = []
    blocks: list[int] = []
    for span in spans:
        before = len(words)
        for found in _TOKEN.finditer(text, span.start, span.end):
            word = found.group()
            if len(word) > 1 and not word.isalnum():
                _add_parts(word, found.start(), words, starts)
            else:
                words.append(word)
                starts.append(found.start())
        if len(words) > before:
            blocks.append(before)
    ends = tuple(s + len(w) for s, w in zip(starts, words, strict=True))
    return Tokens(text, tuple(words), tuple(starts), ends, tuple(blocks))


def _add_parts(word: str, start: int, words: list[str], starts: list[int]) -> None:
    """Add a word, cut at the hyphen after which no name goes on."""
    cut = _hyphen_after_name(word)
    if cut:
        words += [word[:cut], word[cut], word[cut + 1 :]]
        starts += [start, start + cut, start + cut + 1]
    else:
        words.append(word)
        starts.append(start)


def _hyphen_after_name(word: str) -> int:
    """Return where to cut "Moscow-led" or "pro-Kremlin", or 0."""
    hyphens = [found.start() for found in _HYPHEN.finditer(word)]
    if not hyphens:
        return 0
    if word[0].isupper() and len(word) > 2:
        last = hyphens[-1]
        return last if word[last + 1].islower() and last > 1 else 0
    first = hyphens[0]
    prefix = word[:first].casefold()
    is_name = word[first + 1].isupper() and prefix not in _ARTICLES
    return first if is_name else 0


_ARTICLES = frozenset(("al", "el", "an", "ad", "as", "ar", "ash", "at", "ul", "ibn", "bin"))
"""Lower-case first parts of names: "al-Assad" is one word."""


def fold(word: str) -> str:
    """Return a word without case, diacritics and invisible characters.

    It is how the lexicon spells, and what two spellings of a name are compared by.
    """
    if word.isascii():
        return word.lower()
    flat = unicodedata.normalize("NFKD", word.translate(_TYPOGRAPHIC))
    return "".join(c for c in flat if not unicodedata.combining(c)).casefold()
