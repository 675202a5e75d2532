"""Who and what an article names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.tokens import Tokens
    from tuireader.model.article import Block
    from tuireader.model.entity import Entity

__all__ = ["find_entities"]


def find_entities(
    tokens: Tokens, blocks: Sequence[Block], lexicon: Lexicon
) -> tuple[Entity, ...]:
    """Find the entities of a text."""
    return ()
