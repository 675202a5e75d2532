"""Words that belong to somebody: Smith’s claim that it was “rigged”, his “plan”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations import kinds, tags
from tuireader.analysis.quotations.candidates import MOST, Candidate, Place
from tuireader.analysis.quotations.phrases import Phrase
from tuireader.analysis.quotations.referents import Antecedent
from tuireader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.naming import Naming

_VIEWED: Final = 40
"""Phrases of a sentence in which somebody's view is looked for."""
_BESIDE: Final = 5
"""Phrases between the quoted words and the noun for them."""
_BEFORE_VIEWS: Final = frozenset(("in", "by", "to", "from", "on"))
_FROM: Final = frozenset(("from", "of", "by"))


def owners(place: Place, cues: CueLexicon, naming: Naming) -> Iterator[Candidate]:
    """Smith’s claim that it was “rigged”."""
    clauses, position = place.clauses, place.position
    following = position + 1
    is_quoted_saying = clauses.is_noun(following) and (
        clauses.head(clauses.phrases[following]).word in cues.sayings
    )
    for earlier in range(position - 1, max(-1, position - 8), -1):
        phrase = clauses.phrases[earlier]
        if phrase.kind in (kinds.COMMA, kinds.STOP, kinds.COLON, kinds.QUOTATION):
            if clauses.word(earlier - 1) == "that":
                continue  # "her comment that, “We shall see.”"
            return
        if phrase.kind is not kinds.NOUN:
            continue
        head = clauses.head(phrase)
        said = head.word if head.tag is not tags.POSSESSIVE else ""
        is_saying = said in cues.sayings
        owner = _possessor(clauses, phrase, cues, naming)
        for one, mention in owner:
            rule = "saying-of" if is_saying else "owner"
            between = clauses.finite_between(earlier, position)
            yield Candidate(
                one.referent,
                rule,
                (
                    rule,
                    f"{rule}/{place.words.form}",
                    f"{rule}/{place.words.traits[2]}",
                    f"{rule}/clauses-between={min(between, MOST)}",
                    *(("owner-of-saying",) if is_quoted_saying else ()),
                    *one.traits,
                ),
                Span(head.start, head.end),
                mention,
            )
        if is_saying and owner:
            return


def views(place: Place, cues: CueLexicon, naming: Naming) -> Iterator[Candidate]:
    """In Smith’s view, it was “rigged”; it was, in the words of Smith, “rigged”."""
    clauses = place.clauses
    for index in range(min(len(clauses.phrases) - 1, _VIEWED)):
        if clauses.kind(index) is not kinds.PREPOSITION or index == place.position:
            continue
        phrase = clauses.phrases[index + 1]
        if phrase.kind is not kinds.NOUN:
            continue
        head, word = clauses.head(phrase), clauses.word(index)
        if word == "for" and not index and clauses.kind(2) is kinds.COMMA:
            found = [
                (one, _span(clauses, phrase)) for one in place.referents.get(1, ())
            ]
            side = "for"
        elif head.word in cues.views and word in _BEFORE_VIEWS:
            side = "view"
            found = _possessor(clauses, phrase, cues, naming)
            if not found and clauses.word(index + 2) == "of":
                phrase = clauses.phrases[min(index + 3, len(clauses.phrases) - 1)]
                found = [
                    (one, _span(clauses, phrase))
                    for one in place.referents.get(index + 3, ())
                ]
        else:
            continue
        for one, mention in found:
            traits = ("view-of", f"view-of/{side}", f"view-of/{place.words.form}")
            cue = Span(clauses.items[clauses.phrases[index].first].start, head.end)
            yield Candidate(
                one.referent, "view-of", (*traits, *one.traits), cue, mention
            )


def answers(place: Place, cues: CueLexicon) -> Iterator[Candidate]:
    """“No,” was the answer from Smith, as came the reply from Smith: “No”."""
    clauses = place.clauses
    first = max(0, place.position - _BESIDE)
    last = min(place.position + _BESIDE, len(clauses.phrases) - 3)
    for index in range(first, last + 1):
        phrase = clauses.phrases[index]
        if phrase.kind is not kinds.NOUN:
            continue
        head = clauses.head(phrase)
        if head.word not in cues.sayings or clauses.word(index + 1) not in _FROM:
            continue
        for one in place.referents.get(index + 2, ()):
            traits = ("answer-from", f"answer-from/{clauses.word(index + 1)}")
            cue, mention = Span(head.start, head.end), one.referent.span
            yield Candidate(
                one.referent, "saying-of", (*traits, *one.traits), cue, mention
            )


def _span(clauses: Clauses, phrase: Phrase) -> Span:
    return Span(clauses.items[phrase.first].start, clauses.items[phrase.last].end)


def _possessor(
    clauses: Clauses, phrase: Phrase, cues: CueLexicon, naming: Naming
) -> list[tuple[Antecedent, Span]]:
    first, last = phrase.first, phrase.last
    items = clauses.items
    for index in range(last, first - 1, -1):
        item = items[index]
        if item.tag is tags.POSSESSIVE and index > first:
            owner = items[index - 1]
            span = Span(owner.start, owner.end)
            if owner.entity >= 0:
                one = naming.entity(owner.entity, span)
            else:
                one = naming.described(clauses, Phrase(kinds.NOUN, first, index - 1))
            return [(Antecedent(one), span)]
        if item.word in cues.possessives:
            span = Span(item.start, item.end)
            return [(one, span) for one in naming.antecedents(item.word)]
    return []
