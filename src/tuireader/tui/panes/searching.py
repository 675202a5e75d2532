"""Search in the article of a pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from tuireader.page.search import BadPattern, Matches, find, literal
from tuireader.tui.messages import Said
from tuireader.tui.panes.requests import SearchRequested

if TYPE_CHECKING:
    from tuireader.model import Analysis, Article, Span
    from tuireader.tui.widgets.article_view import ArticleView

_NO_MATCHES = Matches("", ())
_AROUND_WORDS = ".,;:!?()[]‘’“”\"'«»„"


class Searching(Widget):
    """Part of a pane: what is looked for, and which match is shown."""

    article: Article | None
    analysis: Analysis | None
    _matches: Matches = _NO_MATCHES
    _match: int = 0
    _search_began: Span | None = None

    @property
    def view(self) -> ArticleView:
        """The text of the article."""
        raise NotImplementedError

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Put a line into the status bar."""
        if text:
            self.post_message(Said(text, is_error=is_error))

    def search(self, query: str, *, backwards: bool = False, live: bool = False) -> str:
        """Find `query`, mark every match, and go to the nearest one.

        Args:
            query: regular expression with smart case; empty ends the search.
            backwards: look for the match before the cursor.
            live: the query is still being typed: the jump list stays as it is.

        Returns:
            What to tell: "3 of 12", "no match", or why the pattern is bad.
        """
        if self.article is None:
            return ""
        try:
            self._matches = find(self.article.text, query)
        except BadPattern as error:
            return f"bad pattern: {error}"
        began = self._search_began
        offset = began.start if began else self.view.cursor_offset
        matches = self._matches
        found = matches.before(offset) if backwards else matches.at_or_after(offset)
        if found is None:
            self.view.show_matches((), None)
            return "no match" if query else ""
        if began is not None and not live:
            # The jump list leads back to where the search began, not to a live match.
            self.view.go_to(began, remember=False)
            self._search_began = None
        self._show_match(found, remember=not live)
        return f"{found + 1} of {len(matches.spans)}"

    def cancel_search(self) -> None:
        """End the search and go back to where it began."""
        self.end_search()
        if self._search_began is not None:
            self.view.go_to(self._search_began, remember=False)

    def end_search(self) -> None:
        """Take the marks of the matches away."""
        self.forget_matches()
        self.view.show_matches((), None)

    def forget_matches(self) -> None:
        """Let n and N have nothing to go to."""
        self._matches = _NO_MATCHES

    def _show_match(self, index: int, *, remember: bool = True) -> None:
        self._match = index
        span = self._matches.spans[index]
        self.view.show_matches(self._matches.spans, span)
        self.view.go_to(span, remember=remember)

    def _step(self, step: int) -> None:
        count = len(self._matches.spans)
        if not count:
            self.say("nothing to look for: / searches")
            return
        self._show_match((self._match + step) % count)
        self.say(f"{self._match + 1} of {count}")

    def action_match_next(self) -> None:
        """Go to the next match."""
        self._step(1)

    def action_match_previous(self) -> None:
        """Go to the match before."""
        self._step(-1)

    def action_search_word(self) -> None:
        """Search the name under the cursor, or the selected words."""
        if self.article is None:
            return
        words = self._words_here()
        if words:
            self.say(self.search(literal(words)))

    def _words_here(self) -> str:
        assert self.article is not None
        selection = self.view.selection
        if selection is not None:
            return selection.of(self.article.text)
        span = self.view.cursor_span
        entities = self.analysis.entities if self.analysis else ()
        mentions = [m for e in entities for m in e.mentions if m.span.overlaps(span)]
        if mentions:
            return min(mentions, key=lambda m: m.span).span.of(self.article.text)
        words = span.of(self.article.text).split()
        return max(words, key=len, default="").strip(_AROUND_WORDS)

    def action_search(self) -> None:
        """Ask for what to look for."""
        self._begin_search()
        self.post_message(SearchRequested(backwards=False))

    def action_search_backwards(self) -> None:
        """Ask for what to look for before the cursor."""
        self._begin_search()
        self.post_message(SearchRequested(backwards=True))

    def _begin_search(self) -> None:
        self._search_began = self.view.cursor_span if self.article else None
