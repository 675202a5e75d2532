from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.session import Session, load, save

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    kept = Session(("/a", "/b"), 1, "below", "ink", 64, "notes", "name")
    save(kept, tmp_path / "state" / "session.json")
    assert load(tmp_path / "state" / "session.json") == kept


def test_a_missing_session_is_a_new_one(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Session()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 100_000])
def test_a_broken_session_is_a_new_one(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(data)
    assert load(path) == Session()


def test_of_a_strange_session_what_fits_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    path.write_text(
        '{"origins": ["/a", 3], "active": 9, "column": "x", "undo": [["a", "b"]]}',
        "utf-8",
    )
    assert load(path) == Session(origins=("/a",))


@given(
    st.lists(st.text(), max_size=4),
    st.sampled_from(["beside", "below"]),
    st.integers(1, 500),
)
def test_saving_is_undone_by_loading(
    tmp_path_factory: pytest.TempPathFactory,
    origins: list[str],
    layout: str,
    column: int,
) -> None:
    path = tmp_path_factory.getbasetemp() / "round" / "session.json"
    session = Session(tuple(origins), layout="below", column=column)
    if layout == "beside":
        session = Session(tuple(origins), column=column)
    save(session, path)
    assert load(path) == session
