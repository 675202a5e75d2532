"""The reading cursor: where it goes, what it selects, and the way back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.message import Message

from tuireader.model import Span, speaker_key
from tuireader.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Quotation

_JUMPS: Final = 100
"""Places that the jump list remembers each way."""


class _Place(NamedTuple):
    """Where the reader was."""

    top: int
    cursor: int


class CursorView(PageView):
    """A page with a reading cursor. It knows motions, but no keys."""

    @dataclass
    class CursorMoved(Message):
        """The reading place is another: the cursor, or the top of the page."""

        view: CursorView
        sentence: Span
        """Under the cursor."""
        offset: int
        """Code point of the cursor."""

        @property
        def control(self) -> CursorView:
            """The view that tells it."""
            return self.view

    @dataclass
    class SelectionChanged(Message):
        """Something else is selected now, or nothing."""

        view: CursorView
        selection: Span | None

        @property
        def control(self) -> CursorView:
            """The view that tells it."""
            return self.view

    @dataclass
    class JumpFailed(Message):
        """There is nothing to go to."""

        view: CursorView
        text: str
        """Says so, for the status line."""

        @property
        def control(self) -> CursorView:
            """The view that tells it."""
            return self.view

    @dataclass
    class ColumnChanged(Message):
        """The reader chose another width for the text."""

        view: CursorView
        column: int
        """Cells at most."""

        @property
        def control(self) -> CursorView:
            """The view that tells it."""
            return self.view

    @dataclass
    class MarksDismissed(Message):
        """The reader wants the marks of searches and reasons gone. They are."""

        view: CursorView

        @property
        def control(self) -> CursorView:
            """The view that tells it."""
            return self.view

    def __init__(self, *, column: int = 80, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """Show an empty page until there is an article.

        Args:
            column: cells of the text column at most, 40 to 120.
            id: Textual's.
        """
        super().__init__(column=column, id=id)
        self.no_analysis_yet = "still reading who says what"
        """What to say to one who asks for a quotation before all are known."""
        self._count = 0
        self._typed = 0
        self._selected_from: Span | None = None
        self._by_paragraph = False
        self._back: deque[_Place] = deque(maxlen=_JUMPS)
        self._forth: deque[_Place] = deque(maxlen=_JUMPS)

    @property
    def target_span(self) -> Span:
        """What a note would be about: the selection, else the sentence."""
        return self.selection or self.cursor_span

    @property
    def quotation_at_cursor(self) -> Quotation | None:
        """The quotation under the cursor, else the first one in its sentence."""
        quotations = self._quotations
        starts = [quotation.span.start for quotation in quotations]
        index = bisect_right(starts, self.cursor_offset) - 1
        if index >= 0 and self.cursor_offset in quotations[index].span:
            return quotations[index]
        sentence = self.cursor_span
        around = quotations[max(index, 0) : index + 2]
        return next((q for q in around if q.span.overlaps(sentence)), None)

    @property
    def no_quotation_here(self) -> str:
        """What to say to one who asks about a quotation where there is none."""
        if not self.is_analysed:
            return self.no_analysis_yet
        return "no quotation here: ] goes to the next one"

    def go_to(self, span: Span, *, remember: bool = True) -> None:
        """Put the cursor on a passage and show it, a third from the top if need be.

        Args:
            span: somewhere in the article; folded boilerplate is unfolded for it.
            remember: keep the place before in the jump list.
        """
        if remember:
            self._remember()
        block = self.article.block_at(span.start)
        if block is not None and block.kind.is_furniture and not self.unfolded:
            self.unfolded = True
        self._move_to(span.start, span)

    def lines_away(self, span: Span) -> int:
        """Return how many lines below the cursor a passage begins that is not seen.

        Returns:
            Less than 0: it stands above; 0: its beginning is on the screen.
        """
        line = self._lines_of(span)[0]
        if line in self.lines_on_screen:
            return 0
        return line - self._lines_of(self.cursor_span)[0] or -1

    @property
    def _quotations(self) -> Sequence[Quotation]:
        return self._analysis.quotations if self._analysis else ()

    def _take_count(self) -> int:
        """Return the number that was typed before this key, else 1."""
        typed, self._typed = self._typed, 0
        return typed or 1

    def _fail(self, text: str) -> None:
        self.post_message(self.JumpFailed(self, text))

    def _place_changed(self) -> None:
        self._extend_selection()
        moved = self.CursorMoved(self, self.cursor_span, self.cursor_offset)
        self.post_message(moved)

    def _move_cursor(self, offset: int) -> None:
        """Put the cursor somewhere on the screen."""
        self._put_cursor(offset)
        self._place_changed()

    def _move_to(self, offset: int, show: Span | None = None) -> None:
        """Put the cursor anywhere, and scroll so that it can be seen."""
        self._put_cursor(offset)
        with self._settle():
            self._keep_in_view(show or self.cursor_span)
            self._note_top()
        self._place_changed()

    def _jump_to_line(self, number: int, offset: int) -> None:
        self._remember()
        self._put_cursor(offset)
        with self._settle():
            self._scroll_to_line(number)
            self._note_top()
            self._take_cursor_along()
        self._place_changed()

    def _scroll_by(self, lines: int) -> None:
        """Scroll; where the page ends, or while selecting, move the cursor instead."""
        at = self.scroll_offset.y
        to = max(0, min(at + lines, round(self.max_scroll_y)))
        if to == at or self._selected_from is not None:
            self._move_by_lines(lines)
        else:
            self._scroll_to_line(to)

    def _move_by_lines(self, lines: int) -> None:
        """Move the cursor to a passage some lines away, by one passage at least."""
        here = self._passage_index
        span = self._lines_of(self.cursor_span)
        if lines > 0:
            line = self.page[min(span[-1] + lines, len(self.page) - 1)]
            there = max(self._passages.at_or_before(line.end), here + 1)
        else:
            line = self.page[max(span[0] + lines, 0)]
            there = min(self._passages.at(line.start), here - 1)
        if 0 <= there < len(self._passages):
            self._move_to(self._passages[there].start)
        else:
            self._fail("the end" if lines > 0 else "the beginning")

    def _step_sentences(self, step: int) -> None:
        here = self._passage_index
        there = max(0, min(here + step, len(self._passages) - 1))
        if there == here:
            self._fail("no sentence after this" if step > 0 else "no sentence before")
        else:
            self._move_to(self._passages[there].start)

    def _step_paragraphs(self, step: int) -> None:
        start = self._passages.block_start(self.cursor_span.start, step)
        if start is None:
            after = step > 0
            self._fail("no paragraph after this" if after else "no paragraph before")
        else:
            self._move_to(self._passages[self._passages.at(start)].start)

    def _step_speaker(self, step: int) -> None:
        here = self.quotation_at_cursor
        if here is None:
            self._fail(self.no_quotation_here)
            return
        key = speaker_key(here)
        same = [q for q in self._quotations if speaker_key(q) == key]
        self._step_quotations(same, step, whose=" of this speaker")

    def _step_quotations(
        self, quotations: Sequence[Quotation], step: int, whose: str = ""
    ) -> None:
        starts = [quotation.span.start for quotation in quotations]
        # In a sentence the reader is on its first quotation already.
        present = self.quotation_at_cursor
        at = max(self.cursor_offset, present.span.start if present else 0)
        if step > 0:
            there = bisect_right(starts, at) + step - 1
        else:
            there = bisect_left(starts, at) + step
        if 0 <= there < len(starts):
            self.go_to(quotations[there].span)
        elif not self.is_analysed:
            self._fail(self.no_analysis_yet)
        elif step > 0:
            self._fail(f"no quotation{whose} after this")
        else:
            self._fail(f"no quotation{whose} before this")

    def _remember(self) -> None:
        place = _Place(self.top_offset, self.cursor_offset)
        if not self._back or self._back[-1] != place:
            self._back.append(place)
        self._forth.clear()

    def _recall(self, places: deque[_Place], other: deque[_Place], none: str) -> None:
        self._take_count()
        if not places:
            self._fail(none)
            return
        other.append(_Place(self.top_offset, self.cursor_offset))
        place = places.pop()
        self._put_cursor(place.cursor)
        with self._settle():
            self._scroll_to_line(self.page.line_at(place.top) if place.top else 0)
            self._keep_in_view(self.cursor_span, context=0)
            self._note_top()
        self._place_changed()

    def _select(self, *, by_paragraph: bool) -> None:
        if self._selected_from is not None and self._by_paragraph == by_paragraph:
            self.end_selection()
            return
        self._by_paragraph = by_paragraph
        self._selected_from = self._selected_from or self.cursor_span
        self._extend_selection()

    def end_selection(self) -> None:
        """Select nothing."""
        self._selected_from = None
        self._extend_selection()

    def _extend_selection(self) -> None:
        """Select from where it began to the cursor."""
        before = self.selection
        if self._selected_from is None:
            self._put_selection(None)
        else:
            ends = [self._selected_from, self.cursor_span]
            if self._by_paragraph:
                ends = [self._passages.block_at(span.start) for span in ends]
            start = min(span.start for span in ends)
            self._put_selection(Span(start, max(span.end for span in ends)))
        if self.selection != before:
            self.post_message(self.SelectionChanged(self, self.selection))

    def _set_column(self, column: int) -> None:
        before = self.column
        self.column = column
        if self.column == before:
            self._fail(
                "the column is as wide as it can be"
                if column > before
                else "the column is as narrow as it can be"
            )
        else:
            self.post_message(self.ColumnChanged(self, self.column))
