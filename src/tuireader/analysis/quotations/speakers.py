"""Who says the quoted words.

The grammar of the sentence proposes, then the paragraph and the one before; nobody is
always proposed. Each quotation keeps the construction that its speaker was chosen by,
the cue, and where the speaker was named.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from tuireader.analysis.quotations import context, kinds, tags
from tuireader.analysis.quotations.candidates import Place
from tuireader.analysis.quotations.choice import Proposals
from tuireader.analysis.quotations.clauses import Clauses
from tuireader.analysis.quotations.naming import Naming
from tuireader.analysis.quotations.narration import Narration
from tuireader.analysis.quotations.quoted_words import look_at
from tuireader.analysis.quotations.referents import (
    ASIDE,
    MENTIONED,
    SUBJECT,
    Antecedent,
    Referent,
    genders,
    pronoun_usage,
)
from tuireader.analysis.quotations.self_reference import SelfReference
from tuireader.analysis.quotations.sieves import Sieves
from tuireader.analysis.quotations.subjects import last_saying, weights_of_subjects
from tuireader.model import Quotation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.candidates import Candidate, Choice
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.items import Sentence
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.quotations.quoted_words import QuotedWords
    from tuireader.analysis.spans import Spans
    from tuireader.analysis.tokens import Tokens
    from tuireader.model import Block, Entity, Span

Watch: TypeAlias = "Callable[[int, Sequence[Candidate], Sequence[str]], None]"
PENDING: Final = 40
"""Quotations that wait for the speaker of a later one: keeps the memory small."""
SUREST: Final = 0.99
"""Nothing is certain."""
_BESIDE: Final = frozenset(
    (
        "quotation-speaker-verb",
        "quotation-verb-speaker",
        "verb-speaker-quotation",
    )
)
"""Rules by which a pronoun beside the words says them."""
_BY_CONTEXT: Final = frozenset(
    ("paragraph-before", "subject-before", "said-before", "continued")
)
"""Rules that look no further than what stands before."""
UNATTRIBUTED: Final = "unattributed"


def attribute(  # noqa: PLR0917 - the stages before it, in reading order
    tokens: Tokens,
    blocks: Sequence[Block],
    sentences: Spans,
    quoted: Sequence[Quoted],
    entities: Sequence[Entity],
    lexicon: Lexicon,
    cues: CueLexicon,
    watch: Watch | None = None,
) -> tuple[Quotation, ...]:
    """Find the speaker of each quotation.

    Args:
        tokens: The words of the article.
        blocks: Its blocks without furniture.
        sentences: Its sentences.
        quoted: Where quoted words stand, sorted.
        entities: Who and what it names.
        lexicon: Names known beforehand.
        cues: The words of its language.
        watch: Is told the candidates for each quotation, for those who fit weights.

    Returns:
        One quotation for each of `quoted`, in the same order.
    """
    article = _Article(tokens, sentences, quoted, entities, lexicon, cues, watch)
    following = 0
    for index, block in enumerate(blocks):
        while (
            following < len(quoted) and quoted[following].span.start < block.span.start
        ):
            following += 1
        article.read(block, index, following)
    article.hand_back()
    return tuple(article.quotation(i) for i in range(len(quoted)))


class _Pending(NamedTuple):
    """A quotation whose block is not read to its end."""

    quotation: int
    sentence: int
    proposals: Proposals
    setting: context.Setting
    words: QuotedWords
    asked: str
    """The gender of a pronoun that stands beside the words; "" without one."""


_Meant: TypeAlias = "dict[int, tuple[Antecedent, ...]]"
_Once: TypeAlias = "tuple[int, Referent] | None"
"""Somebody, and in which sentence or block that was."""


@dataclass(slots=True)
class _Here:
    """The block that is being read."""

    block: int
    is_quoted: bool
    """Whether it is nothing but quoted words."""
    last_word: str
    """The word or mark before, of the block before at first."""
    introduced: _Once = None
    """Who was about to speak when the block before ended."""
    sentence: int = 0
    """How many sentences are read."""
    spoken: _Once = None
    """Who said the last quotation."""
    said: _Once = None
    """Who said something last in the reporter's words."""
    pending: list[_Pending] = field(default_factory=list)


def _is_all_quoted(sentences: Sequence[Sentence]) -> bool:
    return all(
        item.tag is tags.QUOTATION or not item.word[0].isalnum()
        for sentence in sentences
        for item in sentence.items
    )


