"""What it takes to keep one more note, beside stock TinyDB and SQLite."""

from __future__ import annotations

import json
import random
import sqlite3
import statistics
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import clock
import made_texts
from tinydb import TinyDB

from tuireader import Article, open_library
from tuireader.anchoring import describe
from tuireader.model import Annotation, Motivation, Span, Target
from tuireader.store import codec
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore
from tuireader.store.uids import new_uid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tuireader.store.protocol import Record

_BODY = "They have said the opposite before; look for the interview of last spring."
_TRIALS = 1_000
"""As many that SQLite carries its log over, once or twice, as it does in use."""
_SLOW = 5_000
"""Notes from which on stock TinyDB is asked a few times only: it takes seconds each."""
_MANY, _FEW = 200, 4
"""How often stock TinyDB is asked, which gets slower with each."""


class Cost(NamedTuple):
    """What one more note costs, on the disk when the call returns."""

    seconds: float
    written: float
    """Bytes that the process gave the system to write."""


class Saving(NamedTuple):
    """What one more note costs on average, in three libraries of the same notes.

    The record is made before: what is measured is to keep it. The mean, since a disk
    may take a tenth of a millisecond or four, with nothing between.
    """

    notes: int
    """Kept before."""
    ours: Cost
    tinydb: Cost
    sqlite: Cost
    opening: Cost
    """To open our library and know what is in it."""
    stock_opening: float
    """Seconds for stock TinyDB to do so."""
    of_one_article: float
    """Seconds to list the notes of one article, of many, in our library."""


def measure(notes: int, folder: Path) -> Saving:
    """Fill three libraries with notes, then take turns in adding one."""
    article = Article.from_text(made_texts.article(2000), origin="/bench/article.txt")
    path, stock_path = folder / f"library-{notes}", folder / f"stock-{notes}.json"
    old = fill(path, article, notes)
    records = [codec.encode_annotation(annotation) for annotation in old]
    other = Article.from_text("One sentence.", origin="/bench/other.txt")
    with open_library(path) as library:
        library.highlight(other, 0, 3)
    with TinyDB(stock_path) as stock:
        stock.insert_multiple(records)
    database = _sqlite(folder / f"notes-{notes}.sqlite", records)
    del old, records
    # The best of three: the first waits while the system writes what was filled in.
    opening = min(_cost(lambda: _open(path)) for _ in range(3))
    stock_opening = min(
        clock.wall_seconds(lambda: _open_stock(stock_path)) for _ in range(3)
    )
    with open_library(path) as library, TinyDB(stock_path) as stock:
        library.annotations(article="nobody's")  # the index is made once
        of_one = clock.wall_seconds(lambda: library.annotations(article=other))
        store, rows = TinyStore(path), []
        for trial in range(_TRIALS):
            asked = trial < (_MANY if notes < _SLOW else _FEW)
            rows.append(_one_more(store, stock if asked else None, database, article))
        store.close()
    database.close()
    ours, tinydb, sqlite = (
        _mean(cost for cost in column if cost) for column in zip(*rows, strict=True)
    )
    return Saving(notes, ours, tinydb, sqlite, opening, stock_opening, of_one)


def fill(path: Path, article: Article, notes: int) -> Sequence[Annotation]:
    """Make a library of notes about an article; return them."""
    old = [_annotation(article, number) for number in range(notes)]
    with open_library(path) as library:
        library.remember(article)
        library.import_annotations(old)
    return old


def _one_more(
    store: TinyStore,
    stock: TinyDB | None,
    database: sqlite3.Connection,
    article: Article,
) -> Sequence[Cost | None]:
    number = random.randrange(10_000)
    record = codec.encode_annotation(_annotation(article, number))
    works: list[Callable[[], object] | None] = [
        lambda: _put(store, record),
        None if stock is None else lambda: stock.insert(record),
        lambda: _insert(database, [record]),
    ]
    costs: list[Cost | None] = [None] * len(works)
    # Who comes after stock TinyDB, which does not wait for the disk, waits for both.
    for place in random.sample(range(len(works)), len(works)):
        work = works[place]
        costs[place] = None if work is None else _cost(work)
    return costs


def _cost(work: Callable[[], object]) -> Cost:
    before = _written()
    seconds = clock.wall_seconds(work)
    return Cost(seconds, _written() - before)


def _written() -> int:
    """Return how many bytes this process gave the system to write so far."""
    counters = Path("/proc/self/io").read_text().split()
    return int(counters[counters.index("wchar:") + 1])


def _mean(costs: Iterable[Cost]) -> Cost:
    seconds, written = zip(*costs, strict=True)
    return Cost(statistics.fmean(seconds), statistics.fmean(written))


def _put(store: TinyStore, record: Record) -> None:
    with store.transaction() as transaction:
        transaction.put(TableName.ANNOTATIONS, record)


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
        library.articles()


def _open_stock(path: Path) -> None:
    with TinyDB(path) as stock:
        len(stock)
