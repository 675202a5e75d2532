r"""Markdown files, one for each article, for programs that keep notes in a directory.

Each file has a line in its front matter that says which article it is about and what
was written into it:

```yaml
tuireader: "eea856e47cc8c68d 3f0c2a9b1d7e4f60"
```

So it is found again under whatever name, and one that somebody wrote into is told from
one that stands as it was written. Pure: names and texts; nothing is written here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from tuireader.model import text_digest
from tuireader.store import values
from tuireader.store.exchange import markdown, markup
from tuireader.store.exchange.words import titled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from tuireader.store.exchange.contents import Contents

SUFFIX = ".md"
_LONGEST = 60
"""Characters of a name without its suffix."""
_MARK = re.compile(r'^tuireader: ("(?:[^"\\]|\\.)* ([0-9a-f]{16})")$', re.MULTILINE)
_OWN_LINES = re.compile(r"^(?:tuireader|exported): .*\n", re.MULTILINE)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


class Page(NamedTuple):
    """What is kept on one article, as the text of a file."""

    article_id: str
    name: str
    """The name it is best given, `[a-z0-9-]+`, without suffix."""
    longer_name: str
    """The name where another file has the first: no two articles share it."""
    text: str


def pages(contents: Contents, exported: datetime) -> Iterator[Page]:
    """Write each article's annotations as a page of its own.

    Args:
        contents: in the order in which they are to stand.
        exported: noted in the front matter.
    """
    articles = contents.by_id()
    for article_id, group in markdown.grouped(contents.annotations).items():
        article = articles.get(article_id)
        made = f"exported: {markup.yaml(values.stamp(exported))}"
        body = markdown.section(group, article, level=1)
        bare = f"{markdown.front_matter(group, article, [made])}\n\n{body}\n"
        mark = f"tuireader: {markup.yaml(f'{article_id} {_digest(bare)}')}"
        head = markdown.front_matter(group, article, [made, mark])
        name = file_name(titled(article))
        short_id = text_digest(article_id)[:8]
        text = f"{head}\n\n{body}\n"
        yield Page(
            article_id,
            name or f"article-{short_id}",
            f"{name or 'article'}-{short_id}",
            text,
        )


def file_name(title: str) -> str:
    """Make a name of `[a-z0-9-]` of a title; empty where it has no such letters."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    return f"{words}-note" if _RESERVED.fullmatch(words) else words


def article_of(text: str) -> str | None:
    """Return the id of the article that a file of ours is about; None: not ours."""
    found = _mark(text)
    if found is None:
        return None
    value = values.load(found[1].encode("utf-8", "surrogatepass"))
    return str(value)[: -len(found[2]) - 1]


def is_as_written(text: str) -> bool:
    """Say whether a file of ours stands as it was written."""
    found = _mark(text)
    return found is not None and found[2] == _digest(text)


def says_the_same(text: str, other: str) -> bool:
    """Say whether two files differ in nothing but when they were written."""
    return _digest(text) == _digest(other)


def _mark(text: str) -> re.Match[str] | None:
    return _MARK.search(_front_matter(text))


def _front_matter(text: str) -> str:
    """Return the front matter with its first line; empty where there is none."""
    end = text.find("\n---\n", 3)
    return text[: end + 1] if text.startswith("---\n") and end >= 0 else ""


def _digest(text: str) -> str:
    head = _front_matter(text)
    return text_digest(_OWN_LINES.sub("", head) + text[len(head) :])[:16]
