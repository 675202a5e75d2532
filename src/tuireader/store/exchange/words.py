"""What things are called in a text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.model import Motivation

if TYPE_CHECKING:
    from tuireader.model import ArticleRecord

KINDS = {
    Motivation.COMMENTING: "note",
    Motivation.HIGHLIGHTING: "highlight",
    Motivation.BOOKMARKING: "bookmark",
    Motivation.ASSESSING: "correction",
}


def titled(article: ArticleRecord | None) -> str:
    """Return the title of an article on one line, or what stands for it."""
    if article is None:
        return "Unknown article"
    title = " ".join(article.title.split())
    if title or article.origin not in ("", "-"):
        return title or " ".join(article.origin.split())
    return "Standard input"
