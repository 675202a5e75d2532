"""Names, pronouns and noun phrases in a run of words, and who has been named so far.

For languages without a grammar here: a name is two capital words or more, or the last
word of such a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.tokens import fold
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.sayings import Sayings

_TOKEN: Final = re.compile(r"[^\W\d_](?:[\w.-]*\w)?['’]?|\d+|\S")
_LATELY: Final = 50
"""Names that a pronoun may look back over."""
_NAME_AT_LEAST: Final = 2
_STEM: Final = 2
"""Letters at the end of a name that inflection may change."""


class Word(NamedTuple):
    """A word of the narration."""

    text: str
    folded: str
    """In small letters, apostrophes straight."""
    start: int

    @property
    def end(self) -> int:
        """One past its last code point."""
        return self.start + len(self.text)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Who(NamedTuple):
    """Somebody, and where he is named."""

    name: str
    span: Span


@dataclass(slots=True)
class _Memory:
    """Who has been named so far, by the last word of the name."""

    lexicon: Lexicon
    full: dict[str, str] = field(default_factory=dict)
    """Folded last word to the whole name."""
    recent: dict[str, None] = field(default_factory=dict)
    """Whole names, the last named at the end."""
    gender: dict[str, str] = field(default_factory=dict)

    def add(self, name: str) -> None:
        """Know a whole name from now on."""
        words = name.split()
        self.full.setdefault(_stem(words[-1]), name)
        given = self.lexicon.gender(fold(words[0]))
        if given:
            self.gender.setdefault(name, given)

    def whole(self, name: str) -> str:
        """Return the whole name of somebody who is named by its last word."""
        known = self.full.get(_stem(name.rsplit(maxsplit=1)[-1]), name)
        self.recent.pop(known, None)
        self.recent[known] = None
        return known

    @property
    def last(self) -> str | None:
        """Who was named last."""
        return next(reversed(self.recent), None)

    def meant(self, gender: str) -> str | None:
        """Return who was named last and can be of this gender."""
        lately: Iterator[str] = islice(reversed(self.recent), _LATELY)
        return next((n for n in lately if self.gender.get(n, gender) == gender), None)


def scan(text: str, span: Span) -> Iterator[Word]:
    """Yield the words and marks of a part of the text."""
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match[0]
        yield Word(word, word.casefold().replace("’", "'"), match.start())


class Bearers:
    """Everybody who is named in an article, while it is read from top to bottom."""

    def __init__(self, text: str, words: Sayings, lexicon: Lexicon) -> None:
        """Know nobody yet.

        Args:
            text: Of the article.
            words: Of its language.
            lexicon: Names known beforehand.
        """
        self._text = text
        self._words = words
        self._people = _Memory(lexicon)

    @property
    def last(self) -> str | None:
        """Who was named last."""
        return self._people.last

    def meant(self, gender: str) -> str | None:
        """Return who was named last and can be of this gender, "m" or "f"."""
        return self._people.meant(gender)

    def note(self, part: list[Word]) -> None:
        """Remember everybody who is named in full."""
        for run in self._runs(part):
            name = self._text[run[0].start : run[-1].end]
            if len(run) >= _NAME_AT_LEAST:
                self._people.add(name)
            if len(run) >= _NAME_AT_LEAST or _stem(run[-1].text) in self._people.full:
                self._people.whole(name)

    def name_in(self, part: list[Word], *, last: bool = False) -> Who | None:
        """Return the first name, or the last one before the verb."""
        runs = [
            run
            for run in self._runs(part)
            if len(run) >= _NAME_AT_LEAST or _stem(run[-1].text) in self._people.full
        ]
        if not runs:
            return None
        run = runs[-1] if last else runs[0]
        span = Span(run[0].start, run[-1].end)
        return Who(self._people.whole(span.of(self._text)), span)

    def _runs(self, part: list[Word]) -> list[list[Word]]:
        """Return the runs of capital words that can be names, without titles."""
        runs: list[list[Word]] = [[]]
        for word in part:
            joins = runs[-1] and word.folded in self._words.particles
            if (word.is_capital and word.folded not in self._words.plain) or joins:
                runs[-1].append(word)
            elif runs[-1]:
                runs.append([])
        return [run for run in map(self._trimmed, runs) if run]

    def _trimmed(self, run: list[Word]) -> list[Word]:
        """Take titles from the front of a name and small words from its end."""
        while run and not run[-1].is_capital:
            run = run[:-1]
        while len(run) > 1 and (
            self._words.is_title(run[0].folded) or not run[0].is_capital
        ):
            run = run[1:]
        first = run[0].folded if run else ""
        is_plain = first in self._words.titles or self._words.is_title(first)
        return [] if len(run) == 1 and is_plain else run

    def noun_in(self, part: list[Word]) -> Who | None:
        """Return the noun phrase at the front: "l'association des usagers"."""
        words = self._words
        start = 0
        while start < len(part) and not part[start].text[0].isalpha():
            start += 1
        while start < len(part) and part[start].folded in words.auxiliaries:
            start += 1
        stop = start
        while stop < len(part) and part[stop].folded in words.determiners:
            stop += 1
        if stop == len(part) or not part[stop].text[0].isalpha():
            return None
        is_alone = stop == start
        if is_alone and (not part[stop].is_capital or part[stop].folded in words.plain):
            return None
        stop += 1
        if is_alone and stop < len(part):
            return None
        while stop + 1 < len(part) and part[stop].folded in words.genitives:
            while stop + 1 < len(part) and part[stop].folded in words.genitives:
                stop += 1
            stop += 1
        span = Span(part[start].start, part[stop - 1].end)
        return Who(span.of(self._text), span)


def _stem(word: str) -> str:
    """Return a name without the letters that inflection may change."""
    folded = fold(word)
    return (
        folded[:-_STEM] if len(folded) > 2 * _STEM and not folded.isascii() else folded
    )
