from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tuireader
from tuireader import paths, resources

if TYPE_CHECKING:
    from pathlib import Path


def test_every_public_name_is_there() -> None:
    assert [name for name in tuireader.__all__ if not hasattr(tuireader, name)] == []
    assert set(dir(tuireader)) == set(tuireader.__all__)


def test_a_name_that_is_not_public_is_an_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = tuireader.nothing


def test_an_article_is_read_analysed_and_noted_on(tmp_path: Path) -> None:
    article = tuireader.read(str(resources.seed_article()))
    analysis = tuireader.analyse(article)
    quotation = analysis.quotations[0]
    start, end = quotation.span.start, quotation.span.end
    assert article.text[start:end] == "‘seriously consider’"
    assert quotation.speaker == "Alyaksandr Lukashenka"
    with tuireader.open_library(tmp_path / "library") as library:
        note = library.add_note(article, start, end, "hm", tags=("csto",))
        assert library.annotations(tag="csto") == (note,)
        library.remove(note.uid)
        assert library.annotations() == ()


def test_files_of_the_program_lie_in_their_directories() -> None:
    assert paths.config_file().parent == paths.config_directory()
    assert paths.keymap_file().parent == paths.config_directory()
    assert paths.user_themes_directory().parent == paths.config_directory()
    assert paths.session_file().parent == paths.state_directory()
    assert paths.copies_directory().parent == paths.state_directory()
    assert paths.library_directory().name == "tuireader"
