"""The words around the quotations, sentence by sentence, each with its part of speech.

What is quoted becomes one item, so that the grammar of a sentence is read on the
reporter's own words only. Parts of speech come from closed lists and from shape; they
need only be good enough to find subjects and verbs.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.cues import Form
from tuireader.analysis.quotations.items import Item, Sentence, Tag
from tuireader.analysis.quotations.named import Named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.cues import CueLexicon, Verb
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.tokens import Tokens
    from tuireader.model import Block, Entity, Span


_PUNCTUATION: Final = {
    ",": Tag.COMMA,
    ";": Tag.COMMA,
    "–": Tag.DASH,
    "—": Tag.DASH,
    "―": Tag.DASH,
    ":": Tag.COLON,
    ".": Tag.STOP,
    "!": Tag.STOP,
    "?": Tag.STOP,
    "…": Tag.STOP,
    "/": Tag.GLUE,
}
_HEADLINE: Final = 240
"""Code points a headline may have."""
_DATELINE: Final = 12
"""Words and marks that a dateline may have."""
_STRAIGHT: Final = str.maketrans("’ʼ＇", "'''")
_QUOTED_BY: Final = frozenset("\"“”„‘’'`«»‹›")


class Narration:
    """Reads the narration of one article."""

    def __init__(
        self,
        tokens: Tokens,
        quoted: Sequence[Quoted],
        sentences: Sequence[Span],
        entities: Sequence[Entity],
        cues: CueLexicon,
    ) -> None:
        """Keep what is known; nothing is read yet."""
        self._tokens = tokens
        self._quoted = quoted
        self._starts = [sentence.start for sentence in sentences]
        self._cues = cues
        self._names = Named(entities)
        self._closed = _closed_words(cues)
        self._in_title_case = False

    def sentences(self, block: Block, index: int, first_quoted: int) -> list[Sentence]:
        """Return the sentences of a block.

        Args:
            block: The block.
            index: Its index, to be kept in the sentences.
            first_quoted: Index of the first quotation that is not before the block.
        """
        self._in_title_case = self._is_title_case(block)
        items = _without_dateline(self._items(block, first_quoted), self._tokens.text)
        items = _without_brackets(items)
        found: list[Sentence] = []
        begun: list[Item] = []
        sentence = -1
        for item in items:
            here = bisect_right(self._starts, item.start)
            if begun and here != sentence:
                found.append(Sentence(index, tuple(begun), self._in_title_case))
                begun = []
            sentence = here
            begun.append(item)
            if item.quotation >= 0:
                sentence = bisect_right(self._starts, item.end - 1)
        if begun:
            found.append(Sentence(index, tuple(begun), self._in_title_case))
        return found

    def _is_title_case(self, block: Block) -> bool:
        """Whether Nearly All Words of a Short Block Are Capitals."""
        if len(block.span) > _HEADLINE:
            return False
        inside = self._tokens.within(block.span)
        words = [
            w for w in self._tokens.words[inside.start : inside.stop] if w[0].isalpha()
        ]
        long = [w for w in words if len(w) > 3 and w.lower() not in self._closed]
        return len(long) > 2 and all(w[0].isupper() for w in long)

    def _items(self, block: Block, first_quoted: int) -> list[Item]:
        tokens, quoted = self._tokens, self._quoted
        items: list[Item] = []
        inside = tokens.within(block.span)
        position, stop = inside.start, inside.stop
        following = first_quoted
        while position < stop:
            start = tokens.starts[position]
            if following < len(quoted) and start >= quoted[following].span.start:
                span = quoted[following].span
                is_nickname = self._names.at(span.start) >= 0
                if not is_nickname:
                    items.append(
                        Item(
                            Tag.QUOTATION, "", span.start, span.end, quotation=following
                        )
                    )
                following += 1
                while position < stop and tokens.starts[position] < span.end:
                    position += 1
                continue
            if not self._is_noise(position):
                items.append(self._item(position, items[-1] if items else None))
            position += 1
        return items

    def _is_noise(self, position: int) -> bool:
        """Whether a mark says nothing: the dot of "Md.,", a stray quotation mark."""
        word = self._tokens.words[position]
        if word == ".":
            return self._tokens.words[position + 1 : position + 2] == (",",)
        return word in _QUOTED_BY

    def _item(self, position: int, before: Item | None) -> Item:
        tokens = self._tokens
        word, start, end = (
            tokens.words[position],
            tokens.starts[position],
            tokens.ends[position],
        )
        low = (
            word.lower().translate(_STRAIGHT)
            if not word.islower() or "’" in word
            else word
        )
        entity = self._names.at(start)
        punctuation = _PUNCTUATION.get(word)
        if punctuation is not None:
            return Item(punctuation, word, start, end)
        if entity >= 0 and not self._is_verb_of_headline(low, before):
            return Item(Tag.NAME, low, start, end, self._cues.verbs.get(low), entity)
        if word == "-" and self._is_long_dash(position):
            return Item(Tag.DASH, word, start, end)
        if word in "-‐‑" or word == "&":
            glued = word == "&" or (before is not None and before.end == start)
            return Item(Tag.GLUE if glued else Tag.DASH, word, start, end)
        tag = self._closed.get(low)
        if low == "per" and (before is None or before.tag in _BEFORE_PER):
            return Item(Tag.ACCORDING, low, start, end)
        if tag is not None:
            return self._closed_item(tag, low, position, before)
        verb = self._cues.verbs.get(low)
        if word[0].isupper() and not self._begins(position, before):
            if self._in_title_case and verb and self._is_verb(verb, before, position):
                tag = Tag.ING if verb.form is Form.ING else Tag.VERB
                return Item(tag, low, start, end, verb)
            return Item(Tag.NAME, low, start, end, verb)
        return Item(
            self._open_tag(low, word, verb, position, before), low, start, end, verb
        )

    def _is_long_dash(self, position: int) -> bool:
        """Whether a hyphen is half of a typewriter's dash: "--"."""
        words, starts = self._tokens.words, self._tokens.starts
        return any(
            words[i : i + 2] == ("-", "-") and starts[i + 1] == starts[i] + 1
            for i in (position - 1, position)
            if i >= 0
        )

    def _is_verb_of_headline(self, low: str, before: Item | None) -> bool:
        """Whether a headline's capital made a verb part of a name: "Jane Roe Says"."""
        verb = self._cues.verbs.get(low)
        return bool(
            self._in_title_case
            and verb
            and verb.strength
            and verb.form is Form.THIRD
            and not verb.is_rare
            and before
            and before.tag is Tag.NAME
        )

    def _begins(self, position: int, before: Item | None) -> bool:
        """Whether a word is capital only since a sentence begins here."""
        if before is None or before.tag in (Tag.STOP, Tag.COLON, Tag.QUOTATION):
            return True
        return self._tokens.words[position - 1] in _QUOTED_BY

    def _closed_item(
        self, tag: Tag, low: str, position: int, before: Item | None
    ) -> Item:
        tokens = self._tokens
        start, end = tokens.starts[position], tokens.ends[position]
        if low == "according":
            following = tokens.words[position + 1 : position + 2]
            return Item(
                Tag.ACCORDING if following == ("to",) else Tag.OTHER, low, start, end
            )
        if low == "'s":
            is_verb = before is not None and before.tag is Tag.PRONOUN
            return Item(Tag.AUXILIARY if is_verb else Tag.POSSESSIVE, low, start, end)
        if low == "to":
            following_word = (
                tokens.words[position + 1] if position + 1 < len(tokens) else ""
            )
            verb = self._cues.verbs.get(following_word)
            infinitive = (verb and verb.form is Form.BASE) or following_word == "be"
            return Item(Tag.TO if infinitive else Tag.PREPOSITION, low, start, end)
        if low in ("her", "that") and tag is Tag.DETERMINER:
            return Item(self._her_or_that(low, position, before), low, start, end)
        if low == "may" and tokens.words[position] == "May":
            return Item(Tag.ADVERB, low, start, end)
        return Item(tag, low, start, end)

    def _her_or_that(self, low: str, position: int, before: Item | None) -> Tag:
        """Tell "her house" from "met her", "that house" from "said that"."""
        tokens = self._tokens
        following = tokens.words[position + 1] if position + 1 < len(tokens) else "."
        tag = self._closed.get(following.lower())
        if low == "her" and following.lower() in _ADJECTIVAL:
            return Tag.DETERMINER
        if low == "her":
            ends = not following[0].isalnum() or tag in (
                Tag.PREPOSITION,
                Tag.TO,
                Tag.CONJUNCTION,
                Tag.ADVERB,
                Tag.DETERMINER,
                Tag.SUBORDINATOR,
            )
            return Tag.OBJECT if ends else Tag.DETERMINER
        if before is not None and before.tag in (Tag.NAME, Tag.NOUN):
            return Tag.RELATIVE
        return Tag.SUBORDINATOR

    def _open_tag(
        self, low: str, word: str, verb: Verb | None, position: int, before: Item | None
    ) -> Tag:
        previous = before.tag if before else Tag.STOP
        if verb is not None and self._is_verb(verb, before, position):
            return Tag.ING if verb.form is Form.ING else Tag.VERB
        if not word[0].isalpha():
            return Tag.NUMBER if word[0].isdigit() else Tag.OTHER
        if low.endswith("ly") and low not in self._cues.not_adverbs:
            return Tag.ADVERB
        if verb is None and previous not in _BEFORE_NOUN:
            if low.endswith("ing") and len(low) > 5:
                return Tag.ING
            if low.endswith("ed") and len(low) > 4:
                return Tag.VERB
        return Tag.NAME if word[0].isupper() and previous is not Tag.STOP else Tag.NOUN

    def _is_verb(self, verb: Verb, before: Item | None, position: int) -> bool:
        previous = before.tag if before else Tag.STOP
        if previous in (Tag.TO, Tag.AUXILIARY):
            return True
        if before is not None and before.word in _STAND_ALONE:
            following = self._tokens.words[position + 1 : position + 2]
            is_used = bool(following) and following[0] in _FOLLOW_VERBS
            return verb.strength > 0 and (is_used or not verb.is_rare)
        if previous in _BEFORE_NOUN:
            return False
        if verb.form is Form.BASE:
            if before is not None and previous is Tag.PRONOUN:
                return before.word not in ("he", "she", "it")
            is_noun = previous is Tag.NOUN or (
                self._in_title_case and previous is Tag.NAME
            )
            plural = (
                is_noun
                and before is not None
                and (before.word[-1:] == "s" or before.word in _PLURALS)
            )
            if previous is Tag.NAME and verb.strength:
                plural = plural or self._is_pair(position - 1)
            speaks = verb.strength > 1 and not verb.is_rare
            plural = plural or (speaks and previous in (Tag.NOUN, Tag.NAME))
            relative = previous is Tag.RELATIVE and not verb.is_rare
            return (previous is Tag.ADVERB and not verb.is_rare) or plural or relative
        if verb.form is Form.THIRD and verb.is_rare:
            if previous in (Tag.PRONOUN, Tag.RELATIVE, Tag.ADVERB, Tag.QUOTATION):
                return True
            if previous in (Tag.NAME, Tag.NOUN) and self._takes_object(position):
                return True
            if previous is Tag.NAME:
                return verb.strength > 0 and not self._ends_phrase(position)
            return False
        if verb.form is Form.THIRD:
            return previous not in (Tag.STOP, Tag.DETERMINER)
        return True

    def _is_pair(self, last: int) -> bool:
        """Whether two names end at a word: "Jane Roe and Ann Lee call it"."""
        words = self._tokens.words
        first = last
        while first > max(0, last - 4) and words[first][0].isupper():
            first -= 1
        return words[first] in {"and", "&"} and words[first - 1][0].isupper()

    def _takes_object(self, position: int) -> bool:
        """Whether a determiner follows: "Ann Lee runs the port"."""
        following = self._tokens.words[position + 1 : position + 2]
        return bool(following) and self._closed.get(following[0]) is Tag.DETERMINER

    def _ends_phrase(self, position: int) -> bool:
        """Whether a verb would follow at once: "Trump claims were denied"."""
        tokens = self._tokens
        following = tokens.words[position + 1] if position + 1 < len(tokens) else "."
        return self._closed.get(following) == Tag.AUXILIARY


