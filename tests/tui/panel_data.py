"""A small article with everything the side panel shows, and an app around a part."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.app import App

from tuireader.model import (
    Analysis,
    Anchor,
    Annotation,
    Article,
    Block,
    BlockKind,
    Entity,
    EntityKind,
    Mention,
    Motivation,
    Placed,
    Quotation,
    Span,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Time,
)
from tuireader.themes import load_themes
from tuireader.tui.themes import textual_theme, variable_defaults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.message import Message
    from textual.widget import Widget

HOSTILE = "\x1b]0;x\x07[@click=app.quit]Bob[/]\x9b2J\u202e"
"""A name that tries a title sequence, Textual markup, a C1 control and a reversal."""

TITLE = "Harbour pilots refuse the night shift"
FIRST = "“We will not sail blind,” said Marta Quill, head of the Pilots’ Guild."
HEADING = "What the port says"
SECOND = "Director Owen Vance told reporters that “the lights will be mended”."
THIRD = "Quill said the Guild “has heard that before”."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{HEADING}\n\n{SECOND}\n\n{THIRD}"


def span_of(words: str, occurrence: int = 0) -> Span:
    """Return where words stand in the text."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def _mentions(*names: str) -> tuple[Mention, ...]:
    spans = sorted(span_of(name) for name in names)
    return tuple(Mention(span) for span in spans)


ARTICLE = Article(
    id="a",
    origin="/tmp/harbour.txt",
    text=TEXT,
    title=TITLE,
    blocks=(
        Block(BlockKind.TITLE, span_of(TITLE)),
        Block(BlockKind.PARAGRAPH, span_of(FIRST)),
        Block(BlockKind.HEADING, span_of(HEADING), 1),
        Block(BlockKind.PARAGRAPH, span_of(SECOND)),
        Block(BlockKind.PARAGRAPH, span_of(THIRD)),
    ),
)

QUILL = Entity(
    "marta-quill",
    "Marta Quill",
    EntityKind.PERSON,
    (Mention(span_of("Marta Quill")), Mention(span_of("Quill", 1))),
    aliases=("Quill",),
    roles=("head of the Pilots’ Guild",),
)
VANCE = Entity("owen-vance", "Owen Vance", EntityKind.PERSON, _mentions("Owen Vance"))
GUILD = Entity(
    "pilots-guild", "Pilots’ Guild", EntityKind.ORGANISATION, _mentions("Pilots’ Guild")
)
ANALYSIS = Analysis(
    "a",
    quotations=(
        Quotation(span_of("“We will not sail blind,”"), QUILL.name, QUILL.id),
        Quotation(span_of("“the lights will be mended”"), VANCE.name, VANCE.id),
        Quotation(span_of("“has heard that before”")),
    ),
    entities=(QUILL, VANCE, GUILD),
)


FIRST_TIME = Time(
    span_of("told reporters"), "told reporters", date(2024, 5, 3), date(2024, 5, 3)
)
NO_DATE = Time(span_of("Marta"), "Marta")
TIMES = Analysis("a", times=(NO_DATE, FIRST_TIME))
"""Words that stand for times."""


def placed(
    uid: str,
    motivation: Motivation,
    words: str,
    body: str = "",
    *,
    tags: tuple[str, ...] = (),
    anchor: Anchor = Anchor.EXACT,
) -> Placed:
    """Return something kept on these words of the text."""
    span = None if anchor is Anchor.ORPHAN else span_of(words)
    position = span or Span(0, len(words))
    selectors = (
        TextPositionSelector(position.start, position.end),
        TextQuoteSelector(words),
    )
    kept = Annotation(uid, motivation, Target("a", *selectors), body, tags)
    return Placed(kept, anchor, span)


NOTE = placed("n1", Motivation.COMMENTING, FIRST, "ask her", tags=("port",))
BOOKMARK = placed("b1", Motivation.BOOKMARKING, HEADING, "the port’s side")
MOVED = placed("n2", Motivation.COMMENTING, THIRD, "since when?", anchor=Anchor.FUZZY)
ORPHAN = placed(
    "n3", Motivation.COMMENTING, "words that are gone", "lost", anchor=Anchor.ORPHAN
)
PLACED = (ORPHAN, MOVED, BOOKMARK, NOTE)


class Stage(App[None]):
    """An app with our themes around one widget; it remembers what it was told."""

    CSS = "ModalScreen { background: transparent; }"

    def __init__(self, widget: Widget | None = None, theme: str = "terminal") -> None:
        """Take the widget that is tried out."""
        super().__init__()
        self.animation_level = "none"
        for found in load_themes()[0]:
            self.register_theme(textual_theme(found))
        self.theme = theme
        self.widget = widget
        self.told: list[Message] = []
        self.result: object = "none yet"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our variables."""
        return variable_defaults()

    def compose(self) -> ComposeResult:
        """Yield the widget."""
        if self.widget is not None:
            yield self.widget

    def end(self, result: object) -> None:
        """Remember what a dialog ended with."""
        self.result = result

    @property
    def last(self) -> Message:
        """The message that came last."""
        return self.told[-1]


def picture(app: App[None]) -> str:
    """Return what stands on the screen, as text."""
    return "\n".join(_rows(app))


def _rows(app: App[None]) -> Iterator[str]:
    for strip in app.screen._compositor.render_strips():
        yield "".join(segment.text for segment in strip).rstrip()
