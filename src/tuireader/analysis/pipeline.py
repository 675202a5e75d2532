"""The stages of the analysis, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.analysis.entities import find_entities
from tuireader.analysis.entities.cyrillic import russian_entities
from tuireader.analysis.language import language_of
from tuireader.analysis.lexicon import english
from tuireader.analysis.quotations import attribute, cue_lexicon, find_quoted
from tuireader.analysis.quotations.adjacent import attribute_by_neighbours
from tuireader.analysis.quotations.neighbours.dialogues import find_dialogues
from tuireader.analysis.quotations.repeated import with_repeated
from tuireader.analysis.quotations.sayings import LANGUAGES, RUSSIAN, sayings
from tuireader.analysis.sentences import find_sentences
from tuireader.analysis.tokens import tokenise
from tuireader.model.analysis import Analysis

if TYPE_CHECKING:
    from tuireader.model import Span
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
    lexicon = english()
    blocks = tuple(
        block
        for block in article.blocks
        if not block.kind.is_furniture
        and (within is None or block.span.overlaps(within))
    )
    tokens = tokenise(article.text, (b.span for b in blocks), lexicon.apart)
    entities = find_entities(tokens, lexicon)
    sentences = find_sentences(article.text, blocks)
    quoted = find_quoted(article.text, blocks)
    language = language_of(article.text, article.language)
    if language in LANGUAGES:
        words = sayings(language)
        if language == RUSSIAN:
            entities = russian_entities(
                article.text,
                entities,
                lexicon,
                words.places,
                words.bodies,
                words.is_person,
            )
        quoted = find_dialogues(article.text, blocks, quoted, words, lexicon)
        quotations = attribute_by_neighbours(
            article.text, blocks, quoted, entities, words, lexicon
        )
    else:
        cues = cue_lexicon()
        quotations = attribute(
            tokens, blocks, sentences, quoted, entities, lexicon, cues
        )
    return Analysis(
        article_id=article.id,
        sentences=sentences,
        quotations=with_repeated(article.text, blocks, quotations),
        entities=entities,
        language=language,
    )
