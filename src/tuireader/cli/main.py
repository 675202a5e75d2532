"""The command line: which command runs, and how it ends.

Exit codes: 0 done, 1 an error, 2 the command line is wrong, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from tuireader import __version__
from tuireader.cli.options import Flags, examples, settings_options
from tuireader.errors import TuireaderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from click.shell_completion import CompletionItem

OK, ERROR, USAGE, INTERRUPTED = 0, 1, 2, 130
DEFAULT_COMMAND = "read"

_COMMANDS = {
    "read": "tuireader.cli.read",
    "show": "tuireader.cli.show",
    "quotes": "tuireader.cli.quotes",
    "entities": "tuireader.cli.entities",
    "times": "tuireader.cli.times",
    "text": "tuireader.cli.text",
    "notes": "tuireader.cli.notes",
    "library": "tuireader.cli.library",
    "themes": "tuireader.cli.themes",
    "keys": "tuireader.cli.keys",
    "doctor": "tuireader.cli.doctor",
    "completion": "tuireader.cli.completion",
}
"""Each in a module of its own, imported when it runs: start-up pays for one."""


class Commands(click.Group):
    """Finds commands lazily; a first word that names none is an origin to read."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help text."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and return the command."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(_COMMANDS[cmd_name]).command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take words that name no command for origins."""
        if args[0] in _COMMANDS:
            return super().resolve_command(ctx, args)
        dashed = args[0].startswith("-") and args[0] != "-"  # it stood after a "--"
        words = ["--", *args] if dashed else args
        return DEFAULT_COMMAND, self.get_command(ctx, DEFAULT_COMMAND), words

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; somebody who closes the pipe, as `head` does, has enough."""
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _forget_stdout()
            return OK
        return result

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[CompletionItem]:
        """Complete commands and options, and files beside them."""
        from click.shell_completion import CompletionItem as Item  # noqa: PLC0415 - lazy

        found = super().shell_complete(ctx, incomplete)
        is_option = incomplete.startswith("-")
        return found if is_option else [*found, Item(incomplete, type="file")]


@click.group(
    cls=Commands,
    epilog=examples(
        "tuireader article.html",
        "tuireader first.txt second.md",
        "curl -s https://example.org/page.html | tuireader -",
        'tuireader quotes article.html --speaker "Nikol Pashinyan"',
        "tuireader ./quotes            a file that is called like a command",
    ),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    options_metavar="[OPTIONS]",
    subcommand_metavar="[COMMAND] [ORIGIN]...",
)
@settings_options
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Read anything in a terminal, see who said what, and keep what you thought.

    An ORIGIN is a text, Markdown or HTML file, or "-" for standard input. Several
    open side by side; none opens what you read last.
    """
    if context.invoked_subcommand is None:
        read = main.get_command(context, DEFAULT_COMMAND)
        assert read is not None
        context.invoke(read, origins=())


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(execute(sys.argv[1:] if arguments is None else arguments))


def execute(arguments: Sequence[str]) -> int:
    """Run the command line.

    Returns:
        The exit code. Whatever went wrong stands in one line on standard error.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a test may have put something else there
            stream.reconfigure(errors="replace")
    try:
        code = main.main(
            list(arguments), "tuireader", standalone_mode=False, obj=Flags()
        )
    except click.UsageError as error:
        return _end(USAGE, error.format_message(), _usage_hint(error))
    except click.ClickException as error:
        return _end(ERROR, error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except TuireaderError as error:
        return _end(ERROR, error.message, error.hint)
    except OSError as error:
        if os.environ.get("TUIREADER_DEBUG"):
            raise
        _forget_stdout()
        name = f"{error.filename}: " if error.filename else ""
        return _end(ERROR, f"{name}{(error.strerror or str(error)).lower()}")
    except Exception as error:
        if os.environ.get("TUIREADER_DEBUG"):
            raise
        what = f"internal error, {type(error).__name__}: {error}"
        return _end(ERROR, what, "TUIREADER_DEBUG=1 shows the traceback")
    return code if isinstance(code, int) else OK


def _end(code: int, message: str, hint: str = "") -> int:
    from tuireader.cli.output import say  # noqa: PLC0415 - nothing to say, as a rule

    text = message.rstrip(". ")
    say(f"{text}; {hint}" if hint else text)
    return code


def _usage_hint(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "tuireader"
    return f"see {path} --help"


def _forget_stdout() -> None:
    """Let the interpreter flush into nothing when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream of a test has no descriptor
        return
