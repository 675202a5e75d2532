"""What goes out of a library or into one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tuireader.model import Annotation, ArticleRecord


class Contents(NamedTuple):
    """Annotations, and what is known of the articles they are about."""

    annotations: tuple[Annotation, ...]
    articles: tuple[ArticleRecord, ...] = ()
    """At most one of each id; not every annotation needs to have its article here."""

    def by_id(self) -> dict[str, ArticleRecord]:
        """Return the articles by their ids."""
        return {article.id: article for article in self.articles}
