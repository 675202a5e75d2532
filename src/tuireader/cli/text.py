"""`tuireader text`: the extracted article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from tuireader.cli import output
from tuireader.cli.options import examples, reader, settings_options
from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Article, Block

_FORMATS = ("text", "markdown", "json", "jsonl")
_MARKDOWN_SIGN = re.compile(r"([\\`*_\[\]<>])")
_MARKDOWN_START = re.compile(r"^(\s*)([#+-]|\d+(?=[.)]))(?=\s|[.)])")


@click.command(
    "text",
    epilog=examples(
        "tuireader text page.html > article.txt",
        "tuireader text page.html --format markdown",
        "tuireader text *.html --format jsonl",
    ),
)
@click.argument("origins", nargs=-1, required=True, type=click.Path())
@click.option(
    "--format",
    "chosen",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="How to print it.",
)
@click.option("--all", "everything", is_flag=True, help="Boilerplate too.")
@settings_options
@click.pass_context
def command(
    context: click.Context, origins: Sequence[str], chosen: str, everything: bool
) -> None:
    """Print the article itself, without what a page has around it.

    As JSON it comes whole: the text unaltered, and its blocks as code points in it.
    """
    skipped = output.Skipped()
    rows: list[dict[str, object]] = []
    with reader() as opened:
        for number, (_, article) in enumerate(skipped.articles(opened, origins)):
            if chosen == "json":
                rows.append(_row(article))
            elif chosen == "jsonl":
                output.put_json_line(_row(article))
            else:
                _put(article, number, chosen, everything=everything)
    if chosen == "json":
        output.put_json(rows)
    context.exit(skipped.code)


def _put(article: Article, number: int, chosen: str, *, everything: bool) -> None:
    if number:
        output.put("\n---\n" if chosen == "markdown" else "")
    blocks = [b for b in article.blocks if everything or not b.kind.is_furniture]
    write = _markdown if chosen == "markdown" else _plain
    output.put("\n\n".join(write(article, block) for block in blocks))


def _plain(article: Article, block: Block) -> str:
    return block.span.of(article.text)


def _markdown(article: Article, block: Block) -> str:
    text = block.span.of(article.text)
    if block.kind is BlockKind.CODE:
        fence = "```" if "```" not in text else "~~~~~"
        return f"{fence}\n{text}\n{fence}"
    text = _MARKDOWN_START.sub(r"\1\\\2", _MARKDOWN_SIGN.sub(r"\\\1", text))
    line = " ".join(text.split())
    match block.kind:
        case BlockKind.TITLE:
            return f"# {line}"
        case BlockKind.HEADING:
            return f"{'#' * max(2, block.level)} {line}"
        case BlockKind.QUOTE:
            return "\n".join(f"> {part}" for part in text.splitlines())
        case BlockKind.LIST_ITEM:
            return f"{'  ' * block.level}- {line}"
        case BlockKind.CAPTION | BlockKind.DATE | BlockKind.BYLINE:
            return f"*{line}*"
        case _:
            return line


def _row(article: Article) -> dict[str, object]:
    return {
        "title": article.title,
        "byline": article.byline,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "origin": article.origin,
        "id": article.id,
        "blocks": [
            {
                "kind": block.kind.value,
                "start": block.span.start,
                "end": block.span.end,
                "level": block.level,
            }
            for block in article.blocks
        ],
        "links": [
            {"start": link.span.start, "end": link.span.end, "url": link.url}
            for link in article.links
        ],
        "text": article.text,
    }
