from __future__ import annotations

import inspect
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import tuireader
from tuireader import library, paths, resources

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "library.py"
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_public_name_is_there() -> None:
    assert [name for name in tuireader.__all__ if not hasattr(tuireader, name)] == []
    assert set(dir(tuireader)) == set(tuireader.__all__)


def test_every_public_name_is_on_the_page() -> None:
    told = set(re.findall(r"`(\w+)", PAGE))
    assert set(tuireader.__all__) - {"__version__"} - told == set()


def test_everything_public_is_documented() -> None:
    public = [getattr(tuireader, name) for name in tuireader.__all__]
    assert [thing for thing in public if callable(thing) and not thing.__doc__] == []


@pytest.mark.parametrize(
    ("name", "told"), re.findall(r"`(\w+)\(([^)`]*)(?:\(\))?\)`", PAGE)
)
def test_a_call_on_the_page_has_the_parameters_it_has(name: str, told: str) -> None:
    if not told:
        return
    known = getattr(tuireader.Library, name, None) or getattr(tuireader, name)
    names = [word.partition("=")[0].strip() for word in told.split(", ")]
    there = [one for one in inspect.signature(known).parameters if one != "self"]
    short = {"id": "article_id"}
    assert [short.get(name, name) for name in names] == there[: len(names)]


def test_every_name_of_the_library_package_is_there() -> None:
    assert [name for name in library.__all__ if not hasattr(library, name)] == []
    with pytest.raises(AttributeError, match="nothing"):
        _ = library.nothing


def test_importing_the_package_loads_no_part_of_it() -> None:
    code = "import sys, tuireader; print([m for m in sys.modules if 'tuireader.' in m])"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


def test_the_example_does_what_it_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example = runpy.run_path(str(EXAMPLE))
    example["main"](str(ROOT / "docs/examples/statement.md"), "Carrow", tmp_path)
    assert capsys.readouterr().out == (
        "“The bridge stays open,”  To be checked.\n"
        "“We counted the cars, and nobody said ‘enough’.”  To be checked.\n"
        "the-bridge-stays-open.md\n"
        "2 new, then 0\n"
    )


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
