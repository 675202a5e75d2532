"""Whose words the cursor stands on: why, whose else, and only theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tuireader.model import CARRIED, CORRECTED, speaker_key
from tuireader.tui.messages import Said, Voice
from tuireader.tui.panes.opening import Opening
from tuireader.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from tuireader.model import Quotation, Span

_THERE = {CARRIED: "corrected", "repeated": "said"}
"""What happens where the evidence of a rule stands; elsewhere somebody is named."""


class Speaking(Opening):
    """Part of a pane: what is asked about the speaker under the cursor."""

    _told: Quotation | None = None
    """Whose reason was told, until the reader moves."""

    @property
    def quotation(self) -> Quotation | None:
        """The quotation under the cursor."""
        return self.view.quotation_at_cursor

    @property
    def voice(self) -> Voice | None:
        """Who speaks under the cursor, and why that is known."""
        quotation = self.quotation
        if quotation is None or self.article is None:
            return None
        why = self.reader.reason(self.article, quotation)
        if quotation.speaker is None:
            is_told = quotation.rule == CORRECTED
            return Voice("nobody" if is_told else "speaker unknown", why=why)
        name, called = self.palette.name_of(quotation), self.palette.called(quotation)
        return Voice(name, called, speaker_key(quotation), why)

    def action_why(self) -> None:
        """Say why this speaker, with the evidence marked; again: go to the evidence."""
        quotation, voice = self.quotation, self.voice
        if quotation is None or voice is None:
            self._say(self.view.no_quotation_here)
            return
        away = self._evidence_away(quotation)
        if away is not None and self._told == quotation:
            self.view.go_to(away)
            self._say(f"{_there(quotation)} here; , goes back")
            return
        self._told = quotation
        cue = (quotation.cue,) if quotation.cue else ()
        self.view.show_evidence((*cue, *quotation.evidence))
        self.post_message(self._why(quotation, voice, away))

    @on(ArticleView.CursorMoved)
    def _forget_told(self) -> None:
        self._told = None

    def _why(self, quotation: Quotation, voice: Voice, away: Span | None) -> Said:
        why, asides = voice.why, []
        if quotation.speaker and quotation.rule != CORRECTED:
            asides.append(f", {quotation.confidence:.0%} sure")
        if away is not None:
            why += f", {_there(quotation)} {_distance(self.view.lines_away(away))}"
            asides.append("; w goes there")
        return Said(why, about=voice, asides=tuple(asides))

    def _evidence_away(self, quotation: Quotation) -> Span | None:
        """Return the evidence that is off the screen, the farthest of several."""
        lines_away = self.view.lines_away
        return next((e for e in reversed(quotation.evidence) if lines_away(e)), None)

    def action_filter(self) -> None:
        """Show only the speaker under the cursor; again: all."""
        if self.view.speaker_filter is not None:
            self.filter_speaker(None)
        elif self.quotation is None:
            self._say(self.view.no_quotation_here)
        elif self.quotation.speaker is None:
            self._say("nobody is known to speak here")
        else:
            self.filter_speaker(speaker_key(self.quotation))

    def filter_speaker(self, key: str | None) -> None:
        """Mute what others say; None shows all again."""
        self.view.speaker_filter = key
        speaker = self.palette.speaker(key)
        name = speaker.name if speaker else key
        self._say(f"only {name}; f again shows all" if name else "all speakers")

    def _say(self, text: str) -> None:
        self.post_message(Said(text))


def _there(quotation: Quotation) -> str:
    return _THERE.get(quotation.rule, "named")


def _distance(lines: int) -> str:
    """Say how far a line is, counted from the cursor down."""
    many = "line" if abs(lines) == 1 else "lines"
    return f"{abs(lines)} {many} {'below' if lines > 0 else 'above'}"
