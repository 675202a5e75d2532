"""Which language an article is in: by its letters, then by its most frequent words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.sayings import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ENGLISH: Final = "en"
KNOWN: Final = (ENGLISH, *LANGUAGES)

_SAMPLE: Final = 20_000
"""Code points that are looked at: more tell nothing new."""
_WORD: Final = re.compile(r"[^\W\d_]+'?")
_PLAIN_WORD: Final = re.compile(r"[a-z]+'?")
"""The same for folded text without other letters, found in half the time."""
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_RUSSIAN: Final = re.compile(r"[ыэё]", re.IGNORECASE)
_NOT_RUSSIAN: Final = re.compile(r"[іїєґўјљњћђџѓќѕ]", re.IGNORECASE)
_A_FEW_WORDS: Final = 300
"""Letters among which a Russian text has one of its own."""
_MARKED: Final = 1.5
"""What the marks and the letters of a language weigh together, in words: a short text
may have nothing else, and in a long one they are of no account."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """What tells one language that is written in Latin letters."""

    words: frozenset[str]
    """Frequent words, and those for speaking."""
    letters: frozenset[str]
    marks: re.Pattern[str] | None


def language_of(text: str, said: str = "") -> str:
    """Return the language of a text.

    Args:
        text: of the article.
        said: what the page says of itself, "fr" or "fr-CA"; it is believed when it is
            one of `KNOWN`, or any other language.

    Returns:
        ISO 639-1; "en" where nothing tells, "" for a language that is none of `KNOWN`.
    """
    told = said[:2].lower()
    if told:
        return told if told in KNOWN else ""
    sample = text[:_SAMPLE].casefold().replace("’", "'")
    cyrillic = len(_CYRILLIC.findall(sample)) if not sample.isascii() else 0
    if cyrillic:
        letters = sum(map(str.isalpha, sample))
        if 2 * cyrillic > letters:
            return _cyrillic(sample, letters)
    found = _latin(sample)
    return found if found in KNOWN else ""


def _cyrillic(sample: str, letters: int) -> str:
    is_other = _NOT_RUSSIAN.search(sample) is not None
    if not _RUSSIAN.search(sample):
        # Bulgarian has none of these letters; a few words of Russian may not.
        is_other = is_other or letters > _A_FEW_WORDS
    return "" if is_other else "ru"


def _latin(sample: str) -> str:
    """Return the language that most words of a sample are of, English for none."""
    is_plain = not any(one > "\x7f" and one.isalnum() for one in set(sample))
    words = Counter((_PLAIN_WORD if is_plain else _WORD).findall(sample))
    counts = {
        language: sum(map(words.__getitem__, words.keys() & signs.words))
        + _weight(signs, sample)
        for language, signs in _signs().items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else ENGLISH


def _weight(signs: _Signs, sample: str) -> float:
    """Return what marks and letters weigh."""
    has_mark = signs.marks is not None and bool(signs.marks.search(sample))
    has_letter = any(letter in sample for letter in signs.letters)
    return _MARKED * (0.7 * has_mark + 0.3 * has_letter)


@cache
def _signs() -> Mapping[str, _Signs]:
    folder = resources.files("tuireader.analysis.lexicons")
    table = tomllib.loads((folder / "languages.toml").read_text(encoding="utf-8"))
    return {
        language: _Signs(
            words=_words((signs["words"], signs.get("says", ""))),
            letters=frozenset(signs.get("letters", "")),
            marks=re.compile(signs["marks"]) if "marks" in signs else None,
        )
        for language, signs in table.items()
    }


def _words(lists: Iterable[str]) -> frozenset[str]:
    # "ß" is "ss" in a folded text.
    return frozenset(word for words in lists for word in words.casefold().split())
