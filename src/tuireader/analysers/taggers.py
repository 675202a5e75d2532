"""Which tagger a name in the settings stands for, and how it is kept in bounds."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, cast

from tuireader import plugins
from tuireader.errors import PluginError
from tuireader.model.laws import broken_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.tagger import Tagger
    from tuireader.model import EntityKind, Span

SPACY = "spacy"
"""The tagger that ships; what it needs does not."""


class Bounded:
    """A tagger of whose answers one can be sure: it keeps the laws, or it failed."""

    def __init__(self, name: str, tagger: Tagger) -> None:
        """Keep the tagger under the name that the reader knows it by."""
        self.name = name
        self._tagger = tagger
        self._alone = Lock()

    def tag(self, text: str) -> Sequence[tuple[Span, EntityKind]]:
        """Find the names of a text; one text at a time, whatever the thread.

        Raises:
            PluginError: the tagger raised something, or broke a law.
        """
        with self._alone:
            tags = plugins.call(self.name, self._tagger.tag, text)
        wrong = plugins.call(self.name, broken_tag, text, tags)
        if wrong:
            raise PluginError(f'plug-in "{self.name}" failed: {wrong}')
        return tags


def tagger_names() -> tuple[str, ...]:
    """Return the names that the setting `tagger` takes, sorted; imports no tagger."""
    return tuple(sorted({SPACY, *plugins.names(plugins.TAGGERS)}))


def load_tagger(name: str, spacy_model: str) -> Bounded:
    """Load a tagger.

    Args:
        name: one of `tagger_names`.
        spacy_model: the pipeline, where the tagger is spaCy's.

    Raises:
        PluginError: there is none of that name, or it does not load.
    """
    if name == SPACY:
        from tuireader.analysers.spacy_tagger import load_spacy  # noqa: PLC0415 - lazy

        return Bounded(name, plugins.call(name, load_spacy, spacy_model))
    if name not in tagger_names():
        raise PluginError(
            f'there is no tagger "{name}"',
            hint=f"there are: none, {', '.join(tagger_names())}",
        )
    found = plugins.load_one(plugins.TAGGERS, name)
    # What an entry point of this group names is a tagger by agreement.
    return Bounded(name, cast("Tagger", found))
