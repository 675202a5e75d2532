"""`tuireader quotes`: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from tuireader.cli import output
from tuireader.cli.analyses import analysis_of
from tuireader.cli.options import examples, reader, settings_options
from tuireader.cli.output import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Analysis, Article, Quotation, Span, Speaker

_FIELDS = (
    *("start", "end", "text", "speaker", "speaker_name", "speaker_id"),
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
        "tuireader quotes *.html --format jsonl | jq -r .speaker_name | sort | uniq -c",
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

    NAME is a name of the speaker or what it is called ("minister"), or any part of
    that, in small or capital letters, with or without accents. Speakers that you
    corrected while reading are printed as you named them.
    """
    skipped = output.Skipped()
    with reader() as opened:
        found = (
            (origin, article, _said(analysis_of(opened, article), speaker))
            for origin, article in skipped.articles(opened, origins)
        )
        _put(found, Format(chosen), headings=len(origins) > 1, explain=explain)
    context.exit(skipped.code)


class _Said(NamedTuple):
    """A quotation and who says it."""

    quotation: Quotation
    speaker: Speaker | None

    @property
    def name(self) -> str:
        """Of the speaker, as a table has it."""
        return self.speaker.name if self.speaker else _NOBODY

    @property
    def description(self) -> str:
        """What the article calls the speaker there, if not by a name."""
        phrase = self.quotation.speaker
        return self.speaker.description(phrase) if self.speaker else ""


def _said(analysis: Analysis, words: str | None) -> tuple[_Said, ...]:
    """Return the quotations, or those of the speakers that the words name."""
    from tuireader.model import (  # noqa: PLC0415 - `--help` needs no model
        speaker_key,
        speakers_of,
    )

    speakers = {speaker.key: speaker for speaker in speakers_of(analysis)}
    said = (
        (quotation, speakers.get(speaker_key(quotation) or ""))
        for quotation in analysis.quotations
    )
    return tuple(
        _Said(quotation, speaker)
        for quotation, speaker in said
        if words is None or (speaker and speaker.answers_to(words))
    )


def _put(
    found: Iterable[tuple[str, Article, tuple[_Said, ...]]],
    chosen: Format,
    *,
    headings: bool,
    explain: bool,
) -> None:
    if chosen is Format.TABLE:
        _put_tables(found, headings=headings, explain=explain)
        return
    rows = (
        _row(origin, article, one)
        | (_explained(article, one.quotation) if explain else {})
        for origin, article, said in found
        for one in said
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
    found: Iterable[tuple[str, Article, tuple[_Said, ...]]],
    *,
    headings: bool,
    explain: bool,
) -> None:
    for number, (origin, article, said) in enumerate(found):
        gap = "\n" if number else ""
        if headings:
            output.put(f"{gap}{article.title or origin}\n")
        cells = (max(len(one.name), len(one.description) + 2) for one in said)
        indent = min(_SPEAKER_CELLS, max(cells, default=0)) + 2
        for one in said:
            text = one.quotation.span.of(article.text)
            output.put(output.hanging(one.name, text, indent, below=one.description))
            if explain:
                output.put(output.hanging("", _why(article, one.quotation), indent))


def _row(origin: str, article: Article, said: _Said) -> dict[str, object]:
    quotation = said.quotation
    cue = quotation.cue
    return {
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.span.of(article.text),
        "speaker": quotation.speaker,
        "speaker_name": said.speaker and said.speaker.name,
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
