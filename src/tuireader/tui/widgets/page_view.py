"""An article's page on the screen: what is shown of it, and which part of it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Final

from textual.geometry import Region, Size
from textual.reactive import reactive

from tuireader.model import Analysis, Article, Span
from tuireader.page.palette import Palette
from tuireader.page.passages import Passages
from tuireader.page.roles import (
    Mark,
    Role,
    annotation_marks,
    mention_marks,
    muted_marks,
    speaker_marks,
)
from tuireader.page.runs import Marks, offset_at
from tuireader.page.wrap import Page, wrap
from tuireader.tui.painting import COMPONENT_CLASSES, ROLE_RULES
from tuireader.tui.widgets.margin import Layout, Margin, lay_out
from tuireader.tui.widgets.page_painting import PagePainting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.model import Placed

LEAST_COLUMN: Final = 40
WIDEST_COLUMN: Final = 120
"""Cells of the text column that a reader can choose."""

_CONTEXT: Final = 2
"""Lines kept between the cursor and the edge after a jump, where there is room."""

_NOTHING: Final = Article.from_text("")


class PageView(PagePainting):
    """Shows an article and paints what is marked in it. Takes data, knows no keys.

    Two places are kept through every change of width and marks: the code point at the
    top, and the reading cursor, which stands on a passage and never leaves the screen.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENT_CLASSES)
    DEFAULT_CSS = f"""
    PageView {{
        width: 1fr;
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size: 0 0;
        {ROLE_RULES}
    }}
    """

    column: reactive[int] = reactive(80, repaint=False)
    """Cells of the text column at most."""
    unfolded: reactive[bool] = reactive(default=False, repaint=False)
    """Whether boilerplate is shown as it is."""
    entities_shown: reactive[bool] = reactive(default=False, repaint=False)
    """Whether the names in the text are marked."""
    speaker_filter: reactive[str | None] = reactive[str | None](None, repaint=False)
    """Key of the only speaker whose words are not muted; None: nothing is."""

    def __init__(self, *, column: int = 80, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """Show an empty page until there is an article."""
        super().__init__(id=id)
        self.set_reactive(PageView.column, self.validate_column(column))
        self._article = _NOTHING
        self.is_analysed = False
        """Whether all of the article was read for who speaks."""
        self._analysis: Analysis | None = None
        self._palette = Palette.empty()
        self._placed: tuple[Placed, ...] = ()
        self._passages = Passages(_NOTHING)
        self._page: Page = wrap(_NOTHING, 80)
        self._layout_now: Layout = lay_out(80, 80)
        self._margin = Margin()
        self._top = 0
        self._cursor = 0
        self._selection: Span | None = None
        self._settling = False

    # Data down

    def show(self, article: Article, *, offset: int = 0, cursor: int = 0) -> None:
        """Show an article. What was known of the one before is forgotten.

        Args:
            article: shown from now on.
            offset: code point at the top of the page, as far as there is text below it.
            cursor: code point of the reading cursor.
        """
        self._article = article
        self.is_analysed = False
        self._analysis = None
        self._palette = Palette.empty()
        self._placed = ()
        self._marks.clear()
        self._margin = Margin()
        self._selection = None
        self.set_reactive(PageView.speaker_filter, None)
        self._top = max(min(offset, len(article.text)), 0)
        self._find_passages()
        self._cursor = max(min(cursor, len(article.text)), 0)
        if not any(self._cursor in self._passages[i] for i in (self._passage_index,)):
            self._cursor = self._passages[self._passage_index].start
        self._reflow()
        self._place_changed()

    def show_analysis(
        self, analysis: Analysis, palette: Palette, *, is_whole: bool = True
    ) -> None:
        """Mark who speaks, and let the cursor stand on sentences.

        Args:
            analysis: of the article, or of some pages of it.
            palette: roles and letters of its speakers.
            is_whole: whether the rest of the article was read too.
        """
        self.is_analysed = is_whole
        self._analysis = analysis
        self._palette = palette
        self._find_passages()
        self._mark_speakers()
        self._marks["mentions"] = Marks(
            mention_marks(analysis.entities) if self.entities_shown else ()
        )
        self._make_margin()
        self._place_changed()

    def show_placed(self, placed: tuple[Placed, ...]) -> None:
        """Mark what is kept, in the text and in the margin."""
        self._placed = placed
        self._marks["annotations"] = Marks(annotation_marks(placed))
        self._make_margin()

    def show_matches(self, spans: Sequence[Span], current: Span | None) -> None:
        """Mark what a search found, and the match at which it stands."""
        marks = [
            Mark(span, Role.CURRENT_MATCH if span == current else Role.MATCH)
            for span in spans
        ]
        self._mark("matches", marks)

    def show_evidence(self, spans: Sequence[Span]) -> None:
        """Mark what told who speaks."""
        self._mark("evidence", [Mark(span, Role.EVIDENCE) for span in spans])

    def show_focus(self, spans: Sequence[Span]) -> None:
        """Mark all mentions of the one entity that is looked at."""
        self._mark("focus", [Mark(span, Role.CHOSEN) for span in spans])

    # What is shown

    @property
    def article(self) -> Article:
        """The article shown; one without text until there is any."""
        return self._article

    @property
    def page(self) -> Page:
        """The lines as they are now."""
        return self._page

    @property
    def top_offset(self) -> int:
        """Code point at the top of the page."""
        return self._top

    @property
    def cursor_offset(self) -> int:
        """Code point of the reading cursor."""
        return self._cursor

    @property
    def cursor_span(self) -> Span:
        """The passage under the reading cursor: a sentence, once they are known."""
        return self._passages[self._passage_index]

    @property
    def selection(self) -> Span | None:
        """What is selected, or None."""
        return self._selection

    @property
    def progress(self) -> float:
        """How far the page is scrolled, 0 to 1; 1 when all of it is on the screen."""
        most = self.max_scroll_y
        return min(self.scroll_offset.y / most, 1.0) if most else 1.0

    @property
    def words_left(self) -> int:
        """About how many words stand behind the cursor; boilerplate is not counted."""
        blocks = self._article.blocks
        end = next((b.span.end for b in reversed(blocks) if not b.kind.is_furniture), 0)
        if self._cursor >= end:
            return 0
        text = self._article.text
        # Words end at a blank; an empty line between paragraphs has two line breaks.
        breaks = text.count("\n", self._cursor, end) - text.count(
            "\n\n", self._cursor, end
        )
        return text.count(" ", self._cursor, end) + breaks + 1

    @property
    def lines_on_screen(self) -> range:
        """Numbers of the lines on the screen; never empty."""
        top = min(self.scroll_offset.y, len(self._page) - 1)
        return range(top, min(top + max(self.size.height, 1), len(self._page)))

    # Changes

    def validate_column(self, column: int) -> int:
        """Keep the column within what can be read."""
        return max(LEAST_COLUMN, min(column, WIDEST_COLUMN))

    def watch_column(self) -> None:
        """Break the lines anew."""
        self._reflow()

    def watch_unfolded(self) -> None:
        """Break the lines anew; the cursor may stand in boilerplate now, or no more."""
        self._find_passages()
        self._reflow()

    def watch_entities_shown(self, entities_shown: bool) -> None:
        """Mark the names, or mark them no more."""
        entities = self._analysis.entities if self._analysis else ()
        self._mark("mentions", mention_marks(entities) if entities_shown else ())

    def watch_speaker_filter(self) -> None:
        """Mute the others, or nobody."""
        self._mark_speakers()

    def on_resize(self) -> None:
        """Break the lines anew; the place is kept."""
        self._reflow()

    def on_focus(self) -> None:
        """Show where the keys go."""
        self._refresh_span(self.cursor_span)

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self._refresh_span(self.cursor_span)

    def _mark_speakers(self) -> None:
        quotations = self._analysis.quotations if self._analysis else ()
        only = self.speaker_filter
        self._marks["speakers"] = Marks(speaker_marks(quotations, self._palette, only))
        muted = muted_marks(quotations, len(self._article.text), only) if only else ()
        self._marks["muted"] = Marks(muted)
        self._repaint()

    def _make_margin(self) -> None:
        quotations = self._analysis.quotations if self._analysis else ()
        self._margin = Margin(quotations, self._palette, self._placed)
        self._repaint()

    def _find_passages(self) -> None:
        sentences = self._analysis.sentences if self._analysis else ()
        self._passages = Passages(self._article, sentences, unfolded=self.unfolded)

    def _reflow(self) -> None:
        """Break the lines for the width there is, and keep the place."""
        width = self.size.width
        if not width:
            return
        self._layout_now = lay_out(width, self.column)
        with self._settle():
            self._page = wrap(
                self._article, self._layout_now.column, unfolded=self.unfolded
            )
            self.virtual_size = Size(width, len(self._page))
            self._scroll_to_line(self._page.line_at(self._top) if self._top else 0)
            self._keep_in_view(self.cursor_span, context=0)
        self._repaint()
        # Other lines are at the top: how far one has read is another number.
        self._place_changed()

    @contextmanager
    def _settle(self) -> Iterator[None]:
        """Scroll without being led by it: the place stays as it was."""
        self._settling = True
        try:
            yield
        finally:
            self._settling = False

    # Scrolling

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Note the place at the top, and take the cursor along."""
        super().watch_scroll_y(old_value, new_value)
        if self._settling or round(old_value) == round(new_value):
            return
        self._note_top()
        self._take_cursor_along()
        self._place_changed()

    def _note_top(self) -> None:
        top = self.lines_on_screen[0]
        line = self._page[top]
        if line.block < 0 and top + 1 < len(self._page):
            line = self._page[top + 1]
        self._top = line.start if top else 0

    def _scroll_to_line(self, number: int) -> None:
        self.scroll_to(y=number, animate=False, force=True)

    def _take_cursor_along(self) -> None:
        """Move the cursor to the nearest passage on the screen if it has left it."""
        shown = self.lines_on_screen
        lines = self._lines_of(self.cursor_span)
        if lines[-1] < shown[0]:
            line = self._page[shown[0]]
            index = self._passages.at_or_after(line.start)
            if self._page.line_at(self._passages[index].start) > shown[-1]:
                index = self._passages.at(line.start)
        elif lines[0] > shown[-1]:
            line = self._page[shown[-1]]
            index = self._passages.at_or_before(max(line.end - 1, line.start))
        else:
            return
        self._put_cursor(self._passages[index].start)

    def _keep_in_view(self, span: Span, *, context: int = _CONTEXT) -> None:
        """Scroll so that a passage is on the screen, a third from the top if need be.

        Nothing moves while all of it can be seen, with some lines of context around.
        """
        height = self.size.height
        lines, shown = self._lines_of(span), self.lines_on_screen
        context = min(context, max((height - len(lines)) // 2, 0))
        above = lines[0] >= shown[0] + (context if shown[0] else 0)
        is_last = shown[-1] == len(self._page) - 1
        below = lines[-1] <= shown[-1] - (0 if is_last else context)
        if above and (below or lines[0] == shown[0]):
            return
        room = max(height - len(lines), 0)
        self._scroll_to_line(max(lines[0] - min(height // 3, room), 0))

    # Places

    @property
    def _passage_index(self) -> int:
        return self._passages.at(self._cursor)

    def _lines_of(self, span: Span) -> range:
        first = self._page.line_at(span.start)
        return range(first, self._page.line_at(max(span.end - 1, span.start)) + 1)

    def _put_cursor(self, offset: int) -> None:
        """Move the cursor and paint the lines again that show it."""
        before = self.cursor_span
        self._cursor = offset
        if self.cursor_span != before:
            self._refresh_span(before)
            self._refresh_span(self.cursor_span)

    def _put_selection(self, selection: Span | None) -> None:
        before, self._selection = self._selection, selection
        for span in (before, selection):
            if span is not None and before != selection:
                self._refresh_span(span)
        if (before is None) != (selection is None):
            self._refresh_span(self.cursor_span)

    def _refresh_span(self, span: Span) -> None:
        lines, shown = self._lines_of(span), self.lines_on_screen
        first, last = max(lines[0], shown[0]), min(lines[-1], shown[-1])
        if first <= last:
            row = first - self.scroll_offset.y
            self.refresh(Region(0, row, self.size.width, last - first + 1))

    def _place_changed(self) -> None:
        """Tell that the top of the page or the cursor is elsewhere."""

    def _offset_at(self, x: int, y: int) -> int | None:
        """Return the code point at a cell of the view; None below the text."""
        number = self.scroll_offset.y + y
        if number >= len(self._page):
            return None
        line = self._page[number]
        cell = x - self._layout_now.text - line.indent
        return offset_at(self._article.text, line, max(cell, 0))
