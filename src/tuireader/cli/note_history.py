"""`tuireader notes history` and `restore`: what was there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings_options
from tuireader.errors import TuireaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.library import Library
    from tuireader.library.history import Version

_INDENT = 2


@click.command("history", epilog=examples("tuireader notes history UID"))
@click.argument("uid")
@settings_options
def history(uid: str) -> None:
    """Print what a note was before each change, the oldest first.

    The last 50 changes are remembered, and 64 kB of them.
    """
    with reader() as opened:
        versions = opened.library.history(uid)
    if not versions:
        output.say("it was never changed")
    for number, version in enumerate(versions):
        if number:
            output.put("")
        for line in _told(version):
            output.put(line)


@click.command("restore", epilog=examples("tuireader notes restore UID"))
@click.argument("uids", nargs=-1, required=True, metavar="UID...")
@settings_options
@click.pass_context
def restore(context: click.Context, uids: Sequence[str]) -> None:
    """Bring back what was removed; "notes list --deleted" prints the uids."""
    with reader() as opened:
        context.exit(for_each(uids, opened.library.restore))


def for_each(uids: Sequence[str], do: Callable[[str], object]) -> int:
    """Do something with each uid, print those that it was done with; an exit code."""
    failed = False
    for uid in uids:
        try:
            do(uid)
        except TuireaderError as error:
            output.say(str(error))
            failed = True
        else:
            output.put(uid)
    return 1 if failed else 0


def remover(library: Library, *, for_good: bool) -> Callable[[str], object]:
    """Return what removes an annotation by its uid."""
    return library.forget if for_good else library.remove


def _told(version: Version) -> list[str]:
    kept, until = version.annotation, version.until
    moment = f"{until:%Y-%m-%d %H:%M:%S} UTC" if until else "at an unknown time"
    tags = " ".join(f"#{tag}" for tag in kept.tags)
    passage = f"“{' '.join(kept.target.quote.exact.split())}”"
    lines = (line for line in (passage, kept.body, tags, kept.colour) if line)
    head = f"until it was {version.did or 'changed'}, {moment}"
    return [
        output.hanging("", head, 0),
        *(output.hanging("", line, _INDENT) for line in lines),
    ]
