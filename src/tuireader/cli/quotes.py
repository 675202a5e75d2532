"""`tuireader quotes`: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.analyses import analysis_of
from tuireader.cli.options import examples, reader, settings_options
from tuireader.cli.output import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Analysis, Article, Quotation, Span

_FIELDS = (
    *("start", "end", "text", "speaker", "speaker_id"),
    *("cue", "rule", "confidence", "inner", "article", "origin"),
)
_EXPLAINED = ("reason", "evidence")
"""Fields that `--explain` adds."""
_SPEAKER_CELLS = 24
_NOBODY = "–"


@click.command(
    "quotes",
    epilog=examples(
        "tuireader quotes article.html",
        "tuireader quotes article.html --speaker pashinyan",
        "tuireader quotes article.html --explain",
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
@click.option("--explain", is_flag=True, help="Say why each has its speaker.")
@settings_options
@click.pass_context
def command(
    context: click.Context,
    origins: Sequence[str],
    chosen: Format,
    speaker: str | None,
    *,
    explain: bool,
) -> None:
    """Print every quotation with its speaker.

    NAME is the speaker's name or any part of it, in small or capital letters, with or
    without accents. Speakers that you corrected while reading are printed as you named
    them.
    """
    skipped = output.Skipped()
    with reader() as opened:
        found = (
            (origin, article, _of(analysis_of(opened, article), speaker))
            for origin, article in skipped.articles(opened, origins)
        )
        _put(found, Format(chosen), headings=len(origins) > 1, explain=explain)
    context.exit(skipped.code)


def _of(analysis: Analysis, speaker: str | None) -> tuple[Quotation, ...]:
    """Return the quotations of a speaker: a part of a name or alias will do."""
    if speaker is None:
        return analysis.quotations
    wanted = _plain(speaker)
    entities = {
        entity.id
        for entity in analysis.entities
        if any(wanted in _plain(name) for name in (entity.name, *entity.aliases))
    }
    return tuple(
        quotation
        for quotation in analysis.quotations
        if quotation.speaker_id in entities or wanted in _plain(quotation.speaker or "")
    )


def _plain(name: str) -> str:
    """Return a name as it is compared: small, without accents, one blank for many."""
    from tuireader.analysis.tokens import fold  # noqa: PLC0415 - as in `_explained`

    return " ".join(fold(name).split())


def _put(
    found: Iterable[tuple[str, Article, tuple[Quotation, ...]]],
    chosen: Format,
    *,
    headings: bool,
    explain: bool,
) -> None:
    if chosen is Format.TABLE:
        _put_tables(found, headings=headings, explain=explain)
        return
    rows = (
        _row(origin, article, quotation)
        | (_explained(article, quotation) if explain else {})
        for origin, article, quotations in found
        for quotation in quotations
    )
    if chosen is Format.JSON:
        output.put_json([*rows])
    elif chosen is Format.JSONL:
        for row in rows:
            output.put_json_line(row)
    else:
        fields = (*_FIELDS, *_EXPLAINED) if explain else _FIELDS
        output.put_csv(fields, map(_flat, rows))


def _put_tables(
    found: Iterable[tuple[str, Article, tuple[Quotation, ...]]],
    *,
    headings: bool,
    explain: bool,
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
            if explain:
                output.put(output.hanging("", _why(article, quotation), indent))


def _row(origin: str, article: Article, quotation: Quotation) -> dict[str, object]:
    cue = quotation.cue
    return {
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.span.of(article.text),
        "speaker": quotation.speaker,
        "speaker_id": quotation.speaker_id,
        "cue": cue and _passage(article, cue),
        "rule": quotation.rule,
        "confidence": round(quotation.confidence, 3),
        "inner": [_passage(article, span) for span in quotation.inner],
        "article": article.title,
        "origin": article.origin if origin != "-" else "-",
    }


def _explained(article: Article, quotation: Quotation) -> dict[str, object]:
    from tuireader.analysis import reason  # noqa: PLC0415 - `--help` needs no lexicon

    return {
        "reason": reason(quotation, article.text),
        "evidence": [_passage(article, span) for span in quotation.evidence],
    }


def _why(article: Article, quotation: Quotation) -> str:
    """Return reason, evidence and confidence on one line."""
    why = _explained(article, quotation)
    seen = (span.of(article.text) for span in quotation.evidence)
    marks = ", ".join(f"“{words}”" for words in seen)
    at = f" (see {marks})" if marks else ""
    sure = f", {quotation.confidence:.0%} sure" if quotation.speaker else ""
    return f"because: {why['reason']}{at}{sure}"


def _passage(article: Article, span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.of(article.text)}


def _flat(row: dict[str, object]) -> dict[str, object]:
    """Return a row whose passages are words."""
    flat = dict(row)
    for name, value in row.items():
        if isinstance(value, dict):
            flat[name] = value["text"]
        elif isinstance(value, list):
            flat[name] = [passage["text"] for passage in value]
    return flat
