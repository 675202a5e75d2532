"""The words of a block, cut into sentences: each quotation is one word of its own.

For languages without a grammar here; English has `items` and `narration`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tuireader.model import Span

_TOKEN: Final = re.compile(
    r"[^\W\d_a-zа-яёà-ÿ]\.(?=[\s\u00a0]?[^\W\d_a-zа-яёà-ÿ])"
    r"|(?:Dr|Prof|Sr|Sra|Nr|St|Mgr|bzw|ca|Mio|Mrd|d\. h|z\. B|ул|тыс|млн|млрд|руб)\."
    r"|[^\W\d_](?:[\w.\u00ad-]*\w)?['’]?"
    r"|\d+(?:[.,]\d+)*(?:-[^\W\d_]\w*)?"
    r"|\S"
)
_WORDS: Final = re.compile(r"\w+(?:['’-]\w+)*")
ENDS: Final = frozenset(".!?…")
_CLOSERS: Final = "\"'”’»›“‘)]*_ \u00a0\u202f"
_LONGEST: Final = 150
"""Words after which a sentence is cut anyhow: what looks around stays linear."""
_ORDINAL: Final = 2
"""Digits that a number with a stop behind it may have and be "the third"."""


class Word(NamedTuple):
    """A word or a mark of the narration, or a whole quotation."""

    text: str
    folded: str
    """In small letters, apostrophes straight; empty for a quotation."""
    start: int
    end: int
    quotation: int = -1
    """Index of the quotation."""

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it has letters."""
        if self.quotation >= 0:
            return False
        return self.text[0].isalpha() or (
            len(self.text) > 1 and self.text[-1].isalpha()
        )

    @property
    def is_acronym(self) -> bool:
        """Whether it is all capitals."""
        text = self.text
        return len(text) > 1 and text.isupper() and text[-1].isalnum()


def scan(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words and marks of a part of the text."""
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        folded = word.casefold().replace("’", "'")
        yield Word(word, folded, match.start(), match.end())


def read_words(
    text: str, block: Span, quoted: Iterable[tuple[int, Span]]
) -> tuple[Word, ...]:
    """Return the words of a block, its quotations blanked.

    Args:
        text: Of the article.
        block: What to read.
        quoted: Index and place of each quotation in it, sorted.
    """
    found: list[Word] = []
    at = block.start
    for index, span in quoted:
        found += scan(text, at, span.start)
        found.append(Word('"', "", span.start, span.end, index))
        at = max(at, span.end)
    found += scan(text, at, block.end)
    return tuple(found)


def sentences(
    text: str, words: Sequence[Word], *, ordinals: bool = False
) -> Iterator[tuple[Word, ...]]:
    """Cut words into sentences.

    Args:
        text: Of the article.
        words: Of one block.
        ordinals: Whether a stop behind a number makes it "the third", as in German.
    """
    start = 0
    for index in range(len(words) - 1):
        is_long = index - start >= _LONGEST
        if not (is_long or _ends(text, words, index, ordinals=ordinals)):
            continue
        yield tuple(words[start : index + 1])
        start = index + 1
    if start < len(words):
        yield tuple(words[start:])


def count_words(text: str, quotation: Word) -> int:
    """Return how many words a quotation has."""
    return len(_WORDS.findall(text, quotation.start, quotation.end))


def last_letter(text: str, quotation: Word) -> str:
    """Return the last character inside the marks of a quotation."""
    return text[quotation.start + 1 : quotation.end].rstrip(_CLOSERS)[-1:]


def _ends(text: str, words: Sequence[Word], index: int, *, ordinals: bool) -> bool:
    """Say whether a sentence ends with a word that is not the last."""
    word, after = words[index], words[index + 1]
    if word.quotation >= 0:
        is_whole = last_letter(text, word) in ENDS
        return is_whole and (after.quotation >= 0 or after.is_capital)
    if word.text not in ENDS or after.text in ENDS:
        return False
    if word.text == "." and index and ordinals:
        before = words[index - 1].text
        if before.isdigit() and len(before) <= _ORDINAL:
            return False
    return after.quotation >= 0 or not after.text[0].islower()
