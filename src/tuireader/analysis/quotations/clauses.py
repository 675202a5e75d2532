"""Phrases of a sentence, and which of them is the subject of a verb.

No parser: noun phrases are runs of words that belong together, verb groups are runs of
auxiliaries, adverbs and a verb. The subject is found by walking back from the verb over
what may stand between: appositions, relative clauses, coordinated verbs.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.cues import Form, Strength, Verb
from tuireader.analysis.quotations.narration import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.narration import Item, Sentence


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
_FURTHEST: Final = 60
"""Phrases a subject may stand before its verb: keeps the walk linear."""


class Clauses:
    """The phrases of one sentence."""

    def __init__(self, sentence: Sentence, cues: CueLexicon) -> None:
        """Cut the sentence into phrases."""
        self.items: Sequence[Item] = sentence.items
        self.block = sentence.block
        self._cues = cues
        self.phrases: list[Phrase] = []
        self._cut()
        self._subjects: dict[int, int | None] = {}

    def head(self, phrase: Phrase) -> Item:
        """Return the last word of a noun phrase."""
        return self.items[phrase.last]

    def is_noun(self, index: int) -> bool:
        """Whether there is a noun phrase at this index."""
        return 0 <= index < len(self.phrases) and self.phrases[index].kind is Kind.NOUN

    def kind(self, index: int) -> Kind:
        """Return the kind of phrase at an index; STOP outside the sentence."""
        return self.phrases[index].kind if 0 <= index < len(self.phrases) else Kind.STOP

    def word(self, index: int) -> str:
        """Return the first word of the phrase at an index; "" outside."""
        if 0 <= index < len(self.phrases):
            return self.items[self.phrases[index].first].word
        return ""

    def _cut(self) -> None:
        items, position = self.items, 0
        while position < len(items):
            tag = items[position].tag
            if tag in _NOMINAL:
                position = self._cut_noun(position)
            elif tag in (Tag.PRONOUN, Tag.OBJECT):
                self.phrases.append(Phrase(Kind.NOUN, position, position))
                position += 1
            elif tag in (Tag.AUXILIARY, Tag.VERB, Tag.ING, Tag.TO, Tag.ADVERB):
                position = self._cut_verb(position)
            else:
                self.phrases.append(Phrase(_SINGLE_ITEM[tag], position, position))
                position += 1

    def _cut_noun(self, first: int) -> int:
        """Take a noun phrase; return where the next phrase begins."""
        items = self.items
        position, has_head = first, False
        while position < len(items):
            item = items[position]
            tag = item.tag
            if tag == Tag.DETERMINER and has_head:
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
        self.phrases.append(Phrase(Kind.NOUN, first, position - 1))
        return position

    def _splits(self, position: int) -> bool:
        """Whether a name begins a phrase of its own: "told reporters | Trump won"."""
        before = self.items[position - 1]
        if before.tag is not Tag.NOUN:
            return False
        return before.word.endswith("s") and before.word in self._cues.people

    def _cut_verb(self, first: int) -> int:
        items = self.items
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
            self.phrases.append(Phrase(Kind.ADVERB, first, position - 1))
            return position
        if verb is not None and not has_auxiliary and not is_ing:
            passive = position < len(items) and items[position].word == "by"
        finite = (
            not infinitive
            and (has_auxiliary or not is_ing)
            and (has_auxiliary or not passive)
        )
        self.phrases.append(
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

    def subject(self, index: int) -> int | None:
        """Return the noun phrase that is the subject of a verb, or None."""
        if index not in self._subjects:
            self._subjects[index] = None  # stops a walk that meets itself
            self._subjects[index] = self._find_subject(index)
        return self._subjects[index]

    def _find_subject(self, index: int) -> int | None:
        phrase = self.phrases[index]
        position = index - 1
        while self.kind(position) is Kind.ADVERB and position >= 0:
            position -= 1
        if position < 0:
            return self._following_subject(index) if not phrase.is_finite else None
        kind = self.phrases[position].kind
        if kind is Kind.NOUN:
            return self._noun_before(index, position)
        if kind in (Kind.COMMA, Kind.DASH):
            found = self._across_apposition(position) if phrase.is_finite else None
            if found is None:
                found = self._earlier_subject(position)
            return self._noun_left(position) if found is None else found
        if kind is Kind.RELATIVE:
            return self._antecedent(position)
        if kind is Kind.QUOTATION and phrase.is_finite:
            return self._earlier_subject(position)
        return self._earlier_subject(position)

    def _noun_before(self, index: int, position: int) -> int | None:
        """Find the head of the phrases that end right before a verb."""
        phrase = self.phrases[index]
        if self.head(self.phrases[position]).tag is Tag.OBJECT:
            return self._earlier_subject(position)
        first = self.chain_start(position)
        if not phrase.is_finite and (phrase.is_infinitive or self._is_object(first)):
            with_before = self.word(first - 1) == "with"
            if (
                not with_before
                and (earlier := self._earlier_subject(first)) is not None
            ):
                return earlier
        return first

    def _is_object(self, position: int) -> bool:
        """Whether a noun phrase follows a verb or preposition that it completes."""
        before = self.kind(position - 1)
        if before is Kind.PREPOSITION:
            return self.word(position - 1) != "with"
        return before is Kind.VERB

    def chain_start(self, position: int) -> int:
        """Go back over "of" and "for": from "the court" to "a clerk of the court"."""
        start = position
        lowest = max(0, position - 12)
        while (
            start - 2 >= lowest
            and self.kind(start - 1) is Kind.PREPOSITION
            and self.is_noun(start - 2)
            and self._takes_complement(start - 2)
        ):
            start -= 2
        if self.kind(start - 1) is Kind.PREPOSITION and self.word(start - 1) != "with":
            return position  # "In Ohio Trump said": no head before the preposition
        if self.kind(start - 1) is Kind.VERB and start != position:
            return position
        return start

    def _takes_complement(self, position: int) -> bool:
        item = self.head(self.phrases[position])
        return item.tag in (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.DETERMINER)

    def _across_apposition(self, comma: int) -> int | None:
        """Find what "X, the mayor of Y, said" is about."""
        fallback: int | None = None
        lowest = max(0, comma - _FURTHEST)
        for position in range(comma - 1, lowest, -1):
            kind = self.phrases[position].kind
            if kind in (Kind.COLON, Kind.STOP):
                break
            if kind not in (Kind.COMMA, Kind.DASH):
                continue
            if self.kind(position + 1) in (Kind.CONJUNCTION, Kind.SUBORDINATOR):
                continue
            if not self.is_noun(position - 1):
                continue
            if self._is_name(position + 1) and position + 2 == comma:
                return position + 1  # "his lawyer, Jane Roe, said"
            first = self.chain_start(position - 1)
            if self._is_adjunct(first):
                continue
            if self._is_name(first) or self._is_pronoun(first):
                return first
            fallback = first
        if fallback is None and self.is_noun(comma - 1):
            first = self.chain_start(comma - 1)
            return None if self._is_adjunct(first) else first
        return fallback

    def _is_adjunct(self, position: int) -> bool:
        return self.kind(position - 1) is Kind.PREPOSITION

    def _is_name(self, position: int) -> bool:
        return (
            self.is_noun(position) and self.head(self.phrases[position]).tag is Tag.NAME
        )

    def _is_pronoun(self, position: int) -> bool:
        return (
            self.is_noun(position)
            and self.head(self.phrases[position]).tag is Tag.PRONOUN
        )

    def _antecedent(self, relative: int) -> int | None:
        position = relative - 1
        while position >= 0 and self.kind(position) in (
            Kind.COMMA,
            Kind.DASH,
            Kind.PREPOSITION,
            Kind.ADVERB,
        ):
            position -= 1
        if not self.is_noun(position):
            return self._earlier_subject(relative)
        if self.word(relative) in ("who", "whom", "whose"):
            return self._person_left(position)
        return position

    def _person_left(self, position: int) -> int:
        """Pass over an apposition between a person and "who"."""
        first = self.chain_start(position)
        if self._is_name(position) or self.kind(first - 1) is not Kind.COMMA:
            return position if self._is_name(position) else first
        before = first - 2
        return before if self._is_name(before) else first

    def _earlier_subject(self, position: int) -> int | None:
        """Return the subject of the nearest finite verb before in the sentence."""
        lowest = max(0, position - _FURTHEST)
        for earlier in range(position - 1, lowest - 1, -1):
            phrase = self.phrases[earlier]
            if phrase.kind is Kind.VERB and phrase.is_finite:
                found = self.subject(earlier)
                if found is not None:
                    return found
        return None

    def _following_subject(self, index: int) -> int | None:
        """Return the subject of the main clause after "Asked about it, "."""
        for later in range(index + 1, min(len(self.phrases), index + _FURTHEST)):
            phrase = self.phrases[later]
            if phrase.kind is Kind.VERB and phrase.is_finite:
                return self.subject(later)
        return None

    def _noun_left(self, position: int) -> int | None:
        return position - 1 if self.is_noun(position - 1) else None


_UNKNOWN: Final = Verb("", Strength.OTHER, Form.PAST, is_rare=False)
_BEING: Final = Verb("be", Strength.OTHER, Form.PAST, is_rare=False)