class _Article:
    """Reads one article from top to bottom, and finds who speaks."""

    def __init__(  # noqa: PLR0917 - as `attribute`
        self,
        tokens: Tokens,
        sentences: Spans,
        quoted: Sequence[Quoted],
        entities: Sequence[Entity],
        lexicon: Lexicon,
        cues: CueLexicon,
        watch: Watch | None,
    ) -> None:
        self._text = tokens.text
        self._quoted = quoted
        self._cues = cues
        self._watch = watch
        self._narration = Narration(tokens, quoted, sentences, entities, cues)
        spans = [one.span for one in quoted]
        usage = pronoun_usage(entities, tokens, sentences, spans, cues)
        known = genders(entities, tokens, lexicon, usage)
        self._naming = Naming(tokens.text, entities, known, cues)
        self._selves = SelfReference(entities, cues)
        self._sieves = Sieves(tokens.text, entities, cues, self._naming, self._selves)
        self._chosen: dict[int, Choice] = {}
        self._last_speaker: tuple[int, Referent] | None = None
        self._last_subject: tuple[int, Referent] | None = None
        self._introduced: tuple[int, Referent] | None = None
        self._last_word = ""

    def quotation(self, index: int) -> Quotation:
        chosen = self._chosen.pop(index, None)
        span = self._quoted[index].span
        if chosen is None:
            return Quotation(span, rule=UNATTRIBUTED)
        candidate, confidence = chosen
        referent = candidate.referent
        bearer = self._naming.bearer(referent)
        return Quotation(
            span,
            speaker=referent.name,
            speaker_id=bearer.id if bearer else None,
            cue=candidate.cue,
            rule=candidate.rule,
            confidence=min(SUREST, round(confidence, 2)),
            evidence=_evidence(candidate),
        )

    def read(self, block: Block, index: int, first_quoted: int) -> None:
        """Read a block; its quotations are decided when it is at its end."""
        sentences = self._narration.sentences(block, index, first_quoted)
        self._naming.discourse.block = index
        here = _Here(index, _is_all_quoted(sentences), self._last_word)
        here.introduced, self._introduced = self._introduced, None
        for sentence in sentences:
            self._naming.discourse.sentence += 1
            clauses = Clauses(sentence, self._cues)
            self._naming.descriptions.learn(clauses)
            meant = self._read_sentence(clauses)
            for position, phrase in enumerate(clauses.phrases):
                if phrase.kind is kinds.QUOTATION:
                    self._read_quotation(here, clauses, position, meant)
            self._end_sentence(here, clauses, meant)
        self._last_word = here.last_word
        self._decide(here.pending, None)

    def _read_quotation(
        self, here: _Here, clauses: Clauses, position: int, meant: _Meant
    ) -> None:
        """Ask who can have said the words at a phrase, and choose for now."""
        words = look_at(self._text, clauses, position, self._cues)
        quotation = clauses.items[clauses.phrases[position].first].quotation
        setting = context.Setting(
            form=words.form,
            stands_alone=clauses.is_all_quoted,
            block_is_quoted=here.is_quoted,
            has_cue=clauses.has_cue,
            after_colon=here.last_word == ":" and not position,
            continues=self._quoted[quotation].continues,
        )
        candidates = self._sieves.proposals(Place(clauses, position, words, meant))
        is_first = not (here.sentence or position)
        candidates += context.proposals(setting, self._around(here, is_first=is_first))
        words = words._replace(traits=(*words.traits, *context.loneliness(setting)))
        asked = self._asked(candidates)
        proposals = Proposals(words.traits)
        proposals.add(self._selves.marked(candidates, words, asked))
        here.pending.append(
            _Pending(quotation, here.sentence, proposals, setting, words, asked)
        )
        chosen = proposals.choose()
        if chosen:
            self._keep(quotation, chosen, here.block)
            here.spoken = (here.sentence, chosen.candidate.referent)
        if chosen or len(here.pending) > PENDING:
            self._decide(here.pending[:-1], here.spoken if chosen else None)
            del here.pending[:-1]

    def _end_sentence(self, here: _Here, clauses: Clauses, meant: _Meant) -> None:
        """Remember what a sentence was about, and who spoke in it."""
        subject = self._main_subject(clauses, meant)
        if subject:
            self._follow(here.pending, here.sentence, subject)
            self._last_subject = (here.block, subject)
            self._naming.discourse.centre = self._naming.plain(subject)
        speaker = last_saying(clauses, meant)
        here.said = (here.sentence, speaker) if speaker else here.said
        here.last_word = clauses.items[-1].word
        is_colon = here.last_word == ":"
        self._introduced = (1, speaker) if speaker and is_colon else None
        here.sentence += 1

    def _around(self, here: _Here, *, is_first: bool) -> context.Around:
        before, said, sentence = here.spoken, here.said, here.sentence
        last, subject = self._last_speaker, self._last_subject
        return context.Around(
            before=(sentence - before[0], before[1]) if before else None,
            spoke=(here.block - last[0], last[1]) if last and not before else None,
            subject=(here.block - subject[0], subject[1]) if subject else None,
            said=(sentence - said[0], said[1]) if said else None,
            introduced=here.introduced if is_first else None,
        )

    def _decide(
        self, pending: list[_Pending], following: tuple[int, Referent] | None
    ) -> None:
        """Choose again, now that it is known who speaks after."""
        for one in reversed(pending):
            if following:
                after = following[0] - one.sentence, following[1]
                self._propose(one, context.Around(after=after))
            if self._watch:
                proposals = one.proposals
                self._watch(one.quotation, proposals.candidates, proposals.words)
            chosen = one.proposals.choose()
            self._chosen.pop(one.quotation, None)
            if chosen:
                self._chosen[one.quotation] = chosen
                following = one.sentence, chosen.candidate.referent

    def _follow(self, pending: list[_Pending], number: int, subject: Referent) -> None:
        """Propose the subject of a sentence for the words that stand alone before."""
        for one in pending:
            if one.sentence == number - 1 and one.setting.stands_alone:
                self._propose(one, context.Around(subject_after=(1, subject)))

    def _propose(self, one: _Pending, around: context.Around) -> None:
        """Propose those whom the context names for words that are pending."""
        found = context.proposals(one.setting, around)
        one.proposals.add(self._selves.marked(found, one.words, one.asked))

    def hand_back(self) -> None:
        """Give paragraphs whose marks stay open to who is named where they close.

        “We counted every bolt. ¶ “We wrote two reports,” Roe said.
        """
        for index in range(len(self._quoted) - 1, 0, -1):
            named = self._chosen.get(index)
            if not self._quoted[index].continues or named is None:
                continue
            before = self._chosen.get(index - 1)
            if named.candidate.rule in _BY_CONTEXT:
                continue
            if before is None or before.candidate.rule in _BY_CONTEXT:
                going_on = named.candidate._replace(rule="continued", cue=None)
                self._chosen[index - 1] = named._replace(candidate=going_on)

    def _asked(self, candidates: Sequence[Candidate]) -> str:
        """Return the gender of the pronoun that is said to say the words."""
        for one in candidates:
            if one.rule in _BESIDE and one.mention and "who=he" in one.traits:
                return self._naming.gender_of(one.mention.of(self._text).lower())
        return ""

    def _keep(self, quotation: int, chosen: Choice, block: int) -> None:
        candidate = chosen.candidate
        self._chosen[quotation] = chosen
        referent = self._naming.plain(candidate.referent)
        self._last_speaker = (block, candidate.referent)
        self._naming.discourse.speaker = referent
        self._naming.discourse.note(referent, candidate.weight)

    def _read_sentence(self, clauses: Clauses) -> dict[int, tuple[Antecedent, ...]]:
        """Note whom a sentence talks of; return who its noun phrases may be."""
        speaking = weights_of_subjects(clauses)
        meant: dict[int, tuple[Antecedent, ...]] = {}
        has_centre = False
        for position, phrase in enumerate(clauses.phrases):
            if phrase.kind is not kinds.NOUN:
                continue
            weight = speaking.get(position, 0.0)
            found = self._naming.meant(clauses, position)
            if not found:
                continue
            meant[position] = found
            if clauses.is_predicate(position):
                continue
            referent = self._naming.plain(found[0].referent)
            if not weight:
                before = clauses.kind(position - 1)
                weight = ASIDE if before is kinds.PREPOSITION else MENTIONED
            self._naming.discourse.note(referent, weight)
            if not has_centre and weight >= SUBJECT:
                # "Smith said that he": the clauses that follow are about Smith.
                self._naming.discourse.centre = referent
                has_centre = True
        return meant

    def _main_subject(
        self, clauses: Clauses, meant: dict[int, tuple[Antecedent, ...]]
    ) -> Referent | None:
        for position, phrase in enumerate(clauses.phrases):
            if phrase.kind is kinds.VERB and phrase.is_finite:
                subject = clauses.subject(position)
                if subject is not None and subject in meant:
                    return meant[subject][0].referent
        return None


def _evidence(candidate: Candidate) -> tuple[Span, ...]:
    """Return the words that stand for the speaker, then where they are named."""
    mention, named = candidate.mention, candidate.referent.span
    places = [place for place in (mention, named) if place]
    if mention and named and mention.start <= named.start and named.end <= mention.end:
        places.pop()
    return tuple(places)
