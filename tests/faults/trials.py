"""What a library must stand: power cuts, kills, full and failing disks, flipped bits.

Each trial counts what it tried and what went wrong; a good store has nothing but the
first. The tests run a few of each, `make bench-faults` all.
"""

from __future__ import annotations

import contextlib
import errno
import random
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from faults.annotations import annotation
from faults.simulated import Killed, SimulatedDisk, World
from tuireader.errors import LibraryError
from tuireader.model import text_digest
from tuireader.store.codec import encode_annotation
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from tuireader.store.protocol import Record

HOME = Path("/library")
NOTES = TableName.ANNOTATIONS
LIBRARY = HOME / "library.json"
JOURNAL = HOME / "library.json.journal"
BACKUP = HOME / "library.json.bak"
_TEXT = "The minister declined to comment."


Trial: TypeAlias = "Callable[[], Tally]"


@dataclass
class Tally:
    """What was tried and what went wrong."""

    tried: int = 0
    acknowledged: int = 0
    """Changes that somebody was told are kept, over all that was tried."""
    lost: int = 0
    """Times that one of them was not there."""
    wrong: int = 0
    """Times that something was there which nobody had written."""
    unreadable: int = 0
    undetected: int = 0
    """Times that damage was passed over in silence."""
    stuck: int = 0
    """Times that nothing could be kept afterwards."""
    examples: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether nothing went wrong."""
        wrong = (self.lost, self.wrong, self.unreadable, self.undetected, self.stuck)
        return not any(wrong)

    def note(self, example: str) -> None:
        """Keep an example of what went wrong; a few are enough."""
        if len(self.examples) < 5:
            self.examples.append(example)


class Writer:
    """Adds, changes and removes notes, and knows which of it was acknowledged."""

    def __init__(self, store: TinyStore, *, kept: dict[str, str]) -> None:
        self.store = store
        self.kept = kept
        """Bodies by uid: what was acknowledged."""
        self.trying: tuple[str, str | None] | None = None
        """What is being written: a uid and its body, None when it is removed."""

    def put(self, uid: str, body: str) -> None:
        """Write a note."""
        self.trying = (uid, body)
        with self.store.transaction() as transaction:
            made = annotation(uid, body)
            transaction.put(NOTES, encode_annotation(made))
        self.kept[uid] = body
        self.trying = None

    def remove(self, uid: str) -> None:
        """Remove a note."""
        self.trying = (uid, None)
        with self.store.transaction() as transaction:
            transaction.remove(NOTES, uid)
        del self.kept[uid]
        self.trying = None

    def work(self, steps: int, *, name: str = "w", tidy: int = 6) -> None:
        """Write, shrink and remove notes; tidy up after every few."""
        self.store.put_text(text_digest(_TEXT), _TEXT)
        for number in range(steps):
            uid = f"{name}{number}"
            self.put(uid, f"{uid} " + "long " * (number % 7 * 20))
            if number % 3 == 2:
                self.put(uid, f"{uid} short")
            if number % 5 == 4:
                self.remove(f"{name}{number - 1}")
            if number % tidy == tidy - 1:
                self.store.tidy()
        self.store.close()

    def is_explained_by(self, found: dict[str, str]) -> bool:
        """Say whether what was found is what was acknowledged, or one step further."""
        if found == self.kept:
            return True
        if self.trying is None:
            return False
        uid, body = self.trying
        after = {key: value for key, value in self.kept.items() if key != uid}
        return found == (after if body is None else {**after, uid: body})


def opened(world: World) -> TinyStore:
    """Open the library of a world."""
    return TinyStore(HOME, disk=SimulatedDisk(world), wait=0)


def bodies(store: TinyStore) -> dict[str, str]:
    """Return the notes of a library: bodies by uid."""
    found = {}
    for uid, record in store.records(NOTES).items():
        whole = encode_annotation(annotation(uid, _body(record)))
        assert {**whole, **record} == whole, f"{uid} is not what was written"
        found[uid] = _body(record)
    return found


def _body(record: Record) -> str:
    match record.get("body"):
        case [{"value": str(body)}]:
            return body
    return ""


def power_cuts(steps: int, images: int, seed: int) -> Tally:
    """Cut the power after every step of a session; look at several possible disks."""
    tally = Tally()
    chance = random.Random(seed)
    world = World()
    writer = Writer(opened(world), kept={})

    def cut() -> None:
        for image in world.images(chance, images):
            tally.tried += 1
            tally.acknowledged += len(writer.kept)
            _look(image, writer, tally)

    world.after = cut
    writer.work(steps)
    return tally


def kills(steps: int) -> Tally:
    """Kill a session at its n-th step, for every n; another one goes on."""
    tally = Tally()
    for nth in range(10_000):
        world = World()
        dying = SimulatedDisk(world, fail=_nth(nth, -1))
        writer = Writer(TinyStore(HOME, disk=dying, wait=0), kept={})
        other = opened(world)
        try:
            writer.work(steps)
        except Killed:
            tally.tried += 1
            tally.acknowledged += len(writer.kept)
            other.refresh()
            if not writer.is_explained_by(bodies(other)):
                tally.wrong += 1
                tally.note(f"killed at {nth}: the other session sees something else")
            _look(world.copy(), writer, tally)
            _go_on(world, writer, tally, f"killed at {nth}")
        else:
            return tally
    raise AssertionError


def failures(steps: int, code: int, calls: frozenset[str]) -> Tally:
    """Let the n-th of some calls fail, for every n; later ones work again."""
    tally = Tally()
    for nth in range(10_000):
        world = World()
        failed: list[str] = []
        disk = SimulatedDisk(world, fail=_nth_of(nth, code, calls, failed))
        writer = Writer(TinyStore(HOME, disk=disk, wait=0), kept={})
        with contextlib.suppress(LibraryError):
            writer.work(steps)
        if not failed:
            return tally
        tally.tried += 1
        tally.acknowledged += len(writer.kept)
        case = f"{failed[0]} failed at {nth}"
        if not _says_the_same(writer.store, writer):
            tally.wrong += 1
            tally.note(f"{case}: the session itself says something else")
        _look(world.copy(), writer, tally)
        _go_on(world, writer, tally, case)
    raise AssertionError


def full_disk(steps: int) -> Tally:
    """Let the disk be full at every size that a session's files go through."""
    tally = Tally()
    world = World()
    Writer(opened(world), kept={}).work(steps)
    for room in range(0, world.used() + 200, 37):
        world = World()
        world.room = room
        writer = Writer(opened(world), kept={})
        tally.tried += 1
        try:
            writer.work(steps)
        except LibraryError:
            tally.acknowledged += len(writer.kept)
        _look(world.copy(), writer, tally)
        world.room = None
        # The session that was told goes on by itself once there is room.
        try:
            writer.put("again", "there is room again")
        except LibraryError as error:
            tally.stuck += 1
            tally.note(f"room {room}: {error}")
        _go_on(world, writer, tally, f"room {room}")
    return tally


