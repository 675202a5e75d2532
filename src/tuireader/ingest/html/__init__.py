"""A web page to an article: what is not the article is kept, and called furniture."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from tuireader.ingest.normalise import text_of

if TYPE_CHECKING:
    from tuireader.model import Article

__all__ = ["HtmlLoader", "body_of", "html_article"]

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_OPENING = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"</?(?:p|div|a|br|h[1-6]|ul|li|span|table|td|meta|article)\b[^<>]*>",
    re.IGNORECASE,
)
_TAGS_OF_A_PAGE = 12


class HtmlLoader:
    """Reads web pages."""

    name = "HTML"

    def accepts(self, origin: str, head: bytes) -> bool:
        """Take a page by its file name, by how it starts, or by many tags in it."""
        suffix = PurePath(origin).suffix.lower()
        if suffix in _SUFFIXES:
            return True
        if suffix in {".md", ".markdown", ".xml", ".py", ".js"}:
            return False
        head = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")
        if _OPENING.match(head):
            return True
        return head.lstrip()[:1] == b"<" and len(_TAG.findall(head)) >= _TAGS_OF_A_PAGE

    def load(self, origin: str, data: bytes) -> Article:
        """Make an article of the bytes of a page."""
        return html_article(text_of(data), origin)


def html_article(html: str, origin: str = "-") -> Article:
    """Make an article of a page's source.

    Everything visible is in its text, in the order of the page. Nothing is fetched,
    no script is run, no entity of a document type is resolved.
    """
    # bs4 takes 100 ms to import: only who reads a page pays
    from tuireader.ingest.html.page import page_article  # noqa: PLC0415

    return page_article(html, origin)


def body_of(html: str | bytes) -> str:
    """Return the words of a page's article, as extraction benchmarks count them.

    Without title, date, byline, captions and pointers to other articles. Blocks are
    parted by a blank line.
    """
    from tuireader.ingest.html.page import BODY_KINDS  # noqa: PLC0415

    article = html_article(html if isinstance(html, str) else text_of(html))
    return "\n\n".join(
        block.span.of(article.text) for block in article.blocks_of(*BODY_KINDS)
    )
