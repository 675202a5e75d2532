"""The stages of the analysis, in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tuireader.analysis.entities import find_entities
from tuireader.analysis.language import language_of
from tuireader.analysis.levelling import Levelled
from tuireader.analysis.lexicon import english
from tuireader.analysis.quotations import attribute, cue_lexicon, find_quoted
from tuireader.analysis.quotations.adjacent import attribute_by_neighbours
from tuireader.analysis.quotations.repeated import with_repeated
from tuireader.analysis.quotations.sayings import LANGUAGES, sayings
from tuireader.analysis.quotations.signing import with_signed
from tuireader.analysis.sentences import find_sentences
from tuireader.analysis.tokens import tokenise
from tuireader.model.analysis import Analysis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.model import Block, Quotation, Span
    from tuireader.model.article import Article


def analyse(article: Article, within: Span | None = None) -> Analysis:
    """Find the sentences, quotations and entities of an article.

    Boilerplate is left out. Same text, same result; nothing is raised on any text.

    Args:
        article: The article; offsets in the result are code points of its text.
        within: Only the blocks that reach into this part are read, as if the article
            had no others; None: all.

    Returns:
        What was found; empty parts where nothing was.
    """
    levelled = Levelled(article.text)
    blocks = levelled.blocks(
        tuple(
            block
            for block in article.blocks
            if not block.kind.is_furniture
            and (within is None or block.span.overlaps(within))
        )
    )
    language = language_of(article.text, article.language)
    return levelled.placed(_analysis(article.id, levelled.text, blocks, language))


def _analysis(
    article: str, text: str, blocks: tuple[Block, ...], language: str
) -> Analysis:
    """Find what the blocks of a levelled text hold; `article` is its id."""
    lexicon = english()
    tokens = tokenise(text, (b.span for b in blocks), lexicon.apart)
    entities = find_entities(tokens, lexicon)
    sentences = find_sentences(text, blocks)
    quoted = find_quoted(text, blocks)
    if language in LANGUAGES:
        words = sayings(language)
        quotations = attribute_by_neighbours(
            text, blocks, quoted, entities, words, lexicon
        )
    else:
        cues = cue_lexicon()
        quotations = attribute(
            tokens, blocks, sentences, quoted, entities, lexicon, cues
        )
    quotations = _with_inner(quotations, quoted)
    quotations = with_signed(text, blocks, quoted, quotations, entities)
    return Analysis(
        article_id=article,
        sentences=sentences,
        quotations=with_repeated(text, blocks, quotations),
        entities=entities,
        language=language,
    )


def _with_inner(
    quotations: Sequence[Quotation], quoted: Sequence[Quoted]
) -> tuple[Quotation, ...]:
    """Keep what is quoted inside quoted words; as many quotations as `quoted`."""
    return tuple(
        replace(quotation, inner=one.inner) if one.inner else quotation
        for quotation, one in zip(quotations, quoted, strict=True)
    )
