"""What the old text says of one passage: where it went, and where it can't be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.anchoring.alignment import Alignment, align
from tuireader.anchoring.carrying import PROOF, Carried, carry, stood_elsewhere
from tuireader.anchoring.levelling import trimmed
from tuireader.anchoring.runs import kept_in_one, runs_of, tightened
from tuireader.anchoring.similar import Passage, cut_to_words, snapped
from tuireader.anchoring.weighing import LONG, SIMILAR, Place, weighed

if TYPE_CHECKING:
    from tuireader.anchoring.levelling import Levelled

_KEPT = 0.65
"""Share of the passage that has to be at its own place, in one piece; or is torn."""
_ALIKE = 0.6
"""Likeness from which a few words at the passage's own place are the passage."""
_LITTLE = 20
"""Characters of a chain that say something where the words are nearly the same."""
_PAGES = 4000
"""Characters from which a passage is compared by its blocks alone."""
_TWO = 2
_BESIDE = 12
"""Characters on either side that tell two equal passages apart."""
_WORD = 6
"""Characters of the shortest passage that is its own proof without neighbours."""
_SAME = 0.5
"""Share of the old text that has to be in the new one for that."""


class Trace(NamedTuple):
    """A passage of the old text in its alignment with the new one."""

    alignment: Alignment
    start: int
    """Of the passage in the levelled old text."""
    end: int
    carried: Carried | None
    is_paragraph: bool = False
    """Whether it was a paragraph of its own, or several."""

    @classmethod
    def of(cls, old: Levelled, start: int, end: int, text: str) -> Trace:
        """Follow a passage.

        Args:
            old: the old text.
            start: of the passage, in code points of the old text.
            end: one past its last.
            text: the new text, levelled.
        """
        alignment = align(old.text, text)
        first, last = old.levelled_range(start, end)
        carried = carry(alignment, first, last) if first < last else None
        before, after = old.source[:start].rstrip(" "), old.source[end:].lstrip(" ")
        is_paragraph = before[-1:] in ("", "\n") and after[:1] in ("", "\n")
        return cls(alignment, first, last, carried, is_paragraph)

    @property
    def is_enclosed(self) -> bool:
        """Whether its place is known: what stood before it and behind it is there."""
        carried = self.carried
        return carried is not None and carried.is_enclosed and carried.proof >= PROOF

    @property
    def has_twin(self) -> bool:
        """Whether the old text had the words twice, and no block says which went."""
        old = self.alignment.old
        if old.count(old[self.start : self.end]) < _TWO:
            return False
        first, last = max(0, self.start - _BESIDE), min(len(old), self.end + _BESIDE)
        blocks = self.alignment.around(self.start, self.end)
        return not any(block.shared(first, last) == last - first for block in blocks)

    def place(self, passage: Passage) -> Place | None:
        """Return the place where it went, if much of the passage is there."""
        if self.carried is None:
            return None
        text = self.alignment.new
        start, end = trimmed(text, self.carried.start, self.carried.end)
        if end <= start:
            return None
        start, end = snapped(text, passage, start, end)
        if max(len(passage.exact), end - start) > _PAGES:
            place = weighed(text, passage, start, end)
            return place if self._in_blocks() >= _KEPT * len(passage.exact) else None
        start, end = tightened(runs_of(passage.exact, text[start:end]), start, end)
        start, end = cut_to_words(text, passage, start, end)
        place = weighed(text, passage, start, end)
        return place if self._is_kept(passage, place) else None

    def lone_place(self, passage: Passage) -> Place | None:
        """Return where the passage's words are if both texts have them once.

        A word that is its own paragraph may have moved without a neighbour.
        """
        old, text, words = self.alignment.old, self.alignment.new, passage.exact
        at = text.find(words)
        if len(words) < _WORD or at < 0 or self.alignment.share < _SAME:
            return None
        end = at + len(words)
        is_word = text[at - 1 : at].strip() == "" == text[end : end + 1].strip()
        if not is_word or text.find(words, at + 1) >= 0 or old.count(words) > 1:
            return None
        place = weighed(text, passage, at, end)
        is_known = self.is_paragraph or max(place.before, place.after) >= _ALIKE
        return place if is_known and self.allows(at, end) else None

    def allows(self, start: int, end: int) -> bool:
        """Say whether a range of the new text is not known to be something else."""
        return not stood_elsewhere(self.alignment, (start, end), (self.start, self.end))

    def _in_blocks(self) -> int:
        blocks = self.alignment.around(self.start, self.end)
        return sum(block.shared(self.start, self.end) for block in blocks)

    def _is_kept(self, passage: Passage, place: Place) -> bool:
        proof = 0 if self.carried is None else self.carried.proof
        if proof < PROOF:
            return proof >= _LITTLE and place.likeness >= SIMILAR
        if len(passage.exact) < LONG:
            is_torn = place.end - place.start < _KEPT * len(passage.exact)
            return place.likeness >= _ALIKE and not is_torn
        now = self.alignment.new[place.start : place.end]
        kept = kept_in_one(runs_of(passage.exact, now))
        return kept >= _KEPT * len(passage.exact)
