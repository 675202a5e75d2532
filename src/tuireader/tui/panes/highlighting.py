"""Highlights and their colours: one key paints, and goes on to the next colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.model import Colour, Motivation, Span, colour_named
from tuireader.tui.panes.keeping import Keeping

if TYPE_CHECKING:
    from tuireader.library import Library
    from tuireader.model import Annotation, Article


@dataclass
class Pen:
    """What highlights are painted with; all panes share one."""

    colour: Colour = Colour.YELLOW
    """The one used last."""


class Highlighting(Keeping):
    """Part of a pane."""

    pen: Pen

    def highlight(self, span: Span, present: Annotation | None) -> None:
        """Highlight a passage, or give its highlight the next colour.

        Args:
            span: the passage.
            present: the highlight that is to change; None: a new one is meant.
        """
        speaker = self.speaker_in(span)

        def paint(library: Library, article: Article) -> Annotation:
            before = present and library.find(present.uid)
            # One that was painted a moment ago is not shown yet.
            before = before or _on(library, article, span)
            if before is None:
                colour = self.pen.colour.kept
                return library.highlight(
                    article, span.start, span.end, colour=colour, speaker=speaker
                )
            painted = library.edit(
                before.uid, colour=colour_named(before.colour).next.kept
            )
            self.pen.colour = colour_named(painted.colour)
            return painted

        self._keep(paint)


def _on(library: Library, article: Article, span: Span) -> Annotation | None:
    """Return the last highlight on exactly this passage of a text, if any."""
    found = [
        one
        for one in library.annotations(article=article)
        if one.motivation is Motivation.HIGHLIGHTING
        and one.target.digest == article.digest
        and Span(one.target.position.start, one.target.position.end) == span
    ]
    return found[-1] if found else None
