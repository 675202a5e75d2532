"""Where an article says when something happens, and when that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tuireader.model.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """Words that name a day, a week, a month, a season, a year or some years."""

    span: Span
    """Without preposition and article: "Tuesday morning", "spring of 2021"."""
    text: str
    """Those words."""
    start: date | None = None
    """The first day; None: the article does not tell which."""
    end: date | None = None
    """The last day, included; that of `start` when a single day is meant."""
    is_exact: bool = False
    """Whether the words tell it by themselves: "23 November 2023". "Tuesday" is told by
    the article's date and the tense."""
