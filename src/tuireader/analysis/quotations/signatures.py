"""Lines that say who said the words above them: “…”, and below it — Jane Roe, diver."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.cues import PAST, THIRD, cue_lexicon
from tuireader.analysis.quotations.named import Named
from tuireader.model import EntityKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.model import Entity

LONGEST: Final = 120
"""Code points that a signature may take."""
_FEW_WORDS: Final = 8
"""Words that a line without a dash may have, and a speaker who is no known name."""
_TITLE_WORDS: Final = 5
"""Words that may stand before the name: "harbour engineer Dr Jane Roe"."""
_LINE: Final = re.compile(
    r"[>\s]*(?P<dash>[—–―]{1,2}|-{1,3}|~)?\s*(?P<who>[^\s—–―~-].*)", re.DOTALL
)
_HEAD: Final = re.compile(r"[^,;:(|/\n—–―]+")
"""The speaker, up to what else is said of him."""
_SENTENCE_INSIDE: Final = re.compile(r"[^\W\d_]{5,}[.!?…]\s")
_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")
_ARTICLES: Final = frozenset(("a", "an", "the"))
_OTHERS: Final = frozenset(("of", "for", "to", "from", "by", "with", "at", "in", "on"))
"""Words behind which somebody else is named: "a friend of Jane Roe"."""
_SPEAKING: Final = frozenset(("people", "body", "maker"))
"""Sorts of nouns that can sign: "a reader"."""


class Signature(NamedTuple):
    """Who signs, and where."""

    speaker: str
    speaker_id: str | None
    name: Span
    """The words that name the speaker."""
    dash: Span | None


class Signatures:
    """Tells which lines of a text are signatures."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        """Keep what is known; nothing is read yet."""
        self._text = text
        self._entities = entities
        self._named: Named | None = None

    def read(self, span: Span, *, needs_dash: bool) -> Signature | None:
        """Return who signs in a part of the text, or None where nobody does.

        Args:
            span: the whole of a line.
            needs_dash: whether a name alone is no signature here.
        """
        if not 0 < len(span) <= LONGEST:
            return None
        line = _LINE.fullmatch(self._text, span.start, span.end)
        if line is None or (needs_dash and not line["dash"]):
            return None
        head = _HEAD.match(self._text, line.start("who"), line.end("who"))
        is_bare = not line["dash"]
        if head is None or _is_sentence(line["who"], head.group(), is_bare=is_bare):
            return None
        end = head.start() + len(head.group().rstrip(" ."))
        found = self._name_in(Span(head.start(), end), is_bare=is_bare)
        if found is None or is_bare:
            return found
        return found._replace(dash=Span(*line.span("dash")))

    def _name_in(self, head: Span, *, is_bare: bool) -> Signature | None:
        """Return whom the line begins with: somebody known, else a noun phrase."""
        found = [
            Signature(entity.name, entity.id, span, None)
            for entity, span, is_first in self._entities_in(head)
            if entity.kind is EntityKind.PERSON
            or (entity.kind is EntityKind.ORGANISATION and is_first and not is_bare)
        ]
        if not found:
            return None if is_bare else self._phrase(head)
        # "Harbour engineer Jane Roe": a capital may have made a name of the first word.
        best = max(found, key=lambda one: one.name.of(self._text).count(" "))
        is_only = self._is_only(Span(best.name.end, head.end))
        return best if is_only or not is_bare else None

    def _entities_in(self, head: Span) -> Iterator[tuple[Entity, Span, bool]]:
        """Yield who is named, where, and whether nothing but an article is before."""
        before = 0
        end = head.start
        for word in _WORD.finditer(self._text, head.start, head.end):
            entity = self._entity_at(word.start())
            if entity is not None and word.start() >= end:
                end = min(_end_of(entity, word.start()), head.end)
                yield entity, Span(word.start(), end), not before
            folded = word.group().casefold()
            before += folded not in _ARTICLES
            if folded in _OTHERS or before > _TITLE_WORDS:
                return

    def _is_only(self, rest: Span) -> bool:
        """Whether nobody else follows a name: "Jane Roe", "Jane Roe in The Times"."""
        words = rest.of(self._text).split()
        return not words or words[0] in _OTHERS

    def _phrase(self, head: Span) -> Signature | None:
        """Return a speaker who is no known name: "A reader from Leeds"."""
        words = head.of(self._text).split()
        if len(words) > _FEW_WORDS:
            return None
        sort = cue_lexicon().sort_of_noun
        signs = any(sort(word.casefold()) in _SPEAKING for word in words)
        return Signature(" ".join(words), None, head, None) if signs else None

    def _entity_at(self, offset: int) -> Entity | None:
        if self._named is None:
            self._named = Named(self._entities)
        index = self._named.at(offset)
        return self._entities[index] if index >= 0 else None


def _is_sentence(line: str, head: str, *, is_bare: bool) -> bool:
    """Whether a line is no signature: — Helena Marsh is an engineer."""
    ending = line.rstrip()[-1:]
    if _SENTENCE_INSIDE.search(line) or ending in "!?…:;,":
        return True
    words = _WORD.findall(line if is_bare or ending == "." else head)
    too_many = is_bare and len(words) > _FEW_WORDS
    return too_many or any(map(_is_verb, words))


def _is_verb(word: str) -> bool:
    """Whether a small word is a verb as only sentences have them: "is", "built"."""
    if not word.islower():
        return False
    cues = cue_lexicon()
    verb = cues.verbs.get(word)
    is_finite = verb is not None and verb.form in (PAST, THIRD)
    return word in cues.auxiliaries or bool(is_finite and verb and not verb.is_rare)


def _end_of(entity: Entity, start: int) -> int:
    """Return where the mention that holds a place ends."""
    return next((m.span.end for m in entity.mentions if start in m.span), start)