def flips(path: Path, steps: int, *, every: int = 1) -> Tally:
    """Flip one bit at every byte of a file; everything must still be read, and said."""
    tally = Tally()
    world, writer = _left(steps)
    data = world.names[path].content
    for place in range(0, len(data), every):
        changed = bytearray(data)
        changed[place] ^= 1 << (place * 5 % 8)
        _damaged(
            world, path, bytes(changed), writer, tally=tally, case=f"bit at {place}"
        )
    return tally


def cuts(path: Path, steps: int, *, every: int = 1) -> Tally:
    """Cut a file at every byte.

    All is read again where another file says the same. What a cut takes off the end of
    the journal is gone: the commits before it must all be there, and nothing else.
    """
    tally = Tally()
    world, writer = _left(steps)
    data = world.names[path].content
    for place in range(0, len(data), every):
        _damaged(world, path, data[:place], writer, tally=tally, case=f"cut at {place}")
    return tally


def journal_cuts(steps: int, *, every: int = 1) -> Tally:
    """Cut the journal at every byte: what stands before the cut must be read."""
    tally = Tally()
    world, _ = _left(steps)
    data = world.names[JOURNAL].content
    history = _history(world, data)
    for place in range(0, len(data), every):
        tally.tried += 1
        cut = world.copy()
        cut.names[JOURNAL].content = data[:place]
        store = opened(cut)
        found, wanted = bodies(store), history(place)
        if found != wanted:
            tally.wrong += 1
            tally.note(f"journal cut at {place}: other notes than before the cut")
        again = Writer(store, kept=dict(found))
        again.put("again", "after the cut")
        _look(cut.copy(), again, tally)
    return tally


