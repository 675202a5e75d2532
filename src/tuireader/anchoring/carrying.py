"""Where a passage of the old text went, by the alignment of old and new.

The blocks around the passage that follow each other in both texts are a chain. A chain
says where the passage is even when every word of it was changed, and it says that the
passage is gone when its neighbours have closed ranks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tuireader.anchoring.alignment import Alignment, Block

_REACH = 400
"""Characters of the old text on either side that are looked at."""
_BESIDE = 40
"""Characters on either side that go where the passage goes, more than others do."""
_WEIGHT = 4
"""How much more they count."""
_STRETCH = 300
"""Characters that may have come in between two blocks of a chain."""
_GAP = 2000
"""Characters between two blocks, or behind the last, that are compared one by one."""
_FEW = 40
"""Characters between two blocks that are the same place however they read."""
_SPARE = 12
"""Characters more than the old text has that are compared behind a last block."""
_COST = 2
"""Letters that have to agree for each that does not, where a block goes on."""
PROOF = 60
"""Characters of a chain that are no coincidence."""
_WHOLE = 0.6
"""Share of a passage in a chain from which the chain is where it went."""


class Carried(NamedTuple):
    """What an alignment says of a passage, in characters of the levelled new text."""

    start: int
    end: int
    """Not behind `start`: nothing of the passage is left."""
    proof: int
    """Characters in and around the passage that were found in one piece."""
    is_enclosed: bool
    """Whether what stood before it and behind it is known."""


def carry(alignment: Alignment, start: int, end: int) -> Carried | None:
    """Carry a passage from the old text into the new one.

    Args:
        alignment: of both texts, levelled.
        start: of the passage in the old text.
        end: one past its last character, behind `start`.

    Returns:
        None where the alignment says nothing.
    """
    near = alignment.around(max(0, start - _REACH), end + _REACH)
    chain = _best_chain(_chains(near), start, end)
    proof = _shared(chain, start - _REACH, end + _REACH)
    if not chain:
        return None
    is_enclosed = chain[0].old < start and chain[-1].old_end > end
    there = _word_for_word(alignment, chain, start, end)
    if there is None:
        first = _carried_start(alignment, chain, start, end)
        last = _carried_end(alignment, chain, start, end)
        there = first, max(first, last)
    return Carried(*there, proof, is_enclosed)


def stood_elsewhere(
    alignment: Alignment, place: tuple[int, int], passage: tuple[int, int]
) -> bool:
    """Say whether a place of the new text is known to be another passage of the old.

    Args:
        alignment: of both texts, levelled.
        place: a range of the new text.
        passage: the range of the old text that is looked for.
    """
    start, end = place
    for block in alignment.sources(start, end):
        source = block.old + start - block.new, block.old + end - block.new
        covered = min(end, block.new_end) - max(start, block.new)
        is_sure = block.size >= PROOF and covered >= _WHOLE * (end - start)
        if is_sure and (source[1] <= passage[0] or passage[1] <= source[0]):
            return True
    return False


def _chains(blocks: list[Block]) -> list[list[Block]]:
    """Sort blocks into runs that go on in both texts without much between."""
    chains: list[list[Block]] = []
    for block in blocks:
        fits = [
            (abs(block.new - block.old - tail[-1].new + tail[-1].old), number)
            for number, tail in enumerate(chains)
            if _goes_on(tail[-1], block)
        ]
        if fits:
            chains[min(fits)[1]].append(block)
        else:
            chains.append([block])
    return chains


def _goes_on(before: Block, block: Block) -> bool:
    come_in = (block.new - before.new_end) - (block.old - before.old_end)
    return block.new >= before.new_end and come_in <= _STRETCH


def _best_chain(chains: list[list[Block]], start: int, end: int) -> list[Block]:
    """Return the chain that has most of the passage, or else most of its context."""

    def weight(chain: list[Block]) -> tuple[bool, int]:
        inside = _shared(chain, start, end)
        beside = _shared(chain, start - _BESIDE, end + _BESIDE)
        around = _shared(chain, start - _REACH, end + _REACH)
        is_whole = inside >= _WHOLE * (end - start) and around >= PROOF
        return is_whole, inside + _WEIGHT * beside + around

    return max(chains, key=weight, default=[])


def _shared(chain: list[Block], start: int, end: int) -> int:
    return sum(block.shared(start, end) for block in chain)


def _word_for_word(
    alignment: Alignment, chain: list[Block], start: int, end: int
) -> tuple[int, int] | None:
    """Find the passage unchanged between the last block before and the first behind."""
    before = [block for block in chain if block.old_end <= start]
    after = [block for block in chain if block.old >= end]
    if not before or not after:
        return None
    words = alignment.old[start:end]
    left, right = before[-1].new_end, after[0].new
    at = alignment.new.find(words, left, right)
    if at < 0 or alignment.new.find(words, at + 1, right) >= 0:
        return None
    return at, at + len(words)


def _carried_start(
    alignment: Alignment, chain: list[Block], start: int, end: int
) -> int:
    """Return where the first character of a passage is now, or what is left of it."""
    for block in chain:
        if start < block.old_end:
            break
    else:
        block = chain[-1]
    if block.old <= start < block.old_end:
        return block.new + start - block.old
    before = max((b for b in chain if b.old_end <= start), default=None)
    after = min((b for b in chain if b.old > start), default=None)
    if before and after and (after.old >= end or _is_alike(alignment, before, after)):
        return _by_letters(alignment, before, after, start)[0]
    if after is None:
        return chain[-1].new_end
    old = alignment.old[start : after.old]
    floor = before.new_end if before else 0
    new = alignment.new[max(floor, after.new - len(old) - _SPARE) : after.new]
    return after.new - _grown(old[::-1], new[::-1])


def _carried_end(alignment: Alignment, chain: list[Block], start: int, end: int) -> int:
    """Return where a passage ends now, or what is left of it."""
    before = max((b for b in chain if b.old < end), default=None)
    if before and end <= before.old_end:
        return before.new + end - before.old
    after = min((b for b in chain if b.old >= end), default=None)
    if before and after:
        is_inside = before.old_end <= start
        if is_inside or _is_alike(alignment, before, after):
            return _by_letters(alignment, before, after, end - 1)[1]
    if before is None:
        return chain[0].new
    old = alignment.old[before.old_end : end]
    ceiling = after.new if after else len(alignment.new)
    new = alignment.new[
        before.new_end : min(ceiling, before.new_end + len(old) + _SPARE)
    ]
    return before.new_end + _grown(old, new)


def _is_alike(alignment: Alignment, before: Block, after: Block) -> bool:
    """Say whether much the same stands between two blocks in both texts."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - costs 24 ms

    old = alignment.old[before.old_end : after.old]
    new = alignment.new[before.new_end : after.new]
    most = max(len(old), len(new))
    if most <= _FEW or most > _GAP:
        return most <= _FEW
    return Levenshtein.normalized_similarity(old, new) >= _WHOLE


def _by_letters(
    alignment: Alignment, before: Block, after: Block, at: int
) -> tuple[int, int]:
    """Carry the character at a place between two blocks, which may have gone."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    old = alignment.old[before.old_end : after.old]
    new = alignment.new[before.new_end : after.new]
    if max(len(old), len(new)) > _GAP:
        return after.new, before.new_end
    inside = at - before.old_end
    step = next(s for s in Levenshtein.opcodes(old, new) if inside < s.src_end)
    there = before.new_end + step.dest_start
    if step.tag == "delete":
        return there, there
    there += inside - step.src_start
    return there, there + 1


def _grown(old: str, new: str) -> int:
    """Return how much of `new` goes on from a block as `old` did, in characters."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    score = best = grown = 0
    for step in Levenshtein.opcodes(old[:_GAP], new[: _GAP + _SPARE]):
        size = max(step.src_end - step.src_start, step.dest_end - step.dest_start)
        score += size if step.tag == "equal" else -_COST * size
        if score > best:
            best, grown = score, step.dest_end
    return grown
