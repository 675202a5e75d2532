from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from tuireader.model import Article, Block, BlockKind, Span, article_id, text_digest

TEXT = "A title\n\nThe first paragraph.\n  The second. \n\n"


def test_from_text_makes_a_paragraph_of_each_line() -> None:
    article = Article.from_text(TEXT)
    assert [block.span.of(TEXT) for block in article.blocks] == [
        "A title",
        "The first paragraph.",
        "The second.",
    ]


@given(st.text())
def test_from_text_leaves_only_white_space_between_blocks(text: str) -> None:
    article = Article.from_text(text)
    place = 0
    for block in article.blocks:
        assert not text[place : block.span.start].strip()
        words = block.span.of(text)
        assert words == words.strip() != ""
        place = block.span.end
    assert not text[place:].strip()


def test_the_digest_is_of_the_text_alone() -> None:
    one, other = (Article.from_text("same", origin=origin) for origin in ("/a", "/b"))
    assert one.digest == other.digest
    assert one.id != other.id


def test_a_changed_text_keeps_the_id_of_its_origin() -> None:
    assert article_id("/a.txt", "old") == article_id("/a.txt", "new")


def test_standard_input_is_known_by_its_text() -> None:
    assert article_id("-", "one") != article_id("-", "other")


def test_a_lone_surrogate_has_a_digest() -> None:
    assert len(Article.from_text("\ud800").digest) == 64


def test_block_at_finds_the_block_around_an_offset() -> None:
    article = Article.from_text(TEXT)
    assert article.block_at(10) == article.blocks[1]
    assert article.block_at(8) is None


def test_blocks_of_keeps_the_order() -> None:
    blocks = (
        Block(BlockKind.TITLE, Span(0, 7)),
        Block(BlockKind.PARAGRAPH, Span(9, 29)),
        Block(BlockKind.BOILERPLATE, Span(32, 43)),
    )
    article = Article(id="1", origin="/a", text=TEXT, blocks=blocks)
    wanted = article.blocks_of(BlockKind.BOILERPLATE, BlockKind.TITLE)
    assert wanted == (blocks[0], blocks[2])
    assert blocks[2].kind.is_furniture


def test_a_text_has_the_digest_of_its_utf_8_bytes() -> None:
    assert text_digest("é") == sha256(b"\xc3\xa9").hexdigest()


def test_a_lone_surrogate_has_a_digest_too() -> None:
    assert text_digest("\ud800") != text_digest("?")
