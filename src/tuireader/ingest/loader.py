"""What reads one kind of file, and which loader gets which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Article


class Loader(Protocol):
    """Makes an article of the bytes of one kind of file."""

    name: str
    """For people: "Markdown"."""

    def accepts(self, origin: str, head: bytes) -> bool:
        """Say whether it can read this.

        Args:
            origin: absolute path, URL or "-".
            head: the first 4096 bytes, or fewer.
        """
        ...

    def load(self, origin: str, data: bytes) -> Article:
        """Make the article.

        Raises:
            IngestError: it is not what it looked like.
        """
        ...


def choose(loaders: Sequence[Loader], origin: str, head: bytes) -> Loader | None:
    """Return the first loader that accepts, or None."""
    return next((loader for loader in loaders if loader.accepts(origin, head)), None)
