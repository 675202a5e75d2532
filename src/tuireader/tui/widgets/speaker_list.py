"""Who is quoted, how often, and with how much of the quoted words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.model import speaker_key
from tuireader.page.strip import bar
from tuireader.tui.widgets.pieces import Line, fold, piece, spread
from tuireader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.model import Analysis, Article, Speaker
    from tuireader.page.palette import Palette
    from tuireader.page.roles import Role

_BAR = 6
_WIDE_BAR = 14
_WIDE = 48
_LETTERS = 4
_ROLES = 3
_LITTLE = 0.005
NOBODY = "nobody, or unknown"


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Who is quoted in an article, and how much."""

    speaker: Speaker | None
    """None: quoted words that nobody is known to have said."""
    letters: str
    role: Role
    quotations: int
    words: int
    """Quoted words, counted between white space."""
    share: float
    """Of all quoted words, 0 to 1."""

    @property
    def key(self) -> str | None:
        """What the speaker's quotations have in common; None for nobody."""
        return self.speaker.key if self.speaker else None

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.speaker.name if self.speaker else NOBODY


def rows_of(
    article: Article, analysis: Analysis, palette: Palette
) -> tuple[SpeakerRow, ...]:
    """Add up who is quoted: most words first, nobody last.

    One row for each speaker, by whatever names and descriptions the article quotes it.
    """
    numbers: Counter[str | None] = Counter()
    words: Counter[str | None] = Counter()
    for quotation in analysis.quotations:
        key = speaker_key(quotation)
        numbers[key] += 1
        words[key] += len(quotation.span.of(article.text).split())
    total = words.total() or 1
    return tuple(
        SpeakerRow(
            speaker=palette.speaker(key),
            letters=palette.letters(key),
            role=palette.role(key),
            quotations=numbers[key],
            words=words[key],
            share=words[key] / total,
        )
        for key in sorted(numbers, key=lambda key: (key is None, -words[key]))
    )


class SpeakerList(RowList[SpeakerRow]):
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
        rows = rows_of(article, analysis, palette)
        self._largest = max((row.share for row in rows), default=0.0) or 1.0
        self.show(rows)

    def show_only(self, key: str | None) -> None:
        """Say whose quotations alone are painted; None: all."""
        self._only = key
        self.redraw()

    def is_only(self, item: SpeakerRow) -> bool:
        """Say whether this speaker's quotations alone are painted."""
        return item.key is not None and item.key == self._only

    def key(self, item: SpeakerRow) -> str:
        """Return what the speaker's quotations have in common."""
        return item.key or ""

    def words(self, item: SpeakerRow) -> str:
        """Return letters, and all names and descriptions."""
        names = item.speaker.names if item.speaker else (item.name,)
        return " ".join((*names, item.letters))

    def draw(self, item: SpeakerRow, width: int, *, chosen: bool) -> Sequence[Line]:
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
        name = piece(item.name, *paint)
        first = spread((letters, name), right, width)
        if not chosen:
            return (first,)
        is_cut = name not in first
        return (first, *self._details(item, width, is_cut=is_cut))

    def _details(self, item: SpeakerRow, width: int, *, is_cut: bool) -> list[Line]:
        many = "quotation" if item.quotations == 1 else "quotations"
        words = "word" if item.words == 1 else "words"
        told = f"{item.quotations} {many}, {item.words} {words}"
        lines: list[Line] = []
        name = item.name if is_cut else ""
        only = "only these are coloured" if self.is_only(item) else ""
        for text in (name, *_about(item.speaker), told, only):
            folded = fold(text, width - _LETTERS, most=2)
            indent = " " * _LETTERS
            lines.extend((piece(indent + line, "row--muted"),) for line in folded)
        return lines


def _about(speaker: Speaker | None) -> Iterator[str]:
    """Yield the roles, then by what other words the article quotes the speaker."""
    if speaker is None:
        return
    if speaker.entity is not None:
        yield from speaker.entity.roles[:_ROLES]
    if speaker.said_as:
        yield "quoted as " + ", ".join(f"“{words}”" for words in speaker.said_as)


def _percent(share: float) -> str:
    """Return a share in 4 cells; a little is never told as nothing."""
    return " <1%" if 0 < share < _LITTLE else f"{share:>4.0%}"
