"""The stages of the analysis, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.analysis.entities import find_entities
from tuireader.analysis.lexicon import english
from tuireader.analysis.tokens import tokenise
from tuireader.model.analysis import Analysis

if TYPE_CHECKING:
    from tuireader.model.article import Article


def analyse(article: Article) -> Analysis:
    """Find the entities of an article.

    Boilerplate is left out. Same text, same result; nothing is raised on any text.

    Args:
        article: The article; offsets in the result are code points of its text.

    Returns:
        What was found; empty parts where nothing was.
    """
    lexicon = english()
    blocks = tuple(b for b in article.blocks if not b.kind.is_furniture)
    tokens = tokenise(article.text, (b.span for b in blocks), lexicon.apart)
    entities = find_entities(tokens, lexicon)
    return Analysis(article_id=article.id, entities=entities, language="en")
