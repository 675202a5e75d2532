"""The line at the bottom: where the reader is, and what the program has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.widget import Widget

from tuireader.page.palette import Palette
from tuireader.tui.widgets.pieces import (
    Line,
    Piece,
    cut,
    fold,
    painted,
    piece,
    spread,
    width_of,
)
from tuireader.tui.widgets.row_paint import SPEAKER_CSS, SPEAKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size
    from textual.strip import Strip

    from tuireader.tui.messages import Voice

_GAP = "  "
_DOT = " · "
_TITLE_AT_LEAST = 16
_NAME_AT_LEAST = 28
"""Cells that a name keeps beside the reason for it: most names are no longer."""
_CALLED_AT_LEAST = 36
"""Cells that a name with what the article calls it keeps beside asides."""
_SHORTEST_NAME = 8
"""Cells of a cut name below which its letters say more."""
_MOST_LINES = 4
"""Of news: at 40 columns an error with its remedy needs them."""
_WORDS_A_MINUTE = 240
"""How fast one reads in silence."""


class _News(NamedTuple):
    text: str = ""
    is_error: bool = False
    about: Voice | None = None
    asides: tuple[str, ...] = ()


class _Status(NamedTuple):
    title: str = ""
    voice: Voice | None = None
    progress: float | None = None
    words_left: int = 0
    notes: int = 0


class StatusLine(Widget):
    """Tells where the reader is, or for a while news in its place.

    News takes a second line and a third where it is long: what to do next stands at
    its end.

    | class | paints |
    |---|---|
    | `status--strong` | the title |
    | `status--muted` | asides and numbers |
    | `status--error` | bad news |
    | `speaker-1` to `speaker-8`, `unknown-speaker` | the name of the speaker |
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "status--strong",
        "status--muted",
        "status--error",
        *SPEAKERS,
    }

    DEFAULT_CSS = (
        """
    StatusLine {
        height: auto;
        padding: 0 1;
        background: transparent;
        & > .status--strong { text-style: bold; }
        & > .status--muted { color: $muted; text-style: $muted-style; }
        & > .status--error { color: $error; text-style: bold; }
    """
        + SPEAKER_CSS
        + "}"
    )

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make a line that tells nothing yet."""
        super().__init__(id=id)
        self._status = _Status()
        self._palette = Palette.empty()
        self._news = _News()

    def show(
        self,
        *,
        title: str = "",
        voice: Voice | None = None,
        progress: float | None = None,
        words_left: int = 0,
        notes: int = 0,
        palette: Palette | None = None,
    ) -> None:
        """Tell where the reader is; news stays in front of it until `hush`.

        Args:
            title: of the article; empty text is left out, here and below.
            voice: who says what stands under the cursor; None: it is not quoted.
            progress: how much of the article was read, 0 to 1; None is left out.
            words_left: after the cursor.
            notes: things kept of the article.
            palette: colours of the article's speakers; None: as before.
        """
        status = _Status(title, voice, progress, words_left, notes)
        palette = palette or self._palette
        if status != self._status or palette is not self._palette:
            self._status, self._palette = status, palette
            self.refresh()

    def say(
        self,
        text: str,
        *,
        error: bool = False,
        about: Voice | None = None,
        asides: Sequence[str] = (),
    ) -> None:
        """Tell news in place of everything else.

        An error stands until `hush`: what comes meanwhile is told behind it.

        Args:
            text: the news; all of it is told where it fits.
            error: whether it is bad.
            about: whose name stands in front; cut, or letters, where there is no room.
            asides: told behind it in this order, as far as there is room.
        """
        before = self._news
        if before.is_error and text in before.text:
            return
        if before.is_error:
            about, asides = None, ()
            text, error = f"{before.text}{_DOT}{text}", True
        self._show(_News(text, error, about, tuple(asides)))

    def hush(self) -> None:
        """Tell no news any more: the reader has pressed a key."""
        if self._news.text:
            self._show(_News())

    def _show(self, news: _News) -> None:
        self._news = news
        is_as_high = len(self._lines(self.size.width)) == self.size.height
        self.refresh(layout=not is_as_high)

    @property
    def news(self) -> str:
        """The news that is told now, all of it, or nothing."""
        now = self._news
        about = f"{now.about.called or now.about.name}: " if now.about else ""
        return "".join((about, now.text, *now.asides))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at this width."""
        del container, viewport
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        width = self.size.width
        lines = self._lines(width)
        return painted(self, lines[y] if y < len(lines) else (), width)

    def _lines(self, width: int) -> Sequence[Line]:
        """Return what is told in `width` cells; one line at least."""
        news = self._news
        if news.about is not None:
            return (cut(self._told(news.about, width), width),)
        paint = ("status--error",) if news.is_error else ()
        told = fold(news.text + "".join(news.asides), width, most=_MOST_LINES)
        if told:
            return [(piece(line, *paint),) for line in told]
        right = self._right(width)
        room = width - width_of(right) - len(_GAP)
        return (spread(self._left(room), right, width),)

    def _told(self, about: Voice, width: int) -> Line:
        """Return the news for a line of `width` cells: a name gives way to the text."""
        news = self._news
        paint = ("status--error",) if news.is_error else ()
        called = piece(about.called or about.name, *paint)
        name = piece(about.name, *paint)
        least = min(width_of((called,)), _CALLED_AT_LEAST)
        text: Line = (piece(f": {news.text}", *paint),)
        for aside in news.asides:
            longer = (*text, piece(aside, *paint))
            if width_of(longer) + least > width:
                break
            text = longer
        room = max(width - width_of(text), 1)
        letters = self._palette.letters(about.key)
        if width_of((called,)) <= room:
            name = called
        elif letters and room < min(width_of((name,)), _SHORTEST_NAME):
            name = piece(letters, *paint)
        return (*cut((name,), room), *text)

    def _left(self, room: int) -> Line:
        """Return title, speaker and why, as far as there is room; the speaker first."""
        now = self._status
        if now.voice is None:
            return cut((piece(now.title, "status--strong"),), room)
        line = self._speaker(now.voice, room)
        left = room - width_of(line) - len(_DOT)
        if now.title and left >= _TITLE_AT_LEAST:
            title = cut((piece(now.title, "status--strong"),), left)
            line = (*title, Piece(_DOT, ("status--muted",)), *line)
        return cut(line, room)

    def _speaker(self, voice: Voice, room: int) -> Line:
        """Return who speaks and, where there is room, why; a long name gives way."""
        letters = self._palette.letters(voice.key)
        colour = self._palette.role(voice.key).value
        called, name = (
            (piece(f"{letters} {words}".strip(), colour),)
            for words in (voice.called or voice.name, voice.name)
        )
        why = (Piece(_DOT, ("status--muted",)), piece(voice.why, "status--muted"))
        left = room - width_of(why)
        if voice.why and width_of(called) <= left:
            return (*called, *why)
        if voice.why and width_of(name) > left >= _NAME_AT_LEAST:
            return (*cut(name, left), *why)
        return called if width_of(called) <= room else name

    def _right(self, width: int) -> Line:
        """Return the numbers; the last ones are left out first when it is narrow."""
        line: Line = ()
        for text in self._facts():
            longer = (*line, piece((_GAP if line else "") + text, "status--muted"))
            if line and width_of(longer) > width // 2:
                break
            line = longer
        return line

    def _facts(self) -> Sequence[str]:
        now = self._status
        facts = []
        if now.progress is not None:
            facts.append(f"{100 * now.progress:>3.0f} %")
            minutes = -(-now.words_left // _WORDS_A_MINUTE)
            facts.append(f"{minutes} min left" if minutes else "at the end")
        if now.notes:
            facts.append("1 note" if now.notes == 1 else f"{now.notes} notes")
        return facts
