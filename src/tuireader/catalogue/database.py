"""The file of the catalogue: opened, or made anew when it can't be used."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FORM: Final = 1
"""Number of the schema; a file with another one is made anew."""
_WAIT: Final = 5.0
"""Seconds that another session may hold the file."""

# The texts themselves are not kept ("contentless"): they are two thirds smaller in the
# index than in the library, and the library has them. A text that changed gets a new
# row; the old one stays in the index, dead, until the file is made anew.
_SCHEMA: Final = """
CREATE TABLE texts (
    row INTEGER PRIMARY KEY,
    sort TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    origin TEXT NOT NULL,
    is_live INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX texts_by_key ON texts (key, sort) WHERE is_live;
CREATE TABLE named (
    text INTEGER NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    times INTEGER NOT NULL
);
CREATE INDEX named_by_key ON named (key, kind);
CREATE INDEX named_by_text ON named (text);
CREATE VIRTUAL TABLE words USING fts5 (
    title, body, content='', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
"""
# A row of an FTS5 index without its text can't be deleted alone.
# Source: SQLite's FTS5 documentation, "The 'delete-all' Command".
_EMPTY: Final = (
    "INSERT INTO words (words) VALUES ('delete-all')",
    "DELETE FROM named",
    "DELETE FROM texts",
)


def open_database(path: Path) -> sqlite3.Connection:
    """Open the file, or make it.

    Args:
        path: where it is; its directory is there.

    Raises:
        sqlite3.Error: it can neither be read nor made anew.
    """
    try:
        return _opened(path)
    except sqlite3.OperationalError:
        raise  # held by another session, or not to be opened: no reason to delete it
    except sqlite3.DatabaseError:
        # Damaged, foreign or of another form: nothing in it is not elsewhere.
        remove_database(path)
        return _opened(path)


def empty_database(connection: sqlite3.Connection) -> None:
    """Take every row out, in the transaction that is open.

    The file stays: other sessions have it open, and would go on in one without a name.

    Raises:
        sqlite3.Error: it can't be written.
    """
    for statement in _EMPTY:
        connection.execute(statement)


def remove_database(path: Path) -> None:
    """Delete the file, if it is there, with what SQLite keeps beside it.

    Raises:
        OSError: it can't be deleted.
    """
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()


def _opened(path: Path) -> sqlite3.Connection:
    is_new = not path.exists()
    connection = sqlite3.connect(
        path, timeout=_WAIT, isolation_level=None, check_same_thread=False
    )
    try:
        if is_new:
            path.chmod(0o600)
        connection.execute("PRAGMA journal_mode = WAL")
        # What a power cut takes is found again from the articles.
        connection.execute("PRAGMA synchronous = NORMAL")
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        if form != FORM:
            _make(connection, form)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _make(connection: sqlite3.Connection, form: int) -> None:
    """Make the tables in an empty file.

    Raises:
        sqlite3.DatabaseError: the file has tables of another form.
    """
    connection.execute("BEGIN IMMEDIATE")
    (now,) = connection.execute("PRAGMA user_version").fetchone()
    if now == FORM:
        connection.execute("ROLLBACK")  # another session was first
        return
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if form or tables:
        connection.execute("ROLLBACK")
        message = f"form {form}, not {FORM}"
        raise sqlite3.DatabaseError(message)
    for statement in _SCHEMA.strip().rstrip(";").split(";\n"):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {FORM}")
    connection.execute("COMMIT")
