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

_GAP = "  "
_DOT = " · "
_TITLE_AT_LEAST = 16
_WORDS_A_MINUTE = 240
"""How fast one reads in silence."""


class _Status(NamedTuple):
    title: str = ""
    speaker: str = ""
    why: str = ""
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
        self._news = ""
        self._is_error = False

    def show(
        self,
        *,
        title: str = "",
        speaker: str = "",
        why: str = "",
        progress: float | None = None,
        words_left: int = 0,
        notes: int = 0,
        palette: Palette | None = None,
    ) -> None:
        """Tell where the reader is; news stays in front of it until `hush`.

        Args:
            title: of the article; empty text is left out, here and below.
            speaker: who says what stands under the cursor.
            why: how that is known, in a few words.
            progress: how much of the article was read, 0 to 1; None is left out.
            words_left: after the cursor.
            notes: things kept of the article.
            palette: colours of the article's speakers; None: as before.
        """
        status = _Status(title, speaker, why, progress, words_left, notes)
        palette = palette or self._palette
        if status != self._status or palette is not self._palette:
            self._status, self._palette = status, palette
            self.refresh()

    def say(self, text: str, *, error: bool = False) -> None:
        """Tell one line of news in place of everything else."""
        self._news, self._is_error = text, error
        self.refresh()

    def hush(self) -> None:
        """Tell no news any more: the reader has pressed a key."""
        if self._news:
            self.say("")

    @property
    def news(self) -> str:
        """The news that is told now, or nothing."""
        return self._news

    def render_line(self, y: int) -> Strip:
        """Paint the only line."""
        width = self.size.width
        return painted(self, self._line(width) if y == 0 else (), width)

    def _line(self, width: int) -> Line:
        if self._news:
            paint = ("status--error",) if self._is_error else ()
            return cut((piece(self._news, *paint),), width)
        right = self._right(width)
        room = width - width_of(right) - len(_GAP)
        return spread(self._left(room), right, width)

    def _left(self, room: int) -> Line:
        """Return title, speaker and why, as far as there is room; the speaker first."""
        now = self._status
        speaker = self._speaker()
        if not speaker:
            return cut((piece(now.title, "status--strong"),), room)
        line: Line = speaker
        why = (Piece(_DOT, ("status--muted",)), piece(now.why, "status--muted"))
        if now.why and width_of(line) + width_of(why) <= room:
            line = (*line, *why)
        left = room - width_of(line) - len(_DOT)
        if now.title and left >= _TITLE_AT_LEAST:
            title = cut((piece(now.title, "status--strong"),), left)
            line = (*title, Piece(_DOT, ("status--muted",)), *line)
        return cut(line, room)

    def _speaker(self) -> Line:
        name = self._status.speaker
        if not name:
            return ()
        letters = self._palette.letters(name)
        colour = self._palette.role(name).value
        return (piece(f"{letters} {name}" if letters else name, colour),)

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
