"""Which language an article is in: by its letters, then by its most frequent words."""

from __future__ import annotations

import re
from typing import Final

from tuireader.analysis.quotations.sayings import LANGUAGES, stop_words

ENGLISH: Final = "en"
KNOWN: Final = (ENGLISH, *LANGUAGES)

_SAMPLE: Final = 20_000
"""Code points that are looked at: more tell nothing new."""
_WORD: Final = re.compile(r"[^\W\d_]+'?")
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_RUSSIAN: Final = re.compile(r"[ыэё]", re.IGNORECASE)
_NOT_RUSSIAN: Final = re.compile(r"[іїєґўјљњћђџѓќѕ]", re.IGNORECASE)
_A_FEW_WORDS: Final = 300
"""Letters among which a Russian text has one of its own."""
_LATIN: Final = ("en", "fr", "de", "es")


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
    letters = sum(map(str.isalpha, sample))
    if 2 * len(_CYRILLIC.findall(sample)) > letters:
        is_other = _NOT_RUSSIAN.search(sample) is not None
        if not _RUSSIAN.search(sample):
            # Bulgarian has none of these letters; a few words of Russian may not.
            is_other = is_other or letters > _A_FEW_WORDS
        return "" if is_other else "ru"
    words = _WORD.findall(sample)
    counts = {one: sum(w in stop_words(one) for w in words) for one in _LATIN}
    best = max(_LATIN, key=lambda one: counts[one])
    return best if counts[best] else ENGLISH
