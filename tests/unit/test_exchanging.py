from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from tuireader.errors import LibraryError
from tuireader.library import Library, export_each, export_notes, import_notes
from tuireader.library.filters import Filter, Kind
from tuireader.model import Anchor, Article
from tuireader.store.exchange import pages
from tuireader.store.memory import MemoryStore

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The ministry closed the port. Nobody was told."
PORT = replace(
    Article.from_text(TEXT, origin="/news/port.html"),
    title="Port: closed!",
    byline="Ida Brandt",
    published=date(2023, 11, 15),
)
FERRY = replace(Article.from_text(TEXT + "!", origin="/news/ferry.html"), title="Ferry")
MOMENT = datetime(2024, 5, 14, 8, 0, tzinfo=UTC)
LATER = datetime(2024, 5, 15, 8, 0, tzinfo=UTC)


@pytest.fixture
def library() -> Library:
    made = Library(MemoryStore(), clock=lambda: MOMENT)
    made.add_note(PORT, 0, 12, "Which one?", tags=("a b", "port"))
    return made


def test_each_article_has_a_file_with_front_matter(
    library: Library, tmp_path: Path
) -> None:
    library.highlight(FERRY, 4, 12)
    report = export_each(library, tmp_path / "vault", exported=MOMENT)
    assert sorted(path.name for path in report.written) == [
        "ferry.md",
        "port-closed.md",
    ]
    text = (tmp_path / "vault" / "port-closed.md").read_text("utf-8")
    head = re.sub(r'tuireader: "\w{16} \w{16}"', "tuireader: …", text).split("\n\n")[0]
    assert (
        head
        == """\
---
title: "Port: closed!"
author: "Ida Brandt"
origin: "/news/port.html"
published: "2023-11-15"
notes: 1
tags:
  - "a-b"
  - "port"
exported: "2024-05-14T08:00:00Z"
tuireader: …
---"""
    )


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("markdown", "# Port: closed!\n"),
        ("org", "/news/port.html"),
        ("csv", ",/news/port.html,"),
        ("jsonld", '"source": "file:///news/port.html"'),
        ("json", '"origin": "/news/port.html"'),
        ("jsonl", '"origin":"/news/port.html"'),
    ],
)
def test_notes_say_where_they_are_from_when_the_article_was_removed(
    library: Library, kind: str, says: str
) -> None:
    library.remove_article(PORT.id)
    assert says in export_notes(library, kind)


def test_a_removed_article_comes_back_as_removed(library: Library) -> None:
    library.remove_article(PORT.id)
    other = Library(MemoryStore())
    import_notes(other, export_notes(library, "json"))
    assert other.articles() == ()
    assert other.articles(with_removed=True) == library.articles(with_removed=True)
    assert len(other.annotations()) == 1


def test_a_file_that_says_the_same_is_not_touched(
    library: Library, tmp_path: Path
) -> None:
    (path,) = export_each(library, tmp_path, exported=MOMENT).written
    before = path.read_bytes()
    report = export_each(library, tmp_path, exported=LATER)
    assert (report.written, report.unchanged, report.left) == ((), (path,), ())
    assert path.read_bytes() == before


