"""How a pane comes by its article: read in, placed, analysed, all off the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from tuireader.errors import IngestError, LibraryError, TuireaderError
from tuireader.model import corrected
from tuireader.page.gate import shown
from tuireader.page.palette import Palette
from tuireader.tui.messages import (
    AnnotationsLoaded,
    ArticleAnalysed,
    ArticleFailed,
    ArticleOpened,
    PaneChanged,
    Said,
)
from tuireader.tui.panes.requests import DraftsFound
from tuireader.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from tuireader.model import Analysis, Annotation, Article, Placed, Position
    from tuireader.reader import Reader

_GROUP = "open"


class Opening(Widget):
    """Part of a pane: what its workers bring, and what is shown when they fail."""

    reader: Reader
    origin: str
    article: Article | None = None
    """None until it is open, and for good when it could not be opened."""
    found: Analysis | None = None
    """What the program found, before the reader's corrections."""
    analysis: Analysis | None = None
    """With them. None until it is there, and for good when it could not be made."""
    analysis_error: str = ""
    """Why there is no analysis; empty when there is one, or one is coming."""
    palette: Palette = Palette.empty()
    placed: tuple[Placed, ...] = ()
    everywhere: tuple[Annotation, ...] = ()
    """Corrections of entities that count in every article."""
    tags: tuple[str, ...] = ()
    """Those of the library, the ones used most first."""
    error: str = ""
    """Why there is no article; empty when there is one."""

    @property
    def view(self) -> ArticleView:
        """The text of the article."""
        return self.query_one(ArticleView)

    @property
    def title(self) -> str:
        """What to call it: the article's title, else where it came from."""
        if self.article is not None and self.article.title:
            return self.article.title
        return "standard input" if self.origin == "-" else self.origin

    def on_mount(self) -> None:
        """Read the article in, off the screen's thread."""
        self.query_one("#pane-error").display = False
        self.run_worker(self._open, thread=True, exit_on_error=False, group=_GROUP)

    def _open(self) -> None:
        try:
            article = self.reader.open(self.origin)
        except IngestError as error:
            self.post_message(ArticleFailed(error))
            return
        position: Position | None = None
        placed: tuple[Placed, ...] = ()
        everywhere: tuple[Annotation, ...] = ()
        tags: tuple[str, ...] = ()
        trouble: LibraryError | None = None
        try:
            library = self.reader.library
            position = library.position(article)
            placed = library.placed(article)
            everywhere, tags = library.everywhere(), library.tags()
            library.check_writable()
            library.remember(article)
            if self.reader.settings.keep_texts and self.origin != "-":
                library.keep_text(article)
            self.reader.wrote()
        except LibraryError as error:
            trouble = error
        self.post_message(ArticleOpened(article, position))
        self.post_message(AnnotationsLoaded(article.id, placed, everywhere, tags))
        if drafts := self.reader.drafts.of(article):
            self.post_message(DraftsFound(article.id, drafts))
        if trouble is not None:
            self.post_message(Said(off(trouble), is_error=True))
        glance = self.reader.glance(article, position.offset if position else 0)
        if glance is not None:
            self.post_message(ArticleAnalysed(article.id, glance, is_whole=False))
        analysis = self.reader.analyse(article)
        self.post_message(ArticleAnalysed(article.id, analysis))
        for line in self.reader.notices():
            self.post_message(Said(line, is_error=True))
        if trouble is None and self.origin != "-":
            self._enter(article, analysis)

    def _enter(self, article: Article, analysis: Analysis) -> None:
        """Take the article into the catalogue; trouble there costs only that."""
        try:
            self.reader.enter(article, analysis)
        except LibraryError as error:
            self.post_message(Said(str(error), is_error=True))

    @on(Worker.StateChanged)
    def _show_defect(self, event: Worker.StateChanged) -> None:
        """Say so when a worker fails of a mistake of ours, and keep what there is."""
        if event.worker.group != _GROUP or event.state is not WorkerState.ERROR:
            return
        event.stop()
        defect = mistake(event.worker.error)
        if self.article is None:
            self.post_message(ArticleFailed(defect))
            return
        self.analysis_error = f"who says what could not be found: {defect}"
        self.view.no_analysis_yet = "who says what could not be found"
        self.post_message(Said(self.analysis_error, is_error=True))
        self.post_message(PaneChanged())

    @on(ArticleFailed)
    def _show_failure(self, event: ArticleFailed) -> None:
        event.stop()
        self.error = str(event.error)
        self.view.display = False
        message = self.query_one("#pane-error", Static)
        message.update(_told(event.error))
        message.display = True
        self.can_focus = True
        # Another pane may have the keys, or be about to get them.
        if self.has_class("-active") and self.screen.focused in {None, self.view}:
            self.focus()
        self.post_message(PaneChanged())

    @on(ArticleOpened)
    def _show_article(self, event: ArticleOpened) -> None:
        event.stop()
        self.article = event.article
        position = event.position
        self.query_one("#pane-title", Static).update(Content(shown(self.title)))
        self.view.show(
            event.article,
            offset=position.offset if position else 0,
            cursor=position.cursor if position else 0,
        )
        self.post_message(PaneChanged())

    @on(ArticleAnalysed)
    def _show_analysis(self, event: ArticleAnalysed) -> None:
        event.stop()
        if self.article is None or event.article_id != self.article.id:
            return
        if event.is_whole:
            self.found = event.analysis
            self._correct()
        else:
            # Names, numbers and lists wait for the whole; the page need not.
            glance = corrected(event.analysis, self.placed, self.everywhere)
            self.palette = Palette.of(glance)
            self.view.show_analysis(glance, self.palette, is_whole=False)
        self.post_message(PaneChanged())

    def _correct(self) -> None:
        """Show what was found with the reader's corrections."""
        if self.found is None:
            return
        analysis = corrected(self.found, self.placed, self.everywhere)
        if analysis != self.analysis:
            self.analysis = analysis
            self.palette = Palette.of(analysis)
            self.view.show_analysis(analysis, self.palette)
            # Whose last words were corrected is not looked for any more.
            if self.palette.speaker(self.view.speaker_filter) is None:
                self.view.speaker_filter = None

    @on(AnnotationsLoaded)
    def _show_annotations(self, event: AnnotationsLoaded) -> None:
        event.stop()
        if self.article is None or event.article_id != self.article.id:
            return
        self.tags = event.tags
        if (event.placed, event.everywhere) == (self.placed, self.everywhere):
            return
        self.placed, self.everywhere = event.placed, event.everywhere
        self.view.show_placed(event.placed)
        self._correct()
        self.post_message(PaneChanged())


def why_off(reader: Reader) -> str:
    """Return why nothing can be kept now; empty: it can."""
    try:
        reader.library.check_writable()
    except LibraryError as error:
        return off(error)
    return ""


def off(error: LibraryError) -> str:
    """Say that notes can't be kept, and why."""
    return f"notes are off: {error}"


def mistake(error: BaseException | None) -> TuireaderError:
    """Make a clear line of an error that nobody meant to raise."""
    name = type(error).__name__
    hint = "this is a mistake in tuireader, please report it"
    return TuireaderError(f"{name}: {error}" if str(error) else name, hint=hint)


def _told(error: TuireaderError) -> Content:
    lines = [shown(error.message)]
    if error.hint:
        lines.append(shown(error.hint))
    return Content("\n\n".join(lines))
