"""Places of a text that read nearly like a passage.

Rare runs of words of the passage and of what stood around it say where to look; there
the edit distance decides where the passage begins and ends.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

_SEED_WORDS = 3
_SEED_LENGTH = 6
"""Characters: shorter runs stand everywhere."""
_HITS = 6
"""Places of a run of words beyond which it is no longer rare."""
_DRIFT = 24
"""Characters by which two seeds of one place may disagree."""
_PLACES = 8
_MARGIN = 40
"""Characters of context that help to find the two ends."""
_RUN = 3
"""Characters that have to agree before an end is believed."""
_SNAP = 5
"""Characters by which an end may be moved to the end of a word."""
_WORD = re.compile(r"\S+")


class Passage(NamedTuple):
    """A levelled quotation with what stood around it."""

    prefix: str
    exact: str
    suffix: str

    @property
    def is_bare(self) -> bool:
        """Whether nothing is known of what stood around it."""
        return not self.prefix and not self.suffix


def similar_places(text: str, passage: Passage) -> tuple[tuple[int, int], ...]:
    """Find where a levelled text may hold a passage that was changed.

    Args:
        text: levelled.
        passage: levelled; `exact` not empty.

    Returns:
        Ranges of characters, best first by the seeds that lead there; may overlap.
    """
    found = (
        ends for start in _starts(text, passage) for ends in _ends(text, passage, start)
    )
    return tuple(dict.fromkeys(snapped(text, passage, *ends) for ends in found))


def _starts(text: str, passage: Passage) -> list[int]:
    """Guess where the passage may begin, the guess of most seeds first."""
    whole = passage.prefix + passage.exact + passage.suffix
    words = [match.span() for match in _WORD.finditer(whole)]
    votes: Counter[int] = Counter()
    exact: dict[int, int] = {}
    for first, last in zip(words, words[_SEED_WORDS - 1 :], strict=False):
        seed = whole[first[0] : last[1]]
        if len(seed) < _SEED_LENGTH:
            continue
        hits = _occurrences(text, seed)
        for hit in hits:
            start = hit - first[0] + len(passage.prefix)
            near = next((s for s in votes if abs(s - start) < _DRIFT), start)
            votes[near] += 1
            exact.setdefault(near, start)
    return [max(0, exact[near]) for near, _ in votes.most_common(_PLACES)]


def _occurrences(text: str, seed: str) -> list[int]:
    hits: list[int] = []
    at = text.find(seed)
    while at >= 0:
        hits.append(at)
        if len(hits) > _HITS:
            return []
        at = text.find(seed, at + 1)
    return hits


def _ends(text: str, passage: Passage, start: int) -> list[tuple[int, int]]:
    """Find both ends near a guessed start: by the passage, and by its surroundings."""
    slack = _DRIFT + len(passage.exact) // 6
    left = max(0, start - slack)
    right = min(len(text), start + len(passage.exact) + slack)
    alone = _aligned(text, left, right, ("", passage.exact, ""))
    before, after = passage.prefix[-_MARGIN:], passage.suffix[:_MARGIN]
    left = max(0, left - len(before))
    right = min(len(text), right + len(after))
    among = _aligned(text, left, right, (before, passage.exact, after))
    return [ends for ends in (among, alone) if ends is not None]


def _aligned(
    text: str, left: int, right: int, parts: tuple[str, str, str]
) -> tuple[int, int] | None:
    """Lay the parts over a window and return where the middle one begins and ends."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - costs 24 ms
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    whole = "".join(parts)
    window = text[left:right]
    found = fuzz.partial_ratio_alignment(whole, window, score_cutoff=50)
    if found is None:
        return None
    spare = len(whole) // 6 + 4
    begin = max(0, found.dest_start - spare)
    window = window[begin : found.dest_end + spare]
    left += begin
    first, last = len(parts[0]), len(parts[0]) + len(parts[1])
    runs = [
        (step.src_start, step.src_end, step.dest_start)
        for step in Levenshtein.opcodes(whole, window)
        if step.tag == "equal"
    ]
    inside = [
        (max(start, first), min(end, last), at + max(0, first - start))
        for start, end, at in runs
        if min(end, last) - max(start, first) >= 1
    ]
    solid = [run for run in inside if run[1] - run[0] >= _RUN] or inside
    if not solid:
        return None
    head, tail = solid[0], solid[-1]
    begin = head[2] - min(head[0] - first, _RUN)
    end = tail[2] + tail[1] - tail[0] + min(last - tail[1], _RUN)
    for start, stop, at in runs:
        if stop == first and stop - start >= _RUN:
            begin = at + stop - start
        if start == last and stop - start >= _RUN:
            end = at
    begin, end = max(0, begin), min(len(window), end)
    return (left + begin, left + end) if begin < end else None


def snapped(text: str, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Move ends to the ends of words where the passage had whole words.

    Args:
        text: levelled.
        passage: levelled.
        start: of the range, in characters.
        end: one past its last.
    """
    if passage.prefix[-1:] in ("", " "):
        start = _word_start(text, start)
    if passage.suffix[:1] in ("", " "):
        end = _word_end(text, end)
    return start, end


def cut_to_words(text: str, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Leave out a piece of a word at an end where the passage had whole words.

    Of “statement. The dispute” only the last two words may be the passage: “court. The
    dispute” with its first half gone, and the t. of another word.

    Args:
        text: levelled.
        passage: levelled.
        start: of the range, in characters.
        end: one past its last.

    Returns:
        A range within that; as it was where no word would be left.
    """
    first, last = start, end
    if passage.prefix[-1:] in ("", " ") and text[start - 1 : start].strip():
        first = text.find(" ", start, start + _SNAP) + 1 or start
    if passage.suffix[:1] in ("", " ") and text[end : end + 1].strip():
        last = text.rfind(" ", max(0, end - _SNAP), end)
        last = end if last < 0 else last
    return (first, last) if first < last else (start, end)


def _word_start(text: str, start: int) -> int:
    found = text.rfind(" ", max(0, start - _SNAP), start) + 1
    if found or start < _SNAP:
        return found
    return start


def _word_end(text: str, end: int) -> int:
    found = text.find(" ", end, end + _SNAP)
    if found >= 0:
        return found
    return len(text) if len(text) - end < _SNAP else end
