"""Options that every command takes, and the reader that they make."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tuireader.config import Settings
    from tuireader.reader import Reader

_Decorated = TypeVar("_Decorated", bound="Callable[..., object]")


@dataclass(slots=True)
class Flags:
    """What the flags said; they may stand before the command or after it."""

    theme: str | None = None
    library: str | None = None
    language: str | None = None
    tagger: str | None = None


def settings_options(function: _Decorated) -> _Decorated:
    """Add the options that say over what is set; `settings` reads them."""
    for name, metavar, text in (
        ("language", "CODE", "Language of the articles: en, fr, de, es, ru."),
        ("library", "DIRECTORY", "Keep notes in this directory."),
        ("tagger", "NAME", "Who finds the names: none, spacy, or a plug-in."),
        ("theme", "NAME", "Colours; see: tuireader themes."),
    ):
        function = click.option(
            f"--{name}", metavar=metavar, help=text, expose_value=False, callback=_keep
        )(function)
    return function


def examples(*lines: str) -> str:
    """Return the end of a help text: command lines to try."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def settings() -> Settings:
    """Return the settings of this run: file, environment, flags.

    Raises:
        ConfigError: one of them is wrong.
    """
    from tuireader import config  # noqa: PLC0415 - `--version` needs none

    flags = click.get_current_context().find_object(Flags) or Flags()
    return config.load(
        theme=flags.theme,
        library=flags.library,
        language=flags.language,
        tagger=flags.tagger,
    )


@contextmanager
def reader(stdin: Callable[[], bytes] | None = None) -> Iterator[Reader]:
    """Make the reader of this run; its library is closed at the end.

    Args:
        stdin: returns the bytes of standard input, where they were read before.

    Raises:
        ConfigError: a setting is wrong.
    """
    from tuireader.reader import Reader  # noqa: PLC0415 - `--version` needs none

    made = Reader(settings(), stdin=stdin)
    try:
        yield made
    finally:
        made.close()
        if made.news:
            from tuireader.cli.output import say  # noqa: PLC0415 - seldom needed

            for sentence in made.news:
                say(sentence)


def _keep(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> None:
    flags = context.ensure_object(Flags)
    if value is not None and parameter.name is not None:
        setattr(flags, parameter.name, value)
