"""Dates as articles write them: "15 November 2023", "Nov. 15, 2023", "2023-11-15"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier januar enero gennaio janeiro",
            "february feb février fevrier februar febrero febbraio fevereiro",
            "march mar mars märz marzo março",
            "april apr avril abril aprile",
            "may mai mayo maggio maio",
            "june jun juin juni junio giugno junho",
            "july jul juillet juli julio luglio julho",
            "august aug août aout agosto",
            "september sept sep septembre septiembre settembre setembro",
            "october oct octobre oktober octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec décembre decembre dezember diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    (?<!\w)(?:
      (?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d)
    | (?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?
      (?P<month>{_MONTH})\b\.?,?\s+(?:de\s+)?(?P<year>\d{{4}})
    | (?P<month2>{_MONTH})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+
      (?P<year2>\d{{4}})
    | (?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})[/.](?P<year3>\d{{4}})
    )(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ISO_TIME = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=T)")
_AROUND = re.compile(
    r"""\b(?:published|updated|posted|last|first|modified|on|at|date|original|
    mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b
  | \b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|publi[ée]|mis|à|jour)\b
  | \b\d{1,2}\s?[:.h]\s?\d{2}(?:\s?:\s?\d{2})?\s?(?:[ap]\.?m\.?)?
  | \b(?:[ap]\.?m\.?|gmt|utc|[ecmp][sd]t|bst|cet|cest|ist)\b(?:[+-]\d+)?
  | \b\d+\s?min(?:ute)?s?(?:\s?read)?\b""",
    re.IGNORECASE | re.VERBOSE,
)


class FoundDate(NamedTuple):
    """A date and where it was written, in code points of the text looked at."""

    value: date
    start: int
    end: int


def _day_of(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    if parts["y"]:
        year, month, day = parts["y"], int(parts["m"]), parts["d"]
    elif parts["year3"]:
        first, second = int(parts["a"]), int(parts["b"])
        # "3/4/2023" is one day in London and another in Boston: no guess
        if first <= 12 and second <= 12 and first != second:
            return None
        year, month = parts["year3"], min(first, second) if first > 12 else first
        day = str(max(first, second)) if first > 12 else str(second)
    else:
        year = parts["year"] or parts["year2"]
        month = _MONTHS[(parts["month"] or parts["month2"]).lower()]
        day = parts["day"] or parts["day2"]
    # "0001-01-01" is how a machine says that it has no date
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def find_date(text: str) -> FoundDate | None:
    """Find the first date in the first 400 code points of a text.

    A date that exists in no calendar, or that two countries read differently
    ("3/4/2023"), is passed over.
    """
    head = text[:400]
    iso = _ISO_TIME.search(head)
    if iso:
        found = find_date(iso[0])
        return found and FoundDate(found.value, *iso.span())
    for match in _DATE.finditer(head):
        value = _day_of(match)
        if value:
            return FoundDate(value, *match.span())
    return None


def date_line(text: str) -> date | None:
    """Return the date of a line that holds a date and hardly anything else."""
    if len(text) > 120:
        return None
    found = find_date(text)
    if found is None:
        return None
    rest = _AROUND.sub(" ", text[: found.start] + " " + text[found.end :])
    left = re.findall(r"\w+", _DATE.sub(" ", rest))
    return found.value if len(left) <= 3 else None
