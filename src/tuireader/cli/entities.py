"""`tuireader entities`: who and what is named."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.analyses import analysis_of
from tuireader.cli.options import examples, reader, settings_options
from tuireader.cli.output import Format
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Article, Entity

_FIELDS = ("id", "name", "kind", "count", "aliases", "roles", "article", "origin")
_NAME_CELLS = 36
_HEADINGS = {
    EntityKind.PERSON: "PEOPLE",
    EntityKind.ORGANISATION: "ORGANISATIONS",
    EntityKind.PLACE: "PLACES",
    EntityKind.EVENT: "EVENTS",
    EntityKind.WORK: "WORKS",
    EntityKind.LAW: "LAWS",
}


@click.command(
    "entities",
    epilog=examples(
        "tuireader entities article.html",
        "tuireader entities article.html --kind person --format json",
    ),
)
@click.argument("origins", nargs=-1, required=True, type=click.Path())
@click.option(
    "--format",
    "chosen",
    type=click.Choice([chosen.value for chosen in Format]),
    default=Format.TABLE.value,
    show_default=True,
    help="How to print them.",
)
@click.option(
    "--kind",
    type=click.Choice([kind.lower() for kind in EntityKind]),
    help="Only those of this kind.",
)
@settings_options
@click.pass_context
def command(
    context: click.Context, origins: Sequence[str], chosen: Format, kind: str | None
) -> None:
    """Print the people, organisations and places that are named.

    What you merged, renamed or hid while reading is printed so.
    """
    skipped = output.Skipped()
    with reader() as opened:
        found = (
            (origin, article, _of(analysis_of(opened, article).entities, kind))
            for origin, article in skipped.articles(opened, origins)
        )
        _put(found, Format(chosen), headings=len(origins) > 1)
    context.exit(skipped.code)


def _of(entities: tuple[Entity, ...], kind: str | None) -> tuple[Entity, ...]:
    if kind is None:
        return entities
    return tuple(entity for entity in entities if entity.kind.lower() == kind)


def _put(
    found: Iterable[tuple[str, Article, tuple[Entity, ...]]],
    chosen: Format,
    *,
    headings: bool,
) -> None:
    if chosen is Format.TABLE:
        _put_tables(found, headings=headings)
        return
    rows = (
        _row(article, entity) for _, article, entities in found for entity in entities
    )
    if chosen is Format.JSON:
        output.put_json([*rows])
    elif chosen is Format.JSONL:
        for row in rows:
            output.put_json_line(row)
    else:
        output.put_csv(_FIELDS, rows)


def _put_tables(
    found: Iterable[tuple[str, Article, tuple[Entity, ...]]], *, headings: bool
) -> None:
    for number, (origin, article, entities) in enumerate(found):
        gap = "\n" if number else ""
        if headings:
            output.put(f"{gap}{article.title or origin}\n")
        longest = max((len(entity.name) for entity in entities), default=0)
        indent = min(_NAME_CELLS, longest) + 2
        groups = groupby(entities, key=lambda entity: entity.kind)
        for index, (kind, members) in enumerate(groups):
            space = "\n" if index else ""
            output.put(f"{space}{_HEADINGS[kind]}")
            for entity in members:
                output.put(output.hanging(entity.name, _about(entity), indent))


def _about(entity: Entity) -> str:
    """Return how often it is named, its other names, and what it is called."""
    others = ", ".join(entity.aliases)
    roles = ", ".join(entity.roles)
    said = " · ".join(part for part in (others, roles) if part)
    return f"{len(entity.mentions):>3}  {said}"


def _row(article: Article, entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "count": len(entity.mentions),
        "aliases": [*entity.aliases],
        "roles": [*entity.roles],
        "mentions": [
            {
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.span.of(article.text),
            }
            for mention in entity.mentions
        ],
        "article": article.title,
        "origin": article.origin,
    }
