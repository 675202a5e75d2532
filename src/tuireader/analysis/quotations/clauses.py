"""Which phrase of a sentence is the subject of a verb, and what opens its clause.

The subject is found by walking back from the verb over what may stand between:
appositions, relative clauses, coordinated verbs.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations import kinds, tags
from tuireader.analysis.quotations.cues import OTHER, SPEECH
from tuireader.analysis.quotations.phrases import Cutter, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.analysis.quotations.cues import CueLexicon, Strength
    from tuireader.analysis.quotations.items import Item, Sentence
    from tuireader.analysis.quotations.kinds import Kind
    from tuireader.analysis.quotations.tags import Tag


_FURTHEST: Final = 60
"""Phrases a subject may stand before its verb: keeps the walk linear."""


_HEADLINE: Final = 16
"""Words that a headline has at most."""
_NOT: Final = frozenset(("not", "never"))
_HANDS_OVER: Final = frozenset(("quote", "cite"))
"""Verbs whose object says the words: "quoted Roe as saying"."""


class Clauses:
    """The phrases of one sentence."""

    def __init__(self, sentence: Sentence, cues: CueLexicon) -> None:
        """Cut the sentence into phrases."""
        self.items: Sequence[Item] = sentence.items
        self.block = sentence.block
        self.is_headline = sentence.is_headline
        self.phrases = Cutter(sentence.items, cues).phrases()
        self._kinds = [phrase.kind for phrase in self.phrases]
        self._count = len(self._kinds)
        self._subjects: dict[int, int | None] = {}

    @cached_property
    def _finite(self) -> list[int]:
        return self._counts(lambda p: p.kind is kinds.VERB and p.is_finite)

    @cached_property
    def _quotations(self) -> list[int]:
        return self._counts(lambda p: p.kind is kinds.QUOTATION)

    @cached_property
    def _cue_count(self) -> list[int]:
        return self._counts(_says)

    def _counts(self, test: Callable[[Phrase], bool]) -> list[int]:
        """Count the phrases before each index for which a test holds."""
        counts = [0]
        for phrase in self.phrases:
            counts.append(counts[-1] + test(phrase))
        return counts

    @property
    def has_cue(self) -> bool:
        """Whether there is a verb of saying in the sentence."""
        return self._cue_count[-1] > 0

    @cached_property
    def is_headline_like(self) -> bool:
        """Whether it is short and does not end as a sentence does."""
        words = [item for item in self.items if item.tag is not tags.QUOTATION]
        return len(words) < _HEADLINE and bool(words) and words[-1].tag is not tags.STOP

    @cached_property
    def is_all_quoted(self) -> bool:
        """Whether there is no word but quoted ones."""
        return all(
            item.tag is tags.QUOTATION or not item.word[:1].isalnum()
            for item in self.items
        )

    def finite_between(self, first: int, last: int) -> int:
        """Count the finite verbs after one phrase and before another."""
        return self._finite[last] - self._finite[first + 1]

    def quotations_between(self, first: int, last: int) -> int:
        """Count the quotations after one phrase and before another."""
        return self._quotations[last] - self._quotations[first + 1]

    def cues_before(self, index: int) -> int:
        """Count the verbs of saying before a phrase."""
        return self._cue_count[index]

    def strength(self, index: int) -> Strength:
        """Say how surely the verb at an index attributes."""
        verb = self.phrases[index].verb
        if verb and verb.base == "put" and self.word(index + 1) == "it":
            return SPEECH  # "as Jane Roe put it"
        return verb.strength if verb else OTHER

    def is_cue(self, index: int) -> bool:
        """Whether the phrase at an index is a verb that attributes."""
        return self.strength(index) is not OTHER

    def left_edge(self, position: int) -> int:
        """Return the index before a noun phrase and the phrases it completes."""
        return self.chain_start(position) - 1

    def inside(self, position: int) -> str:
        """Say what opens the clause whose subject is at an index; "" for none."""
        edge = self.left_edge(position)
        kind = self.kind(edge)
        if kind is kinds.SUBORDINATOR:
            return "that" if self.word(edge) == "that" else "subordinate"
        if kind is kinds.RELATIVE:
            return "relative"
        if kind is kinds.VERB:
            return "zero" if self.strength(edge) else "object"
        if kind is kinds.PREPOSITION:
            return "with" if self.word(edge) == "with" else "preposition"
        return ""

    def inverted_subject(self, index: int) -> int | None:
        """Return the noun phrase in ", said Jane Roe." or None."""
        phrase = self.phrases[index]
        if (
            self.strength(index) is SPEECH
            and phrase.is_finite
            and not phrase.is_passive
            and self.kind(index - 1) in (kinds.COMMA, kinds.DASH)
            and self.is_noun(index + 1)
            and self.kind(index + 2) is not kinds.VERB
        ):
            return index + 1
        return None

    @cached_property
    def first_subject(self) -> int | None:
        """The first noun phrase of the sentence that no preposition governs."""
        for position in range(min(len(self.phrases), _FURTHEST)):
            if self.is_noun(position) and self.kind(position - 1) not in (
                kinds.PREPOSITION,
                kinds.ACCORDING,
            ):
                head = self.head(self.phrases[position])
                if head.tag not in (tags.OBJECT, tags.POSSESSIVE, tags.DETERMINER):
                    return position
        return None

    def main_subject(self, index: int) -> int | None:
        """Return the subject of the nearest clause before that nothing opens."""
        lowest = max(0, index - _FURTHEST)
        for earlier in range(index - 1, lowest - 1, -1):
            phrase = self.phrases[earlier]
            if phrase.kind is not kinds.VERB or not phrase.is_finite:
                continue
            found = self.subject(earlier)
            if found is not None and self.inside(found) == "":
                return found
        return None

    def is_signature(self, position: int) -> bool:
        """Whether the name of who said the words before stands here: “…” — Roe."""
        return self.is_noun(position) and self.kind(position - 1) is kinds.DASH

    def is_negated(self, index: int) -> bool:
        """Whether a verb says that something was not said: "did not say"."""
        phrase = self.phrases[index]
        words = (item.word for item in self.items[phrase.first : phrase.last + 1])
        return any(word in _NOT or word.endswith("n't") for word in words)

    def hands_over(self, index: int) -> bool:
        """Whether a verb gives the words to its object: "quoted Roe as saying"."""
        if not 0 <= index < len(self.phrases) or not self.is_noun(index + 1):
            return False
        verb = self.phrases[index].verb
        return bool(verb and verb.base in _HANDS_OVER and self.word(index + 2) == "as")

    def is_handed_over(self, index: int) -> bool:
        """Whether it is "saying" in "quoted Roe as saying"."""
        return self.hands_over(index - 3)

    def is_predicate(self, position: int) -> bool:
        """Whether a noun phrase says what its subject is: "Roe is a nurse"."""
        if not 0 < position < len(self.phrases):
            return False
        before = self.phrases[position - 1]
        if before.verb is None or before.verb.base != "be":
            return False
        return self.items[self.phrases[position].first].tag is tags.DETERMINER

    def head(self, phrase: Phrase) -> Item:
        """Return the last word of a noun phrase."""
        return self.items[phrase.last]

    def is_noun(self, index: int) -> bool:
        """Whether there is a noun phrase at this index."""
        return 0 <= index < self._count and self._kinds[index] is kinds.NOUN

    def kind(self, index: int) -> Kind:
        """Return the kind of phrase at an index; STOP outside the sentence."""
        return self._kinds[index] if 0 <= index < self._count else kinds.STOP

    def word(self, index: int) -> str:
        """Return the first word of the phrase at an index; "" outside."""
        if 0 <= index < self._count:
            return self.items[self.phrases[index].first].word
        return ""

    def subject(self, index: int) -> int | None:
        """Return the noun phrase that is the subject of a verb, or None."""
        if index not in self._subjects:
            self._subjects[index] = None  # stops a walk that meets itself
            self._subjects[index] = self._find_subject(index)
        return self._subjects[index]

    def _find_subject(self, index: int) -> int | None:
        phrase = self.phrases[index]
        position = index - 1
        while self.kind(position) is kinds.ADVERB and position >= 0:
            position -= 1
        if position < 0:
            return self._following_subject(index) if not phrase.is_finite else None
        kind = self.phrases[position].kind
        if kind is kinds.NOUN:
            return self._noun_before(index, position)
        if kind in (kinds.COMMA, kinds.DASH):
            found = self._across_apposition(position) if phrase.is_finite else None
            if found is None:
                found = self._earlier_subject(position)
            return self._noun_left(position) if found is None else found
        if kind is kinds.RELATIVE:
            return self._antecedent(position)
        if self.is_handed_over(index):
            return position - 1
        return self._earlier_subject(position)

    def _noun_before(self, index: int, position: int) -> int | None:
        """Find the head of the phrases that end right before a verb."""
        phrase = self.phrases[index]
        if self.head(self.phrases[position]).tag is tags.OBJECT:
            return self._earlier_subject(position)
        if self.kind(position - 1) is kinds.PREPOSITION and (
            self.kind(position - 2) is kinds.RELATIVE
        ):
            return self._antecedent(position - 2)  # "Roe, who in 2010 said"
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
        if before is kinds.PREPOSITION:
            return self.word(position - 1) != "with"
        return before is kinds.VERB

    def chain_start(self, position: int) -> int:
        """Go back over "of" and "for": from "the court" to "a clerk of the court"."""
        start = position
        lowest = max(0, position - 12)
        while (
            start - 2 >= lowest
            and self.kind(start - 1) is kinds.PREPOSITION
            and self.is_noun(start - 2)
            and self._takes_complement(start - 2)
        ):
            start -= 2
        start = self._first_of_pair(start)
        if self.kind(start - 1) is kinds.PREPOSITION and self.word(start - 1) != "with":
            return position  # "In Ohio Trump said": no head before the preposition
        if self.kind(start - 1) is kinds.VERB and start != position:
            return position
        return start

    def _first_of_pair(self, position: int) -> int:
        """Go back from "nominee" in "the former senator and current nominee"."""
        if self.word(position - 1) != "and" or not self.is_noun(position - 2):
            return position
        second = self.items[self.phrases[position].first]
        first = position - 2
        while self.kind(first - 1) is kinds.PREPOSITION and self.is_noun(first - 2):
            first -= 2
        before = self.items[self.phrases[first].first]
        is_one = second.tag is tags.NOUN and before.tag is tags.DETERMINER
        return first if is_one and not second.word.endswith("s") else position

    def _takes_complement(self, position: int) -> bool:
        item = self.head(self.phrases[position])
        return item.tag in (tags.NOUN, tags.NAME, tags.NUMBER, tags.DETERMINER)

    def _across_apposition(self, comma: int) -> int | None:
        """Find what "X, the mayor of Y, said" is about."""
        fallback: int | None = None
        lowest = max(0, comma - _FURTHEST)
        for position in range(comma - 1, lowest, -1):
            kind = self.phrases[position].kind
            if kind in (kinds.COLON, kinds.STOP):
                break
            if kind not in (kinds.COMMA, kinds.DASH):
                continue
            if self.kind(position + 1) in (kinds.CONJUNCTION, kinds.SUBORDINATOR):
                continue
            if not self.is_noun(position - 1):
                continue
            name = position + 1
            if self.kind(name) is kinds.ADVERB:
                name += 1  # "a student, now professor Jane Roe, said"
            is_named = self._is_name(self.chain_start(position - 1))
            if self._is_name(name) and self._completed(name) == comma and not is_named:
                return name  # "his lawyer, Jane Roe of Elmfield, said"
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

    def _completed(self, position: int) -> int:
        """Return the index after a noun phrase and the phrases that complete it."""
        position += 1
        while self.kind(position) is kinds.PREPOSITION and self.is_noun(position + 1):
            position += 2
        return position

    def _is_adjunct(self, position: int) -> bool:
        return self.kind(position - 1) is kinds.PREPOSITION

    def _is_name(self, position: int) -> bool:
        return self._is_tagged(position, tags.NAME)

    def _is_pronoun(self, position: int) -> bool:
        return self._is_tagged(position, tags.PRONOUN)

    def _is_tagged(self, position: int, tag: Tag) -> bool:
        return self.is_noun(position) and self.head(self.phrases[position]).tag is tag

    def _antecedent(self, relative: int) -> int | None:
        position = relative - 1
        while position >= 0 and self.kind(position) in (
            kinds.COMMA,
            kinds.DASH,
            kinds.PREPOSITION,
            kinds.ADVERB,
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
        if self._is_name(position) or self.kind(first - 1) is not kinds.COMMA:
            return position if self._is_name(position) else first
        before = first - 2
        return before if self._is_name(before) else first

    def _earlier_subject(self, position: int) -> int | None:
        """Return the subject of the nearest finite verb before in the sentence."""
        lowest = max(0, position - _FURTHEST)
        for earlier in range(position - 1, lowest - 1, -1):
            phrase = self.phrases[earlier]
            if phrase.kind is kinds.VERB and phrase.is_finite:
                found = self.subject(earlier)
                if found is not None:
                    return found
        return None

    def _following_subject(self, index: int) -> int | None:
        """Return the subject of the main clause after "Asked about it, "."""
        for later in range(index + 1, min(len(self.phrases), index + _FURTHEST)):
            phrase = self.phrases[later]
            if phrase.kind is kinds.VERB and phrase.is_finite:
                return self.subject(later)
        return None

    def _noun_left(self, position: int) -> int | None:
        return position - 1 if self.is_noun(position - 1) else None


def _says(phrase: Phrase) -> bool:
    return bool(phrase.verb and phrase.verb.strength is SPEECH)
