"""Writes down what is typed into one editor."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tuireader.library import utc_now

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.library.drafts import Draft, Drafts
    from tuireader.model import Target


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What the reader has written, kept or not."""

    body: str = ""
    tags: tuple[str, ...] = ()


class DraftWriter:
    """Keeps the draft of an editor as new as what was taken last.

    What is typed is taken on the screen's thread and never waits; everything else
    touches the disk and may be called in any other.
    """

    def __init__(self, drafts: Drafts, draft: Draft, before: NoteDraft) -> None:
        """Begin with a draft, from the disk or not.

        Args:
            drafts: where it is kept.
            draft: with the words that stand in the editor at first.
            before: the words of the note that is changed; these need no draft.
        """
        self._drafts, self._draft, self._before = drafts, draft, before
        self._latest = NoteDraft(draft.body, draft.tags)
        self._written: NoteDraft | None = self._latest if draft.name else before
        self._writing = threading.Lock()
        self._is_over = False

    def take(self, words: NoteDraft) -> None:
        """Take what stands in the editor now."""
        self._latest = words

    @property
    def place(self) -> tuple[Target, str]:
        """The passage, and the uid of the note that is changed; empty: a new one."""
        return self._draft.target, self._draft.note

    def forget_note(self) -> None:
        """Let it be the draft of a new note: the one that was changed is gone."""
        with self._writing:
            self._draft = replace(self._draft, note="")
            self._before, self._written = NoteDraft(), None

    @property
    def latest(self) -> NoteDraft:
        """What was taken last."""
        return self._latest

    def write(self) -> Draft | None:
        """Put the words that were taken last on the disk, unless they are there.

        Returns:
            The draft as it is on the disk; None: no word in it is worth one.

        Raises:
            LibraryError: it can't be written.
        """
        with self._writing:
            words = self._latest
            if words != self._written and not self._is_over:
                if words in (self._before, NoteDraft()):
                    self._forget()
                else:
                    draft = replace(self._draft, body=words.body, tags=words.tags)
                    self._draft = self._drafts.keep(draft, utc_now())
                self._written = words
            return self._draft if self._draft.name else None

    def leave(self) -> Draft | None:
        """Write it, and leave it to whoever opens the article next; see `write`.

        Raises:
            LibraryError: it can't be written.
        """
        draft = self.write()
        if draft is not None:
            self._drafts.let_go(draft)
        return draft

    def lend(self) -> Path:
        """Put the words into a file for another program, and return its path.

        Raises:
            LibraryError: it can't be written.
        """
        with self._writing:
            words = self._written = self._latest
            draft = replace(self._draft, body=words.body, tags=words.tags)
            self._draft = self._drafts.keep(draft, utc_now())
            return self._drafts.lend(self._draft)

    def take_back(self, *, is_wanted: bool) -> None:
        """Take what the other program wrote, where it is wanted, and its file away.

        Raises:
            LibraryError: it can't be read; the file stays.
        """
        with self._writing:
            body = self._drafts.take_back(self._draft)
            if is_wanted:
                self._latest = replace(self._latest, body=body)

    def end(self) -> None:
        """Take the draft away for good.

        Raises:
            LibraryError: it can't be taken away.
        """
        with self._writing:
            self._is_over = True
            self._forget()

    def _forget(self) -> None:
        self._drafts.discard(self._draft)
        self._draft = replace(self._draft, name="")
