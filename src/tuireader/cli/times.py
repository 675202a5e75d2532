"""`tuireader times`: what happens when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings_options
from tuireader.cli.output import Format
from tuireader.page.timeline import (
    DAYS_CELLS,
    in_order,
    sentence_of,
    short_days,
    undated,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Analysis, Article, Time

    _Found = Iterable[tuple[str, Article, Analysis]]

_FIELDS = ("start", "end", "text", "first", "last", "exact", "article", "origin")


@click.command(
    "times",
    epilog=examples(
        "tuireader times article.html",
        "tuireader times *.html --format csv > times.csv",
    ),
)
@click.argument("origins", nargs=-1, required=True, type=click.Path())
@click.option(
    "--format",
    "chosen",
    type=click.Choice([chosen.value for chosen in Format]),
    default=Format.TABLE.value,
    show_default=True,
    help="How to print them.",
)
@settings_options
@click.pass_context
def command(context: click.Context, origins: Sequence[str], chosen: Format) -> None:
    """Print the days, weeks, months and years that are named, in order of time."""
    skipped = output.Skipped()
    with reader() as opened:
        found = (
            (origin, article, opened.analyse(article))
            for origin, article in skipped.articles(opened, origins)
        )
        _put(found, Format(chosen), headings=len(origins) > 1)
    context.exit(skipped.code)


def _put(found: _Found, chosen: Format, *, headings: bool) -> None:
    if chosen is Format.TABLE:
        _put_tables(found, headings=headings)
        return
    rows = (
        _row(article, time)
        for _, article, analysis in found
        for time in _ordered(analysis)
    )
    if chosen is Format.JSON:
        output.put_json([*rows])
    elif chosen is Format.JSONL:
        for row in rows:
            output.put_json_line(row)
    else:
        output.put_csv(_FIELDS, rows)


def _put_tables(found: _Found, *, headings: bool) -> None:
    for number, (origin, article, analysis) in enumerate(found):
        if headings:
            gap = "\n" if number else ""
            output.put(f"{gap}{article.title or origin}\n")
        for time in _ordered(analysis):
            days = short_days(time) or "?"
            sentence = sentence_of(article, analysis.sentences, time)
            told = " ".join(sentence.of(article.text).split())
            left = f"{days:>{DAYS_CELLS}}"
            output.put(output.hanging(left, told, DAYS_CELLS + 2))


def _ordered(analysis: Analysis) -> tuple[Time, ...]:
    return (*in_order(analysis.times), *undated(analysis.times))


def _row(article: Article, time: Time) -> dict[str, object]:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "text": time.text,
        "first": time.start.isoformat() if time.start else None,
        "last": time.end.isoformat() if time.end else None,
        "exact": time.is_exact,
        "article": article.title,
        "origin": article.origin,
    }