_PLURALS: Final = frozenset(
    [
        "police",
        "people",
        "men",
        "women",
        "children",
        "spokesmen",
        "media",
    ]
)
_ADJECTIVAL: Final = frozenset(("last", "first", "next", "once", "late", "best"))
"""Adverbs that are adjectives between "her" and a noun."""
_STAND_ALONE: Final = frozenset(
    ("many", "some", "several", "few", "most", "others", "both", "neither", "none")
) | {"one", "another"}
"""Determiners that say something without a noun: "many said"."""
_FOLLOW_VERBS: Final = frozenset(
    ["it", "him", "her", "them", "this", "that", "the", "a", "an"]
)
_BEFORE_PER: Final = frozenset((Tag.COMMA, Tag.QUOTATION, Tag.DASH))
_BEFORE_NOUN: Final = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.GLUE))


def _closed_words(cues: CueLexicon) -> dict[str, Tag]:
    words: dict[str, Tag] = {}
    for tag, group in (
        (Tag.AUXILIARY, cues.auxiliaries),
        (Tag.PRONOUN, cues.subjects),
        (Tag.DETERMINER, cues.possessives | {"her", "that"}),
        (Tag.RELATIVE, cues.relatives),
        (Tag.OBJECT, cues.objects),
        (Tag.CONJUNCTION, cues.conjunctions),
        (Tag.DETERMINER, cues.determiners),
        (Tag.SUBORDINATOR, cues.subordinators),
        (Tag.PREPOSITION, cues.prepositions),
        (Tag.ADVERB, cues.adverbs | cues.months),
    ):
        for word in group:
            words.setdefault(word, tag)
    words["according"] = Tag.ACCORDING
    words["'s"] = Tag.POSSESSIVE
    return words


def _without_dateline(items: list[Item], text: str) -> list[Item]:
    """Leave out where and for whom a report was written: "COLUMBUS, Ohio (AP) —"."""
    if not items or items[0].tag is not Tag.NAME:
        return items
    place = text[items[0].start : items[0].end]
    if len(place) < 3 or not place.isupper():
        return items
    for index, item in enumerate(items[:_DATELINE]):
        if item.tag is Tag.DASH:
            return items[index + 1 :]
        if item.tag in (Tag.VERB, Tag.AUXILIARY, Tag.QUOTATION):
            break
    return items


def _without_brackets(items: list[Item]) -> list[Item]:
    """Leave out what stands in brackets, unless it is or holds a quotation."""
    kept: list[Item] = []
    opened: list[int] = []
    for item in items:
        if item.tag is Tag.OTHER and item.word in ("(", "["):
            opened.append(len(kept))
        elif item.tag is Tag.OTHER and item.word in (")", "]") and opened:
            first = opened.pop()
            if all(inside.quotation < 0 for inside in kept[first:]):
                del kept[first:]
                continue
        kept.append(item)
    return kept
