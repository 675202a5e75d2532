"""Plug-ins as they are met: packages with entry points, in a process of their own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from plugged import install, install_example, run

if TYPE_CHECKING:
    from pathlib import Path

STORY = "The Ellery Line said the Sea Lily leaves Grey Quay with Mara Lindqvist.\n"
BAD = """
import dataclasses
from tuireader.model import Span

def raising(article, analysis):
    raise ValueError("no luck\\nwith this")

def lawless(article, analysis):
    return dataclasses.replace(analysis, sentences=(Span(0, 10_000),))

def nothing(article, analysis):
    return None

class Tagger:
    def tag(self, text):
        return [(Span(0, 10_000), "PERSON")]
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path / "site"


def _kinds(site: Path, *options: str) -> tuple[dict[str, str], list[str]]:
    """Return the entities of the story with their kinds, and what was said."""
    command = ("-m", "tuireader", "entities", "story.txt", "--format", "jsonl")
    done = run(site, *command, *options)
    assert done.returncode == 0, done.stderr
    rows = map(json.loads, done.stdout.splitlines())
    return {row["name"]: row["kind"] for row in rows}, done.stderr.splitlines()


def test_the_analyser_of_the_documentation_runs_once_it_is_installed(
    site: Path,
) -> None:
    site.mkdir()
    before, _ = _kinds(site)
    assert before["Sea Lily"] != "WORK"
    install_example(site)
    after, said = _kinds(site)
    assert (after["Sea Lily"], after["Mara Lindqvist"]) == ("WORK", "PERSON")
    assert said == []


def test_the_tagger_of_the_documentation_is_set_by_its_name(site: Path) -> None:
    install_example(site)
    found, said = _kinds(site, "--tagger", "harbour-list")
    assert found == {
        "Ellery Line": "ORGANISATION",
        "Grey Quay": "PLACE",
        "Sea Lily": "WORK",
    }
    assert said == []


def test_the_tests_of_the_documentation_pass(site: Path) -> None:
    install_example(site)
    done = run(site, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(site))
    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        ("raising", "ValueError: no luck with this"),
        ("lawless", "sentences stand outside the text"),
        ("nothing", "an analyser returns an Analysis, not NoneType"),
    ],
)
def test_an_analyser_that_fails_costs_one_line_and_no_result(
    site: Path, function: str, reason: str
) -> None:
    site.mkdir()
    before, _ = _kinds(site)
    install(site, "bad", BAD, {"tuireader.analysers": {"sour": f"bad:{function}"}})
    after, said = _kinds(site)
    assert after == before
    assert said == [
        f'tuireader: plug-in "sour" failed: {reason}; story.txt is shown without it'
    ]


def test_of_several_analysers_only_the_broken_one_is_left_out(site: Path) -> None:
    install_example(site)
    points = {"absent": "bad:no_such_name", "sour": "bad:raising"}
    install(site, "bad", BAD, {"tuireader.analysers": points})
    after, said = _kinds(site)
    assert after["Sea Lily"] == "WORK"
    assert len(said) == 2
    assert all(name in line for name, line in zip(points, said, strict=True))


def test_a_tagger_that_breaks_a_law_costs_one_line(site: Path) -> None:
    site.mkdir()
    before, _ = _kinds(site)
    install(site, "bad", BAD, {"tuireader.taggers": {"sour": "bad:Tagger"}})
    after, said = _kinds(site, "--tagger", "sour")
    assert after == before
    assert len(said) == 1
    assert "a tag is a Span and an EntityKind" in said[0]


def test_a_tagger_that_is_not_there_costs_one_line(site: Path) -> None:
    install_example(site)
    before, _ = _kinds(site)
    after, said = _kinds(site, "--tagger", "lost")
    assert after == before
    assert said == [
        'tuireader: there is no tagger "lost"; there are: none, harbour-list, spacy'
    ]


def test_the_doctor_lists_plug_ins_and_whether_they_load(site: Path) -> None:
    install_example(site)
    install(site, "bad", BAD, {"tuireader.analysers": {"absent": "bad:no_such_name"}})
    done = run(site, "-m", "tuireader", "doctor", "--tagger", "harbour-list")
    assert "analysers    absent (does not load), harbour\n" in done.stdout
    assert "taggers      harbour-list (set: loads), spacy (not " in done.stdout
    assert done.returncode == 1
    assert sum("absent" in line for line in done.stderr.splitlines()) == 1


def test_the_doctor_says_once_that_the_tagger_that_is_set_does_not_load(
    site: Path,
) -> None:
    install(site, "bad", BAD, {"tuireader.taggers": {"absent": "bad:no_such_name"}})
    done = run(site, "-m", "tuireader", "doctor", "--tagger", "absent")
    assert "taggers      absent (set: does not load), spacy" in done.stdout
    assert sum("absent" in line for line in done.stderr.splitlines()) == 1
