"""The text as the analysis reads it: without what no reader sees.

Characters that take no room are left out, and the figures that point to a footnote;
an accent and its letter become one character; rarer marks become their plain kin; every
blank inside a name is a plain one. The article's own text stays as it is: each part of
the levelled text knows where it stood there.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tuireader.model import Mention, Span

if TYPE_CHECKING:
    from tuireader.model import Analysis, Block, Entity, Quotation, Time

_UNSEEN: Final = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d"
    "\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
"""Soft hyphens, joiners, blanks of no width, directions, styles of a character."""
_DROPPED: Final = dict.fromkeys(map(ord, _UNSEEN))
_BLANKS: Final = frozenset(
    "\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
"""Blanks that may stand inside a name, where a line was broken too."""
_RAISED: Final = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")
_KIN: Final = dict(zip("❝❞❠🙶🙷🙸❛❜❟《》〈〉", "“”„“”„‘’‚『』「」", strict=True))
_ACCENTS: Final = frozenset(map(chr, range(0x300, 0x370))) - _UNSEEN
_ODD: Final = re.compile(
    f"[{''.join(map(re.escape, _UNSEEN | _BLANKS | _RAISED | _ACCENTS | set(_KIN)))}]"
)
_BEFORE_NOTE: Final = re.compile(r"(?:\b[^\W\d_]{2,}|[.,;:!?…”’»'\"])$")
_LONGEST_WORD: Final = 40
_NEAR: Final = 8
"""Code points beside a blank that are looked at: some may be unseen."""
_MOST_ACCENTS: Final = 4
"""On one letter; no orthography needs more."""


class Levelled:
    """A levelled text, and where each part of it stood."""

    __slots__ = ("_at", "_before", "_from", "_until", "text")

    text: str

    def __init__(self, text: str) -> None:
        """Level a text. A text without anything odd is kept as it is."""
        self._before = text
        self._at = array("q", (0,))
        """Where each part begins in the levelled text, ascending."""
        self._from = array("q", (0,))
        """Where it begins in the text as it was, ascending."""
        self._until = array("q")
        """One past its last code point there."""
        parts: list[str] = []
        done = seen = length = 0
        for found in _ODD.finditer(text):
            if found.start() < seen:
                continue
            start, seen, instead = _levelled(text, done, found.start())
            if instead == text[start:seen]:
                continue
            parts += (text[done:start], instead)
            length += start - done + len(instead)
            done = seen
            if len(instead) != done - start:
                self._cut(start, done, length, len(instead))
        self._until.append(len(text))
        self.text = "".join((*parts, text[done:])) if parts else text

    def _cut(self, start: int, end: int, length: int, wide: int) -> None:
        """Begin a new part after `wide` characters that stand for those of a range."""
        self._until.append(start)
        if wide:
            self._at.append(length - wide)
            self._from.append(start)
            self._until.append(end)
        self._at.append(length)
        self._from.append(end)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return blocks of the text as it was, where they stand now; no empty ones."""
        if len(self._at) == 1:
            return blocks
        moved = (
            replace(
                block,
                span=self._here(block.span),
                label=block.label and self._here(block.label),
            )
            for block in blocks
        )
        return tuple(block for block in moved if len(block.span))

    def _here(self, span: Span) -> Span:
        """Return where a part of the text as it was is now, without blanks around."""
        start, end = self._moved(span.start), self._moved(span.end)
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def _moved(self, offset: int) -> int:
        part = bisect_right(self._from, offset) - 1
        inside = min(offset, self._until[part]) - self._from[part]
        following = part + 1
        last = self._at[following] if following < len(self._at) else len(self.text)
        return min(self._at[part] + inside, last)

    def placed(self, analysis: Analysis) -> Analysis:
        """Return an analysis of this text as one of the text as it was.

        Of a long text it is most of the memory: each part takes the place of the one
        it is made of, and no two of the whole are there at once.
        """
        times = tuple(map(self._time, analysis.times))
        if len(self._at) == 1:
            return replace(analysis, times=times)
        sentences, quotations = [*analysis.sentences], [*analysis.quotations]
        entities = [*analysis.entities]
        analysis = replace(analysis, sentences=(), quotations=(), entities=())
        for number, span in enumerate(sentences):
            sentences[number] = self._there(span)
        for number, quotation in enumerate(quotations):
            quotations[number] = self._quotation(quotation)
        for number, entity in enumerate(entities):
            entities[number] = self._entity(entity)
        return replace(
            analysis,
            sentences=tuple(sentences),
            quotations=tuple(quotations),
            entities=tuple(entities),
            times=times,
        )

    def _there(self, span: Span) -> Span:
        """Return where a part of this text stood."""
        first = bisect_right(self._at, span.start) - 1
        start = self._from[first] + span.start - self._at[first]
        if not len(span):
            return Span(start, start)
        last = bisect_left(self._at, span.end) - 1
        end = self._from[last] + span.end - self._at[last]
        is_whole = last + 1 < len(self._at) and span.end == self._at[last + 1]
        return Span(start, self._until[last] if is_whole else end)

    def _quotation(self, quotation: Quotation) -> Quotation:
        return replace(
            quotation,
            span=self._there(quotation.span),
            cue=quotation.cue and self._there(quotation.cue),
            evidence=tuple(map(self._there, quotation.evidence)),
            inner=tuple(map(self._there, quotation.inner)),
        )

    def _entity(self, entity: Entity) -> Entity:
        return replace(
            entity,
            mentions=tuple(map(self._mention, entity.mentions)),
            references=tuple(map(self._mention, entity.references)),
        )

    def _time(self, time: Time) -> Time:
        span = self._there(time.span)
        return replace(time, span=span, text=span.of(self._before))

    def _mention(self, mention: Mention) -> Mention:
        return Mention(self._there(mention.span), mention.form)


