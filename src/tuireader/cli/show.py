"""`tuireader show`: the page on standard output."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.analyses import analysis_of
from tuireader.cli.options import examples, reader, settings_options
from tuireader.page.gate import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.cli.colours import Painter
    from tuireader.model import Analysis, Article
    from tuireader.page.runs import Run
    from tuireader.reader import Reader

_LETTERS = 3
"""Cells for a speaker's letters."""
_GUTTER = _LETTERS + 2
"""Cells of the margin."""
_NARROWEST_COLUMN = 20


@click.command(
    "show",
    epilog=examples(
        "tuireader show article.html",
        "tuireader show article.html --color always | less -R",
        "tuireader show *.html --width 60 --theme paper",
    ),
)
@click.argument("origins", nargs=-1, required=True, type=click.Path())
@click.option(
    "--color",
    "colour",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Paint; auto: on a terminal.",
)
@click.option("--width", type=click.IntRange(20), help="Cells of the text column.")
@click.option("--all", "everything", is_flag=True, help="Unfold boilerplate.")
@settings_options
@click.pass_context
def command(
    context: click.Context,
    origins: Sequence[str],
    colour: str,
    width: int | None,
    everything: bool,
) -> None:
    """Print the article as the page shows it.

    The letters in the margin say who is quoted; the names follow below the text.
    """
    with reader() as opened:
        code = show(opened, origins, colour=colour, width=width, unfolded=everything)
    context.exit(code)


def show(
    opened: Reader,
    origins: Sequence[str],
    *,
    colour: str = "auto",
    width: int | None = None,
    unfolded: bool = False,
) -> int:
    """Print articles one below the other.

    Args:
        opened: reads and analyses them.
        origins: what to print; one that can't be read is said and left out.
        colour: "auto", "always" or "never".
        width: cells of the text column; None: what the settings and the line allow.
        unfolded: show boilerplate too.

    Returns:
        The exit code.
    """
    skipped = output.Skipped()
    painter = _painter(opened, colour)
    column = width or _column(opened.settings.width)
    for number, (_, article) in enumerate(skipped.articles(opened, origins)):
        if number:
            output.write("\n")
        analysis = analysis_of(opened, article)
        lines = _lines(article, analysis, column, painter, unfolded=unfolded)
        for line in lines:
            output.write(f"{line}\n")
    return skipped.code


def _painter(opened: Reader, colour: str) -> Painter | None:
    from tuireader import themes  # noqa: PLC0415 - not for plain text
    from tuireader.cli import colours  # noqa: PLC0415 - rich costs 30 ms

    name = opened.settings.theme
    if not colours.wants_colour(colour):
        if name:
            themes.find_theme(name)
        return None
    found = themes.find_theme(name or themes.usual_theme())
    return colours.Painter(found, colours.colour_system())


def _column(most: int) -> int:
    room = output.width() - _GUTTER
    return max(_NARROWEST_COLUMN, min(most, room))


def _lines(
    article: Article,
    analysis: Analysis,
    column: int,
    painter: Painter | None,
    *,
    unfolded: bool,
) -> Iterator[str]:
    """Yield the lines of the page, then the legend of its letters."""
    from tuireader.model import speaker_key  # noqa: PLC0415 - likewise
    from tuireader.page.palette import Palette  # noqa: PLC0415 - the page costs 30 ms
    from tuireader.page.roles import speaker_marks  # noqa: PLC0415 - likewise
    from tuireader.page.runs import Marks, Run, runs  # noqa: PLC0415 - likewise
    from tuireader.page.wrap import wrap  # noqa: PLC0415 - likewise

    palette = Palette.of(analysis)
    marks = Marks(speaker_marks(analysis.quotations, palette))
    openings = {q.span.start: speaker_key(q) for q in reversed(analysis.quotations)}
    starts = sorted(start for start, speaker in openings.items() if speaker)

    def margin(key: str | None) -> Run:
        letters = f"{palette.letters(key):>{_LETTERS}}".ljust(_GUTTER)
        return Run(letters, frozenset({palette.role(key)} if key else ()))

    for line in wrap(article, column, unfolded=unfolded):
        first = bisect_left(starts, line.start)
        begins = first < len(starts) and starts[first] < line.end and not line.fold
        key = openings[starts[first]] if begins else None
        indent = Run(f"{line.bullet:>{line.indent}}", frozenset())
        pieces = runs(article.text, line, marks.within(line.start, line.end))
        yield _painted((margin(key), indent, *pieces), column, painter)
    if palette.speakers:
        yield _painted((), column, painter)
    for one in palette.speakers:
        who = Run(shown(one.name), frozenset({palette.role(one.key)}))
        yield _painted((margin(one.key), who), column, painter)


def _painted(pieces: Sequence[Run], column: int, painter: Painter | None) -> str:
    if painter is None:
        return "".join(piece.text for piece in pieces).rstrip()
    line = "".join(painter.paint(piece.text, piece.roles) for piece in pieces)
    if painter.fills:
        from rich.cells import cell_len  # noqa: PLC0415 - loaded with the page

        used = sum(cell_len(piece.text) for piece in pieces)
        line += painter.paint(" " * max(0, column + _GUTTER + 1 - used))
    return line
