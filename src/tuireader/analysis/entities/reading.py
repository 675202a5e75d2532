"""A first reading of the text: how each word is written, and where it can't tell.

A capital at the start of a sentence, in a headline or in a line of capitals says
nothing by itself; what the same word does elsewhere in the text says more.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from tuireader.analysis.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.tokens import Tokens

SENTENCE_ENDS = frozenset(".!?:…•;*")
SENTENCE_STOPS = frozenset(".;,")
"""Marks that few headlines end with."""
OPENING_MARKS = frozenset("\"“”„«»‘’'‹›([{–—-")
HEADLINE_WORDS = 4
"""A line of fewer long words is too short to be called a headline."""
HEADLINE_SHARE = 0.75
"""Share of capitals among the long words of a headline."""
SMALL_IN_HEADLINES = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "by", "for", "to", "and", "or", "but")
) | frozenset(("as", "from", "with", "over", "into", "than", "vs", "via", "nor", "s"))
"""All that is small in a headline that ends as a sentence does."""
HEADLINE_LENGTH = 30
"""A line of more words is no headline."""
BYLINE_LENGTH = 16
"""Tokens of a line that begins with "By" and says who wrote the article."""
CAPITALS_SHARE = 0.7
"""Share of words in capitals that makes a line of capitals."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens with what their writing tells."""

    tokens: Tokens
    lexicon: Lexicon
    folded: list[str]
    """Each word folded, abbreviations without their last dot."""
    opens: bytearray
    """1 where a sentence, a quotation or a block begins: the capital says nothing."""
    headline: bytearray
    """1 in headlines, 2 in lines of capitals."""
    small: Counter[str]
    """How often each word stands in lower case."""
    middle: Counter[str]
    """How often each word stands with a capital inside a sentence, as written."""
    capitals: list[int]
    """The tokens that begin with a capital, ascending."""
    inner_capitals: list[int]
    """Those that begin with a small letter and have a capital inside: "iPhone"."""


def read(tokens: Tokens, lexicon: Lexicon) -> Reading:
    """Look at every word once, and at the same words once for all their places."""
    words = tokens.words
    flat: dict[str, str] = {}
    small: Counter[str] = Counter()
    big: set[str] = set()
    hidden: set[str] = set()
    for word, count in Counter(words).items():
        letter = word[0]
        flat[word] = low = _folded(word)
        if letter.isupper():
            big.add(word)
        elif letter.isalpha():
            small[low] += count
            if not word.islower():
                hidden.add(word)
    folded = list(map(flat.__getitem__, words))
    capitals = places_of(big, words)
    opens = bytearray(len(words))
    headline = bytearray(len(words))
    for first, end in pairwise((*tokens.blocks, len(words))):
        opens[first] = 1
        style = _style(words, first, end)
        if style:
            headline[first:end] = bytes([style]) * (end - first)
    middle: Counter[str] = Counter()
    for i in capitals:
        if not opens[i]:
            if _opens(words, folded, opens, i):
                opens[i] = 1
            elif not headline[i]:
                middle[words[i]] += 1
    inner = places_of(hidden, words) if hidden else []
    return Reading(
        tokens, lexicon, folded, opens, headline, small, middle, capitals, inner
    )


def places_of(
    wanted: AbstractSet[str] | Mapping[str, object], words: Sequence[str]
) -> list[int]:
    """Return where any of some words stands, ascending."""
    return list(compress(range(len(words)), map(wanted.__contains__, words)))


def _folded(word: str) -> str:
    if word.isalpha() and word.isascii():
        return word.lower()
    flat = fold(word)
    if flat[-1:] == "." and flat.count(".") == 1 and len(flat) > 2:
        return flat[:-1]
    return flat


def _opens(words: tuple[str, ...], folded: list[str], opens: bytearray, i: int) -> bool:
    """Whether a capitalised token begins a sentence or a quotation."""
    before = words[i - 1]
    if before in SENTENCE_ENDS:
        return True
    if before in OPENING_MARKS:
        return i < 2 or bool(opens[i - 1]) or words[i - 2] in ".!?:,…"
    # "in Washington D.C. The six" ends a sentence, "the U.S. Navy" does not.
    return (
        before[-1] == "."
        and before.count(".") > 1
        and folded[i] in {"the", "a", "an", "he", "she", "it", "they", "in", "but"}
    )


def _style(words: tuple[str, ...], first: int, end: int) -> int:
    """Return 1 for a headline, 2 for a line of capitals, else 0."""
    if words[first] in {"By", "BY"} and end - first < BYLINE_LENGTH:
        return 0
    if end - first > HEADLINE_LENGTH and (
        sum(map(str.isupper, words[first:end])) < CAPITALS_SHARE * HEADLINE_WORDS
    ):
        return 0  # what most paragraphs are
    long = [w for w in words[first:end] if len(w) > 3 and w[0].isalpha()]
    if len(long) < HEADLINE_WORDS:
        worded = [w for w in words[first:end] if w[0].isalpha()]
        return 2 * (len(worded) > HEADLINE_WORDS and all(map(str.isupper, worded)))
    if sum(map(str.isupper, long)) > CAPITALS_SHARE * len(long):
        return 2
    if end - first > HEADLINE_LENGTH:
        return 0
    if words[end - 1] in SENTENCE_STOPS:
        small = (w for w in words[first:end] if w[0].islower())
        return int(all(w in SMALL_IN_HEADLINES or w[0] in "'’" for w in small))
    return int(sum(w[0].isupper() for w in long) > HEADLINE_SHARE * len(long))
