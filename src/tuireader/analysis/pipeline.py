"""The stages of the analysis, in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tuireader.analysis.entities import find_entities
from tuireader.analysis.entities.cyrillic import russian_entities
from tuireader.analysis.language import language_of
from tuireader.analysis.levelling import Levelled
from tuireader.analysis.lexicon import english
from tuireader.analysis.quotations import attribute, cue_lexicon, find_quoted
from tuireader.analysis.quotations.adjacent import attribute_by_neighbours
from tuireader.analysis.quotations.interviewed import with_headline
from tuireader.analysis.quotations.neighbours.dialogues import find_dialogues
from tuireader.analysis.quotations.repeated import with_repeated
from tuireader.analysis.quotations.sayings import LANGUAGES, RUSSIAN, sayings
from tuireader.analysis.quotations.signing import with_signed
from tuireader.analysis.quotations.turn_entities import with_labels
from tuireader.analysis.quotations.turns import find_turns
from tuireader.analysis.quotations.weaving import with_turns, without_labels
from tuireader.analysis.sentences import find_sentences
from tuireader.analysis.times import find_times
from tuireader.analysis.tokens import tokenise
from tuireader.model.analysis import Analysis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.analysis.tagger import Tagger
    from tuireader.model import Entity, Quotation, Span
    from tuireader.model.article import Article


def analyse(
    article: Article, within: Span | None = None, *, tagger: Tagger | None = None
) -> Analysis:
    """Find the sentences, quotations, entities and times of an article.

    Boilerplate is left out. Same text, same result; nothing is raised on any text.

    Args:
        article: The article; offsets in the result are code points of its text.
        within: Only the blocks that reach into this part are read, as if the article
            had no others; None: all.
        tagger: Finds the names in place of the rules; what it raises is not caught.

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
    language = language_of(levelled.text, article.language)
    read = replace(article, text=levelled.text, blocks=blocks)
    return levelled.placed(_analysis(read, language, tagger))


def _analysis(article: Article, language: str, tagger: Tagger | None) -> Analysis:
    """Find what the blocks of an article hold, all of them, in a levelled text."""
    lexicon = english()
    text, blocks = article.text, article.blocks
    tokens = tokenise(text, (b.span for b in blocks), lexicon.apart)
    entities = find_entities(tokens, lexicon, tagger)
    if language == RUSSIAN and tagger is None:
        entities = _russian(text, entities)
    sentences = find_sentences(text, blocks)
    quoted = find_quoted(text, blocks)
    if language in LANGUAGES:
        quoted = find_dialogues(text, blocks, quoted, sayings(language), lexicon)
    turns = find_turns(article, blocks, quoted, entities, lexicon, language)
    entities = with_labels(entities, turns, lexicon)
    told = without_labels(blocks, turns, quoted)
    if language in LANGUAGES:
        words = sayings(language)
        quotations = attribute_by_neighbours(
            text, told, quoted, entities, words, lexicon
        )
    else:
        cues = cue_lexicon()
        quotations = attribute(tokens, told, sentences, quoted, entities, lexicon, cues)
    quotations = _with_inner(quotations, quoted)
    quotations = with_signed(text, blocks, quoted, quotations, entities)
    quotations = with_turns(text, quotations, turns, entities, lexicon)
    quotations = with_headline(text, blocks, quotations, turns)
    return Analysis(
        article_id=article.id,
        sentences=tuple(sentences),
        quotations=with_repeated(text, blocks, quotations),
        entities=entities,
        times=find_times(article.text, blocks, language, article.published),
        language=language,
    )


def _russian(text: str, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Join the cases of Russian names."""
    words = sayings(RUSSIAN)
    return russian_entities(
        text, entities, english(), words.places, words.bodies, words.is_person
    )


def _with_inner(
    quotations: Sequence[Quotation], quoted: Sequence[Quoted]
) -> tuple[Quotation, ...]:
    """Keep what is quoted inside quoted words; as many quotations as `quoted`."""
    return tuple(
        replace(quotation, inner=one.inner) if one.inner else quotation
        for quotation, one in zip(quotations, quoted, strict=True)
    )
