"""The catalogue of a library."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Final

from tuireader.catalogue.database import (
    empty_database,
    open_database,
    remove_database,
)
from tuireader.catalogue.entries import Elsewhere, Found, Named, Sort, Text
from tuireader.catalogue.words import as_query, plain_words
from tuireader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

FILE: Final = "catalogue.db"
MOST: Final = 200
"""Texts that a search returns."""
_COMMON: Final = 2_000
"""Texts with a word from which on their order by merit takes too long."""
_MATCHING: Final = """
SELECT sort, key, texts.title, origin FROM words
JOIN texts ON texts.row = words.rowid
WHERE words MATCH ? AND is_live AND sort IN (?, ?)
"""
_BEST_FIRST: Final = f"{_MATCHING} ORDER BY bm25(words, 4.0, 1.0) LIMIT ?"
_LAST_FIRST: Final = f"{_MATCHING} ORDER BY words.rowid DESC LIMIT ?"
_DOCUMENTS: Final = """
SELECT doc FROM vocabulary WHERE term IN (SELECT value FROM json_each(?))
"""
_ALSO_IN: Final = """
SELECT texts.key, title, origin, name, max(times) FROM named
JOIN texts ON texts.row = named.text
WHERE named.key IN (SELECT value FROM json_each(?)) AND kind = ?
    AND is_live AND texts.key != ?
