"""Annotations as Markdown: for people, and for programs that keep notes in files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Anchor, Motivation, correction_in_words
from tuireader.store.exchange import markup
from tuireader.store.exchange.words import KINDS, titled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.exchange.contents import Contents


def write(contents: Contents) -> str:
    """Write front matter, and each article's annotations under its title."""
    articles = contents.by_id()
    groups = grouped(contents.annotations)
    only = articles.get(next(iter(groups))) if len(groups) == 1 else None
    parts = [front_matter(contents.annotations, only)]
    if len(groups) != 1:
        parts.append("# Notes")
    for article_id, group in groups.items():
        level = 1 if len(groups) == 1 else 2
        parts.append(section(group, articles.get(article_id), level=level))
    return "\n\n".join(parts) + "\n"


def grouped(annotations: Iterable[Annotation]) -> dict[str, list[Annotation]]:
    """Return annotations by the id of their article, in the order they came."""
    groups: dict[str, list[Annotation]] = {}
    for annotation in annotations:
        groups.setdefault(annotation.target.article_id, []).append(annotation)
    return groups


def section(
    annotations: Iterable[Annotation], article: ArticleRecord | None, *, level: int
) -> str:
    """Write the annotations of one article under a heading of that level."""
    heading = f"{'#' * level} {markup.plain(titled(article))}"
    parts = [heading, *(_entry(item, article) for item in annotations)]
    return _encodable("\n\n".join(parts))


def front_matter(
    annotations: Sequence[Annotation],
    article: ArticleRecord | None,
    more: Iterable[str] = (),
) -> str:
    """Write YAML, of the article when there is only one.

    Args:
        annotations: those that follow.
        article: the only one, if it is known.
        more: lines to stand at the end.
    """
    lines = [f"title: {markup.yaml(titled(article) if article else 'Notes')}"]
    if article and article.byline:
        lines.append(f"author: {markup.yaml(' '.join(article.byline.split()))}")
    if article:
        lines.append(f"origin: {markup.yaml(article.origin)}")
    if article and article.published:
        lines.append(f"published: {markup.yaml(article.published)}")
    lines.append(f"notes: {len(annotations)}")
    words = dict.fromkeys(markup.tag(tag) for item in annotations for tag in item.tags)
    tags = [word for word in words if word]
    if tags:
        lines.append("tags:")
        lines.extend(f"  - {markup.yaml(word)}" for word in tags)
    return "\n".join(["---", *lines, *more, "---"])


def _entry(annotation: Annotation, article: ArticleRecord | None) -> str:
    parts = []
    if annotation.target.quote.exact.strip():
        parts.append(_block_quote(annotation.target.quote.exact, article))
    parts.extend(filter(None, (_body(annotation),)))
    parts.append(f"*{' · '.join(_facts(annotation))}*")
    return "\n\n".join(parts)


def _body(annotation: Annotation) -> str:
    """Write the note as it is, and in words what else was kept."""
    body = annotation.body
    if annotation.motivation is Motivation.ASSESSING:
        said = " ".join(markup.plain(correction_in_words(body)).split())
        return f"{said} (your correction)"
    if annotation.motivation is Motivation.BOOKMARKING and body:
        return f"**{markup.plain(' '.join(body.split()))}**"
    return markup.contained(body)


def _block_quote(exact: str, article: ArticleRecord | None) -> str:
    lines = [markup.plain(line.strip()) for line in exact.strip().splitlines()]
    if article:
        known = (article.title and article.origin.lstrip("-"), article.published)
        source = ", ".join([titled(article), *filter(None, known)])
        lines += ["", f"— {markup.plain(source)}"]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _facts(annotation: Annotation) -> Iterable[str]:
    colour = " ".join(markup.plain(annotation.colour).split())
    yield f"{colour} {KINDS[annotation.motivation]}".strip()
    if annotation.created:
        yield annotation.created.strftime("%Y-%m-%d %H:%M UTC")
    yield from (f"#{word}" for tag in annotation.tags if (word := markup.tag(tag)))
    if annotation.anchor is Anchor.ORPHAN:
        yield "no longer found in the text"
    elif annotation.anchor is Anchor.FUZZY:
        yield "the text has changed here"


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
