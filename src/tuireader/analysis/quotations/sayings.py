"""What is known of a language without a grammar of its own here: words, and no more."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES: Final = ("fr", "de", "es", "ru")
"""ISO 639-1 of the languages that have such a file; English has more."""

_Table: TypeAlias = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Words:
    """Words and stems, all lower case."""

    whole: frozenset[str]
    stems: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        """Say whether a folded word is one of them, or begins with a stem."""
        return word in self.whole or (bool(self.stems) and word.startswith(self.stems))

    @classmethod
    def of(cls, text: str) -> Words:
        """Read words with spaces between; "*" ends a stem."""
        words = text.split()
        stems = (word[:-1] for word in words if word.endswith("*"))
        return cls(frozenset(w for w in words if w[-1] != "*"), tuple(stems))


@dataclass(frozen=True, slots=True)
class Sayings:
    """The words of one language by which speakers are told."""

    verbs: Words
    not_verbs: frozenset[str]
    """What a stem would take for a verb and is none."""
    auxiliaries: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str]
    first_person: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    """Phrases that lead to a source, word by word, the longest first."""
    after_words: frozenset[str]
    """What attributes only behind the quotation: "so der Minister"."""
    determiners: frozenset[str]
    genitives: frozenset[str]
    """What goes on with a noun phrase: "de l'association"."""
    particles: frozenset[str]
    """Small words inside names: "von"."""
    titles: frozenset[str]
    title_endings: tuple[str, ...]
    works: frozenset[str]
    stops: frozenset[str]
    """What begins another clause."""
    plain: frozenset[str]
    """Words that are no name even with a capital letter."""

    @property
    def pronouns(self) -> frozenset[str]:
        """He, she, they."""
        return self.masculine | self.feminine | self.plural

    def is_verb(self, word: str) -> bool:
        """Say whether a folded word is a verb of saying."""
        return word in self.verbs and word not in self.not_verbs

    def is_title(self, word: str) -> bool:
        """Say whether a folded word says what the person named after it does."""
        endings = self.title_endings
        return word in self.titles or (bool(endings) and word.endswith(endings))


@cache
def sayings(language: str) -> Sayings:
    """Return the words of one of `LANGUAGES`; the file is read once."""
    table = _table(language)
    phrases = [tuple(phrase.split()) for phrase in _list(table, "according")]
    plain = {phrase[0] for phrase in phrases} | stop_words(language)
    plain |= set(_text(table, "determiners").split())
    return Sayings(
        verbs=Words.of(_text(table, "verbs")),
        according=tuple(sorted(phrases, key=len, reverse=True)),
        title_endings=tuple(_text(table, "title_endings").split()),
        plain=frozenset(plain),
        **{
            name: frozenset(_text(table, name).split())
            for name in (
                *("not_verbs", "auxiliaries", "masculine", "feminine", "plural"),
                *("first_person", "after_words", "determiners", "genitives"),
                *("particles", "titles", "works", "stops"),
            )
        },
    )


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the frequent words by which a language is told."""
    return frozenset(_text(_table(language), "stop_words").split())


def _table(language: str) -> _Table:
    folder = resources.files("tuireader.analysis.lexicons")
    table: _Table = tomllib.loads(
        (folder / f"{language}.toml").read_text(encoding="utf-8")
    )
    return table


def _text(table: _Table, name: str) -> str:
    found = table.get(name, "")
    return found if isinstance(found, str) else ""


def _list(table: _Table, name: str) -> Iterable[str]:
    found = table.get(name, [])
    return found if isinstance(found, list) else []
