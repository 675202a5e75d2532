"""Who may find the names in place of the rules: a tagger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model.entity import EntityKind
    from tuireader.model.span import Span


class Tagger(Protocol):
    """Finds where names stand and of what kind they are, and nothing else.

    Which names are names of the same, who has which role and who says what stays the
    business of this program.
    """

    def tag(self, text: str) -> Sequence[tuple[Span, EntityKind]]:
        """Find the names of a text.

        Args:
            text: one article or a part of one, its paragraphs apart by line ends; it
                may hold any code point, and may be empty.

        Returns:
            Where each name stands, in code points of `text`, and its kind. Sorted by
            start, disjoint, none empty; a title or an article before a name may be
            inside or not. The same text gives the same names.
        """
        ...
