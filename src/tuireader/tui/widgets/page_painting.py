"""How a page is painted: line by line, when a line comes into view.

What is painted is kept with a key that names everything it was made of, so nothing
stale is ever shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.cache import LRUCache
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tuireader.model import Span
from tuireader.page.roles import Mark, Role
from tuireader.page.runs import Marks, runs
from tuireader.tui.painting import Painter
from tuireader.tui.widgets.margin import BAR, Layout, Margin, padded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from tuireader.model import Article
    from tuireader.page.wrap import Line, Page

_STRIPS: Final = 512
"""Painted lines that are kept: several screens of the largest terminals."""


class PagePainting(ScrollView):
    """Part of a page view: turns its lines, marks and margin into strips."""

    _article: Article
    _page: Page
    _layout_now: Layout
    _margin: Margin
    _selection: Span | None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """Have painted nothing yet."""
        super().__init__(id=id)
        self._marks: dict[str, Marks] = {}
        self._painter: Painter | None = None
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(_STRIPS)
        self._generation = 0

    @property
    def cursor_span(self) -> Span:
        """The passage under the reading cursor."""
        raise NotImplementedError

    def notify_style_update(self) -> None:
        """Forget every colour: the theme or the style sheet is another."""
        super().notify_style_update()
        self._painter = None
        self._generation += 1

    def _mark(self, sort: str, marks: Sequence[Mark]) -> None:
        if marks or self._marks.get(sort):
            self._marks[sort] = Marks(marks)
            self._repaint()

    def _repaint(self) -> None:
        self._generation += 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one row of the view."""
        width = self.size.width
        number = self.scroll_offset.y + y
        if self._painter is None:
            self._painter = Painter(self)
        if number >= len(self._page):
            return Strip.blank(width, self._painter.base)
        line = self._page[number]
        cursor = _part_on(line, self.cursor_span)
        selected = _part_on(line, self._selection)
        key = (self._generation, number, width, self.has_focus, cursor, selected)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._paint(self._painter, number, line, cursor, selected)
            self._strips[key] = strip
        return strip

    def _paint(
        self,
        painter: Painter,
        number: int,
        line: Line,
        cursor: Span | None,
        selected: Span | None,
    ) -> Strip:
        pieces = self._paint_margin(painter, number, line, selected or cursor)
        if line.indent:
            indent = line.bullet.rjust(line.indent)
            pieces.append((indent, painter.base))
        marks = [
            mark
            for sort in self._marks.values()
            for mark in sort.within(line.start, line.end)
        ]
        if selected:
            marks.append(Mark(selected, Role.SELECTED))
        elif cursor and self._selection is None:
            marks.append(Mark(cursor, Role.CURSOR))
        pieces += [
            (run.text, painter.style(run.roles))
            for run in runs(self._article.text, line, marks)
        ]
        return _strip(pieces, self.size.width, painter.base)

    def _paint_margin(
        self, painter: Painter, number: int, line: Line, cursor: Span | None
    ) -> list[tuple[str, Style]]:
        layout, base = self._layout_now, painter.base
        bar = Role.CURSOR if self.has_focus else Role.MUTED
        pieces = [(" " * layout.left, base)]
        pieces.append((BAR, painter.sign(bar)) if cursor else (" ", base))
        if layout.sign:
            last = number + 1 == len(self._page)
            end = len(self._article.text) if last else self._page[number + 1].start
            sign = self._margin.sign(line.start, end)
            pieces.append((padded(sign, 1), painter.sign(sign.role) if sign else base))
        if layout.letters:
            before = self._page[number - 1] if number else None
            who = self._margin.letters(line, before)
            pieces.append((" " * layout.gaps[0], base))
            style = painter.sign(who.role) if who else base
            pieces.append((padded(who, layout.letters), style))
            pieces.append((" " * layout.gaps[1], base))
        else:
            pieces.append((" " * sum(layout.gaps), base))
        return pieces


def _part_on(line: Line, span: Span | None) -> Span | None:
    """Return the part of a passage that stands on the line, if any."""
    if span is None or span.start >= line.end or span.end <= line.start:
        return None
    return Span(max(span.start, line.start), min(span.end, line.end))


def _strip(pieces: Sequence[tuple[str, Style]], width: int, base: Style) -> Strip:
    """Join pieces to segments, fill the row to its width, and cut what is too long."""
    taken = sum(cell_len(text) for text, _ in pieces)
    padded_out = [*pieces, (" " * max(width - taken, 0), base)]
    segments: list[Segment] = []
    for text, style in padded_out:
        if not text:
            continue
        if segments and segments[-1].style == style:
            segments[-1] = Segment(segments[-1].text + text, style)
        else:
            segments.append(Segment(text, style))
    strip = Strip(segments, max(width, taken))
    return strip.crop(0, width) if taken > width else strip
