r"""Annotations as an outline for Org mode.

An article is a heading with its properties, an annotation a heading below it with its
tags, the passage in a quote block, the note behind it.

Text from outside must not become structure or anything that runs when it is clicked
(`[[elisp:...]]`): a space without width breaks such marks, as Org's manual advises.

Source: The Org Manual, "Headlines", "Property Syntax", "Paragraphs" (quote blocks),
"Setting Tags", "Escape Character".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tuireader.model import Motivation, correction_in_words
from tuireader.store.exchange.markdown import grouped
from tuireader.store.exchange.words import KINDS, titled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tuireader.model import Annotation, ArticleRecord
    from tuireader.store.exchange.contents import Contents

BREAK = "\u200b"
"""A space without width: Org's escape character."""
# A heading, a keyword, a block, a comment, a drawer, a table, a list, a rule, a clock.
_BEGINS = re.compile(
    r"^\s*(?=[*#:|+-]|\d+[.)]|[a-zA-Z][.)]|\\begin|(?:CLOCK|DEADLINE|SCHEDULED|CLOSED):"
    r"|%%\()"
)
# Links, targets, times, footnotes, macros, snippets, source blocks, calls.
_INLINE = re.compile(r"\[(?=\[|fn:)|<(?=\S)|\{(?=\{)|@(?=@)|(?:src|call)(?=_)")
_STATE = re.compile(r"^(?=(?:TODO|DONE|COMMENT)\b|\[#)")
_TAGGED = re.compile(r":$")
_NOT_IN_TAG = re.compile(r"[^\w@#%]+")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def write(contents: Contents) -> str:
    """Write an outline with a heading for each article and each annotation."""
    articles = contents.by_id()
    lines = ["#+TITLE: Notes"]
    for article_id, group in grouped(contents.annotations).items():
        article = articles.get(article_id)
        lines += ["", f"* {_heading(titled(article))}", *_article_drawer(article)]
        for annotation in group:
            lines += ["", *_entry(annotation)]
    text = "\n".join(lines) + "\n"
    return text.encode("utf-8", "replace").decode()


def _entry(annotation: Annotation) -> Iterator[str]:
    kind = KINDS[annotation.motivation]
    body = _body(annotation)
    name = body if annotation.motivation is Motivation.BOOKMARKING else ""
    tags = ":".join(filter(None, (_tag(tag) for tag in annotation.tags)))
    heading = _heading(f"{kind.capitalize()} {name}".strip())
    yield f"** {heading} :{tags}:" if tags else f"** {heading}"
    yield from _drawer(
        {
            "UID": annotation.uid,
            "CREATED": _time(annotation),
            "COLOUR": annotation.colour,
            "ANCHOR": annotation.anchor.value,
        }
    )
    if annotation.target.quote.exact.strip():
        yield "#+begin_quote"
        yield from _lines(annotation.target.quote.exact.strip())
        yield "#+end_quote"
    if body and not name:
        yield from _lines(body)


def _body(annotation: Annotation) -> str:
    if annotation.motivation is Motivation.ASSESSING:
        return f"{correction_in_words(annotation.body)} (your correction)"
    return annotation.body


def _article_drawer(article: ArticleRecord | None) -> Iterable[str]:
    if article is None:
        return ()
    return _drawer(
        {
            "ORIGIN": article.origin,
            "AUTHOR": article.byline,
            "PUBLISHED": article.published,
        }
    )


def _drawer(properties: dict[str, str]) -> Iterator[str]:
    yield ":PROPERTIES:"
    for name, value in properties.items():
        if value:
            yield f":{name}: {_safe(' '.join(value.split()))}"
    yield ":END:"


def _time(annotation: Annotation) -> str:
    """Return an inactive timestamp, which no agenda lists."""
    made = annotation.created
    if made is None:
        return ""
    return f"[{made:%Y-%m-%d} {_DAYS[made.weekday()]} {made:%H:%M}]"


def _heading(text: str) -> str:
    line = _safe(" ".join(text.split()))
    return _TAGGED.sub(f":{BREAK}", _STATE.sub(BREAK, line))


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text, none of which begins anything."""
    for line in text.splitlines():
        yield _BEGINS.sub(BREAK, _safe(line.strip()))


def _safe(text: str) -> str:
    return _INLINE.sub(lambda found: found[0] + BREAK, text)


def _tag(words: str) -> str:
    return _NOT_IN_TAG.sub("_", words).strip("_")
