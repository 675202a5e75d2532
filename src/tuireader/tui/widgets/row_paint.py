"""What rows are painted with: component classes and their style sheet."""

from __future__ import annotations

from tuireader.page.roles import HIGHLIGHTS

SPEAKERS = ("unknown-speaker", *(f"speaker-{number}" for number in range(1, 9)))
"""Component classes of speakers' letters and names."""

SPEAKER_CSS = "\n".join(
    f"& > .{name} {{ color: ${name}; text-style: ${name}-style; }}" for name in SPEAKERS
)

HIGHLIGHT_CSS = "\n".join(
    f"& > .{role} {{ color: ${role}; background: ${role}-background;"
    f" text-style: ${role}-style; }}"
    for role in HIGHLIGHTS.values()
)

ROWS = frozenset(
    {
        *("row--cursor", "row--here", "row--heading", "row--title", "row--muted"),
        *("row--quoted", "row--noted", "row--bookmarked", "row--warning"),
        *SPEAKERS,
        *map(str, HIGHLIGHTS.values()),
    }
)

ROWS_CSS = (
    """
    & > .row--heading, & > .row--title { text-style: bold; }
    & > .row--muted { color: $muted; text-style: $muted-style; }
    & > .row--quoted { text-style: italic; }
    & > .row--warning { color: $warning; }
    & > .row--noted { color: $noted; }
    & > .row--bookmarked { color: $bookmarked; }
    &:focus > .row--cursor { text-style: bold; }
"""
    + SPEAKER_CSS
    + HIGHLIGHT_CSS
)
