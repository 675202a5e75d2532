"""The passages of a page, labelled and put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from tuireader.ingest import wording
from tuireader.ingest.composing import Composer
from tuireader.ingest.dates import date_line
from tuireader.ingest.html.choice import choose_article
from tuireader.ingest.html.hints import Hint
from tuireader.ingest.html.metadata import metadata_of
from tuireader.ingest.html.walk import Passage, walk
from tuireader.ingest.plain import name_of
from tuireader.model import Article, BlockKind, article_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

BODY_KINDS = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.QUOTE,
    BlockKind.LIST_ITEM,
    BlockKind.CODE,
)
"""The kinds that are the words of an article."""
_REACH = 40


def page_article(html: str, origin: str) -> Article:
    """Make an article of a page's source."""
    soup = BeautifulSoup(html, "lxml")
    metadata = metadata_of(soup)
    page = walk(soup)
    chosen, hints = choose_article(page)
    kinds = [_kind(page.passages, index, chosen, hints) for index in range(len(hints))]
    title = _label_title(page.passages, kinds, chosen, metadata.title)
    _label_head(page.passages, kinds, chosen, hints)
    composer = Composer()
    for passage, kind in zip(page.passages, kinds, strict=True):
        level = passage.level if kind in {BlockKind.HEADING, BlockKind.LIST_ITEM} else 0
        composer.add(kind, passage.text, level=level, links=passage.anchors)
    text = composer.text
    return Article(
        id=article_id(origin, text),
        origin=origin,
        text=text,
        title=title or name_of(origin),
        byline=metadata.byline or _byline(page.passages, kinds),
        published=metadata.published or _published(page.passages, kinds),
        language=metadata.language,
        blocks=composer.blocks,
        links=composer.links,
    )


def _kind(
    passages: Sequence[Passage], index: int, chosen: range, hints: Sequence[Hint]
) -> BlockKind:
    """Say what a passage is, title and head aside."""
    passage, hint = passages[index], hints[index]
    text, words = passage.line, wording.count_words(passage.text)
    if index not in chosen or hint in {Hint.CERTAIN, Hint.FURNITURE}:
        return BlockKind.BOILERPLATE
    if hint is Hint.RELATED:
        return BlockKind.RELATED
    if passage.kind is BlockKind.CODE:
        return BlockKind.CODE
    if hint is Hint.CAPTION or passage.kind is BlockKind.CAPTION:
        return BlockKind.CAPTION
    if hint is Hint.BYLINE and words <= 30:
        return BlockKind.BYLINE
    if hint is Hint.DATE and date_line(text):
        return BlockKind.DATE
    if words < 30 and wording.is_related(text):
        return BlockKind.RELATED
    if words < 60 and not wording.holds_quotation(text) and _is_ask(text):
        return BlockKind.BOILERPLATE
    if words < 45 and wording.is_caption(text):
        return BlockKind.CAPTION
    return passage.kind


def _is_ask(text: str) -> bool:
    return wording.is_plea(text) or wording.is_notice(text)


def _label_title(
    passages: Sequence[Passage],
    kinds: list[BlockKind],
    chosen: range,
    declared: str,
) -> str:
    """Mark the heading that is the title and return its words."""
    end = chosen.start + 3 if chosen else 0
    headings = [
        index
        for index in range(min(end, len(passages)))
        if passages[index].kind is BlockKind.HEADING
    ]
    wanted = _key(declared)
    same = [
        index
        for index in range(min(end, len(passages)))
        if wanted and _key(passages[index].text) == wanted
    ]
    tops = [index for index in headings if passages[index].level == 1]
    alike = [
        index
        for index in tops or headings
        if wanted
        and (
            _key(passages[index].text) in wanted or wanted in _key(passages[index].text)
        )
    ]
    for index in same:
        kinds[index] = BlockKind.BOILERPLATE
    found = (same or alike or tops)[-1:]
    if not found:
        return declared
    kinds[found[0]] = BlockKind.TITLE
    return passages[found[0]].text.replace("\n", " ")


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _label_head(
    passages: Sequence[Passage],
    kinds: list[BlockKind],
    chosen: range,
    hints: Sequence[Hint],
) -> None:
    """Find date, byline and captions near the beginning of the article."""
    title = kinds.index(BlockKind.TITLE) if BlockKind.TITLE in kinds else chosen.start
    first = max(0, min(title, chosen.start) - 5)
    for index in range(first, min(chosen.start + 4, len(passages))):
        passage = passages[index]
        if kinds[index] in {BlockKind.TITLE, BlockKind.CAPTION, BlockKind.CODE}:
            continue
        if date_line(passage.text):
            kinds[index] = BlockKind.DATE
        elif wording.byline_of(passage.text):
            kinds[index] = BlockKind.BYLINE
        elif (
            index not in chosen
            and index > title
            and passage.kind is BlockKind.CAPTION
            and hints[index] is Hint.CAPTION
        ):
            kinds[index] = BlockKind.CAPTION


def _byline(passages: Sequence[Passage], kinds: Sequence[BlockKind]) -> str:
    found = (
        wording.byline_of(passage.text)
        for passage, kind in zip(passages, kinds, strict=True)
        if kind is BlockKind.BYLINE
    )
    return next(filter(None, found), "")


def _published(passages: Sequence[Passage], kinds: Sequence[BlockKind]) -> date | None:
    found = (
        date_line(passage.text)
        for passage, kind in zip(passages, kinds, strict=True)
        if kind is BlockKind.DATE
    )
    return next((value for value in found if value), None)
