"""The passages of a page, labelled and put together."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup

from tuireader.ingest.composing import Composer
from tuireader.ingest.html.choice import choose_article
from tuireader.ingest.html.labels import byline_in, date_in, label
from tuireader.ingest.html.metadata import metadata_of
from tuireader.ingest.html.walk import Passage, walk
from tuireader.ingest.plain import name_of
from tuireader.model import Article, BlockKind, article_id

BODY_KINDS = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.QUOTE,
    BlockKind.LIST_ITEM,
    BlockKind.CODE,
)
"""The kinds that are the words of an article."""
_XML_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]{0,200}>")


def page_article(html: str, origin: str) -> Article:
    """Make an article of a page's source."""
    soup = _parse(html)
    metadata = metadata_of(soup)
    page = walk(soup)
    chosen, hints = choose_article(page)
    kinds, title = label(page.passages, chosen, hints, metadata.title)
    composer = Composer()
    for passage, kind in zip(page.passages, kinds, strict=True):
        level = passage.level if kind in {BlockKind.HEADING, BlockKind.LIST_ITEM} else 0
        composer.add(
            kind,
            passage.text,
            level=level,
            links=passage.anchors,
            before=passage.number if kind is BlockKind.LIST_ITEM else "",
            bold=passage.bold,
            is_aside=passage.is_aside,
        )
    text = composer.text
    return Article(
        id=article_id(origin, text),
        origin=origin,
        text=text,
        title=title or name_of(origin),
        byline=metadata.byline or byline_in(page.passages, kinds),
        published=metadata.published or date_in(page.passages, kinds),
        language=metadata.language,
        blocks=composer.blocks,
        links=composer.links,
    )


def passages_of(html: str) -> tuple[Passage, ...]:
    """Return all that a piece of HTML shows, unlabelled."""
    return tuple(walk(_parse(html)).passages)


def _parse(html: str) -> BeautifulSoup:
    # beautifulsoup4 warns of XML, and of a short line that could be a file name
    html = _XML_DECLARATION.sub("", html, count=1) + "\n"
    # half a surrogate pair can't be given to the parser
    return BeautifulSoup(html.encode("utf-8", "replace").decode("utf-8"), "lxml")
