"""The spaCy tagger, on a pipeline made here: a real one where spaCy is installed."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tuireader import analyse
from tuireader.analysers.spacy_tagger import LONGEST_PIECE, SpacyTagger, load_spacy
from tuireader.config import Settings
from tuireader.errors import PluginError
from tuireader.model import Article, EntityKind
from tuireader.reader import Reader
from tuireader.testing import check_tagger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from tuireader.analysers.spacy_tagger import Pipeline

LABELS = {
    "Orla Venn": "PERSON",
    "Venn": "PERSON",
    "Brightwater": "ORG",
    "Mossend": "GPE",
    "the River Ock": "LOC",
    "Pier Seven": "FAC",
    "Mossendian": "NORP",
    "Lantern Night": "EVENT",
    "The Long Tide": "WORK_OF_ART",
    "the Ferries Act": "LAW",
    "Tuesday": "DATE",
}
STORY = (
    "“We start on Tuesday,” said Orla Venn of Brightwater on Lantern Night. Venn wrote "
    "The Long Tide in Mossend, by the River Ock. The Mossendian council met at Pier "
    "Seven over the Ferries Act."
)


@dataclass(frozen=True)
class _Named:
    start_char: int
    end_char: int
    label_: str


class _StandIn:
    """What is used of a spaCy pipeline, without spaCy."""

    def __init__(self, labels: dict[str, str]) -> None:
        names = sorted(labels, key=len, reverse=True)
        self._labels = labels
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")

    def pipe(self, texts: Iterable[str]) -> Iterator[_Doc]:
        for text in texts:
            text.encode()  # spaCy does, and half a character can't be
            yield _Doc(
                tuple(
                    _Named(*found.span(), self._labels[found[0]])
                    for found in self._pattern.finditer(text)
                )
            )


@dataclass(frozen=True)
class _Doc:
    ents: Sequence[_Named]


def _real(labels: dict[str, str]) -> Pipeline:
    spacy = pytest.importorskip("spacy")
    pipeline: Pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")  # type: ignore[attr-defined]  # of spaCy
    ruler.add_patterns([{"label": v, "pattern": k} for k, v in labels.items()])
    return pipeline


@pytest.fixture(params=[_real, _StandIn], ids=["spacy", "stand-in"])
def make(request: pytest.FixtureRequest) -> Callable[[dict[str, str]], Pipeline]:
    made: Callable[[dict[str, str]], Pipeline] = request.param
    return made


@pytest.fixture
def tagger(make: Callable[[dict[str, str]], Pipeline]) -> SpacyTagger:
    return SpacyTagger(make(LABELS))


def test_labels_become_kinds_and_others_are_passed_over(tagger: SpacyTagger) -> None:
    found = {span.of(STORY): kind for span, kind in tagger.tag(STORY)}
    assert found == {
        "Orla Venn": EntityKind.PERSON,
        "Venn": EntityKind.PERSON,
        "Brightwater": EntityKind.ORGANISATION,
        "Mossend": EntityKind.PLACE,
        "the River Ock": EntityKind.PLACE,
        "Pier Seven": EntityKind.PLACE,
        "Lantern Night": EntityKind.EVENT,
        "The Long Tide": EntityKind.WORK,
        "the Ferries Act": EntityKind.LAW,
    }


def test_the_tagger_keeps_the_laws(tagger: SpacyTagger) -> None:
    check_tagger(tagger)
    check_tagger(tagger, (STORY, STORY.replace(" ", "\n"), f"\ud800 {STORY}"))


def test_offsets_of_a_long_text_count_from_its_beginning(tagger: SpacyTagger) -> None:
    text = f"{STORY}\n" * (3 * LONGEST_PIECE // len(STORY))
    tags = tagger.tag(text)
    assert {span.of(text) for span, _ in tags} == {
        span.of(STORY) for span, _ in tagger.tag(STORY)
    }
    assert len(tags) == text.count("\n") * len(tagger.tag(STORY))
    assert tagger.tag("x" * (2 * LONGEST_PIECE) + " Mossend")[0][0].end == 40_008


def test_aliases_roles_and_quotations_stay_the_programs_own(
    tagger: SpacyTagger,
) -> None:
    text = STORY + " “It is enough,” Brightwater’s director Venn said."
    found = analyse(text, tagger=tagger)
    venn = found.entities[0]
    assert (venn.name, venn.kind, venn.aliases) == (
        "Orla Venn",
        EntityKind.PERSON,
        ("Venn",),
    )
    assert len(venn.mentions) == 3
    assert any("director" in role for role in venn.roles)
    assert [q.speaker_id for q in found.quotations] == [venn.id, venn.id]


@pytest.fixture
def spacy_with(
    monkeypatch: pytest.MonkeyPatch, make: Callable[[dict[str, str]], Pipeline]
) -> Callable[[], list[object]]:
    """Give `spacy.load` a pipeline of ours, and keep what it was asked for."""
    asked: list[object] = []
    pipeline = make(LABELS)

    def load(name: object) -> Pipeline:
        asked.append(name)
        return pipeline

    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load))
    return lambda: asked


def test_the_setting_loads_the_pipeline_it_names_once(
    spacy_with: Callable[[], list[object]],
) -> None:
    reader = Reader(Settings(tagger="spacy", spacy_model="my_pipeline"))
    first = reader.analyse(Article.from_text(STORY))
    reader.analyse(Article.from_text(f"{STORY} Again."))
    assert spacy_with() == ["my_pipeline"]
    assert {e.name for e in first.entities} >= {"Pier Seven", "Orla Venn"}
    assert reader.notices() == ()


def test_a_pipeline_on_the_disk_is_loaded_by_its_path(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    _real(LABELS).to_disk(tmp_path / "own")  # type: ignore[attr-defined]  # of spaCy
    tagger = load_spacy(str(tmp_path / "own"))
    assert len(tagger.tag(STORY)) == 9
    assert spacy.__version__ > "3.7"


def _missing(name: object) -> Pipeline:
    raise OSError(f"[E050] Can't find model '{name}'. It doesn't seem to be ...")


@pytest.mark.parametrize("real", [True, False], ids=["spacy", "stand-in"])
def test_a_missing_pipeline_is_one_line_with_the_command_that_gets_it(
    monkeypatch: pytest.MonkeyPatch, *, real: bool
) -> None:
    if real:
        pytest.importorskip("spacy")
    else:
        monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=_missing))
    reader = Reader(Settings(tagger="spacy", spacy_model="no_such_pipeline"))
    article = Article.from_text(STORY)
    assert reader.analyse(article) == analyse(article)
    (said,) = reader.notices()
    assert "no pipeline called no_such_pipeline" in said
    assert said.endswith(" -m spacy download no_such_pipeline")
    assert "\n" not in said
    reader.analyse(Article.from_text("Another."))
    assert reader.notices() == ()


def test_a_missing_path_asks_for_another_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=_missing))
    with pytest.raises(PluginError, match="no pipeline at /nowhere/own") as told:
        load_spacy("/nowhere/own")
    assert "spacy_model in config.toml" in told.value.hint


def test_without_spacy_one_line_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    reader = Reader(Settings(tagger="spacy"))
    article = Article.from_text(STORY)
    assert reader.analyse(article) == analyse(article)
    (said,) = reader.notices()
    assert said.endswith(" -m pip install 'tuireader[spacy]'")


def test_a_pipeline_that_raises_on_one_article_costs_only_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Choosy(_StandIn):
        def pipe(self, texts: Iterable[str]) -> Iterator[_Doc]:
            several = list(texts)
            if any("Again" in text for text in several):
                raise KeyError("Again")
            return super().pipe(several)

    fake = SimpleNamespace(load=lambda _: Choosy({"council": "ORG"}))
    monkeypatch.setitem(sys.modules, "spacy", fake)
    reader = Reader(Settings(tagger="spacy"))
    good, bad = Article.from_text(STORY), Article.from_text(f"{STORY} Again.")
    assert [e.name for e in reader.analyse(good).entities] == ["council"]
    assert reader.analyse(bad) == analyse(bad)
    (said,) = reader.notices()
    assert said.startswith('plug-in "spacy" failed: KeyError')
