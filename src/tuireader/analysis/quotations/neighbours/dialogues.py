"""Turns of a dialogue that open with a dash: — Je ne sais pas, dit-il.

A paragraph that opens with a dash is somebody's turn where a clause in it, or in the
paragraphs beside it, says who speaks. What the speaker says is quoted, that clause is
not. For languages whose books and papers print dialogues so.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.neighbours.bearers import Bearers
from tuireader.analysis.quotations.neighbours.pieces import BODY, NOBODY, SPEAKER
from tuireader.analysis.quotations.neighbours.reports import Reports
from tuireader.analysis.quotations.neighbours.speaking import MEASURED
from tuireader.analysis.quotations.neighbours.subjects import Subjects
from tuireader.analysis.quotations.neighbours.words import ENDS, Word, scan
from tuireader.analysis.quotations.quote_marks import Quoted
from tuireader.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.neighbours.speaking import Speaker
    from tuireader.analysis.quotations.sayings import Sayings
    from tuireader.model import Block

_OPENS: Final = re.compile(r"[—–―][\s\u00a0\u202f]*(?=[^\W\d_a-zа-яё]|[¿¡…«\"“])")
DASHES: Final = frozenset("—–―")
_TRIM: Final = " \t\n\u00a0\u202f,—–―"
_TURN: Final = "takes-turn"
_QUOTED: Final = 0.5
"""Part of a paragraph in quotation marks from which on the dash opens no turn."""


def find_dialogues(
    text: str,
    blocks: Sequence[Block],
    quoted: Sequence[Quoted],
    words: Sayings,
    lexicon: Lexicon,
) -> tuple[Quoted, ...]:
    """Add the turns that open with a dash to the quoted words of an article.

    Args:
        text: Of the article.
        blocks: Its blocks without furniture.
        quoted: What stands between quotation marks, sorted.
        words: Of its language.
        lexicon: Names known beforehand.

    Returns:
        All quoted words, sorted, disjoint; marks inside a turn are its inner ones.
    """
    if not words.opens_turns_with_dash:
        return tuple(quoted)
    reader = _Turns(text, words, lexicon)
    found: list[Quoted] = []
    marked = Counter[int]()
    for one in quoted:
        marked[one.block] += len(one.span)
    opening = [
        (index, reader.opens(block, marked[index]))
        for index, block in enumerate(blocks)
    ]
    for is_open, run in groupby(opening, key=lambda one: one[1]):
        indices = [index for index, _ in run]
        if is_open:
            found += reader.read(blocks, indices)
    return _joined(quoted, found) if found else tuple(quoted)


def take_turns(
    text: str, quoted: Sequence[Quoted], speakers: dict[int, Speaker]
) -> None:
    """Give the turns that nobody is said to speak to the one of two whose turn it is.

    Args:
        text: Of the article.
        quoted: Quoted words and turns, sorted.
        speakers: Who says which of them, by index; those found are added.
    """
    run: list[list[int]] = []
    for block, group in groupby(enumerate(quoted), key=lambda one: one[1].block):
        indices = [index for index, _ in group]
        is_turn = text[quoted[indices[0]].span.start] in DASHES
        follows = run and quoted[run[-1][0]].block == block - 1
        if not (is_turn and follows):
            _alternate(run, speakers)
            run = []
        if is_turn:
            run.append(indices)
    _alternate(run, speakers)


def _alternate(run: Sequence[Sequence[int]], speakers: dict[int, Speaker]) -> None:
    sides: list[dict[str, Speaker]] = [{}, {}]
    before = ""
    for number, indices in enumerate(run):
        told = speakers.get(indices[0])
        if told and told.named and told.name == before:
            # "he" is not who had the turn before.
            for index in indices:
                speakers.pop(index, None)
            told = None
        before = told.name if told else ""
        if told is not None:
            sides[number % 2].setdefault(told.name, told)
    if any(len(side) > 1 for side in sides) or sides[0].keys() & sides[1].keys():
        return
    for number, indices in enumerate(run):
        for told in sides[number % 2].values():
            again = told._replace(rule=_TURN, cue=None, confidence=MEASURED[_TURN])
            for index in indices:
                speakers.setdefault(index, again)


def _joined(quoted: Sequence[Quoted], turns: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """Put quotations inside turns into them, and the others beside them."""
    by_block = {index: list(run) for index, run in groupby(turns, lambda t: t.block)}
    inner: dict[Span, list[Span]] = {}
    outer: list[Quoted] = []
    for one in quoted:
        around = next(
            (t for t in by_block.get(one.block, ()) if t.span.overlaps(one.span)), None
        )
        if around is None:
            outer.append(one)
        elif around.span.covers(one.span):
            inner.setdefault(around.span, []).append(one.span)
    filled = [turn._replace(inner=tuple(inner.get(turn.span, ()))) for turn in turns]
    return tuple(sorted((*outer, *filled), key=lambda one: one.span.start))


class _Turns:
    """Reads paragraphs that open with a dash."""

    def __init__(self, text: str, words: Sayings, lexicon: Lexicon) -> None:
        self._text = text
        self._words = words
        bearers = Bearers(words, lexicon)
        self._reports = Reports(words, bearers, Subjects(words, bearers))

    def opens(self, block: Block, marked: int) -> bool:
        """Say whether a block, so much of it in quotation marks, may be a turn."""
        span = block.span
        if block.kind is not BlockKind.PARAGRAPH:
            return False
        if not _OPENS.match(self._text, span.start, span.end):
            return False
        return marked < _QUOTED * len(span)

    def read(self, blocks: Sequence[Block], indices: list[int]) -> list[Quoted]:
        """Return the turns of paragraphs in a row; none if nobody is said to speak."""
        found: list[Quoted] = []
        is_told = False
        asks = False
        for index in indices:
            span = blocks[index].span
            part = tuple(scan(self._text, span.start, span.end))
            parts = list(self._spoken(part, span))
            is_told = is_told or len(parts) > 1 or parts[0].end < span.end
            asks = asks or any(self._text[p.start : p.end][-1:] == "?" for p in parts)
            found += [Quoted(one, index, True, False) for one in parts]
        return found if is_told or (asks and len(indices) > 1) else []

    def _spoken(self, part: tuple[Word, ...], block: Span) -> Iterator[Span]:
        """Yield the spoken parts of a turn."""
        start, at = block.start, 1
        while at < len(part):
            clause = self._clause(part, at)
            if clause is None:
                at += 1
                continue
            yield self._trimmed(start, part[at].start, is_first=start == block.start)
            resumes = self._resumes(part, clause)
            if resumes is None:
                return
            start, at = part[resumes].start, resumes + 1
        stop = part[-1].end
        if start < stop:
            yield self._trimmed(start, stop, is_first=start == block.start)

    def _clause(self, part: tuple[Word, ...], at: int) -> int | None:
        """Return the verb of a clause that attributes behind the mark at a word."""
        mark = part[at].text
        parts = DASHES if self._words.turns_end_at_dash else ENDS | {","}
        if mark not in parts or at + 1 >= len(part):
            return None
        if part[at + 1].is_capital or not part[at + 1].is_word:
            return None
        report = self._reports.at(part, at + 1, is_marked=True)
        if report is None or report.rule not in _RULES or report.verb < 0:
            return None
        subject = report.subject
        if subject is None:
            return report.verb if report.is_known and mark in DASHES else None
        if subject.pronoun in (NOBODY, SPEAKER, BODY):
            return None
        phrase = subject.phrase
        if phrase and phrase.determiner in self._words.own:
            return None
        return report.verb

    def _resumes(self, part: tuple[Word, ...], verb: int) -> int | None:
        """Return where the speaker goes on behind a clause, or None."""
        words = self._words
        for at in range(verb + 1, len(part) - 1):
            mark = part[at].text
            if words.turns_end_at_dash:
                if mark in DASHES:
                    return self._next_word(part, at + 1)
                continue
            if mark in ENDS:
                after = part[at + 1]
                tells = after.folded in words.pronouns or after.folded in words.between
                return None if tells and after.is_capital else at + 1
            if mark == "," and part[at + 1].folded in words.first_person:
                return at + 1
        return None

    def _next_word(self, part: tuple[Word, ...], at: int) -> int | None:
        """Return the next word behind the marks that close a clause."""
        while at < len(part) and not part[at].is_word and part[at].text in ".,:;—":
            at += 1
        return at if at < len(part) else None

    def _trimmed(self, start: int, stop: int, *, is_first: bool) -> Span:
        """Return a spoken part without the comma and the dash behind it."""
        if stop < len(self._text) and self._text[stop] in ENDS:
            stop += 1
        while stop > start + 1 and self._text[stop - 1] in _TRIM:
            stop -= 1
        while not is_first and start < stop - 1 and self._text[start] in _TRIM:
            start += 1
        return Span(start, stop)


_RULES: Final = ("quotation-verb-speaker", "quotation-speaker-verb")
