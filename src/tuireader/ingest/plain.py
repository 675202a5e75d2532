"""Plain text to an article: nothing is altered, every part gets its kind.

A text is read as a page copied from a browser only when furniture gives it away
(appeals, notices, "Related"). Then what lies outside the run of prose is boilerplate,
but for title, date, byline and captions. Any other text, a chapter or a mail or a
list, keeps all it has: only a plea to its reader at the very start or end is folded.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.ingest import prose, wording
from tuireader.ingest.dates import date_line, find_date
from tuireader.ingest.normalise import text_of
from tuireader.ingest.paragraphs import Paragraph, split_paragraphs
from tuireader.model import Article, Block, BlockKind, article_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_TITLE_WORDS = 30
_HEADING_WORDS = 14
_HEAD_BLOCKS = 9
_FURNITURE_BLOCKS = 2


class PlainTextLoader:
    """Reads what no other loader takes."""

    name = "plain text"

    def accepts(self, origin: str, head: bytes) -> bool:
        """Take anything: the last loader to be asked."""
        del origin, head
        return True

    def load(self, origin: str, data: bytes) -> Article:
        """Make an article of the bytes of a text file."""
        return plain_article(text_of(data), origin)


def plain_article(text: str, origin: str = "-") -> Article:
    """Make an article of plain text, which stays as it is."""
    paragraphs = split_paragraphs(text)
    kinds = label(paragraphs)
    blocks = tuple(
        Block(kind, part.span, _level(kind, part))
        for kind, part in zip(kinds, paragraphs, strict=True)
    )
    return Article(
        id=article_id(origin, text),
        origin=origin,
        text=text,
        title=_first(BlockKind.TITLE, kinds, paragraphs) or name_of(origin),
        byline=wording.byline_of(_first(BlockKind.BYLINE, kinds, paragraphs)),
        published=_published(kinds, paragraphs),
        blocks=blocks,
    )


def name_of(origin: str) -> str:
    """Return the name of the file, for want of a title; "" for standard input."""
    return "" if origin == "-" else Path(origin).name


def label(paragraphs: Sequence[Paragraph]) -> tuple[BlockKind, ...]:
    """Say what each paragraph is. Returns as many kinds as there are paragraphs."""
    start, end, is_page = _article_range(paragraphs)
    kinds = [
        _kind_inside(paragraphs, index, end, is_page=is_page)
        if start <= index < end
        else BlockKind.BOILERPLATE
        for index in range(len(paragraphs))
    ]
    _label_head(kinds, paragraphs, start, is_page=is_page)
    return tuple(kinds)


def _article_range(paragraphs: Sequence[Paragraph]) -> tuple[int, int, bool]:
    """Return the range of the article, and whether the text is a copied page."""
    furniture = sum(_is_furniture(part.text) for part in paragraphs)
    if furniture >= _FURNITURE_BLOCKS:
        scores = [prose.score(part.text, is_item=part.bullet) for part in paragraphs]
        start, end = prose.best_run(scores)
        return start, prose.with_prose_below(scores, end), True
    start, end = 0, len(paragraphs)
    while start < end and _is_edge(paragraphs[start].text):
        start += 1
    while end > start and _is_edge(paragraphs[end - 1].text):
        end -= 1
    return (start, end, False) if start < end else (0, len(paragraphs), False)


def _is_furniture(text: str) -> bool:
    """Say whether the block would not stand in a chapter or a mail."""
    if wording.holds_quotation(text):
        return False
    if wording.is_plea(text) or wording.is_notice(text):
        return wording.count_words(text) < 60
    return wording.ends_article(text)


def _is_edge(text: str) -> bool:
    """Say whether the block, as the first or the last one, is surely furniture."""
    return (
        wording.count_words(text) < 40
        and not wording.holds_quotation(text)
        and (wording.is_plea(text) or wording.is_notice(text))
    )


def _kind_inside(
    paragraphs: Sequence[Paragraph], index: int, end: int, *, is_page: bool
) -> BlockKind:
    part = paragraphs[index]
    text, words = part.text, wording.count_words(part.text)
    if part.quoted:
        return BlockKind.QUOTE
    if part.bullet:
        return BlockKind.LIST_ITEM
    if part.rule:
        underlines = index > 0 and _touches(paragraphs[index - 1], part)
        return BlockKind.BOILERPLATE if underlines else BlockKind.PARAGRAPH
    if words < 30 and wording.is_related(text):
        return BlockKind.RELATED
    if (
        is_page
        and words <= 30
        and wording.is_plea(text)
        and not wording.holds_quotation(text)
    ):
        return BlockKind.BOILERPLATE
    if words < 45 and wording.is_caption(text):
        return BlockKind.CAPTION
    following = paragraphs[index + 1] if index + 1 < end else None
    return BlockKind.HEADING if _is_heading(part, following) else BlockKind.PARAGRAPH


def _is_heading(part: Paragraph, following: Paragraph | None) -> bool:
    """Say whether it is a short line without a stop over something longer."""
    text, words = part.text, wording.count_words(part.text)
    if following is None or len(part.lines) > 1 or not 0 < words <= _HEADING_WORDS:
        return False
    if following.rule and _touches(part, following):
        return True
    if wording.ends_in_stop(text) and not text.endswith("?"):
        return False
    if wording.is_turn(text) and text.endswith("?"):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "‘“\"'«"):
        return False
    longer = wording.count_words(following.text) > words
    return longer and wording.ends_in_stop(following.text) and not following.bullet


def _touches(above: Paragraph, below: Paragraph) -> bool:
    """Say whether no blank line parts them."""
    return below.lines[0].start - above.lines[-1].end <= 1 + below.lines[0].indent


def _label_head(
    kinds: list[BlockKind],
    paragraphs: Sequence[Paragraph],
    start: int,
    *,
    is_page: bool,
) -> None:
    """Find title, date, byline and captions where the article begins."""
    first = max(0, start - _HEAD_BLOCKS) if is_page else start
    reach = min(len(paragraphs), start + 4)
    head = range(first, reach)
    for index in head:
        text = paragraphs[index].text
        if index >= start and kinds[index] not in _OPEN:
            continue
        if wording.byline_of(text):
            kinds[index] = BlockKind.BYLINE
        elif date_line(text):
            kinds[index] = BlockKind.DATE
        elif (
            index < start
            and wording.is_caption(text)
            and wording.count_words(text) < 45
            and not wording.mentions_ask(text)
        ):
            kinds[index] = BlockKind.CAPTION
    before = [index for index in head if index < start]
    title = _title_before(kinds, paragraphs, before) if before else None
    if title is None and not _is_continuous(paragraphs, start):
        title = start
    if title is not None:
        kinds[title] = BlockKind.TITLE


_OPEN = (BlockKind.PARAGRAPH, BlockKind.HEADING)


def _title_before(
    kinds: Sequence[BlockKind],
    paragraphs: Sequence[Paragraph],
    before: Sequence[int],
) -> int | None:
    """Return the longest short line that is nothing else; of equals the later one."""
    possible = [
        index
        for index in before
        if kinds[index] is BlockKind.BOILERPLATE
        and 2 <= wording.count_words(paragraphs[index].text) <= _TITLE_WORDS
        and not wording.mentions_ask(paragraphs[index].text)
        and not wording.is_menu(paragraphs[index].text)
        and not wording.ends_article(paragraphs[index].text)
    ]
    return max(
        possible,
        key=lambda index: min(wording.count_words(paragraphs[index].text), 14),
        default=None,
    )


def _is_continuous(paragraphs: Sequence[Paragraph], start: int) -> bool:
    """Say whether the first block is prose already, so that there is no title."""
    if start + 1 >= len(paragraphs):
        return True
    part, following = paragraphs[start], paragraphs[start + 1]
    words = wording.count_words(part.text)
    if not 0 < words <= _TITLE_WORDS or part.bullet or part.quoted or part.rule:
        return True
    if following.rule and _touches(part, following):
        return False
    if wording.is_turn(part.text) and wording.is_turn(following.text):
        return True
    if len(part.lines) > 2 or wording.ends_in_stop(part.text.rstrip("?!")):
        return True
    if date_line(part.text) or wording.byline_of(part.text):
        return True
    rest = paragraphs[start + 1 : start + 8]
    return not any(wording.count_words(other.text) > words for other in rest)


def _level(kind: BlockKind, part: Paragraph) -> int:
    if kind is BlockKind.HEADING:
        return 2
    if kind is BlockKind.LIST_ITEM:
        return min(part.lines[0].indent // 2, 8)
    return 0


def _first(
    kind: BlockKind, kinds: Sequence[BlockKind], paragraphs: Sequence[Paragraph]
) -> str:
    found = (p.text for k, p in zip(kinds, paragraphs, strict=True) if k is kind)
    return next(found, "")


def _published(
    kinds: Sequence[BlockKind], paragraphs: Sequence[Paragraph]
) -> date | None:
    found = find_date(_first(BlockKind.DATE, kinds, paragraphs)) or find_date(
        _first(BlockKind.BYLINE, kinds, paragraphs)
    )
    return found.value if found else None
