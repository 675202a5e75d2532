"""A look at the library every second: what other sessions kept, what was mended.

The app itself looks, no screen: Textual paints a screen under a dialog again with each
message that the screen gets, and a reader who does nothing should cause nothing to be
sent to the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tuireader.errors import LibraryError
from tuireader.tui.messages import LibraryChanged, Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.message import Message

    from tuireader.reader import Reader

_EVERY: Final = 1.0
"""Seconds."""


class LibraryWatch:
    """Tells when the library may be another, was damaged, or can't be read any more."""

    def __init__(
        self, app: App[Any], reader: Reader, tell: Callable[[Message], object]
    ) -> None:
        """Begin to look.

        Args:
            app: gives the time and the threads.
            reader: leads to the library.
            tell: takes messages from any thread.
        """
        self._app, self._reader, self._tell = app, reader, tell
        self._is_looking = False
        self._trouble = ""
        self._news_told = 0
        app.set_interval(_EVERY, self._start)

    def _start(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._app.run_worker(
                self._look, thread=True, exit_on_error=False, group="watch"
            )

    def _look(self) -> None:
        trouble = ""
        try:
            if self._reader.refresh():
                self._tell(LibraryChanged())
            self._tell_news()
        except LibraryError as error:
            trouble = str(error)
            if trouble != self._trouble:
                self._tell(Said(trouble, is_error=True))
        finally:
            self._trouble = trouble
            self._is_looking = False

    def _tell_news(self) -> None:
        news = self._reader.news
        for sentence in news[self._news_told :]:
            self._tell(Said(sentence, is_error=True))
        self._news_told = len(news)
