"""`tuireader quotes`: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings_options
from tuireader.cli.output import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Analysis, Article, Quotation

_FIELDS = (
    *("start", "end", "text", "speaker", "speaker_id"),
    *("cue", "rule", "confidence", "article", "origin"),
)
_SPEAKER_CELLS = 24
_NOBODY = "–"


@click.command(
    "quotes",
    epilog=examples(
        "tuireader quotes article.html",
        "tuireader quotes article.html --speaker pashinyan",
        "tuireader quotes *.html --format jsonl | jq -r .speaker | sort | uniq -c",
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
@click.option("--speaker", metavar="NAME", help="Only those of this speaker.")
@settings_options
@click.pass_context
def command(
    context: click.Context, origins: Sequence[str], chosen: Format, speaker: str | None
) -> None:
    """Print every quotation with its speaker.

    NAME is the speaker's name or any part of it, in small or capital letters.
    """
    skipped = output.Skipped()
    with reader() as opened:
        found = (
            (origin, article, _of(opened.analyse(article), speaker))
            for origin, article in skipped.articles(opened, origins)
        )
        _put(found, Format(chosen), headings=len(origins) > 1)
    context.exit(skipped.code)


def _of(analysis: Analysis, speaker: str | None) -> tuple[Quotation, ...]:
    """Return the quotations of a speaker: a part of a name or alias will do."""
    if speaker is None:
        return analysis.quotations
    wanted = speaker.casefold()
    entities = {
        entity.id
        for entity in analysis.entities
        if any(wanted in name.casefold() for name in (entity.name, *entity.aliases))
    }
    return tuple(
        quotation
        for quotation in analysis.quotations
        if quotation.speaker_id in entities
        or wanted in (quotation.speaker or "").casefold()
    )


def _put(
    found: Iterable[tuple[str, Article, tuple[Quotation, ...]]],
    chosen: Format,
    *,
    headings: bool,
) -> None:
    if chosen is Format.TABLE:
        _put_tables(found, headings=headings)
        return
    rows = (
        _row(origin, article, quotation)
        for origin, article, quotations in found
        for quotation in quotations
    )
    if chosen is Format.JSON:
        output.put_json([*rows])
    elif chosen is Format.JSONL:
        for row in rows:
            output.put_json_line(row)
    else:
        output.put_csv(_FIELDS, ({**row, "cue": _words(row)} for row in rows))


def _put_tables(
    found: Iterable[tuple[str, Article, tuple[Quotation, ...]]], *, headings: bool
) -> None:
    for number, (origin, article, quotations) in enumerate(found):
        gap = "\n" if number else ""
        if headings:
            output.put(f"{gap}{article.title or origin}\n")
        names = [quotation.speaker or _NOBODY for quotation in quotations]
        indent = min(_SPEAKER_CELLS, max(map(len, names), default=0)) + 2
        for name, quotation in zip(names, quotations, strict=True):
            text = quotation.span.of(article.text)
            output.put(output.hanging(name, text, indent))


def _row(origin: str, article: Article, quotation: Quotation) -> dict[str, object]:
    cue = quotation.cue
    return {
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.span.of(article.text),
        "speaker": quotation.speaker,
        "speaker_id": quotation.speaker_id,
        "cue": cue
        and {"start": cue.start, "end": cue.end, "text": cue.of(article.text)},
        "rule": quotation.rule,
        "confidence": round(quotation.confidence, 3),
        "article": article.title,
        "origin": article.origin if origin != "-" else "-",
    }


def _words(row: dict[str, object]) -> str:
    cue = row["cue"]
    return str(cue["text"]) if isinstance(cue, dict) else ""
