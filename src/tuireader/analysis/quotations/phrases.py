"""Phrases of a sentence: runs of words that belong together.

No parser: a noun phrase is a run of nouns, names and what goes before them, a verb
group a run of auxiliaries, adverbs and a verb. All else is a phrase of one word.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.cues import Form, Strength, Verb
from tuireader.analysis.quotations.items import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.items import Item


class Kind(IntEnum):
    """What a phrase is."""

    NOUN = 0
    VERB = 1
    PREPOSITION = 2
    CONJUNCTION = 3
    SUBORDINATOR = 4
    RELATIVE = 5
    COMMA = 6
    DASH = 7
    COLON = 8
    STOP = 9
    QUOTATION = 10
    ADVERB = 11
    ACCORDING = 12
    OTHER = 13


class Phrase(NamedTuple):
    """A run of items of one sentence."""

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
        return self.verb is not None and self.verb.form is Form.PAST


_SINGLE_ITEM: Final = {
    Tag.PREPOSITION: Kind.PREPOSITION,
    Tag.CONJUNCTION: Kind.CONJUNCTION,
    Tag.SUBORDINATOR: Kind.SUBORDINATOR,
    Tag.RELATIVE: Kind.RELATIVE,
    Tag.COMMA: Kind.COMMA,
    Tag.DASH: Kind.DASH,
    Tag.COLON: Kind.COLON,
    Tag.STOP: Kind.STOP,
    Tag.QUOTATION: Kind.QUOTATION,
    Tag.ACCORDING: Kind.ACCORDING,
    Tag.OTHER: Kind.OTHER,
}
_NOMINAL: Final = frozenset(
    (Tag.NAME, Tag.NOUN, Tag.NUMBER, Tag.DETERMINER, Tag.POSSESSIVE, Tag.GLUE)
)
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
        items, position = self._items, 0
        while position < len(items):
            tag = items[position].tag
            if tag in _NOMINAL:
                position = self._cut_noun(position)
            elif tag in (Tag.PRONOUN, Tag.OBJECT):
                self._found.append(Phrase(Kind.NOUN, position, position))
                position += 1
            elif tag in (Tag.AUXILIARY, Tag.VERB, Tag.ING, Tag.TO, Tag.ADVERB):
                position = self._cut_verb(position)
            else:
                self._found.append(Phrase(_SINGLE_ITEM[tag], position, position))
                position += 1
        return self._found

    def _cut_noun(self, first: int) -> int:
        """Take a noun phrase; return where the next phrase begins."""
        items = self._items
        position, has_head = first, False
        while position < len(items):
            item = items[position]
            tag = item.tag
            if tag == Tag.DETERMINER and has_head:
                break
            if has_head and item.word in _SOMEBODY:
                break
            if tag is Tag.NAME and has_head and self._splits(position):
                break
            if tag in (Tag.NAME, Tag.NOUN):
                has_head = True
            elif tag is Tag.POSSESSIVE:
                has_head = False
            elif tag in (Tag.ADVERB, Tag.ING, Tag.VERB):
                following = (
                    items[position + 1].tag if position + 1 < len(items) else Tag.STOP
                )
                is_adjective = not has_head and following in (
                    Tag.NAME,
                    Tag.NOUN,
                    Tag.VERB,
                )
                if not is_adjective or (
                    tag is Tag.VERB and item.verb and item.verb.strength
                ):
                    break
            elif tag not in _NOMINAL:
                break
            position += 1
        if position == first:
            position += 1
        self._found.append(Phrase(Kind.NOUN, first, position - 1))
        return position

    def _splits(self, position: int) -> bool:
        """Whether a name begins a phrase of its own: "told reporters | Trump won"."""
        before = self._items[position - 1]
        if before.tag is not Tag.NOUN:
            return False
        return before.word.endswith("s") and before.word in self._cues.people

    def _cut_verb(self, first: int) -> int:
        """Take a verb group or a run of adverbs; return where the next begins."""
        items = self._items
        position = first
        verb: Verb | None = None
        passive = infinitive = has_auxiliary = seen_be = False
        is_ing = False
        while position < len(items):
            item = items[position]
            if item.tag is Tag.AUXILIARY:
                if verb is not None:
                    break
                has_auxiliary = True
                seen_be = item.word in _BE or (seen_be and item.word == "being")
            elif item.tag is Tag.TO:
                if verb is not None or has_auxiliary:
                    break
                infinitive = True
            elif item.tag is Tag.ADVERB:
                if verb is not None:
                    break
            elif item.tag in (Tag.VERB, Tag.ING):
                if verb is not None:
                    break
                verb = item.verb or _UNKNOWN
                is_ing = item.tag is Tag.ING
                passive = seen_be and item.tag is Tag.VERB
            else:
                break
            position += 1
        if verb is None and not has_auxiliary and not infinitive:
            self._found.append(Phrase(Kind.ADVERB, first, position - 1))
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
                Kind.VERB,
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
            self._items[before.last].tag is Tag.PRONOUN
        )
        return not has_pronoun and items[-1].word not in _MEANS


_MEANS: Final = frozenset(
    ("telephone", "phone", "email", "e-mail", "text", "letter", "fax", "video", "mail")
)
_UNKNOWN: Final = Verb("", Strength.OTHER, Form.PAST, is_rare=False)
_BEING: Final = Verb("be", Strength.OTHER, Form.PAST, is_rare=False)
