"""What the reader kept, over all articles: the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Anchor, Annotation, Motivation, correction_in_words
from tuireader.tui.widgets.long_list import LongList
from tuireader.tui.widgets.pieces import Line, Piece, cut, fold, piece, spread, width_of
from tuireader.tui.widgets.signs import row_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tuireader.model import ArticleRecord

_BODY, _PASSAGE = 12, 6
"""Lines of the row that is chosen at most."""
_MARGIN = 2
_HANGS = {
    Anchor.NORMALISED: "normalised: found with other marks, spaces or letters",
    Anchor.FUZZY: "~ fuzzy: moved, please check",
    Anchor.ORPHAN: "orphan: the passage is gone from its article",
}
"""How it hung when its article was last opened, where there is something to say."""


class KeptList(LongList[Annotation]):
    """Notes, highlights, bookmarks and corrections, with their articles.

    What was written comes first, then the passage; a highlight has only that. The row
    under the cursor shows all of it, who speaks, and from which article it is.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """Make an empty list."""
        super().__init__(id=id)
        self._articles: Mapping[str, ArticleRecord] = {}

    def show_kept(
        self, kept: Iterable[Annotation], articles: Mapping[str, ArticleRecord]
    ) -> None:
        """List these.

        Args:
            kept: in the order in which they should stand.
            articles: what is known of their articles, by id.
        """
        self._articles = articles
        self.show(kept)

    def key(self, item: Annotation) -> str:
        """Return the uid."""
        return item.uid

    def words(self, item: Annotation) -> str:
        """Return what was written."""
        return item.body

    def draw(self, item: Annotation, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw two lines and a gap; the chosen row with everything."""
        sign = row_sign(item)
        day = f"{item.created:%d %b %Y}" if item.created else ""
        date = (piece(f" {day}", "row--muted"),)
        passage = " ".join(item.target.quote.exact.split())
        said = _said(item)
        if chosen:
            return self._unfolded(item, sign, date, width)
        words = piece(said) if said else piece(passage, "row--quoted")
        first = spread((*sign, words, _tags(item)), date, width)
        title = self._title(item)
        if not said:
            return (first, cut((Piece("  "), piece(title, "row--muted")), width), ())
        room = width - _MARGIN
        below = (piece(passage, "row--quoted"),)
        aside = cut((piece(title, "row--muted"),), room // 3)
        return (first, (Piece("  "), *spread(below, aside, room)), ())

    def _unfolded(
        self, item: Annotation, sign: Line, date: Line, width: int
    ) -> Sequence[Line]:
        room = width - _MARGIN
        said = fold(_said(item), room - width_of(date), most=_BODY)
        passage = fold(item.target.quote.exact, room - width_of(date), most=_PASSAGE)
        lines: list[Line] = [(piece(line, "row--cursor"),) for line in said]
        lines += [(piece(line, "row--quoted"),) for line in passage]
        if item.speaker:
            lines.append((piece(f"— {item.speaker}", "row--muted"),))
        if item.colour:
            lines.append((piece(item.colour, "row--muted"),))
        if item.tags:
            tags = fold(" ".join(f"#{tag}" for tag in item.tags), room, most=2)
            lines += [(piece(line, "row--heading"),) for line in tags]
        if hangs := _HANGS.get(item.anchor):
            lines.append((piece(hangs, "row--warning"),))
        lines += [
            (piece(line, "row--muted"),) for line in fold(self._title(item), room)
        ]
        first, *rest = lines or [()]
        return (
            spread((*sign, *first), date, width),
            *(cut((Piece("  "), *line), width) for line in rest),
            (),
        )

    def _title(self, item: Annotation) -> str:
        article = self._articles.get(item.target.article_id)
        return (article.title or article.origin) if article else "an unknown article"


def _tags(item: Annotation) -> Piece:
    tags = " ".join(f"#{tag}" for tag in item.tags)
    return piece(f"  {tags}" if tags else "", "row--muted")


def _said(item: Annotation) -> str:
    """Return on one line what was written; of a correction, what it says in words."""
    is_correction = item.motivation is Motivation.ASSESSING
    said = correction_in_words(item.body) if is_correction else item.body
    return " ".join(said.split())
