"""Which part of speech a word of the narration is, by closed lists, shape and place.

Good enough to find subjects and verbs; nothing more is asked of it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations import tags
from tuireader.analysis.quotations.cues import BASE, ING, THIRD
from tuireader.analysis.quotations.items import Item

if TYPE_CHECKING:
    from tuireader.analysis.quotations.cues import CueLexicon, Verb
    from tuireader.analysis.quotations.tags import Tag
    from tuireader.analysis.tokens import Tokens


_PUNCTUATION: Final = {
    ",": tags.COMMA,
    ";": tags.COMMA,
    "–": tags.DASH,
    "—": tags.DASH,
    "―": tags.DASH,
    ":": tags.COLON,
    ".": tags.STOP,
    "!": tags.STOP,
    "?": tags.STOP,
    "…": tags.STOP,
    "/": tags.GLUE,
}
_STRAIGHT: Final = str.maketrans("’ʼ＇", "'''")
QUOTED_BY: Final = frozenset("\"“”„‘’'`«»‹›")
"""Marks that say nothing where they open no quotation."""
_JOINTS: Final = frozenset("-‐‑&")
_BY_PLACE: Final = frozenset(("according", "'s", "to", "her", "that", "may", "per"))
"""Words of the closed lists whose neighbours decide."""


class WordTags:
    """Tells the parts of speech of one article's words."""

    def __init__(self, tokens: Tokens, cues: CueLexicon) -> None:
        """Take the words of the article, and those of its language."""
        self._tokens = tokens
        self._words, self._starts = tokens.words, tokens.starts
        self._cues = cues
        self._verbs = cues.verbs
        self._closed = closed_words(cues)
        self._plain = _plain_words(cues)
        self.in_title_case = False
        """Whether Nearly All Words of the block that is read are capitals."""

    def item(self, position: int, entity: int, before: Item | None) -> Item:
        """Return a word with its part of speech.

        Args:
            position: Which token it is.
            entity: Index of the entity that is named here, or -1.
            before: The item before in the block.
        """
        word = self._words[position]
        start = self._starts[position]
        end = start + len(word)
        tag = self._plain.get(word)
        if tag is not None and (entity < 0 or word in _PUNCTUATION):
            return Item(tag, word, start, end)
        low = word
        if not word.islower() or "’" in word:
            low = word.lower()
            if not word.isascii():
                low = low.translate(_STRAIGHT)
        if entity >= 0 and not self._is_verb_of_headline(low, before):
            return Item(tags.NAME, low, start, end, self._verbs.get(low), entity)
        if word in _JOINTS:
            return Item(self._joint(position, before), word, start, end)
        tag = self._closed.get(low)
        if tag is not None:
            if low in _BY_PLACE:
                tag = self._by_place(tag, low, position, before)
            return Item(tag, low, start, end)
        verb = self._verbs.get(low)
        if word[0].isupper() and not self._begins(position, before):
            tag = tags.NAME
            if self.in_title_case and verb and self._is_verb(verb, before, position):
                tag = tags.ING if verb.form is ING else tags.VERB
            return Item(tag, low, start, end, verb)
        tag = self._open_tag(low, word, verb, position, before)
        return Item(tag, low, start, end, verb)

    def _joint(self, position: int, before: Item | None) -> Tag:
        """Tell the hyphen of a compound from a dash."""
        word, start = self._tokens.words[position], self._tokens.starts[position]
        if word == "&":
            return tags.GLUE
        if word == "-" and self._is_long_dash(position):
            return tags.DASH
        is_glued = before is not None and before.end == start
        return tags.GLUE if is_glued else tags.DASH

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
        verb = self._verbs.get(low)
        return bool(
            self.in_title_case
            and verb
            and verb.strength
            and verb.form is THIRD
            and not verb.is_rare
            and before
            and before.tag is tags.NAME
        )

    def _begins(self, position: int, before: Item | None) -> bool:
        """Whether a word is capital only since a sentence begins here."""
        if before is None or before.tag in (tags.STOP, tags.COLON, tags.QUOTATION):
            return True
        return self._tokens.words[position - 1] in QUOTED_BY

    def _by_place(self, tag: Tag, low: str, position: int, before: Item | None) -> Tag:
        """Return what a word of the closed lists is among its neighbours."""
        tokens = self._tokens
        if low == "to":
            following = tokens.words[position + 1] if position + 1 < len(tokens) else ""
            verb = self._verbs.get(following)
            infinitive = (verb and verb.form is BASE) or following == "be"
            return tags.TO if infinitive else tags.PREPOSITION
        if low == "per":
            cites = before is None or before.tag in _BEFORE_PER
            return tags.ACCORDING if cites else tag
        if low == "according":
            cites = tokens.words[position + 1 : position + 2] == ("to",)
            return tags.ACCORDING if cites else tags.OTHER
        if low == "'s":
            is_verb = before is not None and before.tag is tags.PRONOUN
            return tags.AUXILIARY if is_verb else tags.POSSESSIVE
        if low == "may":
            return tags.ADVERB if tokens.words[position] == "May" else tag
        if tag is tags.DETERMINER:
            return self._her_or_that(low, position, before)
        return tag

    def _her_or_that(self, low: str, position: int, before: Item | None) -> Tag:
        """Tell "her house" from "met her", "that house" from "said that"."""
        tokens = self._tokens
        following = tokens.words[position + 1] if position + 1 < len(tokens) else "."
        tag = self._closed.get(following.lower())
        if low == "her" and following.lower() in _ADJECTIVAL:
            return tags.DETERMINER
        if low == "her":
            ends = not following[0].isalnum() or tag in (
                tags.PREPOSITION,
                tags.TO,
                tags.CONJUNCTION,
                tags.ADVERB,
                tags.DETERMINER,
                tags.SUBORDINATOR,
            )
            return tags.OBJECT if ends else tags.DETERMINER
        if before is not None and before.tag in (tags.NAME, tags.NOUN):
            return tags.RELATIVE
        return tags.SUBORDINATOR

    def _open_tag(
        self, low: str, word: str, verb: Verb | None, position: int, before: Item | None
    ) -> Tag:
        previous = before.tag if before else tags.STOP
        if verb is not None and self._is_verb(verb, before, position):
            return tags.ING if verb.form is ING else tags.VERB
        first = word[0]
        if not first.isalpha():
            return tags.NUMBER if first.isdigit() else tags.OTHER
        if low.endswith("ly") and low not in self._cues.not_adverbs:
            return tags.ADVERB
        if verb is None and previous not in _BEFORE_NOUN:
            if low.endswith("ing") and len(low) > 5:
                return tags.ING
            if low.endswith("ed") and len(low) > 4:
                return tags.VERB
        is_name = previous is not tags.STOP and first.isupper()
        return tags.NAME if is_name else tags.NOUN

    def _is_verb(self, verb: Verb, before: Item | None, position: int) -> bool:
        previous = before.tag if before else tags.STOP
        if previous in (tags.TO, tags.AUXILIARY):
            return True
        if before is not None and before.word in _STAND_ALONE:
            following = self._tokens.words[position + 1 : position + 2]
            is_used = bool(following) and following[0] in _FOLLOW_VERBS
            return verb.strength > 0 and (is_used or not verb.is_rare)
        if previous in _BEFORE_NOUN:
            return False
        if verb.form is BASE:
            if before is not None and previous is tags.PRONOUN:
                return before.word not in ("he", "she", "it")
            is_noun = previous is tags.NOUN or (
                self.in_title_case and previous is tags.NAME
            )
            plural = (
                is_noun
                and before is not None
                and (before.word[-1:] == "s" or before.word in _PLURALS)
            )
            if previous is tags.NAME and verb.strength:
                plural = plural or self._is_pair(position - 1)
            speaks = verb.strength > 1 and not verb.is_rare
            plural = plural or (speaks and previous in (tags.NOUN, tags.NAME))
            relative = previous is tags.RELATIVE and not verb.is_rare
            return (previous is tags.ADVERB and not verb.is_rare) or plural or relative
        if verb.form is THIRD and verb.is_rare:
            if previous in (tags.PRONOUN, tags.RELATIVE, tags.ADVERB, tags.QUOTATION):
                return True
            if previous in (tags.NAME, tags.NOUN) and self._takes_object(position):
                return True
            if previous is tags.NAME:
                return verb.strength > 0 and not self._ends_phrase(position)
            return False
        if verb.form is THIRD:
            return previous not in (tags.STOP, tags.DETERMINER)
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
        return bool(following) and self._closed.get(following[0]) is tags.DETERMINER

    def _ends_phrase(self, position: int) -> bool:
        """Whether a verb would follow at once: "Trump claims were denied"."""
        tokens = self._tokens
        following = tokens.words[position + 1] if position + 1 < len(tokens) else "."
        return self._closed.get(following) == tags.AUXILIARY


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
_BEFORE_PER: Final = frozenset((tags.COMMA, tags.QUOTATION, tags.DASH))
_BEFORE_NOUN: Final = frozenset(
    (tags.DETERMINER, tags.POSSESSIVE, tags.NUMBER, tags.GLUE)
)


@cache
def closed_words(cues: CueLexicon) -> dict[str, Tag]:
    """Return the part of speech of each word of the closed lists."""
    words: dict[str, Tag] = {}
    for tag, group in (
        (tags.AUXILIARY, cues.auxiliaries),
        (tags.PRONOUN, cues.subjects),
        (tags.DETERMINER, cues.possessives | {"her", "that"}),
        (tags.RELATIVE, cues.relatives),
        (tags.OBJECT, cues.objects),
        (tags.CONJUNCTION, cues.conjunctions),
        (tags.DETERMINER, cues.determiners),
        (tags.SUBORDINATOR, cues.subordinators),
        (tags.PREPOSITION, cues.prepositions),
        (tags.ADVERB, cues.adverbs | cues.months),
    ):
        for word in group:
            words.setdefault(word, tag)
    words["according"] = tags.ACCORDING
    words["'s"] = tags.POSSESSIVE
    return words


@cache
def _plain_words(cues: CueLexicon) -> dict[str, Tag]:
    """Return the words and marks that are the same wherever they stand: half of all."""
    closed = closed_words(cues).items()
    return _PUNCTUATION | {word: tag for word, tag in closed if word not in _BY_PLACE}
