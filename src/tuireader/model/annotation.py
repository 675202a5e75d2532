"""What a reader kept: notes, highlights, bookmarks, as W3C Web Annotations.

Source: W3C Recommendation "Web Annotation Data Model", sections 3.2 (bodies and
targets), 3.3.5 (motivation) and 4.2 (TextQuoteSelector, TextPositionSelector).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from tuireader.model.span import Span


class Motivation(StrEnum):
    """Why it was kept. The values are W3C's words."""

    COMMENTING = "commenting"
    """A note."""
    HIGHLIGHTING = "highlighting"
    BOOKMARKING = "bookmarking"
    """A place with a name."""
    ASSESSING = "assessing"
    """A correction of the analysis."""


class Anchor(StrEnum):
    """How an annotation hangs on the text as it is now."""

    EXACT = "exact"
    NORMALISED = "normalised"
    """Found after levelling quotation marks, dashes, spaces and case."""
    FUZZY = "fuzzy"
    """Found with changes: a guess, to be confirmed."""
    ORPHAN = "orphan"
    """The passage is gone: kept and listed, never dropped."""


@dataclass(frozen=True, slots=True)
class TextPositionSelector:
    """Where the passage stood: half-open, in code points of the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """What the passage said, and what stood around it."""

    exact: str
    prefix: str = ""
    """Up to 128 code points before."""
    suffix: str = ""
    """Up to 128 code points after."""


@dataclass(frozen=True, slots=True)
class Target:
    """The passage an annotation is about."""

    article_id: str
    position: TextPositionSelector
    quote: TextQuoteSelector
    digest: str = ""
    """SHA-256 of the text the selectors were made on."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One kept thing. The stored record; where it hangs today is a `Placed`."""

    uid: str
    """Unique over all libraries, and in order of time."""
    motivation: Motivation
    target: Target
    body: str = ""
    """The note, or the name of the bookmark; empty for a bare highlight."""
    tags: tuple[str, ...] = ()
    colour: str = ""
    """Name of a highlight's colour; empty for the usual one."""
    speaker: str = ""
    """Who was told to speak in the passage when it was kept or moved; empty: nobody."""
    created: datetime | None = None
    """With time zone, UTC."""
    modified: datetime | None = None
    anchor: Anchor = Anchor.EXACT
    """How it hung the last time it was looked for."""
    score: float = 1.0
    """Of that anchor, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation and where it hangs in the text as it is now."""

    annotation: Annotation
    anchor: Anchor
    span: Span | None
    """None for an orphan."""
    score: float = 1.0
    """How well it fits, 0 to 1."""
    rival: Span | None = None
    """Another place that fits as well: which of the two is meant, nobody can tell."""


@dataclass(frozen=True, slots=True)
class Position:
    """How far an article was read."""

    article_id: str
    offset: int
    """Code point at the top of the page."""
    cursor: int
    """Code point of the reading cursor."""
    length: int
    """Code points of the text then, so that progress can be told without it."""
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What the library knows of an article without its text."""

    id: str
    origin: str
    title: str
    digest: str
    length: int
    """Code points."""
    published: str = ""
    """ISO date, or empty."""
    opened: datetime | None = None
    """The last time."""
    byline: str = ""
    """Who wrote it, as the article says it, or empty."""
    tags: tuple[str, ...] = ()
    archived: bool = False
    """Whether it is put away: listed only when it is asked for."""
    removed: bool = False
    """Whether it was taken out: it is known still for what was kept on it."""