GROUP BY texts.row ORDER BY max(times) DESC, texts.row DESC
"""


class Catalogue:
    """Finds articles and notes by their words, and articles by who is named there.

    Safe to use from several threads and sessions. The file is opened when it is first
    needed. Losing it loses nothing.
    """

    def __init__(self, directory: Path) -> None:
        """Keep where it is; touch no file.

        Args:
            directory: of the library.
        """
        self.path = directory / FILE
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None
        self._inode: int | None = None

    def put(self, *texts: Text) -> None:
        """Take texts in, in place of earlier ones with their keys, in one step.

        One that is known with its digest costs a look.

        Raises:
            LibraryError: they can't be written; none was.
        """
        with self._writing() as connection:
            for text in texts:
                known = self._known(connection, text.sort, text.key)
                if known and known[1] == text.digest:
                    continue
                if known:
                    self._bury(connection, known[0])
                self._insert(connection, text)

    def name(self, key: str, digest: str, named: Iterable[Named]) -> None:
        """Say anew who is named in an article; nothing happens when it is not there.

        Args:
            key: The article's id.
            digest: From now on.
            named: Its entities.

        Raises:
            LibraryError: it can't be written.
        """
        with self._writing() as connection:
            if known := self._known(connection, Sort.ARTICLE, key):
                row, _ = known
                connection.execute(
                    "UPDATE texts SET digest = ? WHERE row = ?", (digest, row)
                )
                connection.execute("DELETE FROM named WHERE text = ?", (row,))
                self._insert_named(connection, row, named)

    def forget(self, sort: Sort, *keys: str) -> None:
        """Take texts out, in one step; nothing happens where there is none.

        Raises:
            LibraryError: it can't be written.
        """
        with self._writing() as connection:
            for key in keys:
                if known := self._known(connection, sort, key):
                    self._bury(connection, known[0])

    def digests(self, sort: Sort) -> dict[str, str]:
        """Return the digests of all texts of a sort by their keys."""
        with self._reading() as connection:
            return dict(
                connection.execute(
                    "SELECT key, digest FROM texts WHERE sort = ? AND is_live",
                    (sort.value,),
                )
            )

    def digest(self, sort: Sort, key: str) -> str | None:
        """Return the digest of the text that is known under a key, or None."""
        with self._reading() as connection:
            known = self._known(connection, sort, key)
            return known[1] if known else None

    def also_in(
        self, keys: Sequence[str], kind: str, *, but: str = ""
    ) -> tuple[Elsewhere, ...]:
        """Return the articles that name an entity, those that name it most first.

        Args:
            keys: Its names, folded as those of `Named`.
            kind: The value of its kind: another kind is somebody else.
            but: The id of an article to leave out: the one that is open.
        """
        with self._reading() as connection:
            rows = connection.execute(
                _ALSO_IN, (json.dumps(list(keys)), kind, but)
            ).fetchall()
        return tuple(Elsewhere(*row) for row in rows)

    def search(
        self,
        line: str,
        *,
        sort: Sort | None = None,
        is_typing: bool = False,
        most: int = MOST,
    ) -> tuple[Found, ...]:
        """Return the texts with the words of a search line, the best first.

        Where every word is in thousands of texts none of them is better than another:
        those that were taken in last come first, which takes a hundredth of the time.

        Args:
            line: Words, "words together", -unwanted.
            sort: Only articles, or only notes.
            is_typing: The last word may go on.
            most: How many are returned.
        """
        query = as_query(line, is_typing=is_typing)
        if not query:
            return ()
        with self._reading() as connection:
            are_common = self._are_common(connection, line)
            rows = connection.execute(
                _LAST_FIRST if are_common else _BEST_FIRST,
                (query, *_sorts(sort), most),
            ).fetchall()
        return tuple(Found(Sort(row[0]), *row[1:]) for row in rows)

    def clear(self) -> None:
        """Forget everything, so that it can be filled anew.

        Raises:
            LibraryError: it can't be written.
        """
        with self._lock:
            try:
                with self._writing() as connection:
                    empty_database(connection)
            except LibraryError as error:
                if not _is_damaged(error):
                    raise
                self.close()
                remove_database(self.path)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _opened(self) -> sqlite3.Connection:
        """Return the connection to the file that has the name now.

        Somebody may have deleted the one that is open: what is written there is lost.
        """
        if self._connection is not None and _inode(self.path) != self._inode:
            self.close()
        if self._connection is None:
            self._connection = open_database(self.path)
            self._inode = _inode(self.path)
        return self._connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._opened()
            except (sqlite3.Error, OSError) as error:
                raise LibraryError(
                    f"{self.path}: {error}",
                    hint="it can be deleted: it is made again from the library",
                ) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:  # a damaged file ends it by itself
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @staticmethod
    def _are_common(connection: sqlite3.Connection, line: str) -> bool:
        """Whether each word of a line is in more texts than are worth sorting."""
        terms = plain_words(line)
        rows = connection.execute(_DOCUMENTS, (json.dumps(terms),)).fetchall()
        return len(rows) == len(set(terms)) and all(doc > _COMMON for (doc,) in rows)

    @classmethod
    def _insert(cls, connection: sqlite3.Connection, text: Text) -> None:
        cursor = connection.execute(
            "INSERT INTO texts (sort, key, digest, title, origin)"
            " VALUES (?, ?, ?, ?, ?)",
            (text.sort.value, text.key, text.digest, text.title, text.origin),
        )
        row = cursor.lastrowid
        assert row is not None
        connection.execute(
            "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
            (row, text.title, text.words),
        )
        cls._insert_named(connection, row, text.named)

    @staticmethod
    def _insert_named(
        connection: sqlite3.Connection, row: int, named: Iterable[Named]
    ) -> None:
        connection.executemany(
            "INSERT INTO named VALUES (?, ?, ?, ?, ?)",
            [
                (row, folded, one.kind, one.name, one.times)
                for one in named
                for folded in one.keys
            ],
        )

    @staticmethod
    def _known(
        connection: sqlite3.Connection, sort: Sort, key: str
    ) -> tuple[int, str] | None:
        found: tuple[int, str] | None = connection.execute(
            "SELECT row, digest FROM texts WHERE key = ? AND sort = ? AND is_live",
            (key, sort.value),
        ).fetchone()
        return found

    @staticmethod
    def _bury(connection: sqlite3.Connection, row: int) -> None:
        connection.execute("UPDATE texts SET is_live = 0 WHERE row = ?", (row,))
        connection.execute("DELETE FROM named WHERE text = ?", (row,))


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def _is_damaged(error: LibraryError) -> bool:
    """Whether the file itself is broken, not only held or full."""
    cause = error.__cause__
    is_other_trouble = isinstance(cause, sqlite3.OperationalError)
    return isinstance(cause, sqlite3.DatabaseError) and not is_other_trouble


def _sorts(sort: Sort | None) -> tuple[str, str]:
    if sort is None:
        return Sort.ARTICLE.value, Sort.NOTE.value
    return sort.value, sort.value
