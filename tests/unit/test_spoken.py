"""Who is quoted in a passage, whether it was stored with it or not."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from tuireader.config import Settings
from tuireader.model import Deed, EntityCorrection
from tuireader.reader import Reader
from tuireader.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tuireader.model import Analysis, Annotation, Article

TEXT = """The port stays closed

“Nobody was told,” said Ida Brandt, the harbour master. The quay was empty.

“We had no choice,” said Ole Lund, a minister.
"""


class Harbour:
    """A library with one article."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / "port.txt"
        self.path.write_text(TEXT, encoding="utf-8")
        self.reader = Reader(Settings(library=directory / "library"))
        self.article = self.reader.open(str(self.path))
        self.analysed: list[Article] = []
        self.spoken = Spoken(self.reader, self._analyse)

    def _analyse(self, article: Article) -> Analysis:
        self.analysed.append(article)
        return self.reader.analyse(article)

    def note(self, words: str, speaker: str = "") -> Annotation:
        start = TEXT.index(words)
        end = start + len(words)
        library = self.reader.library
        return library.add_note(self.article, start, end, "why?", speaker=speaker)

    def correct(self, words: str, speaker: str) -> None:
        start = TEXT.index(words)
        self.reader.library.correct(self.article, start, start + len(words), speaker)


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Harbour]:
    harbour = Harbour(tmp_path)
    yield harbour
    harbour.reader.close()


def test_the_text_tells_who_speaks_where_it_was_not_stored(harbour: Harbour) -> None:
    brandt, quay = harbour.note("Nobody was"), harbour.note("The quay was empty.")
    lund = harbour.note("no choice,” said Ole Lund")
    asked = harbour.spoken
    assert [asked.is_by(n, "brandt") for n in (brandt, quay, lund)] == [1, 0, 0]
    assert [asked.is_by(n, "minister") for n in (brandt, quay, lund)] == [0, 0, 1]


def test_a_text_is_analysed_once_for_all_its_notes(harbour: Harbour) -> None:
    notes = [harbour.note("Nobody"), harbour.note("quay"), harbour.note("choice")]
    for words in ("b", "br", "bra"):
        for note in notes:
            harbour.spoken.is_by(note, words)
    assert len(harbour.analysed) == 1


def test_who_was_stored_needs_no_text(harbour: Harbour) -> None:
    note = harbour.note("Nobody", "Ida Brandt")
    assert harbour.spoken.is_by(note, "IDA  brandt")
    assert harbour.spoken.trouble == ""
    assert harbour.analysed == []


def test_a_second_speaker_in_the_passage_is_found_too(harbour: Harbour) -> None:
    whole = harbour.note(TEXT[TEXT.index("“Nobody") :], "Ida Brandt")
    assert harbour.spoken.is_by(whole, "brandt")
    assert harbour.spoken.is_by(whole, "lund")


def test_a_correction_counts_before_what_was_stored(harbour: Harbour) -> None:
    note = harbour.note("Nobody", "Ida Brandt")
    harbour.correct("“Nobody was told,”", "A typist")
    assert harbour.spoken.is_by(note, "typist")
    assert not harbour.spoken.is_by(note, "brandt")


def test_a_name_that_was_corrected_everywhere_counts(harbour: Harbour) -> None:
    entity = next(
        e for e in harbour.reader.analyse(harbour.article).entities if "Lund" in e.name
    )
    start = TEXT.index(entity.name)
    correction = EntityCorrection(
        entity.name, entity.kind, Deed.RENAME, "Ole Hansen", everywhere=True
    )
    harbour.reader.library.correct_entity(
        harbour.article, start, start + len(entity.name), correction
    )
    assert harbour.spoken.is_by(harbour.note("no choice"), "hansen")


def test_what_was_stored_counts_where_no_text_is_left(harbour: Harbour) -> None:
    note, bare = harbour.note("Nobody", "Ida Brandt"), harbour.note("no choice")
    harbour.correct("“Nobody was told,”", "A typist")
    harbour.path.unlink()
    for file in (harbour.reader.library.path / "texts").rglob("*.json"):
        file.unlink()
    assert harbour.spoken.is_by(note, "brandt")
    assert not harbour.spoken.is_by(bare, "lund")
    assert harbour.spoken.trouble == "1 article can't be read to see who speaks there"


def test_nobody_stored_answers_to_no_words(harbour: Harbour) -> None:
    assert not harbour.spoken.is_by(harbour.note("The quay was empty."), "")


def test_what_counts_everywhere_is_read_once_for_all_articles(
    harbour: Harbour, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "quay.txt").write_text(TEXT.replace("port", "quay"), "utf-8")
    other = harbour.reader.open(str(tmp_path / "quay.txt"))
    library = harbour.reader.library
    everywhere = Mock(wraps=library.everywhere)
    monkeypatch.setattr(library, "everywhere", everywhere)
    for note in (harbour.note("no choice"), library.add_note(other, 0, 147, "why?")):
        assert harbour.spoken.is_by(note, "lund")
    assert len(harbour.analysed) == 2
    assert everywhere.call_count == 1
