"""Reads the articles that were marked up by hand."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tuireader import read
from tuireader.model import Article, EntityKind, Span

ARTICLES: Final = Path(__file__).parent / "articles"
PRACTICE: Final = Path(__file__).parent / "practice"
TYPES: Final = ("name", "pronoun", "description", "organisation", "nobody")

_QUOTATION: Final = re.compile(r"\[\[(\w+)(?:: ([^|\]]+))?\|(.+?)\]\]", re.DOTALL)
_OR: Final = " / "


@dataclass(frozen=True, slots=True)
class MarkedQuotation:
    """A quotation as a person marked it."""

    span: Span
    """In the article's text."""
    type: str
    """How the text names the speaker; one of `TYPES`."""
    speakers: tuple[str, ...]
    """Names that are all right; none: nobody says it."""


@dataclass(frozen=True, slots=True)
class MarkedEntity:
    """An entity as a person listed it."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """An article and what a careful reader says of it."""

    name: str
    language: str
    about: str
    article: Article
    quotations: tuple[MarkedQuotation, ...]
    """Sorted by start."""
    entities: tuple[MarkedEntity, ...]


def marked_articles() -> tuple[Marked, ...]:
    """Read all of them, in order of name."""
    return tuple(read_marked(path) for path in sorted(ARTICLES.iterdir()))


def practice_articles() -> tuple[Marked, ...]:
    """Read those that the weights are fitted on besides, and nothing is pinned on."""
    return tuple(read_marked(path) for path in sorted(PRACTICE.iterdir()))


def read_marked(path: Path) -> Marked:
    """Read one file.

    Raises:
        ValueError: the mark-up is wrong; says where.
    """
    _, matter, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    said = tomllib.loads(matter)
    article = _article(path.name, _QUOTATION.sub(r"\3", body))
    return Marked(
        name=path.name,
        language=said["language"],
        about=said["about"],
        article=article,
        quotations=_quotations(path.name, body, article.text),
        entities=tuple(_entity(entity) for entity in said.get("entity", ())),
    )


def _article(name: str, source: str) -> Article:
    """Read in the source without mark-up as the program reads any file."""
    if "[[" in source or "]]" in source:
        where = source.partition("[[")[2] or source.rpartition("]]")[0][-60:]
        message = f"{name}: mark-up is left over at {where[:60]!r}"
        raise ValueError(message)
    with TemporaryDirectory() as directory:
        path = Path(directory) / name
        path.write_text(source, encoding="utf-8")
        return read(str(path))


def _quotations(name: str, body: str, text: str) -> tuple[MarkedQuotation, ...]:
    """Find the marked words in the article's text, one after the other."""
    found: list[MarkedQuotation] = []
    after = 0
    for type_, speakers, words in _QUOTATION.findall(body):
        start = text.find(words, after)
        if start < 0 or type_ not in TYPES or (type_ == "nobody") == bool(speakers):
            message = f"{name}: wrong mark-up or lost words: {type_} {words[:60]!r}"
            raise ValueError(message)
        after = start + len(words)
        names = tuple(speakers.split(_OR)) if speakers else ()
        found.append(MarkedQuotation(Span(start, after), type_, names))
    return tuple(found)


def _entity(said: dict[str, object]) -> MarkedEntity:
    return MarkedEntity(
        name=str(said["name"]),
        kind=EntityKind(str(said["kind"])),
        aliases=_strings(said.get("aliases")),
        roles=_strings(said.get("roles")),
    )


def _strings(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
