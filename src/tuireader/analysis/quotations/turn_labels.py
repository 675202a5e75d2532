"""What stands at the beginning of a block and may say who speaks.

"WALLACE:", "SEN. JOHN HOLT (R-TX):", "Q.", "A —", a name in bold with a colon or
without, a name alone over what it says. Whether it is a speaker's is not decided here.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.titles import HONORIFICS, ROLE_HEADS, ROLE_MODIFIERS
from tuireader.analysis.tokens import fold
from tuireader.model import BlockKind, Span

if TYPE_CHECKING:
    from tuireader.analysis.quotations.turn_words import TurnWords
    from tuireader.model import Block

HEAD: Final = 90
"""Code points in which a label has its end."""
_LONGEST_NAME: Final = 6
"""Words."""
_OPENING: Final = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s)?(?:[\"“„«»‹'‘]|[–—-]{1,2}\s)?\s?"
)
"""The minute in a recording, a quotation mark, a dash."""
_SHORT: Final = re.compile(
    r"(?P<name>[^\W\d_]{1,10})\s?\d{0,3}(?:\s?[.:：]|\s+[–—-]{1,2})(?=\s|$)"
    r"|(?P<bare>Q)(?=\s+[^\W\d_a-z])"
)
"""A letter or a word for a question or an answer; a lone Q needs no mark."""
_COLON: Final = re.compile(r"[^\n:：]{1,80}?(?P<mark>\s?[:：])(?=[\s\"“„«]|$)")
_AFTER_BOLD: Final = re.compile(r"\s*(?:[:：.]|[–—-]{1,2}(?=\s))?")
_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
_STAGE: Final = re.compile(r"[\"“„«'‘*_\s]*(?P<note>[(\[][^()\[\]]{1,80}[)\]])[\s.*_]*")
_WORD: Final = re.compile(r"[^\W_][^\W_]*(?:[.'’-][^\W_]+)*\.?")
_TITLES: Final = HONORIFICS | ROLE_HEADS | ROLE_MODIFIERS | {"m"}
_PARTICLES: Final = frozenset(
    ("de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von")
) | frozenset(("der", "den", "ter", "ten", "zu", "al", "el", "bin", "ibn", "y", "of"))


class Sort(IntEnum):
    """What a label is by its words."""

    NAME = 0
    """Perhaps a speaker's name."""
    QUESTION = 1
    ANSWER = 2


class Label(NamedTuple):
    """The beginning of a block that may say who speaks."""

    span: Span
    """With its colon; without a quotation mark before it."""
    name: str
    """Without colon, brackets and what follows a comma."""
    sort: Sort
    words: int
    """Where the words begin that follow it; the block's end when there are none."""
    is_plain: bool = True
    """Whether it needs no bold to be told: it has a colon."""


def label_of(text: str, block: Block, words: TurnWords) -> Label | None:
    """Return the label that a block begins with, or None."""
    start, end = block.span.start, block.span.end
    head = text[start : min(end, start + HEAD)]
    at = start + _opened(head)
    found = (
        _short(text, block, at, words)
        or _with_colon(text, block, at)
        or _in_bold(text, block)
        or _alone(text, block)
    )
    if found is None or found.sort is not Sort.NAME:
        return found
    if _sort(found.name, words) is not Sort.NAME:
        return found._replace(sort=_sort(found.name, words))
    return found if _may_name(found.name, words) else None


def stage_direction(text: str, start: int, end: int) -> int:
    """Return where the words begin behind a note in brackets: "(Laughs.) No."."""
    found = _STAGE.match(text, start, end)
    return found.end() if found else start


