"""`tuireader ORIGIN`: the screen."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from tuireader.cli.options import examples, reader, settings_options
from tuireader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.reader import Reader
    from tuireader.session import Session

_STDIN = "-"


@click.command(
    "read",
    epilog=examples(
        "tuireader article.html",
        "tuireader first.txt second.md",
        "curl -s https://example.org/page.html | tuireader -",
    ),
)
@click.argument("origins", nargs=-1, type=click.Path())
@settings_options
@click.pass_context
def command(context: click.Context, origins: Sequence[str]) -> None:
    """Open articles on the screen; the word "read" may be left out.

    Without ORIGINS it opens what you read last, else the library, else a sample.
    Without a terminal it prints what "show" prints.
    """
    if not origins and not sys.stdin.isatty():
        origins = (_STDIN,)
    if not has_screen():
        context.exit(_print(context, origins))
    stdin = _read_stdin() if _STDIN in origins else None
    if not _take_terminal():
        context.exit(_print(context, origins, stdin))
    with reader(stdin) as opened:
        context.exit(run_screen(opened, origins))


def has_screen() -> bool:
    """Say whether standard output is a terminal that can show the screen."""
    from tuireader.cli.output import NO_SCREEN  # noqa: PLC0415 - with the gate

    return sys.stdout.isatty() and os.environ.get("TERM", "") not in NO_SCREEN


def _print(
    context: click.Context,
    origins: Sequence[str],
    stdin: Callable[[], bytes] | None = None,
) -> int:
    from tuireader.cli.show import show  # noqa: PLC0415 - only without a terminal

    if not origins:
        raise click.UsageError(
            "no ORIGIN, and no terminal to show the library", context
        )
    with reader(stdin) as opened:
        return show(opened, origins)


def _read_stdin() -> Callable[[], bytes]:
    """Read standard input now: afterwards the keys come from there."""
    data = sys.stdin.buffer.read()
    return lambda: data


def _take_terminal() -> bool:
    """Make the terminal standard input and standard error; say whether there is one.

    Keys are read from the one, and the screen is drawn on the other.
    """
    if not sys.stdin.isatty():
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            return False
        os.dup2(terminal, 0)
        os.close(terminal)
    if not sys.stderr.isatty():
        os.dup2(1, 2)
    return True


def run_screen(
    opened: Reader, origins: Sequence[str], *, shows_notes: bool = False
) -> int:
    """Show articles until the reader leaves; return the exit code.

    Args:
        opened: the one door.
        origins: in this order; none: what was read last.
        shows_notes: whether the notes of all articles are shown over them.
    """
    from tuireader import config, session, themes  # noqa: PLC0415 - screen only
    from tuireader.tui.keymaps import KEYS  # noqa: PLC0415 - likewise

    if opened.settings.theme:
        themes.find_theme(opened.settings.theme)
    keymap = config.load_keymap(known=[key.id for key in KEYS])
    before = session.load()
    notices: list[str] = []
    chosen = origins or _last_read(opened, before, notices)
    from tuireader.tui.app import ReaderApp  # noqa: PLC0415 - Textual costs 200 ms

    app = ReaderApp(
        opened,
        chosen,
        session=before,
        keymap=keymap,
        notices=notices,
        shows_notes=shows_notes,
    )
    app.run()
    return app.return_code or 0


def _last_read(opened: Reader, before: Session, notices: list[str]) -> tuple[str, ...]:
    """Return what to open when nothing is named; empty for the library."""
    from tuireader import resources  # noqa: PLC0415 - screen only

    if last := tuple(origin for origin in before.origins if origin != _STDIN):
        return last
    try:
        if opened.library.articles():
            return ()
    except LibraryError as error:
        notices.append(str(error))
    return (str(resources.seed_article()),)
