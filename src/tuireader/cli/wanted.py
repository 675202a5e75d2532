"""Options that say which notes are meant, and the notes that they mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypedDict, TypeVar, Unpack

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from tuireader.model import Annotation, Article
    from tuireader.reader import Reader

_Decorated = TypeVar("_Decorated", bound="Callable[..., object]")
KINDS = ("note", "highlight", "bookmark", "correction")
COLOURS = ("yellow", "green", "blue", "red", "purple")
ANCHORS = ("exact", "normalised", "fuzzy", "orphan")
_DAY = click.DateTime(["%Y-%m-%d"])
_OPTIONS = (
    click.option("--article", "origin", metavar="ORIGIN", help="Only on this article."),
    click.option("--tag", help="Only with this tag."),
    click.option(
        "--speaker", metavar="NAME", help="Only where this speaker is quoted."
    ),
    click.option("--colour", metavar="NAME", help="Only of this colour: yellow, red."),
    click.option("--since", type=_DAY, metavar="DAY", help="First day: 2024-05-31."),
    click.option("--until", type=_DAY, metavar="DAY", help="Last day, included."),
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice(KINDS),
        help="Only of this kind; may be given several times.",
    ),
    click.option(
        "--anchor",
        "anchors",
        multiple=True,
        type=click.Choice(ANCHORS),
        help="Only where the passage was found so the last time; likewise.",
    ),
)


class Wanted(TypedDict):
    """What the options said; days are in UTC."""

    origin: str | None
    tag: str | None
    speaker: str | None
    colour: str | None
    since: datetime | None
    until: datetime | None
    kinds: tuple[str, ...]
    anchors: tuple[str, ...]


def wanted_options(function: _Decorated) -> _Decorated:
    """Add the options that choose notes; the command takes `Wanted`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def found(
    opened: Reader, *, text: str | None = None, **wanted: Unpack[Wanted]
) -> tuple[Annotation, ...]:
    """Return the notes that are meant, oldest first.

    Args:
        opened: leads to the library.
        text: words that they have to hold; None: any.
        wanted: what the options said.
    """
    article = _article(opened, wanted)
    kept = opened.library.annotations(article=article, tag=wanted["tag"], text=text)
    return _wanted(opened, kept, wanted)


def deleted_ones(opened: Reader, **wanted: Unpack[Wanted]) -> tuple[Annotation, ...]:
    """Return the deleted notes that are meant, the last one first."""
    tag = wanted["tag"]
    graves = opened.library.deleted(_article(opened, wanted))
    gone = (grave.annotation for grave in graves)
    kept = tuple(one for one in gone if tag is None or tag in one.tags)
    return _wanted(opened, kept, wanted)


def _article(opened: Reader, wanted: Wanted) -> Article | None:
    origin = wanted["origin"]
    return None if origin is None else opened.open(origin)


def _wanted(
    opened: Reader, kept: tuple[Annotation, ...], wanted: Wanted
) -> tuple[Annotation, ...]:
    kept = _let_through(kept, wanted)
    if wanted["speaker"] is None:
        return kept
    return _said_by(opened, kept, wanted["speaker"])


def _said_by(
    opened: Reader, kept: tuple[Annotation, ...], words: str
) -> tuple[Annotation, ...]:
    """Return those with words of a speaker; what can be read nowhere is said."""
    from tuireader.cli import analyses, output  # noqa: PLC0415 - only with a speaker
    from tuireader.spoken import Spoken  # noqa: PLC0415 - likewise

    spoken = Spoken(opened, partial(analyses.plain_analysis_of, opened))
    said = tuple(annotation for annotation in kept if spoken.is_by(annotation, words))
    if spoken.trouble:
        output.say(spoken.trouble)
    return said


def _let_through(
    kept: tuple[Annotation, ...], wanted: Wanted
) -> tuple[Annotation, ...]:
    since, until, kinds = wanted["since"], wanted["until"], wanted["kinds"]
    colour = wanted["colour"] or ""
    if not (since or until or kinds or colour or wanted["anchors"]):
        return kept
    from tuireader.library.filters import Filter, Kind  # noqa: PLC0415 - only then
    from tuireader.model import Anchor  # noqa: PLC0415 - likewise

    lets_through = Filter(
        tuple(map(Kind, kinds)),
        since and since.date(),
        until and until.date(),
        colour,
        tuple(map(Anchor, wanted["anchors"])),
    )
    return tuple(annotation for annotation in kept if lets_through(annotation))