def _history(world: World, data: bytes) -> Callable[[int], dict[str, str]]:
    """Return what tells the notes after so many bytes of the journal."""
    states: dict[int, dict[str, str]] = {}
    ends = [place + 1 for place, byte in enumerate(data) if byte == 10]
    for end in ends:
        part = world.copy()
        part.names[JOURNAL].content = data[:end]
        states[end] = bodies(opened(part))

    def at(place: int) -> dict[str, str]:
        # A line that lacks its end alone says all that it said.
        reached = [end for end in ends if end <= place + 1]
        return states[max(reached, default=ends[0])]

    return at


def _left(steps: int) -> tuple[World, Writer]:
    """Return a library that a session left with lines in its journal."""
    world = World()
    writer = Writer(opened(world), kept={})
    writer.work(steps)
    for number in range(steps // 2):
        writer.put(f"late{number}", f"after the last tidying, “{number}”")
    return world, writer


def _damaged(
    world: World, path: Path, data: bytes, writer: Writer, *, tally: Tally, case: str
) -> None:
    tally.tried += 1
    tally.acknowledged += len(writer.kept)
    hurt = world.copy()
    file = hurt.new_file(path)  # not the other names of the same file
    file.content = file.synced = data
    hurt.sync_names()
    case = f"{path.name}, {case}"
    try:
        store = opened(hurt)
    except LibraryError as error:
        tally.unreadable += 1
        tally.note(f"{case}: {error}")
        return
    if not _says_the_same(store, writer):
        tally.lost += 1
        tally.note(f"{case}: other notes than before")
    if not store.news and path != BACKUP:
        tally.undetected += 1
        tally.note(f"{case}: nothing was said")
    _go_on(hurt, Writer(store, kept=dict(writer.kept)), tally, case)


def _look(world: World, writer: Writer, tally: Tally) -> None:
    """Open a library and compare it with what was acknowledged."""
    try:
        found = bodies(opened(world))
    except LibraryError as error:
        tally.unreadable += 1
        tally.note(f"can't be opened: {error}")
        return
    if not writer.is_explained_by(found):
        gone = writer.kept.keys() - found.keys()
        tally.lost += bool(gone)
        tally.wrong += not gone
        tally.note(f"{sorted(gone) or 'other words'} after {writer.trying}")


def _says_the_same(store: TinyStore, writer: Writer) -> bool:
    return writer.is_explained_by(bodies(store))


def _go_on(world: World, writer: Writer, tally: Tally, case: str) -> None:
    """Open the library once more, write, and find it all in a third session."""
    try:
        store = opened(world)
        again = Writer(store, kept=bodies(store))
        if not writer.is_explained_by(again.kept):
            tally.lost += 1
            tally.note(f"{case}: the next session finds other notes")
        again.work(4, name="next", tidy=3)
    except LibraryError as error:
        tally.stuck += 1
        tally.note(f"{case}: {error}")
        return
    if bodies(opened(world)) != again.kept:
        tally.lost += 1
        tally.note(f"{case}: what was written afterwards is not there")


def _nth(nth: int, code: int) -> Callable[[str, int], int]:
    return lambda _name, number: code if number == nth else 0


def _nth_of(
    nth: int, code: int, calls: frozenset[str], failed: list[str]
) -> Callable[[str, int], int]:
    seen = iter(range(10_000))

    def fail(name: str, _number: int) -> int:
        if name in calls and next(seen) == nth:
            failed.append(name)
            return code
        return 0

    return fail


WRITES = frozenset({"write", "create", "replace", "link", "make_directory"})
SYNCS = frozenset({"sync", "sync_directory"})


def all_trials(*, whole: bool) -> list[tuple[str, Trial]]:
    """Return what needs no real disk.

    Args:
        whole: everything, which takes minutes; else a smaller number of each.

    Returns:
        What is tried, and what tries it.
    """
    steps, every, images = (14, 1, 15) if whole else (12, 17, 6)
    return [
        ("power cut", partial(power_cuts, 40 if whole else 12, images, seed=1)),
        ("kill at the n-th call", partial(kills, 25 if whole else 7)),
        (
            "no room at the n-th call",
            partial(failures, steps // 2, errno.ENOSPC, WRITES),
        ),
        ("fsync fails at the n-th", partial(failures, steps // 2, errno.EIO, SYNCS)),
        ("full at every size", partial(full_disk, steps // 2)),
        *(
            (f"bit flipped in {path.name}", partial(flips, path, steps, every=every))
            for path in (JOURNAL, LIBRARY, BACKUP)
        ),
        *(
            (f"{path.name} cut", partial(cuts, path, steps, every=every))
            for path in (LIBRARY, BACKUP)
        ),
        (f"{JOURNAL.name} cut", partial(journal_cuts, steps, every=every)),
    ]
