"""Phrases of a sentence: runs of words that belong together.

No parser: a noun phrase is a run of nouns, names and what goes before them, a verb
group a run of auxiliaries, adverbs and a verb. All else is a phrase of one word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations import kinds, tags
from tuireader.analysis.quotations.cues import OTHER, PAST, Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.items import Item
    from tuireader.analysis.quotations.kinds import Kind


@dataclass(slots=True, eq=False)
class Phrase:
    """A run of items of one sentence; never altered, as `Item` is not."""

    kind: Kind
    first: int
    last: int
    """Both included, as indices of items."""
    verb: Verb | None = None
    is_finite: bool = False
    is_passive: bool = False
    is_infinitive: bool = False

    @property
    def is_past(self) -> bool:
        """Whether it is a verb in the past, or a participle that looks like it."""
        return self.verb is not None and self.verb.form is PAST


_SINGLE_ITEM: Final = {
    tags.PRONOUN: kinds.NOUN,
    tags.OBJECT: kinds.NOUN,
    tags.PREPOSITION: kinds.PREPOSITION,
    tags.CONJUNCTION: kinds.CONJUNCTION,
    tags.SUBORDINATOR: kinds.SUBORDINATOR,
    tags.RELATIVE: kinds.RELATIVE,
    tags.COMMA: kinds.COMMA,
    tags.DASH: kinds.DASH,
    tags.COLON: kinds.COLON,
    tags.STOP: kinds.STOP,
    tags.QUOTATION: kinds.QUOTATION,
    tags.ACCORDING: kinds.ACCORDING,
    tags.OTHER: kinds.OTHER,
}
_NOMINAL: Final = frozenset(
    (tags.NAME, tags.NOUN, tags.NUMBER, tags.DETERMINER, tags.POSSESSIVE, tags.GLUE)
)
_VERBAL: Final = frozenset((tags.AUXILIARY, tags.VERB, tags.ING, tags.TO, tags.ADVERB))
_ADJECTIVAL: Final = frozenset((tags.ADVERB, tags.ING, tags.VERB))
"""What may be an adjective: "a deeply divided house"."""
_AFTER_ADJECTIVE: Final = frozenset((tags.NAME, tags.NOUN, tags.VERB))
_SOMEBODY: Final = frozenset(
    ("somebody", "someone", "nobody", "everybody", "everyone", "anybody", "anyone")
)
"""Nouns that nothing stands before in a phrase."""
_BE: Final = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "'s",
        "'re",
        "'m",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
    ]
)


class Cutter:
    """Cuts one sentence."""

    def __init__(self, items: Sequence[Item], cues: CueLexicon) -> None:
        """Take the words of the sentence."""
        self._items = items
        self._cues = cues
        self._found: list[Phrase] = []

    def phrases(self) -> list[Phrase]:
        """Return the phrases of the sentence, in order and without gaps."""
        items, found, position = self._items, self._found, 0
        count = len(items)
        while position < count:
            tag = items[position].tag
            if tag in _NOMINAL:
                position = self._cut_noun(position)
            elif tag in _VERBAL:
                position = self._cut_verb(position)
            else:
                found.append(Phrase(_SINGLE_ITEM[tag], position, position))
                position += 1
        return found

    def _cut_noun(self, first: int) -> int:
        """Take a noun phrase; return where the next phrase begins."""
        items = self._items
        has_head = False
        for position in range(first, len(items)):
            item = items[position]
            tag = item.tag
            if tag is tags.NOUN or tag is tags.NAME:
                if has_head and (
                    item.word in _SOMEBODY
                    or (tag is tags.NAME and self._splits(position))
                ):
                    break
                has_head = True
            elif tag in _NOMINAL:
                if has_head and (tag is tags.DETERMINER or item.word in _SOMEBODY):
                    break
                has_head = has_head and tag is not tags.POSSESSIVE
            elif has_head or not self._is_adjective(position):
                break
        else:
            position = len(items)
        stop = max(position, first + 1)
        self._found.append(Phrase(kinds.NOUN, first, stop - 1))
        return stop

    def _is_adjective(self, position: int) -> bool:
        """Whether an adverb or a form of a verb stands before the noun it goes with."""
        item = self._items[position]
        if item.tag not in _ADJECTIVAL or position + 1 == len(self._items):
            return False
        if self._items[position + 1].tag not in _AFTER_ADJECTIVE:
            return False
        return item.tag is not tags.VERB or not (item.verb and item.verb.strength)

    def _splits(self, position: int) -> bool:
        """Whether a name begins a phrase of its own: "told reporters | Trump won"."""
        before = self._items[position - 1]
        if before.tag is not tags.NOUN:
            return False
        return before.word.endswith("s") and before.word in self._cues.people

    def _cut_verb(self, first: int) -> int:
        """Take a verb group or a run of adverbs; return where the next begins."""
        items = self._items
        verb: Verb | None = None
        passive = infinitive = has_auxiliary = seen_be = False
        is_ing = False
        for position in range(first, len(items)):
            item = items[position]
            tag = item.tag
            if verb is not None or tag not in _VERBAL:
                break
            if tag is tags.AUXILIARY:
                has_auxiliary = True
                seen_be = item.word in _BE or (seen_be and item.word == "being")
            elif tag is tags.TO:
                if has_auxiliary:
                    break
                infinitive = True
            elif tag is not tags.ADVERB:
                verb = item.verb or _UNKNOWN
                is_ing = tag is tags.ING
                passive = seen_be and not is_ing
        else:
            position = len(items)
        if verb is None and not has_auxiliary and not infinitive:
            self._found.append(Phrase(kinds.ADVERB, first, position - 1))
            return position
        if verb is not None and not has_auxiliary and not is_ing:
            passive = self._names_agent(position)
        finite = (
            not infinitive
            and (has_auxiliary or not is_ing)
            and (has_auxiliary or not passive)
        )
        self._found.append(
            Phrase(
                kinds.VERB,
                first,
                position - 1,
                verb or _BEING,
                finite,
                passive,
                infinitive,
            )
        )
        return position

    def _names_agent(self, position: int) -> bool:
        """Whether "by" and who did it follow a verb: not so in "he said by phone"."""
        items = self._items[position : position + 2]
        if not items or items[0].word != "by":
            return False
        before = self._found[-1] if self._found else None
        has_pronoun = before is not None and (
            self._items[before.last].tag is tags.PRONOUN
        )
        return not has_pronoun and items[-1].word not in _MEANS


_MEANS: Final = frozenset(
    ("telephone", "phone", "email", "e-mail", "text", "letter", "fax", "video", "mail")
)
_UNKNOWN: Final = Verb("", OTHER, PAST, is_rare=False)
_BEING: Final = Verb("be", OTHER, PAST, is_rare=False)
