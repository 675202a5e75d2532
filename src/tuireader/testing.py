"""What authors of plug-ins ask of them in their own tests.

Each function tries one plug-in on hostile texts and raises an `AssertionError` that
says which law it broke, and on which text:

```python
from tuireader.testing import check_tagger

def test_my_tagger_keeps_the_laws() -> None:
    check_tagger(MyTagger())
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from tuireader import plugins
from tuireader.analysis import analyse
from tuireader.errors import IngestError, PluginError
from tuireader.model import Article
from tuireader.model.laws import broken_law, broken_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tuireader.analysis.tagger import Tagger
    from tuireader.ingest.loader import Loader
    from tuireader.model import Analysis

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_HEAD = 4096
"""Bytes that a loader is shown before it must say whether it accepts."""
_STORY: Final = (
    "Harbour to stay open\n\n"
    "“The harbour stays open,” said Mara Lindqvist, Norway’s fisheries minister. Mr. "
    "Lindqvist’s office, the Directorate of Fisheries (DoF), is in Bergen.\n\n"
    "‘Nobody asked us’, the union’s Otto Berg told the Harbour Council on 3 May 2024."
)
TEXTS: Final = (
    "",
    " ",
    "\n\n\n",
    _STORY,
    _STORY.upper(),
    _STORY.lower(),
    _STORY.replace("\n", "\r\n"),
    _STORY.replace(" ", "\u00a0"),
    "“" * 40 + "never closed",
    "A" * 5_000,
    "Anna " * 2_000,
    "x\u0301\u0302\u0303 Zoe\u0308 \U0001f469\u200d\U0001f680 said",
    "\u202eMara\u202c \u2066Berg\u2069 \ufeff\u200b\u00ad",
    "Mara \ud800 Berg \udfff",
    "\x00\x07\x1b[31mMara\x1b[0m\x7f",
    "Ελένη said: „Ναι“. Нина сказала: «Да». 李明说：“好。” قالت منى: «نعم».",
    "<b>Mara</b> [link](x) {0} %s \\ $HOME",
)
"""Texts that a plug-in must read without raising: empty, shouted, half a character,
marks that never close, control characters, several scripts."""


def check_tagger(tagger: Tagger, texts: Iterable[str] = TEXTS) -> None:
    """Try a tagger: it raises nothing, and keeps the laws of `Tagger.tag`.

    Args:
        tagger: one that is ready for use.
        texts: what to tag; texts of your own language may be added to `TEXTS`.

    Raises:
        AssertionError: a law is broken, or the tagger raised something.
    """
    for text in texts:
        tags = _twice("the tagger", text, tagger.tag, text)
        _demand(broken_tag(text, tags), text)


def check_analyser(
    analyser: Callable[[Article, Analysis], Analysis],
    articles: Iterable[Article | str] = TEXTS,
) -> None:
    """Try an analyser: it raises nothing, and what it returns is an analysis.

    Spans lie inside the text, sorted and disjoint; ids are unique; entities stand in
    the order of their kinds; who speaks is one of them; a second try gives the same.

    Args:
        analyser: what the entry point names.
        articles: what to analyse; a text is taken as it stands.

    Raises:
        AssertionError: a law is broken, or the analyser raised something.
    """
    for given in articles:
        article = Article.from_text(given) if isinstance(given, str) else given
        found = analyse(article)
        made = _twice("the analyser", article.text, analyser, article, found)
        _demand(broken_law(article, made), article.text)


def check_loader(loader: Loader, samples: Sequence[tuple[str, bytes]]) -> None:
    """Try a loader on files that it must read, and on bytes that it may refuse.

    Blocks are sorted and disjoint, inside the text, with nothing but white space
    between them; the same bytes give the same article.

    Args:
        loader: one that is ready for use.
        samples: pairs of an origin and the bytes of its file, which it must read.

    Raises:
        AssertionError: a law is broken, or it raised what is no `IngestError`.
    """
    for origin, data in samples:
        accepts = _twice("accepts", origin, loader.accepts, origin, data[:_HEAD])
        _demand("" if accepts is True else "a sample is not accepted", origin)
        article = _twice("load", origin, _loaded, loader, origin, data)
        _demand("a sample is refused" if article is None else "", origin)
    hostile = (text.encode("utf-8", "surrogatepass") for text in TEXTS)
    for origin, data in (*samples, *(("-", data) for data in hostile)):
        shown = f"{origin}: {data!r}"
        accepts = _twice("accepts", shown, loader.accepts, origin, data[:_HEAD])
        _demand("" if accepts in {True, False} else "accepts says no bool", shown)
        article = _twice("load", shown, _loaded, loader, origin, data)
        _demand(_broken_blocks(article) if article is not None else "", shown)


def _loaded(loader: Loader, origin: str, data: bytes) -> Article | None:
    """Return the article; None when the loader refuses as it should."""
    try:
        return loader.load(origin, data)
    except IngestError:
        return None


def _broken_blocks(article: Article) -> str:
    """Return which law the blocks of an article break; empty when all are kept."""
    text, end = article.text, 0
    for block in article.blocks:
        if block.span.start < end or block.span.end > len(text):
            return "blocks overlap, are not in order, or stand outside the text"
        if not block.span.of(text).strip():
            return "a block has nothing in it"
        if text[end : block.span.start].strip():
            return "something stands in no block"
        end = block.span.end
    if text[end:].strip():
        return "something stands in no block"
    links = [link.span for link in article.links]
    apart = all(one.end <= other.start for one, other in pairwise(links))
    inside = all(span.end <= len(text) for span in links)
    return "" if apart and inside else "links overlap or stand outside the text"


def _twice(
    what: str,
    text: str,
    function: Callable[_Asked, _Answer],
    *args: _Asked.args,
    **kwargs: _Asked.kwargs,
) -> _Answer:
    """Return what a plug-in answers, which is the same a second time.

    Raises:
        AssertionError: it is not, or the plug-in raised something.
    """
    try:
        first = plugins.call(what, function, *args, **kwargs)
        second = plugins.call(what, function, *args, **kwargs)
    except PluginError as error:
        raise AssertionError(f"{error}, on {_shown(text)}") from error
    _demand("" if first == second else f"{what} does not answer twice the same", text)
    return first


def _demand(wrong: str, text: str) -> None:
    if wrong:
        raise AssertionError(f"{wrong}, on {_shown(text)}")


def _shown(text: str) -> str:
    return f"{text[:60]!a}{'…' if len(text) > 60 else ''}"
