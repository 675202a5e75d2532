"""Which article names whom, and which texts have which words."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from tuireader.catalogue import Catalogue, Named, Sort, Text
from tuireader.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path

ROE = Named("Jane Roe", "PERSON", ("jane roe", "j roe"), 3)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return Catalogue(tmp_path)


def _put(
    catalogue: Catalogue, key: str, text: str, *named: Named, digest: str = "d"
) -> None:
    title, origin = f"Title {key}", f"{key}.txt"
    catalogue.put(Text(Sort.ARTICLE, key, digest, title, origin, text, named))


def test_an_entity_is_found_in_the_other_articles_by_any_of_its_names(
    catalogue: Catalogue,
) -> None:
    _put(catalogue, "a", "one", ROE)
    _put(catalogue, "b", "two", ROE._replace(times=9))
    found = catalogue.also_in(("j roe", "roe"), "PERSON", but="a")
    assert found == (("b", "Title b", "b.txt", "Jane Roe", 9),)


def test_who_is_named_can_be_said_later(catalogue: Catalogue) -> None:
    _put(catalogue, "a", "the ferry is old", ROE)
    catalogue.name("a", "2", [ROE._replace(keys=("j roe",), times=9)])
    catalogue.name("never there", "2", [ROE])
    assert [one.times for one in catalogue.also_in(ROE.keys, "PERSON")] == [9]
    assert catalogue.digests(Sort.ARTICLE) == {"a": "2"}
    assert len(catalogue.search("ferry")) == 1


def test_those_that_name_it_most_come_first(catalogue: Catalogue) -> None:
    for key, count in (("a", 1), ("b", 7), ("c", 3)):
        _put(catalogue, key, key, ROE._replace(times=count))
    found = catalogue.also_in(ROE.keys, "PERSON")
    assert [one.article_id for one in found] == ["b", "c", "a"]


def test_one_of_another_kind_is_somebody_else(catalogue: Catalogue) -> None:
    _put(catalogue, "a", "one", ROE)
    assert not catalogue.also_in(ROE.keys, "PLACE")


def test_a_text_that_changed_takes_the_place_of_the_old_one(
    catalogue: Catalogue,
) -> None:
    _put(catalogue, "a", "the ferry is old", ROE, digest="1")
    _put(catalogue, "a", "the bridge is new", digest="2")
    assert not catalogue.search("ferry")
    assert not catalogue.also_in(ROE.keys, "PERSON")
    assert [one.key for one in catalogue.search("bridge")] == ["a"]
    assert catalogue.digest(Sort.ARTICLE, "a") == "2"


def test_what_is_forgotten_is_not_found(catalogue: Catalogue) -> None:
    _put(catalogue, "a", "the ferry is old", ROE)
    catalogue.forget(Sort.ARTICLE, "a", "never there")
    assert not catalogue.search("ferry")
    assert not catalogue.also_in(ROE.keys, "PERSON")
    assert catalogue.digest(Sort.ARTICLE, "a") is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ferry", {"a", "b"}),
        ("FERRY old", {"a"}),
        ('"old ferry"', set()),
        ('"ferry is old"', {"a"}),
        ("ferry -new", {"a"}),
        ("café", {"b"}),
        ("cafe", {"b"}),
        ('" ( * -', set()),
        ("", set()),
        ("ferry AND", set()),
    ],
)
def test_a_search_line_means_what_it_says(
    catalogue: Catalogue, line: str, found: set[str]
) -> None:
    _put(catalogue, "a", "the ferry is old")
    _put(catalogue, "b", "the new ferry has a café")
    assert {one.key for one in catalogue.search(line)} == found


def test_while_typing_the_last_word_may_go_on(catalogue: Catalogue) -> None:
    _put(catalogue, "a", "the ferry is old")
    assert not catalogue.search("ferr")
    assert catalogue.search("ferr", is_typing=True)


def test_notes_and_articles_are_told_apart(catalogue: Catalogue) -> None:
    _put(catalogue, "a", "the ferry is old")
    catalogue.put(Text(Sort.NOTE, "n", "1", "Title a", "a", "is the ferry so old?"))
    assert len(catalogue.search("ferry")) == 2
    assert [one.key for one in catalogue.search("ferry", sort=Sort.NOTE)] == ["n"]


def test_a_title_counts_more_than_the_text(catalogue: Catalogue) -> None:
    catalogue.put(
        Text(Sort.ARTICLE, "a", "1", "On bread", "a", "a ferry once and bread"),
        Text(Sort.ARTICLE, "b", "1", "The ferry", "b", "a boat once and bread"),
    )
    assert [one.key for one in catalogue.search("ferry")] == ["b", "a"]


@pytest.mark.parametrize("content", [b"", b"no database at all, only words" * 99])
def test_a_file_that_is_none_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "catalogue.db").write_bytes(content)
    catalogue = Catalogue(tmp_path)
    _put(catalogue, "a", "the ferry is old")
    assert catalogue.search("ferry")


def test_a_file_of_another_form_is_made_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "catalogue.db") as other:
        other.execute("CREATE TABLE texts (row)")
        other.execute("PRAGMA user_version = 99")
    other.close()
    assert not Catalogue(tmp_path).search("ferry")


def test_two_sessions_see_what_the_other_took_in(tmp_path: Path) -> None:
    one, other = Catalogue(tmp_path), Catalogue(tmp_path)
    _put(one, "a", "the ferry is old")
    assert other.search("ferry")
    _put(other, "b", "another ferry")
    assert len(one.search("ferry")) == 2


def test_cleared_it_is_empty_and_can_be_filled(catalogue: Catalogue) -> None:
    _put(catalogue, "a", "the ferry is old")
    catalogue.clear()
    assert not catalogue.search("ferry")
    _put(catalogue, "a", "the ferry is old")
    assert catalogue.search("ferry")


def test_a_session_goes_on_in_the_catalogue_that_another_one_cleared(
    tmp_path: Path,
) -> None:
    one, other = Catalogue(tmp_path), Catalogue(tmp_path)
    _put(one, "a", "the ferry is old")
    other.clear()
    assert not one.search("ferry")
    _put(one, "b", "another ferry")
    assert [found.key for found in other.search("ferry")] == ["b"]
    assert [found.key for found in Catalogue(tmp_path).search("ferry")] == ["b"]


def test_a_session_goes_on_in_a_new_file_when_somebody_deleted_it(
    tmp_path: Path,
) -> None:
    catalogue = Catalogue(tmp_path)
    _put(catalogue, "a", "the ferry is old")
    for path in tmp_path.glob("catalogue.db*"):
        path.unlink()
    _put(catalogue, "b", "another ferry")
    assert [found.key for found in Catalogue(tmp_path).search("ferry")] == ["b"]


def test_a_damaged_catalogue_is_cleared_too(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path)
    for number in range(200):
        _put(catalogue, str(number), f"the ferry {number} is old")
    catalogue.close()
    path = tmp_path / "catalogue.db"
    path.write_bytes(path.read_bytes()[:8192] + b"x" * 65_536)
    catalogue.clear()
    _put(catalogue, "a", "the ferry is old")
    assert [found.key for found in catalogue.search("ferry")] == ["a"]


def test_trouble_with_the_file_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "catalogue.db").mkdir()
    with pytest.raises(LibraryError, match=r"catalogue\.db"):
        Catalogue(tmp_path).search("ferry")
