"""The command palette: every key of the table under its words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand

from tuireader.tui.keymaps import as_typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.app import App
    from textual.dom import DOMNode
    from textual.screen import Screen

    from tuireader.tui.keymaps import Key

_OFFERED = {"view", "pane", "screen", "app"}
_NOT_OFFERED = {"view.percent", "app.palette", "pane.edit"}


def palette_commands(
    app: App[None], screen: Screen[Any], keys: Sequence[Key]
) -> Iterable[SystemCommand]:
    """Yield a command for each key that can do something where the reader is.

    Args:
        app: the running app.
        screen: the screen the palette was called from.
        keys: the table as the reader's keymap has it.
    """
    nodes = list(_nodes(app, screen))
    for key in keys:
        if key.part not in _OFFERED or key.id in _NOT_OFFERED:
            continue
        node = next((n for n in nodes if hasattr(n, f"action_{key.action}")), None)
        if node is None:
            continue
        title = key.does[:1].upper() + key.does[1:]
        help_text = f"{key.group} · {as_typed(key.keys)}"
        yield SystemCommand(title, help_text, partial(app.run_action, key.action, node))


def _nodes(app: App[None], screen: Screen[Any]) -> Iterator[DOMNode]:
    focused = screen.focused
    if focused is not None:
        yield from focused.ancestors_with_self
    yield screen
    yield app
