"""What the grammar of a sentence says of its quotations: one sieve a construction.

Each proposes speakers; `choice` weighs what they propose. The constructions follow
Muzny et al. (2017), "A Two-stage Sieve Approach for Quote Attribution".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from tuireader.analysis.quotations import kinds, tags
from tuireader.analysis.quotations.candidates import MOST, Candidate, Place
from tuireader.analysis.quotations.cues import SPEECH
from tuireader.analysis.quotations.possession import answers, owners, views
from tuireader.analysis.quotations.referents import (
    IN_RELATIVE,
    SPEAKING,
    Antecedent,
    Referent,
)
from tuireader.model import EntityKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.naming import Naming
    from tuireader.analysis.quotations.self_reference import SelfReference
    from tuireader.model import Entity

    Antecedents: TypeAlias = Mapping[int, tuple[Antecedent, ...]]

BEFORE: Final = 40
"""Phrases before the quoted words that are looked at."""
AFTER: Final = 30
"""Likewise after them."""


_PRONOUNS: Final = frozenset(("it", "they", "he"))


class _Link(NamedTuple):
    """A noun phrase, the verb or other cue that ties it to the quotation, and how."""

    rule: str
    speaker: int
    cue: int
    traits: tuple[str, ...] = ()


class Sieves:
    """The sieves of one article."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        cues: CueLexicon,
        naming: Naming,
        selves: SelfReference,
    ) -> None:
        """Take the article's text and entities, and who names them."""
        self._selves = selves
        self._text = text
        self._entities = entities
        self._cues = cues
        self._naming = naming

    def proposals(self, place: Place) -> list[Candidate]:
        """Return everybody whom the sentence proposes for its quotation."""
        found: list[Candidate] = []
        for link in self._links(place):
            found += self._candidates(place, link)
        found += owners(place, self._cues, self._naming)
        found += views(place, self._cues, self._naming)
        found += answers(place, self._cues)
        return found

    def _links(self, place: Place) -> Iterator[_Link]:
        clauses, position = place.clauses, place.position
        lowest = max(-1, position - BEFORE)
        highest = min(len(clauses.phrases), position + AFTER)
        cues_before = 0
        for index in range(position - 1, lowest, -1):
            kind = clauses.phrases[index].kind
            if kind is kinds.ACCORDING:
                yield from self._according(place, index, "before")
            elif kind is kinds.VERB:
                yield from self._verb_before(place, index, cues_before)
                cues_before += clauses.is_cue(index)
        cues_after = 0
        for index in range(position + 1, highest):
            kind = clauses.phrases[index].kind
            if kind is kinds.ACCORDING:
                yield from self._according(place, index, "after")
            elif kind is kinds.VERB:
                yield from self._verb_after(place, index, cues_after)
                cues_after += clauses.is_cue(index)
        yield from self._signed(place)
        yield from self._label(place)
        yield from self._before_mark(place)

    def _verb_before(self, place: Place, verb: int, nearer: int) -> Iterator[_Link]:
        """Smith said that it was “late”; also “…,” said Smith, “…”."""
        clauses, position = place.clauses, place.position
        phrase = clauses.phrases[verb]
        nearest: tuple[str, ...] = (f"cues-between={min(nearer, MOST)}",)
        if phrase.is_passive:
            yield from self._agent(place, verb, nearest)
            return
        if clauses.word(verb + 1) in ("of", "as") and phrase.is_past:
            yield from self._agent(place, verb, nearest)
        is_speech = clauses.strength(verb) is SPEECH
        inverts = is_speech and phrase.is_finite and clauses.is_noun(verb + 1)
        if inverts and clauses.kind(verb - 1) in (
            kinds.QUOTATION,
            kinds.COMMA,
            kinds.DASH,
        ):
            speaker = self._apposed(clauses, verb + 1)
            if speaker < position:
                yield _Link("verb-speaker-quotation", speaker, verb, nearest)
        subject = clauses.subject(verb)
        rule = "speaker-verb-quotation"
        if not clauses.is_cue(verb):
            rule = "subject-of-clause"
        if subject is not None and subject < position:
            yield _Link(rule, subject, verb, nearest)
        if clauses.is_handed_over(verb):
            return
        if not phrase.is_finite and clauses.is_cue(verb):
            main = clauses.main_subject(verb)
            if main is not None and main != subject:
                yield _Link(rule, main, verb, (*nearest, "subject=main"))
        first = clauses.first_subject
        is_relative = clauses.kind(verb - 1) is kinds.RELATIVE
        if first is not None and first < verb and first != subject and not is_relative:
            yield _Link(rule, first, verb, (*nearest, "subject=first"))

    def _verb_after(self, place: Place, verb: int, nearer: int) -> Iterator[_Link]:
        """“…,” Smith said; “…,” said Smith; the “system” is rigged, Smith said."""
        clauses, position = place.clauses, place.position
        phrase = clauses.phrases[verb]
        nearest: tuple[str, ...] = (f"cues-between={min(nearer, MOST)}",)
        if phrase.is_passive:
            yield from self._agent(place, verb, nearest)
            return
        start = self._after_marks(clauses, position)
        is_speech = clauses.strength(verb) is SPEECH
        if is_speech and phrase.is_finite and clauses.is_noun(verb + 1):
            head = clauses.head(clauses.phrases[verb + 1])
            if head.tag is not tags.OBJECT:
                speaker = self._apposed(clauses, verb + 1)
                if verb == start:
                    yield _Link("quotation-verb-speaker", speaker, verb, nearest)
                elif clauses.kind(verb - 1) in (kinds.COMMA, kinds.DASH):
                    yield _Link("clause-verb-speaker", speaker, verb, nearest)
        subject = clauses.subject(verb)
        if clauses.is_noun(start) and start < verb and start != subject:
            apart = (*nearest, "subject=start")
            yield _Link("quotation-speaker-verb", start, verb, apart)
        if subject is None or verb == start:
            return
        if subject < position:
            rule = "speaker-quotation-verb"
        elif subject == start or clauses.chain_start(subject) == start:
            rule = "quotation-speaker-verb"
        elif clauses.kind(clauses.left_edge(subject)) in (kinds.COMMA, kinds.DASH):
            rule = "clause-speaker-verb"
        else:
            rule = "subject-of-later-clause"
        if clauses.kind(verb - 1) is kinds.RELATIVE:
            nearest = (*nearest, "relative")
        yield _Link(rule, subject, verb, nearest)

    def _after_marks(self, clauses: Clauses, position: int) -> int:
        """Return the first phrase after the quotation that is no comma or adverb."""
        following = position + 1
        while clauses.kind(following) in (kinds.COMMA, kinds.DASH, kinds.ADVERB):
            following += 1
        return following + 1 if clauses.word(following) == "as" else following

    def _agent(
        self, place: Place, verb: int, traits: tuple[str, ...]
    ) -> Iterator[_Link]:
        """It was called “late” by Smith; a plan described by Smith as “late”."""
        clauses = place.clauses
        highest = min(len(clauses.phrases), verb + 6)
        for index in range(verb + 1, highest):
            if clauses.word(index) == "by" and clauses.is_noun(index + 1):
                speaker = self._apposed(clauses, index + 1)
                yield _Link("by-speaker", speaker, verb, traits)
                return
            if clauses.kind(index) is kinds.VERB:
                return

    def _according(self, place: Place, index: int, side: str) -> Iterator[_Link]:
        """According to the report, it was “late”."""
        clauses = place.clauses
        following = index + 1
        if clauses.kind(following) is kinds.PREPOSITION:
            following += 1
        if clauses.is_noun(following):
            speaker = self._apposed(clauses, following)
            traits: tuple[str, ...] = (f"according-{side}",)
            yield _Link("according-to", speaker, index, traits)
            named = clauses.head(clauses.phrases[following]).entity >= 0
            if speaker != following and named:
                traits = (*traits, "subject=first")
                yield _Link("according-to", following, index, traits)

    def _signed(self, place: Place) -> Iterator[_Link]:
        """“…” — Jane Roe."""
        clauses, position = place.clauses, place.position
        begins = clauses.kind(position - 1) in (kinds.STOP, kinds.QUOTATION)
        begins = begins or clauses.is_signature(position - 1)
        name = position + 2
        if not begins or clauses.kind(position + 1) is not kinds.DASH:
            return
        if clauses.is_noun(name) and clauses.kind(name + 1) in (
            kinds.STOP,
            kinds.COMMA,
            kinds.QUOTATION,
        ):
            yield _Link("signed", name, position + 1)

    def _label(self, place: Place) -> Iterator[_Link]:
        """Smith: Jones “was warned”."""
        clauses = place.clauses
        for label in range(min(6, place.position)):
            kind = clauses.kind(label)
            if kind is kinds.VERB:
                return
            if kind is kinds.COLON:
                if clauses.is_noun(label - 1) and not clauses.chain_start(label - 1):
                    yield _Link("label", 0, label)
                return

    def _before_mark(self, place: Place) -> Iterator[_Link]:
        """It does not surprise Smith: “We knew.” “Shameful”: doctors react."""
        clauses, position = place.clauses, place.position
        kind = clauses.kind(position - 1)
        if kind in (kinds.COLON, kinds.DASH) and clauses.is_noun(position - 2):
            yield _Link("before-mark", position - 2, position - 1, (kind.name.lower(),))
        if clauses.kind(position + 1) is kinds.COLON and clauses.is_noun(position + 2):
            yield _Link("after-mark", position + 2, position + 1)
        if clauses.is_headline_like and clauses.is_noun(position - 1):
            yield _Link("beside", position - 1, position - 1)

    def _apposed(self, clauses: Clauses, position: int) -> int:
        """Prefer the name in "said his lawyer, Jane Roe"."""
        if self._is_person(clauses, position):
            return position
        following = position + 1
        while clauses.kind(following) is kinds.PREPOSITION and clauses.is_noun(
            following + 1
        ):
            following += 2
        if clauses.kind(following) is kinds.COMMA and self._is_person(
            clauses, following + 1
        ):
            return following + 1
        return position

    def _is_person(self, clauses: Clauses, position: int) -> bool:
        if not clauses.is_noun(position):
            return False
        entity = clauses.head(clauses.phrases[position]).entity
        return entity >= 0 and self._entities[entity].kind is EntityKind.PERSON

    def _candidates(self, place: Place, link: _Link) -> Iterator[Candidate]:
        """Make a candidate of each one whom the noun phrase may mean."""
        meant = place.referents.get(link.speaker)
        if not meant:
            return
        clauses = place.clauses
        phrase, cue = clauses.phrases[link.speaker], clauses.phrases[link.cue]
        span = Span(clauses.items[cue.first].start, self._end_of_cue(clauses, link.cue))
        mention = Span(
            clauses.items[phrase.first].start, clauses.items[phrase.last].end
        )
        is_aside = clauses.kind(link.cue - 1) is kinds.RELATIVE
        traits = self._traits(place, link)
        for one in meant:
            kind = self._kind(clauses, link.speaker, one.referent)
            last = self._naming.discourse.speaker
            again = ("again",) if last and last.key == one.referent.key else ()
            if kind in _PRONOUNS:
                again = (*again, f"{kind}-is={self._selves.sort(one.referent)}")
            yield Candidate(
                one.referent,
                link.rule,
                (
                    *traits,
                    f"who={kind}",
                    f"{link.rule}/who={kind}",
                    *again,
                    *one.traits,
                ),
                span,
                mention,
                IN_RELATIVE if is_aside else SPEAKING,
            )

    def _end_of_cue(self, clauses: Clauses, cue: int) -> int:
        """Return where a cue ends: "according" takes its "to" along."""
        phrase = clauses.phrases[cue]
        is_long = phrase.kind is kinds.ACCORDING
        if is_long and clauses.kind(cue + 1) is kinds.PREPOSITION:
            phrase = clauses.phrases[cue + 1]
        return clauses.items[phrase.last].end

    def _traits(self, place: Place, link: _Link) -> tuple[str, ...]:
        clauses, position, words = place.clauses, place.position, place.words
        cue = link.cue
        strength = int(clauses.strength(cue))
        rule = f"{link.rule}/{strength}"
        first, last = sorted((cue, position))
        opened = "" if link.speaker > cue else clauses.inside(link.speaker)
        if clauses.kind(cue - 1) is kinds.RELATIVE:
            opened = "relative"
        crossed = clauses.finite_between(first, last)
        quotations = clauses.quotations_between(first, last)
        traits = [
            rule,
            f"{rule}/{words.form}",
            f"{rule}/clauses-between={min(crossed, MOST)}",
            f"quotations-between={min(quotations, 2)}",
            f"inside={opened}",
            f"outer-cues={min(clauses.cues_before(cue), 2)}/{strength}",
            *link.traits,
        ]
        between = max(0, abs(cue - position) - 1)
        traits.append(f"{rule}/between={_range(between)}")
        traits.append(f"subject-to-verb={_range(max(0, abs(cue - link.speaker) - 1))}")
        if words.is_set_in:
            traits.append(f"{rule}/set-in")
        verb = clauses.phrases[cue].verb
        if verb and verb.base in self._cues.naming and cue < position and not crossed:
            traits.append("calls-it")
        if strength and clauses.word(clauses.left_edge(link.speaker)) == "as":
            traits.append("as-says")
        if clauses.is_handed_over(cue):
            traits.append("handed-over")
        elif clauses.hands_over(cue):
            traits.append("hands-over")
        if link.rule.startswith("clause-"):
            traits.append(f"closing-clause/{strength}")
        if words.ends_open:
            traits.append(f"{rule}/ends-open")
        if cue < position:
            traits.append(f"{rule}/{words.traits[2]}")
        phrase = clauses.phrases[cue]
        if clauses.is_negated(cue):
            traits.append(f"negated/{strength}")
        if phrase.kind is kinds.VERB and not phrase.is_finite:
            traits.append("infinitive" if phrase.is_infinitive else "participle")
        return tuple(traits)

    def _kind(self, clauses: Clauses, position: int, referent: Referent) -> str:
        """Name what sort of words stand for the speaker."""
        head = clauses.head(clauses.phrases[position])
        if head.tag in (tags.PRONOUN, tags.OBJECT, tags.RELATIVE):
            if head.word in self._cues.neuter:
                return "it"
            return "they" if head.word in self._cues.plural else "he"
        if referent.entity >= 0 and not referent.is_described:
            return self._selves.sort(referent)
        return self._cues.sort_of_noun(head.word)


def _range(count: int) -> str:
    return _RANGES[count] if count < len(_RANGES) else "far"


_RANGES: Final = ("0", "1", "3", "3", "7", "7", "7", "7")
"""What the traits call a count of phrases: the most it can be."""
