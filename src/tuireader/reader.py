"""The one door for the commands and the screen."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

from tuireader import __version__, paths
from tuireader.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ThreadPoolExecutor
    from pathlib import Path

    from tuireader.analysers import Analysers
    from tuireader.analysis.tagger import Tagger
    from tuireader.catalogue import Catalogue, Elsewhere
    from tuireader.config import Settings
    from tuireader.finding import Hit, Progress
    from tuireader.ingest.loader import Loader
    from tuireader.library import Library
    from tuireader.library.drafts import Drafts
    from tuireader.model import (
        Analysis,
        Article,
        Entity,
        Quotation,
    )

_ANALYSES_KEPT = 16
_LONG = 200_000
"""Code points from which on an article takes half a second to analyse."""
_BEFORE, _AFTER = 4_000, 20_000
"""Code points around the reader that are analysed first."""
_Written = TypeVar("_Written")


class Reader:
    """Opens articles, analyses them, and leads to the library.

    The library is opened when it is first asked for: printing an article needs none.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        loaders: Sequence[Loader] | None = None,
        stdin: Callable[[], bytes] | None = None,
    ) -> None:
        """Keep the settings; touch no file.

        Args:
            settings: what the reader set.
            loaders: tried in order; None: those that ship and those of plug-ins.
            stdin: returns the bytes of standard input, for the origin "-".
        """
        self.settings = settings
        self._loaders = loaders
        self._stdin = stdin
        self._library: Library | None = None
        self._catalogue: Catalogue | None = None
        self._drafts: Drafts | None = None
        self._writer: ThreadPoolExecutor | None = None
        self._analysers: Analysers | None = None
        self._once, self._opening = Lock(), Lock()
        self._news: tuple[str, ...] = ()
        self._has_written = False
        self._analyse = lru_cache(maxsize=_ANALYSES_KEPT)(self._found)

    @property
    def library(self) -> Library:
        """The library, opened on first use.

        Raises:
            LibraryError: it can't be opened.
        """
        with self._opening:  # several threads may be the first to ask
            if self._library is None:
                from tuireader.library import open_library  # noqa: PLC0415 - 20 ms

                self._library = open_library(self.library_directory)
            return self._library

    @property
    def drafts(self) -> Drafts:
        """The notes that are being written; no file is touched yet."""
        if self._drafts is None:
            from tuireader.library.drafts import Drafts  # noqa: PLC0415 - screen only

            self._drafts = Drafts(self.library_directory or paths.library_directory())
        return self._drafts

    @property
    def catalogue(self) -> Catalogue:
        """What stands in which article of the library; no file is touched yet."""
        if self._catalogue is None:
            from tuireader.catalogue import Catalogue  # noqa: PLC0415 - loads SQLite

            directory = self.library_directory or paths.library_directory()
            self._catalogue = Catalogue(directory)
        return self._catalogue

    @property
    def news(self) -> Sequence[str]:
        """What a person should be told of the library's files; one sentence each.

        Empty while the library was not opened.
        """
        return self._news if self._library is None else self._library.news

    @property
    def library_directory(self) -> Path | None:
        """The directory that was asked for; None: the usual one."""
        return self.settings.library

    def open(self, origin: str) -> Article:
        """Read in what stands at `origin`: a path, or "-" for standard input.

        Raises:
            IngestError: it did not become an article.
        """
        from tuireader.ingest import BUILT_IN, read_article  # noqa: PLC0415 - lazy

        loaders = self._loaders
        if loaders is None:
            loaders = (*BUILT_IN, *_plugged_loaders())
        return read_article(origin, loaders=loaders, stdin=self._stdin)

    def is_gone(self, origin: str) -> bool:
        """Say whether an origin is a file that is not there any more."""
        # Unlike Path.exists it knows an answer for whatever stands in a note.
        return origin.startswith("/") and not os.path.exists(origin)  # noqa: PTH110

    def analyse(self, article: Article) -> Analysis:
        """Find who said what and who is named; an article seen before costs nothing.

        The language that was set counts before the one that an article says it is in.
        """
        return self._analyse(self._in_its_language(article))

    def _found(self, article: Article) -> Analysis:
        from tuireader.analysers import Analysers  # noqa: PLC0415 - as below

        with self._once:  # each pane asks from a thread of its own
            if self._analysers is None:
                tagger, model = self.settings.tagger, self.settings.spacy_model
                self._analysers = Analysers(tagger, model)
        return self._analysers.analyse(article)

    def notices(self) -> tuple[str, ...]:
        """Return which plug-ins were left out of analyses and why, each line once."""
        return self._analysers.notices() if self._analysers is not None else ()

    def glance(self, article: Article, offset: int) -> Analysis | None:
        """Find who says what on the pages around `offset`, where all takes a while.

        Who is named further up is not known yet: the whole analysis may say otherwise.

        Returns:
            None where the article is short enough to wait for the whole.
        """
        from tuireader.analysis import analyse as run  # noqa: PLC0415 - as below
        from tuireader.model import Span  # noqa: PLC0415 - listing notes needs none

        if len(article.text) < _LONG:
            return None
        around = Span(max(offset - _BEFORE, 0), min(offset + _AFTER, len(article.text)))
        blocks = (b.span for b in article.blocks if b.span.overlaps(around))
        # One paragraph without an end would be read twice.
        if sum(map(len, blocks)) > _LONG:
            return None
        return run(self._in_its_language(article), around)

    def _in_its_language(self, article: Article) -> Article:
        chosen = self.settings.language
        return replace(article, language=chosen) if chosen else article

    def corrected(self, article: Article) -> Analysis:
        """Find the same as `analyse`, with what the reader corrected.

        Raises:
            LibraryError: the library can't be read.
        """
        found = self.analyse(article)
        directory = self.library_directory or paths.library_directory()
        # Opening a library costs more than seeing that there is none.
        if not directory.exists():
            return found
        from tuireader.model import corrected  # noqa: PLC0415 - only with a library

        library = self.library
        return corrected(found, library.placed(article), library.everywhere())

    def enter(self, article: Article, analysis: Analysis) -> None:
        """Take an article of the library into the catalogue, with whom it names.

        Raises:
            LibraryError: the catalogue can't be written.
        """
        from tuireader import cataloguing  # noqa: PLC0415 - loads SQLite

        cataloguing.enter(self.catalogue, article, analysis, __version__)

    def also_in(self, article: Article, entity: Entity) -> tuple[Elsewhere, ...]:
        """Return the library's other articles that name an entity of this one.

        Raises:
            LibraryError: the catalogue can't be read.
        """
        from tuireader import cataloguing  # noqa: PLC0415 - loads SQLite

        return cataloguing.also_in(self.catalogue, article, entity)

    def enter_note(self, uid: str) -> None:
        """Let the catalogue know what a note says now, or that it is gone.

        Raises:
            LibraryError: the catalogue can't be written.
        """
        from tuireader import cataloguing  # noqa: PLC0415 - loads SQLite

        note = self.library.find(uid)
        if note is None:
            cataloguing.forget_note(self.catalogue, uid)
        else:
            cataloguing.enter_note(self.catalogue, note)

    def forget(self, article_id: str) -> None:
        """Take an article out of the catalogue.

        Raises:
            LibraryError: the catalogue can't be written.
        """
        from tuireader import cataloguing  # noqa: PLC0415 - loads SQLite

        cataloguing.forget(self.catalogue, article_id)

    def search(self, line: str) -> tuple[Hit, ...]:
        """Return where the words of a line stand in the library; see `finding.search`.

        Raises:
            LibraryError: library or catalogue can't be read.
        """
        from tuireader import finding  # noqa: PLC0415 - loads SQLite

        return finding.search(self.library, self.catalogue, line)

    def catch_up(self) -> Iterator[Progress]:
        """Let the catalogue take in what it does not know; see `finding.catch_up`.

        Raises:
            LibraryError: library or catalogue can't be read or written.
        """
        from tuireader import finding  # noqa: PLC0415 - loads SQLite

        return finding.catch_up(self.library, self.catalogue)

    def rebuild_catalogue(self) -> Iterator[str]:
        """Fill the catalogue anew from the texts and notes of the library.

        Yields:
            The title of each article that is about to be taken in.

        Raises:
            LibraryError: library or catalogue can't be read or written.
        """
        from tuireader.model import Article  # noqa: PLC0415 - only here

        self.catalogue.clear()
        for _ in self.catch_up():
            pass  # words can be found before it is known whom the articles name
        for record in self.library.articles():
            text = self.library.stored_text(record.digest)
            if text is not None:
                yield record.title or record.origin
                plain = Article.from_text(text, origin=record.origin)
                article = replace(plain, id=record.id, title=record.title)
                self.enter(article, self.analyse(article))

    def reason(self, article: Article, quotation: Quotation) -> str:
        """Return why a quotation of the article has its speaker, in half a sentence."""
        from tuireader.analysis import reason  # noqa: PLC0415 - loads the lexicons

        return reason(quotation, article.text)

    def keep_copy(self, text: str) -> Path:
        """Write a copied passage into a file of its own, and return its path.

        Raises:
            OSError: it can't be written.
        """
        directory = paths.copies_directory()
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = directory / "latest.txt"
        replace_file(path, text.encode("utf-8", "replace"))
        return path

    def wrote(self) -> None:
        """Remember that this session has written into the library.

        A write takes in what other sessions wrote before it, so `refresh` would not
        hear of that any more.
        """
        self._has_written = True

    def refresh(self) -> bool:
        """Take in what other sessions kept; say whether the library may be another.

        Raises:
            LibraryError: it can't be read any more.
        """
        if self._library is None:
            return False
        written, self._has_written = self._has_written, False
        return self._library.refresh() or written

    def write(self, work: Callable[[], _Written]) -> Future[_Written]:
        """Do a piece of writing in another thread, after all that was asked before."""
        if self._writer is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - 5 ms

            self._writer = ThreadPoolExecutor(1, thread_name_prefix="writing")
        written = self._writer.submit(work)
        written.add_done_callback(lambda _: self.wrote())
        return written

    def close(self) -> None:
        """Finish what is being written, and close the library if it was opened."""
        if self._writer is not None:
            self._writer.shutdown()
            self._writer = None
        if self._drafts is not None:
            self._drafts.close()
            self._drafts = None
        if self._catalogue is not None:
            self._catalogue.close()
            self._catalogue = None
        if self._library is not None:
            self._library.close()
            self._news = tuple(self._library.news)
            self._library = None