def test_an_article_keeps_its_file_whatever_it_is_called(
    library: Library, tmp_path: Path
) -> None:
    (path,) = export_each(library, tmp_path, exported=MOMENT).written
    moved = path.rename(tmp_path / "My port.md")
    library.remember(replace(PORT, title="Port open"))
    report = export_each(library, tmp_path, exported=MOMENT)
    assert report.written == (moved,)
    assert 'title: "Port open"' in moved.read_text("utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["My port.md"]


@pytest.mark.parametrize("added", ["\nMy own thought.\n", "# Top\n"])
def test_a_file_that_somebody_wrote_into_is_left(
    library: Library, tmp_path: Path, added: str
) -> None:
    (path,) = export_each(library, tmp_path, exported=MOMENT).written
    text = path.read_text("utf-8") + added
    path.write_text(text, "utf-8")
    library.add_note(PORT, 13, 19, "More.")
    report = export_each(library, tmp_path, exported=LATER)
    assert [str(one) for one in report.left] == [
        "port-closed.md: somebody wrote into it"
    ]
    assert path.read_text("utf-8") == text


def test_files_of_others_stay_and_the_article_gets_another_name(
    library: Library, tmp_path: Path
) -> None:
    theirs = tmp_path / "Port-closed.md"
    theirs.write_text("mine", "utf-8")
    (path,) = export_each(library, tmp_path, exported=MOMENT).written
    assert re.fullmatch(r"port-closed-[0-9a-f]{8}\.md", path.name)
    assert theirs.read_text("utf-8") == "mine"
    path.write_text("theirs", "utf-8")
    report = export_each(library, tmp_path, exported=MOMENT)
    assert [str(one) for one in report.left] == [
        "port-closed.md: a file of others is there"
    ]
    assert path.read_text("utf-8") == "theirs"


def test_a_link_that_leads_elsewhere_is_not_followed(
    library: Library, tmp_path: Path
) -> None:
    (path,) = export_each(library, tmp_path / "old", exported=MOMENT).written
    before = path.read_bytes()
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "port-closed.md").symlink_to(path)
    library.add_note(PORT, 13, 19, "More.")
    (other,) = export_each(library, tmp_path / "vault", exported=LATER).written
    assert other.name != "port-closed.md"
    assert path.read_bytes() == before


def test_two_articles_of_one_title_have_two_files(
    library: Library, tmp_path: Path
) -> None:
    library.highlight(replace(FERRY, title=PORT.title), 0, 3)
    first = export_each(library, tmp_path, exported=MOMENT)
    assert len({path.name for path in first.written}) == 2
    assert len(export_each(library, tmp_path, exported=LATER).unchanged) == 2


def test_a_directory_that_can_not_be_made_is_one_clear_error(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(LibraryError, match="file"):
        export_each(library, tmp_path / "file" / "vault")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Été à Brest", "ete-a-brest"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-note"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("x" * 80, "x" * 60),
        ("Москва", ""),
    ],
)
def test_a_name_is_safe_everywhere(title: str, name: str) -> None:
    assert pages.file_name(title) == name


def test_a_title_in_other_letters_still_has_a_file(
    library: Library, tmp_path: Path
) -> None:
    library.remember(replace(PORT, title="Порт закрыт"))
    (path,) = export_each(library, tmp_path).written
    assert re.fullmatch(r"article-[0-9a-f]{8}\.md", path.name)


def test_a_chosen_part_goes_out(library: Library, tmp_path: Path) -> None:
    library.highlight(FERRY, 4, 12)
    chosen = library.annotations(tag="port")
    assert len(export_each(library, tmp_path, annotations=chosen).written) == 1
    assert "Ferry" not in export_notes(library, "json", annotations=chosen)


def test_an_import_says_what_could_not_be_read(library: Library) -> None:
    text = export_notes(library, "jsonl") + '{"type": "Annotation"}\n'
    report = import_notes(Library(MemoryStore()), text)
    assert len(report.new) == 1
    assert [problem.where for problem in report.problems] == ["line 3"]


@pytest.mark.parametrize(
    ("chosen", "through"),
    [
        (Filter(), True),
        (Filter(kinds=(Kind.NOTE, Kind.BOOKMARK)), True),
        (Filter(anchors=(Anchor.FUZZY, Anchor.EXACT)), True),
        (Filter(anchors=(Anchor.ORPHAN,)), False),
        (Filter(kinds=(Kind.CORRECTION, Kind.HIGHLIGHT)), False),
        (Filter(since=date(2024, 5, 14), until=date(2024, 5, 14)), True),
        (Filter(since=date(2024, 5, 15)), False),
        (Filter(until=date(2024, 5, 13)), False),
    ],
)
def test_kinds_and_days_choose(
    library: Library, chosen: Filter, *, through: bool
) -> None:
    (note,) = library.annotations()
    assert chosen(note) is through


def test_what_has_no_date_is_of_no_day(library: Library) -> None:
    (note,) = library.annotations()
    undated = replace(note, created=None)
    assert not Filter(since=date(1, 1, 1))(undated)
    assert Filter()(undated)
