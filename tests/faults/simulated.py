"""A disk in memory that can be full, fail, be left by a killed session, lose its power.

A `World` is what is on the disk and in the system's cache; each session reaches it
through a `SimulatedDisk` of its own.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tuireader.store.disk import Status

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

_SECTOR = 512


class Killed(BaseException):
    """The session is no more; nothing it tries from now on happens."""


class File:
    """The bytes of a file, and those that would survive a power cut."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.content = b""
        self.synced = b""
        self.changed = 0


class _Step(NamedTuple):
    """A change of names that is not on the disk yet; `file` None: it is gone."""

    path: Path
    file: File | None


class World:
    """Files and names, as they are now and as the disk has them."""

    def __init__(self) -> None:
        self.names: dict[Path, File] = {}
        self.directories = {Path("/")}
        self.room: int | None = None
        """Bytes that all files together may have; None: no limit."""
        self.system = "ext4"
        self.owner = os.geteuid()
        self.mode = 0o40700
        self.read_only = False
        self.locks: dict[int, SimulatedDisk] = {}
        self.calls: Counter[str] = Counter()
        self.after: Callable[[], None] = lambda: None
        """Called after each step that changes something."""
        self._on_disk: dict[Path, File] = {}
        self._pending: list[_Step] = []
        self._made = 0

    def new_file(self, path: Path) -> File:
        self._made += 1
        file = File(self._made)
        self.name(path, file)
        return file

    def name(self, path: Path, file: File | None) -> None:
        if file is None:
            del self.names[path]
        else:
            self.names[path] = file
        self._pending.append(_Step(path, file))

    def sync_names(self) -> None:
        self._on_disk = dict(self.names)
        self._pending = []

    def tick(self, file: File) -> None:
        self._made += 1
        file.changed = self._made

    def used(self) -> int:
        return sum(len(file.content) for file in set(self.names.values()))

    def copy(self) -> World:
        """Return a world in which everything is on the disk, as it is here now."""
        return self._image(self.names, {f: f.content for f in self.names.values()})

    def images(self, random: random.Random, count: int) -> Iterator[World]:
        """Yield worlds that may be found after the power was cut now."""
        for number in range(count):
            names = dict(self._on_disk)
            last = len(self._pending)
            steps = (last, 0, random.randint(0, last))[number % 3]
            for step in self._pending[:steps]:
                if step.file is None:
                    names.pop(step.path, None)
                else:
                    names[step.path] = step.file
            contents = {
                file: _survives(file, number // 3, random) for file in names.values()
            }
            yield self._image(names, contents)

    def _image(self, names: dict[Path, File], contents: dict[File, bytes]) -> World:
        image = World()
        image.directories = set(self.directories)
        copies: dict[File, File] = {}
        for path, file in names.items():
            if file not in copies:
                copies[file] = image.new_file(path)
                copies[file].content = copies[file].synced = contents[file]
                image.tick(copies[file])
            image.name(path, copies[file])
        image.sync_names()
        return image


def _survives(file: File, variant: int, random: random.Random) -> bytes:
    """Return what a power cut leaves of a file that was not synced to its end."""
    synced, content = file.synced, file.content
    if synced == content:
        return content
    pairs = zip(synced, content, strict=False)
    apart = (place for place, (a, b) in enumerate(pairs) if a != b)
    same = next(apart, min(len(synced), len(content)))
    more = content[same:]
    cut = random.randint(0, len(more))
    torn = bytearray(more)
    if torn:
        sector = random.randrange(len(torn)) // _SECTOR * _SECTOR
        torn[sector : sector + _SECTOR] = bytes(len(torn[sector : sector + _SECTOR]))
    return (
        synced,
        content,
        content[:same] + more[:cut],
        content[:same] + more[:cut] + bytes(len(more) - cut),
        content[:same] + bytes(torn),
    )[variant % 5]


class SimulatedDisk:
    """One session's way to the world."""

    def __init__(
        self, world: World, *, fail: Callable[[str, int], int] | None = None
    ) -> None:
        """Reach a world.

        Args:
            world: which one.
            fail: told the name of a call that changes something and how many there
                were before; returns an error number, 0 for none, -1 to be killed.
        """
        self.world = world
        self._fail = fail or (lambda _name, _number: 0)
        self._count = 0
        self._dead = False
        self._files: dict[int, File] = {}
        self._opened = 0

    def _step(self, name: str) -> None:
        self._look(name)
        code = self._fail(name, self._count)
        self._count += 1
        if code == -1:
            self.die()
            raise Killed
        if code:
            raise OSError(code, os.strerror(code))
        if self.world.read_only:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    def _look(self, name: str) -> None:
        if self._dead:
            raise Killed
        self.world.calls[name] += 1

    def die(self) -> None:
        """End the session: its locks are free, its cached bytes stay."""
        self._dead = True
        for number, holder in list(self.world.locks.items()):
            if holder is self:
                del self.world.locks[number]

    def open(self, path: Path, flags: int) -> int:
        file = self.world.names.get(path)
        if file is None:
            if not flags & os.O_CREAT or path.parent not in self.world.directories:
                raise FileNotFoundError(errno.ENOENT, "no such file", str(path))
            self._step("create")
            file = self.world.new_file(path)
            self.world.after()
        elif flags & os.O_TRUNC:
            self._step("truncate")
            self._set(file, b"")
        self._look("open")
        self._opened += 1
        self._files[self._opened] = file
        return self._opened

    def close(self, file: int) -> None:
        self._files.pop(file)  # the system does it for who was killed

    def read(self, file: int, size: int, offset: int) -> bytes:
        self._look("read")
        return self._files[file].content[offset : offset + size]

    def write(self, file: int, data: bytes) -> int:
        found = self._files[file]
        try:
            self._step("write")
        except Killed:
            # Some of it has reached the system's cache before.
            self._set(found, found.content + data[: len(data) // 2])
            raise
        room = self.world.room
        if room is not None:
            room = max(0, room - self.world.used())
            if not room:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            data = data[:room]
        self._set(found, found.content + data)
        return len(data)

    def truncate(self, file: int, size: int) -> None:
        self._step("truncate")
        found = self._files[file]
        self._set(found, found.content[:size])

    def _set(self, file: File, content: bytes) -> None:
        file.content = content
        self.world.tick(file)
        self.world.after()

    def sync(self, file: int) -> None:
        self._step("sync")
        found = self._files[file]
        found.synced = found.content
        self.world.after()

    def sync_directory(self, path: Path) -> None:
        assert path in self.world.directories
        self._step("sync_directory")
        self.world.sync_names()
        self.world.after()

    def status(self, place: Path | int) -> Status:
        self._look("status")
        owner, mode = self.world.owner, self.world.mode
        if isinstance(place, Path):
            if place in self.world.directories:
                return Status(0, 0, 0, mode, owner, 1)
            found = self.world.names.get(place)
            if found is None:
                raise FileNotFoundError(errno.ENOENT, "no such file", str(place))
        else:
            found = self._files[place]
        size = len(found.content)
        return Status(found.number, size, found.changed, 0o100600, owner, 1)

    def replace(self, old: Path, new: Path) -> None:
        self._step("replace")
        file = self.world.names[old]
        if self.world.names.get(new) is not file:
            self.world.name(new, file)
            self.world.name(old, None)
            self.world.after()

    def link(self, old: Path, new: Path) -> None:
        self._step("link")
        if new in self.world.names:
            raise FileExistsError(errno.EEXIST, "it is there", str(new))
        self.world.name(new, self.world.names[old])
        self.world.after()

    def remove(self, path: Path) -> None:
        if path not in self.world.names:
            raise FileNotFoundError(errno.ENOENT, "no such file", str(path))
        self._step("remove")
        self.world.name(path, None)
        self.world.after()

    def make_directory(self, path: Path) -> None:
        self._step("make_directory")
        self.world.directories.add(path)

    def names(self, path: Path) -> list[str]:
        self._look("names")
        return [name.name for name in self.world.names if name.parent == path]

    def writable(self, path: Path) -> bool:
        self._look("writable")
        del path
        return not self.world.read_only

    def file_system(self, path: Path) -> str:
        self._look("file_system")
        del path
        return self.world.system

    def lock(self, file: int) -> bool:
        self._look("lock")
        number = self._files[file].number
        return self.world.locks.setdefault(number, self) is self

    def unlock(self, file: int) -> None:
        self._look("unlock")
        self.world.locks.pop(self._files[file].number, None)
