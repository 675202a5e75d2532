"""What every analysis keeps, whoever made it: the page and the panel rely on it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tuireader.model.analysis import Analysis
from tuireader.model.entity import EntityKind
from tuireader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.model.article import Article
    from tuireader.model.entity import Entity
    from tuireader.model.quotation import Quotation

_ORDER = {kind: i for i, kind in enumerate(EntityKind)}


def broken_law(article: Article, analysis: object) -> str:
    """Return which law an analysis of an article breaks, in half a sentence.

    Returns:
        The first that is found broken; empty when all are kept.
    """
    if not isinstance(analysis, Analysis):
        return f"an analyser returns an Analysis, not {type(analysis).__name__}"
    if analysis.article_id != article.id:
        return "the analysis is one of another article"
    return next(_broken(len(article.text), analysis), "")


def broken_tag(text: str, tags: object) -> str:
    """Return which law the tags of a text break, in half a sentence.

    Returns:
        The first that is found broken; empty when all are kept.
    """
    if not isinstance(tags, list | tuple):
        return f"a tagger returns a list or a tuple, not {type(tags).__name__}"
    for tag in tags:
        if not (
            isinstance(tag, tuple)
            and len(tag) == 2
            and isinstance(tag[0], Span)
            and isinstance(tag[1], EntityKind)
        ):
            return f"a tag is a Span and an EntityKind, not {tag!r:.60}"
    return _disorder("tags", [span for span, _ in tags], len(text))


def _broken(length: int, analysis: Analysis) -> Iterator[str]:
    """Yield the laws that are broken in a text of so many code points."""
    entities = analysis.entities
    ids = {entity.id for entity in entities}
    if "" in ids or len(ids) < len(entities):
        yield "two entities have the same id, or one has none"
    ranks = [_ORDER.get(entity.kind, -1) for entity in entities]
    if -1 in ranks or ranks != sorted(ranks):
        yield "the entities are not in the order of EntityKind"
    for entity in entities:
        yield from _broken_in_entity(length, entity)
    mentions = sorted(mention.span for e in entities for mention in e.mentions)
    if _disorder("mentions", mentions, length):
        yield "mentions of two entities overlap"
    for what, spans in (
        ("sentences", analysis.sentences),
        ("quotations", [quotation.span for quotation in analysis.quotations]),
    ):
        if wrong := _disorder(what, spans, length):
            yield wrong
    for quotation in analysis.quotations:
        yield from _broken_in_quotation(length, quotation, ids)


def _broken_in_entity(length: int, entity: Entity) -> Iterator[str]:
    if not entity.name:
        yield f'the entity "{entity.id}" has no name'
    if not entity.mentions:
        yield f'the entity "{entity.id}" is mentioned nowhere'
    mentions = [mention.span for mention in entity.mentions]
    if wrong := _disorder(f'mentions of "{entity.id}"', mentions, length):
        yield wrong
    references = [mention.span for mention in entity.references]
    if references != sorted(references) or not _inside(references, length):
        yield f'references to "{entity.id}" are not in order inside the text'


def _broken_in_quotation(
    length: int, quotation: Quotation, ids: set[str]
) -> Iterator[str]:
    where = f"the quotation at {quotation.span.start}"
    if quotation.speaker_id is not None and quotation.speaker_id not in ids:
        yield f'{where} has the speaker "{quotation.speaker_id}", who is no entity'
    if not 0 <= quotation.confidence <= 1:
        yield f"{where} has a confidence of {quotation.confidence}"
    cues = (quotation.cue,) if quotation.cue is not None else ()
    if not _inside((*cues, *quotation.evidence), length):
        yield f"{where} has a cue or evidence outside the text"


def _disorder(what: str, spans: Sequence[Span], length: int) -> str:
    """Return what is wrong with spans that must be sorted, disjoint, not empty."""
    if not _inside(spans, length):
        return f"{what} stand outside the text"
    if not all(map(len, spans)):
        return f"one of the {what} is empty"
    if not all(one.end <= other.start for one, other in pairwise(spans)):
        return f"{what} overlap or are not in order"
    return ""


def _inside(spans: Sequence[Span], length: int) -> bool:
    return all(span.end <= length for span in spans)
