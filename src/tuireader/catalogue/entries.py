"""What goes into the catalogue, and what comes out."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Sort(StrEnum):
    """What a text of the catalogue is."""

    ARTICLE = "article"
    NOTE = "note"


class Named(NamedTuple):
    """An entity of one article."""

    name: str
    """Its display name."""
    kind: str
    """The value of its kind."""
    keys: tuple[str, ...]
    """The names by which it is known elsewhere too, folded: a full name, not "he"."""
    times: int
    """How often it is named there."""


class Text(NamedTuple):
    """An article or a note, to be taken in."""

    sort: Sort
    key: str
    """The article's id, or the note's uid."""
    digest: str
    """So that nothing is done for one that is known."""
    title: str
    """Of the article; empty for a note."""
    origin: str
    """Likewise."""
    words: str
    """All of them."""
    named: tuple[Named, ...] = ()
    """Its entities."""


class Elsewhere(NamedTuple):
    """Another article that names an entity."""

    article_id: str
    title: str
    origin: str
    name: str
    """As it is named there."""
    times: int


class Found(NamedTuple):
    """A text that a search found."""

    sort: Sort
    key: str
    """The article's id, or the note's uid."""
    title: str
    origin: str
