"""Title, byline, date and language as a page declares them for machines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from tuireader.ingest.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bs4 import BeautifulSoup

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
)
_DATES = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "date",
    "pubdate",
    "dc.date",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "publish-date",
)
_SEPARATORS = re.compile(r"\s+[|–—·•»-]\s+|\s*\|\s*|\s*:::?\s*")
_JSON_LD_BYTES = 200_000
_NODES_AT_MOST = 2000


class Metadata(NamedTuple):
    """What a page says of itself; empty where it says nothing."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    language: str = ""


def metadata_of(soup: BeautifulSoup) -> Metadata:
    """Collect what meta tags, JSON-LD, `title` and `html lang` say."""
    meta = _meta(soup)
    linked = _json_ld(soup)
    title = _first(meta, _TITLES) or linked.get("headline", "")
    return Metadata(
        title=_words(title) or _without_site(_title_tag(soup)),
        byline=_byline(linked.get("author", "")) or _byline(_first(meta, _AUTHORS)),
        published=_date(linked.get("datePublished", "")) or _date(_first(meta, _DATES)),
        language=_language(soup),
    )


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta", limit=400):
        content = tag.get("content")
        for attribute in ("property", "name", "itemprop"):
            name = tag.get(attribute)
            if isinstance(name, str) and isinstance(content, str) and content.strip():
                found.setdefault(name.strip().lower(), content.strip())
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _title_tag(soup: BeautifulSoup) -> str:
    tag = soup.find("title")
    return _words(tag.get_text()) if tag else ""


def _without_site(title: str) -> str:
    """Drop the site's name: the shorter end after a separator."""
    parts = _SEPARATORS.split(title)
    if len(parts) < 2:
        return title
    longest = max(parts, key=len)
    return longest if len(longest) > len(title) // 2 else title


def _byline(text: str) -> str:
    words = re.sub(r"^(?:by|par|von|por)\s+", "", _words(text), flags=re.IGNORECASE)
    plain = "://" not in words and "@" not in words
    return words if plain and len(words) <= 120 else ""


def _date(text: str) -> date | None:
    found = find_date(text)
    return found.value if found else None


def _language(soup: BeautifulSoup) -> str:
    tag = soup.find("html")
    value = tag.get("lang") if tag else None
    code = value[:2].lower() if isinstance(value, str) else ""
    region = isinstance(value, str) and (len(value) == 2 or value[2:3] in "-_")
    return code if region and code.isalpha() else ""


def _words(text: str) -> str:
    return " ".join(text.split())


def _json_ld(soup: BeautifulSoup) -> dict[str, str]:
    """Return headline, author and datePublished of the first article described."""
    for script in soup.find_all("script", type="application/ld+json", limit=20):
        text = script.get_text()
        if len(text) > _JSON_LD_BYTES:
            continue
        try:
            data: object = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _is_article(node):
                return {
                    "headline": _text(node.get("headline")),
                    "author": _names(node.get("author")),
                    "datePublished": _text(node.get("datePublished")),
                }
    return {}


def _nodes(data: object) -> Iterator[dict[str, object]]:
    waiting = [data]
    for _ in range(_NODES_AT_MOST):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(reversed(node))


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(name, str) and name.endswith(("Article", "BlogPosting", "Report"))
        for name in names
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object) -> str:
    people = value if isinstance(value, list) else [value]
    names = [
        _text(person.get("name")) if isinstance(person, dict) else _text(person)
        for person in people
    ]
    return ", ".join(dict.fromkeys(name for name in names if name))
