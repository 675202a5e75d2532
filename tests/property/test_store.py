"""Two sessions on one library do what a plain dict does."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

NOTES = TableName.ANNOTATIONS
who = st.integers(0, 1)
keys = st.sampled_from("abcdef")
words = st.text(max_size=8)


class Sessions(RuleBasedStateMachine):
    """Puts and removes by either session, compared with what should be there."""

    def __init__(self) -> None:
        super().__init__()
        self.directory = tempfile.TemporaryDirectory()
        self.sessions = [self.opened(), self.opened()]
        self.expected: dict[str, str] = {}

    def opened(self) -> TinyStore:
        return TinyStore(Path(self.directory.name) / "lib")

    @rule(session=who, key=keys, body=words)
    def put(self, session: int, key: str, body: str) -> None:
        with self.sessions[session].transaction() as transaction:
            transaction.put(NOTES, {"uid": key, "body": body})
        self.expected[key] = body

    @rule(session=who, key=keys)
    def remove(self, session: int, key: str) -> None:
        with self.sessions[session].transaction() as transaction:
            transaction.remove(NOTES, key)
        self.expected.pop(key, None)

    @rule(session=who, key=keys)
    def give_up(self, session: int, key: str) -> None:
        try:
            with self.sessions[session].transaction() as transaction:
                transaction.put(NOTES, {"uid": key, "body": "given up"})
                raise KeyboardInterrupt  # noqa: TRY301 - the test is the interruption
        except KeyboardInterrupt:
            pass

    @rule(session=who)
    def end_and_begin_again(self, session: int) -> None:
        self.sessions[session] = self.opened()

    @invariant()
    def every_session_sees_what_was_kept(self) -> None:
        for store in self.sessions:
            store.refresh()
            records = store.records(NOTES).items()
            assert {key: item["body"] for key, item in records} == self.expected

    def teardown(self) -> None:
        for store in self.sessions:
            store.close()
        self.directory.cleanup()


Sessions.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None
)
TestSessions = Sessions.TestCase
