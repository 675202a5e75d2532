"""A line that says which notes are wanted: words, `tag:csto`, `since:2026-11`, `/re/`.

Everything in a line must be true of a note. What is not finished yet, as while a date
is typed, asks for nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from tuireader.model import Anchor, Motivation, colour_names, correction_in_words
from tuireader.model.speaker import levelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from tuireader.model import Annotation

KINDS: Final = {
    Motivation.COMMENTING: "note",
    Motivation.HIGHLIGHTING: "highlight",
    Motivation.BOOKMARKING: "bookmark",
    Motivation.ASSESSING: "correction",
}
"""What a reader calls them."""
FIELDS: Final = (
    *("tag", "article", "speaker", "kind", "colour", "color"),
    *("anchor", "since", "until"),
)
_PART: Final = re.compile(
    rf'(?P<field>{"|".join(FIELDS)}):(?:"(?P<quoted>[^"]*)"?|(?P<plain>\S*))'
    r"|/(?P<pattern>(?:\\.|[^/\\])+)(?:/(?!\S)|$)"
    r'|"(?P<together>[^"]*)"?|(?P<word>\S+)',
    re.IGNORECASE,
)
_DAY: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")
_UNFINISHED_DAY: Final = re.compile(r"\d{0,4}|\d{4}-(?:\d?|\d\d-\d?)")
_LIKE_A_FIELD: Final = re.compile(r"([a-z]{2,}):[^/]\S*", re.IGNORECASE)
_TAKES: Final = {
    "kind": tuple(KINDS.values()),
    "anchor": tuple(anchor.value for anchor in Anchor),
}
"""What can be asked for where it is not just any words."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a note must have. Words are casefolded."""

    words: tuple[str, ...] = ()
    """In note, passage, tags or title."""
    tags: tuple[str, ...] = ()
    """Beginnings of tags."""
    articles: tuple[str, ...] = ()
    """In the title or the origin of the article."""
    speakers: tuple[str, ...] = ()
    """In a name of somebody who is quoted in the passage."""
    kinds: tuple[str, ...] = ()
    """Beginnings of "note", "highlight", "bookmark", "correction"."""
    colours: tuple[str, ...] = ()
    """Beginnings of names of colours."""
    anchors: tuple[str, ...] = ()
    """Beginnings of "exact", "normalised", "fuzzy", "orphan"."""
    since: str = ""
    """ISO year, month or day, in UTC; empty: any."""
    until: str = ""
    """The last one, likewise."""
    patterns: tuple[re.Pattern[str], ...] = ()
    """In note, passage, tags or title."""
    trouble: str = ""
    """Why a part of the line was left out, or is only words; empty: none is."""

    @property
    def is_empty(self) -> bool:
        """Whether every note is wanted."""
        return self == Query(trouble=self.trouble)

    def wants(
        self,
        annotation: Annotation,
        title: str = "",
        origin: str = "",
        is_by: Callable[[Annotation, str], bool] | None = None,
    ) -> bool:
        """Say whether an annotation is wanted.

        Args:
            annotation: with its passage.
            title: of its article.
            origin: of its article.
            is_by: says whether somebody quoted in the passage answers to words; it is
                asked last, as it may have to look at the text. None: only who was
                stored counts.
        """
        kind = KINDS[annotation.motivation]
        if self.kinds and not all(kind.startswith(one) for one in self.kinds):
            return False
        if self.colours and not _begin_all(colour_names(annotation), self.colours):
            return False
        anchor = annotation.anchor.value
        if self.anchors and not all(anchor.startswith(one) for one in self.anchors):
            return False
        if (self.since or self.until) and not self._is_in_time(annotation.created):
            return False
        if self.tags and not self._has_tags(annotation):
            return False
        if self.articles and not _has_all(f"{title}\n{origin}", self.articles):
            return False
        if not self._has_words(annotation, title):
            return False
        is_by = is_by or is_stored_by
        return all(is_by(annotation, words) for words in self.speakers)

    def _has_words(self, annotation: Annotation, title: str) -> bool:
        if not self.words and not self.patterns:
            return True
        text = searched(annotation, title)
        return _has_all(text, self.words) and all(p.search(text) for p in self.patterns)

    def _has_tags(self, annotation: Annotation) -> bool:
        return _begin_all([tag.casefold() for tag in annotation.tags], self.tags)

    def _is_in_time(self, created: datetime | None) -> bool:
        if created is None:
            return False
        day = created.date().isoformat()
        is_early = bool(self.until) and day[: len(self.until)] > self.until
        return day >= self.since and not is_early


