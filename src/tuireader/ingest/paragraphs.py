"""Plain text to paragraphs: what belongs together, line by line.

Two habits meet in plain text. A page copied from a browser has one paragraph a line;
a mail, a novel or a README has lines broken at a width. The width of the text decides:
where lines that touch are at most `_WIDEST` long and mostly alike, a line that could
not have taken the next word goes on.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tuireader.model import Span

_WIDEST = 100
_NARROWEST = 40
_BULLET = re.compile(r"[ \t]*(?:[•·▪◦○●■□‣⁃*+-]|\(?\d{1,3}[.)]|[a-z][.)])[ \t]+(?=\S)")
_QUOTED = re.compile(r"[ \t]*>")
_RULE = re.compile(r"[ \t]*([=_*~#-])(?:[ \t]*\1){2,}[ \t]*$")
_TURN = re.compile(r"[ \t]*[A-ZÀ-Þ][\w.’' -]{0,40}(?: ?\([^()]{1,40}\))?:\s")
_WORD = re.compile(r"\S+")


class Line(NamedTuple):
    """One line of the text without the white space around it."""

    start: int
    end: int
    indent: int
    """Columns before the first character, tabs to the next multiple of 8."""
    text: str


class Paragraph(NamedTuple):
    """Lines that belong together."""

    span: Span
    text: str
    """On one line: runs of white space become one space."""
    lines: tuple[Line, ...]

    @property
    def bullet(self) -> bool:
        """Whether it starts as an item of a list."""
        return _BULLET.match(self.text) is not None and not self.rule

    @property
    def quoted(self) -> bool:
        """Whether every line starts with ">", as in a mail."""
        return all(_QUOTED.match(line.text) for line in self.lines)

    @property
    def rule(self) -> bool:
        """Whether it is a drawn line: "-----", "* * *"."""
        return len(self.lines) == 1 and _RULE.match(self.text) is not None


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Split a text into paragraphs.

    Returns: paragraphs in order; their spans are disjoint and trimmed, and every
    character outside them is white space.
    """
    groups = _groups(text)
    width = _wrap_width(groups)
    found: list[Paragraph] = []
    for group in groups:
        together: list[Line] = []
        for line in group:
            if together and not _goes_on(together, line, width):
                found.append(_paragraph(together))
                together = []
            together.append(line)
        found.append(_paragraph(together))
    return tuple(found)


def _paragraph(lines: list[Line]) -> Paragraph:
    text = " ".join(" ".join(line.text.split()) for line in lines)
    return Paragraph(Span(lines[0].start, lines[-1].end), text, tuple(lines))


def _groups(text: str) -> list[list[Line]]:
    """Return the lines that are not blank, in groups parted by blank ones."""
    groups: list[list[Line]] = []
    start = 0
    touching = False
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            lead = len(raw) - len(raw.lstrip())
            first = start + lead
            indent = len(raw[:lead].expandtabs())
            line = Line(first, first + len(body), indent, body)
            if touching:
                groups[-1].append(line)
            else:
                groups.append([line])
        touching = bool(body)
        start += len(raw) + 1
    return groups


def _wrap_width(groups: list[list[Line]]) -> int:
    """Return the width at which the text was broken into lines; 0 where it was not.

    The last line of a group is of any length, so it has no say.
    """
    lengths = sorted(
        line.indent + len(line.text) for group in groups for line in group[:-1]
    )
    if not lengths:
        return 0
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)]
    return width if _NARROWEST <= width <= _WIDEST else 0


def _goes_on(together: list[Line], line: Line, width: int) -> bool:
    """Say whether `line` belongs to the paragraph begun by `together`."""
    last, first = together[-1], together[0]
    if bool(_QUOTED.match(line.text)) != bool(_QUOTED.match(last.text)):
        return False
    if any(pattern.match(line.text) for pattern in (_BULLET, _RULE)):
        return False
    if _BULLET.match(first.text) and line.indent > first.indent:
        return True
    if not width or _RULE.match(last.text):
        return False
    indented = line.indent - last.indent
    if _TURN.match(line.text) or (2 <= indented <= 10 and last is not first):
        return False
    return _is_full(last, line, width)


def _is_full(last: Line, line: Line, width: int) -> bool:
    """Say whether `last` ended because the first word of `line` did not fit.

    A line wrapped by hand ends some letters early, so that a line which ends a
    sentence needs less room left than one which does not.
    """
    word = _WORD.match(line.text)
    needed = 1 + (word.end() if word else 0)
    room = width - last.indent - len(last.text) - needed
    if line.text[:1].islower():
        return True
    ended = last.text[-1:] in ".!?:\"'”’»"
    return room < (width // 8 if ended else width // 3)
