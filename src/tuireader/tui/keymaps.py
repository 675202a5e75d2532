"""Every key of the program, in one table.

The table imports no Textual, so that `tuireader keys` can print it; `bindings` turns a
part of it into Textual's bindings. The action of `view.line-down` is
`action_line_down` on the widget that binds the part `view`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import BindingType


class Key(NamedTuple):
    """A thing that keys do."""

    id: str
    """Part and action: "view.line-down"; what a keymap file names."""
    keys: str
    """Textual's names of the keys, with commas between."""
    does: str
    """What a reader gets from it; the help screen shows it."""
    group: str
    """Heading on the help screen."""

    @property
    def part(self) -> str:
        """The widget or screen that binds it."""
        return self.id.partition(".")[0]

    @property
    def action(self) -> str:
        """The action's name in Textual."""
        return self.id.partition(".")[2].replace("-", "_")


_MOVE, _MEANING, _KEEP = "Move", "Move by meaning", "Keep"
_PANEL, _SEARCH, _PANES, _PROGRAM = "Side panel", "Search", "Panes", "Program"
_DIALOGS, _NAMES, _NOTES = "Dialogs", "List of names", "List of notes"
_SHELF = "Library"

KEYS: tuple[Key, ...] = (
    Key("view.line-down", "j,down", "a line down", _MOVE),
    Key("view.line-up", "k,up", "a line up", _MOVE),
    Key("view.page-down", "space,pagedown,ctrl+f", "a page down", _MOVE),
    Key("view.page-up", "b,pageup,ctrl+b", "a page up", _MOVE),
    Key("view.half-down", "ctrl+d", "half a page down", _MOVE),
    Key("view.half-up", "ctrl+u", "half a page up", _MOVE),
    Key("view.top", "g,home", "to the beginning", _MOVE),
    Key("view.bottom", "G,end", "to the end; 12G: to line 12", _MOVE),
    Key("view.percent", "percent_sign", "12%: to that part of the article", _MOVE),
    Key("view.sentence-next", "right_parenthesis", "next sentence", _MEANING),
    Key("view.sentence-previous", "left_parenthesis", "sentence before", _MEANING),
    Key("view.paragraph-next", "right_curly_bracket", "next paragraph", _MEANING),
    Key("view.paragraph-previous", "left_curly_bracket", "paragraph before", _MEANING),
    Key("view.quotation-next", "right_square_bracket", "next quotation", _MEANING),
    Key(
        "view.quotation-previous",
        "left_square_bracket",
        "quotation before",
        _MEANING,
    ),
    Key(
        "view.speaker-next",
        "greater_than_sign",
        "next quotation of this speaker",
        _MEANING,
    ),
    Key(
        "view.speaker-previous",
        "less_than_sign",
        "quotation before of this speaker",
        _MEANING,
    ),
    Key("view.jump-back", "comma,ctrl+o", "back in the jump list", _MEANING),
    Key("view.jump-forward", "full_stop", "forth in the jump list", _MEANING),
    Key("view.select", "v", "select; any motion extends it", _KEEP),
    Key("view.select-paragraph", "V", "select the paragraph", _KEEP),
    Key("view.unselect", "escape", "end the selection, the filter, the marks", _KEEP),
    Key("view.fold", "z", "unfold or fold what is not the article", _MOVE),
    Key("view.wider", "plus", "wider column", _PROGRAM),
    Key("view.narrower", "minus", "narrower column", _PROGRAM),
    Key("pane.note", "a", "note on the sentence or selection", _KEEP),
    Key("pane.highlight", "H", "highlight it; again: its next colour", _KEEP),
    Key("pane.bookmark", "m", "bookmark it with a name", _KEEP),
    Key("pane.remove", "x", "delete the note or mark under the cursor", _KEEP),
    Key("pane.undo", "u", "undo the last change; again: one more", _KEEP),
    Key("pane.edit", "enter", "open the note under the cursor", _KEEP),
    Key("pane.copy", "y", "copy with attribution", _KEEP),
    Key("pane.bookmarks", "apostrophe", "bookmarks of this article", _KEEP),
    Key("pane.why", "w", "why this speaker; again: go to what told it", _MEANING),
    Key("pane.correct", "c", "correct the speaker", _MEANING),
    Key("pane.filter", "f", "show only the speaker under the cursor", _MEANING),
    Key("pane.search", "slash", "search", _SEARCH),
    Key("pane.search-backwards", "question_mark", "search backwards", _SEARCH),
    Key("pane.match-next", "n", "next match", _SEARCH),
    Key("pane.match-previous", "N", "match before", _SEARCH),
    Key("pane.search-word", "asterisk", "search the name or word here", _SEARCH),
    Key("screen.entities", "e", "who and what is named", _PANEL),
    Key("screen.speakers", "s", "who is quoted", _PANEL),
    Key("screen.notes", "A", "notes, highlights, bookmarks", _PANEL),
    Key("screen.outline", "t", "outline", _PANEL),
    Key("screen.timeline", "D", "timeline: the dates in order", _PANEL),
    Key("list.down", "j,down", "a row down", _PANEL),
    Key("list.up", "k,up", "a row up", _PANEL),
    Key("list.page-down", "space,pagedown,ctrl+d", "a page of rows down", _PANEL),
    Key("list.page-up", "b,pageup,ctrl+u", "a page of rows up", _PANEL),
    Key("list.first", "g,home", "first row", _PANEL),
    Key("list.last", "G,end", "last row", _PANEL),
    Key("list.choose", "enter", "jump to the next mention", _PANEL),
    Key("list.only", "f", "show only this speaker; again: all", _PANEL),
    Key("list.filter", "slash", "type to narrow the list", _PANEL),
    Key("list.remove", "x", "delete this note", _PANEL),
    Key("list.edit", "i", "edit this note", _PANEL),
    Key("list.undo", "u", "undo the last change; again: one more", _PANEL),
    Key("list.leave", "escape", "back to the article", _PANEL),
    Key("entities.previous", "p,shift+enter", "jump to the mention before", _NAMES),
    Key("entities.sort", "S", "sort by count, by place, by name", _NAMES),
    Key("entities.correct", "c", "merge, rename, hide this name; its kind", _NAMES),
    Key("entities.also-in", "L", "the library's other articles with it", _NAMES),
    Key("entities.hidden", "h", "show what is hidden; again: hide it", _NAMES),
    Key("notes.confirm", "y", "a moved note: it belongs there", _NOTES),
    Key("notes.place", "p", "hang it on the selection, else on the sentence", _NOTES),
    Key("notes.compare", "v", "the passage then and now", _NOTES),
    Key("notes.deleted", "U", "what was deleted; enter brings it back", _NOTES),
    Key("shelf.sort", "S", "sort by last read, by title, by notes", _SHELF),
    Key("shelf.tags", "t", "tags of the article", _SHELF),
    Key("shelf.archive", "z", "put the article away; again: back", _SHELF),
    Key("shelf.archived", "h", "show what was put away; again: hide it", _SHELF),
    Key("screen.open", "o", "open a file in a new pane", _PANES),
    Key("screen.library", "l", "the library", _PANES),
    Key("screen.all-notes", "ctrl+n", "the notes of all articles", _PANES),
    Key("screen.split-beside", "vertical_line", "panes side by side", _PANES),
    Key("screen.split-below", "underscore", "panes one above the other", _PANES),
    Key("screen.next-pane", "tab", "next pane or panel", _PANES),
    Key("screen.previous-pane", "shift+tab", "pane before", _PANES),
    Key("screen.close", "q", "close the pane; the last one: quit", _PANES),
    Key("app.quit-all", "Q", "quit", _PANES),
    Key("app.palette", "colon,ctrl+p", "all commands", _PROGRAM),
    Key("app.help", "f1", "this help", _PROGRAM),
    Key("app.theme", "T", "themes, with preview", _PROGRAM),
    Key("app.redraw", "ctrl+l", "draw the screen again", _PROGRAM),
    Key("app.suspend", "ctrl+z", "suspend; fg comes back", _PROGRAM),
    Key("editor.save", "ctrl+s", "keep the note", _DIALOGS),
    Key("editor.elsewhere", "ctrl+e", "write it in $VISUAL or $EDITOR", _DIALOGS),
    Key("editor.theirs", "ctrl+t", "what another session wrote meanwhile", _DIALOGS),
    Key("draft.take-up", "enter", "go on with the draft", _DIALOGS),
    Key("draft.throw-away", "x", "throw the draft away", _DIALOGS),
    Key("dialog.close", "escape", "close a dialog", _DIALOGS),
)
"""In the order of the help screen."""


