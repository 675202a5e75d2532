"""A plug-in for tuireader: what you know of names, and the program can't."""

from __future__ import annotations

import re
from dataclasses import replace

from tuireader.model import Analysis, Article, EntityKind, Span

OWN_KINDS = {
    "Sea Lily": EntityKind.WORK,
    "Ellery Line": EntityKind.ORGANISATION,
    "Grey Quay": EntityKind.PLACE,
}
"""Your own list of names, each with what it is the name of."""

_ORDER = list(EntityKind)


def with_own_kinds(article: Article, analysis: Analysis) -> Analysis:
    """Give the names of the list their kinds.

    It runs after the program's own analysis, by itself once it is installed.
    """
    del article  # others may look at the text, its links and its blocks
    entities = [
        replace(entity, kind=OWN_KINDS.get(entity.name, entity.kind))
        for entity in analysis.entities
    ]
    # Entities stand in the order of their kinds; the sort keeps all else.
    entities.sort(key=lambda entity: _ORDER.index(entity.kind))
    return replace(analysis, entities=tuple(entities))


class ListTagger:
    """Finds the names of the list and no others: `--tagger harbour-list`."""

    def __init__(self) -> None:
        """Make one pattern of all names, longer ones first."""
        names = sorted(OWN_KINDS, key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")

    def tag(self, text: str) -> list[tuple[Span, EntityKind]]:
        """Find where the names of the list stand in a text, in order."""
        return [
            (Span(*found.span()), OWN_KINDS[found[0]])
            for found in self._pattern.finditer(text)
        ]
