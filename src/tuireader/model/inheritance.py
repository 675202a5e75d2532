"""From which other quotation a quotation has its speaker.

“No,” she said. “And we never will.” The second has no speaker of its own: whoever says
the first says it too. The halves of “No,” she said, “we have not.” have one together.
"""

from __future__ import annotations

from collections import defaultdict, deque
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tuireader.model.speaker import speaker_key

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

    from tuireader.model.quotation import Quotation

REPEATED: Final = "repeated"
"""The rule of a headline that quotes what is said below."""
_FROM_BEFORE: Final = frozenset({"same-paragraph", "paragraph-before", "continued"})
_FROM_AFTER: Final = frozenset({"same-paragraph-after"})


def heirs(quotations: Sequence[Quotation], known: Collection[int]) -> dict[int, int]:
    """Say which quotations have their speaker from those whose speaker is known.

    Args:
        quotations: of one article as they were found, sorted by start.
        known: indices of some of them.

    Returns:
        Indices: of an heir, and of the one of `known` that is the fewest steps away.
        None of `known` is an heir, and nothing comes from beyond one.
    """
    givings = defaultdict(list)
    for giver, heir in _givings(quotations):
        givings[giver].append(heir)
    origins = {index: index for index in sorted(known)}
    waiting = deque(origins)
    while waiting:
        giver = waiting.popleft()
        for heir in givings[giver]:
            if heir not in origins:
                origins[heir] = origins[giver]
                waiting.append(heir)
    return {heir: origin for heir, origin in origins.items() if heir not in known}


def _givings(quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Yield who gives a speaker, and to whom, one step each."""
    numbers = range(len(quotations))
    yield from _from_nearest(quotations, numbers, _FROM_BEFORE)
    yield from _from_nearest(quotations, reversed(numbers), _FROM_AFTER)
    yield from _between_halves(quotations)
    yield from _to_headlines(quotations)


def _from_nearest(
    quotations: Sequence[Quotation], numbers: Iterable[int], rules: Container[str]
) -> Iterator[tuple[int, int]]:
    """Lead to those of some rules from the last one of the same speaker on the way."""
    last: dict[str, int] = {}
    for index in numbers:
        speaker = speaker_key(quotations[index])
        if speaker is None:
            continue
        if quotations[index].rule in rules and speaker in last:
            yield last[speaker], index
        last[speaker] = index


def _between_halves(quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Lead both ways between those of one speaker that share their cue."""
    sharing = defaultdict(list)
    for index, quotation in enumerate(quotations):
        if quotation.cue is not None and quotation.speaker:
            sharing[quotation.cue, speaker_key(quotation)].append(index)
    for group in sharing.values():
        for one, other in pairwise(group):
            yield one, other
            yield other, one


def _to_headlines(quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    places = {quotation.span: index for index, quotation in enumerate(quotations)}
    for index, quotation in enumerate(quotations):
        if quotation.rule == REPEATED and quotation.evidence:
            said_below = places.get(quotation.evidence[0])
            if said_below is not None:
                yield said_below, index
