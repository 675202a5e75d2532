"""What is shipped for authors of plug-ins finds what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest

from tuireader.errors import NotText
from tuireader.ingest import BUILT_IN, plain_article
from tuireader.model import Analysis, Article, EntityKind, Span
from tuireader.testing import check_analyser, check_loader, check_tagger

if TYPE_CHECKING:
    from collections.abc import Callable

    from tuireader.ingest import Loader

    Tags = list[tuple[Span, EntityKind]]

PAGES = {
    "Markdown": ("a.md", b"# Title\n\nA paragraph.\n"),
    "HTML": ("a.html", b"<html><body><p>One.</p><p>Two.</p></body></html>"),
    "plain text": ("a.txt", b"Title\n\nA paragraph of the text.\n"),
}
NUMBERS = count()


@pytest.mark.parametrize("loader", BUILT_IN, ids=lambda loader: loader.name)
def test_the_loaders_that_ship_keep_the_laws(loader: Loader) -> None:
    check_loader(loader, [PAGES[loader.name]])


def test_an_analyser_that_changes_nothing_keeps_the_laws() -> None:
    check_analyser(lambda _, analysis: analysis)


class _Tagger:
    def __init__(self, tag: Callable[[str], Tags]) -> None:
        self.tag = tag


@pytest.mark.parametrize(
    ("tag", "law"),
    [
        (lambda _: [(Span(0, 4), EntityKind.PERSON)], "outside the text, on ''"),
        (lambda text: [][text.index("M")], "ValueError: substring not found, on ''"),
        (lambda text: [text.encode()][1:], "UnicodeEncodeError"),
        (lambda _: None, "NoneType"),
        (
            lambda _: [(Span(0, 1), list(EntityKind)[next(NUMBERS) % 2])],
            "twice the same",
        ),
    ],
)
def test_a_tagger_that_breaks_a_law_is_told_where(
    tag: Callable[[str], Tags], law: str
) -> None:
    with pytest.raises(AssertionError, match=law):
        check_tagger(_Tagger(tag))


def _without_text(article: Article, analysis: Analysis) -> Analysis:
    return replace(analysis, sentences=(Span(0, 1),)) if article.text else analysis


def test_an_analyser_that_breaks_a_law_is_told_where() -> None:
    check_analyser(_without_text, ["Vale.", ""])
    with pytest.raises(AssertionError, match="not NoneType, on 'Vale"):
        check_analyser(lambda *_: None, ["Vale."])  # type: ignore[arg-type]  # so it is


class _Loader:
    """Reads anything that is no nothing, in one way or another."""

    name = "any"

    def __init__(self, make: Callable[[str], Article], *, accepts: bool = True) -> None:
        self._make = make
        self._accepts = accepts

    def accepts(self, origin: str, head: bytes) -> bool:
        del origin, head
        return self._accepts

    def load(self, origin: str, data: bytes) -> Article:
        text = data.decode("utf-8", "replace")
        if not text.strip():
            raise NotText(f"{origin}: nothing")
        return self._make(text)


def _with_end(text: str, end: int) -> Article:
    article = Article.from_text(text)
    first = replace(article.blocks[0], span=Span(article.blocks[0].span.start, end))
    return replace(article, blocks=(first,))


@pytest.mark.parametrize(
    ("make", "law"),
    [
        (lambda text: replace(plain_article(text), blocks=()), "in no block"),
        (lambda text: _with_end(text, 10_000), "outside the text"),
        (lambda text: _with_end(text, 2), "in no block"),
    ],
)
def test_a_loader_that_breaks_a_law_is_told_where(
    make: Callable[[str], Article], law: str
) -> None:
    check_loader(_Loader(Article.from_text), [("a.any", b"Some words.")])
    with pytest.raises(AssertionError, match=law):
        check_loader(_Loader(make), [("a.any", b"Some words.")])


def test_a_loader_must_read_its_samples() -> None:
    with pytest.raises(AssertionError, match=r"not accepted, on 'a\.any'"):
        check_loader(_Loader(Article.from_text, accepts=False), [("a.any", b"x")])
    with pytest.raises(AssertionError, match=r"refused, on 'a\.any'"):
        check_loader(_Loader(Article.from_text), [("a.any", b" ")])
