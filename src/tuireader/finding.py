"""Finding words in the articles and notes of a library, by its catalogue."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader import cataloguing
from tuireader.catalogue import Sort
from tuireader.model import ArticleRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tuireader.catalogue import Catalogue, Text
    from tuireader.library import Library

MOST: Final = 50
"""Articles, and notes, that a search returns; where it are as many, there may be more.
"""
_ENTRIES_LOOKED_AT: Final = 200
"""Of which some may be of what is not in the library any more."""
_NOTES_AT_ONCE, _ARTICLES_AT_ONCE = 1_000, 20
"""Taken in in one step: a search waits for it, a tenth of a second at most."""


class Hit(NamedTuple):
    """Where a search of the library found its words."""

    article: ArticleRecord
    """One that was removed, where nothing is known of it."""
    uid: str
    """Of the note; empty: in the article."""
    text: str
    """Of the note with its tags, or of the article; empty: that is not kept."""


class Progress(NamedTuple):
    """How far the catalogue is with what it did not know."""

    done: int
    """Articles and notes."""
    of: int


def search(library: Library, catalogue: Catalogue, line: str) -> tuple[Hit, ...]:
    """Return where the words of a line stand: in which articles, then in which notes.

    Of each the best come first, `MOST` of them. The last word may be the beginning of a
    longer one.

    Raises:
        LibraryError: library or catalogue can't be read.
    """
    found = (
        islice(_hits(library, catalogue, line, sort), MOST)
        for sort in (Sort.ARTICLE, Sort.NOTE)
    )
    return tuple(hit for hits in found for hit in hits)


def _hits(
    library: Library, catalogue: Catalogue, line: str, sort: Sort
) -> Iterator[Hit]:
    for found in catalogue.search(
        line, sort=sort, is_typing=True, most=_ENTRIES_LOOKED_AT
    ):
        look = _note if sort is Sort.NOTE else _article
        hit = look(library, found.key)
        if hit is not None:  # else the catalogue has not heard that it is gone
            yield hit


def _note(library: Library, uid: str) -> Hit | None:
    note = library.find(uid)
    if note is None:
        return None
    article_id = note.target.article_id
    nowhere = ArticleRecord(article_id, "", "an unknown article", "", 0, removed=True)
    words = " ".join((note.body, *(f"#{tag}" for tag in note.tags)))
    return Hit(library.article(article_id) or nowhere, uid, words.strip())


def _article(library: Library, article_id: str) -> Hit | None:
    record = library.article(article_id)
    if record is None or record.removed:
        return None
    return Hit(record, "", library.stored_text(record.digest) or "")


def catch_up(library: Library, catalogue: Catalogue) -> Iterator[Progress]:
    """Let the catalogue take in what it does not know of the library, in steps.

    Whom an article names is not looked for: that takes a thousand times as long, and is
    done when it is opened. Stopping between two steps loses nothing.

    Yields:
        How far it is after each step, at last with everything done; at least once.

    Raises:
        LibraryError: the library can't be read, or the catalogue not be written.
    """
    lack = cataloguing.lack(catalogue, library.annotations(), library.articles())
    if lack.gone_notes:
        catalogue.forget(Sort.NOTE, *lack.gone_notes)
    if lack.gone_articles:
        catalogue.forget(Sort.ARTICLE, *lack.gone_articles)
    done, of = 0, len(lack.notes) + len(lack.articles)
    steps = (
        (_ARTICLES_AT_ONCE, _texts(library, lack.articles)),
        (_NOTES_AT_ONCE, iter(lack.notes)),
    )
    for size, texts in steps:
        while some := tuple(islice(texts, size)):
            catalogue.put(*(text for text in some if text is not None))
            done += len(some)
            if done < of:
                yield Progress(done, of)
    yield Progress(of, of)


def _texts(
    library: Library, articles: Iterable[ArticleRecord]
) -> Iterator[Text | None]:
    """Yield the articles as the catalogue takes them; None: the text is not kept."""
    for record in articles:
        text = library.stored_text(record.digest)
        yield None if text is None else cataloguing.text_of_article(record, text)
