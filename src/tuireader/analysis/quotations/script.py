"""The blocks of an article as an interview has them: labels, questions, notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.turn_labels import label_of, stage_direction
from tuireader.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.analysis.quotations.parties import Party
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.quotations.turn_labels import Label
    from tuireader.analysis.quotations.turn_words import TurnWords
    from tuireader.model import Block

TURN: Final = "turn"
"""The rule: a label says who speaks."""
QUESTION: Final = "question"
"""The rule: a question that stands out over its answer."""
ANSWER: Final = "answer"
_SPEECH: Final = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
_LABELLED: Final = (*_SPEECH, BlockKind.HEADING)
_BESIDE: Final = (BlockKind.CAPTION, BlockKind.RELATED)
"""What can stand between two paragraphs of one turn."""
_LONGEST_QUESTION: Final = 600
"""Code points that a question in bold may have."""


class Turn(NamedTuple):
    """What one person says in one block."""

    block: int
    """Index of the block."""
    words: Span
    """Without the label."""
    party: Party
    cue: Span | None
    """The label that says who speaks, with its colon; it may stand further up."""
    rule: str


class Script:
    """An article's blocks, each with what an interview could use it for."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        quoted: Sequence[Quoted],
        words: TurnWords,
    ) -> None:
        """Read the labels.

        Args:
            text: The article's text.
            blocks: Its blocks without furniture.
            quoted: Where quoted words stand, sorted.
            words: Of its language.
        """
        self.text = text
        self.blocks = blocks
        self.words = words
        self.labels: list[Label | None] = [
            label_of(text, block, words) if block.kind in _LABELLED else None
            for block in blocks
        ]
        self._quoted = quoted
        self._starts = [one.span.start for one in quoted]

    def spoken(self, index: int) -> Span | None:
        """Return what a block says behind its label and a note; None for nothing."""
        label = self.labels[index]
        if label is None:
            return self.whole(index)
        is_name_over_words = label.words == self.blocks[index].span.end
        return None if is_name_over_words else self._words(index, label.words)

    def whole(self, index: int) -> Span | None:
        """Return what a block says if it is speech, a label within it or not."""
        block = self.blocks[index]
        if block.kind not in _SPEECH or block.is_aside:
            return None
        return self._words(index, block.span.start)

    def _words(self, index: int, start: int) -> Span | None:
        end = self.blocks[index].span.end
        start = stage_direction(self.text, start, end)
        has_words = any(map(str.isalnum, self.text[start:end]))
        return Span(start, end) if has_words else None

    def is_beside(self, index: int) -> bool:
        """Say whether a turn can go on behind this block: a note, a picture."""
        block = self.blocks[index]
        if block.kind in _BESIDE or block.is_aside:
            return True
        return block.kind in _SPEECH and self._words(index, block.span.start) is None

    def stands_out(self, index: int) -> bool:
        """Say whether all of a block is in bold or italics, or a heading."""
        block = self.blocks[index]
        return block.kind is BlockKind.HEADING or block.is_aside or self.is_bold(index)

    def is_bold(self, index: int) -> bool:
        """Say whether all words of a paragraph are in bold."""
        block = self.blocks[index]
        if block.label is None or block.kind not in _SPEECH:
            return False
        if len(block.span) > _LONGEST_QUESTION:
            return False
        return not any(map(str.isalnum, self.text[block.label.end : block.span.end]))

    def asks(self, index: int) -> bool:
        """Say whether a block ends with a question mark."""
        span = self.blocks[index].span
        return "?" in self.text[max(span.start, span.end - 3) : span.end]

    def is_marked(self, span: Span) -> bool:
        """Say whether words begin with a quotation mark that is theirs."""
        row = bisect_left(self._starts, span.start)
        return row < len(self._starts) and self._starts[row] == span.start

    def outside_marks(self, span: Span) -> str:
        """Return words without those that they quote."""
        parts, at = [], span.start
        row = bisect_left(self._starts, span.start)
        while row < len(self._quoted) and self._starts[row] < span.end:
            parts.append(self.text[at : self._starts[row]])
            at = self._quoted[row].span.end
            row += 1
        return " ".join((*parts, self.text[at : span.end]))

    def says_i(self, span: Span) -> bool:
        """Say whether whoever says these words means himself in them."""
        return self.words.says_i(self.outside_marks(span))

    def says_you(self, span: Span) -> bool:
        """Say whether these words are spoken to somebody."""
        return self.words.says_you(self.outside_marks(span))

    def is_talk(self, span: Span) -> bool:
        """Say whether these words ask, or speak of I and you."""
        words = self.outside_marks(span)
        return "?" in words or self.words.says_i(words) or self.words.says_you(words)

    def goes_on(self, index: int, kind: BlockKind, names: Names) -> bool:
        """Say whether a block goes on with the turn above it.

        Args:
            index: Which one.
            kind: Of the block that the turn began in.
            names: Of those who speak.

        Returns:
            False for headings, for paragraphs that stand out, and for narration: it
            names a speaker and says neither I nor you.
        """
        block, label = self.blocks[index], self.labels[index]
        if self.stands_out(index) or (label is not None and not label.is_plain):
            return False
        if block.kind not in {kind, BlockKind.LIST_ITEM}:
            return False
        if self.whole(index) is None:
            return False
        return self.is_talk(block.span) or not names.are_in(
            self.outside_marks(block.span)
        )


class Names:
    """Finds the last names of those who speak."""

    def __init__(self, parties: Iterable[Party]) -> None:
        """Take those who speak; who has no name of his own is passed over."""
        last = {party.name.split()[-1] for party in parties if party.entity}
        forms = sorted({form for name in last for form in (name, name.title())})
        words = "|".join(map(re.escape, forms))
        self._pattern = re.compile(rf"\b(?:{words})\b") if forms else None

    def are_in(self, words: str) -> bool:
        """Say whether somebody who speaks is named in these words."""
        return self._pattern is not None and self._pattern.search(words) is not None
