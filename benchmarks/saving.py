"""What it takes to keep one more note, beside stock TinyDB and SQLite."""

from __future__ import annotations

import json
import sqlite3
import statistics
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import clock
import made_texts
from tinydb import TinyDB

from tuireader import Article, Library, open_library
from tuireader.anchoring import describe
from tuireader.model import Annotation, Motivation, Span, Target
from tuireader.store import codec
from tuireader.store.uids import new_uid

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_BODY = "They have said the opposite before; look for the interview of last spring."
_TRIALS = 25


class Saving(NamedTuple):
    """Median milliseconds for one more note, on the disk when the call returns."""

    notes: int
    """Kept before."""
    ours: float
    tinydb: float
    sqlite: float
    opening: float
    """Milliseconds to open the library and list all notes."""


def measure(notes: int, folder: Path) -> Saving:
    """Fill three stores with notes, then take turns in adding one."""
    article = Article.from_text(made_texts.article(2000), origin="/bench/article.txt")
    old = [_annotation(article, number) for number in range(notes)]
    records = [codec.encode_annotation(annotation) for annotation in old]
    path = folder / f"library-{notes}"
    with open_library(path) as library:
        library.remember(article)
        library.import_annotations(old)
    with (
        open_library(path) as library,
        TinyDB(folder / f"stock-{notes}.json") as stock,
    ):
        stock.insert_multiple(records)
        database = _sqlite(folder / f"notes-{notes}.sqlite", records)
        times = [
            _one_more(library, stock, database, article, notes + trial)
            for trial in range(_TRIALS)
        ]
        database.close()
    opening = clock.wall_seconds(lambda: _open(path)) * 1000
    ours, tinydb, sqlite = (
        statistics.median(column) for column in zip(*times, strict=True)
    )
    return Saving(notes, ours * 1000, tinydb * 1000, sqlite * 1000, opening)


def _one_more(
    library: Library,
    stock: TinyDB,
    database: sqlite3.Connection,
    article: Article,
    number: int,
) -> tuple[float, float, float]:
    record = codec.encode_annotation(_annotation(article, number))
    start = _start(article, number)
    return (
        clock.wall_seconds(lambda: library.add_note(article, start, start + 80, _BODY)),
        clock.wall_seconds(lambda: stock.insert(record)),
        clock.wall_seconds(lambda: _insert(database, [record])),
    )


def _annotation(article: Article, number: int) -> Annotation:
    start = _start(article, number)
    position, quote = describe(article.text, Span(start, start + 80))
    now = datetime.now(UTC)
    return Annotation(
        uid=new_uid(),
        motivation=Motivation.COMMENTING,
        target=Target(article.id, position, quote, article.digest),
        body=_BODY,
        created=now,
        modified=now,
    )


def _start(article: Article, number: int) -> int:
    return number * 37 % (len(article.text) - 100)


def _sqlite(path: Path, records: Iterable[object]) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT)")
    database.execute("BEGIN")
    _insert(database, records)
    database.execute("COMMIT")
    return database


def _insert(database: sqlite3.Connection, records: Iterable[object]) -> None:
    rows = [(json.dumps(record),) for record in records]
    database.executemany("INSERT INTO notes (note) VALUES (?)", rows)


def _open(path: Path) -> None:
    with open_library(path) as library:
        library.annotations()
