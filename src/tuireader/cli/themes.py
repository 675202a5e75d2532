"""`tuireader themes`: what the colours look like."""

from __future__ import annotations

import click

from tuireader import themes
from tuireader.cli import output
from tuireader.cli.colours import Painter, colour_system, wants_colour
from tuireader.cli.options import examples, settings, settings_options
from tuireader.page.roles import SPEAKERS, Role

_SAMPLE = "“said”"


@click.command("themes", epilog=examples("tuireader themes", "tuireader --theme paper"))
@click.option(
    "--color",
    "colour",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Paint samples; auto: on a terminal.",
)
@settings_options
def command(colour: str) -> None:
    """List the themes, each with the colours of its eight speakers.

    The one that is in use has a star. Your own themes lie in the directory that
    "tuireader doctor" names.
    """
    found, errors = themes.load_themes()
    chosen = settings().theme or themes.usual_theme()
    for theme in found:
        star = "*" if theme.name == chosen else " "
        output.put(f"{star} {theme.name:<16}{theme.description}")
        if wants_colour(colour):
            output.write(f"  {_sample(theme)}\n")
    for error in errors:
        output.say(str(error))


def _sample(theme: themes.Theme) -> str:
    painter = Painter(theme, colour_system())
    words = [painter.paint(_SAMPLE, {role}) for role in (*SPEAKERS, Role.MUTED)]
    return painter.paint(" ").join(("", *words, ""))
