"""The lines above a Markdown text that say who wrote it and when.

YAML between "---" or TOML between "+++". Of YAML only plain `key: value` lines and
lists of words are understood: nothing in a document may run a parser that builds
objects.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import NamedTuple

from tuireader.ingest.dates import find_date

_YAML = re.compile(r"(?ms)---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TOML = re.compile(r"(?ms)\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)")
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_LONGEST = 20_000


class FrontMatter(NamedTuple):
    """What it says; empty where it says nothing."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    language: str = ""


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Part a Markdown text from its front matter.

    Returns: what it says, and the text after it; the whole text when there is none.
    """
    head = text[:_LONGEST]
    for pattern, read in ((_YAML, _yaml_pairs), (_TOML, _toml_pairs)):
        found = pattern.match(head)
        if found:
            pairs = read(found[1])
            if pairs:
                return _from_pairs(pairs), text[found.end() :]
    return FrontMatter(), text


def _from_pairs(pairs: dict[str, str]) -> FrontMatter:
    def first(*names: str) -> str:
        return next((pairs[name] for name in names if pairs.get(name)), "")

    found = find_date(first("date", "published", "pubdate", "created"))
    language = first("lang", "language")[:2].lower()
    return FrontMatter(
        title=first("title"),
        byline=first("author", "authors", "byline", "by"),
        published=found.value if found else None,
        language=language if language.isalpha() else "",
    )


def _yaml_pairs(source: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    key = ""
    for line in source.split("\n"):
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if pair:
            key = pair[1].strip().lower()
            value = pair[2].strip()
            if value.startswith("[") and value.endswith("]"):
                value = ", ".join(_unquoted(part) for part in value[1:-1].split(","))
            pairs[key] = _unquoted(value)
        elif item and key:
            pairs[key] = ", ".join(filter(None, (pairs[key], _unquoted(item[1]))))
    return pairs


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].strip()
    return value


def _toml_pairs(source: str) -> dict[str, str]:
    try:
        table: dict[str, object] = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {key.lower(): _as_words(value) for key, value in table.items()}


def _as_words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value if isinstance(part, str))
    return value.isoformat() if isinstance(value, date) else str(value)
