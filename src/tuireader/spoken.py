"""Who is quoted in the passages that were kept, whoever kept them.

A note that was taken on the screen says who speaks; what was imported, or kept by a
command or a script, does not: there the text has to be looked at. The commands and the
screen ask here, so that they find the same.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import IngestError
from tuireader.library.query import is_stored_by
from tuireader.model import Article, corrected, names_speaker, speaker_key, speakers_of
from tuireader.model.speaker import levelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from tuireader.model import Analysis, Annotation, Span, Target
    from tuireader.reader import Reader

_TEXTS_KEPT = 4
_Names = tuple[str, ...]
"""All names of somebody, as `levelled` makes them."""


class Spoken:
    """Knows who speaks in which passage; each text is looked at once.

    A passage may be a sentence with a quotation in it, or a part of one: they have to
    overlap. It is looked at in the text on which the note was made, with what the
    reader corrected; where that text was never here, as with imported notes, in the
    article as it is now. Safe to use from several threads, none of which should be the
    screen's: to analyse a text takes a while.
    """

    def __init__(
        self, reader: Reader, analyse: Callable[[Article], Analysis] | None = None
    ) -> None:
        """Look at nothing yet.

        Args:
            reader: reads and analyses the articles.
            analyse: finds who said what, corrected or not; None: the reader.
        """
        self._reader = reader
        self._analyse = analyse or reader.analyse
        self._quoted = lru_cache(maxsize=_TEXTS_KEPT)(self._read)
        self._heard: dict[Target, _Names | None] = {}
        self._is_corrected: dict[str, bool] = {}
        self._everywhere: tuple[Annotation, ...] | None = None
        self._unread: set[str] = set()
        self._one_by_one = Lock()

    @property
    def trouble(self) -> str:
        """What to tell of articles that were asked about and can't be read, or ""."""
        many = len(self._unread)
        articles = "1 article" if many == 1 else f"{many} articles"
        return f"{articles} can't be read to see who speaks there" if many else ""

    def is_by(self, annotation: Annotation, words: str) -> bool:
        """Say whether somebody who is quoted in a passage answers to these words.

        Args:
            annotation: with its passage.
            words: a name or a part of one, as for `tuireader quotes`.

        Raises:
            LibraryError: the library can't be read.
        """
        with self._one_by_one:
            is_stored = is_stored_by(annotation, words)
            if is_stored and not self._has_corrections(annotation.target.article_id):
                return True
            names = self._names(annotation)
            if names is None:
                return is_stored
            wanted = levelled(words)
            return any(wanted in name for name in names)

    def _has_corrections(self, article_id: str) -> bool:
        """Say whether the reader knew better of speakers of an article."""
        if article_id not in self._is_corrected:
            kept = self._reader.library.annotations(article=article_id)
            self._is_corrected[article_id] = any(map(names_speaker, kept))
        return self._is_corrected[article_id]

    def _names(self, annotation: Annotation) -> _Names | None:
        target = annotation.target
        if target not in self._heard:
            quoted = self._quoted(target.article_id, target.digest)
            # Notes come in the order of their age: all of a text at once, while it is
            # at hand.
            kept = self._reader.library.annotations(article=target.article_id)
            same = (one.target for one in kept if one.target.digest == target.digest)
            for passage in (target, *same):
                self._heard[passage] = quoted.names(passage) if quoted else None
        if self._heard[target] is None:
            self._unread.add(target.article_id)
        return self._heard[target]

    def _read(self, article_id: str, digest: str) -> _Quoted | None:
        article = self._article(article_id, digest)
        return _quoted(article, self._corrected(article)) if article else None

    def _corrected(self, article: Article) -> Analysis:
        library = self._reader.library
        if self._everywhere is None:  # all that is kept has to be read for it
            self._everywhere = library.everywhere()
        found, here = self._analyse(article), library.placed(article)
        return corrected(found, here, self._everywhere)

    def _article(self, article_id: str, digest: str) -> Article | None:
        """Return an article with the text of that digest; without one, as it is now."""
        library = self._reader.library
        record = library.article(article_id)
        origin = record.origin if record else ""
        now = self._open(origin)
        if now is not None and now.digest == digest:
            return now
        text = library.stored_text(digest) if digest else None
        if text is not None:
            return replace(Article.from_text(text, origin=origin), id=article_id)
        return now

    def _open(self, origin: str) -> Article | None:
        if origin in ("", "-"):
            return None
        try:
            return self._reader.open(origin)
        except IngestError:
            return None


class _Quoted(NamedTuple):
    """A text and where in it somebody is quoted."""

    text: str
    quotations: tuple[tuple[Span, _Names], ...]

    def names(self, target: Target) -> _Names:
        """Return all names of those who are quoted in the passage of a target."""
        from tuireader.anchoring import resolve  # noqa: PLC0415 - only when asked

        place = resolve(target, self.text).span if self.quotations else None
        if place is None:
            return ()
        here = (names for span, names in self.quotations if place.overlaps(span))
        return tuple(dict.fromkeys(name for names in here for name in names))


def _quoted(article: Article, analysis: Analysis) -> _Quoted:
    names = {
        speaker.key: tuple(map(levelled, speaker.names))
        for speaker in speakers_of(analysis)
    }
    quotations = (
        (quotation.span, names[key])
        for quotation in analysis.quotations
        if (key := speaker_key(quotation)) is not None
    )
    return _Quoted(article.text, tuple(quotations))
