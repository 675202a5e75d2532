from __future__ import annotations

from pathlib import Path

import pytest

from faults.simulated import SimulatedDisk, World
from tuireader import Article, open_library
from tuireader.errors import LibraryDamaged, LibraryError
from tuireader.library.check import check
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


@pytest.mark.parametrize("content", [b"", b"\x89PNG"])
def test_what_can_not_be_read_at_all_is_set_aside_and_a_library_begun(
    content: bytes,
) -> None:
    world = World()
    world.directories.add(HOME)
    world.new_file(LIBRARY).content = content
    with pytest.raises(LibraryDamaged, match="library repair"):
        TinyStore(HOME, disk=SimulatedDisk(world))
    *_, kept, said = care.repair(HOME, SimulatedDisk(world))
    (aside,) = [path for path in world.names if "damaged" in path.name]
    assert world.names[aside].content == content
    assert aside.name in kept
    assert said == "nothing of it can be read, so the library begins empty"
    assert problems(world) == []
    assert not TinyStore(HOME, disk=SimulatedDisk(world)).records(NOTES)


def test_the_texts_of_a_restored_backup_are_checked(tmp_path: Path) -> None:
    article = Article.from_text("The minister declined to comment.")
    with open_library(tmp_path / "lib") as library:
        library.add_note(article, 4, 12, "which one?")
    (tmp_path / "restored").mkdir()
    assert care.back_up(tmp_path / "lib", tmp_path / "restored" / "library.json") == 1
    found = check(tmp_path / "restored")
    assert (found.texts, found.without_text, found.problems) == (1, 0, ())


def test_a_backup_is_not_put_over_the_library_itself(tmp_path: Path) -> None:
    TinyStore(tmp_path).close()
    with pytest.raises(LibraryError, match="the library itself"):
        care.back_up(tmp_path, tmp_path / "library.json")
