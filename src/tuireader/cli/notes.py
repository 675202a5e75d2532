"""`tuireader notes`: everything that was kept, over all articles."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tuireader.cli import note_history, output
from tuireader.cli.exchanging import (
    EXPORT_FORMATS,
    export_notes,
    import_notes,
    put_exported,
)
from tuireader.cli.options import examples, reader, settings_options
from tuireader.cli.wanted import COLOURS, Wanted, deleted_ones, found, wanted_options
from tuireader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from tuireader.library import Library
    from tuireader.model import Annotation, ArticleRecord

_TABLE = "table"
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
@wanted_options
@click.option("--deleted", is_flag=True, help="What was deleted, and can be restored.")
@click.option(
    "--format",
    "chosen",
    type=click.Choice((_TABLE, *EXPORT_FORMATS)),
    default=_TABLE,
    show_default=True,
    help="How to print them.",
)
@settings_options
def list_notes(chosen: str, *, deleted: bool, **wanted: Unpack[Wanted]) -> None:
    """List what was kept, oldest first; what was deleted, the last one first."""
    with reader() as opened:
        kept = (deleted_ones if deleted else found)(opened, **wanted)
        _put(opened.library, kept, chosen)


@command.command("search", epilog=examples('tuireader notes search "not leaving"'))
@click.argument("words", nargs=-1, required=True)
@wanted_options
@click.option(
    "--format",
    "chosen",
    type=click.Choice((_TABLE, *EXPORT_FORMATS)),
    default=_TABLE,
    show_default=True,
    help="How to print them.",
)
@settings_options
def search_notes(words: Sequence[str], chosen: str, **wanted: Unpack[Wanted]) -> None:
    """List what holds WORDS: in the note, the passage, the tags or the title."""
    with reader() as opened:
        _put(opened.library, found(opened, text=" ".join(words), **wanted), chosen)


@command.command(
    "add",
    epilog=examples(
        'tuireader notes add page.html --quote "only express regret" --note "Why?"',
        'tuireader notes add page.html --quote "only express regret" --colour green',
    ),
)
@click.argument("origin", type=click.Path())
@click.option("--quote", required=True, metavar="PASSAGE", help="Words of the text.")
@click.option("--note", default="", metavar="TEXT", help="None: a highlight.")
@click.option("--tag", "tags", multiple=True, help="May be given several times.")
@click.option("--colour", type=click.Choice(COLOURS), help="Of a highlight.")
@settings_options
def add_note(
    origin: str, quote: str, note: str, tags: Sequence[str], colour: str | None
) -> None:
    """Keep a note on a passage, and print its uid.

    White space, kinds of quotation marks and dashes, and capital letters need not be
    as in the text.
    """
    if not quote.strip():
        raise click.UsageError("--quote needs words of the text")
    if note and not note.strip():
        raise click.UsageError("--note has no words; leave it out for a highlight")
    if colour and (note or tags):
        raise click.UsageError("only a highlight has a --colour: no --note, no --tag")
    from tuireader.model import colour_named  # noqa: PLC0415 - only here

    with reader() as opened:
        article = opened.open(origin)
        start, end = _passage(article.text, quote)
        if note or tags:
            kept = opened.library.add_note(article, start, end, note, tags=tags)
        else:
            kept = opened.library.highlight(
                article, start, end, colour=colour_named(colour or "").kept
            )
        output.put(kept.uid)


command.add_command(export_notes)
command.add_command(import_notes)


@command.command("remove", epilog=examples("tuireader notes remove UID"))
@click.argument("uids", nargs=-1, required=True, metavar="UID...")
@click.option("--for-good", is_flag=True, help="Leave nothing to be restored.")
@settings_options
@click.pass_context
def remove_notes(
    context: click.Context, uids: Sequence[str], *, for_good: bool
) -> None:
    """Remove what was kept under these uids; "notes list" prints them.

    "notes restore" brings it back.
    """
    with reader() as opened:
        remove = note_history.remover(opened.library, for_good=for_good)
        context.exit(note_history.for_each(uids, remove))


command.add_command(note_history.history)
command.add_command(note_history.restore)


def _put(library: Library, kept: Sequence[Annotation], chosen: str) -> None:
    if chosen != _TABLE:
        put_exported(library, kept, chosen)
        return
    articles = library.articles(with_removed=True)
    titles = {record.id: record for record in articles}
    if not kept:
        output.say("no notes there")
    for number, annotation in enumerate(kept):
        if number:
            output.put("")
        output.put(_listed(annotation, titles))


def _listed(annotation: Annotation, records: dict[str, ArticleRecord]) -> str:
    """Return the lines of one annotation in a list."""
    record = records.get(annotation.target.article_id)
    day = annotation.created.date().isoformat() if annotation.created else ""
    title = (record.title or record.origin) if record else ""
    sort = _WORDS.get(annotation.motivation, annotation.motivation.value)
    kind = f"{annotation.colour} {sort}".strip()
    tags = " ".join(f"#{tag}" for tag in annotation.tags)
    hangs = "" if annotation.anchor == "exact" else annotation.anchor.value
    about = "  ".join(part for part in (kind, day, hangs, title) if part)
    passage = " ".join(annotation.target.quote.exact[:_EXCERPT].split())
    quoted = f"“{passage}”" if passage else ""
    lines = [annotation.uid, about, quoted, _body(annotation), tags]
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
