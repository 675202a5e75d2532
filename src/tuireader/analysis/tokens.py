"""Words and marks of a text, each with its place.

A token is a word, a number or one other visible character. The rules are the few that
names need: "U.S." and "Mr." keep their dots, the possessive ’s stands alone, a hyphen
holds a compound together ("Nagorno-Karabakh") unless a name is only its first part
("Moscow-led" is three tokens), and invisible characters inside a word belong to it.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from tuireader.model.span import Span

APOSTROPHES = "'’ʼ＇"
HYPHENS = "-‐‑"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that take no room: soft hyphen, zero-width spaces and joiners."""
ABBREVIATIONS = (
    "Mr Mrs Ms Dr Eng Engr Brig Atty Prof Gen Lt Col Sgt Capt Cpl Maj Adm Sen "
    "Sens Rep Reps Gov Del Rev Hon St Jr "
    "Sr Inc Corp Ltd Co Bros No vs Messrs Cmdr Supt Insp Pte Fr"
)
"""Abbreviations before or after a name; their dot ends no sentence."""

_LETTER = r"[^\W\d_]"
_MARKS = r"[\u0300-\u036f" + INVISIBLE + "]"
_PART = rf"[^\W_](?:[^\W_]|{_MARKS}(?=[^\W_]|{_MARKS}))*[\u0300-\u036f]?"
_TOKEN = re.compile(
    # Most words are plain letters before a blank: nothing else need be tried.
    r"[A-Za-z]++(?=[ ,\n])"
    rf"|(?:{_LETTER}\.){{2,}}"
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


class Ends:
    """One past the last code point of each token."""

    __slots__ = ("_starts", "_words")

    def __init__(self, starts: array[int], words: Sequence[str]) -> None:
        """Take where the tokens start, and the tokens."""
        self._starts = starts
        self._words = words

    def __getitem__(self, index: int) -> int:
        """Return where a token ends."""
        return self._starts[index] + len(self._words[index])


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel columns: token `i` is `words[i]` and so on.

    A long text has as many tokens as words, so each costs only 12 bytes: a word that
    comes again is the same string, the offsets are no objects, and where a token ends
    is told by where it starts.
    """

    text: str
    """The whole text the offsets count in."""
    words: tuple[str, ...]
    """As written; an invisible character inside a word is kept."""
    starts: array[int]
    """First code point of each, ascending."""
    ends: Ends
    """One past the last code point of each."""
    blocks: tuple[int, ...]
    """The first token of each block, ascending; a block without a token is missing."""

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    def at(self, offset: int) -> int:
        """Return the first token that ends after `offset`; `len` when there is none."""
        following = bisect_right(self.starts, offset)
        if not following:
            return 0
        before = following - 1
        is_inside = self.starts[before] + len(self.words[before]) > offset
        return following - is_inside

    def within(self, span: Span) -> range:
        """Return the tokens that lie wholly inside a span of the text."""
        first = bisect_left(self.starts, span.start)
        stop = bisect_left(self.starts, span.end)
        is_cut = stop > first and self.ends[stop - 1] > span.end
        return range(first, max(first, stop - is_cut))

    def gap(self, index: int) -> str:
        """Return what stands between the token before `index` and `index` itself."""
        if index == 0:
            return ""
        before = index - 1
        end = self.starts[before] + len(self.words[before])
        return self.text[end : self.starts[index]]

    def phrase(self, first: int, last: int) -> str:
        """Return the text from the first token to the last, both included."""
        return self.text[self.starts[first] : self.ends[last]]


def tokenise(
    text: str, spans: Iterable[Span], apart: Container[str] = frozenset()
) -> Tokens:
    """Cut parts of a text into tokens.

    Args:
        text: The whole text.
        spans: The parts to read, sorted and disjoint; no token crosses their borders.
        apart: Folded words that a hyphen does not bind together: with "russia" and
            "ukraine" among them, "Russia-Ukraine" is three tokens.

    Returns:
        The tokens of all parts, in order, with offsets in `text`.
    """
    words: list[str] = []
    starts = array("i")
    same: dict[str, str] = {}
    blocks: list[int] = []
    for span in spans:
        found = _TOKEN.findall(text, span.start, span.end)
        if found:
            blocks.append(len(words))
        end = span.start
        if any(text.find(hyphen, end, span.end) >= 0 for hyphen in HYPHENS):
            found = [part for word in found for part in _parts(word, apart)]
        words += map(same.setdefault, found, found)
        for word in found:
            # Only white space is between two tokens: a word is found where it stands.
            start = text.find(word, end)
            starts.append(start)
            end = start + len(word)
    kept = tuple(words)
    return Tokens(text, kept, starts, Ends(starts, kept), tuple(blocks))


def _parts(word: str, apart: Container[str]) -> tuple[str, ...]:
    """Return a word in the parts that a hyphen does not bind together."""
    cut = 0 if word.isalnum() or len(word) == 1 else _cut(word, apart)
    return (word[:cut], word[cut], word[cut + 1 :]) if cut else (word,)


def _cut(word: str, apart: Container[str]) -> int:
    """Return where to cut "Moscow-led" and "Russia-Ukraine", or 0."""
    hyphens = [found.start() for found in _HYPHEN.finditer(word)]
    if not hyphens:
        return 0
    first, last = hyphens[0], hyphens[-1]
    if not word[0].isupper():
        return 0
    ending = word[last + 1 :]
    if ending.islower():
        return last if last > 1 and _is_ending(ending) else 0
    halves = fold(word[:first]), fold(word[first + 1 :])
    both = all(half in apart for half in halves)
    return first if both and fold(word) not in apart else 0


def _is_ending(word: str) -> bool:
    """Whether a word after a hyphen is no part of a name: "-led", not "-hua"."""
    return word in _ENDINGS or (len(word) > 5 and word.endswith(("ed", "ing", "ly")))


_ENDINGS = frozenset(
    re.findall(
        r"\w+",
        """led run held made born wide era area style only like type built bound based
        owned linked related friendly level sized majority free heavy rich wing elect
        designate turned in of to and or""",
    )
)
"""Words that follow a name and a hyphen."""


def fold(word: str) -> str:
    """Return a word without case, diacritics and invisible characters.

    It is how the lexicon spells, and what two spellings of a name are compared by.
    """
    if word.isascii():
        return word.lower()
    # One by one: to put many accents on one letter in order takes their number squared.
    plain = word.translate(_TYPOGRAPHIC)
    flat = (part for letter in plain for part in unicodedata.normalize("NFKD", letter))
    return "".join(c for c in flat if not unicodedata.combining(c)).casefold()