def _levelled(text: str, done: int, at: int) -> tuple[int, int, str]:
    """Say what stands for an odd character.

    Args:
        text: the text as it is.
        done: what lies before is levelled already.
        at: where the character stands; not before `done`.

    Returns:
        A range of the text and what is read instead: the same where it stays.
    """
    odd, end = text[at], at + 1
    if odd in _UNSEEN:
        return at, end, ""
    if odd in _KIN:
        return at, end, _KIN[odd]
    if odd in _BLANKS:
        return at, end, " " if _is_between_words(text, at) else odd
    if odd in _RAISED:
        end = _end_of(text, at, _RAISED)
        return at, end, "" if _is_note(text, at) else text[at:end]
    end = _end_of(text, at, _ACCENTS)
    if at > done and end - at <= _MOST_ACCENTS:
        return at - 1, end, unicodedata.normalize("NFC", text[at - 1 : end])
    return at, end, text[at:end]


def _end_of(text: str, start: int, characters: frozenset[str]) -> int:
    """Return where a run of these characters ends."""
    end = start
    while end < len(text) and text[end] in characters:
        end += 1
    return end


def _is_between_words(text: str, at: int) -> bool:
    before = _before(text, at, _NEAR)[-1:]
    after = text[at + 1 : at + 1 + _NEAR].translate(_DROPPED)[:1]
    ends = before.isalnum() or before == "." or before in _ACCENTS
    return ends and after.isalnum()


def _is_note(text: str, at: int) -> bool:
    """Whether raised figures point to a note: "Berg¹", "it is over.”²", not "km²"."""
    before = _BEFORE_NOTE.search(_before(text, at, _LONGEST_WORD))
    if before is None:
        return False
    word = before.group()
    return not word[0].isalpha() or (word[0].isupper() and word[1:].islower())


def _before(text: str, at: int, length: int) -> str:
    """Return what is read of the code points right before a place."""
    return text[max(0, at - length) : at].translate(_DROPPED)
