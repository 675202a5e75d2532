"""Speakers by the words beside a quotation: for languages without a grammar here.

A verb of saying stands beside the quoted words, or "according to"; its subject speaks:
a name, a pronoun or a noun phrase. Without one, the speaker of the paragraph goes on,
or the subject of the sentence before speaks. The words are data: `lexicons/fr.toml`
and the like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.beside import Beside
from tuireader.analysis.quotations.neighbours.dialogues import DASHES, take_turns
from tuireader.analysis.quotations.neighbours.remembered import Remembered
from tuireader.analysis.quotations.neighbours.speaking import MEASURED, Speaker
from tuireader.analysis.quotations.neighbours.words import (
    Word,
    count_words,
    read_words,
    sentences,
)
from tuireader.model import EntityKind, Quotation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.quotations.sayings import Sayings
    from tuireader.model import Block, Entity, Span

_UNATTRIBUTED: Final = "unattributed"
_FAR: Final = 0.93
"""The speaker of the paragraph, with other sentences in between."""
_DESCRIBED: Final = 0.9
"""A subject that is no name speaks in the next sentence."""
_ALIKE: Final = 0.97
"""Two fragments of one sentence."""
_LONG: Final = 5
"""Words from which on a quotation is said, and is no mere expression."""
_UNSURE: Final = 0.7
_FAINT: Final = 0.65
"""A speaker less sure than this does not go on in the next sentence."""
_BEFORE: Final = "paragraph-before"
_AFTER: Final = "same-paragraph-after"


def attribute_by_neighbours(  # noqa: PLR0917 - the stages before it, in order
    text: str,
    blocks: Sequence[Block],
    quoted: Sequence[Quoted],
    entities: Sequence[Entity],
    words: Sayings,
    lexicon: Lexicon,
) -> tuple[Quotation, ...]:
    """Find the speaker of each quotation.

    Args:
        text: Of the article.
        blocks: Its blocks without furniture.
        quoted: Where quoted words stand, sorted.
        entities: Who and what it names.
        words: Of its language.
        lexicon: Names known beforehand.

    Returns:
        One quotation for each of `quoted`, in the same order.
    """
    article = _Article(text, quoted, words, lexicon)
    following = 0
    for block in blocks:
        first = following
        while following < len(quoted) and quoted[following].span.start < block.span.end:
            following += 1
        article.read(block.span, range(first, following))
    ids = _ids(entities)
    speakers = article.speakers
    take_turns(text, quoted, speakers)
    return tuple(
        _quotation(one.span, speakers.get(index), ids, words)
        for index, one in enumerate(quoted)
    )


class _Article:
    """Reads one article from top to bottom."""

    def __init__(
        self, text: str, quoted: Sequence[Quoted], words: Sayings, lexicon: Lexicon
    ) -> None:
        self._text = text
        self._quoted = quoted
        self._words = words
        self._remembered = Remembered(lexicon)
        self._beside = Beside(text, words, lexicon, self._remembered)
        self._last: Speaker | None = None
        """Who spoke last, in this paragraph or before."""
        self._announced: Speaker | None = None
        """Who speaks after a colon at the end of a paragraph."""
        self._waiting: list[int] = []
        """Quotations of the paragraph before, if it is nothing else."""
        self._was_quoted = False
        """Whether the paragraph before ended with somebody's words."""
        self.speakers: dict[int, Speaker] = {}

    def read(self, block: Span, indices: range) -> None:
        """Find the speakers in a block.

        Args:
            block: What to read.
            indices: Of the quotations in it.
        """
        places = [(index, self._quoted[index].span) for index in indices]
        words = read_words(self._text, block, places)
        paragraph = _Paragraph(self._announced)
        self._announced = None
        paragraph.open, self._waiting = self._waiting, []
        for part in sentences(self._text, words, ordinals=self._words.verb_second):
            self._remembered.next_sentence()
            found = self._read_sentence(part, paragraph)
            self._learn(part, paragraph, said=found)
        if words and words[-1].text == ":":
            self._announced = self._beside.announced(words)
        self._was_quoted = bool(words) and _is_quoted(words)
        if _is_alone(words):
            self._waiting = paragraph.waiting
            if indices and self._quoted[indices[0]].continues:
                self._waiting = [*paragraph.open, *paragraph.waiting]

    def _read_sentence(self, part: tuple[Word, ...], paragraph: _Paragraph) -> bool:
        """Find the speakers in a sentence; say whether there is one."""
        places = [at for at, word in enumerate(part) if word.quotation >= 0]
        found: dict[int, Speaker | None] = {}
        if places:
            self._beside.prepare(part)
        for number, at in enumerate(places):
            prior = found.get(places[number - 1]) if number else None
            speaker = self._speaker(part, at, paragraph)
            if speaker is None and prior and not self._beside.unsaid.is_title(part, at):
                speaker = self._goes_on(part, places[number - 1], at, prior)
            found[at] = speaker
        for first, second in zip(places[-2::-1], places[:0:-1], strict=True):
            later = found[second]
            if (
                later
                and not found[first]
                and self._is_alike(part, first, second, later)
            ):
                found[first] = later._replace(confidence=later.confidence * _ALIKE)
        for at, speaker in found.items():
            if speaker is not None:
                self.speakers[part[at].quotation] = speaker
                self._goes_back(part[at].quotation, paragraph, speaker)
                if speaker.confidence > _FAINT:
                    self._wait(paragraph, speaker)
                    paragraph.spoke(speaker)
                    self._last = speaker
            if _is_alone(part) and (speaker is None or speaker.rule == _BEFORE):
                paragraph.waiting.append(part[at].quotation)
        return any(found.values())

    def _goes_back(self, index: int, paragraph: _Paragraph, speaker: Speaker) -> None:
        """Give the paragraphs before, if their words go on here, the same speaker."""
        if paragraph.open and self._quoted[index].continues:
            again = self._again(speaker, "continued", 1.0)
            self.speakers.update(dict.fromkeys(paragraph.open, again))
            paragraph.open = []

    def _wait(self, paragraph: _Paragraph, speaker: Speaker) -> None:
        """Give the quotations that wait for a speaker the one who is named later."""
        if speaker.rule in (_BEFORE, "same-paragraph"):
            return
        for index in paragraph.waiting:
            self.speakers[index] = self._again(speaker, _AFTER, 1.0)
        paragraph.waiting.clear()

    def _speaker(
        self, part: tuple[Word, ...], at: int, paragraph: _Paragraph
    ) -> Speaker | None:
        """Return who says a quotation, by its sentence or by those before."""
        beside = self._beside.speaker(part, at, paragraph.speaker)
        if beside is not None or self._beside.is_settled(part, at):
            return beside
        one = self._quoted[part[at].quotation]
        if one.continues and self._last:
            return self._again(self._last, "continued", 1.0)
        if _is_alone(part):
            return self._by_paragraph(part, paragraph)
        spoke = paragraph.speaker
        if spoke and self._beside.is_reported(part):
            return self._again(spoke, "same-paragraph", _FAR)
        length = count_words(self._text, part[at])
        if spoke and at and part[at - 1].text == ":":
            return self._again(spoke, "same-paragraph", _FAR)
        if spoke and length >= _LONG and at == 0:
            return self._again(spoke, "same-paragraph", _UNSURE)
        return self._beside.subject_of(part, at)

    def _by_paragraph(
        self, part: tuple[Word, ...], paragraph: _Paragraph
    ) -> Speaker | None:
        """Return who says a sentence that is nothing but a quotation."""
        if paragraph.announced:
            return paragraph.announced
        subject, spoke = paragraph.subject, paragraph.speaker
        if subject and (spoke is None or subject.name != spoke.name):
            return subject
        if spoke:
            return self._again(spoke, "same-paragraph", _FAR if subject else 1.0)
        is_turn = self._text[part[0].start] in DASHES
        if self._last and paragraph.is_empty and not is_turn:
            sure = 1.0 if self._was_quoted else _UNSURE
            return self._again(self._last, _BEFORE, sure)
        return None

    def _goes_on(
        self, part: tuple[Word, ...], before: int, at: int, prior: Speaker
    ) -> Speaker | None:
        """Return the speaker of the fragment before: “…” and “…”."""
        if any(word.text == ";" for word in part[before:at]):
            return None
        if self._beside.has_subject(part, before + 1, at, prior):
            return None
        return prior._replace(confidence=prior.confidence * _ALIKE)

    def _is_alike(
        self, part: tuple[Word, ...], before: int, at: int, later: Speaker
    ) -> bool:
        if self._beside.unsaid.is_title(part, before):
            return False
        return not self._beside.has_subject(part, before + 1, at, later)

    def _again(self, speaker: Speaker, rule: str, factor: float) -> Speaker:
        self._remembered.spoke(speaker.name)
        confidence = MEASURED[rule] * factor
        return speaker._replace(
            rule=rule, cue=None, confidence=min(confidence, speaker.confidence)
        )

    def _learn(
        self, part: tuple[Word, ...], paragraph: _Paragraph, *, said: bool
    ) -> None:
        """Remember whom a sentence names, and its subject."""
        if paragraph.is_empty and paragraph.open and not said:
            teller = self._beside.told(part)
            if teller:
                again = self._again(teller, _AFTER, 1.0)
                self.speakers.update(dict.fromkeys(paragraph.open, again))
        subject = self._beside.learn(part, is_said=said)
        paragraph.is_empty = False
        if said:
            paragraph.subject = None
            return
        if subject is not None:
            self._wait(paragraph, subject)
            paragraph.subject = subject
            paragraph.announced = None