def _plugged_loaders() -> tuple[Loader, ...]:
    from tuireader import plugins  # noqa: PLC0415 - reading entry points costs 10 ms

    loaded, _ = plugins.load_all(plugins.LOADERS)
    # What an entry point of this group names is a loader by agreement.
    return cast("tuple[Loader, ...]", tuple(loaded))


def read(origin: str) -> Article:
    """Read in an article from a path, or from standard input for "-".

    Raises:
        IngestError: it did not become an article.
    """
    from tuireader.ingest import read_article  # noqa: PLC0415 - lazy, see Reader.open

    return read_article(origin)


def analyse(article: Article | str, *, tagger: Tagger | None = None) -> Analysis:
    """Find sentences, quotations with their speakers, and entities.

    Plug-ins have no part in it.

    Args:
        article: an article, or a text taken as it stands: the offsets of the result are
            then code points in that text.
        tagger: finds the names in place of the rules; None: the rules.

    Returns:
        The analysis. It never fails on a text: it finds less.
    """
    from tuireader.analysis import analyse as run  # noqa: PLC0415 - loads the lexicons
    from tuireader.model import Article  # noqa: PLC0415 - listing notes needs none

    if isinstance(article, str):
        article = Article.from_text(article)
    return run(article, tagger=tagger)
