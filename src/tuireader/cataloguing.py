"""How an article goes into the catalogue, and how its entities are found elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.analysis.tokens import fold
from tuireader.catalogue import Catalogue, Elsewhere, Named, Sort
from tuireader.model import Motivation, text_digest

if TYPE_CHECKING:
    from tuireader.model import Analysis, Annotation, Article, Entity


def enter(
    catalogue: Catalogue, article: Article, analysis: Analysis, edition: str
) -> None:
    """Take an article in, with whom it names; one that is known costs a look.

    Args:
        catalogue: Of the library.
        article: The article.
        analysis: Its entities.
        edition: Of the program: a later one may find others in the same text.

    Raises:
        LibraryError: the catalogue can't be written.
    """
    digest = f"{article.digest} {edition}"
    if catalogue.digest(Sort.ARTICLE, article.id) == digest:
        return
    catalogue.put(
        Sort.ARTICLE,
        article.id,
        digest,
        article.title or article.origin,
        article.origin,
        article.text,
        [
            Named(entity.name, entity.kind.value, keys(entity), len(entity.mentions))
            for entity in analysis.entities
        ],
    )


def enter_note(catalogue: Catalogue, annotation: Annotation) -> None:
    """Take the words of a note in, in place of earlier ones; without any, out.

    Raises:
        LibraryError: the catalogue can't be written.
    """
    words = "\n".join((annotation.body, *annotation.tags)).strip()
    if annotation.motivation is Motivation.ASSESSING or not words:
        catalogue.forget(Sort.NOTE, annotation.uid)
        return
    # A note goes without its article's title: every note would be found by that.
    digest = text_digest(words)
    catalogue.put(Sort.NOTE, annotation.uid, digest, "", "", words)


def forget(catalogue: Catalogue, article_id: str) -> None:
    """Take an article out.

    Raises:
        LibraryError: the catalogue can't be written.
    """
    catalogue.forget(Sort.ARTICLE, article_id)


def forget_note(catalogue: Catalogue, uid: str) -> None:
    """Take a note out.

    Raises:
        LibraryError: the catalogue can't be written.
    """
    catalogue.forget(Sort.NOTE, uid)


def also_in(
    catalogue: Catalogue, article: Article, entity: Entity
) -> tuple[Elsewhere, ...]:
    """Return the other articles that name an entity, those that name it most first.

    Raises:
        LibraryError: the catalogue can't be read.
    """
    return catalogue.also_in(keys(entity), entity.kind.value, but=article.id)


def keys(entity: Entity) -> tuple[str, ...]:
    """Return the names by which an entity is the same in every article, folded."""
    parts = (name.replace(".", "").split() for name in entity.full_names)
    folded = (" ".join(map(fold, words)) for words in parts)
    return tuple(dict.fromkeys(folded))
