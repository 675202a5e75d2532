"""Where an entity is named: one place after the other, and in other articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget

from tuireader.errors import LibraryError
from tuireader.model import entity_called, speaker_key
from tuireader.tui.messages import ArticleAnalysed, ElsewhereFound, PaneChanged, Said
from tuireader.tui.panes.requests import EntityFound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tuireader.catalogue import Elsewhere
    from tuireader.model import Analysis, Article, Entity, EntityKind, Span
    from tuireader.reader import Reader
    from tuireader.tui.widgets.article_view import ArticleView


class Mentioning(Widget):
    """Part of a pane: from mention to mention, and to other articles."""

    reader: Reader
    article: Article | None
    found: Analysis | None
    analysis: Analysis | None
    sought: tuple[str, EntityKind] | None = None
    """Name and kind of the entity to go to once the article is analysed."""
    _led_to: tuple[str, int] | None = None
    """What was gone through last, and the code point where that led."""
    _elsewhere: Mapping[str, tuple[Elsewhere, ...]] = {}
    _elsewhere_of: Analysis | None = None

    @property
    def view(self) -> ArticleView:
        """The text of the article."""
        raise NotImplementedError

    # In this article

    def show_mentions(self, entity: Entity | None) -> None:
        """Mark all mentions of an entity; None: of nobody."""
        mentions = entity.mentions if entity else ()
        self.view.show_focus(tuple(mention.span for mention in mentions))

    def next_mention(self, entity: Entity, *, backwards: bool = False) -> None:
        """Go to the next place that names the entity, or to the one before.

        It is looked for from the reading cursor on, and from the other end after the
        last one. All its mentions are marked.
        """
        self.show_mentions(entity)
        spans = [mention.span for mention in entity.mentions]
        self._go_through(f"entity:{entity.id}", spans, backwards=backwards)

    def next_quotation_of(self, key: str | None) -> None:
        """Go to the next quotation of a speaker, from the top after the last."""
        quotations = self.analysis.quotations if self.analysis else ()
        spans = [one.span for one in quotations if speaker_key(one) == key]
        self._go_through(f"speaker:{key}", spans)

    def _go_through(
        self, what: str, spans: Sequence[Span], *, backwards: bool = False
    ) -> None:
        if not spans:
            return
        starts = [span.start for span in spans]
        at = self.view.cursor_offset
        if backwards:
            turn = bisect_left(starts, at) - 1
        elif self._led_to == (what, at):
            turn = bisect_right(starts, at)
        else:
            # What stands right under the cursor was not gone to yet.
            turn = bisect_left(starts, at)
        around = ""
        if not 0 <= turn < len(starts):
            turn %= len(starts)
            around = ", from the end" if backwards else ", from the top"
        self.view.go_to(spans[turn])
        self._led_to = (what, starts[turn])
        self.post_message(Said(f"{turn + 1} of {len(spans)}{around}"))

    # In others

    @property
    def elsewhere(self) -> Mapping[str, tuple[Elsewhere, ...]]:
        """By id of an entity the other articles that name it, where that is known."""
        return self._elsewhere if self._elsewhere_of is self.analysis else {}

    def look_elsewhere(self, entity: Entity) -> None:
        """Ask the catalogue which other articles name an entity, off this thread."""
        found = self.found.entity(entity.id) if self.found else None
        if self.article is None or found is None:
            return
        # Other articles are known by what the program found in them.
        asked = replace(entity, kind=found.kind)
        work = partial(self._look, self.article, asked, self.analysis)
        self.run_worker(work, thread=True, exit_on_error=False, group="elsewhere")

    def _look(
        self, article: Article, entity: Entity, analysis: Analysis | None
    ) -> None:
        try:
            rows = self.reader.also_in(article, entity)
        except LibraryError:
            return  # nothing is known, and nobody has asked for it aloud
        self.post_message(ElsewhereFound(analysis, entity.id, rows))

    @on(ElsewhereFound)
    def _show_elsewhere(self, event: ElsewhereFound) -> None:
        event.stop()
        if event.analysis is not self.analysis:
            return
        known = {**self.elsewhere, event.entity_id: event.rows}
        if known != self.elsewhere:
            self._elsewhere, self._elsewhere_of = known, self.analysis
            self.post_message(PaneChanged())

    # From another article

    def seek(self, name: str, kind: EntityKind) -> None:
        """Go to the first mention of an entity, now or once it is known."""
        self.sought = (name, kind)
        if self.analysis is not None:
            self._go_to_sought()

    @on(ArticleAnalysed)
    def _take_analysis(self, event: ArticleAnalysed) -> None:
        if event.is_whole and self.sought is not None:
            self._go_to_sought()

    def _go_to_sought(self) -> None:
        if self.sought is None or self.analysis is None:
            return
        name, kind = self.sought
        self.sought = None
        alike = [one for one in self.analysis.entities if one.kind is kind]
        first = replace(self.analysis, entities=tuple(alike), hidden=())
        entity = entity_called(name, first) or entity_called(name, self.analysis)
        if entity is None:
            self.post_message(Said(f"{name} is not named here any more"))
            return
        self.view.go_to(entity.mentions[0].span)
        self._led_to = (f"entity:{entity.id}", entity.mentions[0].span.start)
        self.show_mentions(entity)
        self.post_message(EntityFound(self, entity))
