"""The index of an article: its entities, each under all its names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tuireader.analysis.entities.aliases import PERSONAL_EVIDENCE, link
from tuireader.analysis.entities.kinds import other_kind
from tuireader.analysis.entities.mentions import find_candidates
from tuireader.analysis.entities.names import Name, gather
from tuireader.analysis.entities.offices import resolve_offices
from tuireader.analysis.entities.reading import read
from tuireader.analysis.entities.roles import roles_beside
from tuireader.analysis.entities.tagged import add_tags, find_tagged, tagged_other
from tuireader.analysis.entities.weights import decide
from tuireader.analysis.tokens import fold
from tuireader.model.entity import Entity, EntityKind, Mention, MentionForm
from tuireader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.links import Links
    from tuireader.analysis.entities.reading import Reading
    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.tagger import Tagger
    from tuireader.analysis.tokens import Tokens

_WITH_ROLES = frozenset((EntityKind.PERSON, EntityKind.ORGANISATION))
_BETWEEN = re.compile(r"[\W_]+")
_ORDER = {kind: i for i, kind in enumerate(EntityKind)}


@dataclass(slots=True)
class _Group:
    """All names of one entity, and what else the text says of it."""

    names: list[Name]
    kind: EntityKind
    display: str
    roles: dict[str, None] = field(default_factory=dict)
    references: list[Mention] = field(default_factory=list)

    def mentions(self) -> list[Candidate]:
        """Return where it is named, in the order of the text."""
        if len(self.names) == 1:
            return self.names[0].mentions
        return sorted(c for name in self.names for c in name.mentions)


def find_entities(
    tokens: Tokens, lexicon: Lexicon, tagger: Tagger | None = None
) -> tuple[Entity, ...]:
    """Find the entities of a text.

    Args:
        tokens: The text to be read; what is left out of them is not looked at.
        lexicon: What is known of names beforehand.
        tagger: Says where names stand, and speaks for their kinds; None: the rules.

    Returns:
        By kind in the order of `EntityKind`, then most mentions first, then first
        named. No two mentions of the text overlap.
    """
    reading = read(tokens, lexicon)
    tagged = find_tagged(reading, tagger) if tagger is not None else None
    candidates = find_candidates(reading) if tagged is None else tagged.candidates
    names = gather(reading, candidates)
    if tagged is not None:
        add_tags(names, tagged)
    groups = _grouped(reading, names)
    _add_roles(reading, candidates, groups)
    _add_demonyms(reading, candidates, groups)
    taken: Counter[str] = Counter()
    entities = [_entity(reading, group, taken) for group in groups]
    entities.sort(
        key=lambda e: (_ORDER[e.kind], -len(e.mentions), e.mentions[0].span.start)
    )
    return tuple(entities)


def _grouped(reading: Reading, names: list[Name]) -> list[_Group]:
    """Return the names of each entity with its kind and display name."""
    links = link(reading, names)
    joined: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        joined[links.find(name.number)].append(name)
    groups = []
    for members in joined.values():
        display = _display_name(reading, members, links)
        kind = (
            _kind(members, links)
            or tagged_other(members)
            or other_kind([fold(w) for w in display.split()])
        )
        groups.append(_Group(members, kind, display))
    return groups


def _kind(members: Sequence[Name], links: Links) -> EntityKind | None:
    """Return what the evidence of all names of an entity says together."""
    evidence = [
        piece
        for name in members
        for piece in name.evidence
        # Letters tell nothing of a name that is known in full.
        if piece != "acronym" or name.number not in links.acronyms
    ]
    if "city-surname" in evidence and _is_nobody(members, evidence):
        evidence.append("town-unborne")
    elif len(members) == 1 and members[0].number not in links.acronyms:
        return members[0].kind()
    return decide(evidence)


def _is_nobody(members: Sequence[Name], evidence: Sequence[str]) -> bool:
    """Whether nobody in the text bears the name: people come with a full name."""
    alone = all(len(name.words) == 1 for name in members)
    return alone and PERSONAL_EVIDENCE.isdisjoint(evidence)


def _add_roles(
    reading: Reading, candidates: list[Candidate], groups: list[_Group]
) -> None:
    """Give all their roles, and later "the president" to whom it can only be."""
    ends = {c.last: c for c in candidates}
    offices: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        if group.kind not in _WITH_ROLES:
            continue
        met: set[str] = set()
        for candidate in group.mentions():
            for role in roles_beside(reading, candidate, group.kind, ends):
                phrase = " ".join(reading.tokens.phrase(*role[:2]).split())
                if phrase.casefold() not in met:
                    met.add(phrase.casefold())
                    group.roles[phrase] = None
                if group.kind is EntityKind.PERSON:
                    offices[role.core].add(number)
    for number, found in resolve_offices(reading, offices, candidates).items():
        groups[number].references += [
            Mention(_span(reading, first, last), MentionForm.ROLE)
            for first, last in found
        ]


def _add_demonyms(
    reading: Reading, candidates: list[Candidate], groups: list[_Group]
) -> None:
    """Count "Armenian" with Armenia where the text names the country."""
    same, demonyms = reading.lexicon.same, reading.lexicon.demonyms
    folded = reading.folded
    found = [i for i in reading.capitals if folded[i] in demonyms]
    if not found:
        return
    places: dict[str, _Group] = {}
    for group in groups:
        if group.kind is EntityKind.PLACE:
            for name in group.names:
                usual = same.get(fold(name.spelling()), name.spelling())
                places.setdefault(fold(usual), group)
    inside = {i for c in candidates for i in range(c.first, c.last + 1)}
    for i in found:
        country = places.get(fold(demonyms[folded[i]])) if i not in inside else None
        if country is not None:
            mention = Mention(_span(reading, i, i), MentionForm.DEMONYM)
            country.references.append(mention)


def _entity(reading: Reading, group: _Group, taken: Counter[str]) -> Entity:
    """Make the entity of a group of names."""
    mentions = group.mentions()
    one_way = len(group.names) == 1 == len(group.names[0].written)
    differing = mentions[:1] if one_way else mentions
    spelt = [reading.tokens.phrase(c.first, c.last) for c in differing]
    aliases = dict.fromkeys(s for s in spelt if s != group.display)
    return Entity(
        id=_unique(_slug(group.display), taken),
        name=group.display,
        kind=group.kind,
        mentions=tuple(Mention(_span(reading, c.first, c.last)) for c in mentions),
        aliases=tuple(aliases),
        roles=tuple(group.roles),
        references=tuple(sorted(group.references, key=lambda m: m.span)),
    )


def _span(reading: Reading, first: int, last: int) -> Span:
    tokens = reading.tokens
    return Span(tokens.starts[first], tokens.ends[last])


def _display_name(reading: Reading, group: list[Name], links: Links) -> str:
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
    return _BETWEEN.sub("-", fold(name)).strip("-") or "name"


def _unique(slug: str, taken: Counter[str]) -> str:
    """Return the slug, numbered when it was given away before."""
    taken[slug] += 1
    if taken[slug] == 1:
        return slug
    return _unique(f"{slug}-{taken[slug]}", taken)
