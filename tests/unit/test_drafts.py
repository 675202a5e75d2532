"""Notes that are being written, on the disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tuireader.errors import LibraryError
from tuireader.library.drafts import Draft, Drafts, place_of, target_of
from tuireader.model import Article, Span

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = Article.from_text("The ferry stopped.\n\nNobody sailed on Monday.\n")
SPAN = Span(20, 44)
DRAFT = Draft(target_of(ARTICLE, SPAN), body="why\ud800?", tags=("port",))
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_draft_of_a_session_that_ended_is_found(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    kept = drafts.keep(DRAFT, NOON)
    drafts.close()
    assert Drafts(tmp_path).of(ARTICLE) == (kept,)
    assert replace(kept, name="", written=None) == DRAFT
    assert kept.written == NOON


def test_what_a_change_began_from_is_kept_with_it(tmp_path: Path) -> None:
    change = replace(DRAFT, note="0192", was=("what\ud800?", ("quay",)))
    drafts = Drafts(tmp_path)
    drafts.let_go(drafts.keep(change, NOON))
    (found,) = Drafts(tmp_path).of(ARTICLE)
    assert replace(found, name="", written=None) == change


def test_a_draft_of_before_says_not_what_it_began_from(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.let_go(drafts.keep(replace(DRAFT, note="0192"), NOON))
    (found,) = Drafts(tmp_path).of(ARTICLE)
    assert found.was is None


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    Drafts(tmp_path / "new").keep(DRAFT, NOON)
    directory = tmp_path / "new" / "drafts"
    assert directory.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in directory.iterdir()} == {0o600}


def test_one_that_is_being_written_is_not_offered_to_another_session(
    tmp_path: Path,
) -> None:
    ours, theirs = Drafts(tmp_path), Drafts(tmp_path)
    kept = ours.keep(DRAFT, NOON)
    assert theirs.of(ARTICLE) == ()
    ours.let_go(kept)
    assert theirs.of(ARTICLE) == (kept,)


def test_two_sessions_on_one_passage_keep_two_drafts(tmp_path: Path) -> None:
    ours, theirs = Drafts(tmp_path), Drafts(tmp_path)
    ours.keep(DRAFT, NOON)
    theirs.keep(replace(DRAFT, body="because"), NOON)
    ours.close()
    theirs.close()
    bodies = {draft.body for draft in Drafts(tmp_path).of(ARTICLE)}
    assert bodies == {DRAFT.body, "because"}


def test_a_discarded_one_is_gone_with_all_its_files(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    kept = drafts.keep(DRAFT, NOON)
    drafts.text_file(kept).write_text("elsewhere", encoding="utf-8")
    drafts.discard(kept)
    assert list((tmp_path / "drafts").iterdir()) == []


def test_words_of_an_editor_that_was_cut_off_count_first(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    kept = drafts.keep(DRAFT, NOON)
    drafts.text_file(kept).write_text("written elsewhere\n", encoding="utf-8")
    drafts.close()
    assert [draft.body for draft in drafts.of(ARTICLE)] == ["written elsewhere"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"uid": "x"}', b"\xff"])
def test_a_broken_one_costs_only_itself(tmp_path: Path, content: bytes) -> None:
    drafts = Drafts(tmp_path)
    kept = drafts.keep(DRAFT, NOON)
    drafts.close()
    broken = tmp_path / "drafts" / "broken.json"
    broken.write_bytes(content)
    assert drafts.of(ARTICLE) == (kept,)
    assert broken.exists()


def test_another_article_has_none_of_it(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(DRAFT, NOON)
    drafts.close()
    assert drafts.of(Article.from_text("Another day.\n")) == ()


def test_its_passage_is_found_in_a_text_that_moved() -> None:
    moved = Article.from_text(f"NEWS\n\n{ARTICLE.text}")
    span = place_of(DRAFT, moved)
    assert span is not None
    assert span.of(moved.text) == SPAN.of(ARTICLE.text)


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_bytes(b"")
    with pytest.raises(LibraryError, match="the draft is not kept"):
        Drafts(tmp_path).keep(DRAFT, NOON)
