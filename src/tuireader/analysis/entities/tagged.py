"""Names that an outside tagger found, brought into the form of our own candidates.

A tagger and these rules draw the line differently: "the Security Council", "Mr. Peskov"
and "Moscow’s" are whole names to one and not to the other. What it says of the kind is
evidence like all other, pooled over the mentions of a name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.entities.cuts import Candidate, title_before
from tuireader.analysis.entities.vocabulary import DIRECTIONS, POSSESSIVES, TITLES
from tuireader.model.entity import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tuireader.analysis.entities.names import Name
    from tuireader.analysis.entities.reading import Reading
    from tuireader.analysis.tagger import Tagger
    from tuireader.analysis.tokens import Tokens
    from tuireader.model.span import Span

_ARTICLES = frozenset(("the", "a", "an"))
_EVIDENCE: Final = {
    EntityKind.PERSON: "tagged-person",
    EntityKind.ORGANISATION: "tagged-organisation",
    EntityKind.PLACE: "tagged-place",
    EntityKind.EVENT: "tagged-event",
    EntityKind.WORK: "tagged-work",
    EntityKind.LAW: "tagged-law",
}
"""The piece of evidence that a tag is, by its kind."""
_OTHERS: Final = (EntityKind.EVENT, EntityKind.WORK, EntityKind.LAW)


class TaggedNames(NamedTuple):
    """What a tagger found in a text."""

    candidates: list[Candidate]
    """In order and disjoint."""
    kinds: Mapping[Candidate, EntityKind]
    """What the tagger says of each; it may have overlooked some."""


def find_tagged(reading: Reading, tagger: Tagger) -> TaggedNames:
    """Ask a tagger for the names of a text.

    A name that it saw in one place is one in the others too, where it is written as
    names are: taggers overlook names in headlines and in short sentences.
    """
    tokens = reading.tokens
    if not tokens.words:
        return TaggedNames([], {})
    start, end = tokens.starts[0], tokens.ends[-1]
    tags = sorted(tagger.tag(tokens.text[start:end]), key=lambda tag: tag[0])
    kinds: dict[Candidate, EntityKind] = {}
    free = 0
    for span, kind in tags:
        candidate = _candidate(reading, span.shift(start), kind)
        if candidate is not None and candidate.first >= free:
            kinds[candidate] = kind
            free = candidate.last + 1
    return TaggedNames(sorted((*kinds, *_overlooked(reading, kinds))), kinds)


def add_tags(names: Sequence[Name], tagged: TaggedNames) -> None:
    """Add what the tagger says of each mention to the evidence of its name."""
    for name in names:
        name.evidence += (
            _EVIDENCE[tagged.kinds[mention]]
            for mention in name.mentions
            if mention in tagged.kinds
        )


def tagged_other(names: Sequence[Name]) -> EntityKind | None:
    """Return whether a tagger calls names an event, a work or a law; None: it doesn't.

    Of equals the first in the order of `EntityKind`.
    """
    counts = Counter(piece for name in names for piece in name.evidence)
    best = max(_OTHERS, key=lambda kind: counts[_EVIDENCE[kind]])
    return best if counts[_EVIDENCE[best]] else None


def _candidate(reading: Reading, span: Span, kind: EntityKind) -> Candidate | None:
    """Return the tokens of a tag less what we leave outside; None: nothing is left."""
    first, last = _trimmed(reading, *_covered(reading.tokens, span))
    folded, lexicon = reading.folded, reading.lexicon
    if first > last or (first == last and folded[first] in lexicon.demonyms):
        return None
    blocks = reading.tokens.blocks
    if bisect_right(blocks, first) != bisect_right(blocks, last):
        return None  # a name goes on in no other paragraph
    name = first
    while (
        kind is EntityKind.PERSON
        and name < last
        and folded[name] in TITLES
        and folded[name] not in lexicon.given
    ):
        name += 1
    inside = " ".join(folded[first:name])
    return Candidate(name, last, inside or title_before(reading, first))


def _covered(tokens: Tokens, span: Span) -> tuple[int, int]:
    """Return the first and last token of which a span covers all letters."""
    first = tokens.at(span.start)
    last = bisect_left(tokens.starts, span.end) - 1
    while first <= last and not _is_whole(tokens, first, span):
        first += 1
    while first <= last and not _is_whole(tokens, last, span):
        last -= 1
    return first, last


def _is_whole(tokens: Tokens, i: int, span: Span) -> bool:
    """Whether no letter of a token stands outside: "U.S" covers "U.S."."""
    before = tokens.text[tokens.starts[i] : max(span.start, tokens.starts[i])]
    after = tokens.text[min(span.end, tokens.ends[i]) : tokens.ends[i]]
    return not any(map(str.isalnum, before + after))


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Take off articles, possessives and marks; only "the West" keeps its article."""
    words, folded = reading.tokens.words, reading.folded
    while first <= last and (
        folded[last] in POSSESSIVES or not words[last][0].isalnum()
    ):
        last -= 1
    while first <= last and not words[first][0].isalnum():
        first += 1
    is_direction = first + 1 == last and folded[last] in DIRECTIONS
    if first <= last and folded[first] in _ARTICLES and not is_direction:
        first += 1
    return first, last


def _overlooked(
    reading: Reading, kinds: Mapping[Candidate, EntityKind]
) -> Iterator[Candidate]:
    """Yield the places of tagged names that have no tag, disjoint from all others."""
    folded = reading.folded
    taken = bytearray(len(folded))
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for first, last, _ in kinds:
        taken[first : last + 1] = b"\1" * (last + 1 - first)
        known[folded[first]].add(tuple(folded[first : last + 1]))
    ordered = {word: sorted(names, key=len)[::-1] for word, names in known.items()}
    free = 0
    for first, word in enumerate(folded):
        if first < free or word not in ordered:
            continue
        for name in ordered[word]:
            last = first + len(name) - 1
            same = tuple(folded[first : last + 1]) == name
            if same and not any(taken[first : last + 1]):
                if _names(reading, first, last):
                    yield Candidate(first, last, title_before(reading, first))
                    free = last + 1
                break


def _names(reading: Reading, first: int, last: int) -> bool:
    """Whether words that are a name elsewhere stand here as one, and not in another."""
    words, folded, lexicon = reading.tokens.words, reading.folded, reading.lexicon
    blocks = reading.tokens.blocks
    if bisect_right(blocks, first) != bisect_right(blocks, last):
        return False
    if not words[first][0].isupper():
        return False
    common = all(word in lexicon.common for word in folded[first : last + 1])
    if common and (reading.opens[first] or reading.headline[first]):
        return False
    if reading.headline[first]:
        return True
    follows = last + 1 < len(words) and words[last + 1][0].isupper()
    if follows and not reading.opens[last + 1]:
        return False
    return (
        bool(reading.opens[first])
        or not words[first - 1][0].isupper()
        or folded[first - 1] in TITLES
    )
