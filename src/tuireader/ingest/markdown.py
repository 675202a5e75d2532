"""Markdown to an article: the readable text, with its syntax gone.

CommonMark with tables and front matter. Headings lose their "#", links become their
words, emphasis its marks; code stays as it is. Of raw HTML only the text is kept.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from tuireader.ingest import wording
from tuireader.ingest.composing import Composer
from tuireader.ingest.dates import date_line
from tuireader.ingest.emphasis import Runs, add_run, is_all, leading
from tuireader.ingest.front_matter import FrontMatter, split_front_matter
from tuireader.ingest.normalise import text_of
from tuireader.ingest.plain import name_of, plain_article
from tuireader.model import Article, BlockKind, article_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from markdown_it.token import Token

_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".mdwn")
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:---\r?\n[\w-]+:|#{1,6} +\S)")
"""Front matter or a heading: how Markdown without a file name can be told."""
_NESTING = 60
# The parser calls itself for each level and drops what is deeper than its limit, and
# brackets in one paragraph cost it the square of their number. A text beyond these
# limits is read as plain text.
_TOO_DEEP = re.compile(
    rf"^(?:[ \t]*(?:>|[-+*][ \t]|\d+[.)][ \t])){{{_NESTING // 2},}}"
    rf"|^[ \t]{{{_NESTING - 4},}}(?:[-+*]|\d+[.)])[ \t]",
    re.MULTILINE,
)
_BRACKETS = 2_000
_LONGEST = 4_000_000
_BREAK = "* * *"
_CELL_MARK = " | "


class MarkdownLoader:
    """Reads Markdown, which its file name tells from plain text, or its first line."""

    name = "Markdown"

    def accepts(self, origin: str, head: bytes) -> bool:
        """Take files named as Markdown, and what is piped in and begins as such."""
        if origin == "-":
            return _BEGINNING.match(head) is not None
        return PurePath(origin).suffix.lower() in _SUFFIXES

    def load(self, origin: str, data: bytes) -> Article:
        """Make an article of the bytes of a Markdown file."""
        return markdown_article(text_of(data), origin)


def markdown_article(source: str, origin: str = "-") -> Article:
    """Make an article of Markdown.

    A text that is nested too deep or is too long for the parser is read as plain
    text: it shows its marks, but all of it is there.
    """
    if _is_too_much(source):
        return plain_article(source, origin)
    front, body = split_front_matter(source)
    pieces = _labelled(list(_pieces(body)), front)
    composer = Composer()
    for piece in pieces:
        composer.add(
            piece.kind,
            piece.text,
            level=piece.level,
            links=piece.links,
            before=piece.number,
            bold=piece.bold,
            is_aside=piece.is_aside,
        )
    text = composer.text
    return Article(
        id=article_id(origin, text),
        origin=origin,
        text=text,
        title=_first(pieces, BlockKind.TITLE) or name_of(origin),
        byline=front.byline or wording.byline_of(_first(pieces, BlockKind.BYLINE)),
        published=front.published or _published(pieces),
        language=front.language,
        blocks=composer.blocks,
        links=composer.links,
    )


def _is_too_much(source: str) -> bool:
    """Say whether the parser would lose some of it, or take seconds."""
    if len(source) > _LONGEST or _TOO_DEEP.search(source):
        return True
    return any(part.count("[") > _BRACKETS for part in source.split("\n\n"))


class _Piece(NamedTuple):
    """A block before its place in the text is known."""

    kind: BlockKind
    text: str
    level: int = 0
    links: tuple[tuple[int, int, str], ...] = ()
    number: str = ""
    bold: int = 0
    """Code points in bold that it begins with."""
    is_aside: bool = False


def _labelled(pieces: list[_Piece], front: FrontMatter) -> list[_Piece]:
    """Find title, byline, date, captions and pointers to other articles."""
    title = _title_index(pieces, front.title)
    if title is not None:
        pieces[title] = pieces[title]._replace(kind=BlockKind.TITLE, level=0)
    elif front.title:
        pieces.insert(0, _Piece(BlockKind.TITLE, front.title))
        title = 0
    head = range(0 if title is None else title + 1, (title or 0) + 4)
    return [_relabelled(piece, in_head=i in head) for i, piece in enumerate(pieces)]


def _title_index(pieces: Sequence[_Piece], declared: str) -> int | None:
    """Return the index of the first heading when it is the title of the whole."""
    headings = [i for i, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING]
    if not headings:
        return None
    first = pieces[headings[0]]
    tops = sum(pieces[index].level == 1 for index in headings)
    if declared:
        return headings[0] if first.text.casefold() == declared.casefold() else None
    is_top = first.level == 1 and (tops == 1 or headings[0] == 0)
    return headings[0] if is_top or headings[0] == 0 else None


def _relabelled(piece: _Piece, *, in_head: bool) -> _Piece:
    if piece.kind is not BlockKind.PARAGRAPH:
        return piece
    words = wording.count_words(piece.text)
    if in_head and date_line(piece.text):
        return piece._replace(kind=BlockKind.DATE)
    if in_head and wording.byline_of(piece.text):
        return piece._replace(kind=BlockKind.BYLINE)
    if words < 30 and wording.is_related(piece.text):
        return piece._replace(kind=BlockKind.RELATED)
    if words < 45 and wording.is_caption(piece.text):
        return piece._replace(kind=BlockKind.CAPTION)
    return piece


def _first(pieces: Sequence[_Piece], kind: BlockKind) -> str:
    return next((piece.text for piece in pieces if piece.kind is kind), "")


def _published(pieces: Sequence[_Piece]) -> date | None:
    return date_line(_first(pieces, BlockKind.DATE))


def _pieces(source: str) -> Iterator[_Piece]:
    """Turn the parser's tokens into blocks."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 40 ms that plain text saves

    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    containers = _Containers()
    row: list[str] = []
    for token in parser.parse(source):
        containers.follow(token)
        if token.type == "inline":
            words = _inline(token.children or [])
            if containers.cell:
                row.append(words.text)
            else:
                yield from containers.pieces(words)
        elif token.type == "tr_close":
            yield _Piece(BlockKind.PARAGRAPH, _CELL_MARK.join(row).strip())
            row = []
        elif token.type in {"fence", "code_block"}:
            yield _Piece(BlockKind.CODE, textwrap.dedent(token.content).strip())
        elif token.type == "hr":
            yield _Piece(BlockKind.PARAGRAPH, _BREAK)
        elif token.type == "html_block":
            yield from _html_pieces(token.content)


