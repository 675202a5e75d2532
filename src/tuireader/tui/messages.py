"""What the parts of the screen tell each other across files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tuireader.errors import TuireaderError
    from tuireader.model import Analysis, Annotation, Article, Placed, Position, Span
    from tuireader.tui.panes.article_pane import ArticlePane


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


@dataclass
class AnnotationsLoaded(Message):
    """What was kept about the article, as it hangs in the text today."""

    article_id: str
    placed: tuple[Placed, ...]


@dataclass
class AnnotationKept(Message):
    """A note, highlight or bookmark is on the disk."""

    annotation: Annotation


@dataclass
class AnnotationRemoved(Message):
    """One was taken away; undo can bring it back."""

    annotation: Annotation


@dataclass
class Said(Message):
    """A line for the status bar."""

    text: str
    is_error: bool = False


@dataclass
class PaneChanged(Message):
    """The article, its analysis or its notes are others now."""


@dataclass
class OpenRequested(Message):
    """Open this origin in a new pane."""

    origin: str


@dataclass
class NoteRequested(Message):
    """The reader wants to write a note on a passage."""

    pane: ArticlePane
    span: Span


@dataclass
class EditRequested(Message):
    """The reader wants to see and change what was kept."""

    pane: ArticlePane
    annotation: Annotation


@dataclass
class BookmarkRequested(Message):
    """The reader wants to give a passage a name."""

    pane: ArticlePane
    span: Span


@dataclass
class BookmarksRequested(Message):
    """The reader wants to choose among the bookmarks."""

    pane: ArticlePane


@dataclass
class SearchRequested(Message):
    """The reader wants to type what to look for."""

    backwards: bool
