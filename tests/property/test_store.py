"""Two sessions on one library, killed at will, do what a plain dict does."""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from faults.simulated import Killed, SimulatedDisk, World
from tuireader.errors import LibraryError
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

if TYPE_CHECKING:
    import random

NOTES = TableName.ANNOTATIONS
HOME = Path("/library")
who = st.integers(0, 1)
keys = st.sampled_from("abcdef")
words = st.text(max_size=40)
soon = st.integers(0, 12)


class Trouble:
    """Fails, or kills, when its number of steps has passed."""

    def __init__(self) -> None:
        self.code = 0
        self.left = 0

    def __call__(self, _name: str, _number: int) -> int:
        if not self.code:
            return 0
        self.left -= 1
        if self.left >= 0:
            return 0
        code, self.code = self.code, 0
        return code


class Sessions(RuleBasedStateMachine):
    """Puts and removes by either session, compared with what should be there."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.troubles = [Trouble(), Trouble()]
        self.sessions = [self.opened(0), self.opened(1)]
        self.expected: dict[str, str] = {}
        self.unsure: list[dict[str, str]] = []
        """What else may stand there when the power is cut.

        A change that failed, or whose session was killed, was not acknowledged: until
        one is, a power cut may take it, or bring it.
        """

    def opened(self, session: int) -> TinyStore:
        self.troubles[session] = Trouble()
        disk = SimulatedDisk(self.world, fail=self.troubles[session])
        return TinyStore(HOME, disk=disk, wait=0)

    def change(self, session: int, key: str, body: str | None) -> None:
        """Put or remove; where it fails, find out which of the two it came to."""
        before, after = dict(self.expected), dict(self.expected)
        if body is None:
            after.pop(key, None)
        else:
            after[key] = body
        try:
            with self.sessions[session].transaction() as transaction:
                if body is None:
                    transaction.remove(NOTES, key)
                else:
                    transaction.put(NOTES, {"uid": key, "body": body})
        except Killed:
            self.sessions[session] = self.opened(session)
            found = self.bodies(self.sessions[session])
            assert found in (before, after)
            self.unsure += (before, after)
            self.expected = found
        except LibraryError:
            self.sessions[session] = self.opened(session)
            assert self.bodies(self.sessions[session]) == before
            self.unsure.append(after)
        else:
            self.expected = after
            self.unsure.clear()

    @rule(session=who, key=keys, body=words)
    def put(self, session: int, key: str, body: str) -> None:
        self.change(session, key, body)

    @rule(session=who, key=keys)
    def remove(self, session: int, key: str) -> None:
        self.change(session, key, None)

    @rule(session=who, key=keys)
    def give_up(self, session: int, key: str) -> None:
        try:
            with self.sessions[session].transaction() as transaction:
                transaction.put(NOTES, {"uid": key, "body": "given up"})
                raise KeyboardInterrupt  # noqa: TRY301 - the test is the interruption
        except KeyboardInterrupt:
            pass
        except Killed:
            self.sessions[session] = self.opened(session)
        except LibraryError:
            pass

    @rule(session=who)
    def tidy(self, session: int) -> None:
        try:
            self.sessions[session].tidy()
        except Killed:
            self.sessions[session] = self.opened(session)

    @rule(session=who)
    def end_and_begin_again(self, session: int) -> None:
        with contextlib.suppress(Killed):
            self.sessions[session].close()
        self.sessions[session] = self.opened(session)

    @rule(session=who, left=soon)
    def will_be_killed(self, session: int, left: int) -> None:
        self.troubles[session].code, self.troubles[session].left = -1, left

    @rule(session=who, left=soon, code=st.sampled_from([errno.ENOSPC, errno.EIO]))
    def will_fail(self, session: int, left: int, code: int) -> None:
        self.troubles[session].code, self.troubles[session].left = code, left

    @rule(chance=st.randoms(use_true_random=False))
    def cut_the_power(self, chance: random.Random) -> None:
        self.world = list(self.world.images(chance, 15))[chance.randrange(15)]
        self.sessions = [self.opened(0), self.opened(1)]
        found = self.bodies(self.sessions[0])
        assert found in (self.expected, *self.unsure)
        self.expected = found
        self.unsure.clear()

    @invariant()
    def every_session_sees_what_was_kept(self) -> None:
        for store in self.sessions:
            trouble = next(t for t in self.troubles if self.is_of(t, store))
            code, trouble.code = trouble.code, 0
            store.refresh()
            trouble.code = code
            assert self.bodies(store) == self.expected

    def is_of(self, trouble: Trouble, store: TinyStore) -> bool:
        return self.sessions[self.troubles.index(trouble)] is store

    def bodies(self, store: TinyStore) -> dict[str, str]:
        return {key: str(row["body"]) for key, row in store.records(NOTES).items()}


Sessions.TestCase.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None
)
TestSessions = Sessions.TestCase
