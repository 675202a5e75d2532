"""Reading in: from an origin to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.errors import EmptyArticle, IngestError, NotText
from tuireader.ingest.html import HtmlLoader
from tuireader.ingest.loader import Loader, choose
from tuireader.ingest.markdown import MarkdownLoader
from tuireader.ingest.origin import STANDARD_INPUT, absolute, read_bytes
from tuireader.ingest.plain import PlainTextLoader, plain_article
from tuireader.ingest.signature import binary_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tuireader.model import Article

__all__ = ["BUILT_IN", "Loader", "plain_article", "read_article"]

_HEAD_BYTES = 4096
BUILT_IN: tuple[Loader, ...] = (
    MarkdownLoader(),
    HtmlLoader(),
    PlainTextLoader(),
)
"""The loaders that ship, in the order in which they are asked."""


def read_article(
    origin: str,
    *,
    loaders: Sequence[Loader] = BUILT_IN,
    stdin: Callable[[], bytes] | None = None,
) -> Article:
    """Read what is at an origin.

    Args:
        origin: a path (relative and `~` are understood) or "-" for standard input.
        loaders: asked in order; the first that accepts reads it.
        stdin: returns all bytes of standard input; for tests and for callers that
            have read it already.

    Raises:
        OriginNotFound: no such file; the hint names one with a similar name.
        OriginUnreadable: a directory, a device, no permission, too large.
        NotText: a picture, a program, an archive.
        EmptyArticle: nothing to read in it.
        IngestError: a URL, or a format that no loader takes.
    """
    place = absolute(origin)
    data = read_bytes(place, stdin)
    name = "standard input" if place == STANDARD_INPUT else place
    kind = binary_kind(data)
    if kind:
        raise NotText(
            f"{name}: not a text; it looks like {kind}", hint="name a text or a page"
        )
    loader = choose(loaders, place, data[:_HEAD_BYTES])
    if loader is None:
        raise IngestError(f"{name}: no loader reads this")
    article = loader.load(place, data)
    if not article.blocks:
        raise EmptyArticle(f"{name}: nothing to read in it")
    return article
