"""The words by which an interview is told: labels, I and you. `lexicons/turns.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from tuireader.analysis.lexicon import word_set

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class TurnWords:
    """What is known of one language, and of labels in any."""

    questions: frozenset[str]
    """What labels a question: "q", "frage"."""
    answers: frozenset[str]
    roles: frozenset[str]
    """Speakers without a name: "moderator"."""
    things: frozenset[str]
    """What stands before a colon and never speaks: "photo"."""
    first: frozenset[str]
    """I and we; lower case but where a capital counts."""
    second: frozenset[str]

    def says_i(self, words: str) -> bool:
        """Say whether whoever uses these words means himself in them."""
        return _any_of(self.first, words)

    def says_you(self, words: str) -> bool:
        """Say whether these words are spoken to somebody."""
        return _any_of(self.second, words)


@cache
def turn_words(language: str) -> TurnWords:
    """Return the words of a language, English for one that is not known."""
    folder = resources.files("tuireader.analysis.lexicons")
    table = tomllib.loads((folder / "turns.toml").read_text(encoding="utf-8"))
    code = language if language in table["first"] else "en"
    return TurnWords(
        questions=word_set(table["questions"]),
        answers=word_set(table["answers"]),
        roles=word_set(table["roles"]),
        things=word_set(table["things"]),
        first=word_set(table["first"][code]),
        second=word_set(table["second"][code]),
    )


def _any_of(known: frozenset[str], words: str) -> bool:
    for found in _WORD.finditer(words):
        word = found[0].replace("’", "'")
        if word in known or word.lower() in known:
            return True
        head, mark, _ = word.partition("'")
        # French leaves out a vowel: "j'ai".
        if mark and head.lower() + mark in known:
            return True
    return False
