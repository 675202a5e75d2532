"""Where sentences begin and end.

A sentence lies inside one block and takes its closing quotation marks with it; a
reader's cursor stands on it. Titles, headings and captions are one sentence each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.cues import Strength, cue_lexicon
from tuireader.analysis.spans import Spans
from tuireader.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.model import Block

_WHOLE: Final = frozenset(
    (
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.DATE,
        BlockKind.BYLINE,
        BlockKind.RELATED,
        BlockKind.CODE,
    )
)
_CLOSERS: Final = "\"'”’»›“‘)\\]}」』*_"
_END: Final = re.compile(
    rf"[.!?…]+[{_CLOSERS}]*(?:[\u00a0\u202f ][»›])?(?=\s)|[。！？]+[」』]*|\n\s*\n"
)
_NEXT: Final = re.compile(r"\s*[\"'“”‘’«»„‚(\[¿¡*_—–-]*\s?([^\W_])")
_WORD: Final = re.compile(r"[^\s\"'“”‘’«»„(\[]*$")
_NEXT_WORD: Final = re.compile(r"\w+")
_ABBREVIATION: Final = re.compile(
    r"""(?:[^\W\d_]\.)+ | (?:
    Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Ste|Mt|Ft|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|Adm|Cmdr|Pvt
    |Sen|Sens|Rep|Reps|Gov|Govs|Supt|Insp|Det|Pres|Atty|Fr|Msgr|Messrs|Mme|Mlle|No|Nos
    |vs|v|cf|ca|approx|est|al|eds?|vol|pp?|art|sec|fig|op
    |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri
    |Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss
    |Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo
    )\.""",
    re.VERBOSE,
)
_SOFT_ABBREVIATION: Final = re.compile(
    r"(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|Ave|Blvd|Rd|etc|a\.m|p\.m|[A-Z]\.[A-Z])\.$"
)
"""These may end a sentence as well; what follows decides."""
_LONGEST: Final = 7
"""Small letters before a dot that no abbreviation has so many of."""
_STARTERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "but",
        "and",
        "in",
        "on",
        "at",
        "as",
        "for",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "there",
        "here",
        "when",
        "while",
        "after",
        "before",
        "if",
        "although",
        "however",
        "so",
        "yet",
        "with",
        "from",
        "by",
        "to",
        "one",
        "no",
        "not",
        "what",
        "who",
        "why",
        "how",
        "where",
        "since",
        "because",
        "both",
        "many",
        "some",
        "most",
        "all",
        "also",
        "then",
        "now",
        "even",
        "still",
    ]
)
_CLOSING_MARKS: Final = frozenset(_CLOSERS) - frozenset(")]}\\")
_SIGNATURE: Final = re.compile(r"[ \u00a0\n]?[―—–-]{1,2}[ \u00a0]?[^\W\d_]")
"""What begins the name of who said it: “…” — Jane Roe."""
_ATTRIBUTION_WORDS: Final = 6


def find_sentences(text: str, blocks: Sequence[Block]) -> Spans:
    """Cut blocks into sentences.

    Returns:
        Spans sorted by start, disjoint, each inside one block and without white space
        around it. Boilerplate has none.
    """
    return Spans(_all_sentences(text, blocks))


def _all_sentences(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    for block in blocks:
        if block.kind.is_furniture or not len(block.span):
            continue
        if block.kind in _WHOLE:
            yield block.span
        else:
            yield from _sentences(text, block.span)


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in _END.finditer(text, block.start, block.end):
        if end.end() >= block.end or not _is_end(text, start, end, block.end):
            continue
        stop = end.start() if end.group().isspace() else end.end()
        if stop > start:
            yield Span(start, stop)
        start = end.end()
        while start < block.end and text[start].isspace():
            start += 1
    stop = block.end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if stop > start:
        yield Span(start, stop)


def _is_end(text: str, start: int, end: re.Match[str], limit: int) -> bool:
    """Say whether a sentence ends at these marks."""
    marks = end.group()
    if marks.isspace() or marks[0] in "。！？":
        return True
    if marks[-1] in _CLOSING_MARKS and _SIGNATURE.match(text, end.end(), limit):
        return False
    following = _NEXT.match(text, end.end(), min(limit, end.end() + 20))
    if not following:
        return True
    letter = following.group(1)
    if letter.islower():
        return False
    if (
        marks[0] == "."
        and len(marks) == 1
        and _is_abbreviation(text, start, end, following)
    ):
        return False
    closes_quotation = marks[-1] in _CLOSING_MARKS
    opens_quotation = following.group().strip()[:1] in set("\"'“‘«„‚")
    if closes_quotation and not opens_quotation and marks[0] in "!?…":
        return not _attribution_follows(text, end.end(), limit)
    return True


def _is_abbreviation(
    text: str, start: int, end: re.Match[str], following: re.Match[str]
) -> bool:
    near = text[max(start, end.start() - _LONGEST) : end.start()]
    if len(near) == _LONGEST and near.isalpha() and near.islower():
        return False
    before = _WORD.search(text, max(start, end.start() - 16), end.end())
    word = before.group() if before else ""
    next_word = _NEXT_WORD.match(text, following.start(1))
    starts_anew = next_word is not None and next_word.group().lower() in _STARTERS
    if _SOFT_ABBREVIATION.search(word):
        return not starts_anew and not following.group(1).isdigit()
    if not _ABBREVIATION.fullmatch(word):
        return False
    return not (starts_anew and len(word) > 3 and word.count(".") > 1)


def _attribution_follows(text: str, start: int, limit: int) -> bool:
    """Whether a cue comes within the next few words: “Why?” Ms. Ode asked."""
    verbs = cue_lexicon().verbs
    words = text[start : min(limit, start + 80)].split()[:_ATTRIBUTION_WORDS]
    for word in words:
        verb = verbs.get(word.strip(",.:").lower())
        if verb and verb.strength is Strength.SPEECH and not verb.is_rare:
            return True
        if word[-1] in ".!?:;" and len(word) > 4:
            return False
    return False
