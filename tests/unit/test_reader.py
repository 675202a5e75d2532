from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tuireader.config import Settings
from tuireader.errors import OriginNotFound
from tuireader.library import open_library
from tuireader.model import Article
from tuireader.reader import Reader, analyse, read

if TYPE_CHECKING:
    from pathlib import Path

STORY = "“We will come,” said Mara Lindqvist.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(Settings(library=tmp_path / "library"))


def test_a_path_opens_as_an_article(reader: Reader, story: Path) -> None:
    article = reader.open(str(story))
    assert article.origin == str(story)
    assert article.text.strip() == STORY.strip()


def test_standard_input_is_asked_for_its_bytes(tmp_path: Path) -> None:
    settings = Settings(library=tmp_path)
    reader = Reader(settings, stdin=STORY.encode)
    assert reader.open("-").text.strip() == STORY.strip()


def test_a_missing_file_is_one_clear_line(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(OriginNotFound, match=r"nowhere\.txt"):
        reader.open(str(tmp_path / "nowhere.txt"))


def test_an_article_is_analysed_once(reader: Reader, story: Path) -> None:
    article = reader.open(str(story))
    assert reader.analyse(article) is reader.analyse(article)


def test_the_library_is_opened_when_it_is_asked_for(
    reader: Reader, story: Path, tmp_path: Path
) -> None:
    article = reader.open(str(story))
    assert not (tmp_path / "library").exists()
    kept = reader.library.add_note(article, 1, 13, "a promise")
    reader.close()
    assert [note.uid for note in reader.library.annotations()] == [kept.uid]
    reader.close()


def test_a_copy_stands_in_a_file(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuireader.paths.state_directory", lambda: tmp_path / "state")
    path = reader.keep_copy("‘regret’\n")
    assert path.read_text(encoding="utf-8") == "‘regret’\n"


def test_the_offsets_of_a_plain_text_are_its_own() -> None:
    found = analyse(STORY)
    assert [q.span.of(STORY) for q in found.quotations] == ["“We will come,”"]
    assert found == analyse(Article.from_text(STORY))


def test_read_opens_a_path(story: Path) -> None:
    assert read(str(story)).title


def test_what_is_written_is_written_in_order_and_before_the_end() -> None:
    done: list[int] = []
    may_go_on = threading.Event()
    reader = Reader(Settings())
    reader.write(may_go_on.wait)
    for number in range(5):
        reader.write(partial(done.append, number))
    assert done == []
    may_go_on.set()
    reader.close()
    assert done == [0, 1, 2, 3, 4]


def test_the_language_that_was_set_counts() -> None:
    article = Article.from_text("« Ano », dit Jan Novák dans la rue.")
    assert Reader(Settings(language="de")).analyse(article).language == "de"
    assert Reader(Settings()).analyse(article).language == "fr"


def _long_article() -> Article:
    paragraph = "“We will come,” said Mara Lindqvist. The harbour was quiet that day.\n"
    return Article.from_text(paragraph * 4_000)


def test_the_pages_around_the_reader_come_first() -> None:
    article = _long_article()
    glance = Reader(Settings()).glance(article, 120_000)
    assert glance is not None
    starts = [quotation.span.start for quotation in glance.quotations]
    assert 115_000 < starts[0] < 120_000 < starts[-1] < 141_000
    whole = {q.span: q.speaker for q in analyse(article).quotations}
    assert all(whole[q.span] == q.speaker for q in glance.quotations)


def test_what_is_short_or_has_no_paragraphs_is_read_at_once() -> None:
    reader = Reader(Settings())
    assert reader.glance(Article.from_text(STORY), 0) is None
    one_paragraph = _long_article().text.replace("\n", " ")
    assert reader.glance(Article.from_text(one_paragraph), 0) is None


def test_an_entity_knows_in_which_other_articles_it_is_named(
    reader: Reader, story: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Mara Lindqvist came. Lindqvist left.\n", encoding="utf-8")
    reader.library.remember(reader.open(str(story)))
    for path in (story, other):
        article = reader.open(str(path))
        reader.enter(article, reader.analyse(article))
    article = reader.open(str(story))
    (mara,) = reader.analyse(article).entities
    (found,) = reader.also_in(article, mara)
    assert (found.origin, found.name, found.times) == (str(other), mara.name, 2)
    reader.close()


def test_what_is_to_be_said_of_the_library_is_told_once_it_was_opened(
    tmp_path: Path,
) -> None:
    article = Article.from_text("The minister declined to comment.", origin="/a.txt")
    with open_library(tmp_path) as library:
        library.add_note(article, 4, 12, "Who?")
    (tmp_path / "library.json").write_bytes(b"")
    reader = Reader(Settings(library=tmp_path))
    assert not reader.news
    assert [note.body for note in reader.library.annotations()] == ["Who?"]
    reader.close()
    (said,) = reader.news
    assert "library.json is empty" in said
