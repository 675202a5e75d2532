"""Turns of an interview among the quotations in marks, none over another.

What a turn says is one quotation a paragraph. Words in marks inside it are part of it,
unless somebody else is said to have spoken them: they stay a quotation of their own,
with the turn before and behind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.cues import SPEECH, cue_lexicon
from tuireader.analysis.quotations.script import ANSWER, QUESTION, TURN
from tuireader.analysis.quotations.turn_labels import is_title
from tuireader.analysis.tokens import fold
from tuireader.model import EntityKind, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.quotations.script import Turn
    from tuireader.model import Block, Entity

_MEASURED: Final = {TURN: 0.97, QUESTION: 0.95, ANSWER: 0.95}
"""How often each rule is right, with room for what was not seen."""
_IN_SENTENCE: Final = frozenset(
    (
        *("quotation-verb-speaker", "quotation-speaker-verb", "according-to"),
        *("speaker-verb-quotation", "verb-speaker-quotation", "saying-of"),
        *("clause-speaker-verb", "clause-verb-speaker", "by-speaker"),
        "speaker-quotation-verb",
    )
)
"""Rules that find a verb of saying and who says it in the quotation's own sentence. Any
other one reads a reporter's paragraphs, and there is no reporter in a turn."""
_SAYING: Final = 3
"""Words from which on a quotation is what somebody said, and no mere word of his."""
_THEY: Final = "they"
_GENDERS: Final = {"he": "m", "she": "f", _THEY: ""}
"""Those who are no party to the talk, as it calls them."""
_TOLD: Final = "speaker-verb-quotation"
_LIKELY: Final = 0.6
_UNATTRIBUTED: Final = "unattributed"
_NOT: Final = frozenset(("not", "never", "i", "we", "you"))
_CLAUSE: Final = 80
"""Code points before quoted words in which it says that he said them."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE_END: Final = re.compile(r"[.!?…]\s")
_LOOSE: Final = " \t\n.,;:!?…"
"""What is left over between a turn and what it quotes."""


def without_labels(
    blocks: Sequence[Block], turns: Sequence[Turn], quoted: Sequence[Quoted]
) -> list[Block]:
    """Return the blocks without the labels of turns: "HOLT:" is no subject.

    A block stays as it is where its label stands inside quotation marks.
    """
    starts = {turn.block: turn.words.start for turn in turns if turn.cue}
    begun: dict[int, int] = {}
    for one in reversed(quoted):
        begun[one.block] = one.span.start
    return [
        replace(block, span=Span(max(starts[i], block.span.start), block.span.end))
        if i in starts and begun.get(i, starts[i]) >= starts[i]
        else block
        for i, block in enumerate(blocks)
    ]


def with_turns(
    text: str,
    quotations: Sequence[Quotation],
    turns: Sequence[Turn],
    entities: Sequence[Entity],
    lexicon: Lexicon,
) -> tuple[Quotation, ...]:
    """Put the turns among the quotations.

    Args:
        text: Of the article.
        quotations: In marks, sorted, disjoint.
        turns: Sorted, disjoint.
        entities: Who and what the article names.
        lexicon: Names known beforehand.

    Returns:
        Quotations sorted by start, disjoint.
    """
    if not turns:
        return tuple(quotations)
    weaver = _Weaver(text, turns, entities, lexicon)
    found: list[Quotation] = []
    at = 0
    for turn in turns:
        while at < len(quotations) and quotations[at].span.end <= turn.words.start:
            found.append(quotations[at])
            at += 1
        inside: list[Quotation] = []
        while at < len(quotations) and quotations[at].span.start < turn.words.end:
            inside.append(quotations[at])
            at += 1
        found += weaver.woven(turn, inside)
    return (*found, *quotations[at:])


class _Weaver:
    """Puts together what one turn says and what it quotes."""

    def __init__(
        self,
        text: str,
        turns: Sequence[Turn],
        entities: Sequence[Entity],
        lexicon: Lexicon,
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._parties = {turn.party for turn in turns}
        self._persons = sorted(
            (mention.span.start, index)
            for index, entity in enumerate(entities)
            if entity.kind is EntityKind.PERSON
            for mention in entity.mentions
        )
        self._entities = entities

    def woven(self, turn: Turn, inside: Sequence[Quotation]) -> Iterator[Quotation]:
        """Yield the quotations of one turn."""
        if self._are_all(turn.words, inside):
            for quotation in inside:
                yield _said(turn, quotation.span, quotation.inner)
            return
        at = turn.words.start
        quoted: list[Span] = []
        for quotation in inside:
            other = self._of_another(turn, quotation)
            if other:
                yield from self._piece(turn, at, quotation.span.start, quoted)
                yield replace(other, inner=quotation.inner)
                at = quotation.span.end
                quoted = []
            else:
                quoted.append(quotation.span)
        yield from self._piece(turn, at, turn.words.end, quoted)

    def _are_all(self, words: Span, inside: Sequence[Quotation]) -> bool:
        """Say whether all words of a turn are in marks."""
        at = words.start
        for quotation in inside:
            if self._has_words(at, quotation.span.start):
                return False
            at = quotation.span.end
        return bool(inside) and not self._has_words(at, words.end)

    def _has_words(self, start: int, end: int) -> bool:
        return any(map(str.isalnum, self._text[start:end]))

    def _piece(
        self, turn: Turn, start: int, end: int, quoted: Sequence[Span]
    ) -> Iterator[Quotation]:
        """Yield a part of a turn, with what is quoted in it, where it has words."""
        text = self._text
        while turn.words.start < start < end and text[start] in _LOOSE:
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if self._has_words(start, end):
            said = Span(start, end)
            yield _said(turn, said, tuple(filter(said.covers, quoted)))

    def _of_another(self, turn: Turn, quotation: Quotation) -> Quotation | None:
        """Return the quotation if the turn quotes somebody else with it."""
        if len(quotation.span.of(self._text).split()) < _SAYING:
            return None
        is_told = quotation.rule in _IN_SENTENCE and quotation.speaker is not None
        if is_told and quotation.speaker != turn.party.name:
            return self._addressed(turn, quotation)
        # Nobody calls himself he.
        start = max(turn.words.start, quotation.span.start - _CLAUSE)
        pronoun = _who_said(self._text[start : quotation.span.start])
        return self._named_before(turn, quotation.span, pronoun) if pronoun else None

    def _addressed(self, turn: Turn, quotation: Quotation) -> Quotation:
        """Return a quotation of the other one who is spoken to as "Senator"."""
        others = self._parties - {turn.party}
        titles = [fold(word) for word in (quotation.speaker or "").split()]
        if len(others) != 1 or not all(map(is_title, titles)):
            return quotation
        other = next(iter(others))
        return replace(quotation, speaker=other.name, speaker_id=other.entity)

    def _named_before(self, turn: Turn, span: Span, pronoun: str) -> Quotation:
        """Return a quotation of whom the turn named last, if that can be he."""
        place = bisect_left(self._persons, (span.start, 0)) - 1
        at, index = self._persons[place] if place >= 0 else (-1, 0)
        if pronoun == _THEY or at < turn.words.start:
            return Quotation(span, rule=_UNATTRIBUTED)
        entity = self._entities[index]
        gender = self._lexicon.gender(fold(entity.name.split(maxsplit=1)[0]))
        if entity.name == turn.party.name or gender not in {_GENDERS[pronoun], ""}:
            return Quotation(span, rule=_UNATTRIBUTED)
        named = next(m.span for m in entity.mentions if m.span.start == at)
        return Quotation(
            span,
            speaker=entity.name,
            speaker_id=entity.id,
            rule=_TOLD,
            confidence=_LIKELY,
            evidence=(named,),
        )


def _who_said(before: str) -> str:
    """Return he, she or they where these are said to have said what follows, or ""."""
    verbs = cue_lexicon().verbs
    words = _WORD.findall(_SENTENCE_END.split(before)[-1].casefold().replace("’", "'"))
    subjects = [place for place, word in enumerate(words) if word in _GENDERS]
    if not subjects:
        return ""
    behind = words[subjects[-1] + 1 :]
    if any(word in _NOT or word.endswith("n't") for word in behind):
        return ""
    says = any(word in verbs and verbs[word].strength is SPEECH for word in behind)
    return words[subjects[-1]] if says else ""


def _said(turn: Turn, span: Span, inner: tuple[Span, ...]) -> Quotation:
    party = turn.party
    places = [place for place in (turn.cue, party.named) if place]
    return Quotation(
        span,
        speaker=party.name,
        speaker_id=party.entity,
        cue=turn.cue,
        rule=turn.rule,
        confidence=_MEASURED[turn.rule],
        evidence=tuple(places),
        inner=inner,
    )
