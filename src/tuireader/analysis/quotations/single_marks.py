"""Single marks: which quote, and which are apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.glyphs import (
    AFTER_CLOSING,
    ELISION,
    OPENING_BEFORE,
    SINGLE,
    SPACES,
    STRONG_AFTER,
    STRONG_BEFORE,
)

if TYPE_CHECKING:
    from tuireader.analysis.quotations.marked_block import MarkedBlock

_NEEDS_CLOSING: Final = frozenset("’´")
"""Glyphs that open only where one that surely closes comes later."""
_SENTENCE_BEFORE: Final = re.compile(r"(?:[.!?:,;…—–”\"»]\s+|^\s*)$")
_SENTENCE_END: Final = frozenset(".!?…")
_ATTRIBUTES: Final = re.compile(
    r"\s+(?:he|she|they|we|i|said|says|told|asked|added)\b", re.IGNORECASE
)


class SingleMarks:
    """The single marks of one block."""

    def __init__(
        self,
        block: MarkedBlock,
        *,
        quote: bool,
        backticks_close: bool,
        goes_on: bool,
    ) -> None:
        """Look at the marks of a block.

        Args:
            block: the block with all its marks.
            quote: whether single marks quote here at all.
            backticks_close: whether a backtick closes what one opened.
            goes_on: whether the next block begins with a single mark that opens.
        """
        self._block = block
        self._quote = quote
        self._unclosing = frozenset("‚‛" if backticks_close else "‚‛`")
        last = block.text[block.span.end - 1] if len(block.span) else ""
        self._goes_on = goes_on and last in _SENTENCE_END
        self._closers = self._sure_closers() if quote else []

    def opens(self, index: int) -> bool:
        """Whether a single mark begins quoted words."""
        mark = self._block.marks[index]
        before, after = self._block.before(index), self._block.after(index)
        if not self._quote or mark.text == "′" or mark.end >= self._block.span.end:
            return False
        if after in SPACES and (mark.text != "‘" or before not in SPACES):
            return self._spaced_closing(index) is not None
        if before not in OPENING_BEFORE:
            return False
        if after in ",;:!?)" or (after == "." and not self._dots(mark.end)):
            return False
        if ELISION.match(self._block.text, mark.start):
            return False
        return mark.text not in _NEEDS_CLOSING or self._sure_after(index) is not None

    def _dots(self, start: int) -> bool:
        return self._block.text.startswith(("..", ". ."), start)

    def may_stay_open(self, index: int) -> bool:
        """Whether the words may go on in the next block."""
        mark = self._block.marks[index]
        if mark.text in "’`´" or self._block.is_spaced(index):
            return False
        return mark.start == self._block.span.start or self._speaks_on(index)

    def _speaks_on(self, index: int) -> bool:
        """Whether a sentence begins at a mark, and the next block opens again.

        “It was built in 1911.” in British papers: 'It was built in 1911.
        """
        block, mark = self._block, self._block.marks[index]
        if not self._goes_on or mark.text in _NEEDS_CLOSING:
            return False
        if not (block.after(index).isupper() or block.after(index).isdigit()):
            return False
        near = block.text[max(block.span.start, mark.start - 4) : mark.start]
        is_first = mark.start - block.span.start < len(near) + 1 and not near.strip()
        return is_first or _SENTENCE_BEFORE.search(near) is not None

    def closing(self, first: int) -> int | None:
        """Return the mark that closes what another opened, or None."""
        block = self._block
        if block.marks[first].text == "'" and block.is_spaced(first):
            return self._spaced_closing(first)
        sure = self._sure_after(first)
        if block.marks[first].text == "`" and self._is_code(first, sure):
            return None
        maybe = None
        for index in range(first + 1, len(block.marks) if sure is None else sure):
            mark = block.marks[index]
            if mark.family != SINGLE:
                continue
            if maybe is not None and self.opens(index):
                if self._is_apart(maybe, index):
                    return maybe
                continue
            if maybe is None and self._closes(index):
                maybe = index
            elif maybe is None and self.opens(index) and mark.text != "’":
                if sure is None:
                    return None
                continue
        if sure is not None:
            return sure
        return maybe if maybe is None or self._ends_words(first, maybe) else None

    def _is_apart(self, one: int, other: int) -> bool:
        """Whether words stand between two marks: an' 'is wife are all one speech."""
        marks = self._block.marks
        return bool(self._block.text[marks[one].end : marks[other].start].strip())

    def _is_code(self, first: int, sure: int | None) -> bool:
        """Whether the next backtick comes before any mark that closes."""
        following = self._block.following("`", first)
        return following is not None and (sure is None or following < sure)

    def _ends_words(self, first: int, closing: int) -> bool:
        """Whether what may be a possessive closes: not where the next block goes on."""
        text, end = self._block.text, self._block.marks[closing].end
        return not self._speaks_on(first) or _ATTRIBUTES.match(text, end) is not None

    def _spaced_closing(self, first: int) -> int | None:
        """Return the mark with blanks on both sides that ends ' quoted words '."""
        block = self._block
        if block.marks[first].text != "'" or not block.is_spaced(first):
            return None
        following = next(
            (
                index
                for index in range(first + 1, len(block.marks))
                if block.marks[index].text == "'"
                and not (block.before(index).isalnum() and block.after(index).isalnum())
            ),
            None,
        )
        if following is None or not (
            block.is_spaced(following) or block.looks_closing(following)
        ):
            return None
        words = block.text[block.marks[first].end : block.marks[following].start]
        return following if len(words.split()) > 1 else None

    def opens_surely(self, index: int) -> bool:
        """Whether a mark opens that is no apostrophe."""
        mark = self._block.marks[index]
        return mark.family == SINGLE and mark.text != "’" and self.opens(index)

    def _closes(self, index: int) -> str:
        """Say how surely a single mark closes: "strong", "weak" or ""."""
        block, mark = self._block, self._block.marks[index]
        before, after = block.before(index), block.after(index)
        if mark.family != SINGLE or mark.text in self._unclosing:
            return ""
        if before in SPACES:
            nested = index and block.marks[index - 1].end + 1 == mark.start
            return "strong" if nested and after in AFTER_CLOSING else ""
        if after.isalnum() and (before.isalnum() or before not in STRONG_BEFORE):
            return ""
        if mark.text == "‘" and not self._is_german(index):
            return ""
        if before in STRONG_BEFORE and not after.isalnum():
            return "strong"
        ends = mark.end >= block.span.end
        return "strong" if after in STRONG_AFTER or ends else "weak"

    def _is_german(self, index: int) -> bool:
        near = self._block.marks[max(0, index - 8) : index]
        return any(mark.text == "‚" for mark in near)

    def _sure_closers(self) -> list[int]:
        """Return the marks that surely close, or may and are no possessive."""
        found = []
        for index, mark in enumerate(self._block.marks):
            sure = self._closes(index) if mark.family == SINGLE else ""
            if sure == "strong" or (sure and not self._block.is_clipped(index)):
                found.append(index)
        return found

    def _sure_after(self, index: int) -> int | None:
        at = bisect_right(self._closers, index)
        return self._closers[at] if at < len(self._closers) else None
