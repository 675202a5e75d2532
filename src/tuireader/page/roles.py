"""What a passage is on the page, in one word each. No colours: themes have those."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.model import (
    BlockKind,
    Colour,
    EntityKind,
    Motivation,
    Span,
    colour_named,
    speaker_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tuireader.model import Annotation, Entity, Placed, Quotation
    from tuireader.page.palette import Palette


class Role(StrEnum):
    """Why a passage looks as it does. The values are what themes call it.

    In order of painting: where two say something about the colour of the same word, the
    later one is heard.
    """

    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    DATELINE = "dateline"
    RELATED = "related"
    BLOCK_QUOTE = "block-quote"
    CODE = "code"
    FURNITURE = "furniture"
    MENTION_PERSON = "mention-person"
    MENTION_ORGANISATION = "mention-organisation"
    MENTION_PLACE = "mention-place"
    MENTION_OTHER = "mention-other"
    SPEAKER_1 = "speaker-1"
    SPEAKER_2 = "speaker-2"
    SPEAKER_3 = "speaker-3"
    SPEAKER_4 = "speaker-4"
    SPEAKER_5 = "speaker-5"
    SPEAKER_6 = "speaker-6"
    SPEAKER_7 = "speaker-7"
    SPEAKER_8 = "speaker-8"
    UNKNOWN_SPEAKER = "unknown-speaker"
    INNER_QUOTATION = "inner-quotation"
    MUTED = "muted"
    CURSOR = "cursor"
    NOTED = "noted"
    BOOKMARKED = "bookmarked"
    HIGHLIGHTED = "highlighted"
    HIGHLIGHTED_GREEN = "highlighted-green"
    HIGHLIGHTED_BLUE = "highlighted-blue"
    HIGHLIGHTED_RED = "highlighted-red"
    HIGHLIGHTED_PURPLE = "highlighted-purple"
    CHOSEN = "chosen"
    EVIDENCE = "evidence"
    MATCH = "match"
    CURRENT_MATCH = "current-match"
    SELECTED = "selected"


class Mark(NamedTuple):
    """A passage and its role."""

    span: Span
    role: Role


SPEAKERS: Final = (
    Role.SPEAKER_1,
    Role.SPEAKER_2,
    Role.SPEAKER_3,
    Role.SPEAKER_4,
    Role.SPEAKER_5,
    Role.SPEAKER_6,
    Role.SPEAKER_7,
    Role.SPEAKER_8,
)

BLOCK_ROLES: Final = {
    BlockKind.TITLE: Role.TITLE,
    BlockKind.HEADING: Role.HEADING,
    BlockKind.CAPTION: Role.CAPTION,
    BlockKind.DATE: Role.DATELINE,
    BlockKind.BYLINE: Role.DATELINE,
    BlockKind.RELATED: Role.RELATED,
    BlockKind.QUOTE: Role.BLOCK_QUOTE,
    BlockKind.CODE: Role.CODE,
    BlockKind.BOILERPLATE: Role.FURNITURE,
}
"""The role of a block's words; paragraphs and list items have none."""

_MENTION_ROLES: Final = {
    EntityKind.PERSON: Role.MENTION_PERSON,
    EntityKind.ORGANISATION: Role.MENTION_ORGANISATION,
    EntityKind.PLACE: Role.MENTION_PLACE,
}

HIGHLIGHTS: Final = {
    Colour.YELLOW: Role.HIGHLIGHTED,
    Colour.GREEN: Role.HIGHLIGHTED_GREEN,
    Colour.BLUE: Role.HIGHLIGHTED_BLUE,
    Colour.RED: Role.HIGHLIGHTED_RED,
    Colour.PURPLE: Role.HIGHLIGHTED_PURPLE,
}

_ANNOTATION_ROLES: Final = {
    Motivation.COMMENTING: Role.NOTED,
    Motivation.BOOKMARKING: Role.BOOKMARKED,
}


def speaker_marks(
    quotations: Iterable[Quotation], palette: Palette, only: str | None = None
) -> tuple[Mark, ...]:
    """Mark quoted words with their speakers' roles, and what is quoted inside them.

    Args:
        quotations: sorted by start, disjoint.
        palette: says which speaker has which role.
        only: key of the one speaker whose words are marked; None: everybody's.

    Returns:
        Marks sorted by start; those inside a quotation follow its own.
    """
    marks: list[Mark] = []
    for quotation in quotations:
        key = speaker_key(quotation)
        if only in (None, key):
            marks.append(Mark(quotation.span, palette.role(key)))
            marks += (Mark(span, Role.INNER_QUOTATION) for span in quotation.inner)
    return tuple(marks)


def muted_marks(
    quotations: Sequence[Quotation], length: int, only: str
) -> tuple[Mark, ...]:
    """Mark everything that one speaker did not say.

    Args:
        quotations: sorted by start, disjoint.
        length: of the text, in code points.
        only: key of the speaker.
    """
    marks: list[Mark] = []
    after = 0
    for quotation in quotations:
        if speaker_key(quotation) == only:
            marks.append(Mark(Span(after, quotation.span.start), Role.MUTED))
            after = quotation.span.end
    marks.append(Mark(Span(after, length), Role.MUTED))
    return tuple(mark for mark in marks if len(mark.span))


def mention_marks(entities: Iterable[Entity]) -> tuple[Mark, ...]:
    """Mark every place where an entity is named, sorted by start."""
    marks = [
        Mark(mention.span, _MENTION_ROLES.get(entity.kind, Role.MENTION_OTHER))
        for entity in entities
        for mention in entity.mentions
    ]
    return tuple(sorted(marks))


def annotation_role(annotation: Annotation) -> Role | None:
    """Return the role of a kept passage; a correction has none."""
    if annotation.motivation is Motivation.HIGHLIGHTING:
        return HIGHLIGHTS[colour_named(annotation.colour)]
    return _ANNOTATION_ROLES.get(annotation.motivation)


def annotation_marks(placed: Iterable[Placed]) -> tuple[Mark, ...]:
    """Mark what was noted, highlighted and bookmarked, sorted; orphans are nowhere.

    A note that has a colour, as those of other programs do, is marked with both.
    """
    marks = set()
    for one in placed:
        role = annotation_role(one.annotation)
        if role is None or one.span is None:
            continue
        marks.add(Mark(one.span, role))
        if one.annotation.colour:
            colour = colour_named(one.annotation.colour)
            marks.add(Mark(one.span, HIGHLIGHTS[colour]))
    return tuple(sorted(marks))
