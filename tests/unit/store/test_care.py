from __future__ import annotations

from pathlib import Path

import pytest

from faults.simulated import SimulatedDisk, World
from tuireader.errors import LibraryDamaged
from tuireader.store import care
from tuireader.store.protocol import TableName
from tuireader.store.tiny import TinyStore

HOME = Path("/library")
NOTES = TableName.ANNOTATIONS
LIBRARY = HOME / "library.json"
BACKUP = HOME / "library.json.bak"


@pytest.fixture
def world() -> World:
    """A library whose file, backup and journal hold a note each."""
    made = World()
    store = TinyStore(HOME, disk=SimulatedDisk(made))
    for uid in "abc":
        with store.transaction() as transaction:
            target = "https://example.org/port"
            transaction.put(NOTES, {"uid": uid, "target": target})
        if uid != "c":
            store.tidy()
    return made


def problems(world: World) -> list[str]:
    before = {path: file.content for path, file in world.names.items()}
    found = care.check(HOME, SimulatedDisk(world)).problems
    assert {path: file.content for path, file in world.names.items()} == before
    return found


def test_a_good_library_has_no_problems(world: World) -> None:
    assert problems(world) == []


def test_a_missing_backup_is_a_problem(world: World) -> None:
    del world.names[BACKUP]
    (said,) = problems(world)
    assert f"{BACKUP} is missing or damaged" in said


def test_a_damaged_file_is_a_problem_and_what_stands_in_for_it_is_named(
    world: World,
) -> None:
    world.new_file(LIBRARY).content = world.names[LIBRARY].content[:-9]
    (said,) = problems(world)
    assert said.endswith("library.json.bak and the journal say all of it")


def test_a_backup_that_says_something_else_is_a_problem(world: World) -> None:
    another = World()
    other = TinyStore(HOME, disk=SimulatedDisk(another))
    with other.transaction() as transaction:
        transaction.put(NOTES, {"uid": "z", "target": "https://example.org/x"})
    other.tidy()
    world.new_file(BACKUP).content = another.names[LIBRARY].content
    (said,) = problems(world)
    assert "say something else than" in said


def test_a_record_that_can_not_be_read_is_a_problem(world: World) -> None:
    store = TinyStore(HOME, disk=SimulatedDisk(world))
    with store.transaction() as transaction:
        transaction.put(NOTES, {"uid": "odd"})
    (said,) = problems(world)
    assert said == "number 4 of annotations can't be read: an annotation of nothing"


def test_both_damaged_is_a_problem_and_repair_takes_the_rest(world: World) -> None:
    for path in (LIBRARY, BACKUP):
        world.new_file(path).content = world.names[path].content[:-9]
    assert "library repair" in problems(world)[0]
    disk = SimulatedDisk(world)
    done = care.repair(HOME, disk)
    assert done[-1] == "3 annotations were read; some may be missing or older"
    assert len([name for name in world.names if "damaged" in name.name]) == 3
    assert problems(world) == []
    assert list(TinyStore(HOME, disk=disk).records(NOTES)) == ["a", "b", "c"]


def test_of_nothing_that_can_be_read_nothing_is_made() -> None:
    world = World()
    world.directories.add(HOME)
    world.new_file(LIBRARY).content = b"\x89PNG"
    with pytest.raises(LibraryDamaged):
        care.repair(HOME, SimulatedDisk(world))
    assert world.names[LIBRARY].content == b"\x89PNG"