class _Paragraph:
    """What has been said and told in a paragraph so far."""

    def __init__(self, announced: Speaker | None) -> None:
        self.announced = announced
        self.speaker: Speaker | None = None
        self.subject: Speaker | None = None
        """The subject of the sentence before, as the speaker of what follows."""
        self.is_empty = True
        self.waiting: list[int] = []
        """Quotations at its front whose speaker may be named later."""
        self.open: list[int] = []
        """Those of the paragraph before that still wait."""

    def spoke(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.announced = None


def _is_alone(part: Sequence[Word]) -> bool:
    """Say whether a sentence is nothing but quotations and marks."""
    return not any(word.is_word for word in part)


def _is_quoted(words: Sequence[Word]) -> bool:
    last = [word for word in words[-3:] if word.is_word or word.quotation >= 0]
    return bool(last) and last[-1].quotation >= 0


def _ids(entities: Sequence[Entity]) -> Mapping[str, tuple[str, str]]:
    """Return the display name and id of each entity, by all its names."""
    return {
        name: (entity.name, entity.id)
        for entity in reversed(entities)
        if entity.kind is not EntityKind.WORK
        for name in (*entity.aliases, entity.name)
    }


def _quotation(
    span: Span,
    found: Speaker | None,
    ids: Mapping[str, tuple[str, str]],
    words: Sayings,
) -> Quotation:
    if found is None:
        return Quotation(span, rule=_UNATTRIBUTED)
    name, entity_id = ids.get(found.name, (found.name, None))
    if entity_id is None:
        _, entity_id = ids.get(_without_article(name, words), (name, None))
    evidence = (found.span, found.named) if found.named else (found.span,)
    return Quotation(
        span,
        speaker=name,
        speaker_id=entity_id,
        cue=found.cue,
        rule=found.rule,
        confidence=round(found.confidence, 2),
        evidence=evidence,
    )


def _without_article(name: str, words: Sayings) -> str:
    """Return "CGT" for "la CGT"."""
    folded = name.casefold().replace("’", "'")
    for article in words.determiners:
        lead = article if article.endswith("'") else f"{article} "
        if folded.startswith(lead):
            return name[len(lead) :]
    return name
