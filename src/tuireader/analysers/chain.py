"""The analysis, then whatever plug-ins make of it; a bad one costs only itself."""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING, cast

from tuireader import plugins
from tuireader.analysers.taggers import Bounded, load_tagger
from tuireader.errors import PluginError
from tuireader.model.laws import broken_law

if TYPE_CHECKING:
    from collections.abc import Callable

    from tuireader.model import Analysis, Article

    Analyser = Callable[[Article, Analysis], Analysis]


class Analysers:
    """Analyses articles with what is installed and set.

    Plug-ins are loaded with the first article. What fails is left out, and why stands
    in `notices`.
    """

    def __init__(self, tagger: str = "", spacy_model: str = "") -> None:
        """Keep what is set; load nothing.

        Args:
            tagger: who finds the names; empty: the program's own rules.
            spacy_model: the pipeline of the tagger "spacy".
        """
        self._wanted = tagger
        self._spacy_model = spacy_model
        self._loading = Lock()
        self._tagger: Bounded | None = None
        self._chain: tuple[tuple[str, Analyser], ...] | None = None
        self._notices: deque[str] = deque()

    def analyse(self, article: Article) -> Analysis:
        """Find who said what and who is named. Never fails on a text."""
        with self._loading:
            if self._chain is None:
                self._chain = self._load()
        found = self._found(article)
        for name, analyser in self._chain:
            try:
                found = _next(name, analyser, article, found)
            except PluginError as error:
                self._note(error, article)
        return found

    def notices(self) -> tuple[str, ...]:
        """Return what was left out and why, a line each, and forget it."""
        lines: list[str] = []
        while self._notices:
            lines.append(self._notices.popleft())
        return tuple(lines)

    def _load(self) -> tuple[tuple[str, Analyser], ...]:
        if self._wanted:
            try:
                self._tagger = load_tagger(self._wanted, self._spacy_model)
            except PluginError as error:
                self._notices.append(str(error))
        chain: list[tuple[str, Analyser]] = []
        for name in plugins.names(plugins.ANALYSERS):
            try:
                found = plugins.load_one(plugins.ANALYSERS, name)
            except PluginError as error:
                self._notices.append(str(error))
            else:
                # What an entry point of this group names is one by agreement.
                chain.append((name, cast("Analyser", found)))
        return tuple(chain)

    def _found(self, article: Article) -> Analysis:
        """Return the program's own analysis, with the tagger's names if it has any."""
        from tuireader.analysis import analyse  # noqa: PLC0415 - loads the lexicons

        if self._tagger is not None:
            try:
                return analyse(article, tagger=self._tagger)
            except PluginError as error:
                self._note(error, article)
        return analyse(article)

    def _note(self, error: PluginError, article: Article) -> None:
        name = article.title or article.origin
        self._notices.append(f"{error}; {name} is shown without it")


def _next(name: str, analyser: Analyser, article: Article, found: Analysis) -> Analysis:
    """Return what an analyser makes of an analysis.

    Raises:
        PluginError: it raised something, or broke a law.
    """
    made = plugins.call(name, analyser, article, found)
    wrong = plugins.call(name, broken_law, article, made)
    if wrong:
        raise PluginError(f'plug-in "{name}" failed: {wrong}')
    return made
