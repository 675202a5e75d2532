"""The text of an article: the keys and the mouse that move through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tuireader.tui.keymaps import bindings
from tuireader.tui.widgets.cursor_view import CursorView

if TYPE_CHECKING:
    from textual import events


_COLUMN_STEP: Final = 4
_LONGEST_COUNT: Final = 1_000_000


class ArticleView(CursorView, can_focus=True):
    """An article to read. The reading cursor stands on a sentence."""

    BINDINGS = bindings("view")

    # Lines and pages

    def action_line_down(self) -> None:
        """Scroll down by lines."""
        self._scroll_by(self._take_count())

    def action_line_up(self) -> None:
        """Scroll up by lines."""
        self._scroll_by(-self._take_count())

    def action_page_down(self) -> None:
        """Scroll down by pages; a line of the page before stays."""
        self._scroll_by(self._take_count() * max(self.size.height - 1, 1))

    def action_page_up(self) -> None:
        """Scroll up by pages; a line of the page before stays."""
        self._scroll_by(-self._take_count() * max(self.size.height - 1, 1))

    def action_half_down(self) -> None:
        """Scroll down by halves of a page."""
        self._scroll_by(self._take_count() * max(self.size.height // 2, 1))

    def action_half_up(self) -> None:
        """Scroll up by halves of a page."""
        self._scroll_by(-self._take_count() * max(self.size.height // 2, 1))

    def action_top(self) -> None:
        """Go to the beginning."""
        self._take_count()
        self._jump_to_line(0, self._passages[0].start)

    def action_bottom(self) -> None:
        """Go to the end, or to the line that was typed before."""
        typed, self._typed = self._typed, 0
        if typed:
            number = min(typed, len(self.page)) - 1
            self._jump_to_line(number, self.page[number].start)
        else:
            self._jump_to_line(len(self.page), self._passages[-1].start)

    def action_percent(self) -> None:
        """Go to the part of the article that was typed before."""
        typed, self._typed = self._typed, 0
        if not typed:
            self._fail("type the number first: 12%")
            return
        share = min(typed, 100) / 100
        number = round(self.max_scroll_y * share)
        if self.max_scroll_y:
            self._jump_to_line(number, self.page[number].start)
        else:
            self._jump_to_line(0, round(len(self.article.text) * share))

    # By meaning

    def action_sentence_next(self) -> None:
        """Go to the next sentence."""
        self._step_sentences(self._take_count())

    def action_sentence_previous(self) -> None:
        """Go to the start of this sentence's quotation, or to the sentence before."""
        self._step_sentences(-self._take_count())

    def action_paragraph_next(self) -> None:
        """Go to the next paragraph."""
        self._step_paragraphs(self._take_count())

    def action_paragraph_previous(self) -> None:
        """Go to the start of this paragraph, or to the one before."""
        self._step_paragraphs(-self._take_count())

    def action_quotation_next(self) -> None:
        """Go to the next quotation."""
        self._step_quotations(self._quotations, self._take_count())

    def action_quotation_previous(self) -> None:
        """Go to the quotation before."""
        self._step_quotations(self._quotations, -self._take_count())

    def action_speaker_next(self) -> None:
        """Go to the next quotation of the speaker under the cursor."""
        self._step_speaker(self._take_count())

    def action_speaker_previous(self) -> None:
        """Go to the quotation before of the speaker under the cursor."""
        self._step_speaker(-self._take_count())

    def action_jump_back(self) -> None:
        """Go to where the last jump began."""
        self._recall(self._back, self._forth, "no place before in the jump list")

    def action_jump_forward(self) -> None:
        """Go forth again in the jump list."""
        self._recall(self._forth, self._back, "no place after in the jump list")

    # Selecting

    def action_select(self) -> None:
        """Select from the sentence under the cursor on; again: end it."""
        self._take_count()
        self._select(by_paragraph=False)

    def action_select_paragraph(self) -> None:
        """Select from the paragraph under the cursor on; again: end it."""
        self._take_count()
        self._select(by_paragraph=True)

    def action_unselect(self) -> None:
        """End the selection; without one, take filter, matches and evidence away."""
        self._take_count()
        if self.selection is not None:
            self.end_selection()
            return
        self.speaker_filter = None
        self.show_evidence(())
        self.show_focus(())
        self.show_matches((), None)
        self.post_message(self.MarksDismissed(self))

    # The page

    def action_fold(self) -> None:
        """Show boilerplate as it is, or fold it again."""
        self._take_count()
        if not any(block.kind.is_furniture for block in self.article.blocks):
            self._fail("nothing to unfold in this article")
            return
        self.unfolded = not self.unfolded
        self._place_changed()

    def action_wider(self) -> None:
        """Make the text column wider."""
        steps = self._take_count()
        if self.column > self.page.width:
            self._fail("the column fills the pane")
        else:
            self._set_column(self.column + steps * _COLUMN_STEP)

    def action_narrower(self) -> None:
        """Make the text column narrower."""
        shown = min(self.column, -(-self.page.width // _COLUMN_STEP) * _COLUMN_STEP)
        self._set_column(shown - self._take_count() * _COLUMN_STEP)

    # Keys and mouse

    def on_key(self, event: events.Key) -> None:
        """Gather the digits of a count; it is for the one key after them."""
        if event.character is None or event.character not in "0123456789":
            # This comes before the key's action, which takes what was typed.
            self._typed, self._count = self._count, 0
            return
        count = self._count * 10 + int(event.character)
        if count:
            self._count = min(count, _LONGEST_COUNT)
            event.stop()

    def on_blur(self) -> None:
        """Forget a count that was begun."""
        super().on_blur()
        self._count = 0

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse points."""
        offset = self._offset_at(event.x, event.y)
        if offset is not None:
            self._move_cursor(offset)
