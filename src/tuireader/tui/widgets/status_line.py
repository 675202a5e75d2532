"""One line at the bottom: where the reader is, and what the program has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.widget import Widget

from tuireader.page.palette import Palette
from tuireader.tui.widgets.pieces import (
    Line,
    Piece,
    cut,
    painted,
    piece,
    spread,
    width_of,
)
from tuireader.tui.widgets.row_paint import SPEAKER_CSS, SPEAKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """Tells where the reader is, or for a while one line of news in its place.

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
        height: 1;
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
        """Tell one line of news in place of everything else.

        Args:
            text: the news; all of it is told where it fits.
            error: whether it is bad.
            about: whose name stands in front; cut, or letters, where there is no room.
            asides: told behind it in this order, as far as there is room.
        """
        self._news = _News(text, error, about, tuple(asides))
        self.refresh()

    def hush(self) -> None:
        """Tell no news any more: the reader has pressed a key."""
        if self._news.text:
            self.say("")

    @property
    def news(self) -> str:
        """The news that is told now, all of it, or nothing."""
        now = self._news
        about = f"{now.about.called or now.about.name}: " if now.about else ""
        return "".join((about, now.text, *now.asides))

    def render_line(self, y: int) -> Strip:
        """Paint the only line."""
        width = self.size.width
        return painted(self, self._line(width) if y == 0 else (), width)

    def _line(self, width: int) -> Line:
        if self._news.text:
            return cut(self._told(width), width)
        right = self._right(width)
        room = width - width_of(right) - len(_GAP)
        return spread(self._left(room), right, width)

    def _told(self, width: int) -> Line:
        """Return the news for a line of `width` cells: a name gives way to the text."""
        news = self._news
        paint = ("status--error",) if news.is_error else ()
        if news.about is None:
            return (piece(news.text + "".join(news.asides), *paint),)
        called = piece(news.about.called or news.about.name, *paint)
        name = piece(news.about.name, *paint)
        least = min(width_of((called,)), _CALLED_AT_LEAST)
        text: Line = (piece(f": {news.text}", *paint),)
        for aside in news.asides:
            longer = (*text, piece(aside, *paint))
            if width_of(longer) + least > width:
                break
            text = longer
        room = max(width - width_of(text), 1)
        letters = self._palette.letters(news.about.key)
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
