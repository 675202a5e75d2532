"""Who is quoted, how often, and with how much of the quoted words."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.page.strip import bar
from tuireader.tui.widgets.pieces import Line, fold, piece, spread
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Analysis, Article
    from tuireader.page.palette import Palette
    from tuireader.page.roles import Role

_BAR = 6
_WIDE_BAR = 14
_WIDE = 48
_LETTERS = 4
_LITTLE = 0.005
NOBODY = "nobody, or unknown"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted in an article, and how much."""

    name: str | None
    """None: quoted words that nobody is known to have said."""
    letters: str
    role: Role
    quotations: int
    words: int
    """Quoted words, counted between white space."""
    share: float
    """Of all quoted words, 0 to 1."""
    about: tuple[str, ...] = ()
    """Roles and other names of the entity that speaks."""


def speakers_of(
    article: Article, analysis: Analysis, palette: Palette
) -> tuple[Speaker, ...]:
    """Add up who is quoted: most words first, nobody last."""
    numbers: Counter[str | None] = Counter()
    words: dict[str | None, int] = defaultdict(int)
    ids: dict[str | None, str | None] = {}
    for quotation in analysis.quotations:
        numbers[quotation.speaker] += 1
        words[quotation.speaker] += len(quotation.span.of(article.text).split())
        ids[quotation.speaker] = ids.get(quotation.speaker) or quotation.speaker_id
    total = sum(words.values()) or 1
    names = sorted(numbers, key=lambda name: (name is None, -words[name]))
    return tuple(
        Speaker(
            name=name,
            letters=palette.letters(name),
            role=palette.role(name),
            quotations=numbers[name],
            words=words[name],
            share=words[name] / total,
            about=_about(analysis, ids[name]),
        )
        for name in names
    )


def _about(analysis: Analysis, entity_id: str | None) -> tuple[str, ...]:
    entity = analysis.entity(entity_id)
    return entity.roles if entity is not None else ()


class SpeakerList(RowList[Speaker]):
    """Speakers: letters, name, number of quotations, share of the quoted words."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make the list of an article that is not analysed yet."""
        super().__init__("reading who is quoted…", id=id)
        self._only: str | None = None
        self._largest = 1.0

    def show_analysis(
        self, article: Article, analysis: Analysis, palette: Palette
    ) -> None:
        """List the speakers of an article."""
        self.empty = "nobody is quoted"
        speakers = speakers_of(article, analysis, palette)
        self._largest = max((one.share for one in speakers), default=0.0) or 1.0
        self.show(speakers)

    def show_only(self, name: str | None) -> None:
        """Say whose quotations alone are painted; None: all."""
        self._only = name
        self.redraw()

    def is_only(self, item: Speaker) -> bool:
        """Say whether this speaker's quotations alone are painted."""
        return item.name is not None and item.name == self._only

    def key(self, item: Speaker) -> str:
        """Return the speaker's name."""
        return item.name or ""

    def words(self, item: Speaker) -> str:
        """Return name, letters and roles."""
        return " ".join((item.name or NOBODY, item.letters, *item.about))

    def draw(self, item: Speaker, width: int, *, chosen: bool) -> Sequence[Line]:
        """Draw one line; the chosen one unfolds roles and numbers."""
        colour = item.role.value
        cells = _WIDE_BAR if width >= _WIDE else _BAR
        right = (
            piece(f"{item.quotations:>2} ", "row--muted"),
            piece(bar(item.share / self._largest, cells), colour),
            piece(_percent(item.share), "row--muted"),
        )
        paint = (colour, "row--cursor") if chosen else (colour,)
        letters = piece(f"{item.letters:<{_LETTERS}}", colour)
        name = piece(item.name or NOBODY, *paint)
        first = spread((letters, name), right, width)
        if not chosen:
            return (first,)
        is_cut = name not in first
        return (first, *self._details(item, width, is_cut=is_cut))

    def _details(self, item: Speaker, width: int, *, is_cut: bool) -> list[Line]:
        many = "quotation" if item.quotations == 1 else "quotations"
        words = "word" if item.words == 1 else "words"
        told = f"{item.quotations} {many}, {item.words} {words}"
        lines: list[Line] = []
        name = item.name if is_cut and item.name else ""
        only = "only these are coloured" if self.is_only(item) else ""
        for text in (name, *item.about[:3], told, only):
            folded = fold(text, width - _LETTERS, most=2)
            indent = " " * _LETTERS
            lines.extend((piece(indent + line, "row--muted"),) for line in folded)
        return lines


def _percent(share: float) -> str:
    """Return a share in 4 cells; a little is never told as nothing."""
    return " <1%" if 0 < share < _LITTLE else f"{share:>4.0%}"
