"""How an article goes into the catalogue, and how its entities are found elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.tokens import fold
from tuireader.catalogue import Catalogue, Elsewhere, Named, Sort, Text
from tuireader.model import Motivation, text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Analysis, Annotation, Article, ArticleRecord, Entity


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
    digest = _digest(article.digest, edition)
    known = catalogue.digest(Sort.ARTICLE, article.id)
    if known == digest:
        return
    named = tuple(
        Named(entity.name, entity.kind.value, keys(entity), len(entity.mentions))
        for entity in analysis.entities
    )
    if known is not None and _is_of(known, article.digest):
        catalogue.name(article.id, digest, named)
        return
    title = article.title or article.origin
    catalogue.put(
        Text(
            Sort.ARTICLE, article.id, digest, title, article.origin, article.text, named
        )
    )


def enter_note(catalogue: Catalogue, annotation: Annotation) -> None:
    """Take the words of a note in, in place of earlier ones; without any, out.

    Raises:
        LibraryError: the catalogue can't be written.
    """
    text = _text_of_note(annotation)
    if text is None:
        catalogue.forget(Sort.NOTE, annotation.uid)
    else:
        catalogue.put(text)


class Lack(NamedTuple):
    """What the catalogue does not know, and what it need not know any more."""

    notes: tuple[Text, ...]
    """New ones, and those that say something else by now."""
    articles: tuple[ArticleRecord, ...]
    """Likewise; only their words are asked for, not whom they name."""
    gone_notes: tuple[str, ...]
    gone_articles: tuple[str, ...]


def lack(
    catalogue: Catalogue,
    annotations: Iterable[Annotation],
    articles: Iterable[ArticleRecord],
) -> Lack:
    """Compare the catalogue with the library. 100,000 notes take half a second.

    Args:
        catalogue: Of the library.
        annotations: All of the library.
        articles: All of the library.

    Raises:
        LibraryError: the catalogue can't be read.
    """
    known = catalogue.digests(Sort.NOTE)
    notes = tuple(
        text
        for annotation in annotations
        if (text := _text_of_note(annotation))
        and known.pop(text.key, None) != text.digest
    )
    entered = catalogue.digests(Sort.ARTICLE)
    records = tuple(
        record
        for record in articles
        if not _is_of(entered.pop(record.id, ""), record.digest)
    )
    return Lack(notes, records, tuple(known), tuple(entered))


def text_of_article(record: ArticleRecord, text: str) -> Text:
    """Return the words of an article, without whom it names."""
    title = record.title or record.origin
    digest = _digest(record.digest, "")
    return Text(Sort.ARTICLE, record.id, digest, title, record.origin, text)


def _text_of_note(annotation: Annotation) -> Text | None:
    """Return the words of a note; None: it has none, or is a correction."""
    words = "\n".join((annotation.body, *annotation.tags)).strip()
    if annotation.motivation is Motivation.ASSESSING or not words:
        return None
    # A note goes without its article's title: every note would be found by that.
    return Text(Sort.NOTE, annotation.uid, text_digest(words), "", "", words)


def _digest(text: str, edition: str) -> str:
    """Return the digest of an article: of its text, and of who found the names."""
    return f"{text} {edition}"


def _is_of(digest: str, text: str) -> bool:
    """Say whether it is the digest of an article with a text."""
    return digest.partition(" ")[0] == text


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
