"""The index of an article: its entities, each under all its names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tuireader.analysis.entities.aliases import Links, link
from tuireader.analysis.entities.kinds import other_kind
from tuireader.analysis.entities.mentions import find_candidates
from tuireader.analysis.entities.names import Name, gather
from tuireader.analysis.entities.reading import read
from tuireader.analysis.entities.weights import decide
from tuireader.analysis.tokens import fold
from tuireader.model.entity import Entity, EntityKind, Mention
from tuireader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading
    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.tokens import Tokens

_ORDER = {kind: i for i, kind in enumerate(EntityKind)}


def find_entities(tokens: Tokens, lexicon: Lexicon) -> tuple[Entity, ...]:
    """Find the entities of a text.

    Args:
        tokens: The text to be read; what is left out of them is not looked at.
        lexicon: What is known of names beforehand.

    Returns:
        By kind in the order of `EntityKind`, then most mentions first, then first
        named. No two mentions of the text overlap.
    """
    reading = read(tokens, lexicon)
    names = gather(reading, find_candidates(reading))
    links = link(reading, names)
    groups: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        groups[links.find(name.number)].append(name)
    taken: Counter[str] = Counter()
    entities = [_entity(reading, group, links, taken) for group in groups.values()]
    entities.sort(
        key=lambda e: (_ORDER[e.kind], -len(e.mentions), e.mentions[0].span.start)
    )
    return tuple(entities)


def _entity(
    reading: Reading, group: Sequence[Name], links: Links, taken: Counter[str]
) -> Entity:
    """Make the entity of a group of names."""
    display = _display_name(reading, group, links)
    evidence = [piece for name in group for piece in name.evidence]
    kind = decide(evidence) or other_kind([fold(w) for w in display.split()])
    spelt = [
        (c.first, reading.tokens.phrase(c.first, c.last))
        for name in group
        for c in name.mentions
    ]
    aliases = dict.fromkeys(s for _, s in sorted(spelt) if s != display)
    mentions = sorted(_span(reading, c) for name in group for c in name.mentions)
    return Entity(
        id=_unique(_slug(display), taken),
        name=display,
        kind=kind,
        mentions=tuple(map(Mention, mentions)),
        aliases=tuple(aliases),
    )


def _span(reading: Reading, candidate: Candidate) -> Span:
    tokens = reading.tokens
    return Span(tokens.starts[candidate.first], tokens.ends[candidate.last])


def _display_name(reading: Reading, group: Sequence[Name], links: Links) -> str:
    """Return the most frequent full form; of equals the better known, then earlier."""
    full = [n for n in group if n.number not in links.acronyms] or group
    long = [n for n in full if len(n.words) > 1] or full
    given = reading.lexicon.given
    best = max(
        long, key=lambda n: (len(n.mentions), n.words[0] in given, -n.mentions[0].first)
    )
    return best.spelling()


def _slug(name: str) -> str:
    """Return a name in small letters and hyphens: "nikol-pashinyan"."""
    return re.sub(r"[\W_]+", "-", fold(name)).strip("-") or "name"


def _unique(slug: str, taken: Counter[str]) -> str:
    """Return the slug, numbered when it was given away before."""
    taken[slug] += 1
    return slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
