"""`tuireader library`: the articles that are kept, and the files they are kept in."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tuireader import paths
from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings, settings_options
from tuireader.errors import LibraryError
from tuireader.page.gate import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.library import Library
    from tuireader.model import ArticleRecord

_SHORTEST_ID = 4
"""Digits of an article's id that may stand for it."""
_FORMATS = ("table", "json", "jsonl")


@click.group(
    "library",
    epilog=examples(
        "tuireader library list",
        "tuireader library check",
        "tuireader library backup notes-$(date +%F).json",
    ),
)
@settings_options
def command() -> None:
    """List, add, remove articles; check, repair, back up, rebuild."""


@command.command("list", epilog=examples("tuireader library list --format json"))
@click.option(
    "--format",
    "chosen",
    type=click.Choice(_FORMATS),
    default="table",
    show_default=True,
    help="How to print them.",
)
@settings_options
def list_articles(chosen: str) -> None:
    """List the articles, the last opened first: how far read, how many notes."""
    with reader() as opened:
        library = opened.library
        rows = [_row(library, record) for record in library.articles()]
    if chosen == "json":
        output.put_json(rows)
    elif chosen == "jsonl":
        for row in rows:
            output.put_json_line(row)
    else:
        if not rows:
            output.say("no articles there")
        for row in rows:
            title = row["title"] or row["origin"]
            about = f"{row['id']}  {row['read']:>3} %  {row['notes']:>3} notes"
            output.put(output.hanging(about, str(title), len(about) + 2))


@command.command("add", epilog=examples("tuireader library add page.html"))
@click.argument("origins", nargs=-1, required=True, type=click.Path())
@settings_options
@click.pass_context
def add_articles(context: click.Context, origins: Sequence[str]) -> None:
    """Keep articles with their text, and print their ids."""
    skipped = output.Skipped()
    with reader() as opened:
        for _, article in skipped.articles(opened, origins):
            opened.library.keep(article)
            output.put(article.id)
    context.exit(skipped.code)


@command.command("remove", epilog=examples("tuireader library remove 29100402fb66"))
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--with-notes", is_flag=True, help="Remove what was kept on it too.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@settings_options
def remove_articles(names: Sequence[str], *, with_notes: bool, yes: bool) -> None:
    """Remove an ARTICLE: its origin, or its id as "library list" prints it.

    What you kept on it stays and says where it is from, unless you say --with-notes.
    """
    with reader() as opened:
        for name in names:
            found = _article(opened.library, name)
            notes = len(opened.library.annotations(article=found.id))
            title = found.title or found.origin
            gone = f" and its {notes} notes" if with_notes and notes else ""
            question = f"Remove “{title}”{gone}?"
            if not yes and not click.confirm(shown(question), err=True):
                continue
            opened.library.remove_article(found.id, with_notes=with_notes)
            output.put(found.id)


@command.command("check", epilog=examples("tuireader library check"))
@settings_options
@click.pass_context
def check_library(context: click.Context) -> None:
    """Read everything and compare it with its checksums; change nothing.

    What is wrong stands on standard error, and makes the exit code 1.
    """
    from tuireader.library.check import check  # noqa: PLC0415 - only here

    found = check(_directory())
    for problem in found.problems:
        output.say(problem)
    counts = f"{found.articles} articles, {found.annotations} annotations"
    output.put(f"{counts}, {found.texts} texts read; {len(found.problems)} problems")
    if found.without_text:
        output.put(f"{found.without_text} annotations are on texts that are not kept")
    context.exit(1 if found.problems else 0)


@command.command("repair", epilog=examples("tuireader library repair"))
@settings_options
def repair_library() -> None:
    """Make a damaged library good again, with all that can be read of it.

    What is damaged stays beside it, under a name with ".damaged".
    """
    from tuireader.store.care import repair  # noqa: PLC0415 - only here

    for sentence in repair(_directory()) or ["there was nothing to repair"]:
        output.put(sentence)


@command.command("backup", epilog=examples("tuireader library backup notes.json"))
@click.argument("file", type=click.Path(path_type=Path))
@settings_options
def back_up_library(file: Path) -> None:
    """Write everything, the texts too, into one FILE.

    To restore it, name it library.json in a new directory, and open that with
    --library.
    """
    from tuireader.store.care import back_up  # noqa: PLC0415 - only here

    if str(file) == "-":
        raise click.UsageError("a backup goes into a file: name one")
    count = back_up(_directory(), file.absolute())
    output.put(f"{count} annotations in {file}")


@command.command("rebuild", epilog=examples("tuireader library rebuild"))
@settings_options
def rebuild() -> None:
    """Make the catalogue anew, by which articles and notes are searched.

    It is filled from the texts that the library keeps. Nothing else is changed.
    """
    with reader() as opened:
        titles = 0
        for title in opened.rebuild_catalogue():
            titles += 1
            output.say(title)
        output.put(f"{titles} articles and the notes can be searched")


def _directory() -> Path:
    directory = settings().library or paths.library_directory()
    if not directory.is_dir():
        raise LibraryError(
            f"there is no library in {directory}", hint="the first note makes one"
        )
    return directory


def _row(library: Library, record: ArticleRecord) -> dict[str, object]:
    position = library.position(record.id)
    read = 0
    if position and position.length:
        read = min(100, position.cursor * 100 // position.length)
    known = asdict(record)
    del known["removed"]  # none of those is listed
    opened = record.opened.isoformat() if record.opened else ""
    notes = len(library.annotations(article=record.id))
    return {**known, "opened": opened, "read": read, "notes": notes}


def _article(library: Library, name: str) -> ArticleRecord:
    """Find an article by its origin, or by the beginning of its id.

    Raises:
        LibraryError: there is none, or more than one.
    """
    path = str(Path(name).absolute())
    records = library.articles()
    found = [record for record in records if record.origin in (name, path)]
    if not found and len(name) >= _SHORTEST_ID:
        found = [record for record in records if record.id.startswith(name)]
    if len(found) != 1:
        what = "more than one article" if found else "no article"
        raise LibraryError(
            f"{what} is called {name}", hint="see: tuireader library list"
        )
    return found[0]
