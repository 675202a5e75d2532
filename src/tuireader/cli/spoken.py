"""Who is quoted in the passages that were kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tuireader.anchoring import resolve
from tuireader.cli import output
from tuireader.cli.analyses import analysis_of
from tuireader.errors import IngestError
from tuireader.model import Article, speaker_key, speakers_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.model import Annotation, Span, Target
    from tuireader.reader import Reader


def said_by(
    opened: Reader, kept: Iterable[Annotation], words: str
) -> tuple[Annotation, ...]:
    """Return those whose passage holds words that a speaker says.

    A passage may be a sentence with a quotation in it, or a part of one: they have to
    overlap. It is looked at in the text on which the note was made, with what the
    reader corrected; where that text was never here, as with imported notes, in the
    article as it is now. What can be read nowhere is said and left out.

    Args:
        opened: reads and analyses the articles.
        kept: in any order, which stays.
        words: a name of the speaker or a part of one, as for `tuireader quotes`.
    """
    quoted: dict[tuple[str, str], _Quoted | None] = {}
    found = []
    for annotation in kept:
        key = (annotation.target.article_id, annotation.target.digest)
        if key not in quoted:
            article = _article(opened, *key)
            quoted[key] = _quoted(opened, article, words) if article else None
        known = quoted[key]
        if known is not None and known.holds(annotation.target):
            found.append(annotation)
    unread = {article_id for (article_id, _), known in quoted.items() if known is None}
    if unread:
        output.say(f"{len(unread)} articles can't be read to see who speaks in them")
    return tuple(found)


class _Quoted(NamedTuple):
    """A text and where in it a speaker is quoted."""

    text: str
    spans: tuple[Span, ...]

    def holds(self, target: Target) -> bool:
        """Say whether the passage of a target has words of the speaker."""
        if not self.spans:
            return False
        place = resolve(target, self.text).span
        return place is not None and any(map(place.overlaps, self.spans))


def _quoted(opened: Reader, article: Article, words: str) -> _Quoted:
    analysis = analysis_of(opened, article)
    speakers = speakers_of(analysis)
    keys = {speaker.key for speaker in speakers if speaker.answers_to(words)}
    spans = (q.span for q in analysis.quotations if speaker_key(q) in keys)
    return _Quoted(article.text, tuple(spans))


def _article(opened: Reader, article_id: str, digest: str) -> Article | None:
    """Return an article with the text of that digest; without one, as it is now."""
    record = opened.library.article(article_id)
    origin = record.origin if record else ""
    now = _read(opened, origin)
    if now is not None and now.digest == digest:
        return now
    text = opened.library.stored_text(digest) if digest else None
    if text is not None:
        return replace(Article.from_text(text, origin=origin), id=article_id)
    return now


def _read(opened: Reader, origin: str) -> Article | None:
    if origin in ("", "-"):
        return None
    try:
        return opened.open(origin)
    except IngestError:
        return None
