"""The words around an expression of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.times.words import fold

if TYPE_CHECKING:
    from tuireader.model import Span

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*['’]?")
_TWO_WORDS: Final = re.compile(
    rf"(?:(?P<second>{_WORD.pattern})\s+)?(?<![^\W_])(?P<first>{_WORD.pattern})\s*$"
)
_TWO_WORDS_SIZE: Final = 80
_APOSTROPHES: Final = frozenset("'’")
"""A word may end with one."""
_AROUND: Final = 160
"""Code points that are looked at on either side."""
_CLAUSE_END: Final = re.compile(
    r"[.!?;:…]['”’\")\]]*\s|[“„«»—–\n]|”\s|\s-{1,2}\s|,\s(?:and|but)\s"
)
_CLAUSE_OR_COMMA: Final = re.compile(rf"{_CLAUSE_END.pattern}|,\s")


class Place(NamedTuple):
    """Where an expression stands in its block."""

    text: str
    start: int
    end: int
    block: Span

    @property
    def words(self) -> str:
        """The expression."""
        return self.text[self.start : self.end]

    def left(self) -> str:
        """Return the text before it, as far back as is looked."""
        return self.text[max(self.block.start, self.start - _AROUND) : self.start]

    def right(self) -> str:
        """Return the text after it, as far as is looked."""
        return self.text[self.end : min(self.block.end, self.end + _AROUND)]

    def words_before(self) -> tuple[str, str]:
        """Return the word before it and the one before that, as written.

        A word that does not touch it, but for white space, is no word before it: "".
        """
        left = self.left()[-_TWO_WORDS_SIZE:]
        last = left.rstrip()[-1:]
        if not last.isalnum() and last not in _APOSTROPHES:
            return "", ""
        parts = left.rsplit(None, 2)
        # All before the last two pieces would only be searched in vain.
        match = _TWO_WORDS.search(left, len(parts[0]) if len(parts) > 2 else 0)
        return (match["first"], match["second"] or "") if match else ("", "")

    def word_after(self) -> str:
        """Return the word behind it, as written; "" where a sign stands between."""
        right = self.right()
        match = _WORD.match(right.lstrip(" \t\u00a0"))
        return match[0] if match and right[:1].isspace() else ""

    def clause_before(self, *, commas: bool = False) -> list[str]:
        """Return the folded words of its clause before it, the nearest first.

        Args:
            commas: whether any comma ends a clause.
        """
        left = self.left()
        end = _CLAUSE_OR_COMMA if commas else _CLAUSE_END
        ends = [match.end() for match in end.finditer(left)]
        clause = left[ends[-1] :] if ends else left
        return [fold(word) for word in reversed(_WORD.findall(clause))]

    def clause_after(self, *, commas: bool = False) -> list[str]:
        """Return the folded words of its clause behind it, the nearest first."""
        right = self.right()
        end = (_CLAUSE_OR_COMMA if commas else _CLAUSE_END).search(right)
        return [
            fold(word) for word in _WORD.findall(right[: end.start()] if end else right)
        ]
