"""What goes out of a library or into one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tuireader.model import Annotation, ArticleRecord


class Problem(NamedTuple):
    """A record of a file that could not be read, and cost only itself."""

    where: str
    """Its place in the file: "line 3", "annotation 7"."""
    why: str

    def __str__(self) -> str:
        """Return it on one line."""
        return f"{self.where}: {self.why}"


class Contents(NamedTuple):
    """Annotations, and what is known of the articles they are about."""

    annotations: tuple[Annotation, ...]
    articles: tuple[ArticleRecord, ...] = ()
    """At most one of each id; not every annotation needs to have its article here."""
    problems: tuple[Problem, ...] = ()
    """What else stood in the file, in its order."""

    def by_id(self) -> dict[str, ArticleRecord]:
        """Return the articles by their ids."""
        return {article.id: article for article in self.articles}
