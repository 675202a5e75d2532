"""What the parts of the screen tell each other across files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

if TYPE_CHECKING:
    from tuireader.catalogue import Elsewhere
    from tuireader.errors import TuireaderError
    from tuireader.model import Analysis, Annotation, Article, Placed, Position


class Voice(NamedTuple):
    """Who says what stands under the cursor."""

    name: str
    """Of the speaker, or what to say where there is none."""
    called: str = ""
    """The name with the words of the quotation; empty: as the name."""
    key: str | None = None
    """Of the speaker in the palette."""
    why: str = ""
    """How that is known, in a few words."""


@dataclass
class ArticleOpened(Message):
    """A worker has read an article in."""

    article: Article
    position: Position | None
    """Where it was left, when it was read before."""


@dataclass
class ArticleFailed(Message):
    """An origin did not become an article."""

    error: TuireaderError


@dataclass
class ArticleAnalysed(Message):
    """A worker has found who said what."""

    article_id: str
    analysis: Analysis
    is_whole: bool = True
    """Whether all of the article was read, or only the pages around the reader."""


@dataclass
class AnnotationsLoaded(Message):
    """What was kept about the article, as it hangs in the text today."""

    article_id: str
    placed: tuple[Placed, ...]
    everywhere: tuple[Annotation, ...] = ()
    """Corrections of entities that count in every article."""
    tags: tuple[str, ...] = ()
    """Those of the library, the ones used most first."""


@dataclass
class AnnotationKept(Message):
    """A change of a note, highlight, bookmark or correction is on the disk."""

    annotation: Annotation
    how: str = "kept"
    """What to say of it."""


@dataclass
class AnnotationRemoved(Message):
    """One was taken away; undo can bring it back."""

    annotation: Annotation


@dataclass
class LibraryChanged(Message):
    """The library may be another than it was a second ago."""


@dataclass
class ElsewhereFound(Message):
    """A worker knows which other articles name an entity."""

    analysis: Analysis | None
    """In which the entity was looked at; another one may know it by other names."""
    entity_id: str
    rows: tuple[Elsewhere, ...]


@dataclass
class Said(Message):
    """A line for the status bar: `about: text`, and asides where there is room."""

    text: str
    is_error: bool = False
    about: Voice | None = None
    """Whom the text is about; the name is cut before the text is."""
    asides: tuple[str, ...] = ()
    """What may be left out, the last first; each begins with its own mark."""


@dataclass
class PaneChanged(Message):
    """The article, its analysis or its notes are others now."""


@dataclass
class OpenRequested(Message):
    """Open this origin in a new pane."""

    origin: str