def read_query(line: str) -> Query:
    """Read a line as a person types it."""
    found: dict[str, list[str]] = {name: [] for name in (*FIELDS, "words")}
    patterns: list[re.Pattern[str]] = []
    troubles: list[str] = []
    for match in _PART.finditer(line):
        field, pattern = match["field"], match["pattern"]
        if pattern is not None:
            try:
                patterns.append(re.compile(pattern, _case(pattern)))
            except (re.error, OverflowError, RecursionError) as error:
                troubles.append(f"/{pattern}/ is no regular expression: {error}")
        elif field is not None:
            value = match["plain"] if match["quoted"] is None else match["quoted"]
            trouble = _trouble_with(field.lower(), value)
            if trouble:
                troubles.append(trouble)
            elif value and _is_finished(field.lower(), value):
                found[field.lower()].append(value.casefold())
        else:
            word = match["word"] if match["together"] is None else match["together"]
            found["words"] += [word.casefold()] if word else []
            if match["word"] and (like := _LIKE_A_FIELD.fullmatch(word)):
                known = " ".join(f"{name}:" for name in FIELDS)
                troubles.append(f"{like[1]}: is no filter word; there are {known}")
    return Query(
        words=tuple(found["words"]),
        tags=tuple(tag.lstrip("#") for tag in found["tag"]),
        articles=tuple(found["article"]),
        speakers=tuple(found["speaker"]),
        kinds=tuple(found["kind"]),
        colours=(*found["colour"], *found["color"]),
        anchors=tuple(found["anchor"]),
        since=max(found["since"], default=""),
        until=min(found["until"], default=""),
        patterns=tuple(patterns),
        trouble=next(iter(troubles), ""),
    )


def is_stored_by(annotation: Annotation, words: str) -> bool:
    """Say whether the speaker who was stored with a passage answers to words."""
    stored = levelled(annotation.speaker)
    return bool(stored) and levelled(words) in stored


def searched(annotation: Annotation, title: str) -> str:
    """Return what words are looked for in: each part on lines of its own."""
    is_correction = annotation.motivation is Motivation.ASSESSING
    said: Callable[[str], str] = correction_in_words if is_correction else str
    tags = (f"#{tag}" for tag in annotation.tags)
    return "\n".join(
        (said(annotation.body), annotation.target.quote.exact, *tags, title)
    )


def _has_all(text: str, wanted: tuple[str, ...]) -> bool:
    folded = text.casefold()
    return all(one in folded for one in wanted)


def _begin_all(names: Sequence[str], wanted: tuple[str, ...]) -> bool:
    """Say whether each of what is wanted begins one of the names."""
    return all(any(name.startswith(one) for name in names) for one in wanted)


def _is_finished(field: str, value: str) -> bool:
    return field not in {"since", "until"} or bool(_DAY.fullmatch(value))


def _trouble_with(field: str, value: str) -> str:
    """Say why a filter word can't take a value; empty: it can, or may when finished."""
    if field in _TAKES:
        is_known = any(one.startswith(value.casefold()) for one in _TAKES[field])
        return "" if is_known else f"{field}:{value}: there are {_listed(field)}"
    if field in {"since", "until"} and not _may_be_day(value):
        return f"{field}:{value} is no day: it takes 2026, 2026-11 or 2026-11-03"
    return ""


def _listed(field: str) -> str:
    return ", ".join(_TAKES[field])


def _may_be_day(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return bool(_UNFINISHED_DAY.fullmatch(value))
    try:
        date.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError:
        return False
    return True


def _case(pattern: str) -> re.RegexFlag:
    """Let small letters find capitals too, and ^ and $ stand for ends of each part."""
    is_small = pattern == pattern.lower()
    return re.MULTILINE | (re.IGNORECASE if is_small else re.NOFLAG)
