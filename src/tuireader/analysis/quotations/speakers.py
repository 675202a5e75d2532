"""Who says the quoted words.

Sieves, the surest first: a rule of grammar inside the sentence, then what the paragraph
and the one before let expect. Each quotation keeps the name of the sieve that decided,
the cue and where its speaker was named. The order follows Muzny et al. (2017), "A
Two-stage Sieve Approach for Quote Attribution".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.clauses import Clauses, Kind
from tuireader.analysis.quotations.cues import Strength
from tuireader.analysis.quotations.narration import Narration, Tag
from tuireader.analysis.quotations.referents import (
    ASIDE,
    FEMININE,
    IN_RELATIVE,
    MASCULINE,
    MENTIONED,
    NEUTER,
    PLURAL,
    SPEAKING,
    SUBJECT,
    UNKNOWN,
    Discourse,
    Referent,
    genders,
    pronoun_usage,
)
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.tokens import Tokens
    from tuireader.model import Block, Entity

UNATTRIBUTED: Final = "unattributed"
_MARKS: Final = "\"'“”„‟‘’‚‛«»‹›「」『』`\u00a0\u202f "


class _Found(NamedTuple):
    """A speaker and what told of it."""

    referent: Referent
    rule: str
    cue: Span | None = None
    weight: float = SPEAKING
    """What it adds to the speaker's salience."""


def attribute(
    tokens: Tokens,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quoted: Sequence[Quoted],
    entities: Sequence[Entity],
    lexicon: Lexicon,
    cues: CueLexicon,
) -> tuple[Quotation, ...]:
    """Find the speaker of each quotation.

    Returns:
        One quotation for each of `quoted`, in the same order.
    """
    article = _Article(tokens, sentences, quoted, entities, lexicon, cues)
    following = 0
    for index, block in enumerate(blocks):
        while (
            following < len(quoted) and quoted[following].span.start < block.span.start
        ):
            following += 1
        article.read(block, index, following)
    return tuple(article.quotation(i) for i in range(len(quoted)))