class _Containers:
    """What the parser is inside of: lists, quotes, a heading, a table."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._numbers: list[int | None] = []
        self._number = ""
        self._item_begun = True
        self._heading = 0

    @property
    def cell(self) -> bool:
        """Whether it is a cell of a table."""
        return bool(self._open) and self._open[-1] in {"th", "td"}

    def follow(self, token: Token) -> None:
        """Keep up with a token."""
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting == 1:
            self._open.append(name)
            if name == "heading":
                self._heading = int(token.tag[1])
            elif name == "ordered_list":
                self._numbers.append(int(token.attrs.get("start", 1)))
            elif name == "bullet_list":
                self._numbers.append(None)
            elif name == "list_item":
                self._begin_item()
        elif token.nesting == -1:
            self._open.pop()
            if name in {"ordered_list", "bullet_list"}:
                self._numbers.pop()

    def _begin_item(self) -> None:
        number = self._numbers[-1]
        self._number = "" if number is None else f"{number}. "
        self._numbers[-1] = None if number is None else number + 1
        self._item_begun = False

    def pieces(self, words: _Piece) -> Iterator[_Piece]:
        """Make the block that these words are, in what is open now."""
        if not words.text:
            return
        kind, level, number = BlockKind.PARAGRAPH, 0, ""
        if self._open[-1] == "heading":
            kind, level = BlockKind.HEADING, self._heading
        elif "list_item" in self._open and not self._item_begun:
            kind, level = BlockKind.LIST_ITEM, len(self._numbers) - 1
            number = self._number
            self._item_begun = True
        elif "blockquote" in self._open:
            kind = BlockKind.QUOTE
        yield words._replace(kind=kind, level=level, number=number)


def _inline(tokens: Sequence[Token]) -> _Piece:
    """Return the words of an inline token, with the links on them, as a paragraph."""
    parts: list[str] = []
    links: list[tuple[int, int, str]] = []
    runs: dict[str, Runs] = {"strong": [], "em": []}
    opened: Counter[str] = Counter()
    length = start = 0
    url = ""
    for token in tokens:
        if token.type == "link_open":
            start, url = length, str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            links.append((start, length, url))
        opened[token.tag] += token.nesting
        words = _words(token)
        parts.append(words)
        length += len(words)
        for tag, places in runs.items():
            if words and opened[tag]:
                add_run(places, length - len(words), length)
    text = "".join(parts)
    lead = len(text) - len(text.lstrip())
    return _Piece(
        BlockKind.PARAGRAPH,
        text.strip(),
        links=_moved(links, lead, len(text.strip())),
        bold=leading(runs["strong"], text.strip(), lead),
        is_aside=is_all(runs["em"], text.strip(), lead),
    )


def _words(token: Token) -> str:
    if token.type in {"text", "code_inline", "image"}:
        return token.content.replace("\n", " ")
    if token.type == "softbreak":
        return " "
    return "\n" if token.type == "hardbreak" else ""


def _moved(
    links: Sequence[tuple[int, int, str]], lead: int, length: int
) -> tuple[tuple[int, int, str], ...]:
    """Move links into a text that lost `lead` code points and has `length` left."""
    moved = (
        (max(start - lead, 0), min(end - lead, length), url)
        for start, end, url in links
    )
    return tuple(link for link in moved if link[0] < link[1])


def _html_pieces(source: str) -> Iterator[_Piece]:
    """Keep the text of raw HTML."""
    from tuireader.ingest.html.page import passages_of  # noqa: PLC0415 - rarely needed

    for passage in passages_of(source):
        yield _Piece(
            passage.kind,
            passage.text,
            passage.level,
            passage.anchors,
            passage.number,
            passage.bold,
            passage.is_aside,
        )
