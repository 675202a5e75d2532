"""Who says the quoted words.

Sieves, the surest first: a rule of grammar inside the sentence, then what the paragraph
and the one before let expect. Each quotation keeps the name of the sieve that decided,
the cue and where its speaker was named. The order follows Muzny et al. (2017), "A
Two-stage Sieve Approach for Quote Attribution".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.clauses import Clauses, Kind
from tuireader.analysis.quotations.confidence import confidence_of
from tuireader.analysis.quotations.cues import Strength
from tuireader.analysis.quotations.naming import Naming
from tuireader.analysis.quotations.narration import Narration
from tuireader.analysis.quotations.referents import (
    ASIDE,
    IN_RELATIVE,
    MENTIONED,
    SPEAKING,
    SUBJECT,
    Referent,
    genders,
    pronoun_usage,
)
from tuireader.analysis.quotations.sieves import MARKS, Found, Sieves
from tuireader.model import Quotation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.tokens import Tokens
    from tuireader.model import Block, Entity, Span

UNATTRIBUTED: Final = "unattributed"


def attribute(  # noqa: PLR0917 - the stages before it, in reading order
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
    """Reads one article from top to bottom, and finds who speaks."""

    def __init__(  # noqa: PLR0917 - as `attribute`
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
        known = genders(entities, tokens, lexicon, usage)
        self._naming = Naming(tokens.text, entities, known, cues)
        self._sieves = Sieves(tokens.text, entities, cues, self._naming)
        self._found: dict[int, Found] = {}
        self._last_speaker: tuple[int, Referent] | None = None
        self._last_subject: tuple[int, Referent] | None = None

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
            confidence=confidence_of(found.rule),
            evidence=(referent.span,) if referent.span else (),
        )

    def read(self, block: Block, index: int, first_quoted: int) -> None:
        sentences = self._narration.sentences(block, index, first_quoted)
        self._naming.discourse.block = index
        inside: list[int] = []
        pending: list[int] = []
        for sentence in sentences:
            self._naming.discourse.sentence += 1
            clauses = Clauses(sentence, self._cues)
            referents = self._read_sentence(clauses)
            for position, phrase in enumerate(clauses.phrases):
                if phrase.kind is not Kind.QUOTATION:
                    continue
                quotation = clauses.items[phrase.first].quotation
                inside.append(quotation)
                found = None
                if not self._sieves.is_title(clauses, position):
                    found = self._sieves.by_grammar(clauses, position, referents)
                    if found is None:
                        pending.append(quotation)
                if found:
                    self._keep(quotation, found, index)
            subject = self._main_subject(clauses, referents)
            if subject:
                self._last_subject = (index, subject)
                self._naming.discourse.centre = subject
        for quotation in pending:
            found = self._by_context(quotation, inside, index)
            if found:
                self._keep(quotation, found, index)

    def _keep(self, quotation: int, found: Found, block: int) -> None:
        self._found[quotation] = found
        self._last_speaker = (block, found.referent)
        self._naming.discourse.note(found.referent, found.weight)

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
            referent = self._naming.referent(clauses, position)
            if referent is None:
                continue
            referents[position] = referent
            if not weight:
                before = clauses.kind(position - 1)
                weight = ASIDE if before is Kind.PREPOSITION else MENTIONED
            self._naming.discourse.note(referent, weight)
            if not has_centre and weight >= SUBJECT:
                # "Smith said that he": the clauses that follow are about Smith.
                self._naming.discourse.centre = referent
                has_centre = True
        return referents

    def _main_subject(
        self, clauses: Clauses, referents: dict[int, Referent]
    ) -> Referent | None:
        for position, phrase in enumerate(clauses.phrases):
            if phrase.kind is Kind.VERB and phrase.is_finite:
                subject = clauses.subject(position)
                if subject is not None and subject in referents:
                    return referents[subject]
        return None

    def _by_context(
        self, quotation: int, inside: list[int], block: int
    ) -> Found | None:
        earlier = [q for q in inside if q < quotation and q in self._found]
        is_full = self._is_full(quotation)
        if earlier and is_full:
            return Found(self._found[earlier[-1]].referent, "same-paragraph")
        later = [q for q in inside if q > quotation and q in self._found]
        if later and is_full:
            return Found(self._found[later[0]].referent, "same-paragraph-after")
        if is_full:
            if self._quoted[quotation].continues and self._last_speaker:
                return Found(self._last_speaker[1], "continued")
            if self._last_speaker and self._last_speaker[0] >= block - 1:
                return Found(self._last_speaker[1], "paragraph-before")
            if self._last_subject and self._last_subject[0] >= block - 1:
                return Found(self._last_subject[1], "subject-before")
        if earlier:
            return Found(self._found[earlier[-1]].referent, "same-paragraph-fragment")
        return None

    def _is_full(self, quotation: int) -> bool:
        words = self._quoted[quotation].span.of(self._text).strip(MARKS)
        return len(words.split()) > 3 and (words[0].isupper() or words[-1] in ".!?,")
