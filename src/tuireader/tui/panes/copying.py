"""A copied passage says where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.model import Article, Span


def passage_with_attribution(article: Article, span: Span, speaker: str | None) -> str:
    """Return the passage and, on a line of its own, who said it and where.

    Args:
        article: the article.
        span: the passage in its text.
        speaker: who is quoted in it, if anybody.
    """
    place = [f"“{article.title}”"] if article.title else []
    if article.byline:
        place.append(article.byline)
    if article.published:
        place.append(f"{article.published.day} {article.published:%B %Y}")
    if article.origin != "-":
        place.append(article.origin)
    who = [speaker] if speaker else []
    passage = " ".join(span.of(article.text).split())
    attribution = ", ".join([*who, *place])
    return f"{passage}\n— {attribution}\n" if attribution else f"{passage}\n"