class _Article:
    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[Span],
        quoted: Sequence[Quoted],
        entities: Sequence[Entity],
        lexicon: Lexicon,
        cues: CueLexicon,
    ) -> None:
        self._text = tokens.text
        self._quoted = quoted
        self._entities = entities
        self._cues = cues
        self._narration = Narration(tokens, quoted, sentences, entities, cues)
        spans = [one.span for one in quoted]
        usage = pronoun_usage(entities, tokens, sentences, spans, cues)
        self._genders = genders(entities, tokens, lexicon, usage)
        self._lexicon = lexicon
        self._found: dict[int, _Found] = {}
        self._discourse = Discourse()
        self._by_surname = self._surnames()
        self._last_speaker: tuple[int, Referent] | None = None
        self._last_subject: tuple[int, Referent] | None = None

    def _surnames(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for index, entity in enumerate(self._entities):
            if entity.kind is EntityKind.PERSON:
                found.setdefault(fold(entity.name.split()[-1]), index)
        return found

    def quotation(self, index: int) -> Quotation:
        found = self._found.get(index)
        span = self._quoted[index].span
        if found is None:
            return Quotation(span, rule=UNATTRIBUTED)
        referent = found.referent
        entity = self._entities[referent.entity] if referent.entity >= 0 else None
        return Quotation(
            span,
            speaker=entity.name if entity else referent.name,
            speaker_id=entity.id if entity else None,
            cue=found.cue,
            rule=found.rule,
            confidence=0.8,
            evidence=(referent.span,) if referent.span else (),
        )

    # -- reading a block

    def read(self, block: Block, index: int, first_quoted: int) -> None:
        sentences = self._narration.sentences(block, index, first_quoted)
        self._discourse.block = index
        inside: list[int] = []
        pending: list[tuple[int, Clauses, int]] = []
        for sentence in sentences:
            self._discourse.sentence += 1
            clauses = Clauses(sentence, self._cues)
            referents = self._read_sentence(clauses)
            for position, phrase in enumerate(clauses.phrases):
                if phrase.kind is not Kind.QUOTATION:
                    continue
                quotation = clauses.items[phrase.first].quotation
                inside.append(quotation)
                found = None
                if not self._is_title(clauses, position):
                    found = self._by_grammar(clauses, position, referents)
                    if found is None:
                        pending.append((quotation, clauses, position))
                if found:
                    self._keep(quotation, found, index)
            subject = self._main_subject(clauses, referents)
            if subject:
                self._last_subject = (index, subject)
                self._discourse.centre = subject
        for quotation, clauses, position in pending:
            found = self._by_context(quotation, clauses, position, inside, index)
            if found:
                self._keep(quotation, found, index)

    def _keep(self, quotation: int, found: _Found, block: int) -> None:
        self._found[quotation] = found
        self._last_speaker = (block, found.referent)
        self._discourse.note(found.referent, found.weight)

    def _read_sentence(self, clauses: Clauses) -> dict[int, Referent]:
        """Note whom a sentence talks of; return who its noun phrases are."""
        speaking: dict[int, float] = {}
        for position, phrase in enumerate(clauses.phrases):
            if phrase.kind is Kind.VERB and phrase.verb:
                subject = clauses.subject(position)
                if subject is not None:
                    says = (
                        phrase.verb.strength is Strength.SPEECH
                        and not phrase.is_passive
                    )
                    weight = SPEAKING if says else SUBJECT
                    if clauses.kind(position - 1) is Kind.RELATIVE:
                        # "a statement by the minister, who stated": a side remark.
                        weight = IN_RELATIVE
                    speaking[subject] = max(weight, speaking.get(subject, 0.0))
        referents: dict[int, Referent] = {}
        has_centre = False
        for position, phrase in enumerate(clauses.phrases):
            if phrase.kind is not Kind.NOUN:
                continue
            weight = speaking.get(position, 0.0)
            referent = self._referent(clauses, position, is_subject=bool(weight))
            if referent is None:
                continue
            referents[position] = referent
            if not weight:
                before = clauses.kind(position - 1)
                weight = ASIDE if before is Kind.PREPOSITION else MENTIONED
            self._discourse.note(referent, weight)
            if not has_centre and weight >= SUBJECT:
                # "Smith said that he": the clauses that follow are about Smith.
                self._discourse.centre = referent
                has_centre = True
        return referents

    def _referent(
        self, clauses: Clauses, position: int, *, is_subject: bool
    ) -> Referent | None:
        """Say who a noun phrase is."""
        phrase = clauses.phrases[position]
        head = clauses.head(phrase)
        span = Span(head.start, head.end)
        if head.tag in (Tag.PRONOUN, Tag.OBJECT):
            return self._pronoun(head.word, span)
        if head.entity >= 0:
            return self._entity(head.entity, span)
        for item in reversed(clauses.items[phrase.first : phrase.last + 1]):
            if item.tag is not Tag.GLUE and item.tag is not Tag.NUMBER:
                break
        if head.tag is Tag.NAME:
            known = self._by_surname.get(fold(self._text[head.start : head.end]))
            if known is not None:
                return self._entity(known, span)
        return self._description(clauses, position)

    def _entity(self, index: int, span: Span) -> Referent:
        entity = self._entities[index]
        return Referent(entity.name, index, self._genders[index], span)

    def _pronoun(self, word: str, span: Span) -> Referent | None:
        if word in self._cues.masculine:
            gender = MASCULINE
        elif word in self._cues.feminine:
            gender = FEMININE
        elif word in self._cues.plural:
            gender = PLURAL
        elif word in self._cues.neuter:
            gender = NEUTER
        else:
            return None
        found = self._discourse.resolve(gender)
        return found._replace(span=found.span) if found else None

    def _description(self, clauses: Clauses, position: int) -> Referent | None:
        """Name what has no name: "a spokesman for the company"."""
        phrase = clauses.phrases[position]
        head = clauses.head(phrase)
        if head.tag not in (Tag.NOUN, Tag.NAME, Tag.DETERMINER, Tag.NUMBER):
            return None
        last = phrase.last
        following = position + 1
        while (
            clauses.kind(following) is Kind.PREPOSITION
            and clauses.word(following) in ("of", "for", "with", "at", "from")
            and clauses.is_noun(following + 1)
        ):
            last = clauses.phrases[following + 1].last
            following += 2
        start, end = clauses.items[phrase.first].start, clauses.items[last].end
        if end - start > 120:
            end = head.end
        name = " ".join(self._text[start:end].split())
        return Referent(name, -1, self._noun_gender(head.word), Span(start, end))

    def _noun_gender(self, word: str) -> str:
        if word.endswith("woman") or word in (
            "mother",
            "wife",
            "daughter",
            "sister",
            "girl",
            "queen",
        ):
            return FEMININE
        if word.endswith("man") or word in (
            "father",
            "husband",
            "son",
            "brother",
            "boy",
            "king",
        ):
            return MASCULINE
        if word.endswith(("s", "men", "people")) and word not in (
            "congress",
            "press",
            "boss",
        ):
            return PLURAL
        if word in self._cues.people:
            return UNKNOWN
        return NEUTER

    # -- grammar inside a sentence

    def _by_grammar(
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
        after = self._after(clauses, position, referents)
        if after and (self._ends_open(clauses, position)):
            return after
        return (
            self._before(clauses, position, referents)
            or after
            or self._at_end(clauses, position, referents)
            or self._signed(clauses, position, referents)
            or self._owner(clauses, position, referents)
            or self._label(clauses, position, referents)
            or self._doer(clauses, position, referents)
        )

    def _signed(
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
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

    def _owner(
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
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
                    return _Found(found, "saying-of", Span(head.start, head.end))
        return None

    def _possessor(self, clauses: Clauses, first: int, last: int) -> Referent | None:
        items = clauses.items
        for index in range(last, first - 1, -1):
            item = items[index]
            span = Span(item.start, item.end)
            if item.tag is Tag.POSSESSIVE and index > first:
                owner = items[index - 1]
                if owner.entity >= 0:
                    return self._entity(owner.entity, Span(owner.start, owner.end))
                name = self._text[items[first].start : owner.end]
                return Referent(name, -1, NEUTER, Span(items[first].start, owner.end))
            if item.word in self._cues.possessives and item.word in (
                "his",
                "her",
                "their",
                "its",
            ):
                return self._pronoun(item.word, span)
        return None

    def _label(
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
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
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
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
        return self._text[item.start : item.end].strip(_MARKS)

    def _ends_open(self, clauses: Clauses, position: int) -> bool:
        """Whether the quoted words end so that an attribution may follow."""
        inside = self._quoted_text(clauses, position)
        if inside[-1:] in (",", "!", "?", "…", "—", "-", "–"):
            return True
        return clauses.kind(position + 1) in (Kind.COMMA, Kind.DASH)

    def _after(
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
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
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
        """Smith said, “…”; the nearest cue before, with its subject."""
        nearest: _Found | None = None
        crossed = False
        for earlier in range(position - 1, max(-1, position - 60), -1):
            phrase = clauses.phrases[earlier]
            if phrase.kind is Kind.ACCORDING:
                return nearest or self._according(clauses, earlier, referents)
            if phrase.kind is not Kind.VERB or not phrase.verb:
                continue
            if phrase.verb.strength and not phrase.is_passive:
                found = self._cued(clauses, earlier, position, referents)
                if found and phrase.verb.strength is Strength.SPEECH:
                    return found
                if found and not crossed:
                    return found
                nearest = nearest or found
            crossed = crossed or phrase.is_finite
        return nearest

    def _cued(
        self, clauses: Clauses, cue: int, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
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
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
        """The “system” is rigged, Smith said."""
        for later in range(position + 1, min(len(clauses.phrases), position + 60)):
            phrase = clauses.phrases[later]
            if phrase.kind is Kind.ACCORDING:
                return self._according(clauses, later, referents)
            if phrase.kind is not Kind.VERB or not phrase.verb or not phrase.is_finite:
                continue
            if phrase.verb.strength is Strength.SPEECH and not phrase.is_passive:
                subject = clauses.subject(later)
                if subject is not None and subject > position:
                    if clauses.kind(subject - 1) in (Kind.COMMA, Kind.DASH):
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
        self, clauses: Clauses, position: int, referents: dict[int, Referent]
    ) -> _Found | None:
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
        referents: dict[int, Referent],
        rule: str,
    ) -> _Found | None:
        referent = referents.get(subject)
        if referent is None:
            return None
        phrase = clauses.phrases[verb]
        cue = Span(clauses.items[phrase.first].start, clauses.items[phrase.last].end)
        is_aside = clauses.kind(verb - 1) is Kind.RELATIVE
        return _Found(referent, rule, cue, IN_RELATIVE if is_aside else SPEAKING)

    def _main_subject(
        self, clauses: Clauses, referents: dict[int, Referent]
    ) -> Referent | None:
        for position, phrase in enumerate(clauses.phrases):
            if phrase.kind is Kind.VERB and phrase.is_finite:
                subject = clauses.subject(position)
                if subject is not None and subject in referents:
                    return referents[subject]
        return None

    # -- what the paragraph lets expect

    def _is_title(self, clauses: Clauses, position: int) -> bool:
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

    def _by_context(
        self,
        quotation: int,
        clauses: Clauses,
        position: int,
        inside: list[int],
        block: int,
    ) -> _Found | None:
        earlier = [q for q in inside if q < quotation and q in self._found]
        is_full = self._is_full(quotation)
        if earlier and is_full:
            return _Found(self._found[earlier[-1]].referent, "same-paragraph")
        later = [q for q in inside if q > quotation and q in self._found]
        if later and is_full:
            return _Found(self._found[later[0]].referent, "same-paragraph-after")
        if is_full:
            if self._quoted[quotation].continues and self._last_speaker:
                return _Found(self._last_speaker[1], "continued")
            if self._last_speaker and self._last_speaker[0] >= block - 1:
                return _Found(self._last_speaker[1], "paragraph-before")
            if self._last_subject and self._last_subject[0] >= block - 1:
                return _Found(self._last_subject[1], "subject-before")
        if earlier:
            return _Found(self._found[earlier[-1]].referent, "same-paragraph-fragment")
        return None

    def _is_full(self, quotation: int) -> bool:
        words = self._quoted[quotation].span.of(self._text).strip(_MARKS)
        return len(words.split()) > 3 and (words[0].isupper() or words[-1] in ".!?,")
