"""Annotations as Markdown: for people, and for programs that keep notes in files."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tuireader.model import Anchor, Motivation, correction_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.exchange.contents import Contents

_MARKUP = re.compile(r"[\\`*_\[\]<>#~|]")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")
_NOT_IN_TAG = re.compile(r"[^\w/-]+")
_WORDS = {
    Motivation.COMMENTING: "note",
    Motivation.HIGHLIGHTING: "highlight",
    Motivation.BOOKMARKING: "bookmark",
    Motivation.ASSESSING: "correction",
}


def write(contents: Contents) -> str:
    """Write front matter, and each article's annotations under its title."""
    articles = contents.by_id()
    groups: dict[str, list[Annotation]] = {}
    for annotation in contents.annotations:
        groups.setdefault(annotation.target.article_id, []).append(annotation)
    only = articles.get(next(iter(groups))) if len(groups) == 1 else None
    parts = [_front_matter(contents, only)]
    if len(groups) != 1:
        parts.append("# Notes")
    for article_id, group in groups.items():
        article = articles.get(article_id)
        parts.append(f"{'#' if len(groups) == 1 else '##'} {_plain(_title(article))}")
        parts.extend(_entry(annotation, article) for annotation in group)
    text = "\n\n".join(parts) + "\n"
    return text.encode("utf-8", "replace").decode()


def _front_matter(contents: Contents, article: ArticleRecord | None) -> str:
    """Write YAML, of the article when there is only one; a JSON string is YAML too."""
    lines = [f"title: {_quoted(_title(article) if article else 'Notes')}"]
    if article:
        lines.append(f"origin: {_quoted(article.origin)}")
    if article and article.published:
        lines.append(f"published: {_quoted(article.published)}")
    lines.append(f"notes: {len(contents.annotations)}")
    tags = dict.fromkeys(tag for item in contents.annotations for tag in item.tags)
    if tags:
        lines.append("tags:")
        lines.extend(f"  - {_quoted(_tag(tag))}" for tag in tags)
    return "\n".join(["---", *lines, "---"])


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
        said = " ".join(_plain(correction_in_words(body)).split())
        return f"{said} (your correction)"
    if annotation.motivation is Motivation.BOOKMARKING and body:
        return f"**{_plain(body)}**"
    return body


def _block_quote(exact: str, article: ArticleRecord | None) -> str:
    lines = [_plain(line.strip()) for line in exact.strip().splitlines()]
    if article:
        known = (article.title and article.origin.lstrip("-"), article.published)
        source = ", ".join([_title(article), *filter(None, known)])
        lines += ["", f"— {_plain(source)}"]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _facts(annotation: Annotation) -> Iterable[str]:
    yield _WORDS[annotation.motivation]
    if annotation.created:
        yield annotation.created.strftime("%Y-%m-%d %H:%M UTC")
    yield from (f"#{_tag(tag)}" for tag in annotation.tags)
    if annotation.anchor is Anchor.ORPHAN:
        yield "no longer found in the text"
    elif annotation.anchor is Anchor.FUZZY:
        yield "the text has changed here"


def _title(article: ArticleRecord | None) -> str:
    if article is None:
        return "Unknown article"
    if article.title or article.origin != "-":
        return " ".join((article.title or article.origin).split())
    return "Standard input"


def _tag(tag: str) -> str:
    """Make a tag one word, as note-taking programs want it."""
    return _NOT_IN_TAG.sub("-", tag).strip("-")


def _plain(text: str) -> str:
    """Escape what Markdown would read as markup."""
    return _LIST.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", text))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
