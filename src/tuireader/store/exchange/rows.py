"""Rows of a table of comma-separated values, whichever program saved it.

Source: RFC 4180 for the quoting. Spreadsheets of many countries put semicolons or tabs
where it says commas: the first line tells.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DELIMITERS = ",;\t"
# What spreadsheets take for a formula, in East Asian ones the wide signs too; the
# white space is skipped by some, and the apostrophe keeps what had one apart.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def header(text: str) -> list[str]:
    """Return the names in the first line of a table; none where it is no table."""
    line = text.partition("\n")[0]
    try:
        return next(csv.reader([line], delimiter=_delimiter(text)), [])
    except csv.Error:
        return []


def rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows by column, each with the number of its last line.

    Missing cells are empty, cells too many are left out.

    Raises:
        csv.Error: from here on it is no table.
    """
    usual = csv.field_size_limit(len(text) + 1)
    try:
        page = io.StringIO(text, newline="")
        reader = csv.DictReader(page, restval="", delimiter=_delimiter(text))
        names = [name for name in reader.fieldnames or () if name]
        for row in reader:
            yield reader.line_num, {name: bare(row[name] or "") for name in names}
    finally:
        csv.field_size_limit(usual)


def guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def bare(cell: str) -> str:
    """Take off the apostrophe that `guarded` put there."""
    return cell[1:] if _GUARDED.match(cell) else cell


def joined(cells: Sequence[str]) -> str:
    """Write several values into one cell, with commas between."""
    line = io.StringIO(newline="")
    if cells:
        csv.writer(line).writerow(cells)
    return line.getvalue().removesuffix("\r\n")


def split(cell: str) -> list[str]:
    """Read what `joined` wrote, or a person."""
    line = io.StringIO(cell, newline="")
    return next(csv.reader(line, skipinitialspace=True), [])


def _delimiter(text: str) -> str:
    return max(_DELIMITERS, key=text.partition("\n")[0].count)
