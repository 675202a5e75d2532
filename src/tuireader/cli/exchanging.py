"""`tuireader notes export` and `notes import`: to other programs, and from them."""

from __future__ import annotations

import sys
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings_options
from tuireader.cli.wanted import Wanted, found, wanted_options
from tuireader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Unpack

    from tuireader.library import ImportReport, Library
    from tuireader.model import Annotation

EXPORT_FORMATS = ("markdown", "json", "jsonl", "csv", "jsonld", "org")
_IMPORT_FORMATS = ("json", "jsonl", "csv", "jsonld", "hypothesis", "readwise")
_MOST_LINES = 20
"""Lines that are said of an import."""
_BREAK = "\u200b"
"""What an Org file escapes with; it has no width, and the gate would take it away."""


@click.command(
    "export",
    epilog=examples(
        "tuireader notes export --format jsonld > notes.jsonld",
        "tuireader notes export --each ~/vault/articles --since 2024-05-01",
        "tuireader notes export --speaker pashinyan --kind note",
    ),
)
@wanted_options
@click.option(
    "--format",
    "chosen",
    type=click.Choice(EXPORT_FORMATS),
    default="markdown",
    show_default=True,
    help="jsonld: W3C Web Annotation.",
)
@click.option(
    "--each",
    metavar="DIRECTORY",
    type=click.Path(file_okay=False),
    help="Write a Markdown file for each article there.",
)
@settings_options
@click.pass_context
def export_notes(
    context: click.Context,
    chosen: str,
    each: str | None,
    **wanted: Unpack[Wanted],
) -> None:
    """Print what was kept, for other programs.

    With --each every article has a file of its own, which is found again and brought up
    to date the next time. A file that is not as it was written there is left alone.
    """
    if each is not None and chosen != "markdown":
        raise click.UsageError("--each writes Markdown: leave out --format")
    with reader() as opened:
        kept = found(opened, **wanted)
        if each is None:
            put_exported(opened.library, kept, chosen)
        elif _write_each(opened.library, kept, each):
            context.exit(1)


@click.command("import", epilog=examples("tuireader notes import notes.json"))
@click.argument("file", type=click.Path())
@click.option(
    "--format",
    "chosen",
    type=click.Choice(_IMPORT_FORMATS),
    help="None: seen from the file.",
)
@settings_options
@click.pass_context
def import_notes(context: click.Context, file: str, chosen: str | None) -> None:
    """Take in notes from a FILE, or from "-"; doing it twice adds none.

    It can be JSON, JSON lines, CSV or W3C JSON-LD, as "notes export" writes them, what
    Hypothesis exports or its API returns, or the CSV of Readwise. Markdown and Org are
    for people: they can't be imported.
    """
    from tuireader.library import import_notes as take_in  # noqa: PLC0415 - only here

    text = _read(file)
    with reader() as opened:
        report = take_in(opened.library, text, chosen or "")
    lines = _told(report)
    for line in islice(lines, _MOST_LINES):
        output.say(line)
    if more := sum(1 for _ in lines):
        output.say(f"and {more} more")
    output.put(_counted(report))
    context.exit(1 if report.problems else 0)


def put_exported(library: Library, kept: Sequence[Annotation], chosen: str) -> None:
    """Print annotations in one of `EXPORT_FORMATS`, safe for a terminal."""
    from tuireader.store import exchange  # noqa: PLC0415 - a table needs none of it

    text = exchange.export(kept, library.articles(with_removed=True), chosen)
    if chosen in {"json", "jsonl", "jsonld"}:
        output.write(output.escaped(text))
    elif chosen == "org":
        output.put_around(text.rstrip("\r\n"), _BREAK)
    else:
        output.put(text.rstrip("\r\n"))


def _write_each(library: Library, kept: Sequence[Annotation], directory: str) -> bool:
    """Write the files, print their names; say whether some were left out."""
    from tuireader.library import export_each  # noqa: PLC0415 - only here

    report = export_each(library, directory, annotations=kept)
    for path in report.written:
        output.put(str(path))
    for problem in report.left:
        output.say(f"left as it is: {problem}")
    output.say(
        f"{len(report.written)} written, {len(report.unchanged)} as they were, "
        f"{len(report.left)} left"
    )
    return bool(report.left)


def _told(report: ImportReport) -> Iterator[str]:
    """Yield a line for each record: first what was lost, last what is as expected."""
    return chain(
        (f"left out: {problem}" for problem in report.problems),
        (f"changed: {uid}" for uid in report.changed),
        (f"skipped: {uid}: {why}" for uid, why in report.skipped),
        (f"new: {uid}" for uid in report.new),
    )


def _counted(report: ImportReport) -> str:
    new, changed, skipped, problems = map(len, report)
    left = f", {problems} left out" if problems else ""
    return f"{new} new, {changed} changed, {skipped} as they were{left}"


def _read(file: str) -> str:
    """Read what is to be imported.

    Raises:
        LibraryError: it can't be read, or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        reason = (error.strerror or "it can't be read").lower()
        raise LibraryError(f"{file}: {reason}") from error
    except UnicodeDecodeError as error:
        raise LibraryError(f"{file}: not UTF-8") from error
