"""Speakers by the words beside a quotation: for languages without a grammar here.

A verb of saying stands beside the quoted words, or "according to" before them; the
name, the pronoun or the noun next to it speaks. Without one, the speaker of the
paragraph goes on. The words are data: `lexicons/fr.toml` and the like.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.bearers import Bearers, Who, Word, scan
from tuireader.model import EntityKind, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.quotations.sayings import Sayings
    from tuireader.model import Block, Entity

MEASURED: Final = {
    "quotation-verb-speaker": 0.95,
    "speaker-verb-quotation": 0.9,
    "according-to": 0.9,
    "same-paragraph": 0.95,
    "continued": 0.9,
}
"""How often each rule is right, with room for what was not seen."""
_UNATTRIBUTED: Final = "unattributed"
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s+[^\W\d_a-zа-яёà-ÿ]|\s*$)")
_INSIDE: Final = re.compile(r"[,—–-]\s*([^,.!?—–]{3,60}?)\s*[,.!?—–]")
"""Words between commas or dashes inside a quotation: ", a-t-elle dit."."""
_APPOSED: Final = 60
"""Code points that a name between commas may take."""
_NEAR: Final = 4
"""Words between the closing mark and a verb that attributes."""
_LONG: Final = 4
"""Words from which on a quotation is said, and is no mere expression."""


class _Found(NamedTuple):
    """Who speaks, and what gave him away."""

    who: Who | None
    rule: str = _UNATTRIBUTED
    cue: Span | None = None


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
    article = _Article(text, words, lexicon)
    ids = {
        name: (entity.name, entity.id)
        for entity in reversed(entities)
        if entity.kind is not EntityKind.WORK
        for name in (*entity.aliases, entity.name)
    }
    found: list[Quotation] = []
    following = 0
    for block in blocks:
        first = following
        while following < len(quoted) and quoted[following].span.start < block.span.end:
            following += 1
        found += article.read(block.span, quoted[first:following], ids)
    return tuple(found)


class _Article:
    """Reads one article from top to bottom."""

    def __init__(self, text: str, words: Sayings, lexicon: Lexicon) -> None:
        self._text = text
        self._words = words
        self._names = Bearers(text, words, lexicon)
        self._last: Who | None = None

    def read(
        self,
        block: Span,
        quoted: Sequence[Quoted],
        ids: Mapping[str, tuple[str, str]],
    ) -> Iterator[Quotation]:
        """Yield the quotations of a block."""
        spoke: Who | None = None
        split: Who | None = None
        at = block.start
        for number, one in enumerate(quoted):
            last = number + 1 == len(quoted)
            end = block.end if last else quoted[number + 1].span.start
            before = self._before(at, one.span.start)
            after = self._after(one.span.end, end)
            found = self._decide(one, before, after, spoke)
            if split and not found.rule.endswith("quotation"):
                found = _Found(split, "same-paragraph")
            is_open = not last and bool(after) and after[-1].text == ","
            at = one.span.end
            if found.who is not None:
                spoke = self._last = found.who
            split = found.who if is_open else None
            yield _quotation(one.span, found, ids)
        self._names.note(list(scan(self._text, Span(at, block.end))))

    def _decide(
        self,
        one: Quoted,
        before: list[Word],
        after: list[Word],
        spoke: Who | None,
    ) -> _Found:
        self._names.note(before)
        if self._is_title(before):
            return _Found(None)
        found = self._behind(after) or self._inside(one.span) or self._ahead(before)
        if found:
            return found
        is_long = len(self._text[one.span.start : one.span.end].split()) >= _LONG
        if one.continues and self._last:
            return _Found(self._last, "continued")
        if spoke and (is_long or not before):
            return _Found(spoke, "same-paragraph")
        return _Found(None)

    # Where the words beside a quotation are

    def _before(self, start: int, end: int) -> list[Word]:
        """Return the words of the sentence before a quotation."""
        self._names.note(list(scan(self._text, Span(start, end))))
        part = self._text[start:end]
        ends = [
            m.end() for m in _SENTENCE_END.finditer(part) if part[m.end() :].strip()
        ]
        if part.rstrip().endswith((".", "!", "?", "…")):
            return []
        return list(scan(self._text, Span(start + (ends[-1] if ends else 0), end)))

    def _after(self, start: int, end: int) -> list[Word]:
        """Return the words from the closing mark to the end of the sentence."""
        part = self._text[start:end]
        stop = _SENTENCE_END.search(part)
        return list(scan(self._text, Span(start, start + stop.end() if stop else end)))

    # What they say

    def _behind(self, after: list[Word]) -> _Found | None:
        """Look behind the quotation: “…”, said X."""
        words = self._words
        plain = [n for n, word in enumerate(after) if word.text[0].isalpha()][:_NEAR]
        for number in plain:
            word = after[number]
            if word.folded in words.stops:
                return None
            is_first = number == plain[0]
            can_be = word.folded in words.after_words or self._is_turned(after, number)
            if self._is_verb(word) or (is_first and can_be):
                return self._speaks(
                    after, number, "quotation-verb-speaker", turned=True
                )
        return None

    def _is_turned(self, after: list[Word], number: int) -> bool:
        """Say whether a word can only be a verb: a comma before it, a name behind."""
        if not number or after[number].is_capital:
            return False
        if after[number].folded in self._words.plain | self._words.auxiliaries:
            return False
        name = self._names.name_in(after[number + 1 : number + 3])
        return name is not None and name.span.start == after[number + 1].start

    def _inside(self, span: Span) -> _Found | None:
        """Look inside the quotation: “…, she said. …”."""
        for match in _INSIDE.finditer(self._text, span.start + 1, span.end - 1):
            part = list(scan(self._text, Span(match.start(1), match.end(1))))
            near = part[:_NEAR]
            if not any(self._is_verb(word) for word in near):
                continue
            if part[0].is_capital or part[0].folded in self._words.first_person:
                continue
            number = next(n for n, word in enumerate(near) if self._is_verb(word))
            found = self._speaks(part, number, "quotation-verb-speaker", turned=True)
            if found and found.who:
                name = self._apposed(match.end(1), span.end)
                return found._replace(who=name) if name else found
        return None

    def _apposed(self, start: int, end: int) -> Who | None:
        """Return the name between commas that goes on: "l'architecte, Jean Roux."."""
        part = list(scan(self._text, Span(start, min(end, start + _APPOSED))))
        name = self._names.name_in(part[1:]) if part[0].text == "," else None
        return name if name and name.span.start == part[1].start else None

    def _ahead(self, before: list[Word]) -> _Found | None:
        """Look before the quotation: X said “…”; according to X, “…”."""
        for phrase in self._words.according:
            for start in range(min(len(before), 3)):
                heads = tuple(
                    word.folded for word in before[start : start + len(phrase)]
                )
                if heads == phrase and (start == 0 or not before[start - 1].is_capital):
                    behind = before[start + len(phrase) :]
                    who = self._names.name_in(behind) or self._names.noun_in(behind)
                    if who:
                        span = Span(
                            before[start].start, before[start + len(phrase) - 1].end
                        )
                        return _Found(who, "according-to", span)
        verbs = [n for n, word in enumerate(before) if self._is_verb(word)]
        if not verbs:
            return None
        number = verbs[0] if len(verbs) == 1 else self._main(before, verbs)
        return self._speaks(before, number, "speaker-verb-quotation", turned=False)

    def _main(self, before: list[Word], verbs: list[int]) -> int:
        """Return the verb nearest to the quotation that is in its own clause."""
        stops = [n for n, word in enumerate(before) if word.folded in self._words.stops]
        free = [n for n in verbs if not any(n < stop for stop in stops[-1:])]
        return free[-1] if free else verbs[0]

    def _speaks(
        self, part: list[Word], verb: int, rule: str, *, turned: bool
    ) -> _Found | None:
        """Return who is the subject of a verb: behind it, before it, or left out."""
        cue = Span(part[verb].start, part[verb].end)
        behind = part[verb + 1 :]
        ahead = part[:verb]
        names = self._names
        who = self._pronoun_in(part, verb)
        if who is None and turned:
            who = names.name_in(behind) or names.noun_in(behind) or names.name_in(ahead)
        elif who is None:
            who = names.name_in(ahead, last=True) or names.noun_in(ahead)
            next_clause = [w for w in behind if w.folded in self._words.stops]
            if who is None and not next_clause:
                who = names.name_in(behind)
        if who is None and not (turned and behind[1:]):
            last = self._last.name if self._last else names.last
            who = Who(last, cue) if last else None
        return _Found(who, rule, cue) if who else None

    def _is_verb(self, word: Word) -> bool:
        """Say whether a word is a verb of saying, "a-t-elle" apart."""
        first = word.folded.split("-")[0]
        if word.is_capital and len(word.text) > 1 and word.text[1].islower():
            return False
        return self._words.is_verb(word.folded) or self._words.is_verb(first)

    def _is_title(self, before: list[Word]) -> bool:
        """Say whether a noun for works stands right before the quotation."""
        near = [word.folded for word in before[-2:]]
        return any(word in self._words.works for word in near)

    def _pronoun_in(self, part: list[Word], verb: int) -> Who | None:
        """Return whom the pronoun beside a verb means: "dit-elle", "sagte er"."""
        words = self._words
        near = part[max(0, verb - 3) : verb + 3]
        for word in near:
            for piece in (word.folded.split("-")[-1], word.folded):
                if piece not in words.pronouns:
                    continue
                if word.is_capital and word.start > part[0].start:
                    continue
                if piece not in words.masculine and piece not in words.feminine:
                    return None
                span = Span(word.start, word.end)
                name = self._names.meant("m" if piece in words.masculine else "f")
                if name is None and self._last is not None:
                    name = self._last.name
                return Who(name, span) if name else None
        return None


def _quotation(
    span: Span, found: _Found, ids: Mapping[str, tuple[str, str]]
) -> Quotation:
    if found.who is None:
        return Quotation(span, rule=_UNATTRIBUTED)
    name, entity_id = ids.get(found.who.name, (found.who.name, None))
    return Quotation(
        span,
        speaker=name,
        speaker_id=entity_id,
        cue=found.cue,
        rule=found.rule,
        confidence=MEASURED[found.rule],
        evidence=(found.who.span,),
    )
