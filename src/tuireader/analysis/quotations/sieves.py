"""What the grammar of a sentence says of its quotations: one sieve a construction.

The surest come first. The order follows Muzny et al. (2017), "A Two-stage Sieve
Approach for Quote Attribution".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from tuireader.analysis.quotations.clauses import Clauses, Kind
from tuireader.analysis.quotations.cues import Strength
from tuireader.analysis.quotations.narration import Tag
from tuireader.analysis.quotations.referents import (
    IN_RELATIVE,
    NEUTER,
    SPEAKING,
    Referent,
)
from tuireader.model import EntityKind, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.naming import Naming
    from tuireader.model import Entity

    Referents: TypeAlias = Mapping[int, Referent]

MARKS: Final = "\"'“”„‟‘’‚‛«»‹›「」『』`\u00a0\u202f "
"""What stands around quoted words."""
_LONGEST_TITLE: Final = 12
"""Words."""


class Found(NamedTuple):
    """A speaker and what told of it."""

    referent: Referent
    rule: str
    cue: Span | None = None
    weight: float = SPEAKING
    """What it adds to the speaker's salience."""


class Sieves:
    """The sieves of one article."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        cues: CueLexicon,
        naming: Naming,
    ) -> None:
        """Take the article's text and entities, and who names them."""
        self._text = text
        self._entities = entities
        self._cues = cues
        self._naming = naming

    def by_grammar(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        """Return who says the quotation at `position`, or None: grammar is silent."""
        after = self._after(clauses, position, referents)
        if after and (self._ends_open(clauses, position)):
            return after
        return (
            self._before(clauses, position, referents)
            or after
            or self._at_end(clauses, position, referents)
            or self._signed(clauses, position, referents)
            or self._owner(clauses, position)
            or self._label(clauses, position, referents)
            or self._doer(clauses, position, referents)
        )

    def _signed(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        """“…” — Jane Roe."""
        if position and clauses.kind(position - 1) is not Kind.STOP:
            return None
        if clauses.kind(position + 1) is not Kind.DASH or not clauses.is_noun(
            position + 2
        ):
            return None
        if clauses.kind(position + 3) not in (Kind.STOP, Kind.COMMA):
            return None
        return self._told(clauses, position + 2, position + 1, referents, "signed")

    def _owner(self, clauses: Clauses, position: int) -> Found | None:
        """Smith’s claim that it was “rigged”."""
        for earlier in range(position - 1, max(-1, position - 8), -1):
            phrase = clauses.phrases[earlier]
            if phrase.kind in (Kind.COMMA, Kind.STOP, Kind.COLON, Kind.QUOTATION):
                return None
            if phrase.kind is not Kind.NOUN:
                continue
            head = clauses.head(phrase)
            if head.word in self._cues.sayings:
                found = self._possessor(clauses, phrase.first, phrase.last)
                if found:
                    return Found(found, "saying-of", Span(head.start, head.end))
        return None

    def _possessor(self, clauses: Clauses, first: int, last: int) -> Referent | None:
        items = clauses.items
        for index in range(last, first - 1, -1):
            item = items[index]
            Span(item.start, item.end)
            if item.tag is Tag.POSSESSIVE and index > first:
                owner = items[index - 1]
                if owner.entity >= 0:
                    return self._naming.entity(
                        owner.entity, Span(owner.start, owner.end)
                    )
                name = self._text[items[first].start : owner.end]
                return Referent(name, -1, NEUTER, Span(items[first].start, owner.end))
            if item.word in self._cues.possessives and item.word in (
                "his",
                "her",
                "their",
                "its",
            ):
                return self._naming.pronoun(item.word)
        return None

    def _label(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        """Smith: Jones “was warned”."""
        for label in range(min(6, position)):
            if clauses.kind(label) is Kind.COLON:
                start = (
                    clauses.chain_start(label - 1) if clauses.is_noun(label - 1) else -1
                )
                if start == 0:
                    return self._told(clauses, start, label, referents, "label")
                return None
            if clauses.kind(label) is Kind.VERB:
                return None
        return None

    def _doer(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        """Smith pushed for a “quick win”: any verb, when its subject can speak."""
        order = [
            *range(position - 1, -1, -1),
            *range(position + 1, len(clauses.phrases)),
        ]
        for index in order[:60]:
            phrase = clauses.phrases[index]
            if phrase.kind is not Kind.VERB or not phrase.verb or phrase.is_passive:
                continue
            if phrase.verb.base == "be":
                continue
            subject = clauses.subject(index)
            if subject is None or subject not in referents:
                continue
            if self._can_speak(clauses, subject, referents[subject]):
                return self._told(
                    clauses, subject, index, referents, "subject-of-clause"
                )
        return None

    def _can_speak(self, clauses: Clauses, position: int, referent: Referent) -> bool:
        if referent.entity >= 0:
            kind = self._entities[referent.entity].kind
            return kind in (EntityKind.PERSON, EntityKind.ORGANISATION)
        word = clauses.head(clauses.phrases[position]).word
        cues = self._cues
        return word in cues.people or word in cues.bodies or word in cues.documents

    def _quoted_text(self, clauses: Clauses, position: int) -> str:
        item = clauses.items[clauses.phrases[position].first]
        return self._text[item.start : item.end].strip(MARKS)

    def _ends_open(self, clauses: Clauses, position: int) -> bool:
        """Whether the quoted words end so that an attribution may follow."""
        inside = self._quoted_text(clauses, position)
        if inside[-1:] in (",", "!", "?", "…", "—", "-", "–"):
            return True
        return clauses.kind(position + 1) in (Kind.COMMA, Kind.DASH)

    def _after(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        """“…,” Smith said; “…,” said the judge."""
        following = position + 1
        while clauses.kind(following) in (
            Kind.COMMA,
            Kind.DASH,
            Kind.ADVERB,
        ) and following < len(clauses.phrases):
            following += 1
        if clauses.word(following) == "as":
            following += 1
        if clauses.kind(following) is Kind.ACCORDING:
            return self._according(clauses, following, referents)
        if clauses.kind(following) is Kind.VERB:
            phrase = clauses.phrases[following]
            if (
                phrase.verb
                and phrase.verb.strength is Strength.SPEECH
                and phrase.is_finite
                and not phrase.is_passive
                and clauses.is_noun(following + 1)
                and clauses.head(clauses.phrases[following + 1]).tag is not Tag.OBJECT
            ):
                speaker = self._apposed(clauses, following + 1)
                return self._told(
                    clauses, speaker, following, referents, "quotation-verb-speaker"
                )
            return None
        if not clauses.is_noun(following):
            return None
        for later in range(following + 1, min(len(clauses.phrases), following + 40)):
            phrase = clauses.phrases[later]
            if phrase.kind in (Kind.QUOTATION, Kind.STOP):
                return None
            if phrase.kind is not Kind.VERB or not phrase.verb or not phrase.is_finite:
                continue
            subject = clauses.subject(later)
            if subject is None or subject < following:
                continue
            relative = (
                any(
                    clauses.kind(between) is Kind.RELATIVE
                    and clauses.kind(between + 1) in (Kind.VERB, Kind.NOUN, Kind.ADVERB)
                    for between in range(subject, later)
                )
                and clauses.kind(later - 1) is Kind.RELATIVE
            )
            if relative:
                continue
            if phrase.verb.strength and not phrase.is_passive:
                return self._told(
                    clauses, subject, later, referents, "quotation-speaker-verb"
                )
            return None
        return None

    def _apposed(self, clauses: Clauses, position: int) -> int:
        """Prefer the name in "said his lawyer, Jane Roe"."""
        head = clauses.head(clauses.phrases[position])
        following = position + 1
        if (
            head.tag is Tag.NAME
            and head.entity >= 0
            and self._entities[head.entity].kind is EntityKind.PERSON
        ):
            return position
        while clauses.kind(following) is Kind.PREPOSITION and clauses.is_noun(
            following + 1
        ):
            following += 2
        if clauses.kind(following) is Kind.COMMA and clauses.is_noun(following + 1):
            name = clauses.head(clauses.phrases[following + 1])
            if (
                name.entity >= 0
                and self._entities[name.entity].kind is EntityKind.PERSON
            ):
                return following + 1
        return position

    def _before(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        """Smith said, “…”; the nearest cue before, with its subject."""
        nearest: Found | None = None
        crossed = False
        for earlier in range(position - 1, max(-1, position - 60), -1):
            phrase = clauses.phrases[earlier]
            if phrase.kind is Kind.ACCORDING:
                return nearest or self._according(clauses, earlier, referents)
            if phrase.kind is not Kind.VERB or not phrase.verb:
                continue
            if phrase.verb.strength and not phrase.is_passive:
                found = self._cued(clauses, earlier, referents)
                if found and phrase.verb.strength is Strength.SPEECH:
                    return found
                if found and not crossed:
                    return found
                nearest = nearest or found
            crossed = crossed or phrase.is_finite
        return nearest

    def _cued(self, clauses: Clauses, cue: int, referents: Referents) -> Found | None:
        """Take the subject of a cue that stands before the quoted words."""
        phrase = clauses.phrases[cue]
        before = clauses.kind(cue - 1)
        is_speech = phrase.verb is not None and phrase.verb.strength is Strength.SPEECH
        if is_speech and phrase.is_finite and clauses.is_noun(cue + 1):
            closes = clauses.kind(cue + 2) in (Kind.COMMA, Kind.COLON, Kind.QUOTATION)
            if before is Kind.QUOTATION or (
                before in (Kind.COMMA, Kind.DASH) and closes
            ):
                speaker = self._apposed(clauses, cue + 1)
                return self._told(
                    clauses, speaker, cue, referents, "verb-speaker-quotation"
                )
        subject = clauses.subject(cue)
        if subject is None:
            return None
        return self._told(clauses, subject, cue, referents, "speaker-verb-quotation")

    def _at_end(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        """The “system” is rigged, Smith said."""
        for later in range(position + 1, min(len(clauses.phrases), position + 60)):
            phrase = clauses.phrases[later]
            if phrase.kind is Kind.ACCORDING:
                return self._according(clauses, later, referents)
            if phrase.kind is not Kind.VERB or not phrase.verb or not phrase.is_finite:
                continue
            if phrase.verb.strength is Strength.SPEECH and not phrase.is_passive:
                subject = clauses.subject(later)
                if (
                    subject is not None
                    and subject > position
                    and clauses.kind(subject - 1) in {Kind.COMMA, Kind.DASH}
                ):
                    return self._told(
                        clauses, subject, later, referents, "clause-speaker-verb"
                    )
                if clauses.kind(later - 1) is Kind.COMMA and clauses.is_noun(later + 1):
                    speaker = self._apposed(clauses, later + 1)
                    return self._told(
                        clauses, speaker, later, referents, "clause-verb-speaker"
                    )
        return None

    def _according(
        self, clauses: Clauses, position: int, referents: Referents
    ) -> Found | None:
        following = position + 1
        if clauses.kind(following) is Kind.PREPOSITION:
            following += 1
        if not clauses.is_noun(following):
            return None
        speaker = self._apposed(clauses, following)
        return self._told(clauses, speaker, position, referents, "according-to")

    def _told(
        self,
        clauses: Clauses,
        subject: int,
        verb: int,
        referents: Referents,
        rule: str,
    ) -> Found | None:
        referent = referents.get(subject)
        if referent is None:
            return None
        phrase = clauses.phrases[verb]
        cue = Span(clauses.items[phrase.first].start, clauses.items[phrase.last].end)
        is_aside = clauses.kind(verb - 1) is Kind.RELATIVE
        return Found(referent, rule, cue, IN_RELATIVE if is_aside else SPEAKING)

    def is_title(self, clauses: Clauses, position: int) -> bool:
        """Whether the quoted words name a work: the film “Silent Night”."""
        words = self._quoted_text(clauses, position).split()
        if not words or len(words) > 12:
            return False
        before = (
            clauses.items[clauses.phrases[position].first - 1].word
            if clauses.phrases[position].first
            else ""
        )
        after = clauses.word(position + 1)
        capital = sum(w[0].isupper() for w in words if w[0].isalpha() and len(w) > 3)
        small = sum(w[0].islower() for w in words if w[0].isalpha() and len(w) > 3)
        is_name = capital > 0 and not small
        if before in self._cues.so_called:
            return True
        return is_name and (
            before in self._cues.works or before == "'s" or after in self._cues.works
        )
