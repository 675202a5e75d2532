"""`tuireader notes`: everything that was kept, over all articles."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings_options
from tuireader.errors import LibraryError, TuireaderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.library import Library
    from tuireader.model import Annotation, ArticleRecord
    from tuireader.reader import Reader

_TABLE = "table"
_EXPORT_FORMATS = ("markdown", "json", "jsonl", "csv", "jsonld")
_IMPORT_FORMATS = ("json", "jsonl", "csv", "jsonld", "hypothesis")
_WORDS = {
    "commenting": "note",
    "highlighting": "highlight",
    "bookmarking": "bookmark",
    "assessing": "correction",
}
_INDENT = 2
_EXCERPT = 300
"""Code points of a passage that a list shows."""


@click.group(
    "notes",
    invoke_without_command=True,
    epilog=examples(
        "tuireader notes list --tag security",
        "tuireader notes search regret",
        "tuireader notes export --format markdown > notes.md",
    ),
)
@settings_options
@click.pass_context
def command(context: click.Context) -> None:
    """List, add, search, export, import and remove notes.

    Notes, highlights and bookmarks of all articles lie in one library. Without a
    COMMAND they are shown on the screen.
    """
    if context.invoked_subcommand is not None:
        return
    from tuireader.cli import read  # noqa: PLC0415 - only for the screen

    if not (read.has_screen() and sys.stdin.isatty()):
        click.echo(context.get_help())
        context.exit(2)
    with reader() as opened:
        context.exit(read.run_screen(opened, (), shows_notes=True))


@command.command("list", epilog=examples("tuireader notes list --article page.html"))
@click.option("--article", "origin", metavar="ORIGIN", help="Only on this article.")
@click.option("--tag", help="Only with this tag.")
@click.option(
    "--format",
    "chosen",
    type=click.Choice((_TABLE, *_EXPORT_FORMATS)),
    default=_TABLE,
    show_default=True,
    help="How to print them.",
)
@settings_options
def list_notes(origin: str | None, tag: str | None, chosen: str) -> None:
    """List what was kept, oldest first."""
    with reader() as opened:
        _put(opened.library, _found(opened, origin, tag), chosen)


@command.command("search", epilog=examples('tuireader notes search "not leaving"'))
@click.argument("words", nargs=-1, required=True)
@click.option("--tag", help="Only with this tag.")
@click.option(
    "--format",
    "chosen",
    type=click.Choice((_TABLE, *_EXPORT_FORMATS)),
    default=_TABLE,
    show_default=True,
    help="How to print them.",
)
@settings_options
def search_notes(words: Sequence[str], tag: str | None, chosen: str) -> None:
    """List what holds WORDS: in the note, the passage, the tags or the title."""
    with reader() as opened:
        found = opened.library.annotations(tag=tag, text=" ".join(words))
        _put(opened.library, found, chosen)


@command.command(
    "add",
    epilog=examples(
        'tuireader notes add page.html --quote "only express regret" --note "Why?"',
    ),
)
@click.argument("origin", type=click.Path())
@click.option("--quote", required=True, metavar="PASSAGE", help="Words of the text.")
@click.option("--note", default="", metavar="TEXT", help="None: a highlight.")
@click.option("--tag", "tags", multiple=True, help="May be given several times.")
@settings_options
def add_note(origin: str, quote: str, note: str, tags: Sequence[str]) -> None:
    """Keep a note on a passage, and print its uid.

    White space, kinds of quotation marks and dashes, and capital letters need not be
    as in the text.
    """
    with reader() as opened:
        article = opened.open(origin)
        start, end = _passage(article.text, quote)
        if note or tags:
            kept = opened.library.add_note(article, start, end, note, tags=tags)
        else:
            kept = opened.library.highlight(article, start, end)
        output.put(kept.uid)


@command.command("export", epilog=examples("tuireader notes export --format jsonld"))
@click.option("--article", "origin", metavar="ORIGIN", help="Only on this article.")
@click.option("--tag", help="Only with this tag.")
@click.option(
    "--format",
    "chosen",
    type=click.Choice(_EXPORT_FORMATS),
    default="markdown",
    show_default=True,
    help="jsonld: W3C Web Annotation.",
)
@settings_options
def export_notes(origin: str | None, tag: str | None, chosen: str) -> None:
    """Print what was kept, for other programs."""
    with reader() as opened:
        _put(opened.library, _found(opened, origin, tag), chosen)


@command.command("import", epilog=examples("tuireader notes import notes.json"))
@click.argument("file", type=click.Path())
@click.option(
    "--format",
    "chosen",
    type=click.Choice(_IMPORT_FORMATS),
    help="None: seen from the file.",
)
@settings_options
def import_notes(file: str, chosen: str | None) -> None:
    """Take in notes from a FILE, or from "-"; doing it twice adds none.

    It can be JSON, JSON lines, CSV or W3C JSON-LD, as "notes export" writes them, or
    what the Hypothesis API returns. Markdown is for people: it can't be imported.
    """
    from tuireader.store import exchange  # noqa: PLC0415 - only here

    contents = exchange.parse(_read(file), chosen or "")
    with reader() as opened:
        report = opened.library.import_annotations(*contents)
    counts = (len(report.new), len(report.changed), len(report.skipped))
    output.put("{} new, {} changed, {} as they were".format(*counts))


@command.command("remove", epilog=examples("tuireader notes remove UID"))
@click.argument("uids", nargs=-1, required=True, metavar="UID...")
@settings_options
@click.pass_context
def remove_notes(context: click.Context, uids: Sequence[str]) -> None:
    """Remove what was kept under these uids; "notes list" prints them."""
    failed = False
    with reader() as opened:
        for uid in uids:
            try:
                opened.library.remove(uid)
            except TuireaderError as error:
                output.say(str(error))
                failed = True
            else:
                output.put(uid)
    context.exit(1 if failed else 0)


def _found(
    opened: Reader, origin: str | None, tag: str | None
) -> tuple[Annotation, ...]:
    article = None if origin is None else opened.open(origin)
    return opened.library.annotations(article=article, tag=tag)


def _put(library: Library, found: Sequence[Annotation], chosen: str) -> None:
    records = library.articles()
    if chosen == _TABLE:
        titles = {record.id: record for record in records}
        if not found:
            output.say("no notes there")
        for number, annotation in enumerate(found):
            if number:
                output.put("")
            output.put(_listed(annotation, titles))
        return
    from tuireader.store import exchange  # noqa: PLC0415 - a table needs none of it

    text = exchange.export(found, records, chosen)
    if chosen in {"json", "jsonl", "jsonld"}:
        output.write(output.escaped(text))
    else:
        output.put(text.rstrip("\r\n"))


def _listed(annotation: Annotation, records: dict[str, ArticleRecord]) -> str:
    """Return the lines of one annotation in a list."""
    record = records.get(annotation.target.article_id)
    day = annotation.created.date().isoformat() if annotation.created else ""
    title = (record.title or record.origin) if record else ""
    kind = _WORDS.get(annotation.motivation, annotation.motivation.value)
    tags = " ".join(f"#{tag}" for tag in annotation.tags)
    about = "  ".join(part for part in (kind, day, title) if part)
    passage = " ".join(annotation.target.quote.exact[:_EXCERPT].split())
    lines = [annotation.uid, about, f"“{passage}”", _body(annotation), tags]
    head, *rest = (line for line in lines if line)
    return "\n".join((head, *(output.hanging("", line, _INDENT) for line in rest)))


def _body(annotation: Annotation) -> str:
    """Return the note; of a correction, what it says in words."""
    if annotation.motivation != "assessing":
        return annotation.body
    from tuireader.model import correction_in_words  # noqa: PLC0415 - only here

    return correction_in_words(annotation.body)


def _passage(text: str, quote: str) -> tuple[int, int]:
    """Find the one place of a passage, in code points of the text.

    Raises:
        LibraryError: it stands nowhere, or in several places.
    """
    from tuireader.anchoring.levelling import level  # noqa: PLC0415 - only here

    levelled, wanted = level(text), level(quote).text.strip()
    place = levelled.text.find(wanted) if wanted else -1
    if place < 0:
        raise LibraryError(
            f"the passage is not in the text: {quote}",
            hint="copy it from what tuireader text prints",
        )
    if levelled.text.find(wanted, place + 1) >= 0:
        raise LibraryError(
            f"the passage stands in more than one place: {quote}",
            hint="give more of its words",
        )
    return levelled.source_span(place, place + len(wanted))


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
