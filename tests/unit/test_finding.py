"""Words in a library, found by its catalogue, and the catalogue brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tuireader import finding
from tuireader.catalogue import Catalogue, Sort
from tuireader.config import Settings
from tuireader.library import Library, open_library
from tuireader.model import Article
from tuireader.reader import Reader, analyse
from tuireader.store.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FERRY = Article.from_text("The ferry is old, said Jane Roe.", origin="/ferry.txt")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    catalogue = Catalogue(tmp_path)
    yield catalogue
    catalogue.close()


def caught_up(library: Library, catalogue: Catalogue) -> finding.Progress:
    *_, last = finding.catch_up(library, catalogue)
    assert last.done == last.of
    return last


def found(library: Library, catalogue: Catalogue, line: str) -> list[str]:
    return [hit.text for hit in finding.search(library, catalogue, line)]


def test_what_the_catalogue_does_not_know_is_taken_in_once(
    library: Library, catalogue: Catalogue
) -> None:
    library.keep(FERRY)
    library.add_note(FERRY, 4, 9, "how old?")
    library.add_note(FERRY, 4, 9, "", tags=("river",))
    library.highlight(FERRY, 4, 9)
    library.correct(FERRY, 0, 5, "nobody")
    assert caught_up(library, catalogue).of == 3
    assert found(library, catalogue, "old") == [FERRY.text, "how old?"]
    assert len(found(library, catalogue, "river")) == 1
    assert caught_up(library, catalogue).of == 0


def test_what_was_changed_or_removed_is_found_as_it_is_now(
    library: Library, catalogue: Catalogue
) -> None:
    kept = library.add_note(FERRY, 4, 9, "how old?")
    gone = library.add_note(FERRY, 4, 9, "which ferry?")
    caught_up(library, catalogue)
    library.edit(kept.uid, body="how slow?")
    library.remove(gone.uid)
    assert caught_up(library, catalogue).of == 1
    assert found(library, catalogue, "slow") == ["how slow?"]
    assert [*catalogue.digests(Sort.NOTE)] == [kept.uid]
    library.remove_article(FERRY.id, with_notes=True)
    caught_up(library, catalogue)
    assert not catalogue.digests(Sort.NOTE)
    assert not catalogue.digests(Sort.ARTICLE)


def test_notes_on_a_removed_article_are_found_and_its_text_is_not(
    library: Library, catalogue: Catalogue
) -> None:
    library.add_note(FERRY, 4, 9, "how old?")
    caught_up(library, catalogue)
    library.remove_article(FERRY.id)
    assert found(library, catalogue, "old") == ["how old?"]
    caught_up(library, catalogue)
    assert found(library, catalogue, "old") == ["how old?"]
    assert not catalogue.digests(Sort.ARTICLE)


def test_a_note_on_an_article_that_nobody_knows_is_found(
    library: Library, catalogue: Catalogue
) -> None:
    made = Library(MemoryStore()).add_note(FERRY, 4, 9, "how old?", tags=("river",))
    library.import_annotations([made])
    caught_up(library, catalogue)
    (hit,) = finding.search(library, catalogue, "river")
    assert (hit.uid, hit.text) == (made.uid, "how old? #river")
    assert (hit.article.title, hit.article.origin) == ("an unknown article", "")


def test_a_text_that_changed_is_taken_in_anew(
    library: Library, catalogue: Catalogue
) -> None:
    library.keep(FERRY)
    caught_up(library, catalogue)
    library.keep(Article(FERRY.id, FERRY.origin, "The bridge is new."))
    assert caught_up(library, catalogue).of == 1
    assert found(library, catalogue, "bridge") == ["The bridge is new."]
    assert not found(library, catalogue, "old")


def test_whom_an_article_names_stays_known_and_is_added_when_it_is_opened(
    tmp_path: Path,
) -> None:
    reader = Reader(Settings(library=tmp_path))
    other = Article.from_text("Jane Roe left the harbour.", origin="/harbour.txt")
    roe = next(e for e in analyse(other).entities if e.name == "Jane Roe")
    reader.library.keep(FERRY)
    caught_up(reader.library, reader.catalogue)
    assert not reader.also_in(other, roe)
    reader.enter(FERRY, reader.analyse(FERRY))
    assert [one.article_id for one in reader.also_in(other, roe)] == [FERRY.id]
    assert caught_up(reader.library, reader.catalogue).of == 0
    assert reader.also_in(other, roe)
    reader.close()


def test_many_are_taken_in_in_steps_that_can_be_left(
    library: Library, catalogue: Catalogue
) -> None:
    for number in range(45):
        text = f"The ferry has number {number}."
        library.keep(Article.from_text(text, origin=f"/{number}.txt"))
    steps = finding.catch_up(library, catalogue)
    assert next(steps) == (20, 45)
    assert len(found(library, catalogue, "ferry")) == 20
    del steps
    assert [step.done for step in finding.catch_up(library, catalogue)] == [20, 25]


def test_an_article_whose_text_is_not_kept_costs_nothing(
    library: Library, catalogue: Catalogue
) -> None:
    library.remember(FERRY)
    caught_up(library, catalogue)
    assert not catalogue.digests(Sort.ARTICLE)


def test_a_look_without_a_reason_writes_nothing(
    library: Library, catalogue: Catalogue
) -> None:
    library.keep(FERRY)
    caught_up(library, catalogue)
    files = [catalogue.path, catalogue.path.with_name("catalogue.db-wal")]
    before = [path.read_bytes() for path in files]
    caught_up(library, catalogue)
    assert [path.read_bytes() for path in files] == before
