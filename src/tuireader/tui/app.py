"""The app: themes, keymap, the reading screen, and a clean way out."""

from __future__ import annotations

import asyncio
import contextlib
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.app import App, SystemCommand

from tuireader import session as sessions
from tuireader import themes
from tuireader.tui.commands import palette_commands
from tuireader.tui.keymaps import bindings, effective
from tuireader.tui.library_watch import LibraryWatch
from tuireader.tui.messages import Said
from tuireader.tui.screens.help import HelpScreen
from tuireader.tui.screens.reading import ReadingScreen
from tuireader.tui.screens.theme_picker import ThemePicker
from tuireader.tui.screens.too_small import TooSmall, is_too_small
from tuireader.tui.terminal.line import Line
from tuireader.tui.themes import textual_theme, variable_defaults
from tuireader.tui.type_ahead import Settled, TypeAhead

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.screen import Screen

    from tuireader.reader import Reader
    from tuireader.session import Session
    from tuireader.tui.screens.note_editor import NoteEditor


_TERMINAL = 0
"""Standard input: keys come from there, whatever the article came from."""


class ReaderApp(App[None]):
    """Wires the reader to the screen."""

    CSS_PATH = "app.tcss"
    BINDINGS = bindings("app")
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f24"  # `app.palette` in the table opens it
    TITLE = "tuireader"

    def __init__(
        self,
        reader: Reader,
        origins: Sequence[str],
        *,
        session: Session,
        keymap: Mapping[str, str] | None = None,
        notices: Sequence[str] = (),
        shows_notes: bool = False,
    ) -> None:
        """Take what the command line made.

        Args:
            reader: the one door to articles and notes.
            origins: opened in panes, in this order; none: the library screen.
            session: how the screen was left the last time.
            keymap: binding ids and the keys that the reader wants for them.
            shows_notes: whether the notes of all articles are shown first.
            notices: lines to show once the screen stands: broken themes and the like.
        """
        # Without it Textual, asked for no colour, sends shades of grey.
        super().__init__(ansi_color=True if reader.settings.no_color else None)
        self.animation_level = "none"
        self.reader = reader
        self._origins = tuple(origins)
        self._session = session
        self._keys = effective(keymap or {})
        self._notices = list(notices)
        self._shows_notes = shows_notes
        self._theme_chosen: str | None = None
        self._ahead = TypeAhead(self)
        self._register_themes()
        self.set_keymap(dict(keymap or {}))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our variables, for themes that leave some of them out."""
        return variable_defaults()

    def _register_themes(self) -> None:
        found, errors = themes.load_themes()
        self._themes = found
        self._notices.extend(str(error) for error in errors)
        for theme in found:
            self.register_theme(textual_theme(theme))
        self.theme = self._first_theme()

    def _first_theme(self) -> str:
        wanted = self.reader.settings.theme or self._session.theme
        names = {theme.name for theme in self._themes}
        return wanted if wanted in names else themes.usual_theme()

    def on_mount(self) -> None:
        """Show the panes; let a dropped line end the program in order."""
        self._reading = ReadingScreen(
            self.reader, self._origins, self._session, shows_notes=self._shows_notes
        )
        self.push_screen(self._reading)
        self._watch_the_line()
        self._watch = LibraryWatch(self, self.reader, self._reading.post_message)
        for notice in self._notices:
            self.call_after_refresh(self._say, notice)

    def _watch_the_line(self) -> None:
        if self.is_headless:
            return
        leave = partial(asyncio.get_running_loop().call_soon_threadsafe, self._leave)
        Line(self._reading.rescue_drafts, leave).watch(_TERMINAL)

    def _leave(self) -> None:
        screen = self.reading_screen
        if screen is not None:
            screen.take_drafts()
            screen.rescue_drafts()
            screen.keep_positions()
            # Nobody is left to be told of a failure.
            with contextlib.suppress(OSError):
                sessions.save(screen.session(theme=self._theme_to_keep()))
        self.exit()

    def _say(self, text: str) -> None:
        self.screen.post_message(Said(text, is_error=True))

    @property
    def reading_screen(self) -> ReadingScreen | None:
        """The screen with the panes, once it stands."""
        found = (s for s in self.screen_stack if isinstance(s, ReadingScreen))
        return next(found, None)

    def keep_session(self) -> None:
        """Write down panes, theme and panel for the next start, off this thread."""
        screen = self.reading_screen
        if screen is None:
            return
        work = partial(self._write_session, screen.session(theme=self._theme_to_keep()))
        self.run_worker(work, thread=True, exit_on_error=False, group="session")

    def _theme_to_keep(self) -> str:
        # A theme that nobody chose may be another one in another terminal.
        return self._session.theme if self._theme_chosen is None else self._theme_chosen

    def _write_session(self, session: Session) -> None:
        try:
            sessions.save(session)
        except OSError as error:
            trouble = f"panes and theme are not kept: {error.strerror}"
            self.call_from_thread(self._say, trouble)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """List every key of the table as a command."""
        yield from palette_commands(self, screen, self._keys)

    def action_help(self) -> None:
        """Show what every key does."""
        self.push_screen(HelpScreen(self._keys))

    def action_palette(self) -> None:
        """Open the command palette."""
        self.action_command_palette()

    def action_theme(self) -> None:
        """Choose a theme; each is shown while the cursor stands on it."""
        before = self.theme

        def settle(name: str | None) -> None:
            self.theme = name or before
            if name is not None:
                self._theme_chosen = name
                self.keep_session()

        self.push_screen(ThemePicker(self._themes, before), settle)

    @on(ReadingScreen.Rearranged)
    def _keep_arrangement(self, event: ReadingScreen.Rearranged) -> None:
        event.stop()
        self.keep_session()

    def on_note_editor_draft_changed(self, event: NoteEditor.DraftChanged) -> None:
        """Let what is typed be written down."""
        self._reading.take_draft(event.editor, event.draft)

    def on_note_editor_elsewhere_asked(self, event: NoteEditor.ElsewhereAsked) -> None:
        """Let the reader write in an editor of his own."""
        self._reading.write_elsewhere(event.editor)

    def on_theme_picker_theme_highlighted(
        self, event: ThemePicker.ThemeHighlighted
    ) -> None:
        """Preview a theme."""
        self.theme = event.name

    def action_quit_all(self) -> None:
        """Leave; everything noted is on the disk already."""
        self._leave()

    async def action_quit(self) -> None:
        """Leave, for ctrl+q and the palette, behind what was typed before."""
        (self.focused or self).call_later(self._leave)

    def action_redraw(self) -> None:
        """Draw every cell again, whatever the terminal shows."""
        self.refresh(repaint=True, layout=True)
        self.screen.refresh(repaint=True, layout=True)

    def action_suspend(self) -> None:
        """Go to the background, as a shell expects of ctrl+z."""
        self.keep_session()
        self.action_suspend_process()

    async def on_event(self, event: events.Event) -> None:
        """Let each key wait for the one before it."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif not self.screen_stack:
            return  # it is closing: nobody is there whom a key could mean
        elif self._ahead.is_waiting:
            self._ahead.hold(event)
        else:
            await self._take(event)

    async def _take(self, key: events.Key) -> None:
        # Before the key makes its own news.
        if (screen := self.reading_screen) is not None:
            screen.hush()
        field = self.focused
        is_text = field is not None and field.check_consume_key(key.key, key.character)
        await super().on_event(key)
        # A letter that goes into a text asks for nothing, and a paste has many.
        if not is_text:
            self._ahead.follow()

    @property
    def is_busy(self) -> bool:
        """Whether a key is still at work, or others wait for it."""
        return self._ahead.is_waiting

    async def on_settled(self, event: Settled) -> None:
        """Let the next keys through once the one before them is done."""
        event.stop()
        self._ahead.take_in(event)
        while (key := self._ahead.next_key()) is not None:
            await self._take(key)

    def on_resize(self, event: events.Resize) -> None:
        """Say what size is needed when the terminal is too small."""
        if not self.screen_stack:
            return
        small = is_too_small(event.size.width, event.size.height)
        shown = isinstance(self.screen, TooSmall)
        if small and not shown:
            self.push_screen(TooSmall())
        elif shown and not small:
            self.pop_screen()
