"""Noun phrases, from their determiner to the first word that belongs to none.

For languages without a grammar here. A phrase is built on its first noun for people or
bodies; a name behind it is who is meant: "la ministre de la Santé Hélène Faure".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.declension import gender_of, is_nominative
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.neighbours.runs import Run, Runs
    from tuireader.analysis.quotations.neighbours.words import Word
    from tuireader.analysis.quotations.sayings import Sayings

_MOST: Final = 9
"""Words of a noun phrase without a name."""
_AHEAD: Final = 4
"""Words behind a genitive among which whom one speaks to is looked for."""


class Phrase(NamedTuple):
    """A noun phrase or a name in a sentence."""

    first: int
    last: int
    """Its words, by index; both included."""
    span: Span
    """What is said of who speaks: all of it, or the name alone."""
    name: tuple[str, ...] = ()
    """The words of the name; none: a description."""
    head: str = ""
    """The folded noun it is built on; "" for a mere name."""
    determiner: str = ""
    gender: str = ""
    """"m", "f", or "" where nothing tells."""
    is_plural: bool = False
    speaks: bool = False
    """Whether the noun means people or a body."""
    is_full: bool = False
    """Whether the name has a given name or two words."""


class Opening(NamedTuple):
    """How a noun phrase begins."""

    first: int
    """Its determiner, if it has one."""
    at: int
    """Its first adjective or noun."""
    stop: int
    """Where it must have ended."""
    determiner: str
    is_loose: bool
    """Whether words that are not known may belong to it."""


class Nouns:
    """Reads noun phrases."""

    def __init__(self, words: Sayings, lexicon: Lexicon, runs: Runs) -> None:
        """Keep the words of the language, the lexicon, and the reader of names."""
        self._words = words
        self._lexicon = lexicon
        self._runs = runs

    def read(
        self, part: Sequence[Word], opening: Opening, last: int | None = None
    ) -> Phrase:
        """Return the phrase that begins somewhere.

        Args:
            part: A sentence.
            opening: How it begins.
            last: The last word that is known to belong to it.
        """
        words = self._words
        last = opening.at if last is None else last
        at, end, is_genitive = last + 1, min(opening.stop, opening.at + _MOST), False
        while at < end:
            word = part[at]
            if word.text.isdigit() and at + 1 < end:
                # "le rappeur de 28 ans".
                last, at, is_genitive = at + 1, at + 2, False
                continue
            if not word.is_word or (word.is_capital and word.folded in words.time):
                break
            if word.is_capital and word.folded not in words.genitives:
                run = self._runs.at(part, at, opening.stop)
                kind = self._capitals(part, at, run, is_genitive=is_genitive)
                if kind == "ends":
                    break
                if kind == "name":
                    head = self._head(part, opening.at, max(at, run.name))
                    return self.named(
                        part, opening.first, run, opening.determiner, head
                    )
                last, at, is_genitive = run.last, run.last + 1, False
                continue
            if self._leads_on(part, at, is_genitive=is_genitive):
                heard = part[at + 1 : at + _AHEAD]
                if any(w.folded in words.audience for w in heard):
                    break
                at, is_genitive = at + 1, True
                continue
            if not self._belongs(part, at, opening, is_genitive=is_genitive):
                break
            last, at, is_genitive = at, at + 1, False
        return self._described(part, opening, last)

    def named(
        self,
        part: Sequence[Word],
        first: int,
        run: Run,
        determiner: str = "",
        head: str = "",
    ) -> Phrase:
        """Return the name that a run of capital words holds."""
        name = part[run.name : run.last + 1]
        words = tuple(word.text for word in name)
        if not head and run.name > first:
            head = part[run.name - 1].folded
        is_body = head in self._words.bodies
        return Phrase(
            first=first,
            last=run.last,
            span=Span(name[0].start, name[-1].end),
            name=words,
            head=head,
            determiner=determiner,
            gender="" if is_body else self._runs.gender(words, determiner, head),
            speaks=True,
            is_full=len(words) > 1 or (run.is_person and run.name > first),
        )

    def is_place(self, word: Word) -> bool:
        """Say whether a capital word behind a noun is a genitive.

        "мэр Приозёрска" is followed by a place, "водитель Лаврентий" by a name.
        """
        words = self._words
        if gender_of([word.text], self._lexicon) or word.folded.endswith(
            words.not_places
        ):
            return False
        own = words.given_m | words.given_f
        if is_nominative(word.text, self._lexicon) or word.folded in own:
            return False
        return word.folded.endswith(words.place_endings)

    # What belongs to a phrase

    def _leads_on(self, part: Sequence[Word], at: int, *, is_genitive: bool) -> bool:
        """Say whether a word leads on in a noun phrase: "de", "von"."""
        words, folded = self._words, part[at].folded
        if folded in words.genitives or (folded in words.determiners and is_genitive):
            return True
        named = folded in words.genitives_named and at + 1 < len(part)
        return named and part[at + 1].is_capital

    def _capitals(
        self, part: Sequence[Word], at: int, run: Run, *, is_genitive: bool
    ) -> str:
        """Say what capital words behind a noun are: its "name", "" or "ends"."""
        words, word = self._words, part[at]
        if word.folded in words.audience:
            return "ends"
        if run.is_person and (run.name > at or not is_genitive):
            return "name"
        if not words.has_articles and word.is_acronym:
            return ""
        if words.verb_second:
            return ""
        if words.has_articles:
            return "" if is_genitive else "name"
        if at < run.last:
            return "name"
        is_one = part[at - 1].folded not in words.people_plural
        return "name" if is_one and not self.is_place(word) else ""

    def _belongs(
        self, part: Sequence[Word], at: int, opening: Opening, *, is_genitive: bool
    ) -> bool:
        """Say whether a small word goes on with a noun phrase."""
        words, folded = self._words, part[at].folded
        if folded in words.bounds or folded in words.determiners:
            return False
        if words.speaks(folded):
            return True
        if not words.has_articles and folded.endswith(words.dative_nouns):
            return False
        is_loose = opening.is_loose or is_genitive
        if not is_loose and not words.has_articles:
            # "глава района" goes on, "мэр вышел" does not.
            return folded.endswith(words.genitive_endings) and not folded.endswith(
                words.feminine_verbs + words.plural_verbs
            )
        if not is_loose or folded in words.verbs or folded in words.after_words:
            return False
        if words.verb_second and part[at - 1].is_capital:
            # An adjective stands before its noun: "die Polizei gestern".
            return False
        if is_genitive or folded.endswith(words.of_endings):
            return True
        if words.finite_endings and folded.endswith(words.finite_endings):
            # "El gobernador decretó": a verb, though not of saying.
            return False
        return not (words.adverb_endings and folded.endswith(words.adverb_endings))

    # What a phrase is built on

    def _head(self, part: Sequence[Word], at: int, end: int) -> str:
        """Return the noun a phrase is built on: for people, a body, or the first."""
        words = self._words
        own = [word.folded for word in self._before_genitive(part, at, end)]
        for group in (words.is_person, words.bodies.__contains__):
            found = next((word for word in own if group(word)), "")
            if found:
                return found
        if words.verb_second:
            capital = (word.folded for word in part[at:end] if word.is_capital)
            return next(capital, "")
        return own[0] if own else ""

    def _before_genitive(
        self, part: Sequence[Word], at: int, end: int
    ) -> Sequence[Word]:
        for index in range(at + 1, end):
            word = part[index]
            if word.folded in self._words.genitives and not word.is_capital:
                return part[at:index]
        return part[at:end]

    def _described(self, part: Sequence[Word], opening: Opening, last: int) -> Phrase:
        words, first = self._words, opening.first
        head = self._head(part, opening.at, last + 1)
        if not words.has_articles:
            first = self._nominative(part, first, last, head)
        own = part[opening.at : last + 1]
        return Phrase(
            first=first,
            last=last,
            span=Span(part[first].start, part[last].end),
            head=head,
            determiner=opening.determiner,
            gender=self._gender(opening.determiner, head),
            is_plural=self._is_plural(opening.determiner, head),
            speaks=words.speaks(head) or any(word.is_acronym for word in own),
        )

    def _gender(self, determiner: str, head: str) -> str:
        words = self._words
        feminine = determiner in words.determiners_f
        if feminine is not (determiner in words.determiners_m):
            return "f" if feminine else "m"
        if head in words.bodies:
            return "f" if head in words.bodies_f else "m"
        return words.gender(head)

    def _is_plural(self, determiner: str, head: str) -> bool:
        words = self._words
        several = words.is_several(head)
        if determiner in words.determiners_m:
            return several and head not in words.people_m
        if determiner in words.determiners_plural:
            # "die Fischer" are several, "die Sprecherin" is one.
            return several or determiner not in words.determiners_f
        if not determiner and words.has_articles:
            return several
        return several and head not in words.people_m

    def _nominative(
        self, part: Sequence[Word], first: int, last: int, head: str
    ) -> int:
        """Return where the phrase of a nominative begins: behind any dative."""
        words = self._words
        if not words.speaks(head):
            while first < last and part[first].folded.endswith(words.datives):
                first += 1
            return first
        at = next((i for i in range(first, last + 1) if part[i].folded == head), first)
        while at > first and (
            part[at - 1].folded.endswith(words.adjectives)
            or part[at - 1].folded in words.determiners
        ):
            at -= 1
        return at
