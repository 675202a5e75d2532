"""Search in an article: smart case, regular expressions, across line ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from tuireader.model import Span

_BLANK = re.compile(r" +")
_MATCHES_AT_MOST = 10_000


class BadPattern(ValueError):
    """The query is no regular expression; the message says where it breaks."""


class Matches(NamedTuple):
    """Where a query stands in a text."""

    query: str
    spans: tuple[Span, ...]
    """Sorted, disjoint, none empty; at most 10,000."""

    def after(self, offset: int) -> int | None:
        """Return the index of the first match after `offset`, from the top if none."""
        if not self.spans:
            return None
        starts = (n for n, span in enumerate(self.spans) if span.start > offset)
        return next(starts, 0)

    def before(self, offset: int) -> int | None:
        """Return the index of the last match before `offset`, from the end if none."""
        if not self.spans:
            return None
        ends = [n for n, span in enumerate(self.spans) if span.start < offset]
        return ends[-1] if ends else len(self.spans) - 1

    def at_or_after(self, offset: int) -> int | None:
        """Return the index of the first match at `offset` or later, or of the first."""
        return self.after(offset - 1)


def find(text: str, query: str) -> Matches:
    """Find every match of `query` in `text`.

    Lower case finds both cases, a capital letter finds just what it says. A blank in
    the query stands for any white space, so that a phrase is found across line ends.

    Raises:
        BadPattern: the query is no regular expression.
    """
    if not query:
        return Matches(query, ())
    pattern = _compile(query)
    spans: list[Span] = []
    for found in pattern.finditer(text):
        if found.end() > found.start():
            spans.append(Span(*found.span()))
        if len(spans) == _MATCHES_AT_MOST:
            break
    return Matches(query, tuple(spans))


def literal(words: str) -> str:
    """Return the query that finds just these words."""
    return re.escape(words).replace("\\ ", " ").replace("\\\n", " ")


def _compile(query: str) -> re.Pattern[str]:
    # Escapes such as \S and \W hold capital letters that are no wish for case.
    plain = re.sub(r"\\.", "", query)
    flags = re.NOFLAG if plain != plain.lower() else re.IGNORECASE
    try:
        return re.compile(_BLANK.sub(r"\\s+", query), flags | re.MULTILINE)
    except (re.error, OverflowError, RecursionError) as error:
        raise BadPattern(str(error)) from error
