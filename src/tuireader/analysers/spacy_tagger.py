"""Names from a spaCy pipeline that the reader has: `tuireader[spacy]`.

spaCy is imported when a pipeline is loaded, and nowhere else: it takes a second.
"""

from __future__ import annotations

import re
import sys
import warnings
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Final, Protocol

from tuireader.errors import PluginError
from tuireader.model.entity import EntityKind
from tuireader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

KINDS: Final = {
    # OntoNotes, in which the English pipelines are trained.
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "EVENT": EntityKind.EVENT,
    "WORK_OF_ART": EntityKind.WORK,
    "PRODUCT": EntityKind.WORK,
    "LAW": EntityKind.LAW,
    # WikiNER and others, in French, German, Spanish and Russian pipelines.
    "PER": EntityKind.PERSON,
}
"""Our kind of each label. All other labels are passed over: dates, amounts, and NORP,
since "Armenian" is counted with Armenia."""

LONGEST_PIECE = 20_000
"""Code points that a pipeline gets at once: spaCy refuses a million, and needs memory
for all it is given."""
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Entity(Protocol):
    """What is used of a `spacy.tokens.Span`."""

    start_char: int
    end_char: int
    label_: str


class _Doc(Protocol):
    """What is used of a `spacy.tokens.Doc`."""

    @property
    def ents(self) -> Sequence[_Entity]: ...


class Pipeline(Protocol):
    """What is used of a `spacy.Language`."""

    def pipe(self, texts: Iterable[str]) -> Iterator[_Doc]:
        """Read texts one after the other."""
        ...


class SpacyTagger:
    """Takes the entities of a spaCy pipeline for names."""

    def __init__(self, pipeline: Pipeline) -> None:
        """Keep the pipeline as it is: all its components run, in its order."""
        self._pipeline = pipeline

    def tag(self, text: str) -> tuple[tuple[Span, EntityKind], ...]:
        """Find the names of a text, as `tuireader.analysis.tagger.Tagger` asks."""
        # Half a character can't be encoded, and spaCy encodes every word.
        pieces = [*_pieces(_SURROGATE.sub("\ufffd", text))]
        found: list[tuple[Span, EntityKind]] = []
        start = 0
        for piece, doc in zip(pieces, self._pipeline.pipe(pieces), strict=True):
            for entity in doc.ents:
                kind = KINDS.get(entity.label_)
                if kind is not None and entity.start_char < entity.end_char:
                    span = Span(start + entity.start_char, start + entity.end_char)
                    found.append((span, kind))
            start += len(piece)
        return tuple(found)


def load_spacy(model: str) -> SpacyTagger:
    """Load a pipeline.

    Args:
        model: the name of an installed pipeline, or the path of one on the disk.

    Raises:
        PluginError: spaCy or the pipeline is not there; the hint says how to get it.
    """
    try:
        import spacy  # noqa: PLC0415 - a second, and only where it was asked for
    except ImportError as error:
        raise PluginError(
            "names are found without spaCy, which is not installed",
            hint=f"install it: {_python()} -m pip install 'tuireader[spacy]'",
        ) from error
    is_path = "/" in model or "\\" in model
    place = Path(model).expanduser() if is_path else model
    try:
        with warnings.catch_warnings():  # a pipeline of another release says so
            warnings.simplefilter("ignore")
            pipeline: Pipeline = spacy.load(place)
    except OSError as error:
        what = "at" if is_path else "called"
        raise PluginError(
            f"names are found without spaCy, which has no pipeline {what} {model}",
            hint="set spacy_model in config.toml to the directory of one"
            if is_path
            else f"install it: {_python()} -m spacy download {quote(model)}",
        ) from error
    return SpacyTagger(pipeline)


def _python() -> str:
    return quote(sys.executable or "python3")


def _pieces(text: str) -> Iterator[str]:
    """Cut a text at line ends, else at spaces, into pieces that join back to it."""
    start = 0
    while len(text) - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        cut = max(text.rfind("\n", start, limit), start)
        if cut == start:
            cut = max(text.rfind(" ", start, limit), start)
        end = cut + 1 if cut > start else limit
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]