_BEFORE_TEXT = {"editor.elsewhere"}
"""Keys that a line to type in has a use for, and does not get."""


def bindings(part: str) -> list[BindingType]:
    """Return Textual's bindings of one part, "view" for example.

    Each carries its id, so that a keymap can change it, and none stands in a footer.
    """
    from textual.binding import Binding  # noqa: PLC0415 - `tuireader keys` needs none

    return [
        Binding(
            key.keys,
            key.action,
            key.does,
            id=key.id,
            show=False,
            priority=key.id in _BEFORE_TEXT,
        )
        for key in KEYS
        if key.part == part
    ]


def effective(keymap: Mapping[str, str]) -> tuple[Key, ...]:
    """Return the table with the keys that a keymap file changes."""
    return tuple(key._replace(keys=keymap.get(key.id, key.keys)) for key in KEYS)


_SIGNS = {
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "comma": ",",
    "full_stop": ".",
    "percent_sign": "%",
    "plus": "+",
    "minus": "-",
    "apostrophe": "'",
    "slash": "/",
    "question_mark": "?",
    "asterisk": "*",
    "vertical_line": "|",
    "underscore": "_",
    "colon": ":",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "f1": "F1",
}


def as_typed(keys: str) -> str:
    """Return keys as a person names them: "j,down" becomes "j ↓"."""
    return " ".join(_SIGNS.get(key, key) for key in keys.split(","))
