"""Write the page of keys, docs/keys.md, from the table of keys.

`python scripts/keys_page.py` writes it; a name after it says where to.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.tui.keymaps import KEYS, as_typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tuireader.tui.keymaps import Key

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"
HEAD = """\
# Keys

Where the keys go decides what they do. Every key has an id; a line such as
`"pane.note" = "n,f2"` in `keymap.toml` gives it other keys
([how](formats.md#keymaptoml)). `F1` shows this table in the program, with your keys;
`tuireader keys` prints it.

`12%` goes to that part of the article, `12G` to line 12; `3j` or `5)` moves so many
times.

<!-- Written by scripts/keys_page.py from src/tuireader/tui/keymaps.py. -->
"""
TAIL = """\
## Keys that can't be changed

| Dialogs | |
|---|---|
| `↑` `↓` `PgUp` `PgDn` | move in the list while you type to narrow it |
| `enter` | take the row, open the file, search |
| `tab` | complete a path or a name; in the note editor, go to the tags |
| `ctrl+g` | in the dialog of a name: for this article alone, or for all |
| `y` `x` `j` `k` | then and now: it belongs there, it is gone; scroll |
| `↑` `↓` | in the search line: what you searched before |
| `y` `n` | yes, no |
| `q` | close the help |
"""
CONTEXTS = {
    "view": "While you read: move and select",
    "pane": "While you read: keep, search, ask",
    "list": "In the side panel and in lists",
    "entities": "In the list of who and what is named",
    "notes": "In the list of notes",
    "shelf": "In the library",
    "screen": "Panel and panes, from anywhere on the page",
    "app": "Everywhere",
    "editor": "In the note editor",
    "dialog": "In dialogs",
}
"""Headings by the part that binds the keys, in the order of the page."""


def page() -> str:
    """Return the page as Markdown."""
    return "\n".join((HEAD, *(_context(part) for part in CONTEXTS), TAIL))


def _context(part: str) -> str:
    keys = sorted(
        (key for key in KEYS if key.part == part), key=lambda key: _order(key.group)
    )
    return "\n".join((f"## {CONTEXTS[part]}", "", *_tables(keys)))


def _tables(keys: Iterable[Key]) -> Iterator[str]:
    for group, members in groupby(keys, key=lambda key: key.group):
        yield f"| {group} | | id |"
        yield "|---|---|---|"
        for key in members:
            yield f"| {_typed(key)} | {key.does} | `{key.id}` |"
        yield ""


def _typed(key: Key) -> str:
    signs = as_typed(key.keys).replace("|", "\\|").split()
    return " ".join(f"`{sign}`" for sign in signs)


def _order(group: str) -> int:
    """Return where a group first stands in the table of keys."""
    return next(place for place, key in enumerate(KEYS) if key.group == group)


if __name__ == "__main__":
    goal = Path(sys.argv[1]) if sys.argv[1:] else PAGE
    goal.write_text(page(), encoding="utf-8")
