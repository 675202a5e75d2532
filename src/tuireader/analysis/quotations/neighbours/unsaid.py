"""Quoted words that nobody says: titles, names, what others call so.

For languages without a grammar here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.words import count_words, last_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.neighbours.reports import Reports
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

_NEAR: Final = 3
"""Words before a quotation among which a noun for works makes it a title."""
_LONG: Final = 6
"""Words of a title at most, where somebody may have said it."""
_NAME: Final = 4
"""Words of a name in quotation marks at most."""
_ENDED: Final = frozenset(".!?…,")
_REPORT: Final = 12
"""Words of a clause that attributes, at most."""
_IN: Final = "in"


class Unsaid:
    """Knows titles and names by what stands beside them."""

    def __init__(self, text: str, words: Sayings, reports: Reports) -> None:
        """Keep the article's text, the words of its language, and its verbs."""
        self._text = text
        self._words = words
        self._reports = reports

    def is_title(self, part: Sequence[Word], at: int) -> bool:
        """Say whether quoted words are a title, a name, or called so by others."""
        words = self._words
        near = [word.folded for word in part[max(0, at - _NEAR) : at]]
        if near and not part[at - 1].is_word:
            near = []
        if self._is_addressed(part, at):
            return True
        after = part[at + 1].folded if at + 1 < len(part) else ""
        if after in words.named and not self._has_auxiliary(part, at):
            return True
        length = count_words(self._text, part[at])
        if length > _LONG or (at and part[at - 1].text == ":"):
            return False
        if any(word in words.named for word in near):
            return True
        if any(word in words.so_called for word in near[-2:]):
            return True
        if near and near[-1] in words.calls and self._is_called(part, at):
            return True
        first = self._text[part[at].start + 1 : part[at].end].lstrip()[:1]
        if first.islower():
            return False
        if any(word in words.works for word in near[-2:]):
            return True
        if near[1:2] == [","] and near[0] in words.works:
            # "sein zweites Restaurant, die „Stube“".
            return near[2] in words.determiners
        if words.verb_second and near[-2:-1] == [_IN] and length <= _NAME:
            # "in der „Blechtrommel“".
            return near[-1] in words.determiners
        return bool(near) and length <= _NAME and self._is_name(part, at)

    def _is_name(self, part: Sequence[Word], at: int) -> bool:
        """Say whether words with a capital are set in as a name: с «Зенитом»."""
        words = self._words
        if words.verb_second or last_letter(self._text, part[at]) in _ENDED:
            return False
        before = part[at - 1].folded
        return before not in words.stops and not self._reports.is_verb(part, at - 1)

    def _is_addressed(self, part: Sequence[Word], at: int) -> bool:
        """Say whether words in marks are whom somebody tells: "сказал «Газете» X"."""
        near = range(max(0, at - _REPORT), at)
        first = next((n for n in near if part[n].quotation >= 0), at)
        if count_words(self._text, part[at]) > _NAME:
            return False
        verbs = [n for n in range(first, at) if self._reports.is_verb(part, n)]
        if len(verbs) != 1 or part[verbs[0] - 1].is_word:
            return False
        if verbs[0] == at - 1:
            return at + 1 < len(part) and part[at + 1].is_word
        # "sagte Lange der „Neuen Zeitung“".
        words, before = self._words, part[at - 1].folded
        if part[at - 2].text == ",":
            return False
        return before in words.determiners or before in words.prepositions

    def _is_called(self, part: Sequence[Word], at: int) -> bool:
        """Say whether a verb before the words only names: "s'appelle « … »"."""
        words = self._words
        before = [word.folded for word in part[max(0, at - _NEAR) : at]]
        if words.verb_second or not words.reflexives:
            return True
        return any(word in words.reflexives for word in before)

    def _has_auxiliary(self, part: Sequence[Word], at: int) -> bool:
        return any(word.folded in self._words.auxiliaries for word in part[:at])
