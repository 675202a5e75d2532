"""Notes that are being written, on the disk until they are kept or thrown away.

A draft is a small file in `drafts/` of the library. It needs no lock of the library: a
session that waits for it must not lose what is typed meanwhile. The session in which a
draft is open holds a lock on a file beside it, which ends with the session however it
ends; so another session offers only drafts that nobody is writing.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import threading
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.files import replace_file
from tuireader.library.records import annotation_of
from tuireader.model import Annotation, Motivation, Target
from tuireader.store.codec import encode_annotation
from tuireader.store.values import dump, items, load, stamp, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from tuireader.model import Article, Span
    from tuireader.store.protocol import Record

_NAME_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Draft:
    """A note that is being written."""

    target: Target
    """The passage it is about."""
    note: str = ""
    """The uid of the note that is being changed; empty: it is a new one."""
    was: tuple[str, tuple[str, ...]] | None = None
    """Words and tags of that note when the change began; None: nobody knows."""
    body: str = ""
    tags: tuple[str, ...] = ()
    written: datetime | None = None
    """When it was last put on the disk."""
    name: str = ""
    """Of its file, without the ending; empty: it was never on the disk."""


class Drafts:
    """The drafts of one library. Safe to use from several threads and sessions."""

    def __init__(self, library: Path) -> None:
        """Name the library's directory; nothing is made before a draft is kept."""
        self._directory = library / "drafts"
        self._threads = threading.RLock()
        self._held: dict[str, int] = {}

    def keep(self, draft: Draft, written: datetime) -> Draft:
        """Put a draft on the disk in place of what was there of it, and return it.

        It is this session's until it is let go or discarded.

        Raises:
            LibraryError: it can't be written; what was there of it still is.
        """
        with self._threads, self._writing():
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            name = draft.name if draft.name in self._held else self._claim(draft)
            kept = replace(draft, name=name, written=written)
            replace_file(self._path(name), _encoded(kept))
            return kept

    def let_go(self, draft: Draft) -> None:
        """Leave a draft on the disk, to be taken up by whoever opens the article."""
        with self._threads:
            self._release(draft.name)

    def discard(self, draft: Draft) -> None:
        """Take a draft away for good: it became a note, or nobody wants it.

        Raises:
            LibraryError: it can't be taken away.
        """
        if not draft.name:
            return
        with self._threads, self._writing():
            self._path(draft.name).unlink(missing_ok=True)
            self.text_file(draft).unlink(missing_ok=True)
            self._release(draft.name)

    def of(self, article: Article) -> tuple[Draft, ...]:
        """Return the drafts on an article that nobody is writing, the oldest first.

        One that can't be read costs only itself, and stays where it is.
        """
        with self._threads:
            found = [draft for draft in self._all() if _is_on(draft, article)]
        return tuple(sorted(found, key=_age))

    def lend(self, draft: Draft) -> Path:
        """Put the words of a draft into a file for another program; see `text_file`.

        Raises:
            LibraryError: it can't be written.
        """
        path = self.text_file(draft)
        with self._writing():
            replace_file(path, f"{draft.body}\n".encode("utf-8", "backslashreplace"))
        return path

    def take_back(self, draft: Draft) -> str:
        """Return what another program made of the words, and take its file away.

        Raises:
            LibraryError: it can't be read, or not be taken away.
        """
        path = self.text_file(draft)
        with self._writing():
            found = path.read_text(encoding="utf-8", errors="replace").strip()
            path.unlink()
        return found

    def text_file(self, draft: Draft) -> Path:
        """Return where another program may write at the words of a draft on the disk.

        What stands there counts before the words in the draft, until it is taken away:
        a line that drops ends that program without a word to us.
        """
        return self._directory / f"{draft.name}.md"

    def close(self) -> None:
        """Let all drafts go."""
        with self._threads:
            for name in tuple(self._held):
                self._release(name)

    def _all(self) -> Iterator[Draft]:
        try:
            paths = sorted(self._directory.glob("*.json"))
        except OSError:
            return
        for path in paths:
            draft = self._read(path)
            if draft is not None and not self._is_open(draft.name):
                yield draft

    def _read(self, path: Path) -> Draft | None:
        try:
            record = load(path.read_bytes())
        except (OSError, ValueError):
            return None
        annotation = annotation_of(record) if isinstance(record, dict) else None
        if annotation is None or not isinstance(record, dict):
            return None
        draft = Draft(
            target=annotation.target,
            note=text(record, "note"),
            was=_was(record),
            body=annotation.body,
            tags=annotation.tags,
            written=annotation.modified,
            name=path.stem,
        )
        try:
            found = self.text_file(draft).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return draft
        return replace(draft, body=found.strip() or draft.body)

    def _is_open(self, name: str) -> bool:
        """Say whether a session is writing at it, this one or another."""
        if name in self._held:
            return True
        try:
            descriptor = os.open(self._lock_path(name), os.O_RDWR)
        except OSError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(descriptor)
        return False

    def _claim(self, draft: Draft) -> str:
        """Make the draft ours; another session may have one on the same passage."""
        first = draft.name or _name_of(draft)
        names = chain([first], (f"{first}-{number}" for number in count(2)))
        return next(name for name in names if self._takes(name))

    def _takes(self, name: str) -> bool:
        descriptor = os.open(self._lock_path(name), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._held[name] = descriptor
        return True

    def _release(self, name: str) -> None:
        descriptor = self._held.pop(name, None)
        if descriptor is not None:
            with contextlib.suppress(OSError):
                self._lock_path(name).unlink()
            os.close(descriptor)

    def _path(self, name: str) -> Path:
        return self._directory / f"{name}.json"

    def _lock_path(self, name: str) -> Path:
        return self._directory / f"{name}.lock"

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or str(error)
            raise LibraryError(f"the draft is not kept: {reason}") from error


def target_of(article: Article, span: Span) -> Target:
    """Return how a passage is named, so that it is found again in another text."""
    from tuireader.anchoring import describe  # noqa: PLC0415 - listing needs none

    position, quote = describe(article.text, span)
    return Target(article.id, position, quote, article.digest)


def place_of(draft: Draft, article: Article) -> Span | None:
    """Return where the passage of a draft is in the text now; None: nowhere."""
    from tuireader.anchoring import resolve  # noqa: PLC0415 - listing needs none

    return resolve(draft.target, article.text)[0]


def _is_on(draft: Draft, article: Article) -> bool:
    """Say whether it is on this article, or on the same text from another place."""
    target = draft.target
    return target.article_id == article.id or target.digest == article.digest


def _encoded(draft: Draft) -> bytes:
    annotation = Annotation(
        uid=draft.name,
        motivation=Motivation.COMMENTING,
        target=draft.target,
        body=draft.body,
        tags=draft.tags,
        modified=draft.written,
    )
    record: Record = {**encode_annotation(annotation), "note": draft.note}
    if draft.was is not None:
        body, tags = draft.was
        record["was"] = {"body": body, "tags": [*tags]}
    return dump(record)


def _was(record: Record) -> tuple[str, tuple[str, ...]] | None:
    was = record.get("was")
    if not isinstance(was, dict):
        return None
    tags = (tag for tag in items(was.get("tags")) if isinstance(tag, str))
    return text(was, "body"), tuple(tags)


def _name_of(draft: Draft) -> str:
    """Return the same name for the same passage and note, whatever is in them."""
    target = draft.target
    place = (target.article_id, target.digest, target.position.start)
    key = dump([*place, target.position.end, draft.note])
    return hashlib.sha256(key).hexdigest()[:_NAME_DIGITS]


def _age(draft: Draft) -> str:
    return stamp(draft.written)
