from __future__ import annotations

import os
from pathlib import Path

import pytest

from faults.simulated import SimulatedDisk, World
from tuireader.errors import LibraryReadOnly, LibraryUnsafe
from tuireader.store.disk import SystemDisk
from tuireader.store.place import file_system_of
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

HOME = Path("/library")
NOTES = TableName.ANNOTATIONS
MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
39 22 0:35 / /home/ida rw,relatime shared:2 master:1 - nfs4 server:/home rw
40 22 0:36 / /mnt/odd\\040name rw - fuse.sshfs host: rw
"""


def world() -> World:
    made = World()
    put(TinyStore(HOME, disk=SimulatedDisk(made)), "a")
    return made


def put(store: TinyStore, uid: str) -> None:
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": uid})


@pytest.mark.parametrize(
    ("major", "minor", "kind"),
    [(254, 1, "ext4"), (0, 35, "nfs4"), (0, 36, "fuse.sshfs"), (8, 1, "")],
)
def test_the_kind_of_file_system_is_found_by_its_device(
    major: int, minor: int, kind: str
) -> None:
    assert file_system_of(os.makedev(major, minor), MOUNTS) == kind


def test_this_file_system_has_a_kind(tmp_path: Path) -> None:
    if Path("/proc/self/mountinfo").exists():
        assert SystemDisk().file_system(tmp_path) != "nfs"


def test_a_network_file_system_is_warned_about_once() -> None:
    made = world()
    made.system = "nfs4"
    store = TinyStore(HOME, disk=SimulatedDisk(made))
    put(store, "b")
    (said,) = store.news
    assert "network file system (nfs4)" in said


def test_a_usual_file_system_is_not_spoken_of() -> None:
    assert TinyStore(HOME, disk=SimulatedDisk(world())).news == []


def test_a_directory_of_another_user_is_refused() -> None:
    made = world()
    made.owner = os.geteuid() + 1000
    with pytest.raises(LibraryUnsafe, match=r"belongs to another user.*chown"):
        TinyStore(HOME, disk=SimulatedDisk(made))


@pytest.mark.parametrize("mode", [0o40777, 0o41777, 0o40702])
def test_a_directory_that_anybody_may_write_to_is_refused(mode: int) -> None:
    made = world()
    made.mode = mode
    with pytest.raises(LibraryUnsafe, match=r"anybody may write.*chmod 700 /library"):
        TinyStore(HOME, disk=SimulatedDisk(made))


def test_a_directory_that_is_opened_to_all_while_it_is_used_is_refused(
    tmp_path: Path,
) -> None:
    store = TinyStore(tmp_path / "lib")
    put(store, "a")
    (tmp_path / "lib").chmod(0o777)
    with pytest.raises(LibraryUnsafe):
        put(store, "b")


def test_a_read_only_disk_is_read_and_says_that_notes_are_off() -> None:
    made = world()
    made.read_only = True
    store = TinyStore(HOME, disk=SimulatedDisk(made))
    assert list(store.records(NOTES)) == ["a"]
    assert store.read_only
    with pytest.raises(LibraryReadOnly, match="can be read but not kept"):
        put(store, "b")
    store.close()


def test_a_library_that_may_be_written_again_is(tmp_path: Path) -> None:
    path = tmp_path / "lib"
    put(TinyStore(path), "a")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SystemDisk, "writable", lambda *_: False)
        store = TinyStore(path)
        with pytest.raises(LibraryReadOnly):
            put(store, "b")
    put(store, "b")
    assert list(TinyStore(path).records(NOTES)) == ["a", "b"]


def test_a_damaged_library_on_a_read_only_disk_is_read_all_the_same() -> None:
    made = world()
    made.names[HOME / "library.json"].content = b""
    made.read_only = True
    store = TinyStore(HOME, disk=SimulatedDisk(made))
    assert list(store.records(NOTES)) == ["a"]
    assert "is empty; the journal says all of it" in store.news[0]