def parts_of_name(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without titles: "holt" of "Sen. Holt"."""
    parts = [fold(part).rstrip(".") for part in _WORD.findall(name)]
    while len(parts) > 1 and is_title(parts[0]):
        del parts[0]
    return tuple(part for part in parts if part)


def agree(parts: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Say whether the shorter name can be the longer one's: no other given name."""
    if len(parts) == 1 or len(longer) == 1:
        return parts[0] in {longer[0], longer[-1]} or parts[-1] == longer[-1]
    one, other = parts[0], longer[0]
    is_initial = one[0] == other[0] and min(len(one), len(other)) == 1
    return parts[-1] == longer[-1] and (one == other or is_initial)


def is_title(part: str) -> bool:
    """Say whether a folded word stands before names: "Sen", "minister", "M."."""
    return part in _TITLES


def _opened(head: str) -> int:
    found = _OPENING.match(head)
    return found.end() if found else 0


def _short(text: str, block: Block, at: int, words: TurnWords) -> Label | None:
    found = _SHORT.match(text, at, min(block.span.end, at + HEAD))
    if found is None:
        return None
    sort = _sort(found["bare"] or found["name"], words)
    if sort is Sort.NAME:
        return None
    return _label(text, block, Span(at, found.end()), found[0].strip(), sort)


def _sort(name: str, words: TurnWords) -> Sort:
    flat = fold(name)
    if flat in words.questions:
        return Sort.QUESTION
    return Sort.ANSWER if flat in words.answers else Sort.NAME


def _with_colon(text: str, block: Block, at: int) -> Label | None:
    end = min(block.span.end, at + HEAD)
    if text.find(":", at, end) < 0 and text.find("：", at, end) < 0:
        return None  # quicker told than by the pattern: most blocks are prose
    found = _COLON.match(text, at, end)
    if found is None:
        return None
    name = text[at : found.start("mark")]
    return _label(text, block, Span(at, found.end()), name, Sort.NAME)


def _in_bold(text: str, block: Block) -> Label | None:
    """A name in bold before what it says: "<b>Marsh</b> Never." has no colon."""
    bold = block.label
    if bold is None or len(bold) > HEAD or _is_whole(text, block):
        return None
    found = _AFTER_BOLD.match(text, bold.end, block.span.end)
    span = Span(bold.start, found.end() if found else bold.end)
    label = _label(text, block, span, bold.of(text).rstrip(" .:—–-"), Sort.NAME)
    # "Marsh is a glaciologist" is no speech of hers.
    if text[label.words : label.words + 1].islower():
        return None
    return label._replace(is_plain=False)


def _alone(text: str, block: Block) -> Label | None:
    """A name in bold or a heading, over what it says."""
    if len(block.span) > HEAD or text[block.span.end - 1] in "?!":
        return None
    if block.kind is not BlockKind.HEADING and not _is_whole(text, block):
        return None
    name = block.span.of(text).rstrip(" .:")
    return Label(block.span, _plain(name), Sort.NAME, block.span.end, is_plain=False)


def _is_whole(text: str, block: Block) -> bool:
    bold = block.label
    if bold is None:
        return False
    return not any(map(str.isalnum, text[bold.end : block.span.end]))


def _label(text: str, block: Block, span: Span, name: str, sort: Sort) -> Label:
    at = span.end
    while at < block.span.end and text[at].isspace():
        at += 1
    return Label(span, _plain(name), sort, at)


def _plain(name: str) -> str:
    """Return a name without what is in brackets or follows a comma."""
    return " ".join(_BRACKETS.sub(" ", name).partition(",")[0].split())


def _may_name(name: str, words: TurnWords) -> bool:
    """Say whether every word could be one of a name or of what somebody is."""
    parts = name.split()
    if not 0 < len(parts) <= _LONGEST_NAME or not _is_proper(parts[0]):
        return False
    folded = [fold(part).rstrip(".") for part in parts]
    if all(part in words.things or part.isdecimal() for part in folded):
        return False
    return all(
        _is_proper(part)
        or (flat in _PARTICLES and place < len(parts) - 1)
        or flat in words.roles
        or (part.isdecimal() and place > 0)
        for place, (part, flat) in enumerate(zip(parts, folded, strict=True))
    )


def _is_proper(part: str) -> bool:
    """Say whether a word is spelt as a name is."""
    found = _WORD.fullmatch(part)
    return found is not None and not part[0].islower() and part[0].isalpha()
