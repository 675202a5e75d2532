"""Keys wait for the keys before them, so that a fast typist loses no word.

A key may open a dialog, and the dialog stands only after several messages went back
and forth. What is typed in between (over a slow line a whole sentence arrives at once)
belongs into the dialog, not to the page below it. Each key is followed by a messenger
that goes the same way; the next key is let through when messengers come back to find
the focus where they left it.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Final

from textual.message import Message

if TYPE_CHECKING:
    from textual.app import App
    from textual.events import Key
    from textual.message_pump import MessagePump
    from textual.timer import Timer

_CALM_ROUNDS: Final = 3
"""Rounds without a change of focus: a key, its action's message, what that one asks."""

_PATIENCE: Final = 0.25
"""Seconds after which a messenger is lost: a pane that closes takes it along."""


class Settled(Message, bubble=True):
    """A messenger that comes up to the app behind everything that was said before."""

    def __init__(self, number: int) -> None:
        """Carry the number of the round."""
        super().__init__()
        self.number = number


class TypeAhead:
    """Holds keys back while the key before them is still at work."""

    def __init__(self, app: App[Any]) -> None:
        """Serve `app`; it hands over its keys and the messengers."""
        self._app = app
        self._held: deque[Key] = deque()
        self._target: MessagePump | None = None
        self._number = 0
        self._calm = 0
        self._patience: Timer | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a key is still at work."""
        return self._target is not None

    def hold(self, key: Key) -> None:
        """Keep a key until its turn comes."""
        self._held.append(key)

    def follow(self) -> None:
        """Wait until the key that has just been forwarded is done."""
        self._calm = 0
        self._send()

    def take_in(self, settled: Settled) -> None:
        """Take a messenger in, and send the next one unless all is calm."""
        if settled.number != self._number or not self.is_waiting:
            return
        self._calm = self._calm + 1 if self._target is self._keys_go_to else 0
        if self._calm < _CALM_ROUNDS:
            self._send()
        else:
            self._target = None

    def next_key(self) -> Key | None:
        """Return the key whose turn it is; None while there is none, or not yet."""
        return self._held.popleft() if self._held and not self.is_waiting else None

    @property
    def _keys_go_to(self) -> MessagePump | None:
        """None: the program is closing, and its screens are gone."""
        if not self._app.screen_stack:
            return None
        return self._app.focused or self._app.screen

    def _send(self) -> None:
        self._number += 1
        self._target = self._keys_go_to
        if self._target is None:
            self._held.clear()
            return
        if self._patience is None:
            self._patience = self._app.set_timer(_PATIENCE, self._look_again)
        self._target.post_message(Settled(self._number))

    def _look_again(self) -> None:
        """Send another messenger for one that is lost."""
        self._patience = None
        if self.is_waiting:
            self._send()
