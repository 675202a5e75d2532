"""What goes to standard output, and what is said on standard error."""

from __future__ import annotations

import json
import os
import re
import sys
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from tuireader.errors import IngestError
from tuireader.page.gate import shown, shown_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tuireader.model import Article
    from tuireader.reader import Reader

NO_SCREEN = frozenset({"", "dumb", "unknown"})
"""Values of TERM that promise nothing but lines."""
PIPE_WIDTH = 80
"""Cells of a line where there is no terminal to ask."""
_NARROWEST = 40

# Lone surrogates can't be encoded; the rest a terminal might obey.
_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    """How rows of data are printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class Skipped:
    """Counts origins that could not be read, and says why each."""

    def __init__(self) -> None:
        """Start at none."""
        self.count = 0

    def articles(
        self, reader: Reader, origins: Sequence[str]
    ) -> Iterator[tuple[str, Article]]:
        """Read one origin after the other; a bad one is said and left out.

        Yields:
            The origin as it was written, and its article.
        """
        for origin in origins:
            try:
                article = reader.open(origin)
            except IngestError as error:
                say(str(error))
                self.count += 1
            else:
                yield origin, article

    @property
    def code(self) -> int:
        """The exit code: 1 when something was left out."""
        return 1 if self.count else 0


def say(message: str) -> None:
    """Say one line on standard error."""
    sys.stderr.write(f"tuireader: {shown(message)}\n")


def write(text: str) -> None:
    """Print text that is safe as it stands on standard output."""
    sys.stdout.write(text)


def escaped(text: str) -> str:
    """Escape in JSON what a terminal might obey and what can't be encoded."""
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def put(text: str) -> None:
    """Print lines on standard output, through the display gate."""
    write(f"{shown_text(text)}\n")


def put_around(text: str, kept: str) -> None:
    """Print lines as `put` does, but for one harmless character that stays."""
    write(kept.join(map(shown_text, text.split(kept))) + "\n")


def put_json(value: object) -> None:
    """Print a value as JSON, indented; what a terminal might obey is escaped."""
    write(escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n")


def put_json_line(value: object) -> None:
    """Print a value as JSON on one line."""
    write(escaped(json.dumps(value, ensure_ascii=False)) + "\n")


def put_csv(header: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Print rows as CSV: quoted where needed, never a formula, no control character."""
    import csv  # noqa: PLC0415 - only here
    from io import StringIO  # noqa: PLC0415 - likewise

    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(row[name]) for name in header] for row in rows)
    write(stream.getvalue())


def width() -> int:
    """Return how many cells a line of a table may have.

    COLUMNS decides where it is set, then the terminal; 80 where there is none.
    """
    if not os.environ.get("COLUMNS") and not sys.stdout.isatty():
        return PIPE_WIDTH
    import shutil  # noqa: PLC0415 - 2 ms, and data needs no width

    return max(_NARROWEST, shutil.get_terminal_size((PIPE_WIDTH, 24)).columns)


def hanging(left: str, text: str, indent: int, *, below: str = "") -> str:
    """Return `text` wrapped beside `left`, its lines `indent` cells from the edge.

    Args:
        left: cut to its column.
        text: as many lines as it needs.
        indent: cells before the text.
        below: on the second line under `left`; empty: nothing.
    """
    import textwrap  # noqa: PLC0415 - tables only

    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - tables only

    column = [shown(left), *([f"  {shown(below)}"] if below else [])]
    for number, words in enumerate(column):
        if cell_len(words) > indent - 2:
            column[number] = set_cell_size(words, indent - 3) + "…"
    room = width() - indent
    lines = textwrap.wrap(shown(text), room, break_on_hyphens=False)
    pairs = zip_longest(column, lines, fillvalue="")
    return "\n".join((set_cell_size(a, indent) + b).rstrip() for a, b in pairs)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return _cell("; ".join(str(item) for item in value))
    text = shown_text(str(value))
    is_number = isinstance(value, (int, float))
    return f"'{text}" if text.startswith(_FORMULA) and not is_number else text
