"""The words around the quotations, sentence by sentence, each with its part of speech.

What is quoted becomes one item, so that the grammar of a sentence is read on the
reporter's own words only. Parts of speech come from closed lists and from shape; they
need only be good enough to find subjects and verbs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations import tags
from tuireader.analysis.quotations.items import Item, Sentence
from tuireader.analysis.quotations.named import Named
from tuireader.analysis.quotations.word_tags import QUOTED_BY, WordTags, closed_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.spans import Spans
    from tuireader.analysis.tokens import Tokens
    from tuireader.model import Block, Entity


_HEADLINE: Final = 240
"""Code points a headline may have."""
_DATELINE: Final = 12
"""Words and marks that a dateline may have."""
_BRACKETS: Final = "(["
_NOISE: Final = QUOTED_BY | {"."}


class Narration:
    """Reads the narration of one article."""

    def __init__(
        self,
        tokens: Tokens,
        quoted: Sequence[Quoted],
        sentences: Spans,
        entities: Sequence[Entity],
        cues: CueLexicon,
    ) -> None:
        """Keep what is known; nothing is read yet."""
        self._tokens = tokens
        self._quoted = quoted
        self._sentences = sentences
        self._names = Named(entities)
        self._entities = self._names.column(tokens)
        self._closed = closed_words(cues)
        self._tags = WordTags(tokens, cues)

    def sentences(self, block: Block, index: int, first_quoted: int) -> list[Sentence]:
        """Return the sentences of a block.

        Args:
            block: The block.
            index: Its index, to be kept in the sentences.
            first_quoted: Index of the first quotation that is not before the block.
        """
        in_title_case = self._is_title_case(block)
        self._tags.in_title_case = in_title_case
        text, span = self._tokens.text, block.span
        items = _without_dateline(self._items(block, first_quoted), text)
        if any(text.find(mark, span.start, span.end) >= 0 for mark in _BRACKETS):
            items = _without_brackets(items)
        found: list[Sentence] = []
        begun: list[Item] = []
        limit = 0
        for item in items:
            if item.start >= limit:
                if begun:
                    found.append(Sentence(index, tuple(begun), in_title_case))
                    begun = []
                limit = self._sentences.begins_after(item.start, len(text))
            begun.append(item)
            if item.quotation >= 0:
                limit = self._sentences.begins_after(item.end - 1, len(text))
        if begun:
            found.append(Sentence(index, tuple(begun), in_title_case))
        return found

    def _is_title_case(self, block: Block) -> bool:
        """Whether Nearly All Words of a Short Block Are Capitals."""
        if len(block.span) > _HEADLINE:
            return False
        inside = self._tokens.within(block.span)
        long = 0
        for word in self._tokens.words[inside.start : inside.stop]:
            if len(word) < 4 or not word[0].isalpha() or word.lower() in self._closed:
                continue
            if not word[0].isupper():
                return False
            long += 1
        return long > 2

    def _items(self, block: Block, first_quoted: int) -> list[Item]:
        tokens, quoted, names = self._tokens, self._quoted, self._names
        words, starts, entities = tokens.words, tokens.starts, self._entities
        tagged = self._tags.item
        items: list[Item] = []
        before: Item | None = None
        inside = tokens.within(block.span)
        position, stop = inside.start, inside.stop
        following = first_quoted
        opening = self._opening(following)
        while position < stop:
            if starts[position] >= opening:
                span = quoted[following].span
                if names.at(span.start) < 0:  # else it is a nickname
                    before = Item(
                        tags.QUOTATION, "", span.start, span.end, quotation=following
                    )
                    items.append(before)
                following += 1
                opening = self._opening(following)
                while position < stop and starts[position] < span.end:
                    position += 1
                continue
            word = words[position]
            if word not in _NOISE or not self._is_noise(word, position):
                before = tagged(position, entities[position], before)
                items.append(before)
            position += 1
        return items

    def _opening(self, index: int) -> int:
        """Return where a quotation begins; the end of the text where there is none."""
        quoted = self._quoted
        is_there = index < len(quoted)
        return quoted[index].span.start if is_there else len(self._tokens.text)

    def _is_noise(self, word: str, position: int) -> bool:
        """Whether a mark says nothing: the dot of "Md.,", a stray quotation mark."""
        if word == ".":
            return self._tokens.words[position + 1 : position + 2] == (",",)
        return True


def _without_dateline(items: list[Item], text: str) -> list[Item]:
    """Leave out where and for whom a report was written: "COLUMBUS, Ohio (AP) —"."""
    if not items or items[0].tag is not tags.NAME:
        return items
    place = text[items[0].start : items[0].end]
    if len(place) < 3 or not place.isupper():
        return items
    for index, item in enumerate(items[:_DATELINE]):
        if item.tag is tags.DASH:
            return items[index + 1 :]
        if item.tag in (tags.VERB, tags.AUXILIARY, tags.QUOTATION):
            break
    return items


def _without_brackets(items: list[Item]) -> list[Item]:
    """Leave out what stands in brackets, unless it is or holds a quotation."""
    kept: list[Item] = []
    opened: list[int] = []
    for item in items:
        if item.tag is tags.OTHER and item.word in ("(", "["):
            opened.append(len(kept))
        elif item.tag is tags.OTHER and item.word in (")", "]") and opened:
            first = opened.pop()
            if all(inside.quotation < 0 for inside in kept[first:]):
                del kept[first:]
                continue
        kept.append(item)
    return kept
