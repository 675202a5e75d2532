"""Quotations that are signed below: “The pier is unsafe.” — Helena Marsh, engineer."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.signatures import LONGEST, Signatures
from tuireader.model import BlockKind, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.quotations.signatures import Signature
    from tuireader.model import Block, Entity

SIGNED: Final = "signed"
_CONFIDENCE: Final = 0.95
_SIGNING: Final = frozenset(
    (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.LIST_ITEM)
)
_BARE: Final = frozenset((BlockKind.QUOTE, BlockKind.LIST_ITEM))
"""What signs a block quote without a dash too."""
_SIGNED: Final = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE))


def with_signed(
    text: str,
    blocks: Sequence[Block],
    quoted: Sequence[Quoted],
    quotations: Sequence[Quotation],
    entities: Sequence[Entity],
) -> tuple[Quotation, ...]:
    """Give quotations the speakers that sign them in a line of their own.

    Args:
        text: Of the article.
        blocks: Its blocks; sorted.
        quoted: Where quoted words stand, sorted.
        quotations: One for each of `quoted`.
        entities: Who and what the article names.

    Returns:
        The same quotations, and block quotes without marks where they are signed;
        sorted, disjoint.
    """
    signing = _Signing(text, blocks, quoted, quotations)
    signatures = Signatures(text, entities)
    for number, rest in signing.ends():
        signature = signatures.read(rest, needs_dash=True)
        if signature:
            signing.sign(number, signature)
    for number, above in signing.lines():
        is_bare = blocks[number].kind in _BARE and blocks[above].kind is BlockKind.QUOTE
        signature = signatures.read(blocks[number].span, needs_dash=not is_bare)
        if signature:
            signing.sign_block(above, number, signature)
    return signing.quotations()


class _Signing:
    """The quotations of an article while they are signed."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        quoted: Sequence[Quoted],
        quotations: Sequence[Quotation],
    ) -> None:
        self._text = text
        self._blocks = blocks
        self._quoted = quoted
        self._before = quotations
        self._changed: dict[int, Quotation] = {}
        self._whole: dict[int, Quotation] = {}
        """Block quotes that are a quotation each, by block."""
        self._lines: set[int] = set()
        """Blocks that are signatures."""

    def ends(self) -> Iterator[tuple[int, Span]]:
        """Yield quotations that begin a block, with the rest of it.

        Only those that nobody says yet and that are the only ones there.
        """
        for number, one in enumerate(self._quoted):
            block = self._blocks[one.block].span
            rest = Span(one.span.end, block.end)
            if not 0 < len(rest) <= LONGEST or self._before[number].speaker:
                continue
            if not self._has_words(Span(block.start, one.span.start)):
                yield number, rest

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield blocks that may be signatures, each with the block above."""
        for number, block in enumerate(self._blocks):
            if not number or block.kind not in _SIGNING or self._is_turn(number):
                continue
            above = number - 1
            if above and not self._has_words(self._blocks[above].span):
                above -= 1
            if self._blocks[above].kind in _SIGNED and not self._is_listed(number):
                yield number, above

    def _is_turn(self, number: int) -> bool:
        """Whether a block begins with quoted words: — Non, dit-il."""
        inside = self._within(number)
        start = self._blocks[number].span.start
        return bool(inside) and self._quoted[inside[0]].span.start == start

    def _is_listed(self, number: int) -> bool:
        """Whether a block is one of several items of a list."""
        beside = self._blocks[number : number + 2]
        return all(block.kind is BlockKind.LIST_ITEM for block in beside) and (
            len(beside) > 1
        )

    def _has_words(self, span: Span) -> bool:
        return any(map(str.isalnum, span.of(self._text)))

    def sign(self, number: int, signature: Signature) -> None:
        """Give a quotation, and what it goes on from, the speaker that signs."""
        self._changed[number] = _signed(self._before[number], signature)
        while number and self._quoted[number].continues:
            number -= 1
            self._changed[number] = _signed(self._before[number], signature)

    def sign_block(self, above: int, line: int, signature: Signature) -> None:
        """Give what a block ends with the speaker; of a block quote all blocks."""
        self._lines.add(line)
        kind = self._blocks[above].kind
        while above >= 0 and above not in self._lines:
            inside = self._within(above)
            if self._ends_quoted(above, inside):
                self._sign_quoted(above, inside, signature)
            elif kind is BlockKind.QUOTE:
                self._sign_whole(above, signature)
            above -= 1
            if kind is not BlockKind.QUOTE or self._blocks[above].kind is not kind:
                return

    def _within(self, block: int) -> range:
        """Return which quotations stand in a block."""
        first = bisect_left(self._quoted, block, key=lambda one: one.block)
        return range(
            first, bisect_left(self._quoted, block + 1, key=lambda one: one.block)
        )

    def _ends_quoted(self, block: int, inside: range) -> bool:
        """Whether a block ends with quoted words."""
        if not inside:
            return False
        end = self._quoted[inside[-1]].span.end
        return not self._has_words(Span(end, self._blocks[block].span.end))

    def _sign_quoted(self, block: int, inside: range, signature: Signature) -> None:
        """Sign the quoted words at the end of a block, all where it has no others."""
        at = self._blocks[block].span.start
        is_all = True
        for number in inside:
            span = self._quoted[number].span
            is_all = is_all and not self._has_words(Span(at, span.start))
            at = span.end
        for number in inside if is_all else inside[-1:]:
            one = self._before[number]
            if one.cue is None and (is_all or one.speaker is None):
                self.sign(number, signature)

    def _sign_whole(self, block: int, signature: Signature) -> None:
        """Make a block quote without marks a quotation."""
        span = self._blocks[block].span
        start = next(
            (at for at in range(span.start, span.end) if self._text[at] not in "> \t"),
            span.start,
        )
        inner = tuple(self._quoted[number].span for number in self._within(block))
        one = Quotation(Span(start, span.end), rule=SIGNED, inner=inner)
        self._whole[block] = _signed(one, signature)

    def quotations(self) -> tuple[Quotation, ...]:
        """Return what there is now, sorted."""
        found = [
            self._changed.get(number, one)
            for number, one in enumerate(self._before)
            if self._quoted[number].block not in self._whole
        ]
        if self._whole:
            found += self._whole.values()
            found.sort(key=lambda one: one.span.start)
        return tuple(found)


def _signed(quotation: Quotation, signature: Signature) -> Quotation:
    return replace(
        quotation,
        speaker=signature.speaker,
        speaker_id=signature.speaker_id,
        cue=signature.dash,
        rule=SIGNED,
        confidence=_CONFIDENCE,
        evidence=(signature.name,),
    )
