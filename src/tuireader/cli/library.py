"""`tuireader library`: what can be done with the library as a whole."""

from __future__ import annotations

import click

from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings_options


@click.group("library", epilog=examples("tuireader library rebuild"))
@settings_options
def command() -> None:
    """Look after the library."""


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
