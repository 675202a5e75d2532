"""What a pane asks the screen to ask the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from textual.message import Message

if TYPE_CHECKING:
    from textual.widget import Widget

    from tuireader.library.drafts import Draft
    from tuireader.model import Annotation, Entity, Placed, Quotation, Span
    from tuireader.tui.panes.article_pane import ArticlePane


@dataclass
class NoteRequested(Message):
    """The reader wants to write a note on a passage."""

    pane: ArticlePane
    span: Span


@dataclass
class DraftsFound(Message):
    """Somebody was writing notes on the article when the program ended."""

    article_id: str
    drafts: tuple[Draft, ...]
    """The oldest first."""


@dataclass
class EditRequested(Message):
    """The reader wants to see and change what was kept."""

    pane: ArticlePane
    annotation: Annotation


@dataclass
class ChoiceRequested(Message):
    """The reader wants something done to one of several things kept here."""

    pane: ArticlePane
    kept: tuple[Placed, ...]
    """The one that is most likely meant first."""
    wish: Literal["edit", "remove"]


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
class CorrectionRequested(Message):
    """The reader knows better who says a quotation."""

    pane: ArticlePane
    quotation: Quotation


@dataclass
class EntityFound(Message):
    """The entity that another article led to is under the cursor of its pane."""

    pane: Widget
    entity: Entity


@dataclass
class EverywhereChanged(Message):
    """A correction that counts in every article came or went."""

    pane: ArticlePane


@dataclass
class SearchRequested(Message):
    """The reader wants to type what to look for."""

    backwards: bool
